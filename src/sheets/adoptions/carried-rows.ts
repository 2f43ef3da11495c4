import { Verdict, type Scores } from '../../engine/scoring/score';
import type { Adoptions } from '../../engine/scoring/adoptions';
import { unitAt, type Plan } from '../../engine/scoring/plan';
import { yearStart } from '../../engine/time/calendar';
import { day, fen, points } from '../../engine/units';
import { CLASSIFIED_UNCLEAR } from '../../text/sheets/classified';
import { joinNames } from '../../text/sheets/template';
import { wordOf } from '../../text/sheets/categories';
import { YES_NO } from '../../text/sheets/workflow';
import { formatDay } from '../../text/format';
import type { Inputs } from '../inputs';
import type { AdoptionLog } from './adoption-log';
import type { LogRow } from './encode-log';

const COPIED = ['title', 'authors', 'evidence', 'remark'] as const;

/**
 * The adoptions of every content, as rows for the log of a later year. There they earn nothing; they lower the next
 * increment of the content and say whose content it is (scoring §3). Each states what it was worth, so that no later
 * rule changes it. Contents that were paid the most are carried as well: a rule may be raised later, and a content that
 * was paid is never new.
 */
export function carriedRows({ plan, log }: Inputs, scores: Scores): LogRow[] {
  const { adoptions } = log;
  const end = yearStart(plan.year + 1);
  const rows: LogRow[] = [];
  for (let at = 0; at < adoptions.length; at++) {
    if (scores.verdict[at] === Verdict.otherUnit || scores.verdict[at] === Verdict.unmeasured) continue;
    rows.push({
      ...Object.fromEntries(COPIED.map((field) => [field, log.text(at, field)])),
      // A number that lost digits is left behind: as a text it would tell contents apart again.
      number: log.number(at).trim(),
      unit: unitsOf(plan, adoptions, at),
      date: formatDay(day(adoptions.day[at]!)),
      channel: plan.channels[adoptions.channel[at]!]!,
      mode: plan.modes[adoptions.mode[at]!]!,
      ...classifiedBy(log, at),
      ...(adoptions.day[at]! < end && worthOf(scores, at)),
    });
  }
  return rows;
}

/** What 涉密 says of a row, also where 稿件登记 says it: that sheet does not go along. */
function classifiedBy(log: AdoptionLog, at: number): Pick<LogRow, 'classified'> {
  if (log.isClassified(at)) return { classified: wordOf(YES_NO, true) };
  return log.mayBeClassified(at) ? { classified: CLASSIFIED_UNCLEAR } : {};
}

/** The units of a row, in the order in which they share its worth. */
const unitsOf = (plan: Plan, { unit, more }: Adoptions, at: number): string =>
  joinNames((more?.joint.get(at) ?? [unit[at]!]).map((one) => unitAt(plan, one).name));

/** What a row was counted as; a deduction is merged with nothing, and states nothing. */
function worthOf({ points: worths, more }: Scores, at: number): Pick<LogRow, 'worth' | 'feeWorth'> {
  if (worths[at]! < 0) return {};
  const fee = more?.fee[at] ?? -1;
  return { worth: points(worths[at]!), ...(fee >= 0 && { feeWorth: fen(fee) }) };
}
