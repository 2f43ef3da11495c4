import { civilDate, quarterOf } from '../../engine/time/calendar';
import type { Day } from '../../engine/units';

/** The quarter a day lies in, as sheets, file names and the command line write it: 2020Q2. */
export const quarterName = (day: Day): string => `${civilDate(day).year}Q${quarterOf(day) + 1}`;
