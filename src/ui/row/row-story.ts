import { sheetRowAt } from '../../engine/scoring/adoptions';
import type { SheetRow } from '../../engine/units';
import type { Result, RowOutcome } from '../../app/scoring/outcome';
import { civilDate } from '../../engine/time/calendar';
import { quarterOf, type Quarter } from '../../engine/time/quarter';
import { unitAt } from '../../engine/scoring/plan';
import { Verdict } from '../../engine/scoring/score';
import { voidedBy } from '../../engine/scoring/general/voided';
import { ownWorth } from '../../engine/scoring/worth';
import { mergePolicyOf } from '../../engine/scoring/general/general-plan';
import { day, fen, points, type Day, type Fen, type Points } from '../../engine/units';
import { joinNames } from '../../text/sheets/template';

/** What is known of a row that could be read. */
export interface RowFacts {
  readonly unit: string;
  readonly channel: string;
  readonly mode: string;
  readonly day: Day;
  /** Null where no rule states points for the case. */
  readonly ruleValue: Points | null;
  readonly earned: Points;
  /** Money per item; null where the plan states none. */
  readonly fee: Fen | null;
  /** True where 加乘 leaves nothing of what the rule states. */
  readonly isVoided: boolean;
  /** False where another policy than 就高 merges adoptions of the channel. */
  readonly isBestOnly: boolean;
  /** Null where no rule applies; may be empty where the rule names none. */
  readonly basis: string | null;
  /** Null outside the 年度. */
  readonly quarter: Quarter | null;
  readonly previous: EarlierRow | null;
}

/** The earlier row of the same content that decided about this one. */
export interface EarlierRow {
  readonly sheetRow: SheetRow;
  readonly unit: string;
  /** What that row is worth by its rule. */
  readonly points: Points;
  /** True where the row decides to whom the content belongs, and not what it was worth. */
  readonly ownsContent: boolean;
}

/** A row of the log with everything that explains its points; `facts` null where it could not be read. */
interface RowStory {
  readonly row: RowOutcome;
  readonly facts: RowFacts | null;
}

/** Rows by their 1-based number on the sheet. */
export const rowsBySheetRow = (result: Result): ReadonlyMap<number, RowOutcome> =>
  new Map(result.rows.map((row) => [row.sheetRow, row]));

/** The units of an adoption, as the log names several of them. */
const namesOfUnits = ({ plan, adoptions }: Pick<Result, 'plan' | 'adoptions'>, at: number): string =>
  joinNames((adoptions.more?.joint.get(at) ?? [adoptions.unit[at]!]).map((unit) => unitAt(plan, unit).name));

function earlierRow(result: Result, at: number): EarlierRow | null {
  const { adoptions, scores } = result;
  const previous = scores.previous[at]!;
  if (previous < 0) return null;
  return {
    sheetRow: sheetRowAt(adoptions, previous),
    unit: namesOfUnits(result, previous),
    points: points(scores.points[previous]!),
    ownsContent: scores.verdict[at] === Verdict.otherUnit,
  };
}

/** What only general plans have. */
function policyFacts(
  { plan, adoptions, scores }: Result,
  at: number,
): Pick<RowFacts, 'fee' | 'isBestOnly' | 'isVoided'> {
  const { general } = plan;
  if (!general) return { fee: null, isBestOnly: true, isVoided: false };
  return {
    isVoided: voidedBy(plan, adoptions, scores)(at),
    fee: general.statesFees ? fen(scores.more?.feeEarned[at] ?? 0) : null,
    isBestOnly: mergePolicyOf(general, 'points', adoptions.channel[at]!).kind === 'best',
  };
}

function factsOf(result: Result, at: number): RowFacts {
  const { plan, adoptions, scores } = result;
  const date = day(adoptions.day[at]!);
  const rule = plan.rules[scores.rule[at]!];
  return {
    unit: namesOfUnits(result, at),
    channel: plan.channels[adoptions.channel[at]!]!,
    mode: plan.modes[adoptions.mode[at]!]!,
    day: date,
    ruleValue: ownWorth(plan, scores, at),
    earned: points(scores.earned[at]!),
    ...policyFacts(result, at),
    basis: rule?.basis ?? null,
    quarter: civilDate(date).year === plan.year ? quarterOf(date).quarter : null,
    previous: earlierRow(result, at),
  };
}

/** Explains a row of the log from the result it was scored in. */
export const storyOf = (result: Result, row: RowOutcome): RowStory => ({
  row,
  facts: row.adoption === null ? null : factsOf(result, row.adoption),
});
