import type { UnitAccount } from '../../engine/settlement/payments';
import type { CellAddress, CellStyle, SheetContent } from '../../host/port/workbook';
import { FEE_SHEET_COLUMNS, FEE_SHEET_NAMES, FEE_TEXTS } from '../../text/sheets/fee-sheets';
import { ACCOUNT_STYLES, accountCells, summedColumns, neededKeys, placesOf } from './fee-account';
import { a1 } from '../../issues/place';
import { FeeDraft } from './fee-draft';
import { crossReference } from '../cells/look/formulas';
import { pageHeader, putCapitals, putHeading, putNotes, putSignatures, putTotals } from './fee-frame';
import { paidBy, threeTotals, type FeeStatement } from './fee-statement';
import { grouped, putTable } from './fee-table';
import { STYLES } from '../cells/look/look';

type Key = keyof typeof FEE_SHEET_COLUMNS;

const KEYS = Object.keys(FEE_SHEET_COLUMNS) as Key[];
const FONT_SIZE = 12;
const ROW_HEIGHT = 17;

/** Widths of the columns, first without and then with the columns of corrections. */
const WIDTHS: Readonly<Record<Key, readonly [plain: number, full: number]>> = {
  no: [8, 7],
  unit: [36, 30],
  adoptions: [12, 11],
  points: [12, 10],
  rate: [14, 14],
  money: [14, 13],
  due: [0, 15],
  corrections: [0, 15],
  carriedIn: [0, 15],
  payable: [20, 16],
  carriedOut: [0, 15],
  receipt: [32, 20],
  remark: [34, 24],
};

const WRITABLE: CellStyle = { ...STYLES.words, locked: false };
const STYLE_OF: Readonly<Record<Key, CellStyle>> = {
  ...ACCOUNT_STYLES,
  no: STYLES.centred,
  unit: STYLES.words,
  adoptions: STYLES.centred,
  receipt: WRITABLE,
  remark: WRITABLE,
};

/** Where the totals stand that 稿费表 is compared with. */
export interface OtherTotals {
  readonly detail: CellAddress;
  readonly payees: CellAddress;
}

/** The sheet 稿费表: what every unit is due in a quarter, to be signed (scoring §5). */
export function encodeFeeSheet(statement: FeeStatement, others: OtherTotals): SheetContent {
  const { year, quarter, office, units } = statement;
  const by = paidBy(statement);
  const used = neededKeys(KEYS, units, by);
  const at = placesOf(KEYS, used);
  const isPlain = at.due < 0;
  const columns = used.map((key) => ({
    header: FEE_SHEET_COLUMNS[key],
    width: WIDTHS[key][isPlain ? 0 : 1],
    style: STYLE_OF[key],
  }));
  const draft = new FeeDraft(columns, FONT_SIZE);
  putHeading(draft, statement, FEE_TEXTS.titles.units(office, year, quarter));
  draft.head(22);
  const groups = grouped(units, ({ group }) => group);
  const total = putTable<UnitAccount>(draft, {
    groups,
    hasSubtotal: () => groups.size > 1,
    cells: (account, row) => {
      const { unit, adoptions, carriedOut } = account;
      const remark = carriedOut < 0 ? FEE_TEXTS.remarks.carried : null;
      const cells = { ...accountCells(row, at, account, statement.rate), unit, adoptions, receipt: null, remark };
      return used.slice(1).map((key) => cells[key as Exclude<Key, 'no'>]);
    },
    wrapped: ({ unit }) => [{ text: unit, width: columns[at.unit]!.width }],
    sums: [{ column: at.adoptions, of: ({ adoptions }) => adoptions * 100 }, ...summedColumns(at)],
    count: null,
    rowHeight: ROW_HEIGHT,
  });
  putTail(draft, statement, others, { row: total, column: at.payable, isPlain });
  return draft.build(FEE_SHEET_NAMES.units(year, quarter), pageHeader(statement));
}

function putTail(
  draft: FeeDraft,
  statement: FeeStatement,
  { detail, payees }: OtherTotals,
  total: { readonly row: number; readonly column: number; readonly isPlain: boolean },
): void {
  const { basis, rate, details } = statement;
  const by = paidBy(statement);
  const totals = threeTotals(statement);
  putCapitals(draft, total, totals.units);
  putTotals(draft, [
    { reference: a1(total.row, total.column), amount: totals.units },
    { reference: crossReference(detail), amount: totals.details },
    { reference: crossReference(payees), amount: totals.payees },
  ]);
  const attachments = FEE_TEXTS.attachments(detail.sheet, details.length, payees.sheet, statement.payees.length);
  putNotes(draft, [
    `${FEE_TEXTS.basis(basis, rate, by)}　　${attachments}`,
    (total.isPlain ? FEE_TEXTS.howPlain : FEE_TEXTS.howCarried)(FEE_SHEET_COLUMNS.points, by),
    ...(by === 'points' ? [] : [FEE_TEXTS.howMoney]),
  ]);
  putSignatures(draft, FEE_TEXTS.signatures);
}
