import { isBroughtForward, type Posting } from '../../engine/settlement/ledger';
import { accountSums, type UnitAccount } from '../../engine/settlement/payments';
import { points } from '../../engine/units';
import type { CellContent, CellStyle, SheetContent } from '../../host/port/workbook';
import { formatDay } from '../../text/format';
import { FEE_DETAIL_COLUMNS, FEE_SHEET_NAMES, FEE_TEXTS } from '../../text/sheets/fee-sheets';
import { entryKindName } from '../../text/sheets/ledger';
import { joinNames } from '../../text/sheets/template';
import { a1 } from '../../issues/place';
import { placesOf } from './fee-account';
import { FeeDraft } from './fee-draft';
import { isProduct, product, twoDecimals, yuan } from '../cells/look/formulas';
import { pageHeader, putHeading, putNotes, putSignatures } from './fee-frame';
import type { FeeStatement } from './fee-statement';
import { grouped, putTable } from './fee-table';
import { COLORS, FORMATS, STYLES, type WrappedText } from '../cells/look/look';

type Key = keyof typeof FEE_DETAIL_COLUMNS;

const KEYS = Object.keys(FEE_DETAIL_COLUMNS) as Key[];
const AT = placesOf(KEYS, KEYS);
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
  amount: MONEY,
  basis: STYLES.words,
  sheetRow: STYLES.centred,
  entry: STYLES.centred,
  remark: STYLES.words,
};
const COLUMNS = KEYS.map((key) => ({ header: FEE_DETAIL_COLUMNS[key], width: WIDTHS[key], style: STYLE_OF[key] }));

/** The sheet 稿费明细 and the cell of what it adds up to. */
export interface FeeDetail {
  readonly sheet: SheetContent;
  readonly total: { readonly row: number; readonly column: number };
}

/** The sheet 稿费明细: every adoption that is paid or corrected in a quarter, with its rule and clause (scoring §5). */
export function encodeFeeDetail(statement: FeeStatement): FeeDetail {
  const { year, quarter, office, status, details, units } = statement;
  const draft = new FeeDraft(COLUMNS, FONT_SIZE);
  putHeading(draft, statement, FEE_TEXTS.titles.detail(office, year, quarter));
  draft.head(22);
  const cellsOf = (posting: Posting, row: number): CellContent[] => {
    const cells = { ...lineCells(posting, row), remark: remarkOf(posting, year), entry: status === 'settled' ? posting.no : null };
    return KEYS.slice(1).map((key) => cells[key as Exclude<Key, 'no'>]);
  }; // prettier-ignore
  const sum = putTable<Posting>(draft, {
    groups: grouped(details, ({ line }) => line.unit),
    hasSubtotal: (some) => some.length > 1,
    cells: cellsOf,
    wrapped: (posting) => wrappedTexts(cellsOf(posting, 0)),
    sums: [
      { column: AT.points, of: ({ line }) => line.points },
      { column: AT.amount, of: ({ amount }) => amount },
    ],
    count: (some) => FEE_TEXTS.entries(some.length),
    rowHeight: ROW_HEIGHT,
  });
  const row = putCarried(draft, sum, units);
  putNotes(draft, [
    ...[FEE_TEXTS.basis(statement.basis, statement.rate), FEE_TEXTS.howDetail],
    ...(details.some(({ line, cause }) => isBroughtForward(line) && cause !== 'renamed')
      ? [FEE_TEXTS.howBroughtForward]
      : []),
  ]);
  putSignatures(draft, FEE_TEXTS.detailSignatures);
  const sheet = draft.build(FEE_SHEET_NAMES.detail(year, quarter), pageHeader(statement));
  return { sheet, total: { row, column: AT.amount } };
}

function lineCells(
  { line, amount }: Posting,
  row: number,
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
    amount: product(row, { points: AT.points, rate: AT.rate }, line.points, line.rate, amount),
    basis: line.basis || null,
    sheetRow: line.sheetRow,
    ...(isBroughtForward(line) ? { ...NO_ADOPTION, amount: yuan(amount) } : {}),
  };
}

/** The cells that stay blank where money of 上年结转 is booked: it has no adoption. */
const NO_ADOPTION = {
  channel: null,
  mode: null,
  day: null,
  ruleValue: null,
  points: null,
  rate: null,
  sheetRow: null,
} as const;

function remarkOf(posting: Posting, year: number): string | null {
  const { kind, cause, line, amount } = posting;
  const { broughtForward, correction, increment, rounding } = FEE_TEXTS.remarks;
  if (line.quarter === null) return broughtForward(entryKindName(posting), cause!, line.sheetRow);
  const before = points(line.ruleValue - line.points);
  const remarks = [
    ...(kind === 'due' ? [] : [correction(entryKindName(posting), cause, year, line.quarter)]),
    ...(kind === 'due' && before > 0 ? [increment(before)] : []),
    ...(isProduct(line.points, line.rate, amount) ? [] : [rounding]),
  ];
  return remarks.length === 0 ? null : remarks.join('；');
}

/** `cells` begin with the second column. */
const wrappedTexts = (cells: readonly CellContent[]): WrappedText[] =>
  WRAPPED.map((key) => {
    const content = cells[AT[key] - 1];
    return { text: typeof content === 'string' ? content : '', width: WIDTHS[key] };
  });

/**
 * The rows that lead from the sum of the details to what is paid, where money is carried. Returns the row of what is
 * paid.
 */
function putCarried(draft: FeeDraft, sum: number, units: readonly UnitAccount[]): number {
  const { carriedIn, carriedOut, payable } = accountSums(units);
  if (carriedIn === 0 && carriedOut === 0) return sum;
  const { carriedTotals } = FEE_TEXTS;
  const put = (label: string, content: CellContent): number => {
    const words = { at: 0, columns: AT.amount, content: label, style: { horizontal: 'right' } } as const;
    const amount = { at: AT.amount, columns: 1, content, style: MONEY };
    const rest = { at: AT.amount + 1, columns: KEYS.length - AT.amount - 1, content: null };
    return draft.spans([words, amount, rest], ROW_HEIGHT, { border: 'thin', fill: COLORS.totalFill, bold: true });
  };
  const from = put(carriedTotals.in, yuan(carriedIn));
  const out = put(carriedTotals.out, yuan(carriedOut));
  const [total, added, taken] = [sum, from, out].map((row) => a1(row, AT.amount));
  return put(carriedTotals.payable, twoDecimals(`${total}+${added}-${taken}`, payable));
}
