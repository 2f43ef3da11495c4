const PREFIX = 'gaofen-undo-';
/**
 * A name is a number; while its sheet is being written it also holds, in short, the name of that sheet and what it will
 * hold.
 */
const BACKUP = new RegExp(`^${PREFIX}(\\d+)(?: (.+) ([0-9a-z]+))?$`);
const MOST = 31;

/** Whether a sheet of this name, when it is hidden, is one of ours that keeps what a write replaced. */
export const isBackupName = (name: string): boolean => BACKUP.test(name);

/** Gives names for backups that no sheet has yet. */
export function backupNames(taken: readonly string[]): () => string {
  const numbers = taken.flatMap((name) => BACKUP.exec(name)?.[1] ?? []).map(Number);
  let last = Math.max(0, ...numbers);
  return () => `${PREFIX}${++last}`;
}

/** The name of a backup whose sheet is being written; that of any backup where a sheet cannot be called so. */
export function unfinishedName(backup: string, sheet: string, digest: string): string {
  const name = `${backup} ${sheet} ${digest}`;
  return name.length <= MOST ? name : backup;
}

/** Which sheet was being written when a backup was given its name, and what it was to hold; null for others. */
export function unfinishedOf(
  name: string,
): { readonly backup: string; readonly sheet: string; readonly digest: string } | null {
  const [, number, sheet, digest] = BACKUP.exec(name) ?? [];
  return sheet === undefined || digest === undefined ? null : { backup: `${PREFIX}${number}`, sheet, digest };
}

/** Whether a sheet is the backup of that name, finished or not. */
export const isOfBackup = (name: string, backup: string): boolean => name === backup || name.startsWith(`${backup} `);

/** Programs name a copy by its sheet, cut where that is long and without the number of a copy, and a number. */
export function isCopyName(name: string, of: string): boolean {
  const kept = /^(.*) \(\d+\)$/.exec(name)?.[1];
  return kept !== undefined && of.startsWith(kept);
}
