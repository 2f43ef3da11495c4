import type { DisplayCell, DisplayRow } from '../../display';
import type { CellRange, CellValue } from '../../workbook';
import { parseRange } from '../a1';
import type { SheetPart } from '../sheet-part';
import { SheetScanner } from '../sheet-scanner';
import { attribute, parseXml } from '../xml';
import { decodeText } from '../xml-text';

/** The rows of a sheet, and the blocks that array formulas and data tables fill. */
export interface DisplayRows {
  readonly rows: readonly DisplayRow[];
  readonly fixed: readonly CellRange[];
}

interface CellFormula {
  readonly text?: string;
  readonly group?: string;
  readonly fixed?: CellRange;
}

/** Puts the looks and formulas of a sheet's cells beside their values. */
export function readDisplayRows(sheet: SheetPart, values: readonly (readonly CellValue[])[]): DisplayRows {
  const scanner = new SheetScanner(sheet.bytes, sheet.rowsFrom, sheet.rowsTo, sheet.name);
  const rows: DisplayRow[] = [];
  const fixed: CellRange[] = [];
  while (scanner.nextRow()) {
    const tag = scanner.slice(scanner.rowStart, scanner.rowOpenEnd);
    const line = values[scanner.row] ?? [];
    const cells: DisplayCell[] = [];
    while (scanner.nextCell()) {
      const formula = formulaOf(scanner, sheet.name);
      if (formula?.fixed !== undefined) fixed.push(formula.fixed);
      cells.push({
        column: scanner.column,
        value: line[scanner.column] ?? null,
        style: scanner.style,
        ...(formula?.text === undefined ? {} : { formula: formula.text }),
        ...(formula?.group === undefined ? {} : { group: formula.group }),
      });
    }
    rows.push({ row: scanner.row, cells, ...rowLook(tag) });
  }
  return { rows, fixed };
}

function rowLook(tag: string): Pick<DisplayRow, 'height' | 'hidden'> {
  const height = /\sht=["']([\d.]+)["']/.exec(tag)?.[1];
  return {
    ...(height === undefined ? {} : { height: Number(height) }),
    ...(/\shidden=["'](?:1|true)["']/.test(tag) ? { hidden: true } : {}),
  };
}

function formulaOf(scanner: SheetScanner, part: string): CellFormula | null {
  if (scanner.formulaStart < 0) return null;
  const xml = scanner.slice(scanner.formulaStart, scanner.formulaEnd);
  const open = xml.indexOf('>') + 1;
  const text = xml.endsWith('/>') ? '' : decodeText(xml.slice(open, xml.lastIndexOf('</')));
  const plain = text.replace(/\b_xlfn\.(?:_xlws\.)?/g, '');
  if (!/\st=/.test(xml.slice(0, open))) return plain === '' ? null : { text: plain };
  const element = parseXml(
    xml
      .slice(0, open)
      .replace(/^<[^\s/>]+:/, '<')
      .replace(/\/?>$/, '/>'),
    part,
  );
  const kind = attribute(element, 't');
  const range = parseRange(attribute(element, 'ref') ?? '');
  if (kind === 'array' || kind === 'dataTable') return range === null ? null : { fixed: range };
  const group = kind === 'shared' ? attribute(element, 'si') : undefined;
  return { ...(plain === '' ? {} : { text: plain }), ...(group === undefined ? {} : { group }) };
}
