import { foldNumber } from '../../../sheets/cells/values/manuscript-number';

/** The number `prefix` + year + `-` + running number that is free next: one above the highest of its year. */
export function runningNumber(prefix: string, year: number, digits: number, taken: Iterable<string>): string {
  const pattern = new RegExp(`^${prefix}${year}-0*(\\d{1,9})$`, 'iu');
  let highest = 0;
  for (const number of taken) {
    const match = pattern.exec(foldNumber(number));
    if (match) highest = Math.max(highest, Number(match[1]));
  }
  return `${prefix}${year}-${String(highest + 1).padStart(digits, '0')}`;
}
