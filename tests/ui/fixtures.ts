import { evaluate } from '../../src/app/scoring/evaluate';
import type { Outcome, Result } from '../../src/app/scoring/outcome';
import { dayOf } from '../../src/engine/time/calendar';
import type { CellValue, SheetGrid, WorkbookContent } from '../../src/host/port/workbook';
import { MemoryWorkbook } from '../host/memory-workbook';
import { BUILT_IN_PLAN } from '../../src/rules/built-in-plan';

/** Title, unit, date, channel, mode, number of the manuscript. */
type LogRow = readonly [string, string, string, string, string, string?];

const HEADER = ['标题', '供稿单位', '采用日期', '采用渠道', '采用方式', '稿件编号'];
const CITY = '市退役军人事务局官网官微';
const PROVINCE = '省退役军人事务厅（含官网官微及所属事业单位）';
const MINISTRY = '退役军人事务部（含官网官微及所属事业单位）';

/** Rows 2 to 7 of every year log: one content raised, one superseded, one unpriced and a wrong cell each. */
const TOLD: readonly LogRow[] = [
  ['雨花亭街道开展光荣牌悬挂活动', '雨花亭', '2020-02-11', CITY, '采用', 'YHT-7'],
  ['雨花亭街道开展光荣牌悬挂活动', '雨花亭', '2020-05-20', PROVINCE, '单独采用', 'YHT-7'],
  ['雨花亭街道开展光荣牌悬挂活动', '雨花亭', '2020-06-02', CITY, '转载', 'YHT-7'],
  ['跳马镇慰问抗美援朝老兵', '跳马镇', '2020-03-05', '区属媒体平台', '采用'],
  ['退役士兵专场招聘会引才三百人', '双拥优抚课', '2020-04-31', CITY, '采用'],
  ['雨花亭街道开展光荣牌悬挂活动', '高桥', '2020-07-01', CITY, '采用', 'YHT-7'],
];

const THEMES = [
  '开展清明祭英烈活动',
  '走访慰问重点优抚对象',
  '举办退役军人创业沙龙',
  '完成优抚对象年审认定',
  '组织退役士兵适应性培训',
  '悬挂光荣牌工作全面铺开',
  '退役军人志愿者助力防疫',
  '召开退役军人工作推进会',
  '讲述老兵故事传承红色基因',
  '落实随军家属就业安置',
];

/** The same sequence for the same seed; numbers from 0 up to 1. */
const sequence = (seed: number) => () => {
  seed = (seed * 1103515245 + 12345) % 2147483648;
  return seed / 2147483648;
};

/** A believable year: `rows` adoptions of the plan's units after the rows of `TOLD`. */
function yearLog(rows: number): LogRow[] {
  const next = sequence(2020);
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(next() * items.length)]!;
  const units = BUILT_IN_PLAN.units.map((unit) => unit.name);
  const log = [...TOLD];
  for (let i = 0; i < rows; i++) {
    const unit = units[Math.floor((1 - next() ** 1.4) * units.length)]!;
    const month = String(1 + Math.floor(next() * 11)).padStart(2, '0');
    const day = String(1 + Math.floor(next() * 28)).padStart(2, '0');
    const chance = next();
    const [channel, mode] =
      chance < 0.5
        ? [CITY, pick(['采用', '转载'])]
        : chance < 0.8
          ? [CITY, '公文类']
          : chance < 0.82
            ? [MINISTRY, '综合采用']
            : chance < 0.87
              ? [PROVINCE, '综合采用']
              : chance < 0.9
                ? ['区领导专报', '专报']
                : [pick(['区属媒体平台', '省市主流媒体', '湖南曰报']), '采用'];
    log.push([`${unit}${pick(THEMES)}（${1 + Math.floor(next() * 3)}）`, unit, `2020-${month}-${day}`, channel, mode]);
  }
  return log;
}

const grid = (name: string, ...rows: CellValue[][]): SheetGrid => ({ name, rows });

/** A workbook of the 2020 plan with these adoptions; `units` replaces the plan's (name, type, target). */
function workbook(
  log: readonly LogRow[],
  units: readonly (readonly [string, string, number | null])[] = BUILT_IN_PLAN.units.map(
    ({ name, group, target }) => [name, group, target] as const,
  ),
): WorkbookContent {
  const { channels, rules } = BUILT_IN_PLAN;
  const sheets = [
    grid('参数', ['项目', '值'], ['年度', 2020], ['每分稿费', 50]),
    grid('目标任务', ['单位', '类型', '任务分值'], ...units.map((unit) => [...unit])),
    grid('渠道', ['渠道', '别名'], ...channels.map(({ name, aliases }) => [name, aliases.join('、')])),
    grid(
      '计分规则',
      ['采用渠道', '采用方式', '分值', '依据'],
      ...rules.map(({ channel, mode, points, basis }) => [channel ?? '*', mode ?? '*', points, basis]),
    ),
    grid('采用登记', HEADER, ...log.map((row) => row.map((cell) => cell ?? null))),
  ];
  return {
    date1904: false,
    sheetNames: sheets.map(({ name }) => name),
    sheets: new Map(sheets.map((sheet) => [sheet.name, sheet])),
  };
}

