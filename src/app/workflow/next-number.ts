import type { Inputs } from '../../sheets/inputs';
import { runningNumber } from './plans/running-number';

/** Digits that a running number has at least. */
const DIGITS = 3;

/** The 稿件编号 that is free next: one above the highest of its year in 稿件登记 and 采用登记; never one that was used. */
export const nextNumber = (inputs: Inputs): string =>
  runningNumber('G', inputs.parameters.year, DIGITS, takenNumbers(inputs));

function* takenNumbers({ manuscripts, log }: Inputs): Generator<string> {
  yield* manuscripts?.numbers ?? [];
  yield* log.numbers();
}
