import { attribute, child, children } from '../../ooxml/xml';
import { openSheet } from '../sheet-part';
import { SheetScanner } from '../read/sheet-scanner';
import type { PackageParts } from '../../ooxml/package-parts';
import type { SheetEntry } from '../workbook-part';

/** The greatest number of a cell format that cells, rows or columns of the workbook refer to; 0 where none does. */
export function mostStyles(parts: PackageParts, sheets: readonly SheetEntry[]): number {
  let most = 0;
  for (const { part, worksheet } of sheets) {
    if (!worksheet) continue;
    const { bytes, rowsFrom, rowsTo, name, frame } = openSheet(parts.bytes(part), part);
    const scanner = new SheetScanner(bytes, rowsFrom, rowsTo, name);
    for (const one of children(child(frame.root, 'cols'), 'col'))
      most = Math.max(most, Number(attribute(one, 'style') ?? 0));
    while (scanner.nextRow()) {
      most = Math.max(most, scanner.rowStyle ?? 0);
      while (scanner.nextCell()) most = Math.max(most, scanner.style);
    }
  }
  return Math.min(most, MOST_STATED);
}

/** A greater number is no cell format of any program. */
const MOST_STATED = 65_000;
