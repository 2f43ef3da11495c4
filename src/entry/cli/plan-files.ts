import { isPlanName, type NoPlan, type PlanChoice } from '../../app/plans/plan-choice';
import { refusalText } from '../../text/issues/refusals';
import { readBook } from './files';
import { issueLines } from './print';
import { EXIT, type Terminal } from './terminal';

/** The plan that is meant: a file where the name is no published one and ends with .json. @throws FileError */
export const planMeant = async (text: string): Promise<PlanChoice> =>
  !isPlanName(text) && text.toLowerCase().endsWith('.json') ? readBook(text) : text;

/** Says why nothing was made. */
export function refuseWith(why: NoPlan, terminal: Terminal): number {
  terminal.err(refusalText(why));
  issueLines(why.issues ?? []).forEach(terminal.err);
  return EXIT.errors;
}
