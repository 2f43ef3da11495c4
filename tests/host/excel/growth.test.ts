import fc from 'fast-check';
import { recalculate } from '../../../src/app/scoring/recalculate';
import type { Day } from '../../../src/engine/units';
import { ExcelWorkbook } from '../../../src/host/excel/excel-workbook';
import type { CellsChange, Look, LookRemark, WorkbookChange } from '../../../src/host/port/workbook';
import { ExcelPage, quiet } from '../excel-page';
import { Refusal, type ExcelHost, type Person } from '../excel-sim/index';
import type { Rect } from '../excel-sim/model/address';
import { addTable, showTotals } from '../excel-sim/model/table';
import { smallYear } from './small-year';

const RUN = { today: 18_600 as Day, version: 'test' };
const LOG = '采用登记';
type Kind = 'table' | 'filter';

let page: ExcelPage;
beforeAll(async () => {
  page = await ExcelPage.open('1.14');
});
afterAll(() => page.close());

interface List {
  readonly top: number;
  readonly columns: number;
  readonly rows: number;
}
const BOOK: List = { top: 0, columns: 3, rows: 4 };
const area = ({ top, columns, rows }: List, more = 0): Rect => ({ row: top, column: 0, rows, columns: columns + more });

function open(kind: Kind, list = BOOK) {
  const lines = Array.from({ length: list.rows }, (_, at) =>
    Array.from({ length: list.columns }, (__, column) => (at === 0 ? `列${column + 1}` : `${column}-${at}`)),
  );
  const host = page.workbook({ sheets: { 登记: [...Array.from({ length: list.top }, () => []), ...lines] } });
  const sheet = host.book.sheet('登记');
  if (kind === 'table') addTable(sheet, area(list), true);
  else sheet.filter = { rect: area(list), criteria: new Map() };
  const reach = (): Rect | undefined => (kind === 'table' ? sheet.tables[0]?.rect : sheet.filter?.rect);
  return { host, sheet, workbook: new ExcelWorkbook(), reach };
}

/** Each heading and each column of results is a change of its own, as the product writes them. */
const beside = ({ top, columns, rows }: List, results: readonly string[], less = 0): CellsChange[] => [
  ...results.map((name, at): CellsChange => ({ ...{ kind: 'write-cells', sheet: '登记', row: top, column: columns + at }, cells: [[name]], reveals: true })), // prettier-ignore
  ...results.map((_, at): CellsChange => ({ ...{ kind: 'write-cells', sheet: '登记', row: top + 1, column: columns + at }, cells: Array.from({ length: rows - 1 - less }, () => [1]) })), // prettier-ignore
];
const remark = (look: Look): LookRemark[] => [{ sheet: '登记', looks: [look] }];

