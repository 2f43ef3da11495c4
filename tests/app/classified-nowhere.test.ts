import fc from 'fast-check';
import { reviewIssues } from '../../src/app/log/review-issues';
import { evaluate } from '../../src/app/scoring/evaluate';

import { readInputs } from '../../src/app/scoring/read-inputs';
import { encodeOutcome, recalculate } from '../../src/app/scoring/recalculate';
import { createWorkbook } from '../../src/app/year/create-workbook';
import { dayOf } from '../../src/engine/time/calendar';
import { jsonReport } from '../../src/entry/cli/json-report';
import type { CellContent } from '../../src/host/port/workbook';
import { issueTextEn } from '../../src/text/en/issues/issues';
import { issueText } from '../../src/text/issues/issues';
import { ADOPTION_COLUMNS } from '../../src/text/sheets/workbook-names';
import {
  INTERVIEW_COLUMNS,
  MANUSCRIPT_COLUMNS,
  NOTICE_MATTER_COLUMNS,
  SOLICITATION_COLUMNS,
} from '../../src/text/sheets/workflow';
import { MemoryWorkbook } from '../host/memory-workbook';
import { FILLED } from './workflow/secret-sheets';

const SECRET = '某涉密事项零零七';

const header = (columns: object): string[] =>
  Object.values(columns as Record<string, { name: string }>).map(({ name }) => name);
const HEADERS = {
  采用登记: [...header(ADOPTION_COLUMNS).slice(0, 9), '涉密', '自己的列'],
  稿件登记: [...header(MANUSCRIPT_COLUMNS), '自己的列'],
  约稿登记: [...header(SOLICITATION_COLUMNS), '涉密', '自己的列'],
  采访预约: [...header(INTERVIEW_COLUMNS), '涉密', '自己的列'],
  通报事项: [...header(NOTICE_MATTER_COLUMNS), '涉密', '自己的列'],
};
type SheetName = keyof typeof HEADERS;

/** What may stand in a classified row whatever it says: who, by which way and under which number. */
const ALLOWED = /编号|单位|渠道|采用方式|类别|敏感|涉密|处理$|类型/u;

const place = fc.constantFrom(...(Object.keys(HEADERS) as SheetName[])).chain((sheet) =>
  fc.record({
    sheet: fc.constant(sheet),
    column: fc.constantFrom(...HEADERS[sheet].filter((name) => !ALLOWED.test(name))),
    mark: fc.constantFrom('', '机密★1年 ', '秘　密 ☆'),
    byNumber: fc.boolean(),
    dress: fc.constantFrom('', '*', '（必填）', '\n必填', ' Classified'),
  }),
);

test('a text in a classified row, or one with the mark of a classified paper, is named by its cell and stands nowhere else', async () => {
  await fc.assert(
    fc.asyncProperty(place, async ({ sheet, column, mark, byNumber, dress }) => {
      const book = new MemoryWorkbook();
      await book.write(createWorkbook(2020));
      const isByNumber = byNumber && sheet === '采用登记';
      const row = HEADERS[sheet].map((name): CellContent => {
        if (name === column) return mark + SECRET;
        return name === '涉密' && isByNumber ? null : (FILLED[name] ?? null);
      });
      const dressed = (names: readonly string[]): string[] => names.map((name) => name + dress);
      const cells = [dressed(HEADERS[sheet]), row];
      await book.write([{ kind: 'replace-sheet', sheet: { name: sheet, cells } }]);
      if (isByNumber) {
        const classified = HEADERS.稿件登记.map((name) => FILLED[name] ?? null);
        await book.write([
          { kind: 'replace-sheet', sheet: { name: '稿件登记', cells: [dressed(HEADERS.稿件登记), classified] } },
        ]);
      }
      const content = await readInputs(book);
      const { outcome, inputs } = evaluate(content, { today: dayOf(2020, 6, 30) });
      const told = JSON.stringify([
        jsonReport(outcome, true),
        outcome.issues,
        outcome.issues.map(issueText),
        outcome.issues.map(issueTextEn),
        encodeOutcome(outcome, inputs, '9.9.9').map((change) => ({ ...change, expects: null })),
      ]);
      expect(told).not.toContain(SECRET);
      const at = outcome.issues.filter(({ code }) => code === 'classified-text' || code === 'secret-mark');
      expect(
        at.map(({ place: { sheet: name, row: line, column: cell } }) => [name, line, HEADERS[sheet][cell!]]),
      ).toEqual([[sheet, 1, column]]);
    }),
  );
});

