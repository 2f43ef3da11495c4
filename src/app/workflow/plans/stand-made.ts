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
 * Looks whether changes that were refused stand in the workbook all the same. Cells without a value tell nothing, but on a
 * sheet that is replaced as a whole; nor do cells that stood so `before`, where that is known.
 */
export function standMade(
  content: WorkbookContent,
  changes: readonly WorkbookChange[],
  before: WorkbookContent | null = null,
): Made {
  const known = before ?? content;
  const told = changes.flatMap((change) => cellsOf(change, known)).filter((cell) => !before || !isShown(before, cell));
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

/** What a cell shows once it holds the content; null where nothing. */
function shownBy(content: CellContent | CellValue): CellValue {
  if (typeof content !== 'object' || content === null) return content === '' ? null : content;
  if ('link' in content) return content.text;
  return 'formula' in content ? content.value : content;
}

const isShown = ({ sheets }: WorkbookContent, { sheet, row, column, cell }: WrittenCell): boolean =>
  shownBy(sheets.get(sheet)?.rows[row]?.[column] ?? null) === shownBy(cell);

/** The cells of a change that tell whether it stands; of a sheet that is replaced, also those it empties. */
function cellsOf(change: WorkbookChange, known: WorkbookContent): WrittenCell[] {
  const { sheet, row, column, cells } = blockOf(change);
  const all = cells.flatMap((line, down) =>
    line.map((cell, right): WrittenCell => ({ sheet, row: row + down, column: column + right, cell })),
  );
  const written = all.filter(({ cell }) => cell !== null);
  if (change.kind !== 'replace-sheet') return written;
  const rows: readonly (readonly CellValue[])[] = known.sheets.get(sheet)?.rows ?? [];
  const emptied = rows.flatMap((line, at) =>
    line.flatMap((value, right): WrittenCell[] =>
      shownBy(value) === null || shownBy(cells[at]?.[right] ?? null) !== null
        ? []
        : [{ sheet, row: at, column: right, cell: null }],
    ),
  );
  return [...written, ...emptied];
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
