import type { Notice } from '../../engine/notice/notice';
import type { CellStyle, SheetContent } from '../../host/port/workbook';
import { NOTICE_TABLES } from '../../text/documents/notice-tables';
import { longDay, noticeSheetName, OPEN_DAY } from '../../text/documents/notice-words';
import { NOTICE_SHEET_TEXTS as TEXTS } from '../../text/sheets/notice-sheet';
import { COLORS, fittedHeight, STYLES } from '../cells/look/look';
import { annexTable } from './annex-rows';
import { NoticeFrame, type NoticeSpan } from './notice-frame';
import { unitColumns } from './unit-columns';
import { putUnitTable } from './unit-table';

/** The row of the stamp. */
export const STAMP_ROW = 1;
/** The row of the headers of the table of units. */
export const HEAD_ROW = 2;

const PARAGRAPH: CellStyle = { ...STYLES.words, vertical: 'top' };

/**
 * The sheet 通报YYYYQn or 通报YYYY年度: the table of units with its checks, which is what is printed; below it the words of
 * the notice and its other annexes, for copying. It is the program's own: locked, and kept once it is final.
 */
export function encodeNotice(notice: Notice): SheetContent {
  const frame = new NoticeFrame(unitColumns(notice).map(({ width }) => width));
  const { title, isFinal, asOf, sum, version } = notice;
  frame.text(TEXTS.title(title, isFinal), 36, { ...STYLES.title, wrap: true });
  frame.text(TEXTS.stamp(isFinal, asOf, sum.adopted, version), 20, { horizontal: 'center', color: COLORS.muted });
  putUnitTable(frame, notice);
  for (const text of notice.notes) frame.text(text, fittedHeight([{ text, width: frame.width }], 16, 10), STYLES.note);
  const printed = frame.next;
  frame.text(null, 12, {});
  frame.text(TEXTS.below, 20, STYLES.note);
  putWords(frame, notice);
  notice.annexes.forEach(({ kind, title: heading }, at) => {
    if (kind === 'units') return;
    frame.text(null, 12, {});
    frame.text(TEXTS.annex(at + 1, heading), 22, { bold: true, color: COLORS.brand });
    putAnnex(frame, annexTable(notice, kind));
  });
  const sheet = frame.build(noticeSheetName(notice.period), { from: HEAD_ROW, to: HEAD_ROW + 1 }, printed);
  return { ...sheet, protected: true };
}

/** Puts down the words of the notice, a row a paragraph. */
function putWords(frame: NoticeFrame, { title, salutation, paragraphs, annexes, signedOn }: Notice): void {
  const put = (text: string, style: CellStyle = {}): void => {
    frame.text(text, fittedHeight([{ text, width: frame.width }], 20), { ...PARAGRAPH, ...style });
  };
  put(salutation);
  for (const { kind, text } of paragraphs) put(NOTICE_TABLES.indent + text, kind === 'heading' ? { bold: true } : {});
  annexes.forEach(({ title: heading }, at) => put(NOTICE_TABLES.annexInList(at, heading)));
  put(title[0], { horizontal: 'right' });
  put(signedOn === null ? OPEN_DAY : longDay(signedOn), { horizontal: 'right' });
}

type AnnexTable = ReturnType<typeof annexTable>;

function putAnnex(frame: NoticeFrame, { headers, weights, rows }: AnnexTable): void {
  const places = spansFor(frame.widths, weights);
  const widthOf = ({ at, columns }: Place): number =>
    frame.widths.slice(at, at + columns).reduce((sum, width) => sum + width, 0);
  const spans = (cells: readonly (string | number)[], style: CellStyle): NoticeSpan[] =>
    places.map((place, at) => ({ ...place, content: cells[at]!, style }));
  frame.spans(spans(headers, STYLES.head), 24);
  for (const cells of rows) {
    const texts = cells.map((cell, at) => ({ text: String(cell), width: widthOf(places[at]!) }));
    frame.spans(spans(cells, { ...STYLES.cell, horizontal: 'center', wrap: true }), fittedHeight(texts, 20));
  }
}

interface Place {
  readonly at: number;
  readonly columns: number;
}

/** Shares the columns of the sheet among those of a table, by weight; each gets one at least. */
function spansFor(widths: readonly number[], weights: readonly number[]): Place[] {
  const all = widths.reduce((sum, width) => sum + width, 0);
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const places: Place[] = [];
  let [at, reached, wanted] = [0, 0, 0];
  weights.forEach((weight, index) => {
    const most = widths.length - at - (weights.length - index - 1);
    wanted += (weight / whole) * all;
    let columns = 1;
    reached += widths[at]!;
    while (columns < most && (index === weights.length - 1 || reached + widths[at + columns]! / 2 <= wanted))
      reached += widths[at + columns++]!;
    places.push({ at, columns });
    at += columns;
  });
  return places;
}
