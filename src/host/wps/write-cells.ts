import type { CellContent, CellsChange, SheetGrid } from '../port/workbook';
import { requireSheet } from './bound-workbook';
import { holds } from './cell-entry';
import { equalSpans, rangeOf, widest, type Block } from './cell-runs';
import { enterInParts } from './enter-block';
import type { Expectations } from './expectation';
import { applyStyle } from './sheet-look';
import type { OwnWrites } from './own-writes';
import type { Slices } from './slices';
import { imageOf, type WrittenCells } from './written';

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
  const { slices, expectations, own, hand } = writing;
  const { sheet: name, row, column, cells, style } = change;
  const whole = { row, column, rows: cells.length, columns: widest(cells) };
  if (style && whole.rows * whole.columns > 0)
    await slices.run((book) => applyStyle(requireSheet(book, name), whole, style));
  for (const block of changedBlocks(change, writing.known)) {
    await enterInParts(slices, block, name, (book, sheet, part) => {
      expectations.checkAgain(book, change, part.row, part.row + part.contents.length);
      own.add(name, rangeOf(part));
      const before = imageOf(sheet, rangeOf(part));
      hand({ sheet: name, block: part, before });
      return before.formats;
    });
  }
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
