import { useMemo, useRef } from 'react';
import { ADOPTION_COLUMNS, MACHINE_COLUMNS } from '../../text/sheets/workbook-names';
import type { Message } from '../../ui/kit/message-region';
import { TaskPane, type TaskPaneProps } from '../../ui/shell/task-pane';
import type { ThemeName } from '../../ui/pane/pane-theme';
import type { Deliveries } from '../session/deliver';
import { usePaneSession } from '../session/pane-session';
import { keepSettling } from './drafts/keep-settling';
import type { Session } from './session';
import type { Choosing } from './use-choosing';
import type { LedgerStep } from './use-workbook-file';

const RESULT_HEADINGS = MACHINE_COLUMNS.map((field) => ADOPTION_COLUMNS[field].name);

export interface WorkbenchPaneProps {
  readonly session: Session;
  readonly ready: boolean;
  readonly theme: ThemeName;
  /** Grows each time that a person asked for a recalculation elsewhere on the page. */
  readonly asked: number;
  readonly tell: (message: Message) => void;
  readonly deliveries: Deliveries;
  readonly choosing: Choosing;
  /** The ledger was written: settles once that cannot be lost. */
  readonly onLedger: (step: LedgerStep) => Promise<void>;
  /** The person was sent to the grid. */
  readonly onLeave: () => void;
}

/** The task pane, put to work on the grid beside it. */
export function WorkbenchPane(props: WorkbenchPaneProps) {
  const { session, ready, theme, asked, tell, deliveries, choosing, onLedger, onLeave } = props;
  const { pane, findResults } = usePaneSession(ready ? session : null, tell, deliveries);
  /** Results are brought into sight once; later a person stays where they are. */
  const shownResults = useRef(false);
  const recalculate: TaskPaneProps['onRecalculate'] = async (report, isCancelled, first) => {
    await session.window.endEditing();
    const run = () => pane.onRecalculate(report, isCancelled, first);
    const outcome = await (first ? choosing(run) : run());
    const { result } = outcome;
    if (!shownResults.current && result) session.window.showHeadings(result.log.sheet, RESULT_HEADINGS);
    shownResults.current ||= result !== null;
    return outcome;
  };
  const goTo: TaskPaneProps['onGoTo'] = (place) => {
    pane.onGoTo(place);
    onLeave();
  };
  const { actions } = pane;
  const keeping = useMemo(
    () => (actions?.fees ? { actions: { ...actions, fees: keepSettling(actions.fees, onLedger) } } : {}),
    [actions, onLedger],
  );
  return (
    <TaskPane {...{ theme, asked, findResults }} {...pane} {...keeping} onRecalculate={recalculate} onGoTo={goTo} />
  );
}
