import { sheetKey } from '../port/check-changes';
import type { CellContent, CellsChange, SheetContent } from '../port/workbook';
import { widest } from './cell-runs';
import type { Origin, WrittenSheet } from './written';

/** The sheets that one write has replaced so far, as they stand after all of its changes. */
export class ReplacedSheets {
  private readonly sheets = new Map<string, WrittenSheet>();

  has(name: string): boolean {
    return this.sheets.has(sheetKey(name));
  }

  /** Keeps what stood on a sheet; null when it is added. */
  add(content: SheetContent, before: Origin | null): void {
    this.sheets.set(sheetKey(content.name), { content, before });
  }

  /** The sheet is replaced once more by the same write. */
  renew(content: SheetContent): void {
    this.add(content, this.sheets.get(sheetKey(content.name))?.before ?? null);
  }

  /** Lays cells over the content of their sheet; false when the sheet was not replaced. */
  layOver(change: CellsChange): boolean {
    const key = sheetKey(change.sheet);
    const replaced = this.sheets.get(key);
    if (replaced) this.sheets.set(key, { ...replaced, content: laidOver(replaced.content, change) });
    return replaced !== undefined;
  }

  written(): WrittenSheet[] {
    return [...this.sheets.values()];
  }
}

function laidOver(content: SheetContent, { row, column, cells, style }: CellsChange): SheetContent {
  const rows = content.cells.map((line) => [...line]);
  cells.forEach((line, down) => {
    while (rows.length <= row + down) rows.push([]);
    rows[row + down] = mergedLine(rows[row + down]!, column, line);
  });
  if (!style) return { ...content, cells: rows };
  const range = { row, column, rows: cells.length, columns: widest(cells) };
  return { ...content, cells: rows, styles: [...(content.styles ?? []), { range, style }] };
}

function mergedLine(under: readonly CellContent[], column: number, over: readonly CellContent[]): CellContent[] {
  const length = Math.max(under.length, column + over.length);
  return Array.from({ length }, (_, at) => {
    const later = over[at - column];
    return later === undefined ? (under[at] ?? null) : later;
  });
}
