import type { CellContent, CellsChange, CellStyle, RowAppending, WorkbookChange } from '../../port/workbook';

/** A block of cells to be written into a sheet. */
export interface CellBlock {
  readonly row: number;
  readonly column: number;
  readonly cells: readonly (readonly CellContent[])[];
  /** By column of the block: the style its cells get. */
  readonly styles: readonly (CellStyle | null)[];
  /** Shows hidden columns. */
  readonly reveals?: true;
  /** The next block of a list is for the same sheet. */
  readonly goesOn?: boolean;
  /** For a row that continues the one above it. */
  readonly continues?: RowLook;
}

/** What a new row takes over where it has no look of its own. */
export interface RowLook {
  /** Of the row, each with a space before it. */
  readonly attributes: string;
  /** By column of the block: cell formats; undefined where there is none. */
  readonly formats: readonly (number | undefined)[];
  /** Columns of the block whose cells stay as they are where the sheet has them. */
  readonly kept: ReadonlySet<number>;
}

type ReplaceSheet = Extract<WorkbookChange, { kind: 'replace-sheet' }>;
type Whole = ReplaceSheet | RowAppending;
type SheetBlock = CellBlock & { readonly kind: 'write-cells'; readonly sheet: string };

/** The changes with blocks that stand side by side joined, for each costs a walk over its sheet. */
export function joinBlocks(changes: readonly WorkbookChange[]): (Whole | SheetBlock)[] {
  const joined: (Whole | SheetBlock)[] = [];
  for (const change of changes) {
    const next = change.kind === 'write-cells' ? blockOf(change) : change;
    const last = joined.at(-1);
    if (last?.kind === 'write-cells' && next.kind === 'write-cells' && isBeside(last, next)) {
      joined[joined.length - 1] = join(last, next);
    } else joined.push(next);
  }
  return joined.map((one, at) =>
    one.kind === 'write-cells' ? { ...one, goesOn: isOn(one.sheet, joined[at + 1]) } : one,
  );
}

const isOn = (sheet: string, next: Whole | SheetBlock | undefined): boolean =>
  next?.kind === 'write-cells' && next.sheet === sheet;

function blockOf({ style, cells, ...change }: CellsChange): SheetBlock {
  const width = cells.reduce((most, line) => Math.max(most, line.length), 0);
  return { ...change, cells, styles: Array.from({ length: width }, () => style ?? null) };
}

function isBeside(left: SheetBlock, right: SheetBlock): boolean {
  const adjoins = left.row === right.row && left.column + left.styles.length === right.column;
  const isLevel = left.sheet === right.sheet && left.cells.length === right.cells.length;
  return adjoins && isLevel && left.cells.every(({ length }) => length === left.styles.length);
}

const join = (left: SheetBlock, right: SheetBlock): SheetBlock => ({
  ...left,
  cells: left.cells.map((line, index) => line.concat(right.cells[index]!)),
  styles: [...left.styles, ...right.styles],
});
