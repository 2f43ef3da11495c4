import { backupNames } from '../../port/backup-name';
import { sheetKey } from '../../port/check-changes';
import { deleteBackup, type Origin } from './backup-sheets';
import type { BookFacts, SheetFacts } from '../read/book-facts';
import type { Queued } from '../requests/queued';
import type { Step } from '../requests/request';

/** Bytes of the actions that copy, add or delete a sheet, at a guess. */
const SHEET_BYTES = 2500;

/** Where a write keeps what it replaces. */
export interface BackupPlan {
  /** What the sheets were that the write replaces, by key. */
  readonly origins: ReadonlyMap<string, Origin>;
  /** The very hidden sheets that keep the formats of sheets, by the key of those. */
  readonly keepers: ReadonlyMap<string, string>;
  /** Names that copies are to have, or that kept sheets have already. */
  readonly names: readonly string[];
  readonly steps: readonly Step[];
}

/**
 * Keeps what a write replaces on very hidden sheets of the workbook, until the next write: Excel copies a sheet with
 * everything on it, which reading and writing could not. The formats of `styled` sheets get room; older copies go.
 * `earlier` is what sheets were before a write that is made once more.
 */
export function planBackups(
  facts: BookFacts,
  earlier: ReadonlyMap<string, Origin>,
  { replaced, styled }: Readonly<Record<'replaced' | 'styled', readonly string[]>>,
): BackupPlan {
  const nextName = backupNames([...facts.names, ...facts.backups]);
  const keys = [...new Set(replaced.map(sheetKey))];
  const origins = new Map(keys.map((key) => [key, originOf(key, facts, earlier.get(key), nextName)] as const));
  if (facts.structureLocked) return { origins, keepers: new Map(), names: facts.backups, steps: [] };
  const reused = new Set([...origins.values()].map(({ copy }) => copy));
  const stale = facts.backups.filter((name) => !reused.has(name));
  const copies = [...origins].flatMap(([key, { copy }]) =>
    copy === null || facts.backups.includes(copy) ? [] : [{ sheet: facts.sheets.get(key)!, name: copy }],
  );
  const keepers = new Map([...new Set(styled.map(sheetKey))].map((key) => [key, nextName()]));
  const names = [...new Set([...keepers.values(), ...copies.map(({ name }) => name), ...facts.backups])];
  return { origins, keepers, names, steps: backupSteps(stale, copies, [...keepers.values()]) };
}

function originOf(key: string, facts: BookFacts, earlier: Origin | undefined, nextName: () => string): Origin {
  const sheet = facts.sheets.get(key);
  const known = earlier && (!earlier.existed || (earlier.copy !== null && facts.backups.includes(earlier.copy)));
  if (known) return earlier;
  if (!sheet) return { existed: false, copy: null, protection: null };
  return { existed: true, copy: facts.structureLocked ? null : nextName(), protection: sheet.protection };
}

interface Copying {
  readonly sheet: SheetFacts;
  readonly name: string;
}

function backupSteps(stale: readonly string[], copies: readonly Copying[], keepers: readonly string[]): Step[] {
  const sheets = stale.length + copies.length + keepers.length;
  if (sheets === 0) return [];
  const queue = (workbook: Excel.Workbook): Queued[] => {
    const active = workbook.worksheets.getActiveWorksheet().load('id');
    for (const name of stale) deleteBackup(workbook, name);
    if (copies.length > 0) workbook.worksheets.load('items/name');
    const copied = copies.map((one) => queueCopy(workbook, one));
    for (const name of keepers) workbook.worksheets.add(name).visibility = 'VeryHidden';
    active.activate();
    return [...copied, { kind: 'front', sheet: active }];
  };
  return [{ sheet: null, outgoing: SHEET_BYTES * (1 + sheets), incoming: 0, queue }];
}

/** Excel makes a copy visible, under a name of its own. */
function queueCopy({ worksheets }: Excel.Workbook, { sheet, name }: Copying): Queued {
  const source = worksheets.getItem(sheet.name).load('name');
  const copy = source.copy('End');
  copy.name = name;
  copy.visibility = 'VeryHidden';
  return { kind: 'copy', name, source, copy };
}
