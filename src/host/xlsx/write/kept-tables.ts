import { HostError, type SheetContent } from '../../port/workbook';
import { intersects } from '../../port/a1';
import type { PackageParts } from '../../ooxml/package-parts';
import { tablesOf, type Table } from '../table';
import type { SheetEntry } from '../workbook-part';

/** A person's table on a sheet of ours stays where the new cells still have its headings; @throws HostError unsupported. */
export function checkKeptTables(parts: PackageParts, entry: SheetEntry, content: SheetContent): void {
  const lost = tablesOf(parts, entry.part).find((table) => !fits(table, content));
  if (lost !== undefined) throw new HostError('unsupported', `${entry.name}: ${lost.name}`);
}

function fits({ range, columns, headerRows, totalsRows }: Table, content: SheetContent): boolean {
  const heading = content.cells[range.row] ?? [];
  const named = columns.every((column, index) => heading[range.column + index] === column);
  const others = [...(content.merges ?? []), ...(content.autoFilter ? [content.autoFilter] : [])];
  return headerRows === 1 && totalsRows === 0 && named && others.every((one) => !intersects(one, range));
}
