import { isBackupName } from '../port/backup-name';

/** Whether the sheet is one of ours that keeps what a write replaced; people neither see nor make such sheets. */
export function isBackup({ name, visibility }: Pick<Excel.Worksheet, 'name' | 'visibility'>): boolean {
  return visibility === 'VeryHidden' && isBackupName(name);
}
