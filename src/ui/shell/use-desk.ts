import type { Dispatch } from 'react';
import type { PaneActions } from '../pane/pane-actions';
import type { PaneAction } from '../pane/pane-state';

/** Opens the form 登记采用, or says why it cannot be opened; null where the pane has no actions. */
export function useDesk(actions: PaneActions | null, dispatch: Dispatch<PaneAction>): (() => void) | null {
  if (actions === null) return null;
  const open = async (): Promise<void> => {
    try {
      const desk = await actions.openDesk();
      dispatch(
        desk === null ? { kind: 'run-failed', failure: ({ form }) => form.noLog } : { kind: 'desk-opened', desk },
      );
    } catch (cause) {
      const failure = actions.explainRefusal(cause);
      dispatch(failure === null ? { kind: 'run-crashed', cause } : { kind: 'run-failed', failure });
    }
  };
  return () => void open();
}
