import { evaluate } from '../../../src/app/scoring/evaluate';
import { dayOf } from '../../../src/engine/time/calendar';
import type { CellValue } from '../../../src/host/port/workbook';
import { cellName } from '../../../src/issues/place';
import { issueText } from '../../../src/text/issues/issues';
import { issueTextEn } from '../../../src/text/en/issues/issues';
import { contentOf } from '../../sheets/workbook-content';

type Sheets = Readonly<Record<string, readonly (readonly CellValue[])[]>>;

const CITY = '市退役军人事务局官网官微';
const BOOK: Sheets = {
  参数: [['项目', '值'], ['年度', 2020]],
  目标任务: [
    ['单位', '类型', '任务分值'],
    ['东塘', '街道（镇）退役军人服务站', 5],
    ['高桥', '街道（镇）退役军人服务站', 5],
    ['双拥优抚科', '局属各科室', 10],
  ],
  采用登记: [['标题', '供稿单位', '采用日期', '采用渠道', '采用方式', '稿件编号', '涉密', '备注']],
}; // prettier-ignore

const MANUSCRIPTS = ['稿件编号', '标题', '供稿单位', '约稿编号', '敏感', '初审日期', '审核日期', '报送日期', '主任审批日期', '领导审批日期', '涉密']; // prettier-ignore
const INTERVIEWS = ['科室（单位）', '活动（会议）事项', '活动日期', '领导审核日期', '报办公室日期'];
const INFORMANTS = ['姓名', '单位', '任职日', '离任日'];
const adopted = (...rows: CellValue[][]): Sheets => ({ 采用登记: [BOOK['采用登记']![0]!, ...rows] });
const log = (title: string, unit: string, number: string, classified = '', remark = ''): CellValue[] => [title, unit, '2020-05-04', CITY, '转载', number, classified, remark]; // prettier-ignore
const unregistered = (count: number): CellValue[][] => Array.from({ length: count }, (_, at) => log(`第${at + 1}篇`, '东塘', `G2019-${at + 1}`)); // prettier-ignore
const manuscripts = (...rows: CellValue[][]): Sheets => ({ 稿件登记: [MANUSCRIPTS, ...rows] });
const interviews = (...rows: CellValue[][]): Sheets => ({ 采访预约: [INTERVIEWS, ...rows] });
const informants = (...rows: CellValue[][]): Sheets => ({ 信息员: [INFORMANTS, ...rows] });
const chain = (...rows: CellValue[][]): Sheets => ({ 审核流程: [['单位类型', '环节', '角色', '人员'], ...rows] });
const matters = (...rows: CellValue[][]): Sheets => ({ 通报事项: [['单位', '类型', '发生日期', '认定日期'], ...rows] });
const solicited = (...rows: CellValue[][]): Sheets => ({
  约稿登记: [['约稿编号', '约稿主题', '约稿单位', '下达日期'], ...rows],
});
const holidays = (...rows: CellValue[][]): Sheets => ({ 节假日: [['日期', '类型', '至'], ...rows] });

function said(sheets: Sheets, day = dayOf(2020, 6, 30)) {
  const { outcome } = evaluate(contentOf({ ...BOOK, ...sheets }), { today: day });
  return outcome.issues
    .filter(({ code }) => code !== 'built-in-used')
    .map((issue) => {
      const { problem, advice } = issueText(issue);
      const english = issueTextEn(issue);
      expect([english.problem, english.advice]).not.toContain('');
      return [issue.code, issue.severity, cellName(issue.place), problem, advice];
    });
}

const REVIEWED = ['2020-05-01', '2020-05-02'];
const OFFICE: CellValue[][] = [['张三', '东塘'], ['李四', '高桥'], ['王五', '双拥优抚科']]; // prettier-ignore

type Case = readonly [name: string, sheets: Sheets, expected: readonly CellValue[], without: Sheets];

