import type { TrialLook } from '../../app/what-if/trial-presses';
import type { WhatIfRefusal } from '../../app/what-if/what-if';
import type { Day } from '../../engine/units';

/** What the pane can do about sheets that are tried out (试算); each rejects when the host refuses. */
export interface WhatIfActions {
  /** Reads the workbook and finds out what adopting would change, from a day on or altogether. Writes nothing. */
  readonly look: (from: Day | null) => Promise<TrialLook & { readonly triable: readonly string[] }>;
  /** Adopts or drops as it was looked at. */
  readonly press: (changes: TrialLook['dropping']) => Promise<void>;
  /** Copies a sheet in force to try another one out. */
  readonly make: (inForce: string) => Promise<WhatIfRefusal | null>;
}
