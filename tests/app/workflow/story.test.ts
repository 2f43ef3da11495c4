import fc from 'fast-check';
import { evaluate } from '../../../src/app/scoring/evaluate';
import { interviewStory } from '../../../src/app/workflow/story/interview-story';
import { manuscriptStory } from '../../../src/app/workflow/story/manuscript-story';
import type { Moment } from '../../../src/app/workflow/story/moment';
import { solicitationStory } from '../../../src/app/workflow/story/solicitation-story';
import { workingDaysIn } from '../../../src/engine/time/working-days';
import { dayOf } from '../../../src/engine/time/calendar';
import type { Day } from '../../../src/engine/units';
import type { CellValue } from '../../../src/host/port/workbook';
import { cellName } from '../../../src/issues/place';
import { formatDay } from '../../../src/text/format';
import { skippedDaysText } from '../../../src/text/sheets/skipped-days';
import { bookWith } from './work-books';

const asOf = (text: string): Day => {
  const [year, month, day] = text.split('-').map(Number);
  return dayOf(year!, month!, day!);
};

const worked = (sheets: Readonly<Record<string, readonly (readonly CellValue[])[]>>, day: string) => {
  const { result } = evaluate(bookWith(sheets), { today: asOf(day) }).outcome;
  return { inputs: result!.inputs, workflow: result!.workflow!, result: result! };
};

const told = ({ event, mark, day, who, what, late, place }: Moment): string =>
  [
    `${mark} ${event}`,
    ...(day === null ? [] : [formatDay(day)]),
    ...(who === '' ? [] : [who]),
    ...(what === '' ? [] : [what]),
    ...(late === null ? [] : [`逾期${late.days}`, ...(late.skipped.length > 0 ? [skippedDaysText(late.skipped)] : [])]),
    cellName(place),
  ].join(' ');

const MANUSCRIPT = [
  '稿件编号',
  '标题',
  '供稿单位',
  '敏感',
  '涉密',
  '初审日期',
  '审核日期',
  '报送日期',
  '缺件',
  '主任审批日期',
  '领导审批日期',
  '处理',
  '处理日期',
  '处理原因',
];
const manuscript = (change: Readonly<Record<string, CellValue>>, day = '2020-05-12'): string[] => {
  const known: Record<string, CellValue> = { 稿件编号: 'G2020-001', 标题: '走访老兵', 供稿单位: '跳马镇', ...change };
  const row = MANUSCRIPT.map((name) => known[name] ?? null);
  const { inputs, workflow } = worked({ 稿件登记: [MANUSCRIPT, row] }, day);
  return manuscriptStory(inputs, workflow.manuscripts[0]!, workflow.asOf).map(told);
};

describe('a manuscript', () => {
  test('says who did what on which day, who is next, and who comes after', () => {
    expect(manuscript({ 初审日期: '2020-05-06' })).toEqual([
      'done first-review 2020-05-06 办公室负责同志 F2',
      'next review 办公室分管领导 G2',
      'later submit 跳马镇 H2',
      'later chief-approval 办公室主任 J2',
      'later adopt 办公室 A2',
    ]);
  });

  test('names the roles of its kind of unit, and the leader where it is sensitive', () => {
    expect(
      manuscript({ 供稿单位: '双拥优抚科', 敏感: '是', 报送日期: '2020-05-07', 主任审批日期: '2020-05-08' }),
    ).toEqual([
      'done submit 2020-05-07 双拥优抚科 H2',
      'done chief-approval 2020-05-08 办公室主任 J2',
      'next leader-approval 分管领导 K2',
      'later adopt 办公室 A2',
    ]);
  });

  test('steps that nobody dated before the last one are not asked for again', () => {
    expect(manuscript({ 报送日期: '2020-05-07' }).slice(0, 2)).toEqual([
      'done submit 2020-05-07 跳马镇 H2',
      'next chief-approval 办公室主任 J2',
    ]);
  });

  test('what is missing, what was returned and why', () => {
    expect(manuscript({ 报送日期: '2020-05-07', 缺件: '原图' })).toContain('next complete 跳马镇 原图 I2');
    for (const nothing of ['', '无', ' 没有 ', '齐全', '已齐', '－', '/'])
      expect(manuscript({ 报送日期: '2020-05-07', 缺件: nothing })).toContain('next chief-approval 办公室主任 J2');
    const returned = { 报送日期: '2020-05-07', 处理: '退回修改', 处理日期: '2020-05-08', 处理原因: '数字请再核对' };
    expect(manuscript(returned)).toEqual([
      'done submit 2020-05-07 跳马镇 H2',
      'done returned 2020-05-08 办公室 数字请再核对 M2',
      'next revise 跳马镇 M2',
      'later chief-approval 办公室主任 J2',
      'later adopt 办公室 A2',
    ]);
    expect(manuscript({ ...returned, 处理: '不采用' }).at(-1)).toBe('done rejected 2020-05-08 办公室 数字请再核对 M2');
  });

  test('a classified one has its dates, and nothing to come', () => {
    expect(manuscript({ 标题: null, 涉密: '是', 报送日期: '2020-05-07' })).toEqual([
      'done submit 2020-05-07 跳马镇 H2',
    ]);
  });
});

