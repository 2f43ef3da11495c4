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

/** By row: columns that are taken, from the first to the one after the last. */
type TakenColumns = Map<number, [from: number, to: number][]>;

/** Blocks of one sheet, to which more can be added as long as they hold other cells. */
class OpenList {
  readonly sheet: string;
  private readonly blocks: SheetBlock[];
  /** The row after the last of all. */
  private end: number;
  /** Known once a block does not stand below all before it. */
  private taken: TakenColumns | null = null;

  constructor(first: SheetBlock) {
    this.sheet = first.sheet;
    this.blocks = [first];
    this.end = endOf(first);
  }

  /** False where a cell of the block is taken: then it is not added. */
  take(block: SheetBlock): boolean {
    if (block.row < this.end && this.isTaken(block)) return false;
    this.blocks.push(block);
    this.end = Math.max(this.end, endOf(block));
    if (this.taken) takeColumns(this.taken, block);
    return true;
  }

  closed(next: Whole | OpenList | undefined): BlockList {
    const { sheet, blocks } = this;
    const goesOn = next instanceof OpenList && next.sheet === sheet;
    return { kind: 'write-blocks', sheet, blocks, goesOn };
  }

  private isTaken({ row, column, cells }: SheetBlock): boolean {
    if (!this.taken) {
      this.taken = new Map();
      for (const block of this.blocks) takeColumns(this.taken, block);
    }
    const { taken } = this;
    return cells.some((line, index) =>
      taken.get(row + index)?.some(([from, to]) => column < to && from < column + line.length),
    );
  }
}

const endOf = ({ row, cells }: SheetBlock): number => row + cells.length;

function takeColumns(taken: TakenColumns, { row, column, cells }: SheetBlock): void {
  cells.forEach((line, index) => {
    const spans = taken.get(row + index);
    if (spans) spans.push([column, column + line.length]);
    else taken.set(row + index, [[column, column + line.length]]);
  });
}

/** The changes with blocks that stand side by side joined. */
function joinBlocks(changes: readonly WorkbookChange[]): (Whole | SheetBlock)[] {
  const joined: (Whole | SheetBlock[])[] = [];
  for (const change of changes) {
    const last = joined.at(-1);
    if (change.kind !== 'write-cells') {
      joined.push(change);
      continue;
    }
    const next = blockOf(change);
    if (Array.isArray(last) && isBeside(last.at(-1)!, next)) last.push(next);
    else joined.push([next]);
  }
  return joined.map((one) => (Array.isArray(one) ? join(one) : one));
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

/** One block of blocks that stand side by side: the lines of each row one behind the other. */
function join(blocks: readonly SheetBlock[]): SheetBlock {
  const [first, ...others] = blocks as [SheetBlock, ...SheetBlock[]];
  if (others.length === 0) return first;
  const styles = first.styles.concat(...others.map(({ styles: more }) => more));
  return { ...first, cells: first.cells.map((_, index) => joinedLine(blocks, index, styles.length)), styles };
}

/** Filled into an array of its width: all lines are arrays of one kind, for which V8 compiles the writing once. */
function joinedLine(blocks: readonly SheetBlock[], index: number, width: number): CellContent[] {
  const line = new Array<CellContent>(width);
  let at = 0;
  for (const { cells } of blocks) for (const content of cells[index]!) line[at++] = content;
  line.length = at;
  return line;
}
