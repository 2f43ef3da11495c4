import type { SheetPart } from '../sheet-part';
import { SheetScanner } from '../read/sheet-scanner';
import { attribute, parseXml, textOf } from '../../ooxml/xml';
import { movedFormula } from '../write/moved-formula';

/** What a row brings to the one below it, and what stands in that already. */
export interface RowAbove {
  /** By column: cell formats. */
  readonly formats: ReadonlyMap<number, number>;
  /** Attributes of the row itself, each with a space before it. */
  readonly attributes: string;
  /** By column: its formulas as they read in the row below. */
  readonly formulas: ReadonlyMap<number, string>;
  /** Columns in which the row below holds something. */
  readonly filled: ReadonlySet<number>;
}

const KEPT = /\s(?:ht|customHeight|s|customFormat|thickBot|thickTop)\s*=\s*(?:"[^"]*"|'[^']*')/g;
/** In the tag of a row: that a person or the program set its height. */
export const OWN_HEIGHT = /\scustomHeight\s*=\s*["'](?:1|true|on)["']/;

/** Looks at a row and at the one below it; @throws HostError damaged. */
export function lookAbove(sheet: SheetPart, row: number): RowAbove {
  const scanner = new SheetScanner(sheet.bytes, sheet.rowsFrom, sheet.rowsTo, sheet.name);
  const masters = new Map<string, Shared>();
  const formats = new Map<number, number>();
  const formulas = new Map<number, string>();
  const filled = new Set<number>();
  let attributes = '';
  const see = (): void => {
    formats.set(scanner.column, scanner.style);
    const formula = formulaOf(scanner, sheet.name, masters);
    if (formula !== null) formulas.set(scanner.column, movedFormula(formula, 1));
  };
  while (scanner.nextRow() && scanner.row <= row + 1) {
    if (scanner.row === row) attributes = keptAttributes(scanner);
    while (scanner.nextCell()) {
      if (scanner.row === row) see();
      else if (scanner.row > row) noteFilled(scanner, filled);
      else noteMaster(scanner, sheet.name, masters);
    }
  }
  return { formats, attributes, formulas, filled };
}

/**
 * The attributes of a row that the row below takes over. A height that only follows the texts is left out: the program
 * sets it.
 */
function keptAttributes(scanner: SheetScanner): string {
  const tag = scanner.slice(scanner.rowStart, scanner.rowOpenEnd);
  const found = tag.match(KEPT) ?? [];
  return (OWN_HEIGHT.test(tag) ? found : found.filter((one) => !/^\sht/.test(one))).join('');
}

function noteFilled({ column, valueStart, inlineStart, formulaStart }: SheetScanner, filled: Set<number>): void {
  if (valueStart >= 0 || inlineStart >= 0 || formulaStart >= 0) filled.add(column);
}

/** A formula that cells further down share. */
interface Shared {
  readonly row: number;
  readonly formula: string;
}

const MASTER = /^<[^>]*\sref=/;

function noteMaster(scanner: SheetScanner, part: string, masters: Map<string, Shared>): void {
  const { formulaStart, formulaEnd } = scanner;
  if (formulaStart >= 0 && MASTER.test(scanner.slice(formulaStart, formulaEnd))) formulaOf(scanner, part, masters);
}

/** The formula of the cell the scanner stands on; null when it has none, or one that fills several cells. */
function formulaOf(scanner: SheetScanner, part: string, masters: Map<string, Shared>): string | null {
  if (scanner.formulaStart < 0) return null;
  const xml = scanner.slice(scanner.formulaStart, scanner.formulaEnd);
  const element = parseXml(xml, part);
  const formula = textOf(element, xml);
  const group = attribute(element, 'si') ?? '';
  switch (attribute(element, 't') ?? 'normal') {
    case 'normal':
      return formula;
    case 'shared':
      return sharedFormula(scanner.row, formula, group, masters);
    default:
      return null;
  }
}

function sharedFormula(row: number, formula: string, group: string, masters: Map<string, Shared>): string | null {
  if (formula !== '') masters.set(group, { row, formula });
  const master = masters.get(group);
  return master === undefined ? null : movedFormula(master.formula, row - master.row);
}
