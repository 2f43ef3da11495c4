import fc from 'fast-check';
import { evaluate } from '../../src/app/scoring/evaluate';
import { jsonReport } from '../../src/entry/cli/json-report';
import { recalculate } from '../../src/app/scoring/recalculate';
import { dayOf } from '../../src/engine/time/calendar';
import type { CellValue, WorkbookChange } from '../../src/host/port/workbook';
import { emptyXlsx, openXlsx } from '../../src/host/xlsx/open-xlsx';
import { bookOf } from '../sheets/workbook-content';

/**
 * Workbooks as clerks type them, against a calculation of its own: what was meant is known before it is rendered
 * into cells, and the expectation is worked out from what was meant, in plain numbers and strings.
 */

const UNITS = [
  { name: '高桥', target: 5, spellings: ['高桥', '高 桥', '高桥站', '高桥街道', ' 高桥　'] },
  { name: '东塘', target: 5, spellings: ['东塘'] },
  { name: '办公室', target: 15, spellings: ['办公室', '办公室\n'] },
];
const CHANNELS = [
  { spellings: ['中央办公厅', '中办'], any: 40 },
  {
    spellings: ['退役军人事务部（含官网官微及所属事业单位）', '退役军人事务部(含官网官微及所属事业单位)'],
    alone: 20,
    joint: 10,
    paper: 0.5,
  },
  { spellings: ['省厅', '省退役军人事务厅'], alone: 5, joint: 2, paper: 0.5 },
  { spellings: ['市局官网', '市局 官微'], any: 1, paper: 0.5 },
  { spellings: ['区领导专报'], any: 2 },
  { spellings: ['红网', '区属媒体平台'] },
];
const MODES = [['单独采用', '单独'], ['综合采用', '综合'], ['转载'], ['公文类', '公示'], ['专报']];
const TITLES = ['八一走访慰问', '清明祭扫', '就业招聘会', '权益维护宣讲', '悬挂光荣牌'];
const YEAR = 2020;

interface Meant {
  readonly title: number;
  readonly unit: number;
  readonly date: readonly [year: number, month: number, day: number];
  readonly channel: number;
  readonly mode: number;
  readonly number: string;
  readonly wrong: 'unit' | 'date' | 'channel' | 'mode' | null;
  /** Picks a way of writing each cell. */
  readonly hand: number;
}

const meant: fc.Arbitrary<Meant> = fc.record({
  title: fc.nat(TITLES.length - 1),
  unit: fc.nat(UNITS.length - 1),
  date: fc.tuple(
    fc.constantFrom(2019, 2020, 2020, 2020, 2020, 2021),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  ),
  channel: fc.nat(CHANNELS.length - 1),
  mode: fc.nat(MODES.length - 1),
  number: fc.constantFrom('', '', 'A01', 'A02', 'A03'),
  wrong: fc.constantFrom(
    ...Array<null>(12).fill(null),
    'unit' as const,
    'date' as const,
    'channel' as const,
    'mode' as const,
  ),
  hand: fc.nat(1000),
});

function render(row: Meant): CellValue[] {
  const pick = (spellings: readonly string[]): string => spellings[row.hand % spellings.length]!;
  const title = TITLES[row.title]!;
  return [
    [title, `《${title}》`, ` ${title} `, `${title}。`][row.hand % 4]!,
    row.wrong === 'unit' ? pick(['某某站', '高桥、东塘', '']) : pick(UNITS[row.unit]!.spellings),
    row.wrong === 'date' ? pick(['2020-2-30', '3月1日', '']) : writtenDate(row),
    row.wrong === 'channel' ? '某某报' : pick(CHANNELS[row.channel]!.spellings),
    row.wrong === 'mode' ? '头版' : pick(MODES[row.mode]!),
    row.number === 'A01' ? pick(['A01', ' Ａ01', 'A 01']) : row.number,
  ];
}

function writtenDate({ date: [year, month, day], hand }: Meant): CellValue {
  const serial = Date.UTC(year, month - 1, day) / 86_400_000 + 25_569;
  return [
    `${year}-${month}-${day}`,
    `${year}年${month}月${day}日`,
    `${year}.${month}.${day}`,
    serial,
    year * 10_000 + month * 100 + day,
  ][hand % 5]!;
}

function value({ channel, mode }: Meant): number {
  const { any, alone, joint, paper } = CHANNELS[channel]! as {
    any?: number;
    alone?: number;
    joint?: number;
    paper?: number;
  };
  const named = mode === 0 ? alone : mode === 1 ? joint : mode === 3 ? paper : undefined;
  return named ?? any ?? 0;
}

