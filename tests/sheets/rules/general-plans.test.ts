import fc from 'fast-check';
import { evaluate } from '../../../src/app/scoring/evaluate';
import { dayOf } from '../../../src/engine/time/calendar';
import { recalculate } from '../../../src/app/scoring/recalculate';
import type { Issue } from '../../../src/issues/issue';
import type { CellContent, CellValue } from '../../../src/host/port/workbook';
import { MemoryWorkbook } from '../../host/memory-workbook';
import { contentOf } from '../workbook-content';

type Rows = readonly (readonly CellValue[])[];
type Sheets = Readonly<Record<string, Rows>>;

const LOG_HEAD = ['标题', '供稿单位', '采用日期', '采用渠道', '采用方式', '稿件编号', '字数', '加乘项'];

const BOOK: Sheets = {
  参数: [['项目', '值'], ['年度', 2020], ['每分稿费', 0]],
  目标任务: [['单位', '类型', '任务分值', '人数', '得分归集到'], ['甲', '街道', 5, 2, null], ['乙', '街道', 5, null, null], ['丙', '科室', null, 1, null], ['戊', '科室', null, 0, null]],
  渠道: [['渠道', '层级', '归并类'], ['省报', '省', '报纸'], ['市报', '市', '报纸'], ['批示', null, '批示']],
  采用方式: [['方式'], ['单篇'], ['简讯']],
  计分规则: [['采用渠道', '采用方式', '分值'], ['省', '', 5], ['市', '', 3], ['批示', '', 10]],
}; // prettier-ignore

const RULES = ['采用渠道', '采用方式', '分值', '稿费', '按', '满', '每', '每加', '归零'];
const ITEMS = ['考核项', '适用单位', '计量', '周期', '任务', '完成给分', '未完成给分', '每少扣', '分档', '保底', '归入', '给付', '采用渠道']; // prettier-ignore

function evaluated(more: Sheets, log: Rows = []) {
  const book = { ...BOOK, ...more, 采用登记: [LOG_HEAD, ...log] };
  return evaluate(contentOf(book), { today: dayOf(2021, 1, 1) }).outcome;
}

/** A problem by its code, what it says of the fault, and its cell. */
function told({ code, parameters, place }: Issue): string {
  const what = 'fault' in parameters ? parameters.fault : code;
  return `${what} ${place.sheet} ${place.row === null ? '' : `${place.row + 1}:${place.column + 1}`}`.trim();
}

function firstError(more: Sheets, log?: Rows): string {
  const { issues } = evaluated(more, log);
  const found = issues.find(({ severity }) => severity === 'error');
  if (!found) return 'none';
  return told(found);
}

/** A channel of 报送 that counts, and one that costs points. */
const SUBMITTED: Sheets = {
  渠道: [...BOOK.渠道!, ['报送', '', ''], ['未报送', '', '']],
  计分规则: [...BOOK.计分规则!, ['报送', '', null], ['未报送', '', -1]],
};

/** 乙 has no line of its own: its rows are those of 甲. */
const COLLECTED: Sheets = {
  目标任务: BOOK.目标任务!.map((cells) => (cells[0] === '乙' ? [...cells.slice(0, 4), '甲'] : cells)),
};

const item = (cells: Readonly<Record<string, CellValue>>): Sheets => ({
  考核项: [ITEMS, ITEMS.map((name) => cells[name] ?? { 考核项: '报送', 计量: '篇数', 周期: '月' }[name] ?? null)],
});
const rule = (cells: Readonly<Record<string, CellValue>>): Sheets => ({
  计分规则: [RULES, RULES.map((name) => cells[name] ?? { 采用渠道: '*' }[name] ?? null)],
});

const once = (merge: string): Sheets => ({ 归并: [['计量', '同稿归并'], ['分值', merge]] }); // prettier-ignore

const items = (...rows: readonly Readonly<Record<string, CellValue>>[]): Sheets => ({
  考核项: [ITEMS, ...rows.map((cells) => item(cells).考核项![1]!)],
});
const ruled = (...rows: readonly Readonly<Record<string, CellValue>>[]): Sheets => ({
  计分规则: [RULES, ...rows.map((cells) => rule(cells).计分规则![1]!)],
});

