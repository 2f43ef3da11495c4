import type { Quarter } from '../../engine/time/quarter';
import { audit } from '../../app/audit/audit';
import { feeOverview } from '../../app/fees/fee-overview';
import { handOver } from '../../app/fees/hand-over';
import { previewFees } from '../../app/fees/preview-fees';
import { prepareReversal, reverseQuarter } from '../../app/fees/reverse-quarter';
import { prepareSettlement, settleQuarter, type BookedBy } from '../../app/fees/settle-quarter';
import type { Workbook } from '../../host/port/workbook';
import type { Deliver } from './deliver';
import type { FeeActions } from '../../ui/pane/fee-actions';
import { now, today } from './today';
import { version } from './version';

const bookedBy = (by: string): BookedBy => ({ by: by === '' ? null : by, at: now(), version });

/** Everything about the fees of this workbook; a finished file for finance goes through `deliver`. */
export function feeWork(workbook: Workbook, deliver: Deliver): FeeActions {
  const dates = () => ({ today: today() });
  const which = (quarter: Quarter) => ({ year: null, quarter });
  return {
    overview: () => feeOverview(workbook, dates()),
    preview: (quarter) => previewFees(workbook, which(quarter), { ...dates(), version }),
    prepare: (quarter) => prepareSettlement(workbook, which(quarter), dates()),
    settle: (confirmed, by) => settleQuarter(workbook, confirmed, { ...dates(), ...bookedBy(by) }),
    prepareReversal: (quarter) => prepareReversal(workbook, which(quarter), dates()),
    reverse: ({ year, quarter, statement: { code } }, reason, by) =>
      reverseQuarter(workbook, { year, quarter, reason, code }, { ...dates(), ...bookedBy(by) }),
    audit: () => audit(workbook, dates()),
    handOver: async (quarter) => {
      const made = await handOver(workbook, which(quarter), dates());
      if (made.status === 'refused') return made;
      const { emptyXlsx } = await import('../../host/xlsx/open-xlsx');
      const file = emptyXlsx();
      await file.write(made.changes);
      const sentence = await deliver(made.fileName, file.bytes());
      return { status: 'done', sentence, statement: made.statement, issues: made.issues };
    },
  };
}
