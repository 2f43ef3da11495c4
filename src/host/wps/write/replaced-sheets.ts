import { sheetKey } from '../../port/check-changes';
import { laidOver } from '../../port/laid-over';
import type { CellsChange, SheetContent } from '../../port/workbook';
import { widest } from '../read/cell-runs';
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
    if (replaced) this.sheets.set(key, { ...replaced, content: withCells(replaced.content, change) });
    return replaced !== undefined;
  }

  written(): WrittenSheet[] {
    return [...this.sheets.values()];
  }
}

function withCells(content: SheetContent, change: CellsChange): SheetContent {
  const { row, column, cells, style } = change;
  const laid = { ...content, cells: laidOver(content.cells, change) };
  if (!style) return laid;
  const range = { row, column, rows: cells.length, columns: widest(cells) };
  return { ...laid, styles: [...(content.styles ?? []), { range, style }] };
}