const AS_OF = dayOf(2020, 11, 15);

const outcomeOf = (content: WorkbookContent): Outcome => evaluate(content, { today: AS_OF }).outcome;

/** The sheets of the work before the scores: what is overdue, due, soon and waited for on 15 November 2020, a Sunday. */
const WORK_SHEETS: readonly SheetGrid[] = [
  grid(
    '约稿登记',
    ['约稿编号', '约稿主题', '约稿单位', '下达日期', '类型', '约定截止日', '篇数', '报送日期'],
    ['Y2020-01', '双拥模范城创建经验', '跳马镇', '2020-11-09', null, null, null, null],
    ['Y2020-01', '双拥模范城创建经验', '高桥', '2020-11-09', null, null, null, '2020-11-11'],
    ['Y2020-01', '双拥模范城创建经验', '雨花亭', '2020-11-09', null, null, null, null],
    ['Y2020-02', '退役军人就业创业典型', '东塘', '2020-11-10', '综合性', '2020-11-15', 2, null],
    ['Y2020-03', '军休干部文化活动', '跳马镇', '2020-11-11', null, null, null, null],
    ['Y2020-04', '全年工作总结', '双拥优抚科', '2020-11-11', '综合性', '2020-12-18', null, null],
  ),
  grid(
    '稿件登记',
    [
      ...[
        '稿件编号',
        '标题',
        '供稿单位',
        '撰稿人',
        '关键词',
        '约稿编号',
        '敏感',
        '涉密',
        '初审日期',
        '审核日期',
        '报送日期',
      ],
      ...['缺件', '主任审批日期', '领导审批日期', '处理', '处理日期', '处理原因'],
    ],
    [
      'G2020-001',
      '跳马镇慰问抗美援朝老兵',
      '跳马镇',
      '李兰',
      '走访慰问',
      '',
      '',
      '',
      '2020-03-02',
      '2020-03-03',
      '2020-03-03',
    ],
    [
      'G2020-002',
      '雨花区退役军人招聘会引才三百人',
      '双拥优抚科',
      '王浩',
      '就业创业',
      '',
      '是',
      '',
      '2020-11-02',
      '2020-11-03',
      '2020-11-04',
      '',
      '2020-11-06',
    ],
    [
      'G2020-003',
      '东塘街道老兵调解室化解邻里纠纷',
      '东塘',
      '张敏',
      '',
      'Y2020-02',
      '',
      '',
      '2020-11-10',
      '2020-11-11',
      '2020-11-12',
    ],
    ['G2020-004', '军休所开展重阳节活动', '区退役军人服务中心', '', '', '', '', '', '2020-11-12'],
    ['G2020-005', '高桥街道光荣牌悬挂到户', '高桥', '陈立', '', '', '', '', '2020-11-11', '2020-11-12'],
    ['G2020-006', null, '双拥优抚科', null, null, '', '', '是', '', '', '2020-11-10'],
  ),
  grid(
    '采访预约',
    ['预约编号', '科室（单位）', '活动（会议）事项', '活动日期', '领导审核日期', '报办公室日期'],
    ['C2020-01', '双拥优抚科', '烈士公祭活动', '2020-11-18', null, null],
    ['C2020-02', '区退役军人服务中心', '军休干部书画展', '2020-11-27', '2020-11-13', '2020-11-13'],
    ['C2020-03', '双拥优抚科', '立功受奖送喜报', '2020-12-04', null, null],
  ),
];

/** A year's workbook with the sheets of the work before the scores. */
function workBook(): WorkbookContent {
  const { date1904, sheets } = workbook(yearLog(118));
  const all = [...sheets.values(), ...WORK_SHEETS];
  return {
    date1904,
    sheetNames: all.map(({ name }) => name),
    sheets: new Map(all.map((sheet) => [sheet.name, sheet])),
  };
}

/** The result of `year` with the work before the scores. */
export const workYear = (): Outcome => outcomeOf(workBook());

/** The workbook of `workYear`, in memory. */
export const openedWork = (): Promise<MemoryWorkbook> => opened(workBook());

/** The workbook of `workYear` whose first manuscript was adopted twice. */
export async function openedAdopted(): Promise<MemoryWorkbook> {
  const memory = await openedWork();
  const { cells } = memory.contentOf('采用登记');
  const rows = [
    ['跳马镇慰问抗美援朝老兵', '跳马镇', '2020-03-09', PROVINCE, '单独采用', 'G2020-001'],
    ['跳马镇慰问抗美援朝老兵', '跳马镇', '2020-03-12', CITY, '转载', 'G2020-001'],
  ];
  await memory.write([{ kind: 'write-cells', sheet: '采用登记', row: cells.length, column: 0, cells: rows }]);
  return memory;
}

/** The result of an outcome that was not blocked. */
export function resultOf({ result }: Outcome): Result {
  if (result === null) throw new Error('blocked');
  return result;
}

/** About 120 adoptions of the 2020 plan up to 15 November, with a few wrong cells. */
export const year = (): Outcome => outcomeOf(workbook(yearLog(118)));

