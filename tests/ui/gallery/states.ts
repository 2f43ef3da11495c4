import type { Outcome } from '../../../src/app/outcome';
import { dayOf } from '../../../src/engine/calendar';
import type { TaskPaneProps } from '../../../src/ui/task-pane';
import { blocked, flawless, huge, longNames, year } from '../fixtures';

/** A state of the pane to look at: its props, and the buttons and tabs to press in turn to get there. */
interface GalleryState {
  readonly props?: Partial<TaskPaneProps>;
  readonly presses: readonly string[];
  /** Options to choose, by label of the box. */
  readonly choices?: Readonly<Record<string, string>>;
}

/** A pane that nobody has touched; its runs are refused. */
export const RESTING: TaskPaneProps = {
  onRecalculate: () => Promise.reject(new Error('refused')),
  explainFailure: () => '“采用登记”受保护，无法写入。请撤销工作表保护后再试。',
  onGoTo: () => undefined,
  selection: null,
  stale: false,
  year: 2020,
  asOf: dayOf(2020, 11, 15),
  version: '0.1.0',
};

const RUN = '重新计算';
const gives = (outcome: () => Outcome): Partial<TaskPaneProps> => ({
  onRecalculate: () => Promise.resolve(outcome()),
});
const neverEnds: Partial<TaskPaneProps> = {
  onRecalculate: (report) => {
    report('score');
    return new Promise(() => undefined);
  },
};
const thenNeverEnds = (): Partial<TaskPaneProps> => {
  let runs = 0;
  return {
    onRecalculate: (report) => (runs++ === 0 ? Promise.resolve(year()) : neverEnds.onRecalculate!(report)),
  };
};
const thenRefuses = (): Partial<TaskPaneProps> => {
  let runs = 0;
  return { onRecalculate: () => (runs++ === 0 ? Promise.resolve(year()) : Promise.reject(new Error('busy'))) };
};

/** Reaches any state by role and name, so that what can be pressed here can be pressed by a screen reader. */
export const roleOf = (press: string): 'button' | 'tab' => (press === RUN ? 'button' : 'tab');

/** Every state of the pane with realistic data. */
export const STATES: Readonly<Record<string, GalleryState>> = {
  'first-run': { presses: [] },
  opening: { props: { ready: false, year: null, asOf: null }, presses: [] },
  'first-run-slow': { props: neverEnds, presses: [RUN] },
  'run-slow': { props: thenNeverEnds(), presses: [RUN, RUN] },
  overview: { props: gives(year), presses: [RUN] },
  'overview-stale': { props: { ...gives(year), stale: true }, presses: [RUN] },
  'overview-flawless': { props: gives(flawless), presses: [RUN] },
  units: { props: gives(year), presses: [RUN, '单位'] },
  'units-long-names': { props: gives(longNames), presses: [RUN, '单位'] },
  'units-none': { props: gives(flawless), presses: [RUN, '单位'], choices: { 状态: 'unmet' } },
  'units-500': { props: gives(huge), presses: [RUN, '单位'] },
  problems: { props: gives(year), presses: [RUN, '问题'] },
  'problems-none': { props: gives(flawless), presses: [RUN, '问题'] },
  'problems-5000': { props: gives(huge), presses: [RUN, '问题'] },
  'row-raised': { props: { ...gives(year), selection: 3 }, presses: [RUN, '选中行'] },
  'row-superseded': { props: { ...gives(year), selection: 4, stale: true }, presses: [RUN, '选中行'] },
  'row-unpriced': { props: { ...gives(year), selection: 5 }, presses: [RUN, '选中行'] },
  'row-unreadable': { props: { ...gives(year), selection: 6 }, presses: [RUN, '选中行'] },
  'row-other-unit': { props: { ...gives(year), selection: 7 }, presses: [RUN, '选中行'] },
  'row-nothing': { props: gives(year), presses: [RUN, '选中行'] },
  'row-header': { props: { ...gives(year), selection: 1 }, presses: [RUN, '选中行'] },
  blocked: { props: gives(blocked), presses: [RUN] },
  'blocked-problems': { props: gives(blocked), presses: [RUN, '问题'] },
  failed: { props: thenRefuses(), presses: [RUN, RUN] },
  crashed: { props: { ...thenRefuses(), explainFailure: () => null }, presses: [RUN, RUN] },
};
