import { failure, success, type Result } from '../../engine/result';
import type { WorkbookChange } from '../../host/port/workbook';
import type { Issue } from '../../issues/issue';
import type { Refusal } from '../../issues/refusal';
import { BUILT_IN_PLAN, BUILT_IN_TITLE } from '../../rules/built-in-plan';
import { BUILT_IN_NAME, PLAN_NAMES, PUBLISHED_PLANS, type PlanFile } from '../../rules/plan-file';
import { decodeWorkbook } from '../../sheets/inputs';
import type { NewBook } from '../../sheets/new-book';
import { readPlanFile } from '../../sheets/template/read-plan-file';
import { createWorkbook } from '../year/create-workbook';
import { bookOfPlan, contentOf } from './book-of-plan';
import { statedPlanFile } from './plan-of-book';

/** The plan that a new workbook begins with: a published one by its name, or the bytes of a plan file (.json). */
export type PlanChoice = string | Uint8Array;

/** Why no plan was taken, with the cells of the plan that it is about. */
export type NoPlan = Refusal & { readonly issues?: readonly Issue[] };

/** What is chosen where nobody chooses. */
export const USUAL_PLAN: PlanChoice = BUILT_IN_NAME;

/** The published plans, the built-in one first. */
export const PLANS: readonly { readonly name: string; readonly title: string; readonly office: string }[] = [
  { name: BUILT_IN_NAME, title: BUILT_IN_TITLE, office: BUILT_IN_PLAN.office },
  ...Object.entries(PLAN_NAMES).map(([name, { title, office }]) => ({ name, title, office })),
];

/** True for the name of a published plan. */
export const isPlanName = (text: string): boolean => PLANS.some(({ name }) => name === text);

/** Stands for bytes that are no UTF-8. */
const NO_CHARACTER = '\uFFFD';

/** The chosen plan as a file; why not, where there is none of this name or the file is none. */
export async function chosenPlan(choice: PlanChoice): Promise<Result<PlanFile, Refusal>> {
  if (typeof choice !== 'string') {
    const text = new TextDecoder().decode(choice);
    return text.includes(NO_CHARACTER) ? failure({ code: 'plan-not-json', parameters: {} }) : readPlanFile(text);
  }
  if (choice === BUILT_IN_NAME) return success(builtIn());
  const published = isPlanName(choice) ? PUBLISHED_PLANS[choice] : undefined;
  if (published) return success((await published()).default as PlanFile);
  return failure({ code: 'plan-unknown', parameters: { name: choice, known: PLANS.map(({ name }) => name) } });
}

/** The built-in plan as a file. */
function builtIn(): PlanFile {
  const content = contentOf(createWorkbook(BUILT_IN_PLAN.year));
  return { ...statedPlanFile(content, decodeWorkbook(content).value.inputs!), title: BUILT_IN_TITLE };
}

/** What fills an empty workbook of a year with the chosen plan; why not, where it cannot be scored by. */
export async function bookOfChoice(
  choice: PlanChoice,
  year: number,
  entries: Pick<NewBook, 'work'> = {},
): Promise<Result<readonly WorkbookChange[], NoPlan>> {
  if (choice === BUILT_IN_NAME)
    return success(createWorkbook(year, BUILT_IN_PLAN, { rows: [], asOf: null, ...entries }));
  const plan = await chosenPlan(choice);
  return plan.ok ? bookOfPlan(plan.value, year, entries) : plan;
}
