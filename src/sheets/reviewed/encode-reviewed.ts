import type { CellContent, SheetContent, StyledRange } from '../../host/port/workbook';
import type { Issue } from '../../issues/issue';
import { a1, type Place } from '../../issues/place';
import { issueText } from '../../text/issues/issues';
import { REVIEWED_COLUMNS, REVIEWED_SHEET } from '../../text/sheets/reviewed-sheet';
import { SHEETS } from '../../text/sheets/workbook-names';
import { a4, block, COLORS, fittedHeight, FORMATS, line, STYLES } from '../cells/look/look';
import type { Review } from './decode-reviewed';

/** What people have reviewed, and the warnings that they need not look at again, with their codes. */
export interface Reviewed {
  readonly reviews: readonly Review[];
  readonly found: ReadonlyMap<Issue, string>;
}

const HEADERS = Object.values(REVIEWED_COLUMNS).map(({ name }) => name);
const COLUMNS = HEADERS.length;
const WIDTHS = { kind: 16, sheet: 12, cell: 10, text: 64, by: 12, at: 18, code: 28 } as const;
const AT = { kind: 0, sheet: 1, cell: 2, text: 3, by: 4, at: 5, code: 6 } as const;
const HEAD_ROW = 2;
const FIRST_ROW = HEAD_ROW + 1;

/**
 * The sheet 已核对提醒, written as a whole. What a warning says is worded anew from what is met now, so that nothing
 * stays here which must not be told any more.
 */
export function encodeReviewed({ reviews, found }: Reviewed, year: number): SheetContent {
  const issues = new Map([...found].reverse().map(([issue, code]) => [code, issue]));
  const rows = reviews.map((review) => reviewRow(review, issues.get(review.code)));
  return {
    name: SHEETS.reviewed,
    cells: [
      line(REVIEWED_SHEET.title(year), COLUMNS),
      line(REVIEWED_SHEET.howTo, COLUMNS),
      HEADERS,
      ...rows.map(({ cells }) => cells),
    ],
    styles: styles(reviews.length),
    columnWidths: Object.values(WIDTHS),
    rowHeights: new Map([
      [0, 36],
      [1, 26],
      [HEAD_ROW, 26],
      ...rows.map(({ height }, at): [number, number] => [FIRST_ROW + at, height]),
    ]),
    merges: [0, 1].map((row) => block(row, 0, 1, COLUMNS)),
    freeze: { rows: FIRST_ROW, columns: 0 },
    ...(rows.length > 0 ? { autoFilter: block(HEAD_ROW, 0, rows.length + 1, COLUMNS) } : {}),
    print: a4('landscape', HEAD_ROW),
    tabColor: COLORS.resultTab,
  };
}

function reviewRow({ code, kind, by, at }: Review, issue: Issue | undefined): { cells: CellContent[]; height: number } {
  const text = issue ? issueText(issue).problem : REVIEWED_SHEET.gone;
  const place = issue ? [issue.place.sheet, placeCell(issue.place)] : [null, null];
  return {
    cells: [kind, ...place, text, by, at, code],
    height: fittedHeight([{ text, width: WIDTHS.text }], 24),
  };
}

const placeCell = ({ sheet, row, column }: Place): CellContent =>
  row === null ? null : { text: a1(row, column), link: { sheet, row, column } };

function styles(count: number): StyledRange[] {
  const ranges: StyledRange[] = [
    { range: block(0, 0, FIRST_ROW + count, COLUMNS), style: STYLES.body },
    { range: block(0, 0, 1, COLUMNS), style: STYLES.title },
    { range: block(1, 0, 1, COLUMNS), style: STYLES.note },
    { range: block(HEAD_ROW, 0, 1, COLUMNS), style: STYLES.head },
    { range: block(FIRST_ROW, 0, count, COLUMNS), style: { ...STYLES.cell, ...STYLES.centred } },
    { range: block(FIRST_ROW, AT.text, count), style: STYLES.words },
    { range: block(FIRST_ROW, AT.cell, count), style: { color: COLORS.link } },
    { range: block(FIRST_ROW, AT.by, count, COLUMNS - AT.by), style: { numberFormat: FORMATS.text } },
  ];
  return ranges.filter(({ range }) => range.rows > 0);
}
