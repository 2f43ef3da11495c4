import type { Worksheet } from '@univerjs/presets';
import type { DisplayBook } from '../../port/display';
import type { CellContent, CellRange, CellStyle, WorkbookChange } from '../../port/workbook';
import { NO_ROW, sameContent, type RowState, type StyleLooks } from './cell-states';
import { styleChange } from '../show/style-data';

type CellsChange = Extract<WorkbookChange, { kind: 'write-cells' }>;

interface ChangedCell {
  readonly row: number;
  readonly column: number;
  readonly content: CellContent;
  readonly style: CellStyle | null;
}

interface SharedFormula {
  readonly master: string;
  readonly members: ReadonlySet<string>;
}

const key = (row: number, column: number): string => `${row},${column}`;

const keyOf = ({ row, column }: ChangedCell): string => key(row, column);

/** What a person did to a sheet. */
export interface SheetEdits {
  readonly changes: CellsChange[];
  readonly after: SheetMemory;
  /** Cells whose fill is gone here and stays in the file. */
  readonly cleared: readonly CellRange[];
}

/** What a sheet of the file held when it was last in step with the window. */
export class SheetMemory {
  private constructor(
    readonly rows: readonly RowState[],
    private readonly shared: readonly SharedFormula[],
  ) {}

  static of(rows: readonly RowState[]): SheetMemory {
    return new SheetMemory(rows, []);
  }

  /** For a sheet of an opened file, whose cells may share formulas. */
  static ofFile(rows: readonly RowState[], sheet: DisplayBook['sheets'][number]): SheetMemory {
    const groups = new Map<string, { master: string; members: Set<string> }>();
    for (const { row, cells } of sheet.rows) {
      for (const { column, group, formula } of cells) {
        if (group === undefined) continue;
        const shared = groups.get(group) ?? { master: '', members: new Set<string>() };
        groups.set(group, shared);
        if (formula !== undefined) shared.master = key(row, column);
        else shared.members.add(key(row, column));
      }
    }
    return new SheetMemory(rows, [...groups.values()]);
  }

  /** The same, after the program wrote `rows` to both sides. */
  renewed(rows: readonly RowState[]): SheetMemory {
    return new SheetMemory(rows, this.shared);
  }

  /** The same, with another row in the place of one. */
  withRow(at: number, row: RowState = NO_ROW): SheetMemory {
    const rows = this.rows.slice();
    rows[at] = row;
    return new SheetMemory(rows, this.shared);
  }

  /** The same, with the cells of a block as they are in `rows`. */
  withBlock(rows: readonly RowState[], block: CellRange): SheetMemory {
    const kept = this.rows.slice();
    for (let row = block.row; row < block.row + block.rows; row++) {
      const [old, now] = [kept[row] ?? NO_ROW, rows[row] ?? NO_ROW];
      const [contents, styles] = [old.contents.slice(), old.styles.slice()];
      for (let column = block.column; column < block.column + block.columns; column++) {
        contents[column] = now.contents[column];
        styles[column] = now.styles[column];
      }
      kept[row] = { contents, styles };
    }
    return new SheetMemory(kept, this.shared);
  }

  /** The shared formulas whose first cell is among those that changed. */
  private broken(changed: readonly ChangedCell[]): readonly SharedFormula[] {
    if (this.shared.length === 0) return [];
    const touched = new Set(changed.map(keyOf));
    return this.shared.filter(({ master }) => touched.has(master));
  }

  /** The writes that bring the file from this memory to `rows`, and the memory afterwards. */
  changesTo(rows: readonly RowState[], sheet: Worksheet, looks: StyleLooks): SheetEdits {
    const changed = changedCells(this.rows, rows, looks);
    const broken = this.broken(changed);
    const name = sheet.getName();
    const changes =
      broken.length === 0
        ? blocks(changed, name)
        : released(broken, changed, rows).flatMap((cells) => blocks(cells, name));
    const cleared = clearedFills(this.rows, rows, looks);
    const kept = cleared.length === 0 ? rows : withFills(rows, this.rows, cleared);
    const after = new SheetMemory(
      kept,
      this.shared.filter((one) => !broken.includes(one)),
    );
    return { changes, after, cleared };
  }
}

/**
 * Changed cells as two lists to be written one after the other: the first with the cells that shared a formula with one
 * that is gone, and then the cells that had that formula.
 */
