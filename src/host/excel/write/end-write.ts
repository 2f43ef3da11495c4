import { sheetKey } from '../../port/check-changes';
import { HostError, type LookRemark, type SheetContent, type WorkbookChange } from '../../port/workbook';
import { applyLooks, remarksOf } from '../look/apply-looks';
import type { BookFacts } from '../read/book-facts';
import { growBeside, type Growth } from './grow-beside';
import type { SheetLocks } from '../look/sheet-locks';
import type { LookGroup } from '../look/sheet-looks';
import { askObjects } from '../look/sheet-objects';
import type { WrittenSheet } from './written';

type ReplacedSheet = Omit<WrittenSheet, 'objects'>;

/** What is left to do once all cells of a write stand. */
export interface LeftToDo {
  readonly context: Excel.RequestContext;
  readonly facts: BookFacts;
  readonly locks: SheetLocks;
  readonly looks: readonly LookGroup[];
  readonly replaced: readonly SheetContent[];
  /** Sheets that must still be there in the end. */
  readonly present: readonly string[];
  readonly sheets: readonly ReplacedSheet[];
  readonly changes: readonly WorkbookChange[];
}

/** How a write ended. */
export interface Ending {
  readonly sheets: readonly WrittenSheet[];
  readonly remarks: readonly LookRemark[];
  readonly growths: readonly Growth[];
  /** Whether it is known what stands beside the cells. */
  readonly isWatched: boolean;
}

/** Where nothing but cells was written: they were found right in the request that wrote them. */
export const NOTHING_LEFT: Ending = { sheets: [], remarks: [], growths: [], isWatched: true };

/** How often the last request is sent. */
const MOST_TRIES = 3;

/**
 * Makes the looks, protects the sheets again and sees whether all of them are still there.
 * @throws HostError conflict where a sheet was deleted or renamed meanwhile
 */
export async function ending(left: LeftToDo): Promise<Ending> {
  const { context, facts, looks, locks, replaced } = left;
  const charts = new Map([...facts.sheets.values()].map(({ name, ownCharts }) => [name, ownCharts]));
  const unmade = await applyLooks(context, looks, charts);
  const { growths, missing } = await growBeside(context, facts, left.changes);
  const remarks = remarksOf([...unmade, ...missing]);
  for (let attempt = 1; ; attempt++) {
    try {
      return { sheets: await lastLook(left, attempt > 1), remarks, growths, isWatched: true };
    } catch (error) {
      if (error instanceof HostError) throw error;
      if (attempt < MOST_TRIES) continue;
      const open = [...locks.toClose(replaced).keys()].map((sheet) => ({ sheet, look: 'protection' }) as const);
      const sheets = left.sheets.map((sheet) => ({ ...sheet, objects: '' }));
      return { sheets, remarks: remarksOf([...unmade, ...missing, ...open]), growths, isWatched: false };
    }
  }
}

/** All in one request; once more, with the names first, where that was refused. */
async function lastLook(left: LeftToDo, again: boolean): Promise<WrittenSheet[]> {
  const { context, locks, replaced, present, sheets } = left;
  const { worksheets } = context.workbook;
  worksheets.load('items/name');
  if (again) await context.sync();
  if (again) checkPresent(worksheets, present);
  if (again) await locks.closeOpen(replaced);
  else locks.close(replaced);
  const objects = sheets.map(({ name }) => askObjects(worksheets.getItem(name)));
  await context.sync();
  checkPresent(worksheets, present);
  return sheets.map((sheet, at) => ({ ...sheet, objects: objects[at]!() }));
}

function checkPresent({ items }: Excel.WorksheetCollection, present: readonly string[]): void {
  const names = new Set(items.map(({ name }) => sheetKey(name)));
  const gone = present.find((name) => !names.has(sheetKey(name)));
  if (gone !== undefined) throw new HostError('conflict', gone);
}
