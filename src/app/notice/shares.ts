import type { NoticeChannel, NoticeColumn, NoticeShare } from '../../engine/notice/notice';
import { isWithin, type Span } from '../../engine/notice/notice-period';
import type { PriceClass } from '../../engine/notice/price-classes';
import { ANY } from '../../engine/scoring/plan';
import { ownWorth } from '../../engine/scoring/worth';
import { points } from '../../engine/units';
import { CATEGORIES, METHODS, wordOf, type Category } from '../../text/sheets/categories';
import { STATISTICS_TEXTS } from '../../text/sheets/statistics';
import type { Result } from '../scoring/outcome';
import { categoriesOf } from '../workflow/categories';

/** How the columns of the price classes are headed. */
export function columnsOf({ plan, adoptions, inputs }: Result, classes: readonly PriceClass[]): NoticeColumn[] {
  return classes.map(({ value, modes, adoptions: rows }) => {
    const channels = inOrder(rows.map((at) => adoptions.channel[at]!));
    const levels = channels.map((channel) => inputs.channels.kindOf(channel).level).filter((level) => level !== '');
    const [mode = ANY, ...more] = modes;
    return {
      value,
      mode: more.length > 0 || mode === ANY ? null : plan.modes[mode]!,
      modes: inOrder(rows.map((at) => adoptions.mode[at]!)).map((one) => plan.modes[one]!),
      levels: [...new Set(levels)],
    };
  });
}

const inOrder = (indices: readonly number[]): number[] => [...new Set(indices)].sort((a, b) => a - b);

/** What was adopted by each 宣传方式 (clause 二). */
export const methodShares = (result: Result, counted: readonly number[]): NoticeShare[] =>
  METHODS.map(([method, name]) => {
    const { adoptions, inputs } = result;
    const mine = counted.filter((at) => inputs.channels.kindOf(adoptions.channel[at]!).method === method);
    return { name: name!, submitted: null, ...sumsOf(result, mine) };
  });

const sumsOf = ({ scores }: Result, rows: readonly number[]): Pick<NoticeShare, 'adopted' | 'points'> => ({
  adopted: rows.length,
  points: points(rows.reduce((sum, at) => sum + scores.earned[at]!, 0)),
});

/** What was adopted by each channel and in which way, by 层级 in the order of 渠道. */
export function channelLines(result: Result, counted: readonly number[]): NoticeChannel[] {
  const { plan, adoptions, scores, inputs } = result;
  const found = new Map<string, number[]>();
  for (const at of counted) {
    const key = [adoptions.channel[at]!, adoptions.mode[at]!, ownWorth(plan, scores, at) ?? -1].join(' ');
    found.set(key, [...(found.get(key) ?? []), at]);
  }
  const lines = [...found.values()]
    .sort(([a], [b]) => adoptions.channel[a!]! - adoptions.channel[b!]! || adoptions.mode[a!]! - adoptions.mode[b!]!)
    .map((rows): NoticeChannel => {
      const at = rows[0]!;
      return {
        level: inputs.channels.kindOf(adoptions.channel[at]!).level,
        channel: plan.channels[adoptions.channel[at]!]!,
        mode: plan.modes[adoptions.mode[at]!]!,
        value: ownWorth(plan, scores, at),
        scored: rows.filter((one) => scores.earned[one]! > 0).length,
        ...sumsOf(result, rows),
      };
    });
  const levels = [...new Set(lines.map(({ level }) => level))];
  return levels.flatMap((level) => lines.filter((line) => line.level === level));
}

/** What was sent in and adopted under each category (clause 一); null where nobody states one of anything in the period. */
export function categoryShares(result: Result, counted: readonly number[], span: Span): NoticeShare[] | null {
  const { inputs, workflow } = result;
  const { of } = categoriesOf(inputs, workflow?.links ?? null);
  const sentIn = inputs.manuscripts?.rows.filter(
    ({ handling, days: { submitted } }) => handling !== 'withdrawn' && submitted !== null && isWithin(span, submitted),
  );
  const isStated = counted.some((at) => of[at] !== null) || (sentIn ?? []).some(({ category }) => category !== null);
  if (!isStated) return null;
  const categories: readonly (Category | null)[] = [...CATEGORIES.map(([category]) => category), null];
  return categories.map((category) => ({
    name: category === null ? STATISTICS_TEXTS.uncategorised : wordOf(CATEGORIES, category),
    submitted: sentIn?.filter((row) => row.category === category).length ?? null,
    ...sumsOf(result, counted.filter((at) => of[at] === category)), // prettier-ignore
  }));
}
