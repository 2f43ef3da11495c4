import { isClosing, type FeeLine, type LedgerEntry } from '../../engine/settlement/ledger';
import type { CellContent, SheetContent, StyledRange } from '../../host/port/workbook';
import { LEDGER_COLUMNS, LEDGER_TEXTS } from '../../text/sheets/ledger';
import { SHEETS } from '../../text/sheets/workbook-names';
import type { LedgerRecord } from './ledger-chain';
import { entryCells, type LedgerField } from './ledger-row';
import { a4, block, COLORS, fittedHeight, FORMATS, line, STYLES } from '../cells/look/look';

type Column = keyof typeof LEDGER_COLUMNS;

/**
 * The columns of a ledger, or of a part of it: 稿费(元) and 前已计分 only where an entry has any. With the second comes the
 * first, so that neither is ever put before what stands.
 */
export function ledgerColumns(entries: readonly LedgerEntry[]): Column[] {
  const has = (test: (line: FeeLine) => boolean): boolean =>
    entries.some((entry) => !isClosing(entry) && test(entry.line));
  const hasBefore = has(({ before }) => before !== undefined);
  const hasMoney = hasBefore || has(({ money }) => money !== 0);
  const all = Object.keys(LEDGER_COLUMNS) as Column[];
  return all.filter((column) => (column !== 'money' || hasMoney) && (column !== 'before' || hasBefore));
}

/** How many columns fit a sheet of paper. */
export const printedColumns = (columns: readonly Column[]): number => columns.indexOf('amount') + 1;

/** Row of the headers, in the ledger as in its extract. */
export const LEDGER_HEAD_ROW = 2;
const FIRST_ROW = LEDGER_HEAD_ROW + 1;

const WIDTHS: Readonly<Record<Column, number>> = {
  no: 6,
  bookedIn: 9,
  kind: 9,
  cause: 14,
  corrects: 7,
  unit: 18,
  authors: 12,
  number: 12,
  title: 32,
  channel: 20,
  mode: 9,
  day: 11,
  points: 8,
  rate: 9,
  amount: 12,
  count: 6,
  group: 20,
  quarter: 9,
  ruleValue: 9,
  basis: 30,
  sheetRow: 8,
  content: 26,
  at: 17,
  by: 10,
  version: 9,
  reason: 20,
  code: 52,
  money: 10,
  before: 9,
};

/** The sheet 结算台账: one row an entry, nothing hidden. The rows of earlier settlements come out as they were read. */
export function encodeLedger({ entries, codes }: LedgerRecord, year: number, date1904: boolean): SheetContent {
  const columns = ledgerColumns(entries);
  const printed = printedColumns(columns);
  const width = columns.length;
  const headers = columns.map((column) => LEDGER_COLUMNS[column].name);
  const rows = entries.map((entry, at) => row(columns, entry, codes[at]!, date1904));
  return {
    name: SHEETS.ledger,
    cells: [line(LEDGER_TEXTS.title(year), width), line(LEDGER_TEXTS.notes, width), headers, ...rows],
    styles: styles(columns, entries),
    columnWidths: columns.map((column) => WIDTHS[column]),
    rowHeights: new Map([
      [0, 36],
      [1, 32],
      [LEDGER_HEAD_ROW, 28],
      ...rows.map((cells, at) => [FIRST_ROW + at, heightOf(columns, cells)] as const),
    ]),
    merges: [block(0, 0, 1, printed), block(1, 0, 1, printed)],
    freeze: { rows: FIRST_ROW, columns: 1 },
    ...(entries.length > 0 ? { autoFilter: block(LEDGER_HEAD_ROW, 0, entries.length + 1, width) } : {}),
    print: a4('landscape', LEDGER_HEAD_ROW, { area: block(0, 0, FIRST_ROW + entries.length, printed) }),
    protected: true,
    tabColor: COLORS.resultTab,
  };
}

function row(columns: readonly Column[], entry: LedgerEntry, code: string, date1904: boolean): CellContent[] {
  const cells = { ...entryCells(entry, date1904), code };
  return columns.map((column) => cells[column]);
}

const heightOf = (columns: readonly Column[], cells: readonly CellContent[]): number =>
  fittedHeight(
    cells.map((cell, at) => ({ text: typeof cell === 'string' ? cell : '', width: WIDTHS[columns[at]!] })),
    20,
  );

const TEXTS: readonly (LedgerField | 'code')[] = [
  'authors',
  'number',
  'title',
  'content',
  'by',
  'version',
  'reason',
  'code',
];

function styles(columns: readonly Column[], entries: readonly LedgerEntry[]): StyledRange[] {
  const [width, printed] = [columns.length, printedColumns(columns)];
  const column = (field: Column): StyledRange['range'] => block(FIRST_ROW, columns.indexOf(field), entries.length);
  const look = (fields: readonly Column[], style: StyledRange['style']): StyledRange[] =>
    fields.filter((field) => columns.includes(field)).map((field) => ({ range: column(field), style }));
  const ranges: StyledRange[] = [
    { range: block(0, 0, FIRST_ROW + entries.length, width), style: STYLES.body },
    { range: block(0, 0, 1, printed), style: STYLES.title },
    { range: block(1, 0, 1, printed), style: STYLES.note },
    { range: block(LEDGER_HEAD_ROW, 0, 1, width), style: STYLES.head },
    { range: block(FIRST_ROW, 0, entries.length, width), style: { ...STYLES.cell, fontSize: 10, wrap: true } },
    ...look(['no', 'bookedIn', 'kind', 'corrects', 'mode', 'day', 'quarter', 'sheetRow', 'count'], STYLES.centred),
    ...look(['ruleValue', 'points', 'before'], { horizontal: 'right', numberFormat: FORMATS.points }),
    ...look(['rate', 'money', 'amount'], { horizontal: 'right', numberFormat: FORMATS.money }),
    ...look(['day'], { numberFormat: FORMATS.date }),
    ...look(TEXTS, { numberFormat: FORMATS.text }),
    ...look(['code'], { fontSize: 8, color: COLORS.muted }),
    ...entries.flatMap((entry, at) => accent(entry, FIRST_ROW + at, width)),
  ];
  return ranges.filter(({ range }) => range.rows > 0);
}

/** Rows that close a batch stand out as sums do. */
const accent = (entry: LedgerEntry, at: number, width: number): StyledRange[] =>
  isClosing(entry) ? [{ range: block(at, 0, 1, width), style: STYLES.total }] : [];
