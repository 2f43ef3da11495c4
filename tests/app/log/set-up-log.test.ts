import { openAdoptionDesk } from '../../../src/app/log/adoption-desk';
import { recalculate, type RecalculationStep } from '../../../src/app/scoring/recalculate';
import { plannedAnew, type ChosenSheets } from '../../../src/app/log/chosen-sheets';
import { mappingChanges } from '../../../src/app/log/map-log';
import { findLog, inspectLog } from '../../../src/app/log/set-up-log';
import { addTemplate, mapLog } from './choose-plan';
import { PLANS, type PlanChoice } from '../../../src/app/plans/plan-choice';
import { createWorkbook } from '../../../src/app/year/create-workbook';
import { dayOf } from '../../../src/engine/time/calendar';
import { MemoryWorkbook } from '../../host/memory-workbook';
import { rowsIn } from '../../host/rows-in';
import type { CellContent } from '../../../src/host/port/workbook';
import { decodeLogMapping } from '../../../src/sheets/adoptions/log-mapping';

const TODAY = dayOf(2020, 11, 15);
const OWN = '2020宣传台账';
const DATES = { today: TODAY, version: '1.0.0' };

/** The sheets of the template, as a new workbook has them (create-workbook.test.ts). */
const TEMPLATE = createWorkbook(2020).map((change) => (change as { sheet: { name: string } }).sheet.name);

/** A clerk's own log: a title row, other headers, a logging date that is not the date of adoption. */
const LOG: CellContent[][] = [
  ['宣传工作台账'],
  ['序号', '日期', '文章题目', '报送科室', '见报日', '刊登媒体名称', '怎么采用'],
  [1, '2020-05-08', '慰问老兵', '高桥', '2020-05-06', '市退役军人事务局官网官微', '单独采用'],
  [2, '2020-05-09', '悬挂光荣牌', '东山', '2020-05-07', '市退役军人事务局官网官微', '单独采用'],
];

async function bookOf(sheets: Readonly<Record<string, CellContent[][]>>): Promise<MemoryWorkbook> {
  const workbook = new MemoryWorkbook();
  await workbook.write(
    Object.entries(sheets).map(([name, cells]) => ({ kind: 'replace-sheet', sheet: { name, cells } })),
  );
  return workbook;
}

const rowsOf = async (workbook: MemoryWorkbook, sheet: string) =>
  (await workbook.read([sheet])).sheets.get(sheet)!.rows;

async function inspected(workbook: MemoryWorkbook, plan?: PlanChoice) {
  const found = await inspectLog(workbook, TODAY, plan);
  if (!found.ok) throw new Error(found.why.code);
  return found.value;
}

const MAPPING = {
  sheet: OWN,
  headers: { title: '文章题目', unit: '报送科室', date: '见报日', channel: '刊登媒体名称', mode: '怎么采用' },
};

test('the template adds what is missing and leaves the rest alone', async () => {
  const own = [
    ['项目', '值'],
    ['年度', 2020],
    ['我的备注', '不动'],
  ];
  const workbook = await bookOf({ 参数: own, 电话: [['张伟', '123']] });
  expect(await findLog(workbook)).toBeNull();
  expect((await inspected(workbook)).template).toEqual(TEMPLATE.filter((name) => name !== '参数'));
  await addTemplate(workbook, TODAY);
  expect(await findLog(workbook)).toBe('采用登记');
  expect(await rowsOf(workbook, '参数')).toEqual(own);
  expect(await rowsOf(workbook, '电话')).toEqual([['张伟', '123']]);
  expect((await recalculate(workbook, DATES)).result?.rows).toEqual([]);
});

test('the likeliest sheet and columns are guessed by headers, by parts of them and by what the cells hold', async () => {
  const workbook = await bookOf({
    电话: [
      ['姓名', '电话'],
      ['张伟', '123'],
    ],
    [OWN]: LOG,
  });
  const { candidates, beside } = await inspected(workbook);
  expect(candidates.map(({ sheet }) => sheet)).toEqual([OWN, '电话']);
  expect(candidates[0]!.headings[0].guess).toEqual({
    title: '文章题目',
    unit: '报送科室',
    date: '日期',
    channel: '刊登媒体名称',
    mode: '怎么采用',
  });
  expect(candidates[0]!.headings[0].headers).toContain('见报日');
  expect(beside).toEqual(TEMPLATE.filter((name) => name !== '使用说明' && name !== '采用登记'));
});

