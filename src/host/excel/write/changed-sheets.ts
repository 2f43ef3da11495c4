import type { WorkbookChange } from '../../port/workbook';

/** The sheet that a change is made in. */
export const sheetOf = (change: WorkbookChange): string =>
  change.kind === 'replace-sheet' ? change.sheet.name : change.sheet;

/** Sheets that stay and of which formats are overwritten. */
export const styledIn = (changes: readonly WorkbookChange[]): string[] =>
  changes.filter((one) => one.kind === 'append-row' || (one.kind === 'write-cells' && one.style)).map(sheetOf);
