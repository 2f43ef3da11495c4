import type { CellContent, CellsChange, HostError } from '../../../src/host/port/workbook';
import { WpsWorkbook } from '../../../src/host/wps/wps-workbook';
import { parseRect } from '../excel-sim/model/address';
import { WpsHost, type Quirks, type StartBook } from '../wps-sim/index';

let host: WpsHost;

function opened(start: StartBook, quirks: Partial<Quirks> = {}): WpsWorkbook {
  host = new WpsHost({ quirks });
  host.open(start);
  return new WpsWorkbook(host.scope(), host.meter);
}

const cells = (row: number, column: number, block: CellContent[][]): CellsChange => ({
  ...{ kind: 'write-cells', sheet: '登记', row, column },
  cells: block,
});

describe('a value far off', () => {
  const TABLE = Array.from({ length: 300 }, (_, at) => [`稿${at}`, at, at % 3 === 0 ? null : '单位']);

  test.each(['A1048576', 'C1048576', 'XFD1048576', 'XFD3', 'H500000'])(
    'in %s does not make the program stand still, and is read',
    async (cell) => {
      const workbook = opened({ sheets: { 登记: TABLE } });
      host.person((person) => person.type(`登记!${cell}`, '=1+1'));
      host.meter.reset();
      const { rows, formulas } = (await workbook.read(['登记'], { formulas: true })).sheets.get('登记')!;
      const at = parseRect(cell)!;
      expect(rows.slice(0, 2).map((line) => line.slice(0, 3))).toEqual(TABLE.slice(0, 2));
      expect([rows[at.row]?.[at.column], formulas?.[at.row]?.[at.column]]).toEqual([2, '1+1']);
      expect(rows.slice(3, 300).map((line) => line.slice(0, 3).concat([null, null, null]).slice(0, 3))).toEqual(TABLE.slice(3)); // prettier-ignore
      const expects = { row: 0, column: 0, rows: rows.map((line) => line.slice(0, 3)) };
      await workbook.write([{ ...cells(1, 4, [['x']]), expects }]);
      expect(host.values('登记!E2')).toEqual([['x']]);
      expect([host.meter.calls < 2500, host.meter.cells < 200_000, host.meter.longestSlice() < 100]).toEqual([true, true, true]); // prettier-ignore
      host.person((person) => person.type('登记!B900000', '有人写的'));
      const more = {
        ...expects,
        rows: [...expects.rows, ...Array.from({ length: 1_048_576 - expects.rows.length }, () => [])],
      };
      expect(
        await workbook
          .write([{ ...cells(1, 4, [['y']]), expects: more }])
          .catch((error: unknown) => (error as HostError).code),
      ).toBe('conflict');
    },
  );

  test('where a build cannot count, it says that the sheet is too large', async () => {
    const workbook = opened({ sheets: { 登记: TABLE } }, { countA: 'absent' });
    host.person((person) => person.type('登记!C1048576', 1));
    await expect(workbook.read(['登记'])).rejects.toMatchObject({ code: 'too-large', subject: '登记' });
  });
});

describe('a value far off on a sheet that is replaced', () => {
  const RESULT = Array.from({ length: 60 }, (_, at) => [`单位${at}`, at]);
  const fresh = RESULT.map(([name, points]) => [name!, Number(points) + 1]);
  const replaced = (cells: CellContent[][]) => [{ kind: 'replace-sheet' as const, sheet: { name: '得分', cells } }];

  test.each<[string, Partial<Quirks>]>([
    ['XFD1048576', {}],
    ['XFD2', {}],
    ['B1048576', { sheetCopy: 'refused' }],
    ['H500000', { cellsCopy: 'refused', columnShape: 'flat', rowShape: 'flat' }],
  ])('in %s makes no million cells be read or written: %j', async (cell, quirks) => {
    const workbook = opened({ sheets: { 登记: [['甲']], 得分: RESULT } }, quirks);
    host.person((person) => person.type(`得分!${cell}`, '有人写的'));
    host.meter.reset();
    await workbook.write(replaced(fresh));
    expect([host.values('得分'), host.values(`得分!${cell}`)]).toEqual([fresh, [['']]]);
    const isKept = quirks.sheetCopy !== 'refused';
    const outcome = await workbook.undo().catch((error: unknown) => (error as HostError).code);
    if (isKept) {
      expect(outcome).toMatchObject({ undone: true });
      expect([host.values('得分!A1:B60'), host.values(`得分!${cell}`)]).toEqual([RESULT, [['有人写的']]]);
    } else expect(outcome).toBe('too-large');
    expect([host.meter.calls < 4000, host.meter.cells < 200_000, host.meter.longestSlice() < 100]).toEqual([true, true, true]); // prettier-ignore
  });

  test('comes back where a write breaks off for good in the middle', async () => {
    const workbook = opened({ sheets: { 登记: [['甲']], 得分: RESULT } });
    host.person((person) => person.type('得分!XFD9', '有人写的'));
    host.meter.reset();
    for (let time = 0; time < 8; time++) host.failNext(/^Range\.ClearContents$/);
    await expect(workbook.write(replaced(fresh))).rejects.toBeDefined();
    await workbook.read([]);
    expect([host.values('得分!A1:B60'), host.values('得分!XFD9')]).toEqual([RESULT, [['有人写的']]]);
    expect([host.meter.calls < 4000, host.meter.cells < 200_000]).toEqual([true, true]);
  });
});
