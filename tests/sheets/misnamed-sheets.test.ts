import fc from 'fast-check';
import { prepareSettlement } from '../../src/app/fees/settle-quarter';
import { readInputs } from '../../src/app/scoring/read-inputs';
import { dayOf } from '../../src/engine/time/calendar';
import type { CellContent } from '../../src/host/port/workbook';
import type { IssueCode } from '../../src/issues/issue';
import { CLERKS } from '../../src/sheets/catalogue';
import { decodeWorkbook } from '../../src/sheets/inputs';
import { TRADITIONAL } from '../../src/text/sheets/traditional';
import { SHEETS } from '../../src/text/sheets/workbook-names';
import { MemoryWorkbook } from '../host/memory-workbook';
import { bookOf } from './workbook-content';

type Rows = readonly (readonly CellContent[])[];

const CODES: readonly IssueCode[] = ['sheet-unread', 'misnamed-sheet', 'rule-unread', 'missing-sheet', 'second-sheet'];

/** A workbook on a host. */
async function hosted(sheets: Readonly<Record<string, Rows>>): Promise<MemoryWorkbook> {
  const workbook = new MemoryWorkbook();
  await workbook.write(
    Object.entries(sheets).map(([name, cells]) => ({ kind: 'replace-sheet', sheet: { name, cells } }) as const),
  );
  return workbook;
}

/** What is said of sheets that were not read, as a clerk meets it: the workbook is read through a host. */
async function told(sheets: Readonly<Record<string, Rows>>) {
  const content = await readInputs(await hosted(sheets));
  return decodeWorkbook(content)
    .issues.filter(({ code }) => CODES.includes(code))
    .map(({ code, severity, place, parameters }) => ({ code, severity, sheet: place.sheet, ...parameters }));
}

/** The sheets of a sound workbook without parameters. */
const sound = (): Record<string, Rows> => {
  const { sheets } = bookOf([['甲', '高桥', '2020-3-5', '市局官网', '转载']]);
  return Object.fromEntries([SHEETS.targets, SHEETS.adoptions].map((name) => [name, sheets.get(name)!.rows as Rows]));
};

const HEADS: Readonly<Record<string, readonly string[]>> = {
  渠道: ['渠道', '层级', '别名'],
  参数: ['项目', '值', '说明'],
  上年结转: ['单位', '撰稿人', '金额', '事由', '来源'],
  节假日: ['日期', '类型', '名称'],
  审核流程: ['单位类型', '环节', '角色'],
  稿件登记: ['序号', '标题', '供稿单位', '撰稿人', '报送日期'],
  约稿登记: ['约稿主题', '约稿单位', '下达日期'],
  采访预约: ['单位', '事项', '活动日期'],
  信息员: ['姓名', '单位', '联系电话'],
  撰稿人: ['姓名', '单位', '开户行', '账号'],
  通报事项: ['单位', '责任人', '类型', '发生日期', '事项'],
};

const HELD: readonly string[] = [SHEETS.channels, SHEETS.parameters, SHEETS.broughtForward];

