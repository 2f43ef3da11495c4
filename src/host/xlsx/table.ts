import { HostError, type CellRange } from '../workbook';
import { parseRange } from './a1';
import type { PackageParts } from './package-parts';
import { relationshipsOf } from './relationships';
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
