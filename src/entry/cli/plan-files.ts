import { failure, success, type Result } from '../../engine/result';
import { contentOf } from '../../app/plans/book-of-plan';
import { statedPlanFile } from '../../app/plans/plan-of-book';
import { createWorkbook } from '../../app/year/create-workbook';
import { decodeWorkbook } from '../../sheets/inputs';
import { readPlanFile } from '../../sheets/template/read-plan-file';
import type { Refusal } from '../../issues/refusal';
import type { Issue } from '../../issues/issue';
import { BUILT_IN_PLAN, BUILT_IN_TITLE } from '../../rules/built-in-plan';
import { BUILT_IN_NAME, PUBLISHED_PLANS, type PlanFile } from '../../rules/plan-file';
import { refusalText } from '../../text/issues/refusals';
import { readBook } from './files';
import { issueLines } from './print';
import { EXIT, type Terminal } from './terminal';

/** Why there is no plan, with the cells that it is about. */
type NoPlan = Refusal & { readonly issues?: readonly Issue[] };

/** Stands for bytes that are no UTF-8. */
const NO_CHARACTER = '\uFFFD';

const NAMES: readonly string[] = [BUILT_IN_NAME, ...Object.keys(PUBLISHED_PLANS)];

/** True for the name of a published plan. */
export const isPlanName = (text: string): boolean => NAMES.includes(text);

/** The plan of a name, or in a file whose name ends with .json. @throws FileError */
export async function planNamed(text: string): Promise<Result<PlanFile, NoPlan>> {
  if (text === BUILT_IN_NAME) return success(builtIn());
  const load = isPlanName(text) ? PUBLISHED_PLANS[text] : undefined;
  if (load) return success((await load()).default as PlanFile);
  if (!text.toLowerCase().endsWith('.json'))
    return failure({ code: 'plan-unknown', parameters: { name: text, known: NAMES } });
  const decoded = new TextDecoder().decode(await readBook(text));
  return decoded.includes(NO_CHARACTER) ? failure({ code: 'plan-not-json', parameters: {} }) : readPlanFile(decoded);
}

/** The built-in plan as a file. */
function builtIn(): PlanFile {
  const content = contentOf(createWorkbook(BUILT_IN_PLAN.year));
  return { ...statedPlanFile(content, decodeWorkbook(content).value.inputs!), title: BUILT_IN_TITLE };
}

/** The names of the published plans, and what they are called. */
export const plansByName = (): Promise<readonly { readonly name: string; readonly title: string }[]> =>
  Promise.all(
    NAMES.map(async (name) => {
      const plan = await planNamed(name);
      return { name, title: plan.ok ? plan.value.title : '' };
    }),
  );

/** Says why nothing was made. */
export function refuseWith(why: NoPlan, terminal: Terminal): number {
  terminal.err(refusalText(why));
  issueLines(why.issues ?? []).forEach(terminal.err);
  return EXIT.errors;
}
