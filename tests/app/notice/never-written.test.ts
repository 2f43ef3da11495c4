import { strFromU8, unzipSync } from 'fflate';
import { noticeFile } from '../../../src/app/notice/notice-file';
import { planNotice, readNoticeBook, type NoticePlan } from '../../../src/app/notice/plan-notice';
import type { NoticePeriod } from '../../../src/engine/notice/notice-period';
import { dayOf } from '../../../src/engine/time/calendar';
import { noticeReport } from '../../../src/entry/cli/json-notice';
import type { Workbook } from '../../../src/host/port/workbook';
import { noticeSheetName } from '../../../src/text/documents/notice-words';
import { ExcelPage } from '../../host/excel-page';
import { hosts, type ClerkSheets } from '../workflow/on-every-host';
import { bookWith } from '../workflow/work-books';
import { CITY, Q2, YEAR } from './notice-books';

/** A text that no notice may tell; each stands in one place of the workbook. */
const never = (what: string): string => `某${what}不可见`;
const TOLD = /某[^，。；：]{1,20}不可见/gu;

type Cells = Readonly<Record<string, string>>;

/** The sentences of “Never in it” (specification §3.5, plan 三(四)1): the rows that each of them is about. */
const NEVER: Readonly<Record<string, Readonly<Record<string, readonly Cells[]>>>> = {
  '涉密 rows are counted, and nothing of them is shown': {
    采用登记: [
      { 供稿单位: '高桥', 采用日期: '2020-05-06', 采用渠道: CITY, 采用方式: '转载', 稿件编号: 'G2020-101', 涉密: '是' },
      { 标题: never('涉密采用标题'), 供稿单位: '高桥', 采用日期: '2020-05-07', 采用渠道: CITY, 采用方式: '转载', 涉密: '是' },
      { 标题: never('密级标志标题') + '机密★', 供稿单位: '高桥', 采用日期: '2020-05-07', 采用渠道: CITY, 采用方式: '转载' },
    ],
    稿件登记: [
      { 稿件编号: 'G2020-102', 供稿单位: '高桥', 约稿编号: 'Y2020-11', 涉密: '是', 报送日期: '2020-05-06' },
      { 稿件编号: 'G2020-103', 标题: never('涉密稿件标题'), 供稿单位: '高桥', 涉密: '是', 报送日期: '2020-05-06' },
      { 稿件编号: 'G2020-101', 标题: '光荣牌', 供稿单位: '高桥', 约稿编号: 'Y2020-13', 报送日期: '2020-05-06' },
    ],
    约稿登记: [
      { 约稿编号: 'Y2020-11', 约稿主题: never('涉密稿件的约稿主题'), 约稿单位: '高桥', 下达日期: '2020-04-27' },
      { 约稿编号: 'Y2020-12', 约稿主题: `围绕${never('涉密稿件标题')}约稿`, 约稿单位: '高桥', 下达日期: '2020-04-27' },
      { 约稿编号: 'Y2020-13', 约稿主题: never('采用登记里涉密的约稿主题'), 约稿单位: '高桥', 下达日期: '2020-04-27' },
      { 约稿编号: 'Y2020-14', 约稿主题: `围绕${never('涉密采用标题')}约稿`, 约稿单位: '高桥', 下达日期: '2020-04-27' },
      { 约稿编号: 'Y2020-15', 约稿主题: `${never('密级标志主题')}秘密★`, 约稿单位: '高桥', 下达日期: '2020-04-27' },
    ],
    通报事项: [
      { 单位: '高桥', 类型: '迟报', 发生日期: '2020-05-10', 认定日期: '2020-05-20', 事项: `${never('涉密稿件标题')}迟报` },
      { 单位: '高桥', 类型: '迟报', 发生日期: '2020-05-10', 认定日期: '2020-05-20', 事项: `${never('密级标志事项')}绝密★` },
    ],
  },
  'titles of 敏感 manuscripts': {
    稿件登记: [{ 稿件编号: 'G2020-201', 标题: never('敏感标题'), 供稿单位: '高桥', 敏感: '是', 报送日期: '2020-05-06' }],
    约稿登记: [{ 约稿编号: 'Y2020-21', 约稿主题: `围绕《${never('敏感标题')}》约稿`, 约稿单位: '高桥', 下达日期: '2020-04-27' }],
    通报事项: [
      { 单位: '高桥', 责任人: `张某（${never('敏感标题')}）`, 类型: '迟报', 发生日期: '2020-05-10', 认定日期: '2020-05-20', 事项: never('敏感标题') },
    ],
  },
  'anything not confirmed, and the persons that are named for it': {
    通报事项: [
      { 单位: '高桥', 责任人: never('未认定的责任人'), 类型: '误报', 发生日期: '2020-05-10', 事项: never('未认定的事项') },
      { 单位: '高桥', 责任人: never('以后认定的责任人'), 类型: '漏报', 发生日期: '2020-05-10', 认定日期: '2020-12-30', 事项: never('以后认定的事项') },
      { 单位: '高桥', 责任人: '张某', 类型: '瞒报', 发生日期: '2020-05-10', 认定日期: '2020-05-20', 认定依据: never('认定依据') },
    ],
  },
  'titles, adopted or not, and those that wrote them': {
    采用登记: [
      { 标题: never('采用标题'), 供稿单位: '高桥', 采用日期: '2020-05-06', 采用渠道: CITY, 采用方式: '转载', 撰稿人: never('撰稿人'), 凭证: never('凭证') },
    ],
    稿件登记: ['', '退回修改', '不采用', '撤稿'].map((处理, at) => ({
      ...{ 稿件编号: `G2020-40${at}`, 标题: never(`${处理}标题`), 供稿单位: '高桥', 撰稿人: never('稿件撰稿人') },
      ...{ 报送日期: '2020-05-06', 关键词: never('关键词'), 处理, 处理日期: '2020-05-08' },
    })),
  },
  'money, phones, identity numbers and accounts of persons': {
    目标任务: [{ 单位: '新设单位', 类型: '局属各科室', 任务分值: '3', 信息员: never('目标任务信息员'), 联系电话: '13800138000' }],
    信息员: [{ 姓名: never('信息员'), 单位: '高桥', 联系电话: '13900139000', 备注: never('信息员备注') }],
    撰稿人: [{ 姓名: never('收款人'), 身份证号: '430105198001011234', 开户行: never('开户行'), 账号: '6222021234567890123' }],
    约稿登记: [{ 约稿编号: 'Y2020-51', 约稿主题: '老兵故事 联系0731-85881234', 约稿单位: '高桥', 下达日期: '2020-04-27', 责任人: never('约稿责任人') }],
    通报事项: [{ 单位: '高桥', 责任人: '王某13700137000', 类型: '迟报', 发生日期: '2020-05-10', 认定日期: '2020-05-20', 事项: '身份证430105198001015678' }],
  },
  'reasons, remarks and texts of 批示': {
    采用登记: [
      { 标题: '有备注的', 供稿单位: '高桥', 采用日期: '2020-05-08', 采用渠道: CITY, 采用方式: '转载', 备注: never('采用备注'), 批示: never('批示') },
    ],
    稿件登记: [{ 稿件编号: 'G2020-601', 标题: '有原因的', 供稿单位: '高桥', 处理: '不采用', 处理日期: '2020-05-08', 处理原因: never('处理原因'), 备注: never('稿件备注') }],
    约稿登记: [{ 约稿编号: 'Y2020-61', 约稿主题: '有备注的', 约稿单位: '高桥', 下达日期: '2020-04-27', 来源: never('来源'), 备注: never('约稿备注') }],
    通报事项: [{ 单位: '高桥', 类型: '迟报', 发生日期: '2020-05-10', 认定日期: '2020-05-20', 备注: never('事项备注') }],
  },
  'rows in error, and commissions that were withdrawn': {
    采用登记: [
      { 标题: never('错行标题'), 供稿单位: never('错单位'), 采用日期: '2020-05-06', 采用渠道: CITY, 采用方式: '转载' },
      { 标题: '甲', 供稿单位: '高桥', 采用日期: '2020-05-06', 采用渠道: never('错渠道'), 采用方式: '转载' },
      { 标题: '乙', 供稿单位: '高桥', 采用日期: '2020-05-06', 采用渠道: CITY, 采用方式: never('错方式') },
    ],
    约稿登记: [
      { 约稿编号: 'Y2020-71', 约稿主题: never('错行主题'), 约稿单位: never('错约稿单位'), 下达日期: '2020-04-27' },
      { 约稿编号: 'Y2020-72', 约稿主题: never('撤销的主题'), 约稿单位: '高桥', 下达日期: '2020-04-27', 处理: '撤销' },
    ],
    通报事项: [{ 单位: '高桥', 责任人: never('错行责任人'), 类型: never('错类型'), 发生日期: '2020-05-10', 认定日期: '2020-05-20', 事项: never('错行事项') }],
    采访预约: [{ '科室（单位）': '双拥优抚科', '活动（会议）事项': never('采访事项'), 活动日期: '2020-05-12', 参加人员: never('参加人员') }],
    审核流程: [{ 单位类型: '*', 环节: '初审', 角色: '科室长', 人员: never('审核人员') }],
  },
}; // prettier-ignore

