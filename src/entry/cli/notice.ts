import type { Notice } from '../../engine/notice/notice';
import { noticeFile } from '../../app/notice/notice-file';
import { planNotice, readNoticeBook, type NoticePlan, type NoticeRefusal } from '../../app/notice/plan-notice';
import { openXlsx } from '../../host/xlsx/open-xlsx';
import type { XlsxWorkbook } from '../../host/xlsx/xlsx-workbook';
import { CLI } from '../../text/command-line';
import { leftOutText } from '../../text/documents/notice-left-out';
import { noticeFileName, periodName } from '../../text/documents/notice-words';
import { LOOKS_MISSING } from '../../text/hosts/look-remarks';
import { refusalText } from '../../text/issues/refusals';
import { withRemarks } from '../session/with-remarks';
import { beside, mustBeNew, readBook, targetOf, writeBook } from './files';
import { noticeReport } from './json-notice';
import { keepLedger } from './ledger-keeping';
import { issueLines, replacedParameterLines } from './print';
import { datesOf, EXIT, type Terminal } from './terminal';
import { UsageError } from './usage';
import type { NoticeCommand } from './work-options';

/**
 * Makes the notice (通报) of a period: a sheet in a copy of the workbook, with `--docx` a Word document instead. With
 * `--json` alone nothing is written.
 */
export async function runNotice(command: NoticeCommand, terminal: Terminal): Promise<number> {
  const workbook = openXlsx(await readBook(command.book));
  const content = await readNoticeBook(workbook, command.period);
  const { period, isFinal } = command;
  const planned = planNotice(content, {
    period,
    isFinal,
    isSheet: !command.isWord && (!command.json || command.out !== null),
    ...datesOf(command, terminal),
    version: terminal.version,
  });
  if (!planned.ok) return refuse(planned.why, command, terminal);
  const written = await write(planned.value, workbook, command, terminal);
  const { notice, outcome } = planned.value;
  if (command.json) terminal.out(JSON.stringify({ notice: noticeReport(notice), ...(written && { file: written }) }));
  else tell(notice, written!, terminal);
  const errors = outcome.issues.filter(({ severity }) => severity === 'error');
  [...issueLines(errors), ...replacedParameterLines(outcome.issues)].forEach(terminal.err);
  return errors.length > 0 ? EXIT.errors : EXIT.done;
}

/** The file that was written; null where none was asked for. */
async function write(
  { notice, fonts, changes }: NoticePlan,
  workbook: XlsxWorkbook,
  { book, out, json, isWord }: NoticeCommand,
  terminal: Terminal,
): Promise<string | null> {
  if (isWord) {
    const target = out ?? beside(book, noticeFileName(notice.title, notice.isFinal));
    await mustBeNew(target, '.docx');
    await writeBook(target, (await noticeFile(notice, fonts)).bytes);
    return target;
  }
  if (json && out === null) return null;
  const target = await targetOf(book, out);
  await withRemarks(workbook, (remarks) => terminal.err(LOOKS_MISSING(remarks))).write(changes);
  await keepLedger(target, workbook);
  await writeBook(target, workbook.bytes());
  return target;
}

function tell(notice: Notice, target: string, { out }: Terminal): void {
  const { sum } = notice;
  out(CLI.written(target));
  out(CLI.notice.done(periodName(notice.period), notice.isFinal, sum.adopted, sum.points / 100));
  for (const leftOut of notice.leftOut) out(CLI.remark(leftOutText(leftOut)));
}

/** Says why; nothing is written. @throws UsageError where the command names another year */
function refuse({ refusal, issues, draft }: NoticeRefusal, command: NoticeCommand, terminal: Terminal): number {
  const reason = refusalText(refusal);
  if (refusal.code === 'notice-other-year') throw new UsageError(reason);
  if (command.json) {
    terminal.out(JSON.stringify({ notice: draft && noticeReport(draft), refused: { code: refusal.code, reason } }));
  }
  terminal.err(reason);
  issueLines(issues).forEach(terminal.err);
  return EXIT.errors;
}
