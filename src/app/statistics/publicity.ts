import { Verdict, verdictAt, type Scores } from '../../engine/scoring/score';
import type { Scorecard } from '../../engine/scoring/tally';
import { yearStart } from '../../engine/time/calendar';
import { points, type Day } from '../../engine/units';
import { byGroup } from '../../sheets/cells/look/result-cells';
import type { Inputs } from '../../sheets/inputs';
import type { Counted, Publicity } from '../../sheets/statistics/publicity';
import { CATEGORIES, METHODS, type Category } from '../../text/sheets/categories';
import { categoriesOf, type AdoptionCategories } from '../workflow/categories';
import type { Links } from '../workflow/links';
import type { Found } from '../../issues/found';

/** The categories in the order of clause 一, and at last what nobody put under one. */
const COLUMNS: readonly (Category | null)[] = [...CATEGORIES.map(([category]) => category), null];
const COLUMN_OF = new Map(COLUMNS.map((category, column) => [category, column]));

/** Numbers of adoptions and their points, by an index. */
class Counts {
  private readonly adopted: number[];
  private readonly points: number[];

  constructor(length: number) {
    this.adopted = Array<number>(length).fill(0);
    this.points = Array<number>(length).fill(0);
  }

  add(at: number, earned: number): void {
    this.adopted[at]!++;
    this.points[at]! += earned;
  }

  at(at: number): Counted {
    return { adopted: this.adopted[at]!, points: points(this.points[at]!) };
  }
}

/**
 * The publicity of the year where an office keeps what it is told by: a category, 稿件登记 or 宣传方式; null where it keeps
 * none of them, unless a sheet of an earlier run must not stay as it was (`isWritten`). Doubtful categories are told all the same.
 */
export function statedPublicity(
  inputs: Inputs,
  scores: Scores,
  scorecards: readonly Scorecard[],
  links: Links | null,
  isWritten: boolean,
): Found<Publicity | null> {
  const categories = categoriesOf(inputs, links);
  const isKept = isWritten || inputs.manuscripts !== null || inputs.channels.statesMethods || categories.isStated;
  return { value: isKept ? publicityOf(inputs, scores, scorecards, categories) : null, issues: categories.issues };
}

/**
 * The publicity of the year: every adoption of it that could be read and is its unit's own, whether it earned anything
 * or not. Classified ones are counted, and nothing of them is shown.
 */
function publicityOf(
  inputs: Inputs,
  scores: Scores,
  scorecards: readonly Scorecard[],
  categories: AdoptionCategories,
): Publicity {
  const { plan, log, channels } = inputs;
  const width = COLUMNS.length;
  const byUnit = new Counts(plan.units.length * width);
  const byCategory = new Counts(width);
  const byChannel = new Counts(plan.channels.length);
  const { unit, channel, length } = log.adoptions;
  for (let at = 0; at < length; at++) {
    const verdict = verdictAt(scores, at);
    if (verdict === Verdict.outsideYear || verdict === Verdict.otherUnit) continue;
    const earned = scores.earned[at]!;
    const column = COLUMN_OF.get(categories.of[at]!)!;
    byUnit.add(unit[at]! * width + column, earned);
    byCategory.add(column, earned);
    byChannel.add(channel[at]!, earned);
  }
  const submitted = submittedBy(inputs);
  const listed = plan.channels.flatMap((name, at) => {
    const counted = byChannel.at(at);
    return counted.adopted === 0 ? [] : [{ channel: name, ...channels.kindOf(at), ...counted }];
  });
  const levels = [...new Set(listed.map(({ level }) => level))];
  return {
    categories: COLUMNS.map((category, at) => ({ category, submitted: submitted?.[at] ?? null, ...byCategory.at(at) })),
    methods: METHODS.map(([method]) => ({ method, ...sumOf(listed.filter((one) => one.method === method)) })),
    channels: levels.flatMap((level) => listed.filter((one) => one.level === level)),
    units: byGroup(plan, scorecards).map((card) => ({
      unit: plan.units[card.unit]!.name,
      categories: COLUMNS.map((_, at) => byUnit.at(card.unit * width + at)),
    })),
  };
}

const sumOf = (counts: readonly Counted[]): Counted => ({
  adopted: counts.reduce((sum, { adopted }) => sum + adopted, 0),
  points: points(counts.reduce((sum, one) => sum + one.points, 0)),
});

/** By column: manuscripts that were sent in during the year and not withdrawn; null without 稿件登记. */
function submittedBy({ manuscripts, parameters: { year } }: Inputs): number[] | null {
  if (!manuscripts) return null;
  const [from, until] = [yearStart(year), yearStart(year + 1)];
  const isInYear = (day: Day): boolean => day >= from && day < until;
  const submitted = COLUMNS.map(() => 0);
  for (const { category, handling, days } of manuscripts.rows) {
    if (handling === 'withdrawn' || days.submitted === null || !isInYear(days.submitted)) continue;
    submitted[COLUMN_OF.get(category)!]!++;
  }
  return submitted;
}