describe.each<Kind>(['table', 'filter'])('headed columns added right beside a list with a %s', (kind) => {
  test('belong to it, and no longer when they are taken back', async () => {
    const lists = fc.record({
      top: fc.integer({ min: 0, max: 3 }),
      columns: fc.integer({ min: 1, max: 12 }),
      rows: fc.integer({ min: 3, max: 6 }),
    });
    const results = fc.uniqueArray(fc.constantFrom('判定', '得分', '季度', '说明'), { minLength: 1 });
    await fc.assert(
      fc.asyncProperty(lists, results, fc.boolean(), async (list, names, isProtected) => {
        const { host, workbook, reach, sheet } = open(kind, list);
        if (isProtected) host.outside((person) => person.protect('登记'));
        const before = host.values('登记');
        expect(await workbook.write(beside(list, names, 1))).toEqual({ remarks: [] });
        expect(reach()).toEqual(area(list, names.length));
        expect(await workbook.undo()).toEqual({ undone: true });
        expect([reach(), host.values('登记'), sheet.protection !== undefined]).toEqual([
          area(list),
          before,
          isProtected,
        ]);
        expect(host.unsupported).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  test.each<[string, (all: ReturnType<typeof open>) => CellsChange[]]>([
    ['something else stands below them', ({ host }) => (host.outside((person) => person.type('登记!D4', 7)), beside(BOOK, ['判定'], 1))],
    ['a merge stands in their way', ({ sheet }) => (sheet.merges.push({ row: 2, column: 3, rows: 1, columns: 2 }), beside(BOOK, ['判定']))],
    ['they have no heading', () => beside(BOOK, ['判定']).map((one, at) => (at === 0 ? { ...one, cells: [[5]] } : one))],
    ['they do not adjoin', () => beside({ ...BOOK, columns: 5 }, ['判定'])],
    ['they begin below the headings', () => beside({ ...BOOK, top: 1 }, ['判定'])],
    ['they were there before', () => beside(BOOK, ['判定']).map(({ reveals: _, ...one }) => one)],
  ])('stay out where %s', async (_, prepare) => {
    const all = open(kind);
    const changes = prepare(all);
    expect(await all.workbook.write(changes)).toEqual({ remarks: [] });
    expect(all.reach()).toEqual(area(BOOK));
  }); // prettier-ignore

  test.each(['GeneralException', 'AccessDenied', 'NotImplemented', Refusal.cellEditMode])(
    'cannot be reached over (%s): it stands where it stood, the numbers stand, one remark says so',
    async (code) => {
      const members = kind === 'table' ? [/^Table\.(resize|getRange|showHeaders)$/] : [/^AutoFilter\.apply$/, /^AutoFilter\.getRange/, /^AutoFilter\.remove$/]; // prettier-ignore
      for (const match of members) {
        const { host, workbook, reach } = open(kind);
        const fault = typeof code === 'number' ? { refusal: code } : { code };
        // Putting the filter back is not refused for ever.
        for (const skip of [0, 0]) host.injectFault({ match, skip, ...fault });
        if (kind === 'table') host.injectFault({ match, sticky: true, ...fault });
        const { remarks } = await workbook.write(beside(BOOK, ['判定']));
        expect([match, code, remarks]).toEqual([match, code, remark(kind)]);
        expect([reach(), host.values('登记!D1:D4')]).toEqual([area(BOOK), [['判定'], [1], [1], [1]]]);
      }
    },
  );
});

test('rows that a person filters stay so: what by, could not be given back', async () => {
  const { host, sheet, workbook, reach } = open('filter');
  host.outside((person) => person.filter('登记!A1:C4', 0, (value) => value === '0-1'));
  expect(await workbook.write(beside(BOOK, ['判定']))).toEqual({ remarks: remark('filter') });
  expect([reach(), sheet.filter!.criteria.size, sheet.styles.hiddenRows.size]).toEqual([area(BOOK), 1, 2]);
});

test('a heading that is the table’s already, or a table without headings: it does not grow', async () => {
  const { workbook, reach } = open('table');
  expect(await workbook.write(beside(BOOK, ['列2']))).toEqual({ remarks: [] });
  expect(reach()).toEqual(area(BOOK));
  const other = open('table');
  other.sheet.tables[0]!.showHeaders = false;
  await other.workbook.write(beside(BOOK, ['判定']));
  expect(other.reach()).toEqual(area(BOOK));
});

test('an Excel that cannot resize tables says so', async () => {
  page.close();
  page = await ExcelPage.open('1.12');
  const { workbook, reach } = open('table');
  expect(await workbook.write(beside(BOOK, ['判定']))).toEqual({ remarks: remark('table') });
  expect(reach()).toEqual(area(BOOK));
  page.close();
  page = await ExcelPage.open('1.14');
});

test('taken back, what a person has changed since stays, and a table that cannot shrink is named', async () => {
  const { host, workbook, reach } = open('table');
  await workbook.write(beside(BOOK, ['判定', '得分']));
  const lifted = host.injectFault({ match: /^Table\.resize$/, code: 'AccessDenied', sticky: true });
  expect(await workbook.undo()).toEqual({ undone: true, differing: ['登记'] });
  lifted();
  expect(reach()).toEqual(area(BOOK, 2));
  const other = open('table');
  await other.workbook.write(beside(BOOK, ['判定', '得分']));
  other.sheet.tables[0]!.resize(area(BOOK, 1));
  expect(await other.workbook.undo()).toEqual({ undone: true });
  expect(other.reach()).toEqual(area(BOOK, 1));
});

/** A small year whose log has the clerk's eight columns only. */
const withoutResults = (change: WorkbookChange): WorkbookChange => {
  if (change.kind !== 'replace-sheet' || change.sheet.name !== LOG) return change;
  const { name, cells } = change.sheet;
  return { kind: 'replace-sheet', sheet: { name, cells: cells.map((line) => line.slice(0, 8)) } };
};

async function calculatedLog(prepare: (host: ExcelHost, rows: number) => void, acts?: (person: Person) => void) {
  const host = page.workbook({ sheets: { blank: [] } });
  const excel = new ExcelWorkbook();
  await excel.write(smallYear().map(withoutResults));
  prepare(host, host.values(LOG).length);
  if (acts) host.outside(acts);
  const from = host.trace.length;
  const { result } = await recalculate(excel, RUN);
  await quiet(host);
  expect([result === null, host.unsupported]).toEqual([false, []]);
  return { host, excel, from, sheet: host.book.sheet(LOG), values: host.values(LOG) };
}
const tabled = (host: ExcelHost, rows: number): void => void addTable(host.book.sheet(LOG), { row: 0, column: 0, rows, columns: 8 }, true); // prettier-ignore

describe('a first calculation', () => {
  test.each<Kind>(['table', 'filter'])('takes the result columns into the %s of the log', async (kind) => {
    const { sheet, excel, host, values } = await calculatedLog((host, rows) => {
      const rect = { row: 0, column: 0, rows, columns: 8 };
      if (kind === 'table') tabled(host, rows);
      else host.book.sheet(LOG).filter = { rect, criteria: new Map() };
    });
    const reach = (): number | undefined => (kind === 'table' ? sheet.tables[0]?.rect : sheet.filter?.rect)?.columns;
    expect([values[0]!.length, reach()]).toEqual([12, 12]);
    host.outside((person) => person.sort(`${LOG}!A2:L${values.length}`, 0));
    expect(await excel.undo()).toMatchObject({ undone: false });
    const other = await calculatedLog(tabled);
    expect(await other.excel.undo()).toEqual({ undone: true });
    expect([other.sheet.tables[0]?.rect.columns, other.host.values(LOG)[0]!.length]).toEqual([8, 8]);
  });

  test('shows result columns that were hidden', async () => {
    const { sheet, values } = await calculatedLog((host) => {
      for (let column = 8; column < 20; column++) host.book.sheet(LOG).styles.hiddenColumns.add(column);
    });
    expect(values[0]!.slice(8)).toHaveLength(4);
    expect([...sheet.styles.hiddenColumns]).toEqual([12, 13, 14, 15, 16, 17, 18, 19]);
  });
});

describe('below the log', () => {
  test('the totals row of a table is no adoption, and nothing is written into it', async () => {
    const sound = await calculatedLog(tabled);
    const { values, sheet, excel } = await calculatedLog((host, rows) => {
      tabled(host, rows);
      showTotals(host.book.sheet(LOG).tables[0]!, true);
    });
    const last = values.length - 1;
    expect((await excel.read([LOG])).sheets.get(LOG)!.totals).toEqual([{ row: last, column: 0, rows: 1, columns: 12 }]);
    expect(values.slice(0, last)).toEqual(sound.values);
    expect(values[last]!.slice(8)).toEqual(['', '', '', '']);
    expect(sheet.tables[0]!.rect).toMatchObject({ rows: values.length, columns: 12 });
  });

  test.each(['合计', '小计', '总计：', '本页合计'])('a row of sums (%s) is left alone', async (name) => {
    const sound = await calculatedLog(() => undefined);
    const { values } = await calculatedLog(
      () => undefined,
      (person) => person.type(`${LOG}!A${sound.values.length + 1}`, name),
    );
    expect(values.slice(0, -1)).toEqual(sound.values);
    expect(
      values
        .at(-1)!
        .slice(8)
        .every((value) => value === ''),
    ).toBe(true);
  });
});
