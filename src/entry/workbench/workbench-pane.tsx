import type { Message } from '../../ui/message-region';
import { TaskPane, type TaskPaneProps } from '../../ui/task-pane';
import { usePaneSession } from '../pane-session';
import { saveNewFile } from './save-new-file';
import type { Session } from './session';

export interface WorkbenchPaneProps {
  readonly session: Session;
  readonly ready: boolean;
  readonly tell: (message: Message) => void;
  /** The person was sent to the grid. */
  readonly onLeave: () => void;
}

/** The task pane, put to work on the grid beside it. */
export function WorkbenchPane({ session, ready, tell, onLeave }: WorkbenchPaneProps) {
  const { pane } = usePaneSession(ready ? session : null, tell, saveNewFile);
  const recalculate: TaskPaneProps['onRecalculate'] = async (report, isCancelled) => {
    await session.window.endEditing();
    return pane.onRecalculate(report, isCancelled);
  };
  const goTo: TaskPaneProps['onGoTo'] = (place) => {
    pane.onGoTo(place);
    onLeave();
  };
  return <TaskPane {...pane} onRecalculate={recalculate} onGoTo={goTo} />;
}
