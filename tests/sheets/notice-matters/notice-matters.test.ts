import fc from 'fast-check';
import { evaluate } from '../../../src/app/scoring/evaluate';
import { dayOf } from '../../../src/engine/time/calendar';
import type { CellValue } from '../../../src/host/port/workbook';
import { cellName } from '../../../src/issues/place';
import { issueText } from '../../../src/text/issues/issues';
import { NOTICE_MATTER_COLUMNS } from '../../../src/text/sheets/workflow';
import { bookOf } from '../workbook-content';

const run = (rows: readonly (readonly CellValue[])[]) => {
  const { outcome } = evaluate(bookOf([], { 通报事项: rows }), { today: dayOf(2020, 7, 6) });
  const told = outcome.issues.filter(({ code }) => code !== 'built-in-used');
  return {
    issues: told.map((issue) => [issue.code, issue.severity, cellName(issue.place)]),
    said: told.map((issue) => issueText(issue)),
    matters: outcome.result!.inputs.noticeMatters!.rows,
    workflow: outcome.result!.workflow,
  };
};

const HEAD = ['单位', '责任人', '类型', '发生日期', '事项', '认定日期'];

test('a confirmed matter has its day; one that is not confirmed is said to be told in no notice', () => {
  const { matters, issues, said, workflow } = run([
    HEAD,
    ['高桥', '张某', '迟报', '2020-05-08', '重要信息迟报两日', '2020-05-10'],
    ['东塘', '', '漏报', '2020年6月1日', '', ''],
    ['高桥站', '', '瞒报', '2020-06-02', '', '2020-06-01'],
  ]);
  expect(matters.map(({ row, unit, kind, confirmed }) => [row, unit, kind, confirmed])).toEqual([
    [1, 0, 'late', dayOf(2020, 5, 10)],
    [2, 1, 'omitted', null],
    [3, 0, 'concealed', dayOf(2020, 6, 1)],
  ]);
  expect(issues).toEqual([
    ['notice-unconfirmed', 'warning', 'F3'],
    ['step-order', 'warning', 'F4'],
  ]);
  expect(said).toEqual([
    { problem: '没有认定日期，不列入通报。', advice: '认定后补填。' },
    { problem: '认定日期早于发生日期。', advice: '请核对两个日期。' },
  ]);
  expect(workflow!.todo).toEqual([]);
});

test('a sheet without the column says so once; every wrong cell is an error of its own', () => {
  const without = run([
    ['单位', '类型', '发生日期'],
    ['高桥', '迟报', '2020-05-08'],
    ['东塘', '漏报', '2020-05-08'],
  ]);
  expect(without.issues).toEqual([['notice-unconfirmed', 'warning', null]]);
  const { issues, matters } = run([
    HEAD,
    ['高乔', '', '迟报', '2020-05-08', '', '2020-05-10'],
    ['高桥、东塘', '', '迟报', '2020-05-08', '', '2020-05-10'],
    ['高桥', '', '迟到', '2020-05-08', '', '2020-05-10'],
    ['高桥', '', '', '5月8日', '', '2020-05-10'],
    ['', '', '迟报', '', '', '2020-02-30'],
  ]);
  expect(matters).toEqual([]);
  expect(new Set(issues.map(String))).toEqual(
    new Set([
      'unknown-unit,error,A2',
      'several-units,error,A3',
      'bad-choice,error,C4',
      'missing-value,error,C5',
      'bad-date,error,D5',
      'missing-value,error,A6',
      'missing-value,error,D6',
      'bad-date,error,F6',
    ]),
  );
});

const named = Object.entries(NOTICE_MATTER_COLUMNS).filter(([field]) =>
  ['unit', 'kind', 'occurred', 'confirmed', 'subject'].includes(field),
);
const VALUES: Readonly<Record<string, string>> = {
  unit: '东塘',
  kind: '漏 报',
  occurred: '2020/5/8',
  confirmed: '２０２０.５.１０',
  subject: '一句话',
};

test('columns are found by any of their names, in any order, among others', () => {
  const columns = fc.shuffledSubarray(named, { minLength: named.length }).chain((fields) =>
    fc.tuple(
      ...fields.map(([field, { name, aliases }]) =>
        fc.record({
          field: fc.constant(field),
          header: fc.constantFrom(name, ...aliases, `${name}*`, ` ${name}（必填）`),
          gap: fc.boolean(),
        }),
      ),
    ),
  );
  fc.assert(
    fc.property(columns, fc.integer({ min: 0, max: 2 }), (fields, above) => {
      const head = fields.flatMap(({ header, gap }) => (gap ? ['', header] : [header]));
      const row = fields.flatMap(({ field, gap }) => (gap ? ['自己的', VALUES[field]!] : [VALUES[field]!]));
      const titles = Array.from({ length: above }, () => ['某局2020年度通报事项']);
      const { matters } = run([...titles, head, row]);
      expect(matters).toEqual([
        { row: above + 1, unit: 1, kind: 'omitted', occurred: dayOf(2020, 5, 8), confirmed: dayOf(2020, 5, 10) },
      ]);
    }),
    { numRuns: 60 },
  );
});
