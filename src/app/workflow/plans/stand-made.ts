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

/** Looks whether changes that were refused stand in the workbook all the same; cells without a value tell nothing. */
export function standMade(content: WorkbookContent, changes: readonly WorkbookChange[]): Made {
  const cells = changes.map(blockOf).flatMap((block) => shownAt(content, block));
  const made = cells.filter((isShown) => isShown).length;
  if (made === 0) return 'none';
  return made === cells.length ? 'all' : 'some';
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

/** For each cell with a value, whether the workbook shows it. */
function shownAt({ sheets }: WorkbookContent, { sheet, row, column, cells }: Block): boolean[] {
  const rows: readonly (readonly CellValue[])[] = sheets.get(sheet)?.rows ?? [];
  return cells.flatMap((line, down) =>
    line.flatMap((cell, right) => (cell === null ? [] : [rows[row + down]?.[column + right] === cell])),
  );
}

/** Whether no cell that changes would write holds something else. */
export const holdNothingElse = (content: WorkbookContent, changes: readonly WorkbookChange[]): boolean =>
  changes.map(blockOf).every(({ sheet, row, column, cells }) =>
    cells.every((line, down) =>
      line.every((cell, right) => {
        const now = content.sheets.get(sheet)?.rows[row + down]?.[column + right] ?? null;
        return cell === null || now === null || now === '' || now === cell;
      }),
    ),
  );
