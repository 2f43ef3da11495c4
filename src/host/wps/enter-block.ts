import { HostError, type CellContent, type HostErrorCode } from '../port/workbook';
import { a1, cellName } from './address';
import { requireSheet, type Book } from './bound-workbook';
import { blockOf, readMatrix } from './cell-matrix';
import { constantOf, formulaOf, needsOtherFormat, needsTextFormat, shows } from './cell-entry';
import { rangeOf, rowsOf, verticalRuns, type Block } from './cell-runs';
import { get, type Worksheet } from './jsapi';
import type { FormatRun } from './number-formats';
import type { Slices } from './slices';

const TEXT = '@';
const GENERAL = 'General';

interface Wrong {
  readonly row: number;
  readonly column: number;
  readonly content: CellContent;
}

/**
 * Cells written at once. Each is transferred about five times (check, image, write, reading back): at 10 µs a transfer
 * that is 40 ms.
 */
const WRITE_CELLS = 800;
/** Cells entered alone at once, with up to seven calls each. */
const ALONE_CELLS = 30;

/** Looks at a part before it is written, and tells the formats its cells have, where they are known. */
export type BeforePart = (book: Book, sheet: Worksheet, part: Block) => readonly FormatRun[];

/**
 * Writes a block in parts and reads each back; cells that hold something else are entered once more, each alone.
 * @throws HostError naming the first cell that did not take its content, and what `before` throws
 */
export async function enterInParts(slices: Slices, block: Block, name: string, before: BeforePart): Promise<void> {
  const { rows, columns } = rangeOf(block);
  for (let done = 0; done < rows && columns > 0;) {
    const part = rowsOf(block, done, done + Math.max(1, Math.floor(slices.cells(WRITE_CELLS) / columns)));
    const wrong = await slices.run((book) => {
      const sheet = requireSheet(book, name);
      return enterBlock(sheet, part, before(book, sheet, part));
    });
    for (let at = 0; at < wrong.length; at += ALONE_CELLS)
      await slices.run((book) => {
        const sheet = requireSheet(book, name);
        for (const one of wrong.slice(at, at + ALONE_CELLS)) enterAlone(sheet, one);
      });
    done += part.contents.length;
  }
}

/** Writes a block and answers the cells that hold something else afterwards. */
function enterBlock(sheet: Worksheet, block: Block, formats: readonly FormatRun[]): Wrong[] {
  prepareFormats(sheet, block, formats);
  sheet.Range(a1(rangeOf(block))).Value2 = blockOf(block.contents.map((line) => line.map(constantOf)));
  enterFormulas(sheet, block);
  return wrongCells(sheet, block);
}

function prepareFormats(sheet: Worksheet, block: Block, formats: readonly FormatRun[]): void {
  const isText = ({ row, column }: { readonly row: number; readonly column: number }): boolean =>
    formats.some(
      ({ range, format }) =>
        format === TEXT && range.column === column && range.row <= row && row < range.row + range.rows,
    );
  for (const run of verticalRuns(block, needsTextFormat)) sheet.Range(a1(run)).NumberFormat = TEXT;
  if (!formats.some(({ format }) => format === TEXT)) return;
  for (const run of verticalRuns(block, needsOtherFormat)) {
    const spoilt = Array.from({ length: run.rows }, (_, at) => run.row + at).some((row) => isText({ ...run, row }));
    if (spoilt) sheet.Range(a1(run)).NumberFormat = GENERAL;
  }
}

function enterFormulas(sheet: Worksheet, block: Block): void {
  for (const run of verticalRuns(block, (content) => formulaOf(content) !== null)) {
    const formulas = Array.from({ length: run.rows }, (_, at) => {
      const content = block.contents[run.row - block.row + at]?.[run.column - block.column] ?? null;
      return [formulaOf(content) ?? ''];
    });
    sheet.Range(a1(run)).Formula = blockOf(formulas);
  }
}

function wrongCells(sheet: Worksheet, block: Block): Wrong[] {
  const raw = readMatrix(sheet, rangeOf(block), 'Value2');
  return block.contents.flatMap((line, row) =>
    line.flatMap((content, column) =>
      shows(raw[row]?.[column], content) ? [] : [{ row: block.row + row, column: block.column + column, content }],
    ),
  );
}

/** What may be assigned to a single cell until it shows the content: some builds take an apostrophe away. */
function entries(content: CellContent): readonly (readonly ['Value2' | 'Formula', unknown])[] {
  const formula = formulaOf(content);
  if (formula !== null) return [['Formula', formula]];
  if (typeof content !== 'string') return [['Value2', constantOf(content)]];
  return [['Value2', content], ['Value2', `'${content}`]]; // prettier-ignore
}

function enterAlone(sheet: Worksheet, { row, column, content }: Wrong): void {
  const cell = sheet.Range(a1({ row, column, rows: 1, columns: 1 }));
  if (needsTextFormat(content)) cell.NumberFormat = TEXT;
  else if (needsOtherFormat(content) && get(cell, 'NumberFormat') === TEXT) cell.NumberFormat = GENERAL;
  for (const [member, entry] of entries(content)) {
    cell[member] = entry;
    if (shows(get(cell, 'Value2'), content)) return;
  }
  throw new HostError(reasonOf(sheet), cellName(get(sheet, 'Name'), row, column));
}

/** Some builds are silent about what they refuse. */
function reasonOf(sheet: Worksheet): HostErrorCode {
  if (get(sheet, 'ProtectContents')) return 'protected';
  return get(get(sheet, 'Parent'), 'ReadOnly') ? 'read-only' : 'unknown';
}
