import { useState } from 'react';
import type { Day } from '../../engine/units';
import type { Refusal } from '../../issues/refusal';
import type { PaneSentence } from '../../text/pane/pane';
import type { PaneActions } from '../pane/pane-actions';
import type { WhatIfActions } from '../pane/what-if-actions';
import { useRefusals } from '../pane/use-refusals';

/** What became of the last press. */
type Said =
  | { readonly kind: 'adopted' }
  | { readonly kind: 'dropped' }
  | { readonly kind: 'made'; readonly inForce: string }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'host'; readonly sentence: PaneSentence };

type Look = Awaited<ReturnType<WhatIfActions['look']>>;

/** What is tried out as it was last looked at, and the presses. */
export interface WhatIfDesk {
  readonly look: Look | null;
  readonly isBusy: boolean;
  readonly said: Said | null;
  readonly lookFrom: (from: Day | null) => void;
  readonly adopt: () => void;
  readonly drop: () => void;
  readonly make: (inForce: string) => void;
}

/** Looks at the sheets that are tried out, adopts, drops and makes them; `onMade` is told of which sheet a copy was made. */
export function useWhatIf(actions: PaneActions, onMade: (inForce: string) => void): WhatIfDesk {
  const [look, setLook] = useState<Look | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [said, setSaid] = useState<Said | null>(null);
  const whatIf = actions.whatIf!;
  const fail = useRefusals(actions, (sentence) => setSaid({ kind: 'host', sentence }));
  const press = (work: () => Promise<Said | null>): void => {
    if (isBusy) return;
    setBusy(true);
    void work()
      .then(setSaid, fail)
      .finally(() => setBusy(false));
  };
  const lookAgain = async (from: Day | null): Promise<void> => setLook(await whatIf.look(from));
  const decide = (changes: Look['dropping'] | null, kind: 'adopted' | 'dropped'): void =>
    press(async () => {
      await whatIf.press(changes ?? []);
      await lookAgain(null);
      return { kind };
    });
  return {
    ...{ look, isBusy, said },
    lookFrom: (from) => press(() => lookAgain(from).then(() => null)),
    adopt: () => decide(look?.adopting ?? null, 'adopted'),
    drop: () => decide(look?.dropping ?? null, 'dropped'),
    make: (inForce) =>
      press(async () => {
        const refusal = await whatIf.make(inForce);
        await lookAgain(null);
        if (!refusal) onMade(inForce);
        return refusal ? { kind: 'refused', refusal } : { kind: 'made', inForce };
      }),
  };
}
