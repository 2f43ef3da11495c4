import { columnLetters } from '../../port/a1';
import { HostError, type CellContent, type CellsChange, type SheetGrid } from '../../port/workbook';
import { requireSheet } from '../api/bound-workbook';
import { holds } from '../../port/cell-entry';
import { equalSpans, rangeOf, rowsOf, widest, type Block } from '../read/cell-runs';
import { enterInParts } from './enter-block';
import type { Expectations } from '../read/expectation';
import { applyStyle } from '../look/sheet-look';
import { get, type Worksheet } from '../api/jsapi';
import type { LookStep } from '../api/sheet-step';
import type { OwnWrites } from './own-writes';
import type { Slices } from '../api/slices';
import { imageOf, type CellsImage, type WrittenCells } from './written';

/** Unchanged rows between changed ones that are bridged rather than skipped. */
const GAP = 8;

/** What writing cells needs to know. */
export interface CellsWriting {
  readonly slices: Slices;
  readonly expectations: Expectations;
  readonly own: OwnWrites;
  /** What was read last: rows that already hold their result are not written again. */
  readonly known: SheetGrid | undefined;
  /** Gets each block as soon as it is written. */
  readonly hand: (written: WrittenCells) => void;
}

/** Writes a block of cells part by part, checking what each part was computed from just before. @throws HostError */
export async function writeCells(change: CellsChange, writing: CellsWriting): Promise<void> {
  for (const block of changedBlocks(change, writing.known)) await writeBlock(change, block, writing);
}

async function writeBlock(change: CellsChange, whole: Block, writing: CellsWriting): Promise<void> {
  const { slices, expectations, own, hand } = writing;
  const { sheet: name } = change;
  const images = new Map<number, CellsImage>();
  await enterInParts(slices, whole, name, (book, sheet, part) => {
    expectations.checkAgain(book, change, part.row, part.row + part.contents.length);
    const known = images.get(part.row);
    const before = known ?? imageOf(sheet, rangeOf(part));
    own.add(name, rangeOf(part));
    if (!known) hand({ sheet: name, block: part, before });
    images.set(part.row, before);
    return before.formats;
  });
}

/**
 * Writes the first of the rows that a filter hides, alone, before anything else is changed: a build may leave out what
 * is hidden. @throws HostError filtered, and nothing is changed then
 */
export async function tryHiddenRow(change: CellsChange, writing: CellsWriting): Promise<void> {
  const { sheet: name } = change;
  const { slices } = writing;
  const isFiltered = await slices.ask(
    'FilterMode',
    (book) => get(requireSheet(book, name), 'FilterMode') === true,
    true,
  );
  if (!isFiltered) return;
  for (const block of changedBlocks(change, writing.known)) {
    const range = rangeOf(block);
    const row = await slices.persist((book) => firstHidden(requireSheet(book, name), range.row, range.rows));
    if (row === null) continue;
    try {
      await writeBlock(change, rowsOf(block, row - range.row, row - range.row + 1), writing);
    } catch (error) {
      throw error instanceof HostError && error.code === 'filtered' ? new HostError('filtered', name) : error;
    }
    return;
  }
}

function firstHidden(sheet: Worksheet, row: number, rows: number): number | null {
  const hidden = get(get(sheet, 'Rows').Item(`${row + 1}:${row + rows}`), 'Hidden');
  if (hidden === true) return row;
  if (hidden === false || rows <= 1) return null;
  const half = Math.floor(rows / 2);
  return firstHidden(sheet, row, half) ?? firstHidden(sheet, row + half, rows - half);
}

/** The looks of cells that were written: their style, and, of columns just added, that somebody can see them. */
export function cellsLooks(change: CellsChange): LookStep[] {
  const { column, cells, reveals } = change;
  const width = widest(cells);
  if (width === 0) return [];
  if (reveals !== true) return styleLooks(change);
  const columns = `${columnLetters(column)}:${columnLetters(column + width - 1)}`;
  const show = (sheet: Worksheet): void => {
    const shown = get(sheet, 'Columns').Item(columns);
    if (get(shown, 'Hidden') !== false) shown.Hidden = false;
  };
  return [...styleLooks(change), { look: 'hidden', step: show }];
}

/** The style of cells that were written. */
export function styleLooks({ row, column, cells, style }: CellsChange): LookStep[] {
  const whole = { row, column, rows: cells.length, columns: widest(cells) };
  return style && whole.columns > 0 ? [{ look: 'styles', step: (sheet) => applyStyle(sheet, whole, style) }] : [];
}

/** The rows that differ from what was read, as rectangles: a row leaves alone what is beyond its end. */
function changedBlocks(change: CellsChange, known: SheetGrid | undefined): Block[] {
  const wanted = change.cells.map((line, row) => line.length > 0 && !isKnown(change, row, known));
  bridge(wanted, change.cells);
  const widths = change.cells.map((line, row) => (wanted[row] ? line.length : 0));
  return equalSpans(widths)
    .filter(({ value }) => value > 0)
    .map(({ from, until }) => ({
      row: change.row + from,
      column: change.column,
      contents: change.cells.slice(from, until),
    }));
}

function isKnown({ cells, row: top, column }: CellsChange, row: number, known: SheetGrid | undefined): boolean {
  const line = cells[row] ?? [];
  const isComputed = (at: number): boolean => (known?.formulas?.[top + row]?.[column + at] ?? null) !== null;
  const holdsIt = (content: CellContent, at: number): boolean =>
    holds(known?.rows[top + row]?.[column + at] ?? null, content) && !isComputed(at);
  return known !== undefined && line.every(holdsIt);
}

function bridge(wanted: boolean[], cells: CellsChange['cells']): void {
  let last = -1;
  wanted.forEach((one, row) => {
    if (!one) return;
    if (last >= 0 && row - last <= GAP) for (let at = last + 1; at < row; at++) wanted[at] = cells[at]!.length > 0;
    last = row;
  });
}
