import fc from 'fast-check';
import type { CellsChange, LookRemark } from '../../../src/host/port/workbook';
import { WpsWorkbook } from '../../../src/host/wps/wps-workbook';
import type { Rect } from '../excel-sim/model/address';
import { addTable } from '../excel-sim/model/table';
import { WpsHost, type Quirks } from '../wps-sim/index';

interface List {
  readonly top: number;
  readonly columns: number;
  readonly rows: number;
}
const BOOK: List = { top: 0, columns: 3, rows: 4 };

const area = ({ top, columns, rows }: List, more = 0): Rect => ({ row: top, column: 0, rows, columns: columns + more });

function open(kind: 'table' | 'filter' | 'both', list = BOOK, quirks: Partial<Quirks> = {}) {
  const host = new WpsHost({ quirks });
  const lines = Array.from({ length: list.rows }, (_, at) =>
    Array.from({ length: list.columns }, (__, column) => (at === 0 ? `列${column + 1}` : `${column}-${at}`)),
  );
  host.open({ sheets: { 登记: [...Array.from({ length: list.top }, () => []), ...lines] } });
  const sheet = host.active!.model.sheet('登记');
  if (kind !== 'filter') addTable(sheet, area(list), true);
  if (kind !== 'table') sheet.filter = { rect: area(list), criteria: new Map() };
  const workbook = new WpsWorkbook(host.scope(), host.meter);
  const reach = () => ({ table: sheet.tables[0]?.rect, filter: sheet.filter?.rect });
  return { host, sheet, workbook, reach };
}

const beside = ({ top, columns, rows }: List, results: readonly string[], less = 0): CellsChange => ({
  ...{ kind: 'write-cells', sheet: '登记', row: top, column: columns },
  cells: [[...results], ...Array.from({ length: rows - 1 - less }, () => results.map(() => 1))],
});
const remark = (look: 'table' | 'filter'): LookRemark[] => [{ sheet: '登记', looks: [look] }];

const lists = fc.record({
  top: fc.integer({ min: 0, max: 3 }),
  columns: fc.integer({ min: 1, max: 12 }),
  rows: fc.integer({ min: 3, max: 6 }),
});
const results = fc.uniqueArray(fc.constantFrom('判定', '得分', '季度', '说明'), { minLength: 1 });

