import { isBackupName } from '../../port/backup-name';

/** Whether the sheet is one of ours that keeps what a write replaced: very hidden, or merely hidden where its deletion was refused. */
export function isBackup({ name, visibility }: Pick<Excel.Worksheet, 'name' | 'visibility'>): boolean {
  return visibility !== 'Visible' && isBackupName(name);
}
