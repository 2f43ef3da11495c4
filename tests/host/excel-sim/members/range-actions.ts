import { Fault } from '../fault';
import { offsetFormula } from '../formula/tokens';
import { contains, intersect, MAX_COLUMNS, MAX_ROWS, type Rect } from '../model/address';
import { clearConditionalFormats } from '../model/conditional-format';
import type { Book } from '../model/book';
import type { LiveRange } from '../model/live-range';
import type { Sheet } from '../model/sheet';
import { selectRange } from '../model/selection';
import { clearValidation } from '../model/validation';
import { toWire } from '../model/value';
import { readTree, setTree } from '../query';
import { bind, text } from './define';
import { rangeOf, toRange } from './range-args';

type Method = (range: LiveRange, args: readonly unknown[], book: Book) => unknown;

/** Of more merged cells Excel does not tell. */
const MOST_MERGES = 512;

function clearContents(sheet: Sheet, rect: Rect): void {
  sheet.assertEditable(rect);
  sheet.grid.each(rect, (cell) => {
    cell.value = null;
    cell.formula = undefined;
    cell.prefix = undefined;
    cell.link = undefined;
  });
  sheet.book.version++;
  sheet.emitChanged(rect, 'RangeEdited');
}

function clearFormats(sheet: Sheet, rect: Rect): void {
  sheet.assertEditable(rect, sheet.protection ? 'allowFormatCells' : undefined);
  sheet.styles.clear(rect);
  clearConditionalFormats(sheet, rect);
}

function clear(range: LiveRange, applyTo: unknown): void {
  const { sheet, rect } = range;
  const what = text(applyTo ?? 'All');
  if (!['All', 'Formats', 'Contents', 'Hyperlinks', 'RemoveHyperlinks'].includes(what))
    throw new Fault('InvalidArgument');
  sheet.assertNoCutMerge(rect);
  if (what === 'All' || what === 'Contents') clearContents(sheet, rect);
  if (what === 'All' || what === 'Formats') {
    clearFormats(sheet, rect);
    sheet.merges = sheet.merges.filter((merge) => !intersect(merge, rect));
  }
  if (what === 'All') clearValidation(sheet, rect);
  if (what.endsWith('yperlinks')) sheet.grid.each(rect, (cell) => (cell.link = undefined));
}

function merge(range: LiveRange, across: unknown): void {
  const { sheet, rect } = range;
  sheet.assertEditable(rect, sheet.protection ? 'allowFormatCells' : undefined);
  if (sheet.tables.some((table) => intersect(table.rect, rect))) throw new Fault('InvalidOperation');
  sheet.assertNoCutMerge(rect);
  sheet.merges = sheet.merges.filter((other) => !intersect(other, rect));
  const blocks =
    across === true ? Array.from({ length: rect.rows }, (_, at) => ({ ...rect, row: rect.row + at, rows: 1 })) : [rect];
  for (const block of blocks) {
    sheet.grid.each(block, (cell, row, column) => {
      if (row === block.row && column === block.column) return;
      cell.value = null;
      cell.formula = undefined;
    });
    if (block.rows * block.columns > 1) sheet.merges.push(block);
  }
  sheet.book.version++;
}

function copyFrom(target: LiveRange, source: LiveRange, type: string): void {
  const { sheet, rect } = target;
  const rows = Math.max(rect.rows, source.rect.rows);
  const columns = Math.max(rect.columns, source.rect.columns);
  if (source.rect.rows >= MAX_ROWS || source.rect.columns >= MAX_COLUMNS)
    throw new Fault('NotImplemented', 'copyFrom whole rows or columns');
  sheet.assertEditable({ ...rect, rows, columns });
  const copies = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const [r, c] = [source.rect.row + (row % source.rect.rows), source.rect.column + (column % source.rect.columns)];
      copies.push({ row, column, cell: source.sheet.grid.get(r, c), style: source.sheet.styles.at(r, c), r, c });
    }
  }
  for (const { row, column, cell, style, r, c } of copies) {
    const to = sheet.grid.need(rect.row + row, rect.column + column);
    if (type !== 'Formats') {
      to.value = cell?.value ?? null;
      const formula = type === 'Values' ? undefined : cell?.formula;
      to.formula =
        formula === undefined ? undefined : offsetFormula(formula, rect.row + row - r, rect.column + column - c);
      to.computed = undefined;
      to.link = type === 'All' ? cell?.link : to.link;
    }
    if (type === 'All' || type === 'Formats') to.style = style;
  }
  sheet.book.version++;
  sheet.emitChanged({ ...rect, rows, columns }, 'RangeEdited');
}