test('a mapped log is read, scored and written where it is', async () => {
  const workbook = await bookOf({ [OWN]: LOG });
  expect(await mapLog(workbook, MAPPING, TODAY)).toBeNull();
  expect(await findLog(workbook)).toBe(OWN);
  const { issues, result } = await recalculate(workbook, DATES);
  expect(issues).toEqual([]);
  expect(result?.rows.map(({ text }) => text)).toEqual(['计1分', '计1分']);
  const rows = await rowsOf(workbook, OWN);
  expect(rows[1]!.slice(7)).toEqual(['规则分值', '计入得分', '所属季度', '判定']);
  expect(rows[2]!.slice(7)).toEqual([1, 1, '2020Q2', '计1分']);
  expect((await workbook.read([])).sheetNames).not.toContain('采用登记');
});

test('an adoption is logged into the mapped sheet', async () => {
  const workbook = await bookOf({ [OWN]: LOG });
  await mapLog(workbook, MAPPING, TODAY);
  const desk = await openAdoptionDesk(workbook, DATES);
  const draft = {
    title: '清明祭英烈',
    unit: '东山',
    date: '2020-04-04',
    channel: '市退役军人事务局官网官微',
    mode: '转载',
  };
  expect(await desk!.save(draft)).toBe(5);
  expect((await rowsOf(workbook, OWN))[4]!.slice(2, 5)).toEqual(['清明祭英烈', '东山', 43925]);
});

describe('the year of a mapped log', () => {
  const LATER = dayOf(2026, 11, 29);
  const dated = (...dates: readonly CellContent[]): CellContent[][] => [
    ...LOG.slice(0, 2),
    ...dates.map((date, at): CellContent[] => [
      at + 1,
      '',
      `第${at + 1}篇`,
      '高桥',
      date,
      '市退役军人事务局官网官微',
      '转载',
    ]),
  ];
  const times = (count: number, date: CellContent): CellContent[] => new Array<CellContent>(count).fill(date);
  const yearFor = async (sheet: string, log: CellContent[][]): Promise<unknown> => {
    const workbook = await bookOf({ [sheet]: log });
    await mapLog(workbook, { ...MAPPING, sheet }, LATER);
    return (await rowsOf(workbook, '参数')).find(([item]) => item === '年度')?.[1];
  };

  it.each([
    ['of its dates, whenever it is read', '台账', dated('2020-05-06', '2020.12.31'), 2020],
    ['of its dates before that in its name', '2019宣传台账', dated('2020-05-06', '2020-05-07'), 2020],
    ['the latest of several', '台账', dated('2018-05-06', '2019-05-07', '2020-01-02'), 2020],
    ['not that of one slip', '台账', dated('2202-05-06', ...times(10, '2020-05-07')), 2020],
    ['that in its name where it has no date', '2019宣传台账', dated('', '不详'), 2019],
    ['that of today where nothing tells', '台账', dated(), 2026],
  ])('is %s', async (_, sheet, log, year) => {
    expect(await yearFor(sheet, log)).toBe(year);
  });
});

test('a second mapping corrects the first and takes back what it no longer says', async () => {
  const workbook = await bookOf({ [OWN]: LOG });
  await mapLog(workbook, { sheet: OWN, headers: { ...MAPPING.headers, date: '日期', number: '序号' } }, TODAY);
  await mapLog(workbook, MAPPING, TODAY);
  const { sheets } = await workbook.read(['参数']);
  expect(decodeLogMapping(sheets.get('参数'))).toEqual(MAPPING);
  const items = sheets.get('参数')!.rows.map(([item]) => item);
  expect(items.filter((item) => item === '列名：采用日期')).toHaveLength(1);
});

test('without columns in 参数 nothing is written', async () => {
  const workbook = await bookOf({ [OWN]: LOG, 参数: [['随便写的']] });
  expect(await mapLog(workbook, MAPPING, TODAY)).toMatchObject({ code: 'no-parameter-columns' });
  expect((await workbook.read([])).sheetNames).toEqual([OWN, '参数']);
});

async function firstOf(workbook: MemoryWorkbook, plan?: PlanChoice): Promise<ChosenSheets> {
  const chosen = await plannedAnew(() => mappingChanges(workbook, MAPPING, TODAY, plan));
  if (!chosen.ok) throw new Error(chosen.why.code);
  return chosen.value;
}

