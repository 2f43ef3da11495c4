import fc from 'fast-check';
import { audit } from '../../../src/app/audit/audit';
import { recalculate } from '../../../src/app/scoring/recalculate';
import { createWorkbook } from '../../../src/app/year/create-workbook';
import { dayOf } from '../../../src/engine/time/calendar';
import { jsonReport } from '../../../src/entry/cli/json-report';
import type { CellContent } from '../../../src/host/port/workbook';
import { issueTextEn } from '../../../src/text/en/issues/issues';
import { issueText } from '../../../src/text/issues/issues';
import { cellName } from '../../../src/issues/place';
import { ExcelPage } from '../../host/excel-page';
import { MemoryWorkbook } from '../../host/memory-workbook';
import { hosts } from './on-every-host';
import { FILLED, HEADERS, RESULT_COLUMNS, SECRET, type GuardedSheet } from './secret-sheets';

const run = { today: dayOf(2020, 6, 30), version: '1' };

/** A cell of the program in a classified row, and what somebody typed over it. */
const typed = fc.constantFrom(...(Object.keys(RESULT_COLUMNS) as GuardedSheet[])).chain((sheet) =>
  fc.record({
    sheet: fc.constant(sheet),
    column: fc.constantFrom(...RESULT_COLUMNS[sheet]),
    text: fc.constantFrom(SECRET, `审核：${SECRET}`, `2020年度+${SECRET}`, `计2分${SECRET}`, `机密★${SECRET}`),
    isMarked: fc.boolean(),
  }),
);

test('one run takes a secret out of a column of the program: it stands nowhere, and 核对 and a second run find nothing', async () => {
  await fc.assert(
    fc.asyncProperty(typed, async ({ sheet, column, text, isMarked }) => {
      const book = new MemoryWorkbook();
      await book.write(createWorkbook(2020));
      const row = HEADERS[sheet].map((name): CellContent => {
        if (name === column) return text;
        return name === '涉密' && !isMarked ? null : (FILLED[name] ?? null);
      });
      if (!isMarked && !text.includes('★')) return;
      await book.write([{ kind: 'replace-sheet', sheet: { name: sheet, cells: [HEADERS[sheet], row] } }]);
      const before = await audit(book, run);
      const outcome = await recalculate(book, run);
      const told = JSON.stringify([
        jsonReport(outcome, true),
        ...[outcome.issues, before.issues].flatMap((issues) => [issues.map(issueText), issues.map(issueTextEn)]),
      ]);
      expect(told).not.toContain(SECRET);
      const after = await shown(book);
      expect(JSON.stringify([...after])).not.toContain(SECRET);
      const { issues } = await audit(book, run);
      expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
      await recalculate(book, run);
      expect(await shown(book)).toEqual(after);
    }),
  );
});

async function shown(book: MemoryWorkbook): Promise<Map<string, unknown>> {
  const { sheetNames } = await book.read([]);
  const { sheets } = await book.read(sheetNames);
  return new Map([...sheets].map(([name, { rows }]) => [name, rows]));
}

/** A classified row with a text over the program's 状态, and a row with a marked text there. */
const OVERTYPED = {
  稿件登记: [
    ['稿件编号', '标题', '供稿单位', '涉密', '报送日期', '状态'],
    ['G2020-001', null, '高桥', '是', '2020-05-06', SECRET],
    ['G2020-002', '走访慰问', '跳马', null, '2020-05-06', `机密★${SECRET}`],
  ],
};

test('what one run has cleared is said to be cleared, on every host and in both languages; what it has not is not', async () => {
  const page = await ExcelPage.open('1.14');
  for await (const { name, workbook } of hosts(page, OVERTYPED)) {
    const { issues } = await recalculate(workbook, run);
    const found = issues.filter(({ place }) => place.sheet === '稿件登记');
    const said = found.map((issue) => [cellName(issue.place), issueText(issue).problem, issueTextEn(issue).problem]);
    expect([name, said]).toEqual([
      name,
      [
        [
          'F2',
          '这一行是涉密件，此格不能有文字；原有的文字这次计算已经清除。',
          'This row is classified: the cell must not hold text. This run has cleared what was there.',
        ],
        [
          'F3',
          '此格原有的文字带有密级标志，这次计算已经清除。',
          'The cell held a text with the mark of a classified paper. This run has cleared it.',
        ],
      ],
    ]);
    for (const issue of found) {
      expect(issueText(issue).advice).toMatch(/^请现在保存.*副本/u);
      expect(issueTextEn(issue).advice).toMatch(/^Save .* now\. .*copies/u);
    }
    const [left] = (await recalculate(workbook, run)).issues.filter(({ code }) => code === 'classified-text');
    expect([name, left]).toEqual([name, undefined]);
  }
  page.close();
});

test('a text in the clerk’s own column is still to be cleared', async () => {
  const book = new MemoryWorkbook();
  await book.write(createWorkbook(2020));
  const cells = [OVERTYPED.稿件登记[0]!, ['G2020-001', SECRET, '高桥', '是', null, SECRET]];
  await book.write([{ kind: 'replace-sheet', sheet: { name: '稿件登记', cells } }]);
  const { issues } = await recalculate(book, run);
  const advices = issues.filter(({ code }) => code === 'classified-text').map((issue) => issueText(issue).advice);
  expect(advices.map((advice) => advice.slice(0, 5))).toEqual(['请立即清除', '请现在保存']);
});
