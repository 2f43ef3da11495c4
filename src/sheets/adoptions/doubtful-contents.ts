import { sheetRowAt } from '../../engine/scoring/adoptions';
import { type SheetRow } from '../../engine/units';
import { Dictionary } from '../../engine/columns/dictionary';
import { numberRuns, titleKey, titleLikeness } from '../../engine/columns/content-key';
import { unitAt } from '../../engine/scoring/plan';
import { Verdict, type Scores } from '../../engine/scoring/score';
import { NUMBER_WORDS } from '../../text/patterns';
import type { Inputs } from '../inputs';
import type { Issue, IssueCode, IssueParameters } from '../../issues/issue';

/** A content, by the row that stands for it. */
interface Candidate {
  readonly unit: number;
  readonly row: SheetRow;
  readonly title: string;
  readonly number: string;
}

/**
 * Says where two contents may be one and would be paid twice: their 稿件编号 differ in the way of writing only, or two
 * units earn by one title (不多头计分, 三(四)2); and where one may be two of which the second is not paid: marks divide
 * the digits of its titles in other ways. Scores stay as they are: the clerk decides (scoring §3).
 */
export function doubtfulContents(inputs: Inputs, scores: Scores): Issue[] {
  return [...nearNumbers(inputs), ...sharedTitles(inputs, scores), ...dividedDigits(inputs)];
}

/**
 * Contents whose numbers differ only in width, case, punctuation or leading zeros; each is compared with the first of
 * them.
 */
function nearNumbers(inputs: Inputs): Issue[] {
  const { adoptions } = inputs.log;
  const seen = new Uint8Array(adoptions.contents);
  const firsts = new Map<string, number>();
  const issues: Issue[] = [];
  for (let at = 0; at < adoptions.length; at++) {
    const content = adoptions.content[at]!;
    const number = seen[content] === 1 ? '' : numberAt(inputs, at);
    if (number === '') continue;
    seen[content] = 1;
    const runs = numberRuns(number, NUMBER_WORDS);
    const first = firsts.get(runs);
    if (first !== undefined) issues.push(nearNumber(inputs, candidateAt(inputs, at), candidateAt(inputs, first)));
    else if (runs !== '') firsts.set(runs, at);
  }
  return issues;
}

function nearNumber(inputs: Inputs, candidate: Candidate, first: Candidate): Issue {
  const { title, number } = candidate;
  const isTwin = candidate.unit === first.unit && titleKey(title) === titleKey(first.title);
  return isTwin
    ? remark(inputs, 'same-title-other-number', candidate, 'title', { title, row: first.row })
    : remark(inputs, 'near-number', candidate, 'number', { number, other: first.number, row: first.row });
}

/**
 * Contents that earn this year by a title for which another unit has been given points, this year or before, however the
 * two are typed.
 */
function sharedTitles(inputs: Inputs, scores: Scores): Issue[] {
  const { adoptions } = inputs.log;
  const seen = new Uint8Array(adoptions.contents);
  // By title: 1 + the first adoption that is paid for it.
  const firsts = new Dictionary(adoptions.contents);
  const issues: Issue[] = [];
  for (let at = 0; at < adoptions.length; at++) {
    const content = adoptions.content[at]!;
    if (seen[content] === 1 || !isPaid(scores, at)) continue;
    seen[content] = 1;
    const likeness = likenessOf(titleAt(inputs, at));
    if (likeness === '') continue;
    const key = firsts.code(likeness);
    const first = firsts.value(key) - 1;
    if (first < 0) firsts.setValue(key, at + 1);
    else if (adoptions.unit[first] !== adoptions.unit[at] && scores.earned[at]! > 0)
      issues.push(sharedTitle(inputs, candidateAt(inputs, at), candidateAt(inputs, first)));
  }
  return issues;
}

/** What titles are compared by; '' for none, as in a classified row: that is no title in common. */
const likenessOf = (title: string): string => titleLikeness(title) || titleKey(title);

function sharedTitle(inputs: Inputs, candidate: Candidate, { unit, row }: Candidate): Issue {
  const parameters = { title: candidate.title, unit: unitAt(inputs.plan, unit).name, row };
  return remark(inputs, 'same-title-other-unit', candidate, 'title', parameters);
}

/** Rows without a number whose titles name one content with the first of it, and other numbers: 1-2月 and 12月. */
function dividedDigits(inputs: Inputs): Issue[] {
  const { adoptions } = inputs.log;
  // By content: 1 + its first adoption.
  const firsts = new Int32Array(adoptions.contents);
  const issues: Issue[] = [];
  for (let at = 0; at < adoptions.length; at++) {
    const content = adoptions.content[at]!;
    const first = firsts[content]! - 1;
    if (first < 0) firsts[content] = at + 1;
    else if (numberAt(inputs, at) === '' && areDividedOtherwise(titleAt(inputs, at), titleAt(inputs, first))) {
      const { title: other, row } = candidateAt(inputs, first);
      const candidate = candidateAt(inputs, at);
      issues.push(remark(inputs, 'title-digits-divided', candidate, 'title', { title: candidate.title, other, row }));
    }
  }
  return issues;
}

const areDividedOtherwise = (title: string, other: string): boolean =>
  title !== other && digitsOf(title) !== digitsOf(other);

/** The numbers of a text; a comma that groups thousands divides none. */
const digitsOf = (text: string): string =>
  (
    text
      .normalize('NFKC')
      .replace(/(\d),(?=\d{3}(?!\d))/gu, '$1')
      .match(/\d+/gu) ?? []
  ).join(' ');

/** True for a row that earns, or that earned in a year before. */
const isPaid = ({ earned, verdict, points }: Scores, at: number): boolean =>
  earned[at]! > 0 || (verdict[at] === Verdict.outsideYear && points[at]! > 0);

function candidateAt(inputs: Inputs, at: number): Candidate {
  const { adoptions } = inputs.log;
  return {
    unit: adoptions.unit[at]!,
    row: sheetRowAt(adoptions, at),
    title: titleAt(inputs, at),
    number: numberAt(inputs, at),
  };
}

const titleAt = ({ log }: Inputs, at: number): string => log.text(at, 'title');

const numberAt = ({ log }: Inputs, at: number): string => log.number(at).trim();

function remark<Code extends IssueCode>(
  { log }: Inputs,
  code: Code,
  { row }: Candidate,
  field: 'title' | 'number',
  parameters: IssueParameters[Code],
): Issue {
  return { code, severity: 'warning', place: log.placeOfRow(row, field), parameters } as Issue;
}
