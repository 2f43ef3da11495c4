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

/** Blocks of one sheet, no two of which hold the same cell: they are written in one walk over it. */
export interface BlockList {
  readonly kind: 'write-blocks';
  readonly sheet: string;
  readonly blocks: readonly CellBlock[];
  /** The list that follows is for the same sheet. */
  readonly goesOn: boolean;
}

/** The changes with blocks that follow each other in one sheet gathered into lists. */
export function gatherBlocks(changes: readonly WorkbookChange[]): (Whole | BlockList)[] {
  const gathered: (Whole | OpenList)[] = [];
  for (const one of joinBlocks(changes)) {
    const last = gathered.at(-1);
    if (one.kind !== 'write-cells') gathered.push(one);
    else if (!(last instanceof OpenList && last.sheet === one.sheet && last.take(one)))
      gathered.push(new OpenList(one));
  }
  return gathered.map((one, at) => (one instanceof OpenList ? one.closed(gathered[at + 1]) : one));
}

/** Blocks of one sheet, to which more can be added as long as they hold other cells. */
class OpenList {
  readonly sheet: string;
  private readonly blocks: SheetBlock[] = [];
  /** By row: columns that are taken, from the first to the one after the last. */
  private readonly taken = new Map<number, [from: number, to: number][]>();

  constructor(private readonly first: SheetBlock) {
    this.sheet = first.sheet;
  }

  /** False where a cell of the block is taken: then it is not added. */
  take(block: SheetBlock): boolean {
    if (this.blocks.length === 0) this.add(this.first);
    const isTaken = block.cells.some((line, index) =>
      this.taken.get(block.row + index)?.some(([from, to]) => block.column < to && from < block.column + line.length),
    );
    if (!isTaken) this.add(block);
    return !isTaken;
  }

  closed(next: Whole | OpenList | undefined): BlockList {
    const { sheet, first, blocks } = this;
    const goesOn = next instanceof OpenList && next.sheet === sheet;
    return { kind: 'write-blocks', sheet, blocks: blocks.length === 0 ? [first] : blocks, goesOn };
  }

  private add(block: SheetBlock): void {
    const { row, column, cells } = block;
    this.blocks.push(block);
    cells.forEach((line, index) => {
      const spans = this.taken.get(row + index);
      if (spans) spans.push([column, column + line.length]);
      else this.taken.set(row + index, [[column, column + line.length]]);
    });
  }
}

/** The changes with blocks that stand side by side joined. */
function joinBlocks(changes: readonly WorkbookChange[]): (Whole | SheetBlock)[] {
  const joined: (Whole | SheetBlock)[] = [];
  for (const change of changes) {
    const next = change.kind === 'write-cells' ? blockOf(change) : change;
    const last = joined.at(-1);
    if (last?.kind === 'write-cells' && next.kind === 'write-cells' && isBeside(last, next)) {
      joined[joined.length - 1] = join(last, next);
    } else joined.push(next);
  }
  return joined;
}

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
