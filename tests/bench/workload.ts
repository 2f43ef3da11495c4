import { dayOf } from '../../src/engine/time/calendar';
import type { CellValue, SheetGrid, WorkbookContent } from '../../src/host/port/workbook';
import { BUILT_IN_PLAN } from '../../src/rules/built-in-plan';
import { MODES } from '../../src/text/sheets/workbook-names';

/** How the rows of a workload look. */
export interface Shape {
  readonly units: number;
  /** Every cell has a string object of its own; otherwise equal texts share one, as a shared-string table gives them. */
  readonly ownStrings?: boolean;
  /** One content has a tenth of the rows. */
  readonly hotContent?: boolean;
  /** Dates in random order; otherwise ascending, as a log is kept. */
  readonly shuffled?: boolean;
  /** Titles with book marks and commas, differently typed from row to row. */
  readonly punctuated?: boolean;
}

export const SHAPES = {
  base: { units: 17 },
  'own-strings': { units: 17, ownStrings: true },
  'units-5000': { units: 5000 },
  'hot-content': { units: 17, hotContent: true },
  shuffled: { units: 17, shuffled: true },
  punctuated: { units: 17, punctuated: true },
} satisfies Record<string, Shape>;

export type ShapeName = keyof typeof SHAPES;

const HEADER = ['标题', '供稿单位', '采用日期', '采用渠道', '采用方式', '稿件编号'];
/** Serial number of 1970-01-01. */
export const EPOCH = 25_569;

const ROWS_PER_CONTENT = 1.6;
const FIRST_DAY = dayOf(2019, 12, 1);
const DAYS = 410;

/** Deterministic numbers below a bound. */
function random(seed: number): (bound: number) => number {
  let state = seed;
  return (bound) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
    return Math.floor(((state >>> 0) / 4_294_967_296) * bound);
  };
}

/** A string object that nothing else knows: no hash, not interned. */
const fresh = (text: string): string => Buffer.from(text, 'utf16le').toString('utf16le');

/** Equal texts become one fresh object, as in a file with shared strings. */
export function sharedStrings(): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    let own = known.get(text);
    if (own === undefined) known.set(text, (own = fresh(text)));
    return own;
  };
}

export interface UnitRow {
  readonly name: string;
  readonly group: string;
  readonly target: number;
}

/** The plan's 17 units, or as many made up. */
export const unitsOf = ({ units }: Shape): readonly UnitRow[] =>
  units === BUILT_IN_PLAN.units.length
    ? BUILT_IN_PLAN.units
    : Array.from({ length: units }, (_, i) => ({
        name: `第${i}退役军人服务站`,
        group: `第${i % 40}片`,
        target: 5 + (i % 9),
      }));

function titleOf(content: number, row: number, shape: Shape): string {
  const plain = `我区开展走访慰问退役军人活动第${content}期`;
  if (!shape.punctuated) return plain;
  return row % 2 === 0
    ? `《我区开展走访慰问：退役军人活动》（第${content}期）`
    : `我区开展“走访慰问”，退役军人活动 第${content}期`;
}

interface Case {
  readonly channel: string;
  readonly mode: string;
}

const CASES: readonly Case[] = BUILT_IN_PLAN.channels.flatMap(({ name }) =>
  MODES.map((mode) => ({ channel: name, mode: mode.name })),
);
const statesPoints = ({ channel, mode }: Case): boolean =>
  BUILT_IN_PLAN.rules.some(
    (rule) => rule.channel === channel && rule.points !== null && (rule.mode === null || rule.mode === mode),
  );
const PRICED = CASES.filter(statesPoints);
const UNPRICED = CASES.filter((one) => !statesPoints(one));

/** One row in this many has a channel and a mode for which the plan states no points of their own. */
const ROWS_PER_UNPRICED = 20;

/** The rows of 采用登记 as a host hands them over: fresh strings and serial dates, a header first. */
export function adoptionRows(rows: number, shape: Shape, seed = 1): CellValue[][] {
  const next = random(seed);
  const own = shape.ownStrings ? fresh : sharedStrings();
  const units = unitsOf(shape);
  const contents = Math.max(1, Math.floor(rows / ROWS_PER_CONTENT));
  const grid: CellValue[][] = [HEADER];
  for (let row = 0; row < rows; row++) {
    const content = shape.hotContent && next(10) === 0 ? 0 : next(contents);
    const owner = content % units.length;
    const isNumbered = content % 2 === 0;
    const unit = units[isNumbered && next(100) === 0 ? (owner + 1) % units.length : owner]!;
    const date = FIRST_DAY + (shape.shuffled ? next(DAYS) : Math.floor((row / rows) * DAYS));
    const cases = next(ROWS_PER_UNPRICED) === 0 ? UNPRICED : PRICED;
    const { channel, mode } = cases[next(cases.length)]!;
    grid.push([
      own(titleOf(content, row, shape)),
      own(unit.name),
      date + EPOCH,
      own(channel),
      own(mode),
      isNumbered ? own(`YH2020-${content}`) : null,
    ]);
  }
  return grid;
}

/** A workbook of the built-in plan with these adoptions. */
export function workbookOf(rows: readonly CellValue[][], shape: Shape): WorkbookContent {
  const targets = [
    ['单位', '类型', '任务分值'],
    ...unitsOf(shape).map(({ name, group, target }) => [name, group, target]),
  ];
  return {
    date1904: false,
    sheetNames: ['参数', '目标任务', '采用登记'],
    sheets: new Map<string, SheetGrid>([
      ['参数', { name: '参数', rows: [['项目', '值'], ['年度', 2020]] }], // prettier-ignore
      ['目标任务', { name: '目标任务', rows: targets }],
      ['采用登记', { name: '采用登记', rows }],
    ]),
  };
}
