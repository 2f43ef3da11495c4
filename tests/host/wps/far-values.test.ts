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