/** A step before which a person acts, and how often it is reached. */
const actingBefore = (acted: RecalculationStep, act: () => Promise<unknown>) => {
  const steps: RecalculationStep[] = [];
  const onStep = async (step: RecalculationStep): Promise<void> => {
    if (step === acted && !steps.includes(step)) await act();
    steps.push(step);
  };
  return { steps, onStep };
};

const fill = (workbook: MemoryWorkbook, name: string, cells: readonly (readonly CellContent[])[]) =>
  workbook.write([{ kind: 'replace-sheet', sheet: { name, cells } }]);

const FILLED: CellContent[][] = [
  ['单位', '性质'],
  ['高桥', '街道'],
];

test('a sheet that somebody fills after the press, or while its plan is calculated, is left to them', async () => {
  for (const step of [null, 'read', 'write'] as const) {
    const workbook = await bookOf({ [OWN]: LOG, 目标任务: [] });
    const first = await firstOf(workbook);
    const { steps, onStep } = actingBefore(step ?? 'again', () => fill(workbook, '目标任务', FILLED));
    if (step === null) await fill(workbook, '目标任务', FILLED);
    await recalculate(workbook, { ...DATES, first, onStep });
    expect(await rowsOf(workbook, '目标任务')).toEqual(FILLED);
    expect(steps.includes('again')).toBe(step !== null);
    expect(await findLog(workbook)).toBe(OWN);
  }
});

test('rows of 参数 that somebody moves while the log is calculated are found where they are', async () => {
  const workbook = await bookOf({ [OWN]: LOG });
  await mapLog(workbook, { ...MAPPING, headers: { ...MAPPING.headers, date: '日期' } }, TODAY);
  const [head, ...others] = workbook.contentOf('参数').cells;
  const moved = [head!, ['我的备注', '照旧'], ...others];
  const { steps, onStep } = actingBefore('write', () => fill(workbook, '参数', moved));
  await recalculate(workbook, { ...DATES, first: await firstOf(workbook), onStep });
  expect(steps).toContain('again');
  const corrected = moved.map((cells) => (cells[0] === '列名：采用日期' ? [cells[0], '见报日', cells[2]] : cells));
  expect(workbook.contentOf('参数').cells).toEqual(corrected);
});

test('a workbook that can no longer take the mapping is a conflict, and nothing is written', async () => {
  const workbook = await bookOf({ [OWN]: LOG });
  const first = await firstOf(workbook);
  await fill(workbook, '参数', [['随便写的']]);
  await expect(recalculate(workbook, { ...DATES, first })).rejects.toMatchObject({ code: 'conflict' });
  expect((await workbook.read([])).sheetNames).toEqual([OWN, '参数']);
});

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

test.each(PLANS.map(({ name }) => name))(
  'the template comes with the plan %s that was chosen, and is scored by',
  async (plan) => {
    const workbook = await bookOf({ 电话: [['张伟', '123']] });
    const { template, plans } = await inspected(workbook, plan);
    expect(plans).toBe(PLANS);
    expect(await addTemplate(workbook, TODAY, plan)).toBeNull();
    const { sheetNames } = await workbook.read([]);
    expect(sheetNames).toEqual(['电话', ...template]);
    const { issues } = await recalculate(workbook, DATES);
    expect(issues.filter(({ severity, code }) => severity === 'error' && code !== 'no-units')).toEqual([]);
  },
);

test("a clerk's own log is read by the chosen plan", async () => {
  const workbook = await bookOf({ [OWN]: LOG });
  const { beside } = await inspected(workbook, 'union-4yuan');
  expect(beside).toEqual(expect.arrayContaining(['采用方式', '归并']));
  expect(await mapLog(workbook, MAPPING, TODAY, 'union-4yuan')).toBeNull();
  expect(await rowsOf(workbook, '参数')).toContainEqual(expect.arrayContaining(['撰稿人分配', '首位']));
  expect((await workbook.read([])).sheetNames).toEqual([OWN, ...beside]);
});

test.each(PLANS.map(({ name }) => name))(
  'a plan (%s) that is written with its results leaves what both leave one after the other',
  async (plan) => {
    const books: Readonly<Record<string, CellContent[][]>>[] = [
      { [OWN]: LOG },
      { [OWN]: LOG, 参数: [['项目', '值'], ['年度', 2020], ['付费起始日', '2020-05-07'], ['合计', null]] },
    ]; // prettier-ignore
    for (const book of books) {
      const apart = await bookOf(book);
      await mapLog(apart, MAPPING, TODAY, plan);
      const outcome = await recalculate(apart, DATES);
      const together = await bookOf(book);
      const first = await firstOf(together, plan);
      expect((await recalculate(together, { ...DATES, first })).issues).toEqual(outcome.issues);
      expect(await rowsIn(together)).toEqual(await rowsIn(apart));
      expect(together.writes).toHaveLength(2);
    }
  },
);

