import { previewFees } from '../../../src/app/fees/preview-fees';
import { feeOverview } from '../../../src/app/fees/fee-overview';
import { prepareSettlement } from '../../../src/app/fees/settle-quarter';
import { recalculate } from '../../../src/app/scoring/recalculate';
import { dayOf } from '../../../src/engine/time/calendar';
import { MemoryWorkbook } from '../../host/memory-workbook';
import { bookOf } from '../../sheets/workbook-content';

type Rows = readonly (readonly (string | number | null)[])[];

const today = dayOf(2021, 1, 8);
const LOG: Rows = [['慰问活动', '高桥', '2020-03-01', '市局官网', '转载']];
const RULES: Rows = [
  ['采用渠道', '采用方式', '分值'],
  ['市局官网', '*', 2],
];

async function opened(more: Readonly<Record<string, Rows>>): Promise<MemoryWorkbook> {
  const workbook = new MemoryWorkbook();
  for (const [name, { rows }] of bookOf(LOG, more).sheets as ReadonlyMap<string, { readonly rows: Rows }>)
    await workbook.write([{ kind: 'replace-sheet', sheet: { name, cells: rows, styles: [] } }]);
  return workbook;
}

const unreadIn = async (more: Readonly<Record<string, Rows>>): Promise<(string | undefined)[]> =>
  (await recalculate(await opened(more), { today, version: '1' })).issues
    .filter(({ code }) => code === 'rule-unread')
    .map(({ place }) => place.sheet);

describe('a sheet of rules under a name that is not read', () => {
  it.each<[string, Rows]>([
    ['归并规则', [['计量', '归并类', '同稿归并'], ['分值', null, '累计']]],
    ['同稿归并', [['计量', '同稿归并'], ['分值', '累计']]],
    ['归并表', [['x', 'y']]],
    ['加乘规则', [['加乘项', '倍数'], ['头版', 2]]],
    ['加乘项', [['名称', '倍数'], ['头版', 2]]],
    ['考核项目', [['考核项', '周期', '任务'], ['月报送', '月', 2]]],
    ['考核指标', [['指标', '分值'], ['报送', 10]]],
    ['采用方式表', [['方式', '别名'], ['单条', '单篇']]],
    ['加分项', [['事项', '加分'], ['领导批示', 10]]],
    ['扣分项', [['情形', '扣分'], ['漏报', 5]]],
    ['加减分', [['单位', '加减'], ['高桥', 3]]],
    ['计分规则2', RULES],
    ['计分规则 (2)', RULES],
    ['计分规则（新）', RULES],
    ['2020年计分标准', RULES],
    ['附件3 评分标准', RULES],
    ['媒体系数', [['媒体', '系数'], ['省报', 3]]],
    ['奖励办法', [['情形', '加分'], ['头版', 5]]],
    ['稿费标准', [['级别', '稿费（元）'], ['省', 100]]],
    ['打分表', [['说明'], ['媒体级别', '每条分值'], ['省级', 5]]],
    ['信息积分', [['层级', '分数'], ['省', 5]]],
  ])('%s is named', async (name, rows) => {
    expect(await unreadIn({ [name]: rows })).toEqual([name]);
  }); // prettier-ignore

  it.each<[string, Rows]>([
    ['计分规则备份', RULES],
    ['旧计分规则', RULES],
    ['计分办法', [['信息工作考核办法'], ['第一条 为了……']]],
    [
      '考核通报',
      [
        ['单位', '得分'],
        ['高桥', 2],
      ],
    ],
    [
      '考核情况',
      [
        ['单位', '得分', '名次'],
        ['高桥', 2, 1],
      ],
    ],
    [
      '2019年计分',
      [
        ['标题', '采用渠道', '分值'],
        ['慰问', '市局', 2],
      ],
    ],
    ['加分项', [[null], ['']]],
    [
      '通讯录',
      [
        ['类别', '标准'],
        ['a', 1],
      ],
    ],
    ['Sheet1', RULES],
  ])('%s states none', async (name, rows) => {
    expect(await unreadIn({ [name]: rows })).toEqual([]);
  });

  it('is not the log itself, whatever it is called', async () => {
    const more = {
      参数: [['项目', '值'], ['年度', 2020], ['登记表', '加分登记表']],
      加分登记表: [['标题', '供稿单位', '采用日期', '采用渠道', '采用方式'], ...LOG],
    }; // prettier-ignore
    expect(await unreadIn(more)).toEqual([]);
  });

  it('keeps every amount off the sheets, and the quarter open', async () => {
    const workbook = await opened({ 加分项: [['事项', '加分'], ['领导批示', 10]] }); // prettier-ignore
    const before = workbook.writes.length;
    const which = { year: 2020, quarter: 0 } as const;
    const refusal = { status: 'refused', code: 'rules-unread', issues: [{ code: 'rule-unread' }] };
    expect(await prepareSettlement(workbook, which, { today })).toMatchObject(refusal);
    expect(await previewFees(workbook, which, { today, version: '1' })).toMatchObject(refusal);
    expect(workbook.writes).toHaveLength(before);
    const overview = await feeOverview(workbook, { today });
    expect(overview.status === 'overview' && overview.statements.map(({ status }) => status)).toEqual(
      Array(4).fill('withheld'),
    );
  });
});
