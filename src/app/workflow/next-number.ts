import { numberKey } from '../../engine/columns/content-key';
import type { Inputs } from '../../sheets/inputs';

/** Digits that a running number has at least. */
const DIGITS = 3;

/** The 稿件编号 that is free next: one above the highest of its year in 稿件登记 and 采用登记; never one that was used. */
export function nextNumber({ parameters: { year }, manuscripts, log }: Inputs): string {
  const pattern = new RegExp(`^G${year}-0*(\\d{1,9})$`, 'iu');
  let highest = 0;
  const take = (number: string): void => {
    const match = pattern.exec(numberKey(number));
    if (match) highest = Math.max(highest, Number(match[1]));
  };
  for (const number of manuscripts?.numbers ?? []) take(number);
  for (let at = 0; at < log.adoptions.length; at++) take(log.number(at));
  return `G${year}-${String(highest + 1).padStart(DIGITS, '0')}`;
}