const CASES: readonly Case[] = [
  [
    'unknown-unit',
    solicited(['Y2020-01', '专题', '某某局', '2020-05-06']),
    ['error', 'C2', '约稿单位“某某局”不在目标任务中。', '如是新单位或简称，请在“目标任务”里增加单位或别名。'],
    solicited(['Y2020-01', '专题', '东塘', '2020-05-06']),
  ],
  [
    'classified-text',
    adopted(log('某题', '东塘', '', '是')),
    [
      'error',
      'A2',
      '这一行是涉密件，此格不能有文字。',
      '请立即清除此格；涉密内容只走保密渠道，本文件及其副本按保密规定处理。',
    ],
    adopted(log('', '东塘', 'G2020-001', '是')),
  ],
  [
    'secret-mark',
    adopted(log('某题', '东塘', '', '', '机密 ★ 2年')),
    ['error', 'H2', '此格带有密级标志。', '涉密内容不得录入：请立即清除，并按保密规定处理本文件及其副本。'],
    adopted(log('保守国家秘密 宣传★', '东塘', '')),
  ],
  [
    'bad-choice',
    manuscripts(['', '甲', '东塘', '', '可能']),
    ['error', 'E2', '“敏感”的值“可能”无法识别。', '可填：是、否。'],
    manuscripts(['', '甲', '东塘', '', '有']),
  ],
  [
    'duplicate-number',
    manuscripts(['G2020-009', '甲', '东塘'], ['ｇ2020—009', '乙', '东塘']),
    ['error', 'A3', '稿件编号“ｇ2020—009”与第2行重复。', '每篇稿件一个编号，下一个可用编号是 G2020-010。'],
    manuscripts(['G2020-009', '甲', '东塘'], ['G2020-09', '乙', '东塘'], ['', '丙', '东塘'], ['', '丁', '东塘']),
  ],
  [
    'holiday-conflict',
    holidays(['2020-10-09', '上班', ''], ['2020-10-08', '放假', '2020-10-10']),
    ['error', 'A3', '2020-10-09 在第2行写的是“上班”。', '请只保留一行。'],
    holidays(['2020-10-09', '放假', ''], ['2020-10-08', '放假', '2020-10-10']),
  ],
  [
    'holiday-span',
    holidays(['2020-10-08', '放假', '2020-10-01']),
    [
      'error',
      'C2',
      '“至”2020-10-01早于“日期”2020-10-08。',
      '请核对两个日期；“至”是时段的最后一天，只有一天的可以不填。',
    ],
    holidays(['2020-10-01', '放假', '2020-10-08']),
  ],
  [
    'holiday-span',
    holidays(['2020-10-01', '放假', '2021-10-08']),
    [
      'error',
      'C2',
      '从2020-10-01到2021-10-08有373天，一行最多一年。',
      '请核对两个日期；“至”是时段的最后一天，只有一天的可以不填。',
    ],
    holidays(['2020-10-01', '放假', '']),
  ],
  [
    'unknown-solicitation',
    { ...manuscripts(['', '甲', '东塘', 'Y2020-05']), ...solicited(['Y2020-05', '主题', '高桥', '2020-04-27']) },
    ['warning', 'D2', '约稿登记里没有 Y2020-05（东塘）。', '请核对编号和单位；不是约稿的请留空。'],
    { ...manuscripts(['', '甲', '东塘', 'y2020－05']), ...solicited(['Y2020-05', '主题', '东塘', '2020-04-27']) },
  ],
  [
    'unknown-number',
    { ...adopted(log('甲', '东塘', 'G2020-077')), ...manuscripts(['G2020-001', '乙', '东塘']) },
    ['warning', 'F2', '稿件登记里没有 G2020-077。', '请核对；没有登记过的稿件可以补登，也可以不管，不影响计分。'],
    adopted(log('甲', '东塘', 'G2020-077')),
  ],
  [
    'unknown-numbers',
    { ...adopted(...unregistered(21)), ...manuscripts(['G2020-001', '乙', '东塘']) },
    [
      'warning',
      'F2',
      '有 21 行的稿件编号，稿件登记里没有，从“G2019-1”起；不逐行列出。',
      '以前采用的稿件可以不补登，不影响计分；新的稿件先登记，写同一个编号。',
    ],
    { ...adopted(...unregistered(20)), ...manuscripts(['G2020-001', '乙', '东塘']) },
  ],
  [
    'number-other-unit',
    { ...adopted(log('甲', '高桥', '旧-7')), ...manuscripts(['旧-7', '甲', '东塘']) },
    ['warning', 'B2', '稿件“旧-7”在稿件登记第2行属于“东塘”。', '请核对供稿单位。'],
    { ...adopted(log('甲', '东塘', '旧-7')), ...manuscripts(['旧-7', '甲', '东塘']) },
  ],
  [
    'step-order',
    manuscripts(['', '甲', '东塘', '', '', '2020-05-03', '2020-05-02']),
    ['warning', 'G2', '审核日期早于初审日期。', '请核对两个日期。'],
    manuscripts(['', '甲', '东塘', '', '', '2020-05-02', '2020-05-02']),
  ],
  [
    'step-missing',
    manuscripts(
      ['', '甲', '双拥优抚科', '', '', '', '2020-05-02', '2020-05-03'],
      ['', '乙', '东塘', '', '', ...REVIEWED],
    ),
    ['warning', 'F2', '已经报送，但没有初审日期。', '请补填；审核表由科室长初审、业务分管领导审核（三（二）3）。'],
    manuscripts(['', '甲', '双拥优抚科', '', '', '', '2020-05-02', '2020-05-03']),
  ],
  [
    'adopted-unapproved',
    { ...adopted(log('甲', '东塘', 'G2020-001')), ...manuscripts(['G2020-001', '甲', '东塘', '', '是']) },
    ['warning', 'J2', '重要敏感信息已被采用，但没有分管领导审批日期。', '请补办并补填（三（二）5）。不影响计分。'],
    { ...adopted(log('甲', '东塘', 'G2020-001')), ...manuscripts(['G2020-001', '甲', '东塘', '', '否']) },
  ],
  [
    'same-signer',
    chain(['*', '初审', '站长', '周某'], ['*', '审核', '局长', ' 周 某'], ['*', '采用审批', '主任', '']),
    ['warning', 'D3', '初审和审核是同一人。', '请核对。'],
    chain(['*', '初审', '站长', '周某'], ['*', '审核', '局长', '吴某'], ['*', '采用审批', '主任', '']),
  ],
  [
    'calendar-unknown',
    solicited(['Y1', '主题', '东塘', '2026-12-30']),
    ['warning', 'D2', '2027年节假日安排尚未公布，应报日暂按周一至周五推算。', '公布后请更新稿分，或在“节假日”填写。'],
    { ...solicited(['Y1', '主题', '东塘', '2026-12-30']), ...holidays(['2027-01-01', '放假', '2027-01-03']) },
  ],
  [
    'interview-late',
    interviews(['双拥优抚科', '走访', '2020-10-12', '', '2020-10-10']),
    ['warning', 'E2', '只提前1个工作日，应提前2个（最迟 2020-10-09）。', '请与办公室商定，以后提前报送。'],
    interviews(['双拥优抚科', '走访', '2020-10-12上午9:30', '', '2020-10-09']),
  ],
  [
    'interview-unreviewed',
    interviews(
      ['双拥优抚科', '走访', '2020-10-12', '', '2020-10-09'],
      ['双拥优抚科', '慰问', '2020-10-12', '2020-10-08', ''],
    ),
    ['warning', 'D2', '已报办公室，但分管领导还没有审核。', '请补审后补填。'],
    interviews(['双拥优抚科', '走访', '2020-10-12', '', '2020-10-09']),
  ],
  [
    'no-informant',
    informants(['张三', '东塘', '2020-01-01', ''], ['李四', '高桥', '2020-01-01', '2020-05-01']),
    ['warning', null, '这些单位没有在任的信息员：高桥、双拥优抚科。', '请补填：各单位明确一名信息员（三（三）1）。'],
    informants(...OFFICE),
  ],
  [
    'several-informants',
    informants(...OFFICE, ['刘洋', '东塘', '2020-03-01', '']),
    ['warning', 'A5', '“东塘”同时有两名信息员。', '请填写离任日：张三、刘洋中已经换下的那一位（三（三）1）。'],
    informants(...OFFICE, ['刘洋', '东塘', '2020-07-01', '']),
  ],
  [
    'role-missing',
    chain(
      ['街道（镇）退役军人服务站', '初审', '站长', ''],
      ['街道（镇）退役军人服务站', '审核', '局长', ''],
      ['*', '采用审批', '主任', ''],
    ),
    ['warning', null, '“局属各科室”没有初审、审核的角色。', '请在“审核流程”补一行；确实不需要的可以不管。'],
    chain(['*', '初审', '站长', ''], ['*', '审核', '局长', ''], ['*', '采用审批', '主任', '']),
  ],
  [
    'notice-unconfirmed',
    matters(['东塘', '迟报', '2020-05-08', '']),
    ['warning', 'D2', '没有认定日期，不列入通报。', '认定后补填。'],
    matters(['东塘', '迟报', '2020-05-08', '2020-05-09']),
  ],
];

test.each(CASES)('%s is said where it is so, and only there', (code, sheets, expected, without) => {
  expect(said(sheets)).toContainEqual([code, ...expected]);
  const others = said(without).map(([one]) => one);
  expect(others).not.toContain(code);
  // What could not be read would say nothing, either.
  expect(others.filter((one) => one === 'bad-date' || one === 'missing-value')).toEqual([]);
});

test('the roles of two steps are compared as they act: a row of the very kind beats one of any kind', () => {
  const beaten = said(chain(['*', '初审', '站长', '周某'], ['局属各科室', '初审', '科长', '吴某'], ['局属各科室', '审核', '局长', '周某'])); // prettier-ignore
  expect(beaten.map(([code]) => code)).not.toContain('same-signer');
  const meeting = said(chain(['*', '初审', '站长', '周某'], ['局属各科室', '审核', '局长', '周某']));
  expect(meeting.map(([code, , cell]) => [code, cell])).toContainEqual(['same-signer', 'D3']);
});
