import type { Quarter } from '../../engine/time/quarter';
import type { AuditReport } from '../../app/audit/audit-report';
import type { FeeOverview } from '../../app/fees/fee-overview';
import type { FeePreview } from '../../app/fees/preview-fees';
import type { FeeRefusal } from '../../app/fees/fee-refusal';
import type { ReversedQuarter, ReversalPreparation } from '../../app/fees/reverse-quarter';
import type { SettledQuarter, SettlementChanged, SettlementPreparation } from '../../app/fees/settle-quarter';
import type { YearPreparation } from '../../app/year/next-year';
import type { FeeStatement } from '../../sheets/fees/fee-statement';
import type { Issue } from '../../issues/issue';
import type { PaneSentence } from '../../text/pane/pane';

/** The file for finance is made. */
export interface HandedOver {
  readonly status: 'done';
  /** Where it is. */
  readonly sentence: PaneSentence;
  readonly statement: FeeStatement;
  /** What to put right before finance pays. */
  readonly issues: readonly Issue[];
}

/** What the tab 稿费 can do. Each rejects when the host refuses. */
export interface FeeActions {
  readonly overview: () => Promise<FeeOverview | FeeRefusal>;
  readonly preview: (quarter: Quarter) => Promise<FeePreview | FeeRefusal>;
  readonly prepare: (quarter: Quarter) => Promise<SettlementPreparation | FeeRefusal>;
  readonly settle: (
    confirmed: SettlementPreparation,
    by: string,
  ) => Promise<SettledQuarter | SettlementChanged | FeeRefusal>;
  readonly prepareReversal: (quarter: Quarter) => Promise<ReversalPreparation | FeeRefusal>;
  readonly reverse: (
    prepared: ReversalPreparation,
    reason: string,
    by: string,
  ) => Promise<ReversedQuarter | FeeRefusal>;
  /** Every difference between what the sheets show and what they should. */
  readonly audit: () => Promise<Pick<AuditReport, 'issues' | 'areLooksSeen'>>;
  /** Makes the file for finance. */
  readonly handOver: (quarter: Quarter) => Promise<HandedOver | FeeRefusal>;
  /** What the workbook of the next year takes over; nothing is written. */
  readonly prepareYear: () => Promise<YearPreparation | FeeRefusal>;
  /** Makes that workbook; gives a sentence on where it is. */
  readonly makeYear: (prepared: YearPreparation) => Promise<PaneSentence>;
}
