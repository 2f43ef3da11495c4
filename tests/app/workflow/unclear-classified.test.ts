import fc from 'fast-check';
import type { CellValue } from '../../../src/host/port/workbook';
import { evaluate } from '../../../src/app/scoring/evaluate';
import { dayOf } from '../../../src/engine/time/calendar';
import { issueText } from '../../../src/text/issues/issues';
import { cellName } from '../../../src/issues/place';
import { issueTextEn } from '../../../src/text/en/issues/issues';
import { FILLED, HEADERS, SECRET, type GuardedSheet } from './secret-sheets';
import { bookWith } from './work-books';

const logged = (classified: string) =>
  evaluate(
    bookWith({
      采用登记: [
        ['标题', '供稿单位', '采用日期', '采用渠道', '采用方式', '涉密'],
        ['甲稿', '跳马镇', '2020-05-06', '市退役军人事务局官网官微', '转载', classified],
      ],
    }),
    { today: dayOf(2020, 5, 8) },
  ).outcome;
const found = (classified: string) =>
  logged(classified).issues.flatMap(({ code, severity, place }) =>
    code === 'built-in-used' ? [] : [[code, severity, cellName(place)]],
  );

test.each(['机密级', '秘密件', '涉密件', '是（机密）', '有：机密'])(
  '%s in the log says that the row is classified',
  (word) => {
    expect(found(word)).toEqual([['classified-text', 'error', 'A2']]);
  },
);

test.each(['可能', '待定', '甲丙丁'])('%s in the log says neither: the cell is named, its text is not', (word) => {
  const outcome = logged(word);
  expect(found(word)).toEqual([['bad-choice', 'warning', 'F2']]);
  expect(JSON.stringify(outcome.issues.map(issueText))).not.toContain(word);
  expect(outcome.result!.scores.points[0]).toBe(100);
});

test.each(['', '否', '不涉密', '非涉密', '公开', '内部', '—', '/'])(
  '%j in the log says that it is not classified',
  (word) => {
    expect(found(word)).toEqual([]);
  },
);

/** Columns of numbers, which may be told. */
const NUMBERS = ['稿件编号', '约稿编号', '预约编号'];

/** A row that is classified, or may be, with a text that nobody can read in one of its cells. */
const unreadable = fc.constantFrom(...(Object.keys(HEADERS) as GuardedSheet[])).chain((sheet) =>
  fc.record({
    sheet: fc.constant(sheet),
    column: fc.constantFrom(...HEADERS[sheet].filter((name) => name !== '涉密' && !NUMBERS.includes(name))),
    mark: fc.constantFrom('是', '机密级', '可能', '待定'),
    text: fc.constantFrom(SECRET, `${SECRET}、高桥`, `高桥（${SECRET}）`, `合计${SECRET}`, `小计：${SECRET}`),
    isAlone: fc.boolean(),
    rows: fc.integer({ min: 1, max: 2 }),
  }),
);

test('no cell of a row that is classified, or that may be, is repeated in a message', () => {
  fc.assert(
    fc.property(unreadable, ({ sheet, column, mark, text, isAlone, rows }) => {
      const row = HEADERS[sheet].map((name): CellValue => {
        if (name === column) return text;
        return name === '涉密' ? mark : isAlone ? null : ((FILLED[name] as CellValue | undefined) ?? null);
      });
      const book = bookWith({ [sheet]: [HEADERS[sheet], ...Array<CellValue[]>(rows).fill(row)] });
      const { issues } = evaluate(book, { today: dayOf(2020, 6, 30) }).outcome;
      expect(JSON.stringify([issues.map(issueText), issues.map(issueTextEn)])).not.toContain(SECRET);
    }),
    { numRuns: 400 },
  );
});

test.each(['约稿登记', '采访预约', '通报事项'] as const)(
  '%s names the cell of a 涉密 that nobody can read',
  (sheet) => {
    const row = HEADERS[sheet].map((name) =>
      name === '涉密' ? '可能' : ((FILLED[name] as CellValue | undefined) ?? null),
    );
    const { issues } = evaluate(bookWith({ [sheet]: [HEADERS[sheet], row] }), { today: dayOf(2020, 6, 30) }).outcome;
    const column = HEADERS[sheet].indexOf('涉密');
    const told = issues.filter(({ place }) => place.sheet === sheet && place.row === 1 && place.column === column);
    expect(told.map(({ code, severity }) => [code, severity])).toEqual([['bad-choice', 'warning']]);
    expect(JSON.stringify(told)).not.toContain('可能');
  },
);
