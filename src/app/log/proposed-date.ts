import { civilDate } from '../../engine/time/calendar';
import type { Day } from '../../engine/units';
import type { Parameters } from '../../sheets/parameters/decode-parameters';
import { formatDay } from '../../text/format';

/**
 * The date, as yyyy-mm-dd, that a form proposes for what is done on the day `today`: outside 年度 it is the stated
 * 统计截止日, where that lies inside; otherwise today.
 */
export function proposedDate({ year, asOf }: Pick<Parameters, 'year' | 'asOf'>, today: Day): string {
  const isInYear = (day: Day): boolean => civilDate(day).year === year;
  return formatDay(!isInYear(today) && asOf !== null && isInYear(asOf) ? asOf : today);
}
