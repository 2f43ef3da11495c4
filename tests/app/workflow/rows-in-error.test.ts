import { evaluate } from '../../../src/app/scoring/evaluate';
import { dayOf } from '../../../src/engine/time/calendar';
import { cellName } from '../../../src/issues/place';
import { issueTextEn } from '../../../src/text/en/issues/issues';
import { issueText } from '../../../src/text/issues/issues';
import type { CellValue } from '../../../src/host/port/workbook';
import { FILLED, HEADERS, RESULT_COLUMNS, SECRET, type GuardedSheet } from './secret-sheets';
import { bookWith } from './work-books';

const CITY = '市退役军人事务局官网官微';
const asOf = dayOf(2020, 5, 8);

test('a row in error is there all the same: nobody is told that its number is not registered', () => {
  const adopted = (title: string, number: string) => [title, '跳马镇', '2020-05-06', CITY, '转载', number];
  const { outcome } = evaluate(
    bookWith({
      采用登记: [
        ['标题', '供稿单位', '采用日期', '采用渠道', '采用方式', '稿件编号'],
        adopted('甲', 'g2020-001'),
        adopted('乙', 'G2020-002'),
        adopted('丙', 'G2020-003'),
        adopted('丁', 'G2020-009'),
      ],
      稿件登记: [
        ['稿件编号', '标题', '供稿单位', '报送日期', '约稿编号'],
        ['G2020-001', '甲', '跳马镇', '5月6日', ''],
        ['G2020-002', '乙', '某镇', '', ''],
        ['G2020-003', '', '跳马镇', '', ''],
        ['G2020-004', '戊', '跳马镇', '', 'y2020-01'],
        ['G2020-005', '己', '高桥', '', 'Y2020-01'],
        ['G2020-006', '庚', '东塘', '', 'Y2020-02'],
      ],
      约稿登记: [
        ['约稿编号', '约稿主题', '约稿单位', '下达日期'],
        ['Y2020-01', '专题', '跳马镇', '5月6日'],
        ['Y2020-02', '专题', '东塘、高桥', '2020-05-06'],
      ],
    }),
    { today: asOf },
  );
  const unknown = outcome.issues.filter(({ code }) => code === 'unknown-number' || code === 'unknown-solicitation');
  expect(unknown.map(({ place }) => [place.sheet, cellName(place)])).toEqual([
    ['稿件登记', 'E6'],
    ['采用登记', 'F5'],
  ]);
});

test('a manuscript of which nobody knows what was decided stands nowhere, and nobody is asked to go on with it', () => {
  const { outcome } = evaluate(
    bookWith({
      稿件登记: [
        ['稿件编号', '标题', '供稿单位', '报送日期', '处理'],
        ['G2020-001', '甲', '跳马镇', '2020-05-06', '退回去'],
        ['G2020-002', '乙', '跳马镇', '2020-05-06', '退回修改'],
      ],
    }),
    { today: asOf },
  );
  const { manuscripts, todo } = outcome.result!.workflow!;
  expect(outcome.issues.map(({ code, place }) => [code, cellName(place)])).toContainEqual(['bad-choice', 'E2']);
  expect(manuscripts.map(({ row, standing }) => [row.number, standing.state])).toEqual([['G2020-002', 'returned']]);
  expect(todo.map(({ place }) => cellName(place))).toEqual(['A3']);
});

test('an unknown category and an unclear 敏感 are told beside the other errors of their row, and alone leave it in', () => {
  const { outcome } = evaluate(
    bookWith({
      稿件登记: [
        ['稿件编号', '标题', '供稿单位', '内容类别', '敏感', '报送日期'],
        ['G2020-001', '甲', '跳马镇', '好人好事', '可能', '5月6日'],
        ['G2020-002', '乙', '跳马镇', '好人好事', '可能', '2020-05-06'],
      ],
    }),
    { today: asOf },
  );
  const told = outcome.issues.filter(({ severity }) => severity === 'error').map(({ place }) => cellName(place));
  expect(told.sort()).toEqual(['D2', 'D3', 'E2', 'E3', 'F2']);
  expect(outcome.result!.workflow!.manuscripts.map(({ row }) => row.number)).toEqual(['G2020-002']);
});

const COMMISSIONED = ['约稿编号', '约稿主题', '约稿单位', '下达日期', '篇数', '处理'];
const commissioned = (...rows: readonly (readonly (string | number)[])[]) =>
  evaluate(bookWith({ 约稿登记: [COMMISSIONED, ...rows] }), { today: asOf }).outcome.issues.filter(
    ({ place }) => place.sheet === '约稿登记',
  );

test('a commission that a unit has in two rows is told at the later ones; both are owed', () => {
  const issues = commissioned(
    ['Y2020-01', '专题', '跳马镇', '2020-05-06', '', ''],
    ['Y2020-01', '专题', '高桥', '2020-05-06', '', ''],
    ['y2020-01', '专题', '跳马镇', '2020-05-07', '', ''],
    ['Y2020-02', '专题', '东塘', '2020-05-06', '', '撤销'],
    ['Y2020-02', '专题', '东塘', '2020-05-07', '', ''],
    ['', '专题', '东塘', '2020-05-07', '', ''],
    ['', '专题', '东塘', '2020-05-07', '', ''],
  );
  expect(issues.map(({ code, severity, place }) => [code, severity, cellName(place)])).toEqual([
    ['solicited-twice', 'warning', 'A4'],
  ]);
  expect(issues.map(issueText)).toEqual([
    {
      problem: '约稿 y2020-01 在第2行已经向跳马镇约过。',
      advice: '写重了的请删去一行；要两篇的只留一行，“篇数”写 2；另一次约稿请另编号。',
    },
  ]);
  expect(issueTextEn(issues[0]!).problem).toBe('Row 2 commissions y2020-01 of 跳马镇 already.');
});

test.each([0, 1.5, '0.5'])('a commission of %s manuscripts is told what a count is', (count) => {
  const issues = commissioned(['Y2020-01', '专题', '跳马镇', '2020-05-06', count, '']);
  expect(issues.map(({ code, place }) => [code, cellName(place)])).toEqual([['bad-count', 'E2']]);
  expect(issues.map(issueText)).toEqual([
    { problem: `“篇数”的值“${count}”不是从 1 起的整数。`, advice: '请填写 1、2、3……；留空是 1 篇。' },
  ]);
  expect(issueTextEn(issues[0]!).problem).toContain(`"${count}"`);
});

test.each(Object.keys(HEADERS) as GuardedSheet[])(
  'a cell of %s whose text is forbidden has that problem alone: nobody is asked to fill it in',
  (sheet) => {
    const header = HEADERS[sheet].filter((name) => name !== '涉密' && !RESULT_COLUMNS[sheet].includes(name));
    const filled = header.map((name) => (FILLED[name] ?? null) as CellValue);
    for (const at of header.keys()) {
      const row = filled.map((value, column) => (column === at ? `机密★${SECRET}` : value));
      const { outcome } = evaluate(bookWith({ [sheet]: [header, row] }), { today: asOf });
      const here = outcome.issues.filter(({ place }) => place.sheet === sheet && place.column === at);
      const errors = here.filter(({ severity }) => severity === 'error').map(({ code }) => code);
      expect([header[at], errors]).toEqual([header[at], ['secret-mark']]);
    }
  },
);
