import { sheetKey } from '../check-changes';
import type { CellContent, SheetContent } from '../workbook';
import type { CellsChange } from './expectation';
import { IMAGE, imageOf, type WrittenSheet } from './written';

interface ReplacedSheet {
  readonly content: SheetContent;
  readonly existed: boolean;
  /** What stood on it, and how much that was; loaded with the request that replaced it. */
  readonly used: Excel.Range | null;
  readonly extent: Excel.Range | null;
}

/** The sheets that one write has replaced so far, as they stand after all of its changes. */
export class ReplacedSheets {
  private readonly sheets = new Map<string, ReplacedSheet>();

  has(name: string): boolean {
    return this.sheets.has(sheetKey(name));
  }

  /** Queues the reading of what a sheet holds, before its replacement; `sheet` null where there is none yet. */
  add(content: SheetContent, sheet: Excel.Worksheet | null): void {
    const key = sheetKey(content.name);
    const image = sheet ? askImage(sheet) : { used: null, extent: null };
    this.sheets.set(key, { existed: sheet !== null, ...image, ...this.sheets.get(key), content });
  }

  /** Lays cells over the content of their sheet; false when the sheet was not replaced. */
  layOver(change: CellsChange): boolean {
    const key = sheetKey(change.sheet);
    const replaced = this.sheets.get(key);
    if (replaced) this.sheets.set(key, { ...replaced, content: laidOver(replaced.content, change) });
    return replaced !== undefined;
  }

  /** All of them, once the requests were answered. */
  written(): WrittenSheet[] {
    return [...this.sheets.values()].map(({ content, existed, used, extent }) => {
      const image = used && !used.isNullObject ? imageOf(used, { row: used.rowIndex, column: used.columnIndex }) : null;
      return { content, existed, before: image, truncated: extent !== null && exceedsImage(extent) };
    });
  }
}

function laidOver(content: SheetContent, { row, column, cells, style }: CellsChange): SheetContent {
  const rows = content.cells.map((line) => [...line]);
  cells.forEach((line, down) => {
    while (rows.length <= row + down) rows.push([]);
    rows[row + down] = mergedLine(rows[row + down]!, column, line);
  });
  if (!style) return { ...content, cells: rows };
  const columns = Math.max(0, ...cells.map((line) => line.length));
  const range = { row, column, rows: cells.length, columns };
  return { ...content, cells: rows, styles: [...(content.styles ?? []), { range, style }] };
}

function mergedLine(under: readonly CellContent[], column: number, over: readonly CellContent[]): CellContent[] {
  const length = Math.max(under.length, column + over.length);
  return Array.from({ length }, (_, at) => {
    const later = over[at - column];
    return later === undefined ? (under[at] ?? null) : later;
  });
}

function askImage(sheet: Excel.Worksheet): Pick<ReplacedSheet, 'used' | 'extent'> {
  const kept = sheet.getRangeByIndexes(0, 0, IMAGE.rows, IMAGE.columns);
  return {
    used: kept.getUsedRangeOrNullObject(true).load('formulas,values,numberFormat,rowIndex,columnIndex'),
    extent: sheet.getUsedRangeOrNullObject(true).load('rowIndex,rowCount,columnIndex,columnCount'),
  };
}

const exceedsImage = (extent: Excel.Range): boolean =>
  !extent.isNullObject &&
  (extent.rowIndex + extent.rowCount > IMAGE.rows || extent.columnIndex + extent.columnCount > IMAGE.columns);
