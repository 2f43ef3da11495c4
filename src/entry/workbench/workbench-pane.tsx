import type { Message } from '../../ui/message-region';
import { TaskPane, type TaskPaneProps } from '../../ui/task-pane';
import { usePaneSession } from '../pane-session';
import { saveNewFile } from './save-new-file';
import type { Session } from './session';

export interface WorkbenchPaneProps {
  readonly session: Session;
  readonly ready: boolean;
  readonly tell: (message: Message) => void;
  /** Results were written into the workbook. */
  readonly onWritten: () => void;
  /** The person was sent to the grid. */
  readonly onLeave: () => void;
}

/** The task pane, put to work on the grid beside it. */
export function WorkbenchPane({ session, ready, tell, onWritten, onLeave }: WorkbenchPaneProps) {
  const { pane } = usePaneSession(ready ? session : null, tell, saveNewFile);
  const recalculate: TaskPaneProps['onRecalculate'] = async (report) => {
    await session.window.endEditing();
    const outcome = await pane.onRecalculate(report);
    onWritten();
    return outcome;
  };
  const goTo: TaskPaneProps['onGoTo'] = (place) => {
    pane.onGoTo(place);
    onLeave();
  };
  return <TaskPane {...pane} onRecalculate={recalculate} onGoTo={goTo} />;
}
