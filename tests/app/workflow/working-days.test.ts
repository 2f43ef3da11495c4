import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { evaluate } from '../../../src/app/scoring/evaluate';
import type { Workflow } from '../../../src/app/workflow/workflow';
import { dayOf } from '../../../src/engine/time/calendar';
import type { Day } from '../../../src/engine/units';
import type { CellValue } from '../../../src/host/port/workbook';
import { formatDay } from '../../../src/text/format';
import { bookWith } from './work-books';

/** The examples of the engine's test, replayed from the sheets of a workbook. */
type Lines = readonly Readonly<Record<string, string | number>>[];
const FILE = parse(readFileSync('tests/engine/time/working-days.yaml', 'utf8')) as Record<string, Lines> & {
  readonly 改写: Record<string, Lines>;
};

type Row = readonly CellValue[];

function workOf(sheets: Readonly<Record<string, readonly Row[]>>, today: Day): Workflow {
  const { result, issues } = evaluate(bookWith(sheets), { today }).outcome;
  expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  return result!.workflow!;
}

const COMMISSIONS: Row = ['约稿主题', '约稿单位', '下达日期', '约定截止日', '报送日期', '类型'];
const kindOf = (days: CellValue | undefined): string => (days === 5 ? '综合性' : '一般');

const issued = (lines: Lines): readonly Row[] => [
  COMMISSIONS,
  ...lines.map((line): Row => ['主题', '东塘', line['下达']!, null, null, kindOf(line['工作日'])]),
];

const dues = ({ solicitations }: Workflow): unknown[] =>
  solicitations.map(({ standing: { due } }) => [formatDay(due.day), due.isProvisional ? '是' : '否']);

test('应报日 of a row of 约稿登记, where the holidays are announced and where not', () => {
  const lines = FILE['应报日']!;
  const work = workOf({ 约稿登记: issued(lines) }, dayOf(2020, 1, 1));
  expect(dues(work)).toEqual(lines.map((line) => [line['应报日'], line['暂']]));
});

test('what was delivered after 应报日 is late, be it by no working day', () => {
  const lines = FILE['逾期']!;
  const rows = lines.map((line): Row => ['主题', '东塘', '2020-01-02', line['应报日']!, line['报送']!, '一般']);
  const { solicitations } = workOf({ 约稿登记: [COMMISSIONS, ...rows] }, dayOf(2020, 12, 31));
  expect(solicitations.map(({ standing: { state, overdueDays } }) => [state, overdueDays])).toEqual(
    lines.map((line) => [line['逾期'] === '是' ? 'late' : 'in-time', line['工作日']]),
  );
});

test('an appointment that is announced too few working days ahead is short of notice', () => {
  const lines = FILE['提前']!;
  const rows = lines.map((line): Row => ['双拥优抚科', '某活动', line['活动']!, line['报办公室']!]);
  const head: Row = ['科室（单位）', '活动（会议）事项', '活动日期', '报办公室日期'];
  const { interviews } = workOf({ 采访预约: [head, ...rows] }, dayOf(2020, 1, 1));
  expect(interviews.map(({ standing: { state, lead } }) => [state, lead])).toEqual(
    lines.map((line) => [line['够'] === '是' ? 'arranged' : 'short-notice', line['工作日']]),
  );
});

test('rows of 节假日 beat what is announced', () => {
  const { 节假日: days, 应报日: lines } = FILE.改写 as { 节假日: Lines; 应报日: Lines };
  const holidays: readonly Row[] = [['日期', '类型'], ...days.map((line): Row => [line['日期']!, line['类型']!])];
  const beaten = workOf({ 约稿登记: issued(lines), 节假日: holidays }, dayOf(2020, 1, 1));
  const without = workOf({ 约稿登记: issued(lines) }, dayOf(2020, 1, 1));
  expect(
    [beaten, without].map((work) => work.solicitations.map(({ standing: { due } }) => formatDay(due.day))),
  ).toEqual([lines.map((line) => line['应报日']), lines.map((line) => line['不改写'])]);
});
