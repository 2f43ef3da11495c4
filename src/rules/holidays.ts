import data from './holidays-cn.json';

/** The holidays of a year as announced; days are yyyy-mm-dd. */
export interface StatedHolidays {
  readonly year: number;
  /** Addresses of the notices of the State Council's office. */
  readonly notices: readonly string[];
  /** Days from Monday to Friday that are off. */
  readonly off: readonly string[];
  /** Saturdays and Sundays that are worked. */
  readonly worked: readonly string[];
}

/** The holidays of the years that are announced. */
export const HOLIDAYS: readonly StatedHolidays[] = Object.entries(data.years).map(([year, stated]) => ({
  year: Number(year),
  ...stated,
}));
