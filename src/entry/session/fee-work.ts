import type { Quarter } from '../../engine/time/quarter';
import { audit } from '../../app/audit/audit';
import { feeOverview } from '../../app/fees/fee-overview';
import { handOver } from '../../app/fees/hand-over';
import { previewFees } from '../../app/fees/preview-fees';
import { prepareReversal, reverseQuarter } from '../../app/fees/reverse-quarter';
import { prepareSettlement, settleQuarter, type BookedBy } from '../../app/fees/settle-quarter';
import { prepareYear } from '../../app/year/next-year';
import type { Workbook, WorkbookChange } from '../../host/port/workbook';
import { yearFileName } from '../../text/pane/pane-year';
import type { Deliveries } from './deliver';
import type { FeeActions } from '../../ui/pane/fee-actions';
import { now, today } from './today';
import { version } from './version';

const bookedBy = (by: string): BookedBy => ({ by: by === '' ? null : by, at: now(), version });

/** A workbook file that holds what is written. */
async function fileOf(changes: readonly WorkbookChange[]): Promise<Uint8Array> {
  const { emptyXlsx } = await import('../../host/xlsx/open-xlsx');
  const file = emptyXlsx();
  await file.write(changes);
  return file.bytes();
}

/** Everything about the fees of this workbook, and what of them goes on into the next year. */
export function feeWork(workbook: Workbook, { toFinance, newBook }: Omit<Deliveries, 'file'>): FeeActions {
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
      const sentence = await toFinance(made.fileName, await fileOf(made.changes));
      return { status: 'done', sentence, statement: made.statement, issues: made.issues };
    },
    prepareYear: () => prepareYear(workbook, dates()),
    makeYear: async ({ year, changes }) => newBook(yearFileName(year), await fileOf(changes)),
  };
}
