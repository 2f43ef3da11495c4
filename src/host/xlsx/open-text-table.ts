import Papa from 'papaparse';
import type { SheetContent } from '../port/workbook';
import { encodingOf } from './read/recognise-text';
import { emptyXlsx } from './open-xlsx';
import { withoutEnding } from './text-tables';
import type { XlsxWorkbook } from './xlsx-workbook';

/** Longest name of a sheet, and what none may hold. */
const MAX_NAME = 31;
const NOT_IN_NAMES = /[[\]:*?/\\\p{Cc}]|^'|'$/gu;

/** Characters: narrowest and widest column. */
const WIDTHS = { least: 8, most: 40 };
/** Rows by which the widths of columns are found. */
const MEASURED = 200;

/**
 * A workbook of one sheet, named after the file, with the cells of a table as text (.csv, .tsv): every cell a text, so that
 * no number loses a digit and nothing is a formula. Read as UTF-8 or UTF-16, else as GB 18030, which Chinese programs
 * write. @throws HostError too-large
 */
export async function openTextTable(fileName: string, bytes: Uint8Array): Promise<XlsxWorkbook> {
  const { data } = Papa.parse<string[]>(decoded(bytes), { skipEmptyLines: false });
  const cells = withoutTail(data);
  const book = emptyXlsx();
  const name = withoutEnding(fileName).replace(NOT_IN_NAMES, ' ').trim().slice(0, MAX_NAME).trim();
  await book.write([{ kind: 'replace-sheet', sheet: sheetOf(name === '' ? 'Sheet1' : name, cells) }]);
  return book;
}

function decoded(bytes: Uint8Array): string {
  const encoding = encodingOf(bytes);
  if (encoding !== 'utf-8') return new TextDecoder(encoding).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

/** The lines up to the last that holds anything. */
function withoutTail(lines: readonly string[][]): readonly string[][] {
  let end = lines.length;
  while (end > 0 && !lines[end - 1]!.some((text) => text.trim() !== '')) end--;
  return lines.slice(0, end);
}

function sheetOf(name: string, lines: readonly string[][]): SheetContent {
  const measured = lines.slice(0, MEASURED);
  const columns = Math.max(0, ...measured.map((line) => line.length));
  const widthOf = (column: number): number => {
    const longest = Math.max(...measured.map((line) => lengthOf(line[column] ?? '')));
    return Math.min(WIDTHS.most, Math.max(WIDTHS.least, longest + 2));
  };
  return {
    name,
    cells: lines.map((line) => line.map((text) => (text === '' ? null : text))),
    columnWidths: Array.from({ length: columns }, (_, column) => widthOf(column)),
  };
}

/** The width of a text in characters, of which Chinese ones take two. */
const lengthOf = (text: string): number =>
  [...text].reduce((sum, character) => sum + (character > '\u2E7F' ? 2 : 1), 0);
