import type { Issue } from '../../issues/issue';
import type { Outcome } from '../scoring/outcome';

/** What an audit found. */
export interface AuditReport {
  readonly kind: 'workbook' | 'hand-over';
  readonly year: number;
  /** Errors: what differs or cannot be trusted, with its cell; warnings: remarks, nothing differs. */
  readonly issues: readonly Issue[];
  /** Sheets that were compared, in their order. */
  readonly sheets: readonly string[];
  /** False where the host cannot tell what is hidden: that was not looked at. */
  readonly areLooksSeen: boolean;
  /** What the log says now; null for a hand-over file, which has none. */
  readonly outcome: Outcome | null;
}

/** A report before it is known whether looks were seen. */
export type Audited = Omit<AuditReport, 'areLooksSeen'>;

/** What one part of an audit compared, and found. */
export type Compared = Pick<AuditReport, 'issues' | 'sheets'>;