test('a workbook that states a plan is given none, and nothing of another is mixed in', async () => {
  const workbook = await bookOf({
    归并: [
      ['计量', '同稿归并'],
      ['分值', '累计'],
    ],
  });
  const { plans, template } = await inspected(workbook, 'union-4yuan');
  expect(plans).toEqual([]);
  expect(template).not.toContain('采用方式');
});

test.each([
  ['no JSON', new Uint8Array([0xff, 0xfe, 0x7b]), 'plan-not-json'],
  ['another JSON', bytesOf('{"format":"other"}'), 'plan-part'],
  ['no plan of this name', 'toString', 'plan-unknown'],
])('a plan that is %s is refused, and nothing is written', async (_, plan, code) => {
  const workbook = await bookOf({ [OWN]: LOG });
  for (const refused of [
    await inspectLog(workbook, TODAY, plan).then((found) => (found.ok ? null : found.why)),
    await addTemplate(workbook, TODAY, plan),
    await mapLog(workbook, MAPPING, TODAY, plan),
  ])
    expect(refused).toMatchObject({ code });
  expect((await workbook.read([])).sheetNames).toEqual([OWN]);
});

describe('the row of the headers', () => {
  /** Group heads above, the names below, of which the program knows parts only. */
  const TWO_LINES: CellContent[][] = [
    ['二〇二〇年度台账'],
    ['稿件情况', '', '', '刊用情况', ''],
    ['发文日期', '信息题目', '来稿部门名', '何处刊用', '怎么刊用'],
    [43_957, '慰问老兵', '高桥', '市退役军人事务局官网官微', '单独采用'],
    ['2020-05-09', '悬挂光荣牌', '东山', '市退役军人事务局官网官微', '单独采用'],
  ];

  test('is proposed by what its names say, and every other row that may be it can be chosen', async () => {
    const [candidate] = (await inspected(await bookOf({ [OWN]: TWO_LINES }))).candidates;
    const [first, ...others] = candidate!.headings;
    expect(first).toMatchObject({ row: 2, headers: TWO_LINES[2] });
    expect(first.guess).toMatchObject({ date: '发文日期', channel: '何处刊用', mode: '怎么刊用', unit: '来稿部门名' });
    expect(others.map(({ row }) => row)).toEqual([1]);
  });

  test('comes with a value of each column; a day is shown as one', async () => {
    const [candidate] = (await inspected(await bookOf({ [OWN]: TWO_LINES }))).candidates;
    expect(Object.fromEntries(candidate!.headings[0].samples)).toMatchObject({
      发文日期: '2020-05-06',
      信息题目: '慰问老兵',
    });
  });

  test('shows no value of a sheet that may hold something classified', async () => {
    const marked = [...TWO_LINES, ['2020-05-10', '机密★一年', '东山', '市退役军人事务局官网官微', '单独采用']];
    const [candidate] = (await inspected(await bookOf({ [OWN]: marked }))).candidates;
    expect(candidate!.headings.map(({ samples }) => samples.size)).toEqual(candidate!.headings.map(() => 0));
  });

  test('that is chosen is the row that is read', async () => {
    const twice = [TWO_LINES[0]!, ['序', '题名', '部门', '日子', '处所', '办法'], ['1', '甲', '乙', '丙', '丁', '戊']];
    const rows = [['1', '慰问老兵', '高桥', '2020-05-06', '市退役军人事务局官网官微', '单独采用']];
    const workbook = await bookOf({ [OWN]: [...twice, ...rows] });
    const chosen = (await inspected(workbook)).candidates[0]!.headings.find(({ row }) => row === 2)!;
    const [, title, unit, date, channel, mode] = chosen.headers as [string, string, string, string, string, string];
    expect(await mapLog(workbook, { sheet: OWN, headers: { title, unit, date, channel, mode } }, TODAY)).toBeNull();
    const { result } = await recalculate(workbook, DATES);
    expect(result!.rows.map(({ sheetRow }) => sheetRow)).toEqual([4]);
  });
});
