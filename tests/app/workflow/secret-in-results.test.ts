import fc from 'fast-check';
import { audit } from '../../../src/app/audit/audit';
import { recalculate } from '../../../src/app/scoring/recalculate';
import { createWorkbook } from '../../../src/app/year/create-workbook';
import { dayOf } from '../../../src/engine/time/calendar';
import { jsonReport } from '../../../src/entry/cli/json-report';
import type { CellContent } from '../../../src/host/port/workbook';
import { issueTextEn } from '../../../src/text/en/issues/issues';
import { issueText } from '../../../src/text/issues/issues';
import { MemoryWorkbook } from '../../host/memory-workbook';
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