/** The workbook of `year`, in memory. */
export const openedYear = (): Promise<MemoryWorkbook> => opened(workbook(yearLog(118)));

/** The workbook of `year` without its wrong rows. */
export const openedSound = (): Promise<MemoryWorkbook> =>
  opened(workbook(yearLog(118).filter((row, index) => index !== 4 && index !== 5 && row[3] !== '湖南曰报')));

/** Changes rows of `openedSound` after they were settled: one was logged in a wrong mode, one is late. */
export const correctedSince = (memory: MemoryWorkbook): Promise<unknown> =>
  memory.write([
    { kind: 'write-cells', sheet: '采用登记', row: 1, column: 4, cells: [['公文类']] },
    {
      kind: 'write-cells',
      sheet: '采用登记',
      row: memory.contentOf('采用登记').cells.length,
      column: 0,
      cells: [['高桥街道慰问抗美援朝老兵', '高桥', '2020-03-27', PROVINCE, '单独采用']],
    },
  ]);

/** A workbook with more adoptions of one unit in the first quarter than a list shows at once. */
export const openedBusy = (): Promise<MemoryWorkbook> =>
  opened(workbook(Array.from({ length: 120 }, (_, i) => [`走访老兵第${i + 1}户`, '高桥', '2020-02-02', CITY, '采用'])));

/** A workbook somebody has just created. */
export const openedEmpty = async (): Promise<MemoryWorkbook> =>
  opened({ ...workbook([]), sheets: new Map([['Sheet1', grid('Sheet1', [])]]) });

/** A log that a clerk kept before there was the program: another sheet, other headers, no other sheet of the program. */
export const openedOwnLog = (): Promise<MemoryWorkbook> => {
  const header = ['序号', '文章题目', '报送科室', '见报日', '刊登媒体名称', '怎么采用', '作者'];
  const rows = yearLog(20).map(([title, unit, date, channel, mode], index) => [
    index + 1,
    title,
    unit,
    date,
    channel,
    mode,
    '张伟',
  ]);
  const own = grid('2020宣传台账', ['2020年宣传工作台账'], header, ...rows);
  return opened({
    ...workbook([]),
    sheets: new Map([
      [own.name, own],
      ['电话', grid('电话', ['姓名', '电话'], ['张伟', '123'])],
    ]),
  });
};

async function opened({ sheets }: WorkbookContent): Promise<MemoryWorkbook> {
  const memory = new MemoryWorkbook();
  await memory.write(
    [...sheets.values()].map(({ name, rows }) => ({
      kind: 'replace-sheet',
      sheet: { name, cells: rows as readonly (readonly (string | number | null)[])[] },
    })),
  );
  return memory;
}

/** Every unit has met its target and no row is wrong. */
export const flawless = (): Outcome => outcomeOf(flawlessBook());

/** The workbook of `flawless`, in memory. */
export const openedFlawless = (): Promise<MemoryWorkbook> => opened(flawlessBook());

const flawlessBook = (): WorkbookContent =>
  workbook(
    BUILT_IN_PLAN.units.map(({ name }) => [`${name}先进事迹获部官网刊发`, name, '2020-04-02', MINISTRY, '单独采用']),
  );

/** 目标任务 names a unit twice and 采用登记 lacks a column. */
export function blocked(): Outcome {
  const content = workbook([]);
  const sheets = new Map(content.sheets);
  const targets = sheets.get('目标任务')!;
  sheets.set('目标任务', { ...targets, rows: [...targets.rows, ['高桥', '街道（镇）退役军人服务站', 5]] });
  sheets.set(
    '采用登记',
    grid(
      '采用登记',
      HEADER.filter((name) => name !== '采用渠道'),
    ),
  );
  return outcomeOf({ ...content, sheets });
}

/** Units with very long names, one without a target, one far beyond it. */
export const longNames = (): Outcome => {
  const long = '雨花区退役军人事务局退役军人就业创业与教育培训指导服务中心（区军队离退休干部休养所）';
  return outcomeOf(
    workbook(
      [
        ['老兵宣讲团走进校园', long, '2020-03-02', '中央办公厅', '单独采用'],
        ['老兵宣讲团走进社区', '东塘', '2020-03-02', CITY, '采用'],
        ['老兵宣讲团走进军营', '武装部', '2020-05-02', CITY, '采用'],
      ],
      [
        [long, '局属事业单位', 12],
        ['东塘', '街道（镇）退役军人服务站', 5],
        ['武装部', '其他单位', null],
        ['同升', '街道（镇）退役军人服务站', 0],
      ],
    ),
  );
};

let madeHuge: Outcome | undefined;

/** 500 units and 5,000 rows of which every one has a problem; worked out once. */
export const huge = (): Outcome =>
  (madeHuge ??= outcomeOf(
    workbook(
      Array.from({ length: 5000 }, (_, i) => [`信息${i}`, `未知单位${i % 900}`, '2020-03-02', CITY, '采用'] as const),
      Array.from({ length: 500 }, (_, i) => [`第${i + 1}服务站`, `片区${(i % 6) + 1}`, 5] as const),
    ),
  ));