function released(
  broken: readonly SharedFormula[],
  changed: readonly ChangedCell[],
  rows: readonly RowState[],
): readonly ChangedCell[][] {
  const touched = new Set(changed.map(keyOf));
  const masters = new Set(broken.map(({ master }) => master));
  const left = broken.flatMap(({ members }) => [...members]).filter((cell) => !touched.has(cell));
  const isMaster = (cell: ChangedCell): boolean => masters.has(keyOf(cell));
  const others = [...changed.filter((cell) => !isMaster(cell)), ...left.map((cell) => unchanged(cell, rows))];
  return [others.sort((a, b) => a.row - b.row || a.column - b.column), changed.filter(isMaster)];
}

/** Cells that have lost their fill in the window. The port has no word for that, so the file keeps it. */
function clearedFills(before: readonly RowState[], now: readonly RowState[], looks: StyleLooks): CellRange[] {
  const cleared: CellRange[] = [];
  before.forEach(({ styles }, row) => {
    const current = now[row];
    if (current === before[row]) return;
    styles.forEach((old, column) => {
      if (current === undefined || current.styles[column] === old) return;
      const lost = looks.of(old).fill !== undefined && looks.of(current.styles[column]).fill === undefined;
      if (lost) cleared.push({ row, column, rows: 1, columns: 1 });
    });
  });
  return cleared;
}

/** The rows as the file holds them, where cells kept their fill. */
function withFills(
  rows: readonly RowState[],
  before: readonly RowState[],
  cells: readonly CellRange[],
): readonly RowState[] {
  const kept = rows.slice();
  for (const { row, column } of cells) {
    const { contents, styles } = kept[row] ?? NO_ROW;
    const patched = [...styles];
    patched[column] = before[row]?.styles[column];
    kept[row] = { contents, styles: patched };
  }
  return kept;
}

function unchanged(cell: string, rows: readonly RowState[]): ChangedCell {
  const [row = 0, column = 0] = cell.split(',').map(Number);
  return { row, column, content: rows[row]?.contents[column] ?? null, style: null };
}

function changedCells(before: readonly RowState[], now: readonly RowState[], looks: StyleLooks): ChangedCell[] {
  const changed: ChangedCell[] = [];
  for (let row = 0; row < Math.max(before.length, now.length); row++) {
    const [old, current] = [before[row] ?? NO_ROW, now[row] ?? NO_ROW];
    if (old !== current) addChanged(changed, row, old, current, looks);
  }
  return changed;
}

const widthOf = ({ contents, styles }: RowState): number => Math.max(contents.length, styles.length);

function addChanged(changed: ChangedCell[], row: number, old: RowState, current: RowState, looks: StyleLooks): void {
  const width = Math.max(widthOf(old), widthOf(current));
  for (let column = 0; column < width; column++) {
    const content = current.contents[column] ?? null;
    const [oldStyle, newStyle] = [old.styles[column], current.styles[column]];
    const style = oldStyle === newStyle ? null : styleChange(looks.of(oldStyle), looks.of(newStyle));
    const same = sameContent(old.contents[column] ?? null, content);
    if (style !== null || !same) changed.push({ row, column, content, style });
  }
}

/** Changed cells, in order, as few blocks: runs of a row with one style, and equal runs of the rows below. */
function blocks(sorted: readonly ChangedCell[], sheet: string): CellsChange[] {
  const open = new Map<string, Block>();
  const done: Block[] = [];
  for (const run of runsOf(sorted)) {
    const place = `${run.column}:${run.contents.length}:${JSON.stringify(run.style)}`;
    const above = open.get(place);
    if (above !== undefined && above.row + above.cells.length === run.row) {
      above.cells.push(run.contents);
      continue;
    }
    const block = { row: run.row, column: run.column, cells: [run.contents], style: run.style };
    open.set(place, block);
    done.push(block);
  }
  return done.map(({ style, ...block }) => ({ kind: 'write-cells', sheet, ...block, ...(style && { style }) }));
}

interface Block {
  readonly row: number;
  readonly column: number;
  readonly cells: CellContent[][];
  readonly style: CellStyle | null;
}

interface Run {
  readonly row: number;
  readonly column: number;
  readonly contents: CellContent[];
  readonly style: CellStyle | null;
}

const isSameStyle = (one: CellStyle | null, other: CellStyle | null): boolean =>
  one === other || (one !== null && other !== null && JSON.stringify(one) === JSON.stringify(other));

function runsOf(sorted: readonly ChangedCell[]): Run[] {
  const runs: Run[] = [];
  for (const { row, column, content, style } of sorted) {
    const last = runs.at(-1);
    const follows = last !== undefined && last.row === row && last.column + last.contents.length === column;
    if (follows && isSameStyle(last.style, style)) last.contents.push(content);
    else runs.push({ row, column, contents: [content], style });
  }
  return runs;
}
