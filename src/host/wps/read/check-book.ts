import { sheetKey } from '../../port/check-changes';
import { HostError, type WorkbookChange } from '../../port/workbook';
import { checkTotals } from '../write/append-row';
import { requireSheet, sheetNames } from '../api/bound-workbook';
import { checkPivots, checkTables } from '../write/empty-sheet';
import { get, type Worksheet } from '../api/jsapi';
import type { Slices } from '../api/slices';
import { TABLES } from './tables';

/** The sheet that a change is about. */
export const sheetOf = (change: WorkbookChange): string =>
  change.kind === 'replace-sheet' ? change.sheet.name : change.sheet;

/**
 * Looks whether changes can be made, and how dates count. A workbook that was opened read-only takes the results; they
 * can be saved under another name. What a build never tells hinders nothing. @throws HostError busy; structure-protected
 * when a sheet has to be added and the structure is closed; unsupported where a person's table would be lost; totals-row
 */
export async function checkBook(slices: Slices, changes: readonly WorkbookChange[]): Promise<boolean> {
  if (await slices.ask('Ready', ({ app }) => get(app, 'Ready') === false, false)) throw new HostError('busy', '');
  const present = new Set((await slices.persist(sheetNames)).map(sheetKey));
  const isPresent = (change: WorkbookChange): boolean => present.has(sheetKey(sheetOf(change)));
  await checkStructure(
    slices,
    changes.find((change) => !isPresent(change)),
  );
  for (const change of changes.filter(isPresent)) await checkSheet(slices, change);
  return slices.persist(({ workbook }) => get(workbook, 'Date1904'));
}

async function checkStructure(slices: Slices, adding: WorkbookChange | undefined): Promise<void> {
  if (!adding) return;
  const isClosed = await slices.ask('ProtectStructure', ({ workbook }) => get(workbook, 'ProtectStructure'), false);
  if (isClosed) throw new HostError('structure-protected', sheetOf(adding));
}

async function checkSheet(slices: Slices, change: WorkbookChange): Promise<void> {
  const ask = (question: string, check: (sheet: Worksheet) => void): Promise<void> =>
    slices.ask(question, (book) => check(requireSheet(book, sheetOf(change))), undefined);
  if (change.kind === 'append-row') await checkTotals(slices, change);
  if (change.kind !== 'replace-sheet') return;
  await ask(TABLES, checkTables);
  await ask('PivotTables', checkPivots);
}