/** The year by hand: contents in order of date and row, each adoption paid for the difference it makes. */
function byHand(rows: readonly Meant[]) {
  const stamp = ({ date: [year, month, day] }: Meant): number => year * 10_000 + month * 100 + day;
  const order = rows.map((_, i) => i).sort((a, b) => stamp(rows[a]!) - stamp(rows[b]!) || a - b);
  const contents = new Map<string, { unit: number; worth: number }>();
  const earned = rows.map(() => 0);
  const verdicts = rows.map(() => 'error');
  for (const i of order) {
    const row = rows[i]!;
    if (row.wrong) continue;
    const key = row.number || `${row.unit} ${row.title}`;
    const content = contents.get(key) ?? { unit: row.unit, worth: 0 };
    contents.set(key, content);
    if (content.unit !== row.unit) continue;
    const gain = Math.max(0, value(row) - content.worth);
    content.worth += gain;
    const isInYear = row.date[0] === YEAR;
    earned[i] = isInYear ? gain : 0;
    verdicts[i] = !isInYear ? 'outside-year' : value(row) === 0 ? 'unpriced' : gain > 0 ? 'counted' : 'superseded';
  }
  const units = UNITS.map(({ name, target }, unit) => {
    const quarters = [0, 1, 2, 3].map((quarter) =>
      rows.reduce(
        (sum, row, i) =>
          sum +
          (row.unit === unit && (row.date[1] - 1) / 3 >= quarter && (row.date[1] - 1) / 3 < quarter + 1
            ? earned[i]!
            : 0),
        0,
      ),
    );
    const total = quarters.reduce((sum, points) => sum + points, 0);
    return { unit: name, target, quarters, total, shortfall: Math.max(0, target - total), completion: total / target };
  });
  const better = (a: (typeof units)[number], b: (typeof units)[number]): boolean =>
    a.completion > b.completion || (a.completion === b.completion && a.total > b.total);
  const ranked = units.map((unit) => ({
    ...unit,
    overallRank: 1 + units.filter((other) => better(other, unit)).length,
  }));
  const fees = [0, 1, 2, 3].flatMap((quarter) =>
    units
      .filter(({ quarters }) => quarters[quarter]! > 0)
      .map(({ unit, quarters }) => ({
        quarter: `${YEAR}Q${quarter + 1}`,
        unit,
        points: quarters[quarter]!,
        amount: quarters[quarter]! * 50,
      })),
  );
  return { earned, verdicts, units: ranked, fees };
}

const asOf = dayOf(YEAR, 12, 31);

it('agrees with the year worked out by hand, whatever the hand that typed it', () => {
  fc.assert(
    fc.property(fc.array(meant, { minLength: 1, maxLength: 40 }), (rows) => {
      const { outcome } = evaluate(bookOf(rows.map(render)), { today: asOf });
      const report = jsonReport(outcome, false);
      const expected = byHand(rows);
      const unnamed = report.rows as { earned: number; verdict: string }[];
      expect(unnamed.map(({ earned }) => earned)).toEqual(expected.earned);
      expect(unnamed.map(({ verdict }) => verdict)).toEqual(expected.verdicts);
      expect(report.units).toMatchObject(expected.units);
      expect(report.fees).toMatchObject(expected.fees);
      expect(report.fees).toHaveLength(expected.fees.length);
    }),
    { numRuns: 300 },
  );
});

it('agrees through a real file, twice in a row', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(meant, { minLength: 1, maxLength: 25 }), async (rows) => {
      const workbook = emptyXlsx();
      await workbook.write([...bookOf(rows.map(render)).sheets.values()].map(asSheet));
      const once = openXlsx(workbook.bytes());
      const first = await recalculate(once, { today: asOf, version: '0' });
      const twice = openXlsx(once.bytes());
      const second = await recalculate(twice, { today: asOf, version: '0' });
      expect(jsonReport(second, true)).toEqual(jsonReport(first, true));
      const written = (await openXlsx(twice.bytes()).read(['采用登记'])).sheets.get('采用登记')!.rows;
      expect(written.slice(1).map((cells) => cells[7])).toEqual(byHand(rows).earned);
    }),
    { numRuns: 30 },
  );
});

const asSheet = ({ name, rows }: { name: string; rows: readonly (readonly CellValue[])[] }): WorkbookChange => ({
  kind: 'replace-sheet',
  sheet: { name, cells: rows as readonly (readonly (string | number | null)[])[] },
});
