import type { Inputs } from '../../sheets/inputs';
import { runningNumber } from './plans/running-number';

/** Digits that a running number has at least. */
const DIGITS = 3;

/** The 稿件编号 that is free next: one above the highest of its year in 稿件登记 and 采用登记; never one that was used. */
export function nextNumber({ parameters: { year }, manuscripts, log }: Inputs): string {
  const logged = Array.from({ length: log.adoptions.length }, (_, at) => log.number(at));
  return runningNumber('G', year, DIGITS, [...(manuscripts?.numbers ?? []), ...logged]);
}
