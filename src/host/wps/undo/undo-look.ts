import { sheetKey } from '../../port/check-changes';
import { holdsRow, type WrittenRow } from '../write/append-row';
import { findSheet, isBackup, type Book } from '../api/bound-workbook';
import { cellsStanding, type BrokenOff } from '../read/cells-standing';
import { orphansOf } from './orphans';
import { sheetContents } from '../read/sheet-image';
import type { Slices } from '../api/slices';
import { isUntouchedSheet, type Written, type WrittenSheet } from '../write/written';

/**
 * The names of what would lose something made since, if a write were taken back: sheets that no longer hold what was
 * written, and what refers to sheets that would be deleted. Sheets in `begun` are skipped: an undo broke off there.
 * @throws HostError depended-on
 */
export async function findChanged(
  slices: Slices,
  written: Written,
  begun: ReadonlyMap<string, unknown>,
  brokeOff: BrokenOff | null,
): Promise<string[]> {
  const changed = new Set<string>();
  for (const one of written.cells)
    if ((await cellsStanding(slices, one, brokeOff)) === 'changed') changed.add(one.sheet);
  for (const row of written.rows)
    if (!(await slices.persist((book) => holds(book, row, written.rows)))) changed.add(row.sheet);
  const sheets = written.sheets.filter(({ content }) => !begun.has(sheetKey(content.name)));
  for (const one of sheets) if (!(await holdsSheet(slices, one))) changed.add(one.content.name);
  if (changed.size > 0) return [...changed];
  const added = written.sheets.filter(({ before }) => !before).map(({ content }) => content.name);
  return orphansOf(slices, added, written.sheets.map(({ content }) => content.name)); // prettier-ignore
}

function holds(book: Book, row: WrittenRow, all: readonly WrittenRow[]): boolean {
  const sheet = findSheet(book, row.sheet);
  return sheet !== undefined && holdsRow(sheet, row, all);
}

async function holdsSheet(slices: Slices, { content, before }: WrittenSheet): Promise<boolean> {
  const copy = before?.copy ?? null;
  const isThere = await slices.persist(
    (book) => findSheet(book, content.name) !== undefined && (copy === null || isBackup(book, copy)),
  );
  return isThere && isUntouchedSheet(content.cells, await sheetContents(slices, content.name));
}
