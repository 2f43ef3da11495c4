import fc from 'fast-check';
import { PLANS } from '../../../src/app/plans/plan-choice';
import { recalculate } from '../../../src/app/scoring/recalculate';
import { dayOf } from '../../../src/engine/time/calendar';
import type { CellContent } from '../../../src/host/port/workbook';
import { BUILT_IN_PLAN } from '../../../src/rules/built-in-plan';
import { MemoryWorkbook } from '../../host/memory-workbook';
import { mapLog } from './choose-plan';

const TODAY = dayOf(2020, 11, 15);
const LOG = '登记表';
const HEAD = ['题目', '报送单位', '见报日', '媒体', '采用'];
const HEADERS = { title: '题目', unit: '报送单位', date: '见报日', channel: '媒体', mode: '采用' };

/** A log with an adoption of each of these units. */
const logOf = (units: readonly string[]): CellContent[][] => [
  HEAD,
  ...units.map((unit, at) => [`第${at + 1}篇`, unit, '2020-05-06', '长沙晚报', '单独采用']),
];

async function mapped(log: readonly (readonly CellContent[])[], plan?: string): Promise<MemoryWorkbook> {
  const workbook = new MemoryWorkbook();
  await workbook.write([{ kind: 'replace-sheet', sheet: { name: LOG, cells: log } }]);
  expect(await mapLog(workbook, { sheet: LOG, headers: HEADERS }, TODAY, plan)).toBeNull();
  return workbook;
}

const unitsIn = (workbook: MemoryWorkbook): CellContent[] =>
  workbook.contentOf('目标任务').cells.slice(1).map(([unit]) => unit!); // prettier-ignore

const PLAN_UNITS = BUILT_IN_PLAN.units.map(({ name }) => name);
const OTHERS = ['市教育局', '河西镇', '第一中学', '文化馆', '城关卫生院'];

describe('the units of a log that a clerk maps', () => {
  it('stand in 目标任务 where they are not those of the plan, for every plan, and their rows are scored', async () => {
    for (const { name } of PLANS) {
      const workbook = await mapped(logOf([...OTHERS, '河西镇', ' 文化馆 ', '文化馆、第一中学']), name);
      expect(unitsIn(workbook)).toEqual(OTHERS);
      const { issues, result } = await recalculate(workbook, { today: TODAY, version: '1.0.0' });
      // A plan that counts characters needs a column for them.
      expect(result?.plan.units.map((unit) => unit.name) ?? OTHERS).toEqual(OTHERS);
      expect(issues.map(({ code }) => code)).not.toContain('unknown-unit');
      expect(issues).toContainEqual(
        expect.objectContaining({
          code: 'groups-to-fill',
          severity: 'warning',
          place: { sheet: '目标任务', row: 1, column: 1 },
          parameters: { count: OTHERS.length },
        }),
      );
    }
  });

  it('are none of the words of a repeated header, of sums or of signatures, nor a sentence', async () => {
    const sentence = '供稿单位以各单位报送的审核表为准'.repeat(3);
    const [header = [], ...rows] = logOf(OTHERS);
    const log = [
      ...[header, ...rows.slice(0, 3)],
      ['小计', '小计', '3条', '', ''],
      header,
      ['一则消息', sentence, '2020-05-06', '长沙晚报', '单独采用'],
      ...rows.slice(3),
      ['合计', '', '5条', '', ''],
      ['制表人：张三', '审核人：李四', '', '', ''],
      ['备注：以上已核对', '联系人：王五', '', '', ''],
    ];
    expect(unitsIn(await mapped(log))).toEqual(OTHERS);
  });

  it('are those of every row that a merged cell of the unit covers', async () => {
    const workbook = new MemoryWorkbook();
    const merges = [{ row: 1, column: 1, rows: 2, columns: 1 }];
    const cells = logOf(['河西镇', '', '文化馆']);
    await workbook.write([{ kind: 'replace-sheet', sheet: { name: LOG, cells, merges } }]);
    expect(await mapLog(workbook, { sheet: LOG, headers: HEADERS }, TODAY)).toBeNull();
    expect(unitsIn(workbook)).toEqual(['河西镇', '文化馆']);
  });

  it('leave those of the plan where most of them are these, or slips of the pen of them', async () => {
    const log = logOf(['高桥', '高桥街道', '左家塘', '东 塘', '侯家堂', '办公室', '河西镇']);
    expect(unitsIn(await mapped(log))).toEqual(PLAN_UNITS);
  });

  it.each<[string, CellContent[][]]>([
    ['there are none', logOf([])],
    ['they are sums', [HEAD, ['', '合计', '', '', ''], ['共 3 篇', '合计', '', '', '']]],
    ['the column holds titles', logOf(['关于开展清明祭英烈活动的通知，请各单位认真组织实施并按时报送有关情况的函和其他有关材料的说明及附件清单'.repeat(2)])],
    ['the column holds numbers of rows', logOf(Array.from({ length: 301 }, (_, at) => `A${at}`))],
    ['the column is blank, but for texts of which one is short', logOf([...Array.from({ length: 8 }, () => ''), ...Array.from({ length: 3 }, (_, at) => `${at}${'以各单位报送的审核表为准'.repeat(5)}`), '另见'])],
    ['the log may be classified', logOf([...OTHERS, '机密★10年'])],
  ])('leave those of the plan where %s', async (_, log) => {
    expect(unitsIn(await mapped(log))).toEqual(PLAN_UNITS);
  }); // prettier-ignore

  it('are all listed, each once, in the order of the log', async () => {
    const name = fc.constantFrom(...OTHERS, '河 西镇', '博物馆', '图书室');
    await fc.assert(
      fc.asyncProperty(fc.array(name, { minLength: 1, maxLength: 12 }), async (units) => {
        const spelt = units.map((unit) => (unit === '河 西镇' ? '河西镇' : unit));
        const listed = unitsIn(await mapped(logOf(units)));
        expect(listed.map((unit) => (unit as string).replace(' ', ''))).toEqual([...new Set(spelt)]);
      }),
      { numRuns: 20 },
    );
  });

  it('are the same with rows of which the unit is blank among them', async () => {
    const blank = fc.constantFrom('', ' ', '\u3000', '\u200b');
    const sentence = fc.nat(9).map((number) => `${number}${'以各单位报送的审核表为准'.repeat(5)}`);
    const unit = fc.oneof(fc.constantFrom(...OTHERS, ...PLAN_UNITS.slice(0, 4)), sentence);
    const row = fc.record({ unit, blanks: fc.array(blank, { maxLength: 3 }) });
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 8 }), async (rows) => {
        const beside = rows.flatMap(({ unit: name, blanks }) => [name, ...blanks]);
        const alone = rows.map(({ unit: name }) => name);
        expect(unitsIn(await mapped(logOf(beside)))).toEqual(unitsIn(await mapped(logOf(alone))));
      }),
      { numRuns: 50 },
    );
  });

  it('are not written over a sheet 目标任务 of the office', async () => {
    const workbook = new MemoryWorkbook();
    const own = [['单位', '类型'], ['财务室', '科室']]; // prettier-ignore
    await workbook.write([
      { kind: 'replace-sheet', sheet: { name: LOG, cells: logOf(OTHERS) } },
      { kind: 'replace-sheet', sheet: { name: '目标任务', cells: own } },
    ]);
    await mapLog(workbook, { sheet: LOG, headers: HEADERS }, TODAY);
    expect(workbook.contentOf('目标任务').cells).toEqual(own);
  });
});
