import { civilDate } from '../engine/time/calendar';
import type { Day, Fen, Points } from '../engine/units';

const HUNDREDTHS = 100;

/** Decimal digits of an integer count of 1/100, with `decimals` digits kept at least. */
const decimal = (hundredths: number, decimals: 0 | 2): string => {
  const size = Math.abs(hundredths);
  const fraction = String(size % HUNDREDTHS).padStart(2, '0');
  const shown = decimals === 2 ? fraction : fraction.replace(/0+$/u, '');
  const whole = Math.trunc(size / HUNDREDTHS);
  return `${hundredths < 0 ? '-' : ''}${whole}${shown === '' ? '' : `.${shown}`}`;
};

const grouped = (digits: string): string => digits.replace(/\d(?=(?:\d{3})+(?:\.|$))/gu, '$&,');

/** Texts of points met before: a log of a hundred thousand rows holds a dozen values. */
const shownPoints: (string | undefined)[] = [];
const MOST_SHOWN = 10_000;

/** Points without trailing zeros: 250 is "2.5", 300 is "3". */
export function formatPoints(points: Points): string {
  if (points < 0 || points >= MOST_SHOWN) return decimal(points, 0);
  return (shownPoints[points] ??= decimal(points, 0));
}

/** Yuan with two decimals and thousands separators: 125000 fen is "1,250.00". */
export const formatYuan = (fen: Fen): string => grouped(decimal(fen, 2));

/** A count with thousands separators: 12345 is "12,345". */
export const formatCount = (count: number): string => grouped(String(count));

/** The largest share, in one decimal of percent, of a part that falls short of the whole. */
const NEARLY = 0.999;

/** Part of a whole, to be shown in percent with one decimal: 99.96 % never reads as 100 %. `whole` must be above 0. */
export const shownShare = (part: number, whole: number): number =>
  part < whole && part / whole > NEARLY ? NEARLY : part / whole;

/** `shownShare` as a spreadsheet shows it, rounded, without a zero behind the point. */
export const formatPercent = (part: number, whole: number): string => {
  const thousandths = Number(Math.abs(shownShare(part, whole) * 1000).toPrecision(15));
  return `${decimal(Math.sign(part) * Math.round(thousandths) * 10, 0)}%`;
};

/** Texts of days met before: the rows of a year name some hundred. */
const shownDays = new Map<Day, string>();
const MOST_DAYS = 10_000;

/** A day as year-month-day with zeros: "2020-04-07". */
export const formatDay = (day: Day): string => {
  const known = shownDays.get(day);
  if (known !== undefined) return known;
  const date = civilDate(day);
  const text = [date.year, date.month, date.day].map((part) => String(part).padStart(2, '0')).join('-');
  if (shownDays.size < MOST_DAYS) shownDays.set(day, text);
  return text;
};
