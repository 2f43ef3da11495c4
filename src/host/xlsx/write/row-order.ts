import { cellReference } from '../../port/a1';
import type { SheetPart } from '../sheet-part';
import { SheetScanner } from '../read/sheet-scanner';

interface Row {
  /** Attributes of its first piece, each with a space before it, without its number and its hint of columns. */
  readonly attributes: string;
  readonly cells: Map<number, Cell>;
}

interface Cell {
  readonly xml: string;
  readonly filled: boolean;
}

const NUMBER_OR_SPANS = /\s(?:r|spans)\s*=\s*(?:"[^"]*"|'[^']*')/g;
const REFERENCE = /^(<[^\s>/]+(?:\s+(?!r\s*=)[^\s=]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s+r\s*=\s*(?:"[^"]*"|'[^']*')/;

/** The sheet with one element for each row and cell, in order; the same sheet where it is so already. @throws HostError damaged. */
export const inOrder = (sheet: SheetPart): SheetPart => (isInOrder(sheet) ? sheet : sorted(sheet));

/**
 * The sheet with one element for each row and cell, in order. Of two elements for one cell the later one that holds
 * something stays, as reading has it. @throws HostError damaged.
 */
export function sorted(sheet: SheetPart): SheetPart {
  const { prefix } = sheet.frame;
  const rows = [...rowsOf(sheet)].sort(([a], [b]) => a - b);
  const xml = rows.map(([row, { attributes, cells }]) => {
    const sorted = [...cells].sort(([a], [b]) => a - b);
    return `<${prefix}row r="${row + 1}"${attributes}>${sorted.map(([, cell]) => cell.xml).join('')}</${prefix}row>`;
  });
  const bytes = new TextEncoder().encode(xml.join(''));
  return { ...sheet, bytes, rowsFrom: 0, rowsTo: bytes.length };
}

const scannerOf = ({ bytes, rowsFrom, rowsTo, name }: SheetPart): SheetScanner =>
  new SheetScanner(bytes, rowsFrom, rowsTo, name);

function isInOrder(sheet: SheetPart): boolean {
  const scanner = scannerOf(sheet);
  for (let row = -1; scanner.nextRow(); row = scanner.row) {
    if (scanner.row <= row) return false;
    for (let column = -1; scanner.nextCell(); column = scanner.column) if (scanner.column <= column) return false;
  }
  return true;
}

function rowsOf(sheet: SheetPart): Map<number, Row> {
  const scanner = scannerOf(sheet);
  const rows = new Map<number, Row>();
  while (scanner.nextRow()) {
    const { row } = scanner;
    const tag = scanner.slice(scanner.rowStart, scanner.rowOpenEnd);
    const attributes = tag
      .replace(/^<[^\s>/]+/, '')
      .replace(/\s*\/?>$/, '')
      .replace(NUMBER_OR_SPANS, '');
    const known = rows.get(row) ?? { attributes, cells: new Map<number, Cell>() };
    rows.set(row, known);
    while (scanner.nextCell()) takeCell(scanner, known.cells);
  }
  return rows;
}

function takeCell(scanner: SheetScanner, cells: Map<number, Cell>): void {
  const { row, column, valueStart, inlineStart, formulaStart } = scanner;
  const filled = valueStart >= 0 || inlineStart >= 0 || formulaStart >= 0;
  if (!filled && cells.get(column)?.filled === true) return;
  const xml = scanner.slice(scanner.cellStart, scanner.cellEnd).replace(REFERENCE, '$1');
  const named = xml.replace(/^<[^\s>/]+/, (start) => `${start} r="${cellReference(row, column)}"`);
  cells.set(column, { xml: named, filled });
}
