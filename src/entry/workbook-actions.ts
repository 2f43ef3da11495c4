import { openAdoptionDesk } from '../app/adoption-desk';
import { audit } from '../app/audit';
import { feeOverview } from '../app/fee-overview';
import { fixProblem } from '../app/fix-problem';
import { handOver } from '../app/hand-over';
import { previewFees } from '../app/preview-fees';
import { prepareReversal, reverseQuarter } from '../app/reverse-quarter';
import { prepareSettlement, settleQuarter, type BookedBy } from '../app/settle-quarter';
import { HostError, type Workbook } from '../host/workbook';
import type { PaneText } from '../text/pane';
import type { FeeActions } from '../ui/fee-actions';
import type { PaneActions, SetupActions } from '../ui/pane-actions';
import type { Deliver } from './deliver';
import { now, today } from './today';
import { version } from './version';

/** What a pane may do to this workbook; `onWritten` is called after it wrote into the clerk's sheets. */
export function workbookActions(
  workbook: Workbook,
  onWritten: () => void,
  deliver: Deliver,
  text: PaneText,
): PaneActions {
  const afterwards = <Result>(result: Result): Result => {
    onWritten();
    return result;
  };
  return {
    openDesk: async () => {
      const desk = await openAdoptionDesk(workbook, { today: today() });
      return desk && { ...desk, save: (draft) => desk.save(draft).then(afterwards) };
    },
    fix: (place, fix) => fixProblem(workbook, place, fix).then(afterwards),
    fees: feeActions(workbook, (name, bytes) => deliver(name, bytes, text.messages)),
    setup: setupActions(workbook, afterwards),
    explainRefusal: (cause) => (cause instanceof HostError ? text.refusals[cause.code](cause.subject) : null),
  };
}

/** Only a workbook without a log needs these: they come as a part of their own. */
function setupActions(workbook: Workbook, afterwards: <Result>(result: Result) => Result): SetupActions {
  const setUp = () => import('../app/set-up-log');
  return {
    isLogMissing: async () => (await setUp()).isLogMissing(workbook),
    inspect: async () => (await setUp()).inspectLog(workbook, today()),
    addTemplate: async () => (await setUp()).addTemplate(workbook, today()).then(afterwards),
    mapLog: async (mapping) => (await setUp()).mapLog(workbook, mapping, today()).then(afterwards),
  };
}

const bookedBy = (by: string): BookedBy => ({ by: by === '' ? null : by, at: now(), version });

function feeActions(workbook: Workbook, deliver: (fileName: string, bytes: Uint8Array) => Promise<string>): FeeActions {
  const dates = () => ({ today: today() });
  const which = (quarter: number) => ({ year: null, quarter });
  return {
    overview: () => feeOverview(workbook, dates()),
    preview: (quarter) => previewFees(workbook, which(quarter), { ...dates(), version }),
    prepare: (quarter) => prepareSettlement(workbook, which(quarter), dates()),
    settle: (confirmed, by) => settleQuarter(workbook, confirmed, { ...dates(), ...bookedBy(by) }),
    prepareReversal: (quarter) => prepareReversal(workbook, which(quarter), dates()),
    reverse: ({ year, quarter }, reason, by) =>
      reverseQuarter(workbook, { year, quarter, reason }, { ...dates(), ...bookedBy(by) }),
    audit: async () => (await audit(workbook, dates())).issues,
    handOver: async (quarter) => {
      const made = await handOver(workbook, which(quarter), dates());
      if (made.status === 'refused') return made;
      const { emptyXlsx } = await import('../host/xlsx/open-xlsx');
      const file = emptyXlsx();
      await file.write(made.changes);
      return deliver(made.fileName, file.bytes());
    },
  };
}
