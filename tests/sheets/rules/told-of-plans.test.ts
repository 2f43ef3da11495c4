import { evaluate } from '../../../src/app/scoring/evaluate';
import { jsonReport } from '../../../src/entry/cli/json-report';
import { dayOf } from '../../../src/engine/time/calendar';
import type { CellValue } from '../../../src/host/port/workbook';
import { issueText } from '../../../src/text/issues/issues';
import { contentOf } from '../workbook-content';

type Rows = readonly (readonly CellValue[])[];
type Sheets = Readonly<Record<string, Rows>>;

const BOOK: Sheets = {
  参数: [['项目', '值'], ['年度', 2020], ['每分稿费', 2]],
  目标任务: [['单位', '类型', '任务分值', '人数'], ['甲', '科', null, 3], ['乙', '科', 5, null]],
  渠道: [['渠道', '层级'], ['市报', '市'], ['省报', '省'], ['迟报', '']],
  采用方式: [['方式'], ['录用']],
  计分规则: [['采用渠道', '采用方式', '分值'], ['市报', '*', 3], ['省报', '*', 5], ['迟报', '*', -2]],
}; // prettier-ignore

const LOG_HEAD = ['标题', '供稿单位', '采用日期', '采用渠道', '采用方式', '稿件编号', '字数', '加乘项'];
const adopted = (units: string, channel: string, mode = '录用', more: readonly CellValue[] = []): readonly CellValue[] => ['题', units, '2020-2-5', channel, mode, 'A', ...more]; // prettier-ignore

const evaluated = (more: Sheets, log: Rows = []) =>
  evaluate(contentOf({ ...BOOK, ...more, 采用登记: [LOG_HEAD, ...log] }), { today: dayOf(2021, 1, 1) });

const told = (more: Sheets, log?: Rows): string[] =>
  evaluated(more, log).outcome.issues.map((issue) => Object.values(issueText(issue)).join(''));

const sentences = (more: Sheets, log: Rows): string[] =>
  evaluated(more, log).outcome.result!.rows.map(({ text }) => text);

it('a unit without a target has no shortfall, whatever was deducted', () => {
  const { scorecards } = evaluated({}, [adopted('甲', '迟报')]).outcome.result!;
  expect(scorecards.map(({ total, shortfall }) => [total, shortfall])).toEqual([[-200, 0], [0, 500]]); // prettier-ignore
});

it('a plan of its own is not paid by the document of the built-in one', () => {
  expect(evaluated({}, []).inputs!.parameters.feeBasis).toBe('');
  const stated: Rows = [...BOOK.参数!, ['付费依据', '办法第三条']];
  expect(evaluated({ 参数: stated }, []).inputs!.parameters.feeBasis).toBe('办法第三条');
});

describe('what a clerk is told to write', () => {
  const modes = (named: string) => told({}, [adopted('甲', '市报', named)]).join('');
  const merging = (share: CellValue): Sheets => ({
    归并: [
      ['计量', '同稿归并', '联合稿件'],
      ['分值', '累计', share],
    ],
  });
  const items = (target: CellValue): Sheets => ({ 考核项: [['考核项', '适用单位', '计量', '采用渠道', '周期', '任务'], ['报送', '甲', '篇数', '市', '年', target]] }); // prettier-ignore

  it('the modes that are in force, and no others', () => {
    expect(modes('转载')).toContain('可填：录用。');
    expect(modes('转载')).not.toContain('公文类');
  });

  it('a whole sentence where no name is near', () => {
    const factors: Rows = [
      ['加乘项', '采用渠道', '倍数'],
      ['头版', '国', 2],
    ];
    expect(told({ 加乘: factors }).join('')).toContain('请改成准确名称，或先在“渠道”表里写上它');
  });

  it('that a ratio became a time of day', () => {
    expect(told(merging(182 / 1440)).join('')).toContain('设为文本格式');
    expect(told(merging('3：2x')).join('')).not.toContain('设为文本格式');
    expect(told(merging('3：2'))).toEqual([]);
  });

  it('that a target may be one for each person', () => {
    expect(told(items('人均2条')).join('')).toContain('2/人');
    const { assessments } = jsonReport(evaluated(items('2篇/人')).outcome, false);
    expect(assessments).toMatchObject([{ target: 6 }]);
  });
});

describe('判定', () => {
  const merging = (share: string): Sheets => ({
    归并: [
      ['计量', '同稿归并', '联合稿件'],
      ['分值', '就高', share],
    ],
  });

  it('compares with no row where units had different points before', () => {
    const log = [adopted('甲', '市报'), adopted('甲、乙', '省报')];
    expect(sentences(merging('各计全额'), log)).toEqual(['计3分', '计7分：甲2分、乙5分']);
    const alike = [adopted('甲、乙', '市报'), adopted('甲、乙', '省报')];
    expect(sentences(merging('各计全额'), alike)[1]).toBe('补差4分（前已计3分，第2行）：甲2分、乙2分');
  });

  it('says what steps come to before they are multiplied', () => {
    const rules: Rows = [
      ['采用渠道', '采用方式', '分值', '按', '每', '每加'],
      ['市报', '', 2, '字数', 100, 1],
    ];
    const factors: Rows = [
      ['加乘项', '倍数', '加稿费'],
      ['头版', 2, null],
      ['图', null, 5],
    ];
    const log = [adopted('甲', '市报', '录用', [300, '头版'])];
    expect(sentences({ 计分规则: rules, 加乘: factors }, log)).toEqual(['计10分（300字：满0字2分，每100字加1分，共5分×头版2倍）']); // prettier-ignore
  });

  it('names the units whose points are taken out, where others keep theirs', () => {
    const rules: Rows = [
      ['采用渠道', '采用方式', '分值', '归零'],
      ['市报', '', 4, null],
      ['迟报', '', -1, '月'],
    ];
    const late = ['迟', '乙', '2020-2-9', '迟报', '录用', 'B'];
    const sheets = {
      ...merging('平均'),
      参数: [
        ['项目', '值'],
        ['年度', 2020],
        ['每分稿费', 0],
      ],
      计分规则: rules,
    };
    const told = (units: string): string => sentences(sheets, [adopted(units, '市报'), late])[0]!;
    expect(told('甲、乙')).toBe('计4分：甲2分、乙2分，乙2月得分归零（第3行 迟报）');
    expect(told('乙')).toBe('计4分，2月得分归零（第3行 迟报）');
  });

  it('says by what 加乘 voids an adoption, whose rule is no gap', () => {
    const factors: Rows = [
      ['加乘项', '倍数'],
      ['材料不实', 0],
    ];
    const rules: Rows = [['采用渠道', '采用方式', '分值', '稿费'], ['市报', '', 3, null], ['省报', '', null, 20]]; // prettier-ignore
    const log = ['市报', '省报'].map((channel) => adopted('甲', channel, '录用', [null, '材料不实']));
    const sheets = { 加乘: factors, 计分规则: rules };
    expect(sentences(sheets, log)).toEqual(['计0分（3分×材料不实0倍）', '稿费0元（20元×材料不实0倍）']);
    expect(told(sheets, log)).toEqual([]);
  });

  it('does not explain points to which 加乘 adds money alone', () => {
    const factors: Rows = [
      ['加乘项', '倍数', '加稿费'],
      ['图', null, 5],
    ];
    expect(sentences({ 加乘: factors }, [adopted('甲', '市报', '录用', [null, '图'])])).toEqual(['计3分']);
  });
});