describe('headed columns written right beside a list', () => {
  test.each(['table', 'filter'] as const)('belong to its %s, and no longer when they are taken back', async (kind) => {
    await fc.assert(
      fc.asyncProperty(lists, results, fc.boolean(), async (list, names, twice) => {
        const { host, workbook, reach } = open(kind, list);
        const before = host.values('登记');
        const change = beside(list, names, 1);
        if (twice) await workbook.write([{ ...change, cells: change.cells.map((line) => line.slice(0, 1)) }]);
        const once = reach();
        expect(await workbook.write([change])).toEqual({ remarks: [] });
        expect(reach()[kind]).toEqual(area(list, names.length));
        expect(await workbook.undo()).toEqual({ undone: true });
        expect(reach()).toEqual(once);
        if (!twice) expect(host.values('登记')).toEqual(before);
        expect(host.violations).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  test('belong to a table with totals, whose row stays the last', async () => {
    const { host, sheet, workbook, reach } = open('table');
    sheet.tables[0]!.showTotals = true;
    await workbook.write([beside(BOOK, ['判定'], 1)]);
    expect(reach().table).toEqual(area(BOOK, 1));
    expect(host.values('登记!D4')).toEqual([['']]);
  });

  test('grow in one write whose other sheets are replaced, and on a protected sheet', async () => {
    const { host, workbook, reach, sheet } = open('table');
    host.person((person) => person.protect('登记'));
    await workbook.write([
      { kind: 'replace-sheet', sheet: { name: '得分', cells: [[1]] } },
      beside(BOOK, ['判定', '得分']),
    ]);
    expect([reach().table, sheet.protection === undefined]).toEqual([area(BOOK, 2), false]);
  });

  test.each<[string, 'table' | 'filter', (all: ReturnType<typeof open>) => CellsChange]>([
    ['something else stands below them', 'filter', ({ host }) => (host.person((person) => person.type('登记!D4', 7)), beside(BOOK, ['判定'], 1))],
    ['something else stands below them', 'table', ({ host }) => (host.person((person) => person.type('登记!D4', 7)), beside(BOOK, ['判定'], 1))],
    ['a merge stands in their way', 'filter', ({ sheet }) => (sheet.merges.push({ row: 2, column: 3, rows: 1, columns: 2 }), beside(BOOK, ['判定']))],
    ['another table stands there', 'filter', ({ sheet }) => (addTable(sheet, { row: 0, column: 3, rows: 4, columns: 2 }, true), beside(BOOK, ['判定']))],
    ['they have no heading', 'filter', () => ({ ...beside(BOOK, ['判定']), cells: [[5], [1], [1], [1]] })],
    ['a heading is the table’s already', 'table', () => beside(BOOK, ['列2'])],
    ['the table shows no headings', 'table', ({ sheet }) => ((sheet.tables[0]!.showHeaders = false), beside(BOOK, ['判定']))],
    ['they do not adjoin', 'table', () => beside({ ...BOOK, columns: 5 }, ['判定'])],
    ['they do not adjoin', 'filter', () => beside({ ...BOOK, columns: 5 }, ['判定'])],
    ['they begin below the headings', 'filter', () => ({ ...beside(BOOK, ['判定']), row: 1, cells: [['判定'], [1]] })],
  ])('stay out where %s: %s', async (_, kind, prepare) => {
    const all = open(kind);
    const change = prepare(all);
    const before = all.reach();
    expect(await all.workbook.write([change])).toEqual({ remarks: [] });
    expect(all.reach()).toEqual(before);
  }); // prettier-ignore

  test('a filter that is a table’s own is not taken for the sheet’s', async () => {
    const { workbook, reach } = open('both');
    expect(await workbook.write([beside(BOOK, ['判定'])])).toEqual({ remarks: [] });
    expect(reach()).toEqual({ table: area(BOOK, 1), filter: area(BOOK) });
  });
});

test('headings and results that are changes of their own, as the product writes them, belong to the table too', async () => {
  const { workbook, reach } = open('table');
  const head: CellsChange = { kind: 'write-cells', sheet: '登记', row: 0, column: 3, cells: [['判定', '得分']] };
  const [first, second] = [3, 4].map((column): CellsChange => ({ ...head, row: 1, column, cells: [[1], [1], [1]] }));
  expect(await workbook.write([head, first!, second!])).toEqual({ remarks: [] });
  expect(reach().table).toEqual(area(BOOK, 2));
});

describe('a build that does not let them grow', () => {
  test.each(['throws', 'ignored'] as const)(
    'a table: %s; the numbers stand, one remark says so',
    async (tableResize) => {
      const { host, workbook, reach } = open('table', BOOK, { tableResize });
      expect(await workbook.write([beside(BOOK, ['判定'])])).toEqual({ remarks: remark('table') });
      expect([reach().table, host.values('登记!D1:D4')]).toEqual([area(BOOK), [['判定'], [1], [1], [1]]]);
      expect(await workbook.undo()).toEqual({ undone: true });
      expect(host.values('登记')[0]).toHaveLength(3);
    },
  );

  test.each([
    [/^Worksheet\.AutoFilterMode =$/],
    [/^Worksheet\.AutoFilter$/],
    [/^Range\.MergeCells$/],
    [/^WorksheetFunction\.CountA$/],
  ])('a filter, %s refused: it stands where it stood, and the numbers stand', async (member) => {
    const { host, workbook, reach } = open('filter');
    host.failAlways(member);
    expect(await workbook.write([beside(BOOK, ['判定'], 1)])).toEqual({ remarks: remark('filter') });
    expect([reach().filter, host.values('登记!D1:D3')]).toEqual([area(BOOK), [['判定'], [1], [1]]]);
  });

  test('rows that a person filters stay so: what by, could not be given back', async () => {
    const { sheet, workbook, reach } = open('filter');
    sheet.filter!.criteria.set(0, { value: '0-1' });
    for (const row of [2, 3]) sheet.styles.hiddenRows.add(row);
    expect(await workbook.write([beside(BOOK, ['判定'])])).toEqual({ remarks: remark('filter') });
    expect([reach().filter, sheet.filter!.criteria.size, sheet.styles.hiddenRows.size]).toEqual([area(BOOK), 1, 2]);
  });

  test('a filter that was taken off and is refused for a while comes back', async () => {
    for (let times = 1; times <= 5; times++) {
      const { host, workbook, reach } = open('filter');
      for (let time = 0; time < times; time++) host.failNext(/^Range\.AutoFilter$/);
      const { remarks } = await workbook.write([beside(BOOK, ['判定'])]);
      expect([reach().filter, remarks]).toEqual(times === 1 ? [area(BOOK, 1), []] : [area(BOOK), remark('filter')]);
    }
  });

  test('a build that cannot count is read', async () => {
    const { workbook, reach } = open('filter', BOOK, { countA: 'absent' });
    await workbook.write([beside(BOOK, ['判定'], 1)]);
    expect(reach().filter).toEqual(area(BOOK, 1));
  });

  test('taken back, what a person has changed since stays, and a table that cannot shrink is named', async () => {
    const { host, sheet, workbook, reach } = open('table');
    await workbook.write([beside(BOOK, ['判定', '得分'])]);
    host.failAlways(/^ListObject\.Resize$/);
    expect(await workbook.undo()).toEqual({ undone: true, differing: ['登记'] });
    host.mend();
    expect(reach().table).toEqual(area(BOOK, 2));
    const other = open('table');
    await other.workbook.write([beside(BOOK, ['判定', '得分'])]);
    other.sheet.tables[0]!.resize(area(BOOK, 1));
    expect(await other.workbook.undo()).toEqual({ undone: true });
    expect([other.reach().table, sheet.name]).toEqual([area(BOOK, 1), '登记']);
  });
});
