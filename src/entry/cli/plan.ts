import { chosenPlan, isPlanName, PLANS } from '../../app/plans/plan-choice';
import { planOfBook, planText } from '../../app/plans/plan-of-book';
import { openXlsx } from '../../host/xlsx/open-xlsx';
import { CLI } from '../../text/command-line';
import { mustBeNew, readBook, writeBook } from './files';
import type { PlanCommand } from './options';
import { refuseWith } from './plan-files';
import { datesOf, EXIT, type Terminal } from './terminal';

/** Lists the published plans, or writes one of them or that of a workbook as a file. */
export async function runPlan({ of, out }: PlanCommand, terminal: Terminal): Promise<number> {
  if (of === null) {
    for (const { name, title } of PLANS) terminal.out(CLI.planLine(name, title));
    return EXIT.done;
  }
  if (out !== null) await mustBeNew(out, '.json');
  const plan = isPlanName(of)
    ? await chosenPlan(of)
    : await planOfBook(openXlsx(await readBook(of)), datesOf({ asOf: null }, terminal));
  if (!plan.ok) return refuseWith(plan.why, terminal);
  const text = planText(plan.value);
  if (out === null) terminal.out(text.trimEnd());
  else {
    await writeBook(out, new TextEncoder().encode(text));
    terminal.out(CLI.written(out));
  }
  return EXIT.done;
}
