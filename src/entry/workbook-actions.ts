import { openAdoptionDesk } from '../app/adoption-desk';
import { fixProblem } from '../app/fix-problem';
import { HostError, type Workbook } from '../host/workbook';
import type { PaneText } from '../text/pane';
import type { FeeActions } from '../ui/fee-actions';
import type { PaneActions, SetupActions } from '../ui/pane-actions';
import type { Deliver } from './deliver';
import { today } from './today';

/** What a pane may do to this workbook; `onWritten` is called after it wrote into the clerk's sheets. */
export function workbookActions(
  workbook: Workbook,
  onWritten: () => void,
  deliver: Deliver,
  text: PaneText,
): PaneActions {
  const afterwards = <Result>(result: Result): Result => {
    onWritten();
    return result;
  };
  return {
    openDesk: async () => {
      const desk = await openAdoptionDesk(workbook, { today: today() });
      return desk && { ...desk, save: (draft) => desk.save(draft).then(afterwards) };
    },
    fix: (place, fix) => fixProblem(workbook, place, fix).then(afterwards),
    fees: feeActions(workbook, (name, bytes) => deliver(name, bytes, text.messages)),
    setup: setupActions(workbook, afterwards),
    explainRefusal: (cause) => (cause instanceof HostError ? text.refusals[cause.code](cause.subject) : null),
  };
}

/** Only a workbook without a log needs these: they come as a part of their own. */
function setupActions(workbook: Workbook, afterwards: <Result>(result: Result) => Result): SetupActions {
  const setUp = () => import('../app/set-up-log');
  return {
    isLogMissing: async () => (await setUp()).isLogMissing(workbook),
    inspect: async () => (await setUp()).inspectLog(workbook, today()),
    addTemplate: async () => (await setUp()).addTemplate(workbook, today()).then(afterwards),
    mapLog: async (mapping) => (await setUp()).mapLog(workbook, mapping, today()).then(afterwards),
  };
}

/** Most openings of the pane never come to fees: they come as a part of their own. */
function feeActions(workbook: Workbook, deliver: (fileName: string, bytes: Uint8Array) => Promise<string>): FeeActions {
  const load = async (): Promise<FeeActions> => (await import('./fee-work')).feeWork(workbook, deliver);
  return {
    overview: async () => (await load()).overview(),
    preview: async (quarter) => (await load()).preview(quarter),
    prepare: async (quarter) => (await load()).prepare(quarter),
    settle: async (confirmed, by) => (await load()).settle(confirmed, by),
    prepareReversal: async (quarter) => (await load()).prepareReversal(quarter),
    reverse: async (prepared, reason, by) => (await load()).reverse(prepared, reason, by),
    audit: async () => (await load()).audit(),
    handOver: async (quarter) => (await load()).handOver(quarter),
  };
}
