/** Days side by side that are off, or worked on a weekend; months count from 1. */
export interface SkippedWords {
  readonly from: { readonly month: number; readonly day: number };
  readonly until: { readonly month: number; readonly day: number };
  readonly isWorked: boolean;
}

/** 10月1日至8日放假，10月10日上班. */
export const skippedDaysText = (spans: readonly SkippedWords[]): string =>
  spans
    .map(({ from, until, isWorked }) => {
      const end = until.month === from.month ? `${until.day}日` : `${until.month}月${until.day}日`;
      const days = `${from.month}月${from.day}日${from.month === until.month && from.day === until.day ? '' : `至${end}`}`;
      return `${days}${isWorked ? '上班' : '放假'}`;
    })
    .join('，');
