import { isAssessed, isBroughtForward, type Posting } from '../../engine/settlement/ledger';
import { accountSums, type UnitAccount } from '../../engine/settlement/payments';
import type { CellContent, CellStyle, SheetContent } from '../../host/port/workbook';
import { formatDay } from '../../text/format';
import { FEE_DETAIL_COLUMNS, FEE_SHEET_NAMES, FEE_TEXTS, type PaidBy } from '../../text/sheets/fee-sheets';
import { joinNames } from '../../text/sheets/template';
import { a1 } from '../../issues/place';
import { detailRemarks } from './detail-remark';
import { keysPaidBy, placesOf, type Places } from './fee-account';
import { FeeDraft, type FeeColumn } from './fee-draft';
import { sumOfParts, twoDecimals, yuan } from '../cells/look/formulas';
import { pageHeader, putHeading, putNotes, putSignatures } from './fee-frame';
import { paidBy, type FeeStatement } from './fee-statement';
import { grouped, putTable, type FeeSum } from './fee-table';
import { COLORS, FORMATS, STYLES, type WrappedText } from '../cells/look/look';

type Key = keyof typeof FEE_DETAIL_COLUMNS;

const KEYS = Object.keys(FEE_DETAIL_COLUMNS) as Key[];
const FONT_SIZE = 11;
const ROW_HEIGHT = 18;

const WIDTHS: Readonly<Record<Key, number>> = {
  no: 5,
  unit: 11,
  authors: 11,
  number: 9,
  title: 28,
  channel: 20,
  mode: 9,
  day: 10.5,
  ruleValue: 9,
  points: 8,
  rate: 8,
  money: 11,
  amount: 12,
  basis: 20,
  sheetRow: 7,
  entry: 7,
  remark: 12,
};
const WRAPPED = ['unit', 'authors', 'number', 'title', 'channel', 'basis', 'remark'] as const;

const NUMBER: CellStyle = { horizontal: 'right', numberFormat: FORMATS.ledgerPoints };
const MONEY: CellStyle = { horizontal: 'right', numberFormat: FORMATS.ledgerMoney };
const STYLE_OF: Readonly<Record<Key, CellStyle>> = {
  no: STYLES.centred,
  unit: STYLES.words,
  authors: STYLES.words,
  number: { ...STYLES.words, numberFormat: FORMATS.text },
  title: STYLES.words,
  channel: STYLES.words,
  mode: STYLES.centred,
  day: STYLES.centred,
  ruleValue: NUMBER,
  points: NUMBER,
  rate: MONEY,
  money: MONEY,
  amount: MONEY,
  basis: STYLES.words,
  sheetRow: STYLES.centred,
  entry: STYLES.centred,
  remark: STYLES.words,
};

/** The columns of a statement, and where they stand. */
interface Layout {
  readonly keys: readonly Key[];
  readonly at: Places<Key>;
}

function layoutOf(by: PaidBy): Layout {
  const keys = keysPaidBy(KEYS, by);
  return { keys, at: placesOf(KEYS, keys) };
}

/** The sheet 稿费明细 and the cell of what it adds up to. */
export interface FeeDetail {
  readonly sheet: SheetContent;
  readonly total: { readonly row: number; readonly column: number };
}

/** The sheet 稿费明细: every adoption that is paid or corrected in a quarter, with its rule and clause (scoring §5). */
export function encodeFeeDetail(statement: FeeStatement): FeeDetail {
  const { year, quarter, office, status, details, units } = statement;
  const layout = layoutOf(paidBy(statement));
  const { keys, at } = layout;
  const draft = new FeeDraft(keys.map(columnOf), FONT_SIZE);
  putHeading(draft, statement, FEE_TEXTS.titles.detail(office, year, quarter));
  draft.head(22);
  const remarkOf = detailRemarks(details, year);
  const cellsOf = (posting: Posting, row: number): CellContent[] => {
    const entry = status === 'settled' ? posting.no : null;
    const cells = { ...lineCells(posting, row, at), remark: remarkOf(posting), entry };
    return keys.slice(1).map((key) => cells[key as Exclude<Key, 'no'>]);
  };
  const sum = putTable<Posting>(draft, {
    groups: grouped(details, ({ line }) => line.unit),
    hasSubtotal: (some) => some.length > 1,
    cells: cellsOf,
    wrapped: (posting) => wrappedTexts(cellsOf(posting, 0), at),
    sums: sumsOf(at),
    count: (some) => FEE_TEXTS.entries(some.length),
    rowHeight: ROW_HEIGHT,
  });
  const row = putCarried(draft, sum, units, layout);
  putNotes(draft, notesOf(statement));
  putSignatures(draft, FEE_TEXTS.detailSignatures);
  const sheet = draft.build(FEE_SHEET_NAMES.detail(year, quarter), pageHeader(statement));
  return { sheet, total: { row, column: at.amount } };
}