describe('what is remarked, and counted all the same', () => {
  it.each<[string, Sheets, string]>([
    ['a policy of a 归并类 that no channel has', { 归并: [['计量', '归并类', '同稿归并'], ['分值', '网站', '累计']] }, 'class-unused 归并 2:2'],
    ['an item that applies to no unit', item({ 适用单位: '乡镇', 任务: 1 }), 'item-unused 考核项 2:2'],
    ['an item for a unit whose rows are those of another', { ...COLLECTED, ...item({ 适用单位: '乙', 任务: 1 }) }, 'item-unused 考核项 2:2'],
    ['篇数 of 报送 and of adoptions', { ...SUBMITTED, ...item({ 采用渠道: '报送、省报' }) }, 'mixed-counts 考核项 2:13'],
    ['篇数 of whatever is logged, 报送 too', { ...SUBMITTED, ...item({}) }, 'mixed-counts 考核项 2:13'],
    ['篇数 of a 层级 of 报送 and of adoptions', { ...SUBMITTED, 渠道: [...BOOK.渠道!, ['内网', '报送', '']], ...item({ 采用渠道: '内网、市' }) }, 'mixed-counts 考核项 2:13'],
  ])('%s', (_, more, expected) => {
    const { issues, result } = evaluated(more);
    expect(issues.map(told)).toContain(expected);
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(result).not.toBeNull();
  });
}); // prettier-ignore

describe('what is no fault', () => {
  it.each<[string, Sheets]>([
    ['每级一次 and a channel without a 层级 that only costs, whatever * gives', { ...once('每级一次'), ...ruled({ 分值: 5 }, { 采用渠道: '批示', 分值: -1 }) }],
    ['篇数 of 报送 alone', { ...SUBMITTED, ...item({ 采用渠道: '报送' }) }],
    ['篇数 of adoptions, and of what costs points and counts not', { ...SUBMITTED, ...item({ 采用渠道: '省报、未报送' }) }],
    ['two 汇总 of one adoption for different units', items({ 考核项: '小', 计量: '汇总', 采用渠道: '省报', 适用单位: '丙' }, { 考核项: '大', 计量: '汇总', 采用渠道: '省', 适用单位: '街道' })],
    ['2/人 for units with 人数, where a row of its own stands for the one without', items({ 适用单位: '街道', 任务: '2/人' }, { 适用单位: '乙', 任务: 3 })],
    ['元 of a 汇总 that nothing is taken from', items({ 考核项: '大', 计量: '汇总', 采用渠道: '省报', 给付: '元' }, { 任务: 2, 完成给分: 1, 归入: '大' })],
  ])('%s', (_, more) => {
    const { issues, result } = evaluated({ ...more, 目标任务: BOOK.目标任务! });
    expect(issues.map(told)).toEqual([]);
    expect(result).not.toBeNull();
  }); // prettier-ignore
});

describe('考核项 of units, where a unit has the rows of another (得分归集到)', () => {
  const log = [['一', '乙', '2020-1-5', '省报', '单篇', '', '', '']];

  it.each([
    ['the unit that has them', '甲', ['甲']],
    ['the unit that has no line', '乙', []],
    ['every unit of a 类型, the one without a line left out', '街道', ['甲']],
  ])('%s', (_, unit, assessed) => {
    const { result } = evaluated({ ...COLLECTED, ...item({ 适用单位: unit, 周期: '年', 任务: 1 }) }, log);
    expect(result!.assessments.map((one) => result!.plan.units[one.unit]!.name)).toEqual(assessed);
    expect(result!.assessments.map(({ measured }) => measured)).toEqual(assessed.map(() => 100));
  });
});

describe('a row that no rule prices', () => {
  const submitted = ['一', '甲', '2020-1-5', '报送', '单篇', '', '', ''];
  function isRemarked(more: Sheets): boolean {
    const { issues, result } = evaluated({ ...SUBMITTED, ...more }, [submitted]);
    expect(result!.rows[0]!.verdict).toBe('unpriced');
    return issues.some(({ code }) => code === 'unpriced');
  }

  it.each<[string, Sheets, boolean]>([
    ['is remarked where nothing counts it', item({ 采用渠道: '省报' }), true],
    ['is remarked where an item counts whatever is logged', item({}), true],
    ['is not where a 考核项 counts its channel', item({ 采用渠道: '报送' }), false],
    ['is where the 考核项 of its channel adds up points', item({ 采用渠道: '报送', 计量: '分值' }), true],
    ['is not where its rule says how it counts', { 计分规则: [['采用渠道', '采用方式', '分值', '计篇'], ['报送', '', null, 0], ['省', '', 5, null]] }, false],
  ])('%s', (_, more, expected) => {
    expect(isRemarked(more)).toBe(expected);
  });
}); // prettier-ignore

