import { useState } from 'react';
import type { PaneSentence } from '../../text/pane/pane';
import type { PaneActions } from './pane-actions';

type Explaining = Pick<PaneActions, 'explainRefusal'>;

/** Takes what a piece of work threw: `tell` is given why the host refused, a fault of ours goes to the error boundary. */
export function useRefusals(
  actions: Explaining | null,
  tell: (refusal: PaneSentence, cause: unknown) => void,
): (cause: unknown) => void {
  const [crash, setCrash] = useState<{ readonly cause: unknown } | null>(null);
  if (crash !== null) throw crash.cause;
  return (cause) => {
    const refusal = actions?.explainRefusal(cause) ?? null;
    if (refusal === null) setCrash({ cause });
    else tell(refusal, cause);
  };
}
