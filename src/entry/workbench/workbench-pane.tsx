import { useMemo } from 'react';
import type { Message } from '../../ui/kit/message-region';
import { TaskPane, type TaskPaneProps } from '../../ui/shell/task-pane';
import type { Deliver } from '../session/deliver';
import { downloadFile } from '../session/download-file';
import { usePaneSession } from '../session/pane-session';
import { keepSettling } from './drafts/keep-settling';
import type { Session } from './session';
import type { LedgerStep } from './use-workbook-file';

const download = downloadFile((messages, fileName) => messages.savedFile(fileName));

export interface WorkbenchPaneProps {
  readonly session: Session;
  readonly ready: boolean;
  readonly tell: (message: Message) => void;
  readonly deliver: Deliver;
  /** The ledger was written: settles once that cannot be lost. */
  readonly onLedger: (step: LedgerStep) => Promise<void>;
  /** The person was sent to the grid. */
  readonly onLeave: () => void;
}

/** The task pane, put to work on the grid beside it. */
export function WorkbenchPane({ session, ready, tell, deliver, onLedger, onLeave }: WorkbenchPaneProps) {
  const { pane } = usePaneSession(ready ? session : null, tell, deliver, download);
  const recalculate: TaskPaneProps['onRecalculate'] = async (report, isCancelled) => {
    await session.window.endEditing();
    return pane.onRecalculate(report, isCancelled);
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
  return <TaskPane {...pane} {...keeping} onRecalculate={recalculate} onGoTo={goTo} />;
}
