import { evaluate } from '../../src/app/scoring/evaluate';
import { encodeOutcome, recalculate } from '../../src/app/scoring/recalculate';
import { dayOf } from '../../src/engine/time/calendar';
import { score } from '../../src/engine/scoring/score';
import { quarterFees, sumUp, tally } from '../../src/engine/scoring/tally';
import { MemoryWorkbook } from '../host/memory-workbook';
import { decodeWorkbook } from '../../src/sheets/inputs';
import { collectGarbage, median, timed } from './measure';
import { adoptionRows, SHAPES, workbookOf } from './workload';

/** Nanoseconds per row of each stage of a recalculation, and of the whole with a workbook in memory. */
export interface StagesRun {
  readonly rows: number;
  readonly stages: Readonly<Record<string, number>>;
}

const [rows, rounds] = process.argv.slice(2);
const length = Number(rows);
const TODAY = { today: dayOf(2020, 12, 31) };
const times: Record<string, number[]> = {};

async function stage<Value>(name: string, run: () => Value | Promise<Value>): Promise<Value> {
  const { ns, value } = await timed(run);
  (times[name] ??= []).push(ns / length);
  return value;
}

const freshContent = (): ReturnType<typeof workbookOf> => {
  const content = workbookOf(adoptionRows(length, SHAPES.base), SHAPES.base);
  collectGarbage();
  return content;
};

async function stageByStage(): Promise<void> {
  const content = freshContent();
  const inputs = (await stage('decode', () => decodeWorkbook(content).value.inputs))!;
  const scores = await stage('score', () => score(inputs.plan, inputs.log.adoptions));
  const earnings = await stage('sum up', () => sumUp(inputs.plan, inputs.log.adoptions, scores));
  await stage('tally', () => tally(inputs.plan, earnings, TODAY.today));
  await stage('fees', () => quarterFees(inputs.plan, earnings));
}

async function withSentences(): Promise<void> {
  const content = freshContent();
  const { outcome, inputs } = await stage('evaluate', () => evaluate(content, TODAY));
  await stage('encode', () => encodeOutcome(outcome, inputs, 'bench'));
}

async function wholeJourney(): Promise<void> {
  const content = freshContent();
  const workbook = new MemoryWorkbook();
  const sheets = [...content.sheets.values()].map(({ name, rows: cells }) => ({ name, cells: cells as string[][] }));
  await workbook.write(sheets.map((sheet) => ({ kind: 'replace-sheet', sheet })));
  collectGarbage();
  await stage('recalculate', () => recalculate(workbook, { ...TODAY, version: 'bench' }));
}

for (let round = 0; round < Number(rounds); round++) {
  await stageByStage();
  await withSentences();
  await wholeJourney();
}
const stages = Object.fromEntries(Object.entries(times).map(([name, values]) => [name, median(values)]));
process.stdout.write(JSON.stringify({ rows: length, stages } satisfies StagesRun));
