import { earlierLooks, putRowBack, type WrittenRow } from '../write/append-row';
import { requireSheet } from '../api/bound-workbook';
import { rangeOf } from '../read/cell-runs';
import { enterInParts } from '../write/enter-block';
import { Looks } from '../look/looks';
import { setFormats } from '../read/number-formats';
import type { OwnWrites } from '../write/own-writes';
import type { Slices } from '../api/slices';
import type { WrittenCells } from '../write/written';

/** What putting parts back works with. */
interface Means {
  readonly slices: Slices;
  readonly own: OwnWrites;
}

/**
 * Gives sheets that were not replaced what they held: the last part that was written first. Answers those whose number
 * formats may not have come back.
 */
export async function putPartsBack(
  { slices, own }: Means,
  cells: readonly WrittenCells[],
  rows: readonly WrittenRow[],
): Promise<string[]> {
  const looks = new Looks(slices);
  for (const { sheet: name, before } of [...cells].reverse()) {
    own.add(name, rangeOf(before));
    await enterInParts(slices, before, name, () => before.formats);
    await looks.give(name, [{ look: 'styles', step: (sheet) => setFormats(sheet, before.formats) }]);
  }
  for (const row of [...rows].reverse()) {
    own.add(row.sheet, { ...row.reach, rows: 2 });
    await slices.persist((book) => putRowBack(requireSheet(book, row.sheet), row));
    await looks.give(row.sheet, earlierLooks(row));
  }
  return looks.remarks.map(({ sheet }) => sheet);
}
