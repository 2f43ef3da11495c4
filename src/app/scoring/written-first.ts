import { sheetKey } from '../../host/port/check-changes';
import { shownValue } from '../../host/port/shown-value';
import type { CellContent, CellsChange, SheetContent, SheetGrid, Workbook, WorkbookChange, WorkbookContent } from '../../host/port/workbook'; // prettier-ignore

type CellsBlock = Pick<CellsChange, 'sheet' | 'row' | 'column'> & {
  readonly cells: readonly (readonly CellContent[])[];
};

/**
 * The workbook as if the changes stood in it already. They are written together with what is written next, so that both
 * are taken back at once, and neither stands where the other is refused.
 */
export const writtenFirst = (workbook: Workbook, first: readonly WorkbookChange[]): Workbook => ({
  read: async (names, options) => withChanges(await workbook.read(names, options), first, names),
  write: (changes, options) => workbook.write([...first, ...changes], options),
});

function withChanges(
  content: WorkbookContent,
  changes: readonly WorkbookChange[],
  asked: readonly string[],
): WorkbookContent {
  const sheets = new Map(content.sheets);
  const sheetNames = [...content.sheetNames];
  for (const change of changes) {
    const name = change.kind === 'replace-sheet' ? change.sheet.name : change.sheet;
    const key = sheetKey(name);
    if (!sheetNames.some((known) => sheetKey(known) === key)) sheetNames.push(name);
    for (const one of asked.filter((ask) => sheetKey(ask) === key)) {
      const grid = change.kind === 'replace-sheet' ? gridOf(change.sheet) : withCells(sheets.get(one), blockOf(change));
      if (grid) sheets.set(one, grid);
    }
  }
  return { ...content, sheetNames, sheets };
}

/** What a sheet holds once this is written into it. */
export const gridOf = ({ name, cells }: SheetContent): SheetGrid => ({
  name,
  rows: cells.map((row) => row.map((cell) => shownValue(cell))),
});

const blockOf = (change: Exclude<WorkbookChange, { readonly kind: 'replace-sheet' }>): CellsBlock =>
  change.kind === 'append-row' ? { ...change, cells: [change.cells] } : change;

function withCells(grid: SheetGrid | undefined, { row, column, cells }: CellsBlock): SheetGrid | undefined {
  if (!grid) return undefined;
  const rows = Array.from({ length: Math.max(grid.rows.length, row + cells.length) }, (_, at) => grid.rows[at] ?? []);
  for (const [at, line] of cells.entries()) {
    const old = rows[row + at]!;
    const values = line.map((cell) => shownValue(cell));
    const left = Array.from({ length: column }, (_, before) => old[before] ?? null);
    rows[row + at] = [...left, ...values, ...old.slice(column + line.length)];
  }
  return { ...grid, rows };
}
