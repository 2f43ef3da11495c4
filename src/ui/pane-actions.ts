import { createContext, useContext } from 'react';
import type { AdoptionDesk } from '../app/adoption-desk';
import type { Place } from '../sheets/issue';
import type { FeeActions } from './fee-actions';
import type { SafeFix } from '../sheets/safe-fixes';

/** What the pane can do to the workbook beyond recalculating; each rejects when the host refuses. */
export interface PaneActions {
  /** Null where the workbook's structure leaves nothing to log into; the problems are in a recalculation. */
  readonly openDesk: () => Promise<AdoptionDesk | null>;
  readonly fix: (place: Place, fix: SafeFix) => Promise<void>;
  readonly fees: FeeActions;
  /** Says a refusal of the host and the next step; null for anything else, which is then a fault of ours. */
  readonly explainRefusal: (cause: unknown) => string | null;
}

/** What the pane may do to the workbook; null where it only shows results. */
export const PaneActionsContext = createContext<PaneActions | null>(null);

/** The 年度 of what the pane shows; null where it is not known. */
export const PaneYearContext = createContext<number | null>(null);

/** The actions of the pane around a component. */
export const usePaneActions = (): PaneActions | null => useContext(PaneActionsContext);
