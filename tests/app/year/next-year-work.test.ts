import { evaluate } from '../../../src/app/scoring/evaluate';
import { newWork } from '../../../src/app/workflow/new-work';
import { nextYear } from '../../../src/app/year/next-year';
import { dayOf } from '../../../src/engine/time/calendar';
import type { CellContent, WorkbookContent } from '../../../src/host/port/workbook';
import { INPUT_SHEETS } from '../../../src/sheets/catalogue';
import { MemoryWorkbook } from '../../host/memory-workbook';
import { bookOf } from '../../sheets/workbook-content';

const dates = { today: dayOf(2021, 1, 8) };
const WORK = {
  参数: [
    ['项目', '值'],
    ['年度', 2020],
    ['一般约稿工作日', 4],
    ['邮件主题连接符', '-'],
    ['报送邮箱', 'a@b.cn'],
  ],
  渠道: [
    ['渠道', '层级', '宣传方式'],
    ['官网', '市', '新闻宣传'],
    ['简报', '区', ''],
  ],
  信息员: [
    ['姓名', '单位', '任职日', '离任日', '联系电话', '本年供稿', '本年采用'],
    ['在任', '高桥', '2020-1-5', '', '0731-1', 3, 2],
    ['年内走', '高桥', '2020-1-5', '2020-06-01', '', 1, 1],
    ['元旦走', '东塘', '', '2021-01-01', '', 0, 0],
    ['明年走', '东塘', '', '2021-03-01', '', 0, 0],
    ['看不懂', '办公室', '去年', '', '', 0, 0],
  ],
  审核流程: [
    ['单位类型', '环节', '角色', '条件', '人员'],
    ['街道', '初审', '站长', '', '周某'],
    ['*', '采用审批', '主任', '敏感', ''],
  ],
  节假日: [
    ['日期', '类型', '至', '依据'],
    ['2020-10-01', '放假', '2020-10-08', '旧'],
    ['2020-12-31', '放假', '2021-01-02', '跨年'],
    ['2021-02-20', '上班', '', '新'],
  ],
  稿件登记: [
    ['标题', '供稿单位'],
    ['旧稿', '高桥'],
  ],
};

async function made(withWork: boolean, stated: readonly (readonly string[])[] = []) {
  const old = new MemoryWorkbook();
  for (const [name, { rows }] of bookOf([], { ...WORK, 参数: [...WORK.参数, ...stated] }).sheets)
    await old.write([{ kind: 'replace-sheet', sheet: { name, cells: rows as CellContent[][] } }]);
  const next = await nextYear(old, 2021, dates, () => (withWork ? { work: newWork() } : {}));
  if (next.status === 'refused') throw new Error(next.code);
  const book = new MemoryWorkbook();
  await book.write(next.changes);
  return { next, book };
}

test('what is not finished stays in the old workbook, and is told', async () => {
  expect((await made(true)).next.unfinished).toBe(1);
});

test('who reports, who signs, the days of the new year and the parameters go on; manuscripts begin anew', async () => {
  const { next, book } = await made(true);
  const cells = (name: string) => book.contentOf(name).cells;
  expect(cells('信息员').slice(1).map((row) => row.slice(0, 5))).toEqual([
    ['在任', '高桥', '0731-1', 43835, null],
    ['明年走', '东塘', null, null, 44256],
    ['看不懂', '办公室', null, '去年', null],
  ]); // prettier-ignore
  expect(cells('信息员')[1]!.slice(-2)).toEqual([null, null]);
  expect(cells('审核流程').slice(1).map((row) => row.slice(0, 5))).toEqual([
    ['街道', '初审', '站长', null, '周某'],
    ['*', '采用审批', '主任', '敏感', null],
  ]); // prettier-ignore
  expect(cells('节假日').slice(1)).toEqual([
    [44196, '放假', 44198, null, '跨年'],
    [44247, '上班', null, null, '新'],
  ]);
  expect(cells('稿件登记')).toHaveLength(1);
  expect(cells('渠道').map((row) => [row[0], row.at(-1)])).toEqual([
    ['渠道', '宣传方式'],
    ['官网', '新闻宣传'],
    ['简报', null],
  ]);
  expect(next.work!.informants).toHaveLength(3);
  const { inputs } = evaluate(await book.read(INPUT_SHEETS), dates);
  expect([inputs!.parameters.terms.ordinary, inputs!.parameters.mail]).toEqual([
    4,
    { connector: '-', address: 'a@b.cn' },
  ]);
});

