import { shownValue } from '../../../host/port/shown-value';
import type { CellContent, CellValue, WorkbookChange, WorkbookContent } from '../../../host/port/workbook';

/** Which of the cells that changes would write show what they would write. */
export type Made = 'all' | 'some' | 'none';

/** Cells to write: where, and what. */
interface Block {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly cells: readonly (readonly CellContent[])[];
}

/** The sheets that changes write into. */
export const sheetsOf = (changes: readonly WorkbookChange[]): string[] => [
  ...new Set(changes.map((change) => (change.kind === 'replace-sheet' ? change.sheet.name : change.sheet))),
];

/**
 * Looks whether changes that were refused stand in the workbook all the same. Cells that stood so `before` tell nothing.
 */
export function standMade(content: WorkbookContent, changes: readonly WorkbookChange[], before: WorkbookContent): Made {
  const told = changes.flatMap((change) => tellingCells(change, before)).filter((cell) => !isShown(before, cell));
  const made = told.filter((cell) => isShown(content, cell)).length;
  if (made === 0) return 'none';
  return made === told.length ? 'all' : 'some';
}

function blockOf(change: WorkbookChange): Block {
  switch (change.kind) {
    case 'replace-sheet':
      return { sheet: change.sheet.name, row: 0, column: 0, cells: change.sheet.cells };
    case 'write-cells':
      return change;
    case 'append-row':
      return { ...change, cells: [change.cells] };
  }
}

/** A cell to write. */
interface WrittenCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly cell: CellContent;
}

/** What the cell to write shows now. */
const shownAt = ({ sheets }: WorkbookContent, { sheet, row, column }: WrittenCell): CellValue =>
  shownValue(sheets.get(sheet)?.rows[row]?.[column] ?? null);

const isShown = (content: WorkbookContent, written: WrittenCell): boolean =>
  shownAt(content, written) === shownValue(written.cell);

/** The cells that a change writes; null leaves what stands. */
function writtenCells(change: WorkbookChange): WrittenCell[] {
  const { sheet, row, column, cells } = blockOf(change);
  return cells.flatMap((line, down) =>
    line.flatMap((cell, right): WrittenCell[] =>
      cell === null ? [] : [{ sheet, row: row + down, column: column + right, cell }],
    ),
  );
}

/** The cells of a change that it fills or empties. A formula tells nothing where its value is not known. */
function tellingCells(change: WorkbookChange, before: WorkbookContent): WrittenCell[] {
  const written = writtenCells(change).filter(({ cell }) => cell === '' || shownValue(cell) !== null);
  if (change.kind !== 'replace-sheet') return written;
  const { name: sheet, cells } = change.sheet;
  const rows: readonly (readonly CellValue[])[] = before.sheets.get(sheet)?.rows ?? [];
  const emptied = rows.flatMap((line, at) =>
    line.flatMap((value, right): WrittenCell[] =>
      shownValue(value) === null || (cells[at]?.[right] ?? null) !== null
        ? []
        : [{ sheet, row: at, column: right, cell: null }],
    ),
  );
  return [...written, ...emptied];
}

/** Whether no cell that changes would write holds something else. */
export const holdNothingElse = (content: WorkbookContent, changes: readonly WorkbookChange[]): boolean =>
  changes.flatMap(writtenCells).every((cell) => shownAt(content, cell) === null || isShown(content, cell));
