import { naming } from '../../port/sheet-references';
import type { UndoOutcome } from '../../port/workbook';
import { lookBroken, type BrokenOff } from '../read/cells-standing';
import { translatedMidway } from '../requests/excel-errors';
import { endSilence } from '../requests/quiet-requests';
import { growAgain, shrink } from '../write/grow-beside';
import type { Step } from '../requests/request';
import { sendAll } from '../requests/send-requests';
import { SheetLocks } from '../look/sheet-locks';
import { takeCellsBack, type Met } from './undo-cells';
import { SheetExchange } from './undo-exchange';
import { checkDependedOn, lookAround, type Standing } from './undo-look';
import type { Written } from '../write/written';

/** How often it is begun anew where a co-author changes something meanwhile. */
const MOST_TRIES = 3;

/** Puts the sheets of an undo that broke off where they were before it; keeps on being owed until it is done. */
export type OwedReturn = (context: Excel.RequestContext) => Promise<void>;

/** How an undo ended; `owed` where its sheets could not be put where they were. */
export interface Taken {
  readonly outcome: UndoOutcome | { readonly error: unknown };
  readonly owed: OwedReturn | null;
  /** Null where nothing of the write may be taken back, or all of it is. */
  readonly brokeOff: BrokenOff | null;
}

/**
 * Takes a write back: each replaced sheet makes way for the very hidden copy of what it was, which takes its name, place
 * and protection; formulas and names elsewhere follow; cells get back what stood in them. Nothing is deleted before all
 * of it is done. What an undo that broke off has taken back already, is not taken for a change of somebody.
 */
export async function takeBack(
  context: Excel.RequestContext,
  written: Written,
  earlier: BrokenOff | null,
): Promise<Taken> {
  let met: readonly string[] = [];
  let brokeOff = earlier;
  const changedSince = (changed: readonly string[]): Taken =>
    ended({ undone: false, changed, ...(brokeOff && { inPart: true }) }, { brokeOff });
  for (let attempt = 1; attempt <= MOST_TRIES; attempt++) {
    const standing = await lookAround(context, written, brokeOff);
    const changed = standing.changed.length > 0 ? standing.changed : orphansOf(standing, written);
    if (changed.length > 0) return changedSince(changed);
    checkDependedOn(standing, written);
    const tried = await attemptBack(context, standing, written);
    if ('outcome' in tried) return tried;
    met = [tried.met.sheet];
    if (!tried.met.isWhole) brokeOff = await lookBroken(context, written);
  }
  return changedSince(met);
}

const ended = (outcome: Taken['outcome'], left: Partial<Omit<Taken, 'outcome'>> = {}): Taken => ({
  outcome,
  owed: null,
  brokeOff: null,
  ...left,
});

/** Sheets and names that refer to a sheet which the write had added: made since, they would lose it. */
function orphansOf({ dependents, names }: Standing, { sheets }: Written): string[] {
  const isNamed = naming(sheets.filter(({ origin }) => !origin.existed).map(({ name }) => name));
  const cells = dependents.filter(({ formulas }) => formulas.some((line) => line.some(isNamed)));
  const defined = names.filter(([, formula]) => isNamed(formula));
  return [...new Set([...cells.map(({ sheet }) => sheet), ...defined.map(([name]) => name)])];
}

/** Tries once; answers what somebody has changed since `standing` was looked at. */
async function attemptBack(
  context: Excel.RequestContext,
  standing: Standing,
  written: Written,
): Promise<Taken | { readonly met: Met }> {
  const locks = new SheetLocks(context, standing.facts, touched(standing, written));
  const exchange = new SheetExchange(standing, written, locks);
  let left: readonly string[];
  try {
    await lift(context, locks);
    left = await shrink(context, written.growths);
    const met = await allBack(context, standing, written, locks, exchange);
    if (met) return await withdrawn(context, exchange, written, met);
  } catch (error) {
    const { owed } = (await rolledBack(context, exchange)) ?? { owed: null };
    return ended({ error: translatedMidway(error) }, { owed, brokeOff: await lookBroken(context, written) });
  }
  const differing = left.length > 0 ? await shrink(context, written.growths) : [];
  await exchange.clean(context);
  return ended({ undone: true, ...(differing.length > 0 && { differing }) });
}

/** Somebody has changed something meanwhile: what was written stands again. */
async function withdrawn(
  context: Excel.RequestContext,
  exchange: SheetExchange,
  written: Written,
  met: Met,
): ReturnType<typeof attemptBack> {
  const failed = await rolledBack(context, exchange);
  if (failed) return { ...failed, brokeOff: await lookBroken(context, written) };
  if (met.isWhole) await growAgain(context, written.growths);
  return { met };
}

const allBack = async (
  context: Excel.RequestContext,
  standing: Standing,
  written: Written,
  locks: SheetLocks,
  exchange: SheetExchange,
): Promise<Met | null> =>
  (await exchange.make(context)) ??
  takeCellsBack(context, standing, written, locks, [closing(context, written, locks)]);

/** Null where the sheets are where they were. */
async function rolledBack(context: Excel.RequestContext, exchange: SheetExchange): Promise<Taken | null> {
  for (let attempt = 1; ; attempt++) {
    try {
      endSilence(context);
      await exchange.rollBack(context);
      return null;
    } catch (error) {
      if (attempt < MOST_TRIES) continue;
      return ended({ error: translatedMidway(error) }, { owed: (later) => exchange.rollBack(later) });
    }
  }
}

/** Sheets that stay and get cells back or formulas anew. */
function touched({ dependents }: Standing, written: Written): string[] {
  const exchanged = new Set(written.sheets.map(({ name }) => name));
  const all = [...written.cells, ...written.formats, ...written.rows, ...dependents];
  return all.map(({ sheet }) => sheet).filter((name) => !exchanged.has(name));
}

async function lift(context: Excel.RequestContext, locks: SheetLocks): Promise<void> {
  const answer = await sendAll(context, locks.steps.length === 0 ? [] : [locks.steps]);
  if (answer.kind === 'refused') throw answer.error;
}

/** Protects all sheets as they were before the write. */
function closing(context: Excel.RequestContext, { sheets }: Written, locks: SheetLocks): Step {
  const queue: Step['queue'] = ({ worksheets }) => {
    for (const { name, origin } of sheets)
      if (origin.copy !== null && origin.protection) worksheets.getItem(name).protection.protect(origin.protection);
    locks.close([]);
    return [];
  };
  return { sheet: null, outgoing: 0, incoming: 0, queue };
}