describe('what is refused, at its cell', () => {
  it.each<[string, Sheets, string]>([
    ['two rows of one policy', { 归并: [['计量', '归并类', '同稿归并'], ['分值', '', '累计'], ['分值', '', '就高']] }, 'same-policy 归并 3:1'],
    ['a policy that is none', { 归并: [['计量', '同稿归并'], ['分值', '前0级']] }, 'rule-cell 归并 2:2'],
    ['weights that are none', { 归并: [['计量', '同稿归并', '联合稿件'], ['分值', '', '4:x']] }, 'rule-cell 归并 2:3'],
    ['a measure that is none', { 归并: [['计量', '同稿归并'], ['阅读', '累计']] }, 'bad-choice 归并 2:1'],
    ['每级一次 without a 层级', { 归并: [['计量', '同稿归并'], ['分值', '每级一次']] }, 'level-missing 渠道 4:2'],
    ['每 without 每加', rule({ 稿费: 1, 按: '字数', 每: 100 }), 'step-half 计分规则 2:8'],
    ['two rows of one policy of a 归并类 that no channel has', { 归并: [['计量', '归并类', '同稿归并'], ['分值', '网站', '累计'], ['分值', '网站', '就高']] }, 'same-policy 归并 3:1'],
    ['前2级 without a 层级, where only 每加 gives points', { ...once('前2级'), ...rule({ 采用渠道: '批示', 分值: 0, 按: '字数', 每: 100, 每加: 5 }) }, 'level-missing 渠道 4:2'],
    ['每级一次 without a 层级, where only 加乘 gives points', { ...once('每级一次'), ...rule({ 采用渠道: '批示', 分值: 0 }), 加乘: [['加乘项', '加分'], ['头版', 2]] }, 'level-missing 渠道 4:2'],
    ['每级一次 without a column 层级', { ...once('每级一次'), 渠道: [['渠道', '归并类'], ['省报', '省'], ['市报', '市'], ['批示', '']] }, 'level-missing 渠道'],
    ['每加 without 每', rule({ 分值: 1, 按: '字数', 每加: 1 }), 'step-half 计分规则 2:7'],
    ['每加 with neither measure', rule({ 按: '字数', 每: 100, 每加: 1 }), 'step-of-both 计分规则 2:8'],
    ['每加 with both measures', rule({ 分值: 1, 稿费: 1, 按: '字数', 每: 100, 每加: 1 }), 'step-of-both 计分规则 2:8'],
    ['满 without 按', rule({ 分值: 1, 满: 3 }), 'grade-without-by 计分规则 2:5'],
    ['按 that names no column', rule({ 分值: 1, 按: '张数' }), 'by-unknown 计分规则 2:5'],
    ['按 that names a column of the program', rule({ 分值: 1, 按: '计入得分' }), 'by-unknown 计分规则 2:5'],
    ['negative money', rule({ 稿费: -1 }), 'rule-cell 计分规则 2:4'],
    ['归零 beside a rate', { ...rule({ 分值: 1, 归零: '月' }), 参数: [['项目', '值'], ['年度', 2020], ['每分稿费', 5]] }, 'zero-and-rate 计分规则 2:9'],
    ['shares of a 归并类', { 归并: [['计量', '归并类', '同稿归并', '联合稿件'], ['分值', '批示', '累计', '平均']] }, 'share-of-class 归并 2:4'],
    ['每类一次 without a 归并类', { 归并: [['计量', '同稿归并'], ['分值', '每类一次']], 渠道: [['渠道', '层级', '归并类'], ['省报', '省', ''], ['市报', '市', '报纸'], ['批示', '', '批示']] }, 'class-missing 渠道 2:3'],
    ['two brackets of one 满', ruled({ 分值: 1, 按: '字数', 满: 0 }, { 分值: 2, 按: '字数', 满: 0 }), 'conflicting-rules 计分规则 3:1'],
    ['brackets by different columns', ruled({ 分值: 1, 按: '字数', 满: 0 }, { 分值: 2, 按: '稿件编号', 满: 100 }), 'conflicting-rules 计分规则 3:1'],
    ['汇总 that goes into another', items({ 考核项: '小', 计量: '汇总', 归入: '大' }, { 考核项: '大', 计量: '汇总' }), 'collector-into 考核项 2:11'],
    ['two 汇总 of one adoption', items({ 考核项: '小', 计量: '汇总', 采用渠道: '省报' }, { 考核项: '大', 计量: '汇总', 采用渠道: '省' }), 'two-collectors 考核项 3:13'],
    ['two rows of one item', items({ 任务: 1 }, { 任务: 2 }), 'item-twice 考核项 3:1'],
    ['汇总 that the item is not for', items({ 考核项: '大', 计量: '汇总', 适用单位: '科室' }, { 任务: 2, 每少扣: 1, 归入: '大' }), 'into-not-for 考核项 3:11'],
    ['元 of a 汇总 that deductions go into', items({ 考核项: '大', 计量: '汇总', 给付: '元' }, { 任务: 2, 每少扣: 1, 归入: '大' }), 'money-negative 考核项 2:12'],
    ['元 of a 汇总 that takes deductions', { ...ruled({ 采用渠道: '批示', 分值: -1 }), ...item({ 计量: '汇总', 采用渠道: '批示', 给付: '元' }) }, 'money-negative 考核项 2:12'],
    ['按比例 of a 任务 for no person', item({ 适用单位: '戊', 任务: '2/人', 完成给分: 5, 未完成给分: '按比例' }), 'proportion-without-target 考核项 2:5'],
    ['an unknown name in 考核项', item({ 采用渠道: '县' }), 'unknown-name 考核项 2:13'],
    ['an unknown name in 加乘', { 加乘: [['加乘项', '采用渠道', '倍数'], ['头版', '县', 2]] }, 'unknown-name 加乘 2:2'],
    ['an empty 加乘', { 加乘: [['加乘项', '倍数'], ['头版', null]] }, 'factor-empty 加乘 2:2'],
    ['three decimals', item({ 任务: 1, 完成给分: 0.125 }), 'rule-cell 考核项 2:6'],
    ['归入 of no 汇总', item({ 归入: '基础分' }), 'into-unknown 考核项 2:11'],
    ['总分 that scores', item({ 计量: '总分', 完成给分: 3 }), 'total-scores 考核项 2:6'],
    ['分档 beside 完成给分', item({ 分档: '0:1', 完成给分: 3 }), 'steps-and-terms 考核项 2:9'],
    ['分档 that is none', item({ 分档: '0=1' }), 'rule-cell 考核项 2:9'],
    ['% without 任务', item({ 分档: '50%:1' }), 'percent-without-target 考核项 2:9'],
    ['按比例 without 任务', item({ 未完成给分: '按比例' }), 'proportion-without-target 考核项 2:5'],
    ['元 that may be negative', item({ 给付: '元', 任务: 2, 每少扣: 1 }), 'money-negative 考核项 2:12'],
    ['元 with 保底 below nothing', item({ 给付: '元', 任务: 2, 保底: -5 }), 'money-negative 考核项 2:12'],
    ['2/人 without 人数', item({ 任务: '2/人' }), 'heads-missing 考核项 2:5'],
    ['得分归集到 itself', { 目标任务: [['单位', '类型', '任务分值', '得分归集到'], ['甲', '街道', 5, '甲']] }, 'unit-into-unknown 目标任务 2:4'],
    ['得分归集到 an unknown unit', { 目标任务: [['单位', '类型', '任务分值', '得分归集到'], ['甲', '街道', 5, '戌']] }, 'unit-into-unknown 目标任务 2:4'],
    ['得分归集到 in two steps', { 目标任务: [['单位', '类型', '任务分值', '得分归集到'], ['甲', '街道', 5, '乙'], ['乙', '街道', 5, '丙'], ['丙', '街道', 5, null]] }, 'unit-into-twice 目标任务 2:4'],
  ])('%s', (_, more, expected) => {
    expect(firstError(more)).toBe(expected);
    expect(evaluated(more).result).toBeNull();
  }); // prettier-ignore

  it('a row without the number that its rule is graded by, and one of an unknown 加乘项: these rows only', () => {
    const graded = rule({ 分值: 1, 按: '字数', 每: 100, 每加: 1 });
    const log = [['一', '甲', '2020-3-1', '省报', '单篇', 'A', null, null], ['二', '甲', '2020-3-1', '省报', '单篇', 'B', 250, null]]; // prettier-ignore
    expect(firstError(graded, log)).toBe('quantity-missing 采用登记 2:7');
    expect(evaluated(graded, log).result?.scorecards[0]?.total).toBe(350);
    const marked = { 加乘: [['加乘项', '倍数'], ['头版', 2]] }; // prettier-ignore
    const marks = [['一', '甲', '2020-3-1', '省报', '单篇', 'A', null, '尾版']];
    expect(firstError(marked, marks)).toBe('unknown-mark 采用登记 2:8');
  });

  it('a 加乘项 in a workbook without 加乘: the row does not count', () => {
    const log = [['一', '甲', '2020-3-1', '省报', '单篇', 'A', null, '头版'], ['二', '甲', '2020-3-1', '省报', '单篇', 'B', null, null]]; // prettier-ignore
    expect(firstError({}, log)).toBe('unknown-mark 采用登记 2:8');
    expect(evaluated({}, log).result?.scorecards[0]?.total).toBe(500);
  });

  it('several units where the plan does not say how they share', () => {
    expect(firstError({}, [['一', '甲、乙', '2020-3-1', '省报', '单篇', 'A']])).toBe('several-units 采用登记 2:2');
  });
});

