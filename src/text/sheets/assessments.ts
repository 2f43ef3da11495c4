import type { YearPart } from '../../engine/time/spans';

const SPAN_NAMES = { month: '月', 'two-months': '双月', quarter: '季', half: '半年' } as const;

/** A period of 考核项: 2009年2月, 2009年1双月, 2009年. */
export const periodName = (year: number, { span, index }: YearPart): string =>
  span === 'year' ? `${year}年` : `${year}年${index + 1}${SPAN_NAMES[span]}`;
