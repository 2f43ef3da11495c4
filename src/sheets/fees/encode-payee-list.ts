import { accountSums, type PayeeAccount } from '../../engine/settlement/payments';
import type { CellContent, CellStyle, SheetContent } from '../../host/port/workbook';
import { FEE_SHEET_NAMES, FEE_TEXTS, PAYEE_LIST_COLUMNS } from '../../text/sheets/fee-sheets';
import { a1 } from '../../issues/place';
import type { PayeeDirectory } from '../payees/decode-payees';
import { ACCOUNT_STYLES, accountCells, summedColumns, neededKeys, placesOf, type Places } from './fee-account';
import { FeeDraft, type FeeColumn } from './fee-draft';
import { isPlainSum, twoDecimals } from '../cells/look/formulas';
import { pageHeader, putCapitals, putHeading, putNotes, putSignatures } from './fee-frame';
import { paidBy, type FeeStatement } from './fee-statement';
import { grouped, putTable, type FeeSum } from './fee-table';
import { fittedHeight, FORMATS, STYLES } from '../cells/look/look';

type Key = keyof typeof PAYEE_LIST_COLUMNS;

const KEYS = Object.keys(PAYEE_LIST_COLUMNS) as Key[];
const FONT_SIZE = 11;
const ROW_HEIGHT = 18;

/** Widths of the columns, first without and then with the columns of corrections. */
const WIDTHS: Readonly<Record<Key, readonly [plain: number, full: number]>> = {
  no: [6, 5],
  unit: [20, 16],
  name: [11, 11],
  id: [21, 20],
  points: [8, 8],
  rate: [8, 8],
  money: [11, 11],
  due: [0, 11],
  corrections: [0, 11],
  carriedIn: [0, 11],
  payable: [13, 12],
  tax: [10, 10],
  paid: [13, 12],
  carriedOut: [0, 11],
  account: [26, 25],
  receipt: [15, 12],
  remark: [14, 14],
};

const TEXT: CellStyle = { numberFormat: FORMATS.text };
const WRITABLE: CellStyle = { ...STYLES.words, locked: false };
const STYLE_OF: Readonly<Record<Key, CellStyle>> = {
  ...ACCOUNT_STYLES,
  no: STYLES.centred,
  unit: STYLES.words,
  name: STYLES.centred,
  id: { ...STYLES.centred, ...TEXT, locked: false },
  tax: { ...ACCOUNT_STYLES.corrections, locked: false },
  paid: ACCOUNT_STYLES.payable,
  account: { ...WRITABLE, ...TEXT },
  receipt: WRITABLE,
  remark: WRITABLE,
};

/** The sheet 稿费发放表 and the cell of its total. */
export interface PayeeList {
  readonly sheet: SheetContent;
  /** Row of 合计 and column 应发金额. */
  readonly total: { readonly row: number; readonly column: number };
}

/** The sheet 稿费发放表: what every payee gets, by unit; tax is left to finance (scoring §5). */
export function encodePayeeList(statement: FeeStatement, directory: PayeeDirectory): PayeeList {
  const { year, quarter, office, payees, rate } = statement;
  const used = neededKeys(KEYS, payees, paidBy(statement));
  const at = placesOf(KEYS, used);
  const isPlain = at.due < 0;
  const columns = columnsOf(used, isPlain, payees);
  const draft = new FeeDraft(columns, FONT_SIZE);
  putHeading(draft, statement, FEE_TEXTS.titles.payees(office, year, quarter));
  draft.head(22);
  const row = putTable<PayeeAccount>(draft, {
    groups: grouped(payees, ({ unit }) => unit),
    hasSubtotal: () => true,
    cells: (payee, row) => {
      const cells = {
        ...accountCells(row, at, payee, rate),
        ...personCells(payee, directory),
        tax: null,
        paid: twoDecimals(`${a1(row, at.payable)}-${a1(row, at.tax)}`, payee.payable),
        receipt: null,
        remark: remarkOf(statement, payee),
      };
      return used.slice(1).map((key) => cells[key as Exclude<Key, 'no'>]);
    },
    wrapped: (payee) => [
      { text: payee.unit, width: columns[at.unit]!.width },
      nameText(payee.name),
      { text: directory.find(payee.unit, payee.name || payee.unit).account, width: columns[at.account]!.width },
      { text: remarkOf(statement, payee) ?? '', width: columns[at.remark]!.width },
    ],
    sums: payeeSums(at),
    count: (some) => FEE_TEXTS.people(some.length),
    rowHeight: ROW_HEIGHT,
  });
  const total = { row, column: at.payable };
  putTail(draft, statement, { ...total, isPlain });
  return { sheet: draft.build(FEE_SHEET_NAMES.payees(year, quarter), pageHeader(statement)), total };
}

function columnsOf(used: readonly Key[], isPlain: boolean, payees: readonly PayeeAccount[]): FeeColumn[] {
  const hasLongNames = payees.some(({ name }) => fittedHeight([nameText(name)], ROW_HEIGHT, FONT_SIZE) > ROW_HEIGHT);
  return used.map((key) => ({
    header: PAYEE_LIST_COLUMNS[key],
    width: WIDTHS[key][isPlain ? 0 : 1],
    style: key === 'name' && hasLongNames ? { ...STYLE_OF.name, wrap: true } : STYLE_OF[key],
  }));
}

const nameText = (text: string) => ({ text, width: WIDTHS.name[0] });

/** Who gets the money and where; a unit that is its own payee is looked up under its own name. */
function personCells(
  { unit, name }: PayeeAccount,
  directory: PayeeDirectory,
): Record<'unit' | 'name' | 'id' | 'account', CellContent> {
  const { id, account } = directory.find(unit, name === '' ? unit : name);
  return { unit, name: name === '' ? FEE_TEXTS.unitAsPayee : name, id: id || null, account: account || null };
}

function remarkOf(
  { rate }: FeeStatement,
  { points, money, due, corrections, carriedIn, carriedOut, payable }: PayeeAccount,
): string | null {
  // prettier-ignore
  const { carried, proportional, shared } = FEE_TEXTS.remarks;
  if (carriedOut < 0) return carried;
  if (payable !== Math.max(0, due + corrections + carriedIn)) return proportional;
  return isPlainSum({ points, rate, money }, due) ? null : shared;
}

const payeeSums = (at: Places<Key>): FeeSum<PayeeAccount>[] => [
  ...summedColumns(at),
  { column: at.tax, of: () => 0 },
  { column: at.paid, of: ({ payable }) => payable },
];

function putTail(
  draft: FeeDraft,
  statement: FeeStatement,
  total: PayeeList['total'] & { readonly isPlain: boolean },
): void {
  const { payees, basis, rate, payeeTerms } = statement;
  const by = paidBy(statement);
  putCapitals(draft, total, accountSums(payees).payable);
  putNotes(draft, [
    FEE_TEXTS.basis(basis, rate, by),
    (total.isPlain ? FEE_TEXTS.howPlain : FEE_TEXTS.howCarried)(PAYEE_LIST_COLUMNS.points, by) +
      FEE_TEXTS.howShared(payeeTerms),
    ...(by === 'points' ? [] : [FEE_TEXTS.howMoney]),
  ]);
  putSignatures(draft, FEE_TEXTS.signatures);
}