describe('判定', () => {
  const sentences = (more: Sheets, log: Rows): string[] => evaluated(more, log).result!.rows.map(({ text }) => text);
  const adopted = (day: string, channel: string, units = '甲', quantity: CellValue = null, mark: CellValue = null) =>
    ['题', units, day, channel, '单篇', 'A', quantity, mark] as const;

  it('tells what is taken out, and by which row', () => {
    const rules: Rows = [['采用渠道', '采用方式', '分值', '归零'], ['省', '', 40, ''], ['批示', '', -10, '月']]; // prettier-ignore
    const log = [adopted('2020-2-5', '省报'), adopted('2020-2-9', '批示'), adopted('2020-3-5', '市报')];
    expect(sentences({ 计分规则: rules }, log)).toEqual(['计40分，2月得分归零（第3行 批示）', '扣10分', '未定分值']);
    expect(evaluated({ 计分规则: rules }, log).result!.scorecards[0]!.total).toBe(-1000);
  });

  it('tells shares, factors, brackets and money', () => {
    const shared = { 归并: [['计量', '同稿归并', '联合稿件'], ['分值', '', '3:2']] }; // prettier-ignore
    expect(sentences(shared, [adopted('2020-2-5', '省报', '甲、乙')])).toEqual(['计5分：甲3分、乙2分']);
    const factors = { 加乘: [['加乘项', '倍数', '加分'], ['头版', 2, 1]] }; // prettier-ignore
    expect(sentences(factors, [adopted('2020-2-5', '省报', '甲', null, '头版')])).toEqual([
      '计11分（5分×头版2倍＋1分）',
    ]);
    const graded = rule({ 稿费: 10, 按: '字数', 满: 100, 每: 100, 每加: 5 });
    expect(sentences(graded, [adopted('2020-2-5', '省报', '甲', 350), adopted('2020-3-5', '市报', '甲', 500)])).toEqual(
      ['稿费22.5元（350字：满100字10元，每100字加5元）', '稿费7.5元（补差：前已计22.5元，第2行）'],
    );
  });

  it('tells under 前N级 which levels count, of points and without a row of money', () => {
    const more = {
      渠道: [['渠道', '层级'], ['局刊', '局'], ['市报', '市'], ['省报', '省'], ['省站', '省']],
      归并: [['计量', '同稿归并'], ['分值', '前2级'], ['稿费', '前2级']],
      计分规则: [['采用渠道', '采用方式', '分值', '稿费'], ['局', '', 2, 20], ['市', '', 4, 40], ['省', '', 8, 80], ['省站', '', 3, null]],
    }; // prettier-ignore
    const log = [
      adopted('2020-2-1', '市报'), adopted('2020-2-2', '省报'), adopted('2020-2-3', '局刊'), adopted('2020-2-4', '省站'),
      ['题', '甲', '2020-2-5', '局刊', '单篇', 'B'], ['题', '甲', '2020-2-6', '市报', '单篇', 'B'], ['题', '甲', '2020-2-7', '省报', '单篇', 'B'],
    ]; // prettier-ignore
    expect(sentences(more, log)).toEqual([
      '计4分，稿费40元',
      '计8分（取最高2级：省8分、市4分；前已计4分），稿费80元（补差：前已计40元）',
      '已计最高2级（省8分、市4分），稿费不再计（前已计120元）',
      '同级已计（第3行，8分）',
      '计2分，稿费20元',
      '计4分（取最高2级：市4分、局2分；前已计2分），稿费40元（补差：前已计20元）',
      '计6分（取最高2级：省8分、市4分；前已计6分），稿费60元（补差：前已计60元）',
    ]);
  });

  it('tells what counts in 考核项 only, and that nobody is paid for a row without an author', () => {
    const more = {
      ...items({ 考核项: '年录用', 周期: '年', 任务: 1 }, { 考核项: '月报送', 周期: '月', 任务: 1 }),
      计分规则: [['采用渠道', '采用方式', '分值', '计篇'], ['省', '', null, null], ['市', '', 3, 2], ['批示', '', null, 0]],
      参数: [['项目', '值'], ['年度', 2020], ['每分稿费', 5], ['未署名付费', '否']],
    }; // prettier-ignore
    const log = [adopted('2020-2-5', '省报'), adopted('2020-2-6', '市报'), adopted('2020-2-7', '批示')];
    expect(sentences(more, log)).toEqual([
      '未定分值；计1篇（年录用、月报送）',
      '计3分，没有写撰稿人，不付稿费',
      '未定分值',
    ]);
  });

  it('tells the shares of a unit that a row names twice together, and counts it once under 各计全额', () => {
    const units = [
      ['单位', '类型', '任务分值', '得分归集到'],
      ['甲', '街道', null, null],
      ['乙', '街道', null, null],
      ['丙', '科室', null, '甲'],
    ];
    const shared = (policy: string) => ({
      目标任务: units,
      归并: [['计量', '同稿归并', '联合稿件'], ['分值', '累计', policy]],
      计分规则: [['采用渠道', '采用方式', '分值'], ['省', '', 6], ['批示', '', -2]],
    }); // prettier-ignore
    const log = [adopted('2020-2-5', '省报', '甲、乙、丙'), adopted('2020-2-6', '批示', '甲、乙、丙')];
    expect(sentences(shared('平均'), log)).toEqual(['计6分：甲4分、乙2分', '扣2分：甲-1.34分、乙-0.66分']);
    expect(sentences(shared('各计全额'), log)).toEqual(['计12分：甲6分、乙6分', '扣4分：甲-2分、乙-2分']);
    const { result } = evaluated(shared('各计全额'), log);
    expect(result!.scorecards.map(({ total }) => total)).toEqual([400, 400]);
  });

  it('writes 计入稿费 beside the points where the plan has money, nothing old where it has none any more', async () => {
    const rules: Rows = [['采用渠道', '采用方式', '分值', '稿费'], ['省', '', 5, 30], ['市', '', 3, null]]; // prettier-ignore
    const log = [
      LOG_HEAD,
      adopted('2020-2-5', '省报'),
      adopted('2020-2-6', '市报'),
      ['', '甲', 'x', '省报', '单篇', 'B'],
    ];
    const book = {
      ...BOOK,
      归并: [
        ['计量', '同稿归并'],
        ['分值', '累计'],
      ],
      计分规则: rules,
      采用登记: log,
    };
    const workbook = new MemoryWorkbook();
    const put = (name: string, cells: Rows) => workbook.write([{ kind: 'replace-sheet', sheet: { name, cells: cells as CellContent[][] } }]); // prettier-ignore
    for (const [name, cells] of Object.entries(book)) await put(name, cells);
    const run = { today: dayOf(2021, 1, 1), version: '1' };
    const feesIn = async (): Promise<CellValue[]> => {
      const { rows } = (await workbook.read(['采用登记'])).sheets.get('采用登记')!;
      return rows.map((cells) => cells[rows[0]!.indexOf('计入稿费')] ?? null);
    };
    await recalculate(workbook, run);
    expect(await feesIn()).toEqual(['计入稿费', 30, null, null]);
    await recalculate(workbook, run);
    expect(await feesIn()).toEqual(['计入稿费', 30, null, null]);
    await put(
      '计分规则',
      rules.map((cells) => cells.slice(0, 3)),
    );
    await recalculate(workbook, run);
    expect(await feesIn()).toEqual(['计入稿费', null, null, null]);
  });

  it('says where 旧年度稿费 stands on a row of the year', () => {
    const rules: Rows = [['采用渠道', '采用方式', '分值', '稿费'], ['省', '', 5, 30]]; // prettier-ignore
    const book = {
      ...BOOK,
      计分规则: rules,
      采用登记: [
        [...LOG_HEAD, '旧年度稿费'],
        [...adopted('2020-2-5', '省报'), 20],
      ],
    };
    const { issues } = evaluate(contentOf(book), { today: dayOf(2021, 1, 1) }).outcome;
    expect(issues.map(({ code, place, parameters }) => [code, place.column, parameters])).toContainEqual(
      ['old-worth-unused', 8, { column: '旧年度稿费', value: '20', year: 2020 }],
    ); // prettier-ignore
  });

  it('tells which 汇总 the points go into', () => {
    const collects = {
      ...ruled({ 采用渠道: '省', 分值: 5 }, { 采用渠道: '批示', 分值: -1 }),
      ...items({ 考核项: '基础分', 计量: '汇总', 周期: '季', 采用渠道: '批示', 保底: 0 }),
    };
    const log = [adopted('2020-1-5', '批示'), adopted('2020-1-6', '省报')];
    expect(sentences(collects, log)).toEqual(['扣1分（计入“基础分”）', '计5分']);
  });

  it('tells why nothing is added', () => {
    const once = { 渠道: [['渠道', '层级'], ['省报', '省'], ['市报', '省'], ['批示', '市']], 归并: [['计量', '同稿归并'], ['分值', '每级一次']], 计分规则: BOOK.计分规则!.map((cells, at) => (at === 2 ? ['市报', '', 3] : cells)) }; // prettier-ignore
    expect(
      sentences(once, [adopted('2020-2-5', '省报'), adopted('2020-3-5', '市报'), adopted('2020-4-5', '批示')]),
    ).toEqual(['计5分', '同级已计（第2行，5分）', '计10分']);
  });
});

