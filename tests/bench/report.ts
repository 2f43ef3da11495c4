import type { BlocksRun } from './blocks-run';
import type { EngineRun } from './engine-run';
import type { FirstRun } from './first-run';
import type { GeneralRun } from './general-run';
import type { GridRuns } from './grid-run';
import { growthExponent } from './measure';
import type { PreviewRun } from './preview-run';
import type { StagesRun } from './stages-run';
import { targetsOf, type Target } from './targets';
import type { WorkRun } from './work-run';
import type { XlsxRun } from './xlsx-run';

/** Everything one bench run measured. */
export interface Measurements {
  readonly bySize: readonly (EngineRun & FirstRun)[];
  readonly byShape: readonly EngineRun[];
  readonly stages: StagesRun;
  /** By how a general plan merges points. */
  readonly general: readonly GeneralRun[];
  readonly preview: PreviewRun;
  readonly blocks: BlocksRun;
  readonly grid: GridRuns;
  readonly xlsx: { readonly inflate: XlsxRun; readonly gaofen: XlsxRun; readonly exceljs: XlsxRun | null };
  /** A log, and the same with 5,000 manuscripts and 500 commissions to 13 units each. */
  readonly work: { readonly without: XlsxRun; readonly with: XlsxRun; readonly byTurns: WorkRun };
}

type Cell = string | number | null;

function table(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const line = (cells: readonly Cell[]): string => `| ${cells.map((cell) => cell ?? '—').join(' | ')} |`;
  return [line(header), `|${header.map(() => '---').join('|')}|`, ...rows.map(line)].join('\n');
}

const whole = (value: number | null): Cell => (value === null ? null : Math.round(value));
const times = (value: number | null, base: number): Cell => (value === null ? null : `${(value / base).toFixed(2)}×`);

/** The slope of time against rows over the sizes measured. */
export const exponentOf = ({ bySize }: Measurements): number =>
  growthExponent(bySize.map(({ rows, gaofen }) => ({ rows, ns: rows * gaofen })));

function sizes({ bySize }: Measurements): string {
  const header = [
    '行数',
    '稿分 ns/行',
    '最好',
    '首次',
    '÷ 一次 Map',
    '直写法 ÷',
    'DuckDB ns/行',
    'DuckDB ÷',
    '装入方式',
    '留存 B/行',
    '分配 B/行',
  ];
  return table(
    header,
    bySize.map((run) => [
      run.rows,
      whole(run.gaofen),
      whole(run.gaofenBest),
      whole(run.first),
      times(run.gaofen, run.map),
      times(run.objects, run.gaofen),
      whole(run.duckdb),
      times(run.duckdb, run.gaofen),
      run.duckdbIngest,
      whole(run.keptBytes),
      whole(run.allocatedBytes),
    ]),
  );
}

function shapes({ byShape }: Measurements): string {
  const base = byShape.find(({ shape }) => shape === 'base')!;
  return table(
    ['形态', '行数', '稿分 ns/行', '÷ base', '÷ 一次 Map', '直写法 ÷'],
    byShape.map((run) => [
      run.shape,
      run.rows,
      whole(run.gaofen),
      times(run.gaofen, base.gaofen),
      times(run.gaofen, run.map),
      times(run.objects, run.gaofen),
    ]),
  );
}

function stages({ stages: { rows, stages: found } }: Measurements): string {
  return table(
    ['阶段', `ns/行（${rows} 行）`],
    Object.entries(found).map(([name, ns]) => [name, whole(ns)]),
  );
}

const general = ({ general: runs }: Measurements): string =>
  table(
    ['一般方案 ÷ 简单方案', '得分和稿费', '整次重新计算', '简单方案 ns/行'],
    runs.map(({ policy, simple, general: own }) => [
      policy,
      times(own.scores, simple.scores),
      times(own.recalculation, simple.recalculation),
      `${whole(simple.scores)}、${whole(simple.recalculation)}`,
    ]),
  );

const runsOf = (title: string, base: XlsxRun, runs: Readonly<Record<string, XlsxRun | null>>): string =>
  table(
    [title, '秒', 'CPU 秒', '÷ 第一行', '内存峰值 MB'],
    Object.entries(runs).flatMap(([name, run]) =>
      run === null
        ? []
        : [
            [
              name,
              run.seconds.toFixed(2),
              run.cpuSeconds.toFixed(2),
              times(run.seconds, base.seconds),
              whole(run.peakMegabytes),
            ],
          ],
    ),
  );

const files = ({ xlsx }: Measurements): string => runsOf('.xlsx 100,000 行 × 12 列', xlsx.inflate, xlsx);

const beforeTheScores = ({ work }: Measurements): string =>
  runsOf('.xlsx 100,000 行，采用之前的工作', work.without, {
    没有: work.without,
    '5,000 稿件，500 × 13 约稿': work.with,
  });

const preview = ({ preview: { short, long } }: Measurements): string =>
  table(
    ['表单：按键到预览', '100 行', '5,000 行', '5,000 ÷ 100'],
    [['毫秒（中位数）', whole(short), whole(long), times(long, short)]],
  );

/** What a change costs, as often as one edited cell; and what a recalculation without a change does. */
const grid = ({ grid: runs }: Measurements): string =>
  table(
    ['工作台：重新计算的 CPU', '改一格以后，秒', '没有改动 ÷', '插入一行以后 ÷', '最长一段，毫秒'],
    Object.entries(runs).map(([rows, { again, edited, inserted }]) => [
      rows === '0' ? '示例' : `${Number(rows).toLocaleString('en-US')} 行`,
      edited!.cpu,
      times(again!.cpu, edited!.cpu),
      times(inserted!.cpu, edited!.cpu),
      Math.max(edited!.freeze, inserted!.freeze),
    ]),
  );

const targetTable = (targets: readonly Target[]): string =>
  table(
    ['首要目标', '实测', '要求', '结果'],
    targets.map(({ what, goal, measured, met }) => [what, measured, goal, met ? '达到' : '未达到']),
  );

/** The measurements as Markdown, the way docs/performance.md shows them. */
export const reportOf = (measured: Measurements): string =>
  [
    sizes(measured),
    `增长指数（1k 起）：${exponentOf(measured).toFixed(2)}`,
    shapes(measured),
    stages(measured),
    general(measured),
    files(measured),
    beforeTheScores(measured),
    preview(measured),
    grid(measured),
    targetTable(targetsOf(measured)),
  ].join('\n\n');
