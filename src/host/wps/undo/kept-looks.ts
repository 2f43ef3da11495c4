import type { CellRange, CellsChange, CellStyle } from '../../port/workbook';
import { columnLetters, rangeReference as a1 } from '../../port/a1';
import { requireSheet } from '../api/bound-workbook';
import { get, type Range, type Worksheet } from '../api/jsapi';
import { widest } from '../read/cell-runs';
import { setKnown, UNTOLD, told } from '../api/set-known';
import type { Slices } from '../api/slices';
import type { SheetStep } from '../api/sheet-step';
import { XL } from '../api/xl';

/** What cells that were styled looked like before; `back` is null where they did not all look alike. */
export interface KeptLooks {
  readonly sheet: string;
  readonly back: SheetStep | null;
}

/** A member that styling sets, and what all cells of the range have of it. */
type Kept = (cells: Range) => unknown;

/** Reads what a change is about to overwrite; where that cannot be read, nothing is known, and no number waits for it. */
export async function keptLooks(slices: Slices, change: CellsChange): Promise<KeptLooks[]> {
  try {
    const kept = await slices.run((book) => looksOf(requireSheet(book, change.sheet), change));
    return kept ? [kept] : [];
  } catch {
    return [{ sheet: change.sheet, back: null }];
  }
}

function looksOf(sheet: Worksheet, change: CellsChange): KeptLooks | null {
  const { style, row, column, cells: contents, reveals } = change;
  const range = { row, column, rows: contents.length, columns: widest(contents) };
  if (range.columns === 0 || !(style || reveals)) return null;
  const kept = style ? styleOf(sheet.Range(a1(range)), style) : [];
  const hidden = reveals ? hiddenColumns(sheet, range) : [];
  if (kept === null) return { sheet: change.sheet, back: null };
  const back: SheetStep = (now) => {
    const cells = now.Range(a1(range));
    for (const one of kept) one(cells);
    for (const letters of hidden) setKnown(get(now, 'Columns').Item(letters), 'Hidden', true);
  };
  return { sheet: change.sheet, back };
}

const hiddenColumns = (sheet: Worksheet, { column, columns }: CellRange): string[] =>
  Array.from({ length: columns }, (_, at) => columnLetters(column + at))
    .map((letter) => `${letter}:${letter}`)
    .filter((letters) => told(() => get(get(sheet, 'Columns').Item(letters), 'Hidden')) === true);

/** Null where something is not told, or cells differ in it. */
function styleOf(cells: Range, style: CellStyle): Kept[] | null {
  const all = [...fontOf(cells, style), ...cellOf(cells, style), ...fillOf(cells, style), ...borderOf(cells, style)];
  return all.every((one) => one !== null) ? all : null;
}

function keep<O extends object>(of: (cells: Range) => O, cells: Range, name: string & keyof O): Kept | null {
  const value = told(() => get(of(cells), name));
  if (value === UNTOLD || value === null || value === undefined) return null;
  return (now) => setKnown(of(now), name, value as O[typeof name]);
}

const font = (cells: Range): Range['Font'] => get(cells, 'Font');
const fontOf = (cells: Range, { bold, italic, color, fontName, fontSize }: CellStyle): (Kept | null)[] => [
  ...(bold === undefined ? [] : [keep(font, cells, 'Bold')]),
  ...(italic === undefined ? [] : [keep(font, cells, 'Italic')]),
  ...(color === undefined ? [] : [keep(font, cells, 'Color')]),
  ...(fontName === undefined ? [] : [keep(font, cells, 'Name')]),
  ...(fontSize === undefined ? [] : [keep(font, cells, 'Size')]),
];

const itself = (cells: Range): Range => cells;
const cellOf = (cells: Range, { horizontal, vertical, wrap, locked }: CellStyle): (Kept | null)[] => [
  ...(horizontal === undefined ? [] : [keep(itself, cells, 'HorizontalAlignment')]),
  ...(vertical === undefined ? [] : [keep(itself, cells, 'VerticalAlignment')]),
  ...(wrap === undefined ? [] : [keep(itself, cells, 'WrapText')]),
  ...(locked === undefined ? [] : [keep(itself, cells, 'Locked')]),
];

function fillOf(cells: Range, { fill }: CellStyle): (Kept | null)[] {
  if (fill === undefined) return [];
  const index = told(() => get(get(cells, 'Interior'), 'ColorIndex'));
  const interior = (now: Range): Range['Interior'] => get(now, 'Interior');
  if (index === XL.noColor) return [(now) => setKnown(interior(now), 'ColorIndex', XL.noColor)];
  return [typeof index === 'number' ? keep(interior, cells, 'Color') : null];
}

function borderOf(cells: Range, { border }: CellStyle): (Kept | null)[] {
  if (border === undefined) return [];
  const borders = (now: Range): Range['Borders'] => get(now, 'Borders');
  const line = keep(borders, cells, 'LineStyle');
  const isNone = told(() => get(borders(cells), 'LineStyle')) === XL.border.none;
  return isNone ? [line] : [line, keep(borders, cells, 'Weight'), keep(borders, cells, 'Color')];
}