test.each([
  ['渠道', ['渠道表', '采用渠道', '渠道一览表', '媒体名单', '2020年渠道', '附件3渠道', '渠道2', '渠道清单（新）', '宣传渠道', '各渠道登记']],
  ['参数', ['参数表', '参数设置', '系统参数', '基本参数', '2020年度参数', '配置', '设置', '参数1', '计算参数', '参数配置表']],
  ['上年结转', ['上年结转表', '上年度结转', '结转', '去年结转', '上年未清', '结转金额', '上年结转明细', '2020年上年结转', '上年余额', '稿费结转']],
  ['节假日', ['节假日安排', '放假安排', '假期', '法定节假日', '2020年节假日', '节假日表', '节日', '放假调休', '节假日及上班', '工作日历']],
  ['审核流程', ['审核流程表', '审批流程', '稿件审核流程', '审核环节', '审签流程', '流程', '审核流程（2020）', '审核链', '审批环节表', '审核流程设置']],
  ['稿件登记', ['稿件登记表', '稿件', '来稿登记', '稿件台账', '2020年稿件登记', '投稿登记', '稿件报送登记表', '信息稿件登记', '稿件登记簿', '报送稿件']],
  ['约稿登记', ['约稿', '约稿登记表', '约稿任务', '约稿通知', '约稿台账', '2020约稿', '约稿计划', '各单位约稿', '约稿登记2', '约稿任务单']],
  ['采访预约', ['采访预约表', '采访登记', '采访报道预约表', '预约登记', '采访', '活动采访预约', '采访安排', '采访预约2020', '会议预约', '预约']],
  ['信息员', ['信息员名单', '信息员登记表', '联络员', '通讯员名册', '信息员联系方式', '2020年信息员', '各单位信息员', '信息员通讯录', '信息员（新）', '信息员队伍']],
  ['撰稿人', ['撰稿人名单', '作者名单', '撰稿人员', '领款人', '收款账户', '撰稿人账号', '供稿人信息', '作者', '银行卡号', '撰稿人登记表']],
  ['通报事项', ['通报事项表', '通报问题', '迟报', '漏报登记', '瞒报、误报、漏报、迟报', '2020年通报事项', '漏报和迟报情况', '通报事项登记表', '迟报通报', '追责事项']],
] as const)('%s under another name is named, with what it was taken for', async (expected, names) => {
  for (const name of names) {
    const found = await told({ ...sound(), [name]: [HEADS[expected]!, ['一', '二', '三']] });
    const holdsFees = HELD.includes(expected);
    expect({ name, found }).toEqual({ name, found: [{ code: 'sheet-unread', severity: 'warning', sheet: name, expected, absent: [], holdsFees }] }); // prettier-ignore
  }
}); // prettier-ignore

test.each([
  ['采用登记表', SHEETS.adoptions],
  ['2020年采用情况', SHEETS.adoptions],
  ['目标任务表', SHEETS.targets],
  ['任务分解', SHEETS.targets],
])('%s is taken for the needed sheet %s, which is missing', async (name, expected) => {
  const { [expected]: rows, ...others } = sound();
  expect(await told({ ...others, [name]: rows! })).toEqual([
    expect.objectContaining({ code: 'missing-sheet', severity: 'error', sheet: expected }),
    { code: 'sheet-unread', severity: 'warning', sheet: name, expected, absent: [], holdsFees: true },
  ]);
});

test('a name that means the sheet alone needs one of its columns; those that it lacks are named', async () => {
  const head = ['单位', '金额', '备注'];
  expect(await told({ ...sound(), 上年结转表: [head, ['高桥', 100, '']] })).toMatchObject([
    { code: 'sheet-unread', expected: '上年结转', absent: ['事由', '来源'] },
  ]);
});

test.each([
  ['渠道表', [['本局采用渠道说明，见附件3。']]],
  ['渠道统计', [['渠道', '别名', '条数'], ['市局官网', '', 3]]],
  ['媒体采访记录', [['时间', '记者'], ['3月5日', '张三']]],
  ['信息员培训', [['姓名', '成绩'], ['张三', 90]]],
  ['信息员名单（旧）', [['姓名', '单位']]],
  ['节假日值班', [['值班人', '电话']]],
  ['作者简介', [['姓名', '简介']]],
  ['工作表1', [['姓名', '单位', '联系电话']]],
  ['通讯录', [['姓名', '单位', '电话']]],
  ['审批意见', [['意见']]],
  ['去年情况', [['单位', '金额']]],
  ['流程图', [[]]],
  ['通报2020Q2', [['单位', '得分']]],
  ['情况通报', [['单位', '类型', '条数']]],
  ['稿件统计', [['标题', '单位', '条数']]],
] as const)('%s is nothing of ours', async (name, rows) => expect(await told({ ...sound(), [name]: rows })).toEqual([])); // prettier-ignore

test('a copy of a sheet that the workbook has is left alone', async () => {
  const sheets = { ...sound(), 信息员: [HEADS['信息员']!], 信息员名单: [HEADS['信息员']!] };
  expect(await told(sheets)).toEqual([]);
});

test('names that differ only in space, width or traditional characters are misnamed, also of a sheet for paying', async () => {
  const misnamed = async (name: string): Promise<unknown> => (await told({ ...sound(), [name]: [['姓名']] }))[0];
  expect(await misnamed(' 撰稿人')).toMatchObject({ code: 'misnamed-sheet', severity: 'warning', expected: '撰稿人' });
  expect(await misnamed('信息員')).toMatchObject({ code: 'misnamed-sheet', severity: 'warning', expected: '信息员' });
  expect(await misnamed('計分規則')).toMatchObject({ code: 'misnamed-sheet', severity: 'error', expected: '计分规则' });
});

