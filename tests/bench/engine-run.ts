import { dayOf } from '../../src/engine/time/calendar';
import type { Plan } from '../../src/engine/scoring/plan';
import { decodeWorkbook } from '../../src/sheets/inputs';
import { assertSame, type Answer } from './answer';
import { inDuckDb, INGESTS, openDatabase, type IngestName } from './in-duckdb';
import { inGaofen, inOneMap } from './in-gaofen';
import { answerOf, inObjects } from './in-objects';
import { collectGarbage, median, timed, usedBytes } from './measure';
import { adoptionRows, SHAPES, workbookOf, type ShapeName } from './workload';

/** What one process measured on one workload, nanoseconds per row unless said otherwise. */
export interface EngineRun {
  readonly rows: number;
  readonly shape: ShapeName;
  readonly gaofen: number;
  readonly gaofenBest: number;
  readonly keptBytes: number;
  readonly allocatedBytes: number;
  readonly map: number;
  readonly objects: number | null;
  readonly duckdb: number | null;
  readonly duckdbIngest: IngestName | null;
}

const AS_OF = dayOf(2020, 12, 31);
const INGEST_TRIAL_ROWS = 100_000;
const WARM_UPS = 10;
const WARM_UP_ROWS = 10_000;

const [rows, shapeName, rounds, against] = process.argv.slice(2) as [string, ShapeName, string, string];
const length = Number(rows);
const shape = SHAPES[shapeName];

/** A grid whose strings nobody has seen yet. */
const freshRows = (some = length): ReturnType<typeof adoptionRows> => {
  const grid = adoptionRows(some, shape);
  collectGarbage();
  return grid;
};

const warmUpRows = adoptionRows(WARM_UP_ROWS, shape, 2);

function planOf(): Plan {
  const { inputs } = decodeWorkbook(workbookOf(adoptionRows(length, shape), shape)).value;
  if (!inputs) throw new Error('the workload was refused');
  return inputs.plan;
}

async function duckDb(plan: Plan, ingest: IngestName, some = length): Promise<{ ns: number; value: Answer }> {
  const connection = await openDatabase(plan);
  const grid = freshRows(some);
  const run = await timed(() => inDuckDb(connection, plan, grid, ingest));
  connection.closeSync();
  return run;
}

async function bestIngest(plan: Plan): Promise<IngestName> {
  const some = Math.min(length, INGEST_TRIAL_ROWS);
  const times: [number, IngestName][] = [];
  for (const name of Object.keys(INGESTS) as IngestName[]) {
    await duckDb(plan, name, some);
    times.push([(await duckDb(plan, name, some)).ns, name]);
  }
  return times.sort((a, b) => a[0] - b[0])[0]![1];
}

/** A full collection throws optimised code away with the last instance of a class; this brings it back. */
function warmUp(): void {
  for (let time = 0; time < WARM_UPS; time++) inGaofen(workbookOf(warmUpRows, shape), AS_OF);
}

async function gaofen(): Promise<{ ns: number; value: Answer }> {
  const content = workbookOf(freshRows(), shape);
  warmUp();
  return timed(() => inGaofen(content, AS_OF));
}

async function oneMap(): Promise<number> {
  const keys = freshRows()
    .slice(1)
    .map((cells) => (cells[5] ?? cells[0]) as string);
  return (await timed(() => inOneMap(keys))).ns;
}

function memory(): { kept: number; allocated: number } {
  const content = workbookOf(freshRows(), shape);
  collectGarbage();
  const before = usedBytes();
  const kept = inGaofen(content, AS_OF);
  const allocated = usedBytes() - before;
  collectGarbage();
  return { kept: kept.rows.points.length > 0 ? usedBytes() - before : 0, allocated };
}

async function main(): Promise<void> {
  const plan = planOf();
  const times = { gaofen: [] as number[], map: [] as number[], duckdb: [] as number[] };
  const reference = (await gaofen()).value;
  const ingest = against.includes('duckdb') ? await bestIngest(plan) : null;
  for (let round = 0; round < Number(rounds); round++) {
    times.gaofen.push((await gaofen()).ns);
    times.map.push(await oneMap());
    if (!ingest) continue;
    const { ns, value } = await duckDb(plan, ingest);
    times.duckdb.push(ns);
    if (round === 0) assertSame(value, reference);
  }
  const grid = freshRows();
  const objects = await timed(() => inObjects(plan, grid, AS_OF));
  assertSame(reference, answerOf(objects.value));
  const { kept, allocated } = memory();
  const perRow = (ns: number): number => ns / length;
  const run: EngineRun = {
    rows: length,
    shape: shapeName,
    gaofen: perRow(median(times.gaofen)),
    gaofenBest: perRow(Math.min(...times.gaofen)),
    keptBytes: kept / length,
    allocatedBytes: allocated / length,
    map: perRow(median(times.map)),
    objects: perRow(objects.ns),
    duckdb: ingest ? perRow(median(times.duckdb)) : null,
    duckdbIngest: ingest,
  };
  process.stdout.write(JSON.stringify(run));
}

await main();
