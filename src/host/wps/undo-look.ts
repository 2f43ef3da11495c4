import { sheetKey } from '../port/check-changes';
import { holdsRow, type WrittenRow } from './append-row';
import { findSheet, isBackup, type Book } from './bound-workbook';
import { rangeOf } from './cell-runs';
import { orphansOf } from './orphans';
import { rowParts } from './read-sheets';
import { sheetContents } from './sheet-image';
import type { Slices } from './slices';
import {
  isUntouched,
  isUntouchedSheet,
  readContents,
  type Written,
  type WrittenCells,
  type WrittenSheet,
} from './written';

/**
 * The names of what would lose something made since, if a write were taken back: sheets that no longer hold what was
 * written, and what refers to sheets that would be deleted. Sheets in `begun` are skipped: an undo broke off there.
 * @throws HostError depended-on
 */
export async function findChanged(
  slices: Slices,
  written: Written,
  begun: ReadonlyMap<string, unknown>,
): Promise<string[]> {
  const changed = new Set<string>();
  for (const one of written.cells) if (!(await holdsCells(slices, one))) changed.add(one.sheet);
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

/** Cells that already hold what stood there before count as well: an undo may have broken off. */
async function holdsCells(slices: Slices, { sheet: name, block, before }: WrittenCells): Promise<boolean> {
  for (const part of rowParts(slices, rangeOf(block))) {
    const now = await slices.persist((book) => {
      const sheet = findSheet(book, name);
      return sheet && readContents(sheet, part);
    });
    const from = part.row - block.row;
    const same = now?.every((line, row) =>
      line.every((content, at) =>
        [block, before].some(({ contents }) => isUntouched(contents[from + row]?.[at] ?? null, content)),
      ),
    );
    if (same !== true) return false;
  }
  return true;
}
