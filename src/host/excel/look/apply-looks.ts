import { OWN_CHART, HostError, type Look, type LookRemark } from '../../port/workbook';
import { translated } from '../requests/excel-errors';
import { endSilence, quietRequests } from '../requests/quiet-requests';
import type { LookGroup } from './sheet-looks';

/** A look that Excel did not take. */
export interface MissingLook {
  readonly sheet: string;
  readonly look: Look;
}

type Charts = ReadonlyMap<string, readonly string[]>;

/** One remark a sheet, each look once. */
export function remarksOf(missing: readonly MissingLook[]): readonly LookRemark[] {
  const sheets = [...new Set(missing.map(({ sheet }) => sheet))];
  return sheets.map((sheet) => ({
    sheet,
    looks: [...new Set(missing.flatMap((one) => (one.sheet === sheet ? [one.look] : [])))],
  }));
}

/**
 * Makes the looks of sheets whose cells are all written, in as few requests as the size limit allows, and gives those
 * that are missing. A refused look stops no other one and is not thrown: after a refusal each half is made by itself,
 * so that in the end only what Excel does not take is left out.
 */
export async function applyLooks(
  context: Excel.RequestContext,
  groups: readonly LookGroup[],
  charts: Charts,
): Promise<readonly MissingLook[]> {
  try {
    await make(context, groups, charts);
    return [];
  } catch (error) {
    return await applyParts(context, groups, translated(error));
  }
}

async function applyParts(
  context: Excel.RequestContext,
  groups: readonly LookGroup[],
  refusal: unknown,
): Promise<readonly MissingLook[]> {
  const isLost = refusal instanceof HostError && refusal.code === 'session-lost';
  if (isLost) return askedOf(groups);
  await afterRefusal(context);
  return groups.length === 1 ? askedOf(groups) : applyHalves(context, groups);
}

const askedOf = (groups: readonly LookGroup[]): MissingLook[] =>
  groups.flatMap(({ sheet, look, isAsked }) => (isAsked ? [{ sheet, look }] : []));

async function make(context: Excel.RequestContext, groups: readonly LookGroup[], charts: Charts): Promise<void> {
  const budget = quietRequests(context);
  for (const { sheet: name, steps } of groups) {
    const sheet = context.workbook.worksheets.getItem(name);
    for (const [bytes, queue] of steps(sheet, charts.get(name) ?? [])) {
      await budget.take(bytes);
      queue();
    }
  }
  await budget.flush();
}

/** Sends off what was queued when something broke off before a request, so that it is in none of those to come. */
async function afterRefusal(context: Excel.RequestContext): Promise<void> {
  endSilence(context);
  await context.sync().catch(() => undefined);
}

async function applyHalves(
  context: Excel.RequestContext,
  groups: readonly LookGroup[],
): Promise<readonly MissingLook[]> {
  const middle = Math.ceil(groups.length / 2);
  const [first, second] = [groups.slice(0, middle), groups.slice(middle)];
  return [
    ...(await applyLooks(context, first, await ownCharts(context, first))),
    ...(await applyLooks(context, second, await ownCharts(context, second))),
  ];
}

/** The program's charts that stand on the sheets now: some may have come or gone in the request that was refused. */
async function ownCharts(context: Excel.RequestContext, groups: readonly LookGroup[]): Promise<Charts> {
  const names = [...new Set(groups.flatMap(({ sheet, look }) => (look === 'charts' ? [sheet] : [])))];
  try {
    const asked = names.map((name) => {
      const sheet = context.workbook.worksheets.getItem(name);
      return [name, sheet.charts.load('items/name')] as const;
    });
    if (asked.length > 0) await context.sync();
    return new Map(asked.map(([name, { items }]) => [name, namesOf(items)]));
  } catch {
    return new Map();
  }
}

const namesOf = (items: readonly Excel.Chart[]): string[] =>
  items.map(({ name }) => name).filter((name) => name.startsWith(OWN_CHART));
