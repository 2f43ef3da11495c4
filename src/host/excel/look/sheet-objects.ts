import { HostError } from '../../port/workbook';
import type { SheetFacts } from '../read/book-facts';

/** Queues the question which objects stand on a sheet beside its cells. Equal answers mean that none came or went. */
export function askObjects({ charts, shapes, tables, pivotTables }: Excel.Worksheet): () => string {
  const all = [charts, shapes, tables, pivotTables].map((objects) => objects.load('items/name'));
  return () => JSON.stringify(all.map(({ items }) => items.map(({ name }) => name)));
}

/**
 * Charts and pictures of people float over a sheet that is replaced, and stay; tables and pivot tables cannot.
 * @throws HostError unsupported naming the one that would be lost
 */
export function checkObjects(sheet: SheetFacts | undefined): void {
  const [lost] = sheet ? [...sheet.tables, ...sheet.pivotTables] : [];
  if (sheet && lost !== undefined) throw new HostError('unsupported', `${sheet.name}: ${lost}`);
}
