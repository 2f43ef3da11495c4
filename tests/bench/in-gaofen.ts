import type { Day } from '../../src/engine/units';
import { score } from '../../src/engine/scoring/score';
import { quarterFees, sumUp, tally } from '../../src/engine/scoring/tally';
import type { WorkbookContent } from '../../src/host/port/workbook';
import { decodeWorkbook } from '../../src/sheets/inputs';
import type { Answer } from './answer';

/** The product's own path from cells to scores, scorecards and fees. */
export function inGaofen(content: WorkbookContent, asOf: Day): Answer {
  const { inputs } = decodeWorkbook(content).value;
  if (!inputs) throw new Error('the workload was refused');
  const { plan, log } = inputs;
  const scores = score(plan, log.adoptions);
  const earnings = sumUp(plan, log.adoptions, scores);
  return {
    rows: scores,
    scorecards: tally(plan, earnings, asOf),
    fees: quarterFees(plan, earnings),
  };
}

/** The same cells through nothing but one `Map` look-up per row: what telling contents apart costs at least. */
export function inOneMap(keys: readonly string[]): number {
  const codes = new Map<string, number>();
  const content = new Int32Array(keys.length);
  for (let row = 0; row < keys.length; row++) {
    const key = keys[row]!;
    let code = codes.get(key);
    if (code === undefined) codes.set(key, (code = codes.size));
    content[row] = code;
  }
  return codes.size;
}
