import { standsElsewhere } from '../../port/moved-block';
import type { CellContent } from '../../port/workbook';
import { findSheet } from '../api/bound-workbook';
import { rangeOf } from './cell-runs';
import { rowParts } from './read-sheets';
import { sheetContents } from './sheet-image';
import type { Slices } from '../api/slices';
import { isUntouched, readContents, type Written, type WrittenCells } from '../write/written';

/** An undo that broke off: the cells that held then what they did before the write; null where that was not seen. */
export interface BrokenOff {
  readonly back: ReadonlySet<WrittenCells> | null;
}

/** How cells stand: as they were written, taken back already, or changed or moved by somebody. */
type CellsStanding = 'written' | 'back' | 'changed';

/** Looks how cells stand; only where an undo has broken off they may hold again what they did before the write. */
export async function cellsStanding(
  slices: Slices,
  one: WrittenCells,
  brokeOff: BrokenOff | null,
): Promise<CellsStanding> {
  const now = await contentsNow(slices, one);
  if (now === null) return 'changed';
  const { block, before } = one;
  const holds = ({ contents }: WrittenCells['block'], row: number, at: number): boolean =>
    isUntouched(contents[row]?.[at] ?? null, now[row]?.[at] ?? null);
  const every = (test: (row: number, at: number) => boolean): boolean =>
    now.every((line, row) => line.every((_, at) => test(row, at)));
  if (every((row, at) => holds(block, row, at))) return 'written';
  if (!brokeOff || !every((row, at) => holds(block, row, at) || holds(before, row, at))) return 'changed';
  if (!every((row, at) => holds(before, row, at))) return 'written';
  return (await isMoved(slices, one, brokeOff)) ? 'changed' : 'back';
}

/** Null where the sheet is not there. */
async function contentsNow(slices: Slices, { sheet: name, block }: WrittenCells): Promise<CellContent[][] | null> {
  const all: CellContent[][] = [];
  for (const part of rowParts(slices, rangeOf(block))) {
    const now = await slices.persist((book) => {
      const sheet = findSheet(book, name);
      return sheet && readContents(sheet, part);
    });
    if (!now) return null;
    all.push(...now);
  }
  return all;
}

/** Whether the cells came to hold what they did before because somebody has moved what was written. */
async function isMoved(slices: Slices, one: WrittenCells, { back }: BrokenOff): Promise<boolean> {
  if (back) return !back.has(one);
  const now = await sheetContents(slices, one.sheet);
  const used = { row: 0, column: 0, rows: now.length, columns: Math.max(0, ...now.map(({ length }) => length)) };
  return standsElsewhere(one.block, used, (content, row, column) => isUntouched(content, now[row]?.[column] ?? null));
}

/** Looks, once an undo has broken off, which cells hold what they did before the write. */
export async function lookBroken(slices: Slices, { cells }: Written): Promise<BrokenOff> {
  try {
    const back = new Set<WrittenCells>();
    for (const one of cells) if ((await cellsStanding(slices, one, { back: new Set(cells) })) === 'back') back.add(one);
    return { back };
  } catch {
    return { back: null };
  }
}
