import { sheetKey } from '../port/check-changes';
import { laidOver } from '../port/laid-over';
import type { CellsChange, SheetContent } from '../port/workbook';

/** The sheets that one write has replaced so far, as they stand after all of its changes. */
export class ReplacedSheets {
  private readonly sheets = new Map<string, SheetContent>();

  /** A sheet that this write has added before; undefined when it was not there before and was not added. */
  standingIn(
    name: string,
  ): { readonly name: string; readonly ownCharts: readonly string[]; readonly hasFilter: false } | undefined {
    const content = this.sheets.get(sheetKey(name));
    return content && { name: content.name, ownCharts: [], hasFilter: false };
  }

  add(content: SheetContent): void {
    this.sheets.set(sheetKey(content.name), content);
  }

  /** Lays cells over the content of their sheet; false when the sheet was not replaced. */
  layOver(change: CellsChange): boolean {
    const key = sheetKey(change.sheet);
    const content = this.sheets.get(key);
    if (content) this.sheets.set(key, { ...content, cells: laidOver(content.cells, change) });
    return content !== undefined;
  }

  /** All of them. */
  contents(): SheetContent[] {
    return [...this.sheets.values()];
  }
}
