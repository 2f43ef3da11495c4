import { sheetKey } from '../check-changes';
import type { SheetContent } from '../workbook';
import { askFacts, type BookFacts } from './book-facts';
import type { Entry } from './cell-entry';
import { IMAGE, stillHold, type CellsImage, type Written, type WrittenCells, type WrittenSheet } from './written';

/** How taking back went: done, or these sheets were changed since and nothing was taken back. */
export type UndoOutcome = { readonly undone: true } | { readonly undone: false; readonly changed: readonly string[] };

/** Asks whether all that was written is still there; answers the names of the sheets where it is not, and the facts. */
export async function findChanged(
  context: Excel.RequestContext,
  written: Written,
): Promise<{ readonly changed: readonly string[]; readonly facts: BookFacts }> {
  const facts = askFacts(context);
  const cells = written.cells.map((one) => askCells(context, one));
  const sheets = written.sheets.map((one) => askSheet(context, one));
  await context.sync();
  const changed = [...cells, ...sheets].flatMap((check) => check() ?? []);
  return { changed: [...new Set(changed)], facts: facts() };
}

type Answer = () => string | null;

function askCells(context: Excel.RequestContext, { sheet: name, contents, before }: WrittenCells): Answer {
  const columns = Math.max(1, ...before.entries.map((line) => line.length));
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  const range = sheet
    .getRangeByIndexes(before.row, before.column, before.entries.length, columns)
    .load('values,formulas');
  return () => (!sheet.isNullObject && stillHold(contents, range.values, range.formulas) ? null : name);
}

function askSheet(context: Excel.RequestContext, { content }: WrittenSheet): Answer {
  const sheet = context.workbook.worksheets.getItemOrNullObject(content.name);
  const used = sheet
    .getRangeByIndexes(0, 0, IMAGE.rows, IMAGE.columns)
    .getUsedRangeOrNullObject(true)
    .load('values,formulas,rowIndex,columnIndex');
  const cells = content.cells.slice(0, IMAGE.rows);
  return () => {
    if (sheet.isNullObject) return content.name;
    if (used.isNullObject) return stillHold(cells, [], []) ? null : content.name;
    const place = (read: unknown[][]): unknown[][] => [
      ...Array.from({ length: used.rowIndex }, () => []),
      ...read.map((line) => [...new Array<string>(used.columnIndex).fill(''), ...line]),
    ];
    const beyond = (read: unknown[][]): boolean =>
      place(read).some((line, row) => line.some((value, column) => value !== '' && cells[row]?.[column] === undefined));
    const same = stillHold(cells, place(used.values), place(used.formulas)) && !beyond(used.values);
    return same ? null : content.name;
  };
}

/** Queues what empties a sheet's cells and puts the image there; looks stay, number formats come back. */
export function putBack(sheet: Excel.Worksheet, image: CellsImage | null, empty: boolean): void {
  if (empty) sheet.getRange().clear('Contents');
  if (!image || image.entries.length === 0) return;
  const columns = image.entries[0]?.length ?? 0;
  const range = sheet.getRangeByIndexes(image.row, image.column, image.entries.length, columns);
  range.formulas = image.entries as Entry[][];
  range.numberFormat = image.numberFormats as string[][];
}

/** The content a sheet had before, where this session wrote it and nobody changed it until it was replaced. */
export function previousContent(
  written: WrittenSheet,
  earlier: ReadonlyMap<string, SheetContent>,
): SheetContent | undefined {
  const content = earlier.get(sheetKey(written.content.name));
  const { before } = written;
  if (!content || !before) return undefined;
  const indent = new Array<Entry>(before.column).fill('');
  const read = [...Array.from({ length: before.row }, () => []), ...before.entries.map((line) => [...indent, ...line])];
  const plain = read.map((line) => line.map((entry) => (typeof entry === 'string' ? entry.replace(/^'/, '') : entry)));
  return stillHold(content.cells.slice(0, IMAGE.rows), plain, plain) ? content : undefined;
}
