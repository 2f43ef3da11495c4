import type { DisplayCell, DisplayRow } from '../../port/display';
import type { CellRange, CellValue } from '../../port/workbook';
import { parseRange } from '../../port/a1';
import type { SheetPart } from '../sheet-part';
import { OWN_HEIGHT } from '../style/row-look';
import { SheetScanner } from '../read/sheet-scanner';
import { attribute, parseXml } from '../../ooxml/xml';
import { decodeText } from '../../ooxml/xml-text';

/** The rows of a sheet, and the blocks that array formulas and data tables fill. */
export interface DisplayRows {
  readonly rows: readonly DisplayRow[];
  readonly fixed: readonly CellRange[];
}

interface CellFormula {
  readonly formula?: string;
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
    const cells: DisplayCell[] = [];
    while (scanner.nextCell()) {
      const { fixed: block, ...formula } = formulaOf(scanner, sheet.name);
      if (block !== undefined) fixed.push(block);
      const { row, column, style } = scanner;
      cells.push({ column, value: values[row]?.[column] ?? null, style, ...formula });
    }
    rows.push({ row: scanner.row, cells, ...rowLook(tag) });
  }
  return { rows, fixed };
}

function rowLook(tag: string): Pick<DisplayRow, 'height' | 'isFitted' | 'hidden'> {
  const height = /\sht=["']([\d.]+)["']/.exec(tag)?.[1];
  return {
    ...(height === undefined ? {} : { height: Number(height) }),
    ...(height !== undefined && !OWN_HEIGHT.test(tag) ? { isFitted: true } : {}),
    ...(/\shidden=["'](?:1|true)["']/.test(tag) ? { hidden: true } : {}),
  };
}

const NO_FORMULA: CellFormula = {};

function formulaOf(scanner: SheetScanner, part: string): CellFormula {
  if (scanner.formulaStart < 0) return NO_FORMULA;
  const xml = scanner.slice(scanner.formulaStart, scanner.formulaEnd);
  const tag = xml.slice(0, xml.indexOf('>') + 1);
  const text = tag.endsWith('/>') ? '' : decodeText(xml.slice(tag.length, xml.lastIndexOf('</')));
  const plain = text.replace(/\b_xlfn\.(?:_xlws\.)?/g, '');
  const own = plain === '' ? NO_FORMULA : { formula: plain };
  return /\st=/.test(tag) ? specialFormula(tag, own, part) : own;
}

/** A formula that several cells share, or that fills several. */
function specialFormula(tag: string, own: CellFormula, part: string): CellFormula {
  const alone = tag.replace(/^<[^\s/>]+:/, '<').replace(/\/?>$/, '/>');
  const element = parseXml(alone, part);
  const kind = attribute(element, 't');
  const group = attribute(element, 'si');
  if (kind === 'shared') return group === undefined ? own : { ...own, group };
  const fixed = parseRange(attribute(element, 'ref') ?? '');
  return kind === 'normal' ? own : fixed === null ? NO_FORMULA : { fixed };
}
