import type { CellContent } from '../../host/port/workbook';
import { FEE_SUMS, FEE_TEXTS } from '../../text/sheets/fee-sheets';
import type { FeeDraft } from './fee-draft';
import { sumOfNumbered, sumOfRows } from '../cells/look/formulas';
import { COLORS, fittedHeight, STYLES, type WrappedText } from '../cells/look/look';

/** A column that is summed; `of` gives what an item adds to it, in hundredths of what the sheet shows. */
export interface FeeSum<Item> {
  readonly column: number;
  readonly of: (item: Item) => number;
}

/** The table of a fee sheet: items under their 小计, numbered through, and 合计. */
export interface FeeTable<Item> {
  readonly groups: ReadonlyMap<string, readonly Item[]>;
  /** Which groups close with 小计. */
  readonly hasSubtotal: (items: readonly Item[]) => boolean;
  /** Cells of an item from the second column on; the first holds its number. */
  readonly cells: (item: Item, row: number) => readonly CellContent[];
  /** Texts of an item that may need more than one line. */
  readonly wrapped: (item: Item) => readonly WrappedText[];
  readonly sums: readonly FeeSum<Item>[];
  /** How many there are, as 小计 and 合计 say it in the third column; null: they do not. */
  readonly count: ((items: readonly Item[]) => CellContent) | null;
  readonly rowHeight: number;
}

/** Groups items by name, in the order in which the names first occur. */
export function grouped<Item>(items: readonly Item[], nameOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(nameOf(item));
    if (group) group.push(item);
    else groups.set(nameOf(item), [item]);
  }
  return groups;
}

/** Puts down the table and returns the row of 合计. */
export function putTable<Item>(draft: FeeDraft, table: FeeTable<Item>): number {
  const { groups, hasSubtotal } = table;
  const from = draft.next;
  let no = 0;
  for (const [name, items] of groups) {
    const first = draft.next;
    for (const item of items) putItem(draft, table, item, ++no);
    if (hasSubtotal(items)) putSums(draft, table, [FEE_SUMS.subtotal, name], items, sumOfRows, first, COLORS.bandFill);
  }
  if (groups.size === 0) draft.text(FEE_TEXTS.nothing, table.rowHeight + 6, STYLES.centred);
  const all = [...groups.values()];
  const sumOf = all.some(hasSubtotal) ? sumOfNumbered : sumOfRows;
  const row = putSums(draft, table, [FEE_SUMS.total, null], all.flat(), sumOf, from, COLORS.totalFill);
  draft.endBody();
  return row;
}

function putItem<Item>(draft: FeeDraft, table: FeeTable<Item>, item: Item, no: number): void {
  const row = draft.next;
  draft.row([no, ...table.cells(item, row)], fittedHeight(table.wrapped(item), table.rowHeight, draft.fontSize));
}

/** Puts down a row of sums over all rows since `from`. */
function putSums<Item>(
  draft: FeeDraft,
  { sums, count, rowHeight }: FeeTable<Item>,
  labels: readonly [mark: string, name: string | null],
  items: readonly Item[],
  sumOf: typeof sumOfRows,
  from: number,
  fill: string,
): number {
  const cells: CellContent[] = [...labels, count?.(items) ?? null, ...draft.widths.slice(3).map(() => null)];
  for (const { column, of } of sums) {
    const hundredths = items.reduce((sum, item) => sum + of(item), 0);
    cells[column] = sumOf(column, from, draft.next, hundredths);
  }
  const name = { text: labels[1] ?? '', width: draft.widths[1]! };
  return draft.row(cells, fittedHeight([name], rowHeight, draft.fontSize), { bold: true, fill });
}
