import type { EngineRun } from './engine-run';
import type { Measurements } from './report';

/** A first target: what must hold, and whether it does. */
export interface Target {
  readonly what: string;
  readonly goal: string;
  readonly measured: string;
  readonly met: boolean;
}

const atLeast = (what: string, ratio: number, goal: number): Target => ({
  what,
  goal: `≥ ${goal}×`,
  measured: `${ratio.toFixed(2)}×`,
  met: ratio >= goal,
});

/** The first targets that can be judged by what was measured. */
export function targetsOf({ bySize, general: runs, xlsx, work, blocks }: Measurements): Target[] {
  const at = (rows: number): EngineRun | undefined => bySize.find((run) => run.rows === rows);
  const [small, middle, large] = [at(10_000), at(100_000), at(1_000_000)];
  const targets: Target[] = [];
  if (large?.duckdb) targets.push(atLeast('1M 行快于 DuckDB', large.duckdb / large.gaofen, 5));
  if (middle?.duckdb) targets.push(atLeast('100k 行快于 DuckDB', middle.duckdb / middle.gaofen, 10));
  if (large && small) {
    const ratio = large.gaofen / small.gaofen;
    targets.push({ what: '每行耗时 1M ÷ 10k', goal: '≤ 2×', measured: `${ratio.toFixed(2)}×`, met: ratio <= 2 });
  }
  const slower = work.byTurns.with / work.byTurns.without;
  targets.push({
    what: '有稿件、约稿时 ÷ 没有（CPU，轮流）',
    goal: '≤ 1.3×',
    measured: `${slower.toFixed(2)}×`,
    met: slower <= 1.3,
  });
  for (const [what, work] of [
    ['得分和稿费', 'scores'],
    ['重新计算', 'recalculation'],
  ] as const) {
    // prettier-ignore
    const slowest = Math.max(...runs.map(({ general, simple }) => general[work] / simple[work]));
    targets.push({ what: `一般方案 ÷ 简单方案，${what}`, goal: '≤ 2×', measured: `${slowest.toFixed(2)}×`, met: slowest <= 2 }); // prettier-ignore
  }
  const scattered = blocks.many / blocks.one;
  targets.push({
    what: '.xlsx 一次写 500 块 ÷ 一块',
    goal: '≤ 3×',
    measured: `${scattered.toFixed(2)}×`,
    met: scattered <= 3,
  });
  if (xlsx.exceljs) targets.push(atLeast('.xlsx 快于 exceljs', xlsx.exceljs.seconds / xlsx.gaofen.seconds, 10));
  return targets;
}