/** Numbers of persons in the workbook. */
const NUMBERS = ['13800138000', '13900139000', '13700137000', '430105198001011234', '430105198001015678', '6222021234567890123', '85881234']; // prettier-ignore

/** The sheets with the rows of some of the sentences, under all headers that they use. */
function sheetsOf(sentences: readonly string[]): ClerkSheets {
  const rows = new Map<string, Cells[]>();
  for (const sentence of sentences)
    for (const [sheet, cells] of Object.entries(NEVER[sentence]!))
      rows.set(sheet, [...(rows.get(sheet) ?? []), ...cells]);
  const plan = bookWith({}).sheets;
  return Object.fromEntries(
    [...rows].map(([sheet, all]) => {
      const base = (plan.get(sheet)?.rows ?? []) as readonly (readonly (string | number | null)[])[];
      const headers = [...new Set([...(base[0] ?? []).map(String), ...all.flatMap((cells) => Object.keys(cells))])];
      const body = all.map((cells) => headers.map((header) => cells[header] ?? null));
      return [sheet, [headers, ...base.slice(1), ...body]];
    }),
  );
}

async function plannedIn(workbook: Workbook, period: NoticePeriod): Promise<NoticePlan> {
  const asOf = dayOf(2020, 12, 15);
  const request = { period, isFinal: false, isSheet: true, version: '1', today: asOf, asOf };
  const planned = planNotice(await readNoticeBook(workbook, period), request);
  if (!planned.ok) throw new Error(planned.why.refusal.code);
  return planned.value;
}

