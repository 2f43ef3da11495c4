import { HostError, type CellRange } from '../port/workbook';
import { parseRange } from '../port/a1';
import type { PackageParts } from '../ooxml/package-parts';
import { relationshipsOf } from '../ooxml/relationships';
import { attribute, child, children } from '../ooxml/xml';
import { XmlEdit } from '../ooxml/xml-edit';

/** A table (list object) of a sheet. */
export interface Table {
  readonly part: string;
  readonly edit: XmlEdit;
  readonly name: string;
  readonly range: CellRange;
  readonly headerRows: number;
  readonly totalsRows: number;
  readonly columns: readonly string[];
}

/** The tables of a sheet, ready to be edited. */
export function tablesOf(parts: PackageParts, sheetPart: string): Table[] {
  return relationshipsOf(parts, sheetPart)
    .filter(({ kind, target }) => kind === 'table' && parts.has(target))
    .map(({ target }) => readTable(parts, target));
}

/** The rows of a table that hold no records. */
interface TableEdges {
  readonly headings: readonly CellRange[];
  readonly totals: readonly CellRange[];
}

/** Those of a sheet's tables; none of a table that cannot be read, which only a write has to refuse. */
export function tableEdges(parts: PackageParts, sheetPart: string): TableEdges {
  const related = relationshipsOf(parts, sheetPart).filter(({ kind, target }) => kind === 'table' && parts.has(target));
  const tables = related.flatMap(({ target }) => readable(parts, target) ?? []);
  const headings = tables.map(({ range, headerRows }) => ({ ...range, rows: headerRows }));
  const totals = tables.map(({ range, totalsRows }) => ({
    ...range,
    row: range.row + range.rows - totalsRows,
    rows: totalsRows,
  }));
  return { headings: headings.filter(hasRows), totals: totals.filter(hasRows) };
}

const hasRows = ({ rows }: CellRange): boolean => rows > 0;

/** The totals rows of a sheet's tables. */
export const totalsOf = (parts: PackageParts, sheetPart: string): readonly CellRange[] =>
  tableEdges(parts, sheetPart).totals;

function readable(parts: PackageParts, part: string): Table | null {
  try {
    return readTable(parts, part);
  } catch (error) {
    if (error instanceof HostError) return null;
    throw error;
  }
}

function readTable(parts: PackageParts, part: string): Table {
  const edit = new XmlEdit(parts.text(part), part);
  const { root } = edit;
  const range = parseRange(attribute(root, 'ref') ?? '');
  if (range === null) throw new HostError('damaged', part);
  return {
    part,
    edit,
    name: attribute(root, 'displayName') ?? attribute(root, 'name') ?? part,
    range,
    headerRows: Number(attribute(root, 'headerRowCount') ?? 1),
    totalsRows: Number(attribute(root, 'totalsRowCount') ?? 0),
    columns: children(child(root, 'tableColumns'), 'tableColumn').map((one) => attribute(one, 'name') ?? ''),
  };
}