/** Columns of names and choices: what stands there may be anything, too, but the text is no breach by itself. */
const named = fc.constantFrom(...(Object.keys(HEADERS) as SheetName[])).chain((sheet) =>
  fc.record({
    sheet: fc.constant(sheet),
    column: fc.constantFrom(...HEADERS[sheet].filter((name) => ALLOWED.test(name) && !/编号|涉密/u.test(name))),
  }),
);

test('what no name or choice is known by is an error of its cell in a classified row, and is not told, either', async () => {
  await fc.assert(
    fc.asyncProperty(named, async ({ sheet, column }) => {
      const book = new MemoryWorkbook();
      await book.write(createWorkbook(2020));
      const row = HEADERS[sheet].map((name): CellContent => (name === column ? SECRET : (FILLED[name] ?? null)));
      await book.write([{ kind: 'replace-sheet', sheet: { name: sheet, cells: [HEADERS[sheet], row] } }]);
      const { outcome, inputs } = evaluate(await readInputs(book), { today: dayOf(2020, 6, 30) });
      const told = JSON.stringify([
        jsonReport(outcome, true),
        outcome.issues,
        outcome.issues.map(issueText),
        outcome.issues.map(issueTextEn),
        encodeOutcome(outcome, inputs, '9.9.9').map((change) => ({ ...change, expects: null })),
      ]);
      expect(told).not.toContain(SECRET);
    }),
  );
});

test.each(['可能', SECRET, '待定'])('where 涉密 says %j, nothing that stands in the row is told', async (unclear) => {
  const book = new MemoryWorkbook();
  await book.write(createWorkbook(2020));
  const rows = HEADERS.稿件登记.flatMap((column) => {
    if (/编号|涉密/u.test(column)) return [];
    return [
      HEADERS.稿件登记.map((name) => (name === '涉密' ? unclear : name === column ? SECRET : (FILLED[name] ?? null))),
    ];
  });
  await book.write([{ kind: 'replace-sheet', sheet: { name: '稿件登记', cells: [HEADERS.稿件登记, ...rows] } }]);
  const { outcome } = evaluate(await readInputs(book), { today: dayOf(2020, 6, 30) });
  const told = JSON.stringify([
    jsonReport(outcome, true),
    outcome.issues.map(issueText),
    outcome.issues.map(issueTextEn),
  ]);
  expect(told).not.toContain(SECRET);
  expect(outcome.issues.filter(({ code }) => code === 'bad-choice').length).toBeGreaterThanOrEqual(rows.length);
});

test('what was found right before its row was classified is not told on the sheet of the reviews any more', async () => {
  const book = new MemoryWorkbook();
  await book.write(createWorkbook(2020));
  const columns = HEADERS.采用登记;
  const rows = ['A01', 'A-1'].map((number) =>
    columns.map((name): CellContent => ({ ...FILLED, 标题: SECRET, 稿件编号: number, 自己的列: null })[name] ?? null),
  );
  const log = (classified: CellContent) => {
    const cells = rows.map((line) => line.map((cell, at) => (columns[at] === '涉密' ? classified : cell)));
    return { kind: 'replace-sheet', sheet: { name: '采用登记', cells: [columns, ...cells] } } as const;
  };
  await book.write([log(null)]);
  const today = dayOf(2020, 12, 31);
  const shown = evaluate(await readInputs(book), { today }).outcome;
  const issues = shown.issues.filter(({ severity }) => severity === 'warning');
  await reviewIssues(book, { shown, today }, { issues, isRight: true, at: '2020-12-31 09:15' });
  const told = () => JSON.stringify(book.contentOf('已核对提醒').cells);
  expect(told()).toContain(SECRET);
  await book.write([log('是')]);
  await recalculate(book, { today, version: '9.9.9' });
  expect(told()).not.toContain(SECRET);
});
