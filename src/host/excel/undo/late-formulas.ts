import { quotedSheet } from '../../port/a1';
import { naming } from '../../port/sheet-references';
import { dependentsOf, enterAgain, type Dependents } from './dependents';
import { quietRequests } from '../requests/quiet-requests';
import { askBlock } from '../read/read-blocks';
import { RequestBudget } from '../requests/request-budget';
import { usedBlocks } from './undo-look';

/** Bytes of the actions around one name, at a guess. */
const ACTIONS_BYTES = 6000;

/**
 * Formulas and names that still mean a sheet which is to go, for somebody entered or moved them meanwhile, mean the one
 * that stays. `names` gives the name of that by the one the other has now.
 */
export async function rebindLate(
  context: Excel.RequestContext,
  staying: readonly string[],
  names: ReadonlyMap<string, string>,
): Promise<void> {
  if (names.size === 0) return;
  const { workbook } = context;
  const isNamed = naming([...names.keys()]);
  const defined = workbook.names.load('items/name,items/formula');
  const late = await dependentsIn(context, staying, isNamed);
  const budget = quietRequests(context);
  for (const one of late) {
    const formulas = one.formulas.map((line) => line.map((formula) => formula && renamed(formula, names)));
    await enterAgain(budget, workbook.worksheets, { ...one, formulas }, true);
  }
  for (const item of defined.items.filter(({ formula }) => isNamed(formula))) {
    await budget.take(ACTIONS_BYTES);
    item.formula = renamed(item.formula as string, names);
  }
  await budget.flush();
}

async function dependentsIn(
  context: Excel.RequestContext,
  staying: readonly string[],
  isNamed: ReturnType<typeof naming>,
): Promise<readonly Dependents[]> {
  const { worksheets } = context.workbook;
  const used = await usedBlocks(context, staying);
  const budget = new RequestBudget(context);
  const asked: (() => Dependents)[] = [];
  for (const [sheet, block] of used) {
    const read = await askBlock(budget, worksheets.getItem(sheet), block, true);
    asked.push(() => dependentsOf(sheet, block, read(), isNamed));
  }
  await budget.flush();
  return asked.map((one) => one());
}

const renamed = (formula: string, names: ReadonlyMap<string, string>): string =>
  [...names].reduce(
    (text, [now, then]) => text.split(`'${now}'!`).join(`${quotedSheet(then)}!`).split(`${now}!`).join(`${quotedSheet(then)}!`), // prettier-ignore
    formula,
  );
