import { HostError, type CellRange, type SheetContent } from '../workbook';
import { intersects, parseRange } from './a1';
import type { PackageParts } from './package-parts';
import { relationshipsOf } from './relationships';
import type { SheetEntry } from './workbook-part';
import { attribute, child, children } from './xml';
import { XmlEdit } from './xml-edit';

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
    .filter(({ kind }) => kind === 'table')
    .map(({ target }) => readTable(parts, target));
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

/** A person's table on a sheet of ours stays where the new cells still have its headings; @throws HostError unsupported. */
export function checkKeptTables(parts: PackageParts, entry: SheetEntry, content: SheetContent): void {
  for (const { range, columns, headerRows, totalsRows, name } of tablesOf(parts, entry.part)) {
    const heading = content.cells[range.row] ?? [];
    const fits = columns.every((column, index) => heading[range.column + index] === column);
    const clear = [...(content.merges ?? []), ...(content.autoFilter ? [content.autoFilter] : [])].every((one) => !intersects(one, range));
    if (headerRows !== 1 || totalsRows > 0 || !fits || !clear) throw new HostError('unsupported', `${entry.name}: ${name}`);
  }
}