test('no sheet of the template is taken for another one', async () => {
  for (const { name, schema } of CLERKS) {
    const head = Object.values(schema.columns).map((column) => column.name);
    const { [name]: _, ...others } = sound();
    expect(await told({ ...others, [name]: [head] })).not.toContainEqual(expect.objectContaining({ sheet: name, code: 'sheet-unread' })); // prettier-ignore
  }
});

test('any names and any headers are read without a fault', async () => {
  const word = fc.constantFrom(
    '渠道',
    '信息员',
    '表',
    '姓名',
    '单位',
    '2020',
    ' ',
    '参数',
    '值',
    '項目',
    '假',
    '\n',
    '(',
  );
  const text = fc.array(word, { maxLength: 3 }).map((parts) => parts.join(''));
  const rows = fc.array(fc.array(text, { maxLength: 4 }), { maxLength: 3 });
  await fc.assert(
    fc.asyncProperty(text, rows, async (name, cells) => {
      fc.pre(!name.includes('\n') && name.trim() !== '' && !(name in sound()));
      for (const issue of await told({ ...sound(), [name]: cells })) expect(CODES).toContain(issue.code);
    }),
    { numRuns: 50 },
  );
});

test('what scores may depend on holds the fees, what they do not depend on holds nothing', async () => {
  const { sheets } = bookOf([['甲', '高桥', '2020-3-5', '市局官网', '转载']]);
  const rows = Object.fromEntries([...sheets].map(([name, grid]) => [name, grid.rows as Rows]));
  const prepared = async (name: string, head: readonly string[]) =>
    prepareSettlement(
      await hosted({ ...rows, [name]: [head] }),
      { year: 2020, quarter: 0 },
      { today: dayOf(2020, 12, 31) },
    );
  expect(await prepared('上年结转表', HEADS['上年结转']!)).toMatchObject({
    status: 'refused',
    code: 'rules-unread',
    issues: [{ code: 'sheet-unread', place: { sheet: '上年结转表' } }],
  });
  expect(await prepared('信息员名单', HEADS['信息员']!)).toMatchObject({ status: 'ready' });
  expect(await prepared('撰稿人名单', HEADS['撰稿人']!)).toMatchObject({
    status: 'ready',
    warnings: [{ code: 'sheet-unread', place: { sheet: '撰稿人名单' } }],
  });
});

test('a character is paired with one other', () => {
  expect(TRADITIONAL.length % 2).toBe(0);
  const traditional = [...TRADITIONAL].filter((_, at) => at % 2 === 0);
  expect(new Set(traditional).size).toBe(traditional.length);
});

describe('a second log, a second list of units', () => {
  const secondOf = async (name: string, rows: Rows) =>
    (await told({ ...sound(), [name]: rows })).filter(({ code }) => code === 'second-sheet');

  it.each([
    ['采用登记 ', SHEETS.adoptions], ['采用登记2', SHEETS.adoptions], ['采用登记（下半年）', SHEETS.adoptions], ['二季度采用登记', SHEETS.adoptions], ['採用登記', SHEETS.adoptions],
    ['信息采用台账', SHEETS.adoptions], ['目标任务\u200b', SHEETS.targets], ['目标任务（调整）', SHEETS.targets], ['2020年目标任务分解', SHEETS.targets],
  ])('%s beside the one that is read is named, and holds no fee', async (name, expected) => {
    const rows = sound()[expected]!;
    expect(await secondOf(name, rows)).toEqual([{ code: 'second-sheet', severity: 'warning', sheet: name, expected }]);
    expect(await secondOf(name, rows.slice(0, 1))).toEqual([]);
  }); // prettier-ignore

  it.each(['采用登记（备份）', '采用登记副本', '旧采用登记', '采用登记 (复制)', '采用统计表', '说明', 'Sheet3'])(
    '%s is a copy, or of another kind',
    async (name) => expect(await secondOf(name, sound()[SHEETS.adoptions]!)).toEqual([]),
  );
});
