import manifest from '../../../package.json';
import type { Outcome } from '../../app/outcome';
import { recalculate, type RecalculationStep } from '../../app/recalculate';
import { HostError } from '../../host/workbook';
import { parseRange } from '../../host/xlsx/a1';
import type { Place } from '../../sheets/issue';
import { HOST_REFUSALS } from '../../text/host-refusals';
import { TaskPane } from '../../ui/task-pane';
import type { Session } from './session';
import { today } from './today';
import { useGrid } from './use-grid';

const { version } = manifest;

export interface WorkbenchPaneProps {
  readonly session: Session;
  readonly ready: boolean;
  /** The workbook is no longer as it was saved. */
  readonly onChanged: () => void;
  /** The person was sent to the grid. */
  readonly onLeave: () => void;
}

/** Lets the page show a step before the next one takes the processor. */
const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

function explainFailure(cause: unknown): string | null {
  return cause instanceof HostError ? HOST_REFUSALS[cause.code](cause.subject) : null;
}

/** The task pane, put to work on the grid beside it. */
export function WorkbenchPane({ session, ready, onChanged, onLeave }: WorkbenchPaneProps) {
  const grid = useGrid(session, onChanged);
  const run = async (report: (step: RecalculationStep) => void): Promise<Outcome> => {
    const onStep = (step: RecalculationStep): Promise<void> => {
      report(step);
      return breathe();
    };
    const outcome = await recalculate(session, { today: today(), version, onStep });
    grid.calculated();
    onChanged();
    return outcome;
  };
  const goTo = ({ sheet, cell }: Place): void => {
    const { row, column } = parseRange(cell ?? '') ?? { row: 0, column: 0 };
    void session.window.select({ sheet, row, column });
    onLeave();
  };
  return (
    <TaskPane
      onRecalculate={run}
      explainFailure={explainFailure}
      onGoTo={goTo}
      selection={grid.selection}
      stale={grid.stale}
      year={null}
      asOf={null}
      version={version}
      ready={ready}
    />
  );
}
