const PREFIX = 'gaofen-undo-';
const BACKUP = new RegExp(`^${PREFIX}\\d+$`);

/** Whether the sheet is one of ours that keeps what a write replaced; people neither see nor make such sheets. */
export function isBackup({ name, visibility }: Pick<Excel.Worksheet, 'name' | 'visibility'>): boolean {
  return visibility === 'VeryHidden' && BACKUP.test(name);
}

/** Gives names for backups that no sheet has yet. */
export function backupNames(taken: readonly string[]): () => string {
  const numbers = taken.filter((name) => BACKUP.test(name)).map((name) => Number(name.slice(PREFIX.length)));
  let last = Math.max(0, ...numbers);
  return () => `${PREFIX}${++last}`;
}
