const PREFIX = 'gaofen-undo-';
const BACKUP = new RegExp(`^${PREFIX}\\d+$`);

/** Whether a sheet of this name, when it is hidden, is one of ours that keeps what a write replaced. */
export const isBackupName = (name: string): boolean => BACKUP.test(name);

/** Gives names for backups that no sheet has yet. */
export function backupNames(taken: readonly string[]): () => string {
  const numbers = taken.filter(isBackupName).map((name) => Number(name.slice(PREFIX.length)));
  let last = Math.max(0, ...numbers);
  return () => `${PREFIX}${++last}`;
}