describe('考核明细', () => {
  const log: Rows = [['一', '甲', '2020-1-5', '省报', '单篇', 'A'], ['二', '甲', '2020-2-5', '省报', '单篇', 'B']]; // prettier-ignore
  const targets = item({ 任务: 1, 完成给分: 6, 每少扣: 2 });

  async function written(asOf: string, more: Sheets = targets): Promise<MemoryWorkbook> {
    const workbook = new MemoryWorkbook();
    const stated = { 参数: [...BOOK.参数!, ['统计截止日', asOf]] };
    const sheets = { ...BOOK, ...more, ...stated, 采用登记: [LOG_HEAD, ...log] };
    for (const [name, cells] of Object.entries(sheets))
      await workbook.write([{ kind: 'replace-sheet', sheet: { name, cells: cells as CellContent[][], styles: [] } }]);
    await recalculate(workbook, { today: dayOf(2021, 1, 1), version: '1' });
    return workbook;
  }

  it('says what each period gave and why', async () => {
    const workbook = await written('2020-3-10');
    const { sheets } = await workbook.read(['考核明细', '单位得分']);
    const rows = sheets.get('考核明细')!.rows.filter(([unit]) => unit === '甲');
    expect(rows.map((cells) => cells.slice(1))).toEqual([
      ['报送', '2020年1月', 1, 1, 0, 6, '完成1篇，任务1篇，给6分'],
      ['报送', '2020年2月', 1, 1, 0, 6, '完成1篇，任务1篇，给6分'],
      ['报送', '2020年3月', 1, 0, 1, 0, '完成0篇，未到期'],
    ]);
    expect(sheets.get('单位得分')!.rows.find(([unit]) => unit === '甲')).toContain(22);
    const other = sheets.get('考核明细')!.rows.find(([unit]) => unit === '乙')!;
    expect(other.slice(6)).toEqual([-2, '完成0篇，少1篇，扣2分']);
  });

  it('is emptied once 考核项 is gone, and a sheet of somebody else under its name stays', async () => {
    const workbook = await written('2020-3-10');
    await workbook.write([{ kind: 'replace-sheet', sheet: { name: '考核项', cells: [], styles: [] } }]);
    await recalculate(workbook, { today: dayOf(2021, 1, 1), version: '1' });
    const { sheets } = await workbook.read(['考核明细', '单位得分']);
    expect(sheets.get('考核明细')!.rows.filter(([unit]) => unit === '甲')).toEqual([]);
    expect(sheets.get('单位得分')!.rows.flat()).not.toContain('考核得分');
    const cells = [['姓名', '备注'], ['张伟', '自己的表']]; // prettier-ignore
    const other = await written('2020-3-10', { 考核明细: cells });
    expect((await other.read(['考核明细'])).sheets.get('考核明细')!.rows).toEqual(cells);
  });

  it('单位得分 says what adoptions and 考核项 gave, which add up to the total', async () => {
    const { sheets } = await (await written('2020-3-10')).read(['单位得分']);
    const { rows } = sheets.get('单位得分')!;
    const head = rows.find((cells) => cells.includes('考核得分'))!;
    const at = (name: string): number => head.indexOf(name);
    const cards = rows.filter(([unit]) => unit === '甲' || unit === '乙');
    expect(cards.map((cells) => [cells[at('采用得分')], cells[at('考核得分')], cells[at('全年得分')]])).toEqual([
      [10, 12, 22],
      [0, -4, -4],
    ]);
  });

  it('a recalculation replaces its own, and a simple workbook has none', async () => {
    const workbook = await written('2020-3-10');
    const again = await recalculate(workbook, { today: dayOf(2021, 1, 1), version: '1' });
    expect(again.issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    const simple = await written('2020-3-10', {});
    expect((await simple.read([])).sheetNames).not.toContain('考核明细');
  });
});

const dates = fc.integer({ min: 0, max: 360 }).map((days) => dayOf(2019, 12, 1) + days);
const serial = (day: number): number => day + 25569;
const logRow = fc
  .tuple(
    fc.constantFrom('甲', '乙', '丙'),
    dates,
    fc.constantFrom('省报', '市报', '批示'),
    fc.constantFrom('A', 'B', 'C'),
  )
  .map(([unit, day, channel, number]): CellValue[] => [
    `题${number}`,
    unit,
    serial(day),
    channel,
    '单篇',
    `${unit}${number}`,
  ]);
const logs = fc.array(logRow, { minLength: 1, maxLength: 14 });
const policies = fc.constantFrom('就高', '累计', '每渠道一次', '前1级', '首次');
const LEVELS: Rows = [['渠道', '层级', '归并类'], ['省报', '省', '报纸'], ['市报', '市', '报纸'], ['批示', '市', '批示']]; // prettier-ignore
const merged = (policy: string): Sheets => ({ 渠道: LEVELS, 归并: [['计量', '同稿归并', '联合稿件'], ['分值', policy, '3:2']] }); // prettier-ignore

const withCell = (cells: readonly CellValue[], column: number, value: CellValue): CellValue[] =>
  cells.map((cell, at) => (at === column ? value : cell));

const totals = (more: Sheets, log: Rows): number[] | undefined =>
  evaluated(more, log).result?.scorecards.map(({ total }) => total);

describe('whatever the log', () => {
  it('the order of rows does not matter to totals', () => {
    fc.assert(
      fc.property(logs, policies, (log, policy) => {
        const onOwnDays = log.map((cells, at) => withCell(cells, 2, serial(dayOf(2019, 12, 1) + ((at * 37) % 360))));
        expect(totals(merged(policy), [...onOwnDays].reverse())).toEqual(totals(merged(policy), onOwnDays));
      }),
      { numRuns: 40 },
    );
  });

  it('就高 that is stated equals 就高 that is not', () => {
    fc.assert(
      fc.property(logs, (log) => {
        const [stated, silent] = [merged('就高'), { 渠道: LEVELS }].map((more) => evaluated(more, log).result!);
        expect(Array.from(stated!.scores.earned)).toEqual(Array.from(silent!.scores.earned));
        expect(Array.from(stated!.scores.verdict)).toEqual(Array.from(silent!.scores.verdict));
        expect(stated!.rows.map(({ text }) => text)).toEqual(silent!.rows.map(({ text }) => text));
      }),
      { numRuns: 40 },
    );
  });

  it('shares add up to what the whole content earns', () => {
    fc.assert(
      fc.property(logs, policies, (log, policy) => {
        const joint = log.map((cells) => withCell(withCell(cells, 1, '甲、乙、丙'), 5, (cells[5] as string).slice(1)));
        const alone = joint.map((cells) => withCell(cells, 1, '甲'));
        const sum = (points: readonly number[] | undefined): number => points!.reduce((all, one) => all + one, 0);
        const [shared, whole] = [totals(merged(policy), joint), totals(merged(policy), alone)];
        expect(sum(shared)).toBe(sum(whole));
        expect(shared![2]).toBe(0);
      }),
      { numRuns: 40 },
    );
  });
});