const SOLICITATION = ['约稿编号', '约稿主题', '约稿单位', '下达日期', '篇数', '报送日期', '处理'];
const solicitation = (row: readonly CellValue[], day: string, manuscripts: readonly (readonly CellValue[])[] = []) =>
  commission(row, day, manuscripts).moments;
const commission = (row: readonly CellValue[], day: string, manuscripts: readonly (readonly CellValue[])[] = []) => {
  const answers = ['稿件编号', '标题', '供稿单位', '约稿编号', '报送日期'];
  const { inputs, workflow } = worked({ 约稿登记: [SOLICITATION, row], 稿件登记: [answers, ...manuscripts] }, day);
  return { inputs, moments: solicitationStory(inputs, workflow.solicitations[0]!, workflow.asOf) };
};

describe('a commission', () => {
  const ROW = ['Y2020-01', '抗疫典型', '跳马镇', '2020-09-28'];

  test('is late by working days, and says which days were passed over', () => {
    const moments = solicitation(ROW, '2020-10-12');
    expect(moments.map(told)).toEqual([
      'done issued 2020-09-28 办公室 D2',
      'limit due 2020-10-09 D2',
      'next delivered 跳马镇 逾期2 10月10日上班 F2',
    ]);
    expect(skippedDaysText(moments[1]!.skipped)).toBe('10月1日至8日放假');
  });

  test('lists each manuscript that came for it, and how late that one was', () => {
    expect(
      solicitation(['Y2020-01', '抗疫典型', '跳马镇', '2020-04-27', 2], '2020-05-20', [
        ['G2020-001', '一', '跳马镇', 'Y2020-01', '2020-04-30'],
        ['G2020-002', '二', '跳马镇', 'Y2020-01', '2020-05-11'],
        ['G2020-003', '别的单位', '高桥', 'Y2020-01', '2020-05-11'],
      ]).map(told),
    ).toEqual([
      'done issued 2020-04-27 办公室 D2',
      'done delivered 2020-04-30 跳马镇 G2020-001 E2',
      'limit due 2020-04-30 D2',
      'done delivered 2020-05-11 跳马镇 G2020-002 逾期5 5月1日至5日放假，5月9日上班 E3',
    ]);
  });

  test('a withdrawn one waits for nobody', () => {
    expect(solicitation([...ROW, null, null, '撤销'], '2020-10-12').map(({ mark }) => mark)).toEqual(['done', 'limit']);
  });

  test('is as late as the working days after its due day, whatever the days', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 360 }), fc.integer({ min: 0, max: 60 }), (issued, later) => {
        const day = (at: number): string => formatDay((dayOf(2020, 1, 1) + at) as Day);
        const row = ['Y2020-01', '题', '跳马镇', day(issued)];
        const { inputs, moments } = commission(row, day(issued + later));
        const due = moments.find(({ event }) => event === 'due')!.day!;
        const open = moments.find(({ mark }) => mark === 'next')!;
        const now = asOf(day(issued + later));
        expect(open.late?.days ?? 0).toBe(workingDaysIn(inputs.holidays, due, now));
        expect(open.late === null).toBe(now <= due);
      }),
      { numRuns: 15 },
    );
  });
});

describe('an appointment', () => {
  const HEADER = [
    '预约编号',
    '科室（单位）',
    '活动（会议）事项',
    '活动日期',
    '填表日期',
    '领导审核日期',
    '报办公室日期',
  ];
  const interview = (rows: readonly (readonly CellValue[])[], day: string): string[] => {
    const { inputs, workflow } = worked({ 采访预约: [HEADER, ...rows] }, day);
    return interviewStory(inputs, workflow.interviews[0]!, workflow.asOf).map(told);
  };
  const ROW = ['C2020-01', '双拥优抚科', '公祭', '2020-10-12', '2020-09-25'];

  test('who reviews and reports it, by when, and its day', () => {
    const reviewed = ['C2020-02', '双拥优抚科', '慰问', '2020-12-01', null, '2020-11-20', '2020-11-20'];
    expect(interview([ROW, reviewed], '2020-09-28')).toEqual([
      'done filled 2020-09-25 双拥优抚科 E2',
      'next interview-review 业务分管领导 F2',
      'later interview-receipt 双拥优抚科 G2',
      'limit latest 2020-10-09 D2',
      'limit activity 2020-10-12 D2',
    ]);
  });

  test('one that came late says by how much', () => {
    expect(interview([[...ROW, null, '2020-10-10']], '2020-10-10')).toEqual([
      'done filled 2020-09-25 双拥优抚科 E2',
      'limit latest 2020-10-09 D2',
      'done interview-receipt 2020-10-10 双拥优抚科 逾期1 10月10日上班 G2',
      expect.stringMatching(/^next arrange 办公室/u),
      'limit activity 2020-10-12 D2',
    ]);
  });
});
