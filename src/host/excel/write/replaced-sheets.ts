import { sheetKey } from '../../port/check-changes';
import { laidOver } from '../../port/laid-over';
import { rowPieces } from '../../port/row-pieces';
import type { SheetContent, WorkbookChange } from '../../port/workbook';
import { sheetOf } from './changed-sheets';

/** The sheets that changes replace, as they stand after all of them. */
export function replacedSheets(changes: readonly WorkbookChange[]): readonly SheetContent[] {
  const sheets = new Map<string, SheetContent>();
  for (const change of changes) {
    const key = sheetKey(sheetOf(change));
    const content = change.kind === 'replace-sheet' ? change.sheet : sheets.get(key);
    if (content) sheets.set(key, change.kind === 'replace-sheet' ? content : withCells(content, change));
  }
  return [...sheets.values()];
}

function withCells(content: SheetContent, change: Exclude<WorkbookChange, { kind: 'replace-sheet' }>): SheetContent {
  const pieces = change.kind === 'append-row' ? rowPieces(change) : [change];
  return { ...content, cells: pieces.reduce((cells, piece) => laidOver(cells, piece), content.cells) };
}
