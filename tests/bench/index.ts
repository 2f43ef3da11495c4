import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BlocksRun } from './blocks-run';
import { measureChild, runChild } from './child';
import type { EngineRun } from './engine-run';
import type { FirstRun } from './first-run';
import type { GridRuns } from './grid-run';
import type { GeneralRun } from './general-run';
import { POLICIES } from './general-workload';
import { exponentOf, reportOf, type Measurements } from './report';
import type { PreviewRun } from './preview-run';
import type { StagesRun } from './stages-run';
import { targetsOf } from './targets';
import { SHAPES } from './workload';
import type { WorkRun } from './work-run';
import type { XlsxRun } from './xlsx-run';

/** `--quick` leaves out a million rows and exceljs. */
const quick = process.argv.includes('--quick');
/** Rounds of each process. */
const ROUNDS: Readonly<Record<number, number>> = { 1_000: 30, 10_000: 20, 100_000: 9, 1_000_000: 3 };
const SIZES = Object.keys(ROUNDS)
  .map(Number)
  .slice(0, quick ? 3 : 4);
/** A process keeps for its life where its memory came to lie, worth a tenth either way: beside DuckDB the middle one of these counts. */
const PROCESSES = 3;
const SHAPES_ROWS = 100_000;
const STAGES_ROWS = 100_000;
const GENERAL_ROWS = 100_000;
const GENERAL_ROUNDS = 5;
const XLSX_ROWS = 100_000;
const GRID_ROWS = 5_000;

const say = (what: string): void => void process.stderr.write(`${what}\n`);

const engineRun = (rows: number, shape: string, against: 'duckdb' | 'alone'): EngineRun => {
  say(`engine, ${rows} rows, ${shape}`);
  return measureChild('engine-run.ts', rows, shape, ROUNDS[rows]!, against) as EngineRun;
};

/** Beside DuckDB, and the first calculation of all. */
function besideDuckDb(rows: number): EngineRun & FirstRun {
  const runs = Array.from({ length: PROCESSES }, () => engineRun(rows, 'base', 'duckdb'));
  const ratio = ({ duckdb, gaofen }: EngineRun): number => duckdb! / gaofen;
  runs.sort((a, b) => ratio(a) - ratio(b));
  return { ...runs[PROCESSES >> 1]!, ...(measureChild('first-run.ts', rows, 'base') as FirstRun) };
}

function xlsxRuns(): Pick<Measurements, 'xlsx' | 'work'> {
  const folder = mkdtempSync(path.join(tmpdir(), 'gaofen-bench-'));
  const file = path.join(folder, 'log.xlsx');
  say(`.xlsx, ${XLSX_ROWS} rows`);
  runChild('write-log-run.ts', file, XLSX_ROWS, 'numbered');
  const run = (contestant: string): XlsxRun => measureChild('xlsx-run.ts', contestant, file) as XlsxRun;
  const contestants = { inflate: run('inflate'), gaofen: run('gaofen'), exceljs: quick ? null : run('exceljs') };
  say(`.xlsx, ${XLSX_ROWS} rows and the work before them`);
  const written = ['unnumbered', 'work'].map((contents) => {
    const other = path.join(folder, `${contents}.xlsx`);
    runChild('write-log-run.ts', other, XLSX_ROWS, contents);
    return other;
  });
  const [withoutWork, withWork] = written.map((other) => measureChild('xlsx-run.ts', 'gaofen', other)) as XlsxRun[];
  const byTurns = measureChild('work-run.ts', ...written) as WorkRun;
  rmSync(folder, { recursive: true });
  return { xlsx: contestants, work: { without: withoutWork!, with: withWork!, byTurns } };
}

function measure(): Measurements {
  const bySize = SIZES.map(besideDuckDb);
  const base = bySize.find(({ rows }) => rows === SHAPES_ROWS)!;
  const others = Object.keys(SHAPES).filter((shape) => shape !== 'base');
  const byShape = [base, ...others.map((shape) => engineRun(SHAPES_ROWS, shape, 'alone'))];
  say('stages');
  const stages = measureChild('stages-run.ts', STAGES_ROWS, 5) as StagesRun;
  say('general plans');
  const general = POLICIES.map(
    (policy) => measureChild('general-run.ts', policy, GENERAL_ROWS, GENERAL_ROUNDS) as GeneralRun,
  );
  const files = xlsxRuns();
  say('preview in the form');
  const preview = measureChild('preview-run.ts') as PreviewRun;
  say('blocks');
  const blocks = measureChild('blocks-run.ts') as BlocksRun;
  say('grid');
  const grid = measureChild('grid-run.ts', `0,${GRID_ROWS}`) as GridRuns;
  return { bySize, byShape, stages, general, ...files, preview, blocks, grid };
}

const start = performance.now();
const measured = measure();
const targets = targetsOf(measured);
mkdirSync('dist', { recursive: true });
writeFileSync('dist/bench.json', JSON.stringify({ ...measured, exponent: exponentOf(measured), targets }, null, 2));
process.stdout.write(`${reportOf(measured)}\n`);
say(`${Math.round((performance.now() - start) / 1000)} s`);
if (targets.some(({ met }) => !met)) process.exitCode = 1;
