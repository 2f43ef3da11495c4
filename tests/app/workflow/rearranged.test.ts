import fc from 'fast-check';
import { createSampleWorkbook } from '../../../src/app/sample/sample-workbook';
import { recalculate } from '../../../src/app/scoring/recalculate';
import { dayOf } from '../../../src/engine/time/calendar';
import type { CellContent, WorkbookChange } from '../../../src/host/port/workbook';
import { MemoryWorkbook } from '../../host/memory-workbook';

const OPTIONS = { today: dayOf(2020, 12, 15), version: 'test' };
const REARRANGED = ['稿件登记', '约稿登记', '采访预约', '通报事项', '信息员', '采用登记'];
const MOST_COLUMNS = 30;

/** The rows with their columns in another order: by column, where each comes from. */
function rearranged(cells: readonly (readonly CellContent[])[], keys: readonly number[]): CellContent[][] {
  const width = Math.max(...cells.map(({ length }) => length));
  const order = Array.from({ length: width }, (_, at) => at).sort((a, b) => keys[a]! - keys[b]! || a - b);
  return cells.map((line) => order.map((from) => line[from] ?? null));
}

/** The sample, its registers with their columns in the order of the keys, and its sheets moved about. */
async function sample(keys: readonly number[] | null): Promise<MemoryWorkbook> {
  const workbook = new MemoryWorkbook();
  const changes = createSampleWorkbook().map((change): WorkbookChange => {
    if (change.kind !== 'replace-sheet' || keys === null || !REARRANGED.includes(change.sheet.name)) return change;
    return { ...change, sheet: { ...change.sheet, cells: rearranged(change.sheet.cells, keys) } };
  });
  await workbook.write(keys === null ? changes : [...changes.slice(keys[0]! % 5), ...changes.slice(0, keys[0]! % 5)]);
  return workbook;
}

async function calculated(workbook: MemoryWorkbook) {
  const { issues, result } = await recalculate(workbook, OPTIONS);
  const { sheetNames } = await workbook.read([]);
  return {
    issues: issues.map(({ code, severity, place: { sheet, row } }) => `${severity} ${code} ${sheet} ${row}`),
    todo: result!.workflow!.todo.map(({ urgency, text, unit, who, due }) => [urgency, text, unit, who, due]),
    cells: Object.fromEntries(sheetNames.map((name) => [name, workbook.contentOf(name).cells])),
  };
}

test('the columns of the registers may stand in any order: the same is said, and a second recalculation changes nothing', async () => {
  const as = await calculated(await sample(null));
  const keys = fc.array(fc.nat(MOST_COLUMNS), { minLength: MOST_COLUMNS, maxLength: MOST_COLUMNS });
  await fc.assert(
    fc.asyncProperty(keys, async (order) => {
      const workbook = await sample(order);
      const first = await calculated(workbook);
      expect(first).toMatchObject({ issues: as.issues, todo: as.todo });
      expect(await calculated(workbook)).toEqual(first);
    }),
    { numRuns: 8 },
  );
});