/** What the sheet, the Word document in each of its parts, its name and the JSON tell. */
async function toldBy(workbook: Workbook, period: NoticePeriod): Promise<Readonly<Record<string, string>>> {
  const { changes, notice, fonts } = await plannedIn(workbook, period);
  await workbook.write(changes);
  const name = noticeSheetName(period);
  const sheet = (await workbook.read([name], { formulas: true })).sheets.get(name)!;
  const { fileName, bytes } = await noticeFile(notice, fonts);
  const parts = Object.values(unzipSync(bytes)).map((part) => strFromU8(part).replace(/<[^>]*>/gu, ''));
  return {
    sheet: JSON.stringify([sheet.rows, [...(sheet.formulas ?? [])]]),
    word: [fileName, ...parts].join('\n'),
    json: JSON.stringify(noticeReport(notice)),
  };
}

let page: ExcelPage;
beforeAll(async () => {
  page = await ExcelPage.open('1.14');
});
afterAll(() => page.close());

test.each(Object.keys(NEVER))('%s', async (sentence) => {
  for await (const { name, workbook } of hosts(page, sheetsOf([sentence]))) {
    for (const period of [Q2, YEAR]) {
      for (const [output, told] of Object.entries(await toldBy(workbook, period))) {
        const found = [...(told.match(TOLD) ?? []), ...NUMBERS.filter((number) => told.includes(number))];
        expect([name, output, found]).toEqual([name, output, []]);
        expect(told).toContain('宣传信息工作情况');
      }
    }
  }
});