const columnOf = (key: Key): FeeColumn => ({
  header: FEE_DETAIL_COLUMNS[key],
  width: WIDTHS[key],
  style: STYLE_OF[key],
});

const sumsOf = ({ points, money, amount }: Places<Key>): FeeSum<Posting>[] =>
  [
    { column: points, of: ({ line }: Posting) => line.points },
    { column: money, of: ({ line }: Posting) => line.money },
    { column: amount, of: (posting: Posting) => posting.amount },
  ].filter(({ column }) => column >= 0);

function notesOf(statement: FeeStatement): string[] {
  const { basis, rate, details } = statement;
  const by = paidBy(statement);
  const hasBroughtForward = details.some(({ line, cause }) => isBroughtForward(line) && cause !== 'renamed');
  return [
    ...[FEE_TEXTS.basis(basis, rate, by), FEE_TEXTS.howDetail(by)],
    ...(by === 'points' ? [] : [FEE_TEXTS.howMoney]),
    ...(hasBroughtForward ? [FEE_TEXTS.howBroughtForward] : []),
  ];
}

function lineCells(
  { line, amount }: Posting,
  row: number,
  at: Places<Key>,
): Record<Exclude<Key, 'no' | 'remark' | 'entry'>, CellContent> {
  return {
    unit: line.unit,
    authors: line.authors.length === 0 ? FEE_TEXTS.unitAsPayee : joinNames(line.authors),
    number: line.number || null,
    title: line.title || null,
    channel: line.channel,
    mode: line.mode,
    day: formatDay(line.day),
    ruleValue: line.ruleValue / 100,
    points: line.points / 100,
    rate: yuan(line.rate),
    money: yuan(line.money),
    amount: sumOfParts(row, at, line, amount),
    basis: line.basis || null,
    sheetRow: line.sheetRow,
    ...(isAssessed(line) ? NO_ROW_OF_LOG : {}),
    ...(isBroughtForward(line) ? { ...NO_ROW_OF_LOG, day: null, money: null, amount: yuan(amount) } : {}),
  };
}

/** The cells that stay blank where money is booked for no adoption. */
const NO_ROW_OF_LOG = {
  channel: null,
  mode: null,
  ruleValue: null,
  points: null,
  rate: null,
  sheetRow: null,
} as const;

/** `cells` begin with the second column. */
const wrappedTexts = (cells: readonly CellContent[], at: Places<Key>): WrappedText[] =>
  WRAPPED.map((key) => {
    const content = cells[at[key] - 1];
    return { text: typeof content === 'string' ? content : '', width: WIDTHS[key] };
  });

/**
 * The rows that lead from the sum of the details to what is paid, where money is carried. Returns the row of what is
 * paid.
 */
function putCarried(draft: FeeDraft, sum: number, units: readonly UnitAccount[], { keys, at }: Layout): number {
  const { carriedIn, carriedOut, payable } = accountSums(units);
  if (carriedIn === 0 && carriedOut === 0) return sum;
  const { carriedTotals } = FEE_TEXTS;
  const put = (label: string, content: CellContent): number => {
    const words = { at: 0, columns: at.amount, content: label, style: { horizontal: 'right' } } as const;
    const amount = { at: at.amount, columns: 1, content, style: MONEY };
    const rest = { at: at.amount + 1, columns: keys.length - at.amount - 1, content: null };
    return draft.spans([words, amount, rest], ROW_HEIGHT, { border: 'thin', fill: COLORS.totalFill, bold: true });
  };
  const from = put(carriedTotals.in, yuan(carriedIn));
  const out = put(carriedTotals.out, yuan(carriedOut));
  const [total, added, taken] = [sum, from, out].map((row) => a1(row, at.amount));
  return put(carriedTotals.payable, twoDecimals(`${total}+${added}-${taken}`, payable));
}
