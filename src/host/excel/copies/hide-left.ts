import { isCopyName } from '../../port/backup-name';
import type { BackupPlan } from './backup-plan';
import { queuedOf, type Queued } from '../requests/queued';

type Copied = Extract<Queued, { readonly kind: 'copy' }>;

/** A sheet in sight, and the name under which it is to be hidden. */
interface Left {
  readonly name: string;
  readonly sheet: Excel.Worksheet;
}

/** After a refusal: hides those that were not come to be hidden or deleted, copies also under the name they were to have. */
export async function hideLeft(
  context: Excel.RequestContext,
  { names }: BackupPlan,
  queued: readonly Queued[],
): Promise<void> {
  if (names.length === 0) return;
  const { worksheets } = context.workbook;
  const copies = queuedOf(queued, 'copy');
  const known = answered(() => worksheets.items.map(({ name }) => name));
  const left = names.map((name) => {
    const id = answered(() => copies.find((one) => one.name === name)?.copy.id);
    return { name, sheet: worksheets.getItemOrNullObject(id ?? name).load('name,visibility') };
  });
  await context.sync();
  const seen = left.filter(({ sheet }) => !sheet.isNullObject && sheet.visibility !== 'VeryHidden');
  await hide(context, seen);
  if (!known) return;
  const missing = new Set(left.filter(({ sheet }) => sheet.isNullObject).map(({ name }) => name));
  const untold = copies.filter(({ name }) => missing.has(name));
  await hide(context, await findUntold(context, untold, known));
}

async function hide(context: Excel.RequestContext, left: readonly Left[]): Promise<void> {
  for (const { name, sheet } of left) {
    if (sheet.name !== name) sheet.name = name;
    sheet.visibility = 'VeryHidden';
  }
  if (left.length > 0) await context.sync();
}

/**
 * Where Excel refused the copying itself, it may have made the copy all the same and told nothing of it. A sheet is
 * taken for that copy which has a name such as Excel gives copies, and none that was `known` before; which stands last;
 * and which holds what the copied sheet holds, so that nothing of anybody's can be lost with it.
 */
async function findUntold(
  context: Excel.RequestContext,
  copies: readonly Copied[],
  known: readonly string[],
): Promise<Left[]> {
  const begun = copies.flatMap(({ name, source }) => {
    const of = answered(() => source.name);
    return of === undefined ? [] : [{ name, of }];
  });
  if (begun.length === 0) return [];
  const { worksheets } = context.workbook;
  const sheet = worksheets.getLast().load('name,visibility');
  const content = askContent(sheet);
  const asked = begun.map((one) => ({ ...one, source: askContent(worksheets.getItem(one.of)) }));
  await context.sync();
  if (known.includes(sheet.name)) return [];
  return asked
    .filter(({ of, source }) => isCopyName(sheet.name, of) && content() === source())
    .map(({ name }) => ({ name, sheet }));
}

/** After a refusal: what was in front before sheets were copied is there again. */
export async function bringFrontBack(context: Excel.RequestContext, queued: readonly Queued[]): Promise<void> {
  const [id] = queuedOf(queued, 'front').flatMap(({ sheet }) => answered(() => sheet.id) ?? []);
  if (id === undefined) return;
  const { worksheets } = context.workbook;
  const active = worksheets.getActiveWorksheet().load('id');
  const front = worksheets.getItemOrNullObject(id).load('visibility');
  await context.sync();
  if (active.id === id || front.isNullObject || front.visibility !== 'Visible') return;
  front.activate();
  await context.sync();
}

function askContent(sheet: Excel.Worksheet): () => string {
  const used = sheet.getUsedRangeOrNullObject(true).load('rowIndex,columnIndex,values');
  return () => (used.isNullObject ? '' : JSON.stringify([used.rowIndex, used.columnIndex, used.values]));
}

/** What Excel has told, in the answer of a refused request too; undefined where that was not come to. */
function answered<T>(ask: () => T): T | undefined {
  try {
    return ask();
  } catch {
    return undefined;
  }
}
