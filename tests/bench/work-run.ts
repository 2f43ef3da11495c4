import { readFileSync } from 'node:fs';
import { recalculate } from '../../src/app/scoring/recalculate';
import { dayOf } from '../../src/engine/time/calendar';
import { openXlsx } from '../../src/host/xlsx/open-xlsx';
import { median } from './measure';

/** CPU seconds of a recalculation of a file: median of the rounds after the first. */
export interface WorkRun {
  readonly without: number;
  readonly with: number;
}

/** Files that are recalculated by turns in one process, so that neither its load nor what is compiled once tells for one. */
const ROUNDS = 9;

async function cpuSeconds(bytes: Uint8Array): Promise<number> {
  const before = process.cpuUsage();
  const workbook = openXlsx(bytes);
  await recalculate(workbook, { today: dayOf(2020, 12, 31), version: 'bench' });
  workbook.bytes();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

const files = process.argv.slice(2).map((file) => new Uint8Array(readFileSync(file)));
const rounds: number[][] = [];
for (let round = 0; round <= ROUNDS; round++) {
  const seconds: number[] = [];
  for (const at of round % 2 === 0 ? [0, 1] : [1, 0]) seconds[at] = await cpuSeconds(files[at]!);
  rounds.push(seconds);
}
const [without, withWork] = [0, 1].map((at) => median(rounds.slice(1).map((seconds) => seconds[at]!))) as [number, number]; // prettier-ignore
const run: WorkRun = { without, with: withWork };
process.stdout.write(JSON.stringify(run));
