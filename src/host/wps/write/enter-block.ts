import { cellReference, rangeReference as a1 } from '../../port/a1';
import { HostError, type CellContent, type HostErrorCode } from '../../port/workbook';
import { requireSheet, type Book } from '../api/bound-workbook';
import { blockOf, readMatrix } from '../api/cell-matrix';
import { constantOf, formulaOf, isContent, needsOtherFormat, needsTextFormat, shows } from './cell-entry';
import { rangeOf, rowsOf, verticalRuns, type Block } from '../read/cell-runs';
import { get, type Range, type Worksheet } from '../api/jsapi';
import { acting } from '../api/refused-act';
import type { FormatRun } from '../read/number-formats';
import type { Slices } from '../api/slices';

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
 * Writes a block in parts and reads each back; cells that hold something else are entered once more, each alone. What the
 * program refuses is tried again for a while: entering a cell twice is entering it once.
 * @throws HostError naming the first cell that did not take its content, and what `before` throws
 */
export async function enterInParts(slices: Slices, block: Block, name: string, before: BeforePart): Promise<void> {
  const { rows, columns } = rangeOf(block);
  for (let done = 0; done < rows && columns > 0;) {
    const part = rowsOf(block, done, done + Math.max(1, Math.floor(slices.cells(WRITE_CELLS) / columns)));
    const wrong = await slices.persist((book) => {
      const sheet = requireSheet(book, name);
      return enterBlock(sheet, part, before(book, sheet, part));
    });
    for (let at = 0; at < wrong.length; at += ALONE_CELLS)
      await slices.persist((book) => {
        const sheet = requireSheet(book, name);
        for (const one of wrong.slice(at, at + ALONE_CELLS)) enterAlone(sheet, one);
      });
    done += part.contents.length;
  }
}

/** Writes a block and answers the cells that hold something else afterwards. */
function enterBlock(sheet: Worksheet, block: Block, formats: readonly FormatRun[]): Wrong[] {
  prepareFormats(sheet, block, formats);
  const constants = block.contents.map((line) => line.map(constantOf));
  enterAtOnce(sheet.Range(a1(rangeOf(block))), 'Value2', constants);
  enterFormulas(sheet, block);
  return wrongCells(sheet, block);
}

/** Some builds take no block: what is read back tells, and the cells are entered one by one. */
function enterAtOnce(cells: Range, member: 'Value2' | 'Formula', values: readonly (readonly unknown[])[]): void {
  try {
    cells[member] = blockOf(values);
  } catch (refusal) {
    if (values.length * (values[0]?.length ?? 0) === 1) throw refusal;
  }
}

function prepareFormats(sheet: Worksheet, block: Block, formats: readonly FormatRun[]): void {
  const isText = ({ row, column }: { readonly row: number; readonly column: number }): boolean =>
    formats.some(
      ({ range, format }) =>
        format === TEXT && range.column === column && range.row <= row && row < range.row + range.rows,
    );
  for (const run of verticalRuns(block, needsTextFormat)) setFormat(sheet.Range(a1(run)), TEXT);
  if (!formats.some(({ format }) => format === TEXT)) return;
  for (const run of verticalRuns(block, needsOtherFormat)) {
    const spoilt = Array.from({ length: run.rows }, (_, at) => run.row + at).some((row) => isText({ ...run, row }));
    if (spoilt) setFormat(sheet.Range(a1(run)), GENERAL);
  }
}

const setFormat = (cells: Range, format: string): void =>
  acting('cannot-format', () => {
    cells.NumberFormat = format;
  });

const hasFormula = (content: CellContent): boolean => formulaOf(content) !== null;

function enterFormulas(sheet: Worksheet, block: Block): void {
  for (const run of verticalRuns(block, hasFormula)) {
    const formulas = Array.from({ length: run.rows }, (_, at) => {
      const content = block.contents[run.row - block.row + at]?.[run.column - block.column] ?? null;
      return [formulaOf(content) ?? ''];
    });
    enterAtOnce(sheet.Range(a1(run)), 'Formula', formulas);
  }
}

/** A cell that shows a value is asked for its formula too: a build may fill all cells with the first formula. */
function wrongCells(sheet: Worksheet, block: Block): Wrong[] {
  const raw = readMatrix(sheet, rangeOf(block), 'Value2');
  const hasFormulas = block.contents.some((line) => line.some(hasFormula));
  const formulas = hasFormulas ? readMatrix(sheet, rangeOf(block), 'Formula') : [];
  const isRight = (content: CellContent, row: number, column: number): boolean =>
    hasFormula(content)
      ? isContent(raw[row]?.[column], formulas[row]?.[column], content)
      : shows(raw[row]?.[column], content);
  return block.contents.flatMap((line, row) =>
    line.flatMap((content, column) =>
      isRight(content, row, column) ? [] : [{ row: block.row + row, column: block.column + column, content }],
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
  if (needsTextFormat(content)) setFormat(cell, TEXT);
  else if (needsOtherFormat(content) && get(cell, 'NumberFormat') === TEXT) setFormat(cell, GENERAL);
  for (const [member, entry] of entries(content)) {
    cell[member] = entry;
    if (tookAlone(cell, content)) return;
  }
  throw new HostError(reasonOf(sheet), `${get(sheet, 'Name')}!${cellReference(row, column)}`);
}

/** A formula may show what it does not compute yet, or be written in the program's own way: one of both must be ours. */
function tookAlone(cell: Range, content: CellContent): boolean {
  const value = get(cell, 'Value2');
  return shows(value, content) || (hasFormula(content) && isContent(value, get(cell, 'Formula'), content));
}

/** Some builds are silent about what they refuse. */
function reasonOf(sheet: Worksheet): HostErrorCode {
  if (get(sheet, 'ProtectContents')) return 'protected';
  if (get(get(sheet, 'Parent'), 'ReadOnly')) return 'read-only';
  return get(sheet, 'FilterMode') === true ? 'filtered' : 'unknown';
}
