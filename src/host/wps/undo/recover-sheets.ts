import { unfinishedOf } from '../../port/backup-name';
import { backupsOf, finishBackup } from './backup-sheet';
import { findSheet, requireSheet } from '../api/bound-workbook';
import { digestOf } from '../read/digest';
import { fillCells } from '../write/fill-sheet';
import { contentsFor } from './return-sheet';
import { sheetContents } from '../read/sheet-image';
import { SheetLocks } from '../look/sheet-locks';
import type { Slices } from '../api/slices';
import { XL } from '../api/xl';

/**
 * Puts back sheets that an earlier session left written in half: of each there is a copy, whose name says what it was to
 * hold. One that holds that was written to the end.
 */
export async function recoverSheets(slices: Slices): Promise<void> {
  const names = await slices.persist(backupsOf);
  for (const name of names) {
    const left = unfinishedOf(name);
    if (left) await recover(slices, { ...left, copy: name });
  }
}

type Left = NonNullable<ReturnType<typeof unfinishedOf>> & { readonly copy: string };

async function recover(slices: Slices, { copy, sheet: name, digest, backup }: Left): Promise<void> {
  if (!(await slices.persist((book) => findSheet(book, name) !== undefined))) {
    await slices.persist((book) => {
      const lost = requireSheet(book, copy);
      lost.Name = name;
      lost.Visible = XL.visible;
      book.sheets.clear();
    });
    return;
  }
  if (digestOf(await sheetContents(slices, name)) !== digest) {
    const locks = new SheetLocks(slices);
    await locks.lift([name]);
    try {
      await fillCells(slices, name, await contentsFor(slices, { name, copy }));
    } finally {
      await locks.protectAgain();
    }
  }
  await slices.run((book) => finishBackup(book, backup));
}