function find(range: LiveRange, wanted: unknown, criteria: unknown): Rect | undefined {
  const { completeMatch = false, matchCase = false } = (criteria ?? {}) as {
    completeMatch?: boolean;
    matchCase?: boolean;
  };
  const fold = (text: string): string => (matchCase ? text : text.toLowerCase());
  if (/[*?~]/.test(text(wanted))) throw new Fault('NotImplemented', 'find with wildcards');
  let found: Rect | undefined;
  range.sheet.grid.each(range.rect, (cell, row, column) => {
    const content = fold(cell.formula === undefined ? String(toWire(cell.value)) : `=${cell.formula}`);
    const hit = completeMatch ? content === fold(text(wanted)) : content.includes(fold(text(wanted)));
    if (!found && hit) found = { row, column, rows: 1, columns: 1 };
  });
  return found;
}

function eachCell(range: LiveRange): LiveRange[][] {
  const { sheet, rect } = range;
  return Array.from({ length: rect.rows }, (_, row) =>
    Array.from({ length: rect.columns }, (__, column) => {
      return rangeOf(sheet, { row: rect.row + row, column: rect.column + column, rows: 1, columns: 1 })
        .target as LiveRange;
    }),
  );
}

/** What can be done to or with a range besides reading and stepping to another. */
export const rangeActions: Record<string, Method> = {
  clear: (range, [applyTo]) => clear(range, applyTo),
  delete: (range, [shift]) => range.sheet.shiftCells(range.rect, String(shift)),
  insert: (range, [shift]) => {
    const rect = range.rect;
    range.sheet.shiftCells(rect, String(shift));
    return rangeOf(range.sheet, rect);
  },
  merge: (range, [across]) => merge(range, across),
  unmerge: ({ sheet, rect }) => {
    sheet.assertEditable(rect, sheet.protection ? 'allowFormatCells' : undefined);
    sheet.merges = sheet.merges.filter((other) => !intersect(other, rect));
  },
  getMergedAreasOrNullObject: ({ sheet, rect }) => {
    // Of merged cells that begin outside of the range Excel does not tell, nor of more than 512.
    let merges = sheet.merges.filter(({ row, column }) => contains(rect, { row, column, rows: 1, columns: 1 }));
    if (merges.length > MOST_MERGES) {
      if (sheet.book.manyMerges === 'refused') throw new Fault('GeneralException');
      merges = sheet.book.manyMerges === 'none' ? [] : merges.slice(0, MOST_MERGES);
    }
    return merges.length === 0 ? null : bind('RangeAreas', { sheet, rects: merges });
  },
  select: (range) => selectRange(range.sheet, range.rect),
  calculate: (range) => range.sheet.grid.each(range.rect, (cell) => (cell.computed = undefined)),
  copyFrom: (range, [source, type], book) => copyFrom(range, toRange(book, source, range.sheet), text(type ?? 'All')),
  find: (range, [text, criteria]) => {
    const found = find(range, text, criteria);
    if (!found) throw new Fault('ItemNotFound');
    return rangeOf(range.sheet, found);
  },
  findOrNullObject: (range, [text, criteria]) => {
    const found = find(range, text, criteria);
    return found ? rangeOf(range.sheet, found) : null;
  },
  getCellProperties: (range, [options], book) =>
    eachCell(range).map((line) =>
      line.map((cell) => readTree(bind('Range', cell), options as Record<string, unknown>, book)),
    ),
  setCellProperties: (range, [data], book) => {
    const lines = data as Record<string, unknown>[][];
    eachCell(range).forEach((line, row) =>
      line.forEach((cell, column) => setTree(bind('Range', cell), lines[row]?.[column] ?? {}, book)),
    );
  },
  _validateArraySize: ({ rect }, [rows, columns]) => {
    if (rect.rows !== rows || rect.columns !== columns) throw new Fault('InvalidArgument');
  },
};
