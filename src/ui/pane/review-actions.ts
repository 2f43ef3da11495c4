import type { Outcome } from '../../app/scoring/outcome';
import type { Issue } from '../../issues/issue';
import type { Reviewed } from '../../sheets/reviewed/encode-reviewed';

/** What the pane can do about warnings that a person finds right as they stand; each rejects when the host refuses. */
export interface ReviewActions {
  /** Remembers them in the workbook, or forgets them where `isRight` is false; gives what of the outcome is reviewed then. */
  readonly press: (shown: Outcome, issues: readonly Issue[], isRight: boolean) => Promise<Reviewed>;
  /** What of an outcome is reviewed now. Writes nothing. */
  readonly look: (shown: Outcome) => Promise<Reviewed>;
  /** Calls back after each edit of the sheet of the reviews; gives what ends that. */
  readonly onEdit: (callback: () => void) => () => void;
}
