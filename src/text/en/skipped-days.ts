import type { SkippedWords } from '../sheets/skipped-days';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Off 1 Oct to 8 Oct, worked 10 Oct. */
export const skippedDaysText = (spans: readonly SkippedWords[]): string =>
  spans
    .map(({ from, until, isWorked }) => {
      const name = ({ month, day }: SkippedWords['from']): string => `${day} ${MONTHS[month - 1]!}`;
      const isOne = from.month === until.month && from.day === until.day;
      return `${isWorked ? 'worked' : 'off'} ${name(from)}${isOne ? '' : ` to ${name(until)}`}`;
    })
    .join(', ');
