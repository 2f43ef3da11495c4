import type { Dispatch } from 'react';
import type { AdoptionDraft } from '../../app/log/log-adoption';
import type { PaneActions } from '../pane/pane-actions';
import type { PaneAction } from '../pane/pane-state';

/** Opens the form 登记采用, filled with what is known already, or says why it cannot be opened; null where the pane has no actions. */
export function useDesk(
  actions: PaneActions | null,
  dispatch: Dispatch<PaneAction>,
): ((filled?: AdoptionDraft) => void) | null {
  if (actions === null) return null;
  const open = async (filled: AdoptionDraft | undefined): Promise<void> => {
    try {
      const desk = await actions.openDesk();
      dispatch(
        desk === null
          ? { kind: 'run-failed', failure: ({ form }) => form.noLog }
          : { kind: 'desk-opened', desk, ...(filled && { filled }) },
      );
    } catch (cause) {
      const failure = actions.explainRefusal(cause);
      dispatch(failure === null ? { kind: 'run-crashed', cause } : { kind: 'run-failed', failure });
    }
  };
  return (filled) => void open(filled);
}
