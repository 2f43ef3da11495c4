import { isBackup } from './backup-name';
import type { CellRange } from '../../port/workbook';
import { rangeAt } from '../requests/range-look';

/** What a sheet was before it was replaced. */
export interface Origin {
  readonly existed: boolean;
  /** Its very hidden copy, itself not protected; null where there is none. */
  readonly copy: string | null;
  readonly protection: Excel.WorksheetProtectionOptions | null;
}

/** Formats that were overwritten, and the very hidden sheet that keeps them in the same place. */
export interface KeptFormats {
  readonly sheet: string;
  readonly range: CellRange;
  readonly keeper: string;
}

/** Queues the keeping of a block's formats. */
export function keepFormats({ worksheets }: Excel.Workbook, kept: KeptFormats): KeptFormats {
  const { sheet, range, keeper } = kept;
  rangeAt(worksheets.getItem(keeper), range).copyFrom(rangeAt(worksheets.getItem(sheet), range), 'Formats');
  return kept;
}

/** Queues the return of formats from where they were kept. */
export function putBackFormats({ worksheets }: Excel.Workbook, { sheet, range, keeper }: KeptFormats): void {
  const kept = rangeAt(worksheets.getItem(keeper), range);
  rangeAt(worksheets.getItem(sheet), range).copyFrom(kept, 'Formats');
}

/** After a refused deletion: backups that were already made less hidden are very hidden again. */
export async function hideBackups(context: Excel.RequestContext): Promise<void> {
  try {
    const worksheets = context.workbook.worksheets.load('items/name,items/visibility');
    await context.sync();
    for (const sheet of worksheets.items) if (isBackup(sheet)) sheet.visibility = 'VeryHidden';
    await context.sync();
  } catch {
    return;
  }
}

/** Queues the deletion of a backup; Excel deletes no sheet that is very hidden. */
export function deleteBackup({ worksheets }: Excel.Workbook, name: string): void {
  const sheet = worksheets.getItem(name);
  sheet.visibility = 'Hidden';
  sheet.delete();
}