test('without the sheets of the work nothing of them goes on; 宣传方式 belongs to 渠道 and does', async () => {
  const { next, book } = await made(false);
  const { sheetNames } = await book.read([]);
  expect([next.work, sheetNames]).toEqual([null, expect.not.arrayContaining(['信息员'])]);
  expect(book.contentOf('渠道').cells[0]).toContain('宣传方式');
});

test('whom notices go to and the fonts go into the next year, with and without the work; what holds for one notice does not', async () => {
  const stated = [['通报主送', '各街道，各科室'], ['通报要求', '请改进'], ['通报日期', '2020-7-6'], ['公文标题字体', '华文中宋'], ['公文正文字体', '仿宋']]; // prettier-ignore
  for (const withWork of [true, false]) {
    const { book } = await made(withWork, stated);
    const rows = (await book.read(['参数'])).sheets.get('参数')!.rows.map(([item, value]) => [item, value]);
    for (const at of [0, 3, 4]) expect(rows).toContainEqual(stated[at]);
    expect(rows.flat()).not.toContain('通报要求');
    expect(rows.flat()).not.toContain('通报日期');
    expect(evaluate(await book.read(INPUT_SHEETS), dates).outcome.result!.parameters).toMatchObject({
      notice: { addressees: '各街道，各科室' },
      fonts: { title: '华文中宋', body: '仿宋' },
    });
  }
});

describe('a classified adoption', () => {
  const LOG = ['标题', '供稿单位', '采用日期', '采用渠道', '采用方式', '稿件编号', '涉密'];
  const adopted = (title: string, number: string, classified: string): string[] => [
    title, '高桥', '2020-05-02', '市退役军人事务局官网官微', '转载', number, classified,
  ]; // prettier-ignore
  const REGISTER = [
    ['稿件编号', '标题', '供稿单位', '涉密'],
    ['G2020-002', '', '高桥', '是'],
  ];

  async function carried(year: number, old: WorkbookContent): Promise<WorkbookContent> {
    const workbook = new MemoryWorkbook();
    for (const [name, { rows }] of old.sheets)
      await workbook.write([{ kind: 'replace-sheet', sheet: { name, cells: rows as CellContent[][] } }]);
    const next = await nextYear(workbook, year, dates, () => ({ work: newWork() }));
    if (next.status === 'refused') throw new Error(next.code);
    const book = new MemoryWorkbook();
    await book.write(next.changes);
    return book.read(INPUT_SHEETS);
  }

  it('is classified in every later year, whichever sheet said so, and nobody is asked for its title', async () => {
    const rows = [adopted('', 'G2020-001', '机密级'), adopted('', 'G2020-002', ''), adopted('乙', 'G2020-003', '')];
    const { sheets, ...book } = bookOf([], { 稿件登记: REGISTER });
    const old = { ...book, sheets: new Map(sheets).set('采用登记', { name: '采用登记', rows: [LOG, ...rows] }) };
    const one = await carried(2021, old);
    const two = await carried(2022, one);
    for (const content of [one, two]) {
      const { outcome, inputs } = evaluate(content, dates);
      expect([0, 1, 2].map((at) => inputs!.log.isClassified(at))).toEqual([true, true, false]);
      expect(outcome.issues.map(({ code }) => code)).not.toContain('missing-title');
    }
  });

  it('is as doubtful as before where nobody knows whether it is one', async () => {
    const { sheets, ...book } = bookOf([]);
    const log = { name: '采用登记', rows: [LOG, adopted('甲', 'G2020-001', '待定'), adopted('乙', 'G2020-003', '否')] };
    const next = await carried(2021, { ...book, sheets: new Map(sheets).set('采用登记', log) });
    const { log: read } = evaluate(next, dates).inputs!;
    expect([0, 1].map((at) => [read.isClassified(at), read.mayBeClassified(at)])).toEqual([
      [false, true],
      [false, false],
    ]);
  });

  it('adds no column where there is none', async () => {
    const next = await carried(2021, bookOf([adopted('甲', 'G2020-001', '').slice(0, 6)]));
    expect(next.sheets.get('采用登记')!.rows[0]).not.toContain('涉密');
  });
});
