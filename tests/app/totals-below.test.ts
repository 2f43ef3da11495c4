import { lookAtTrials, trialOf } from '../../src/app/what-if/trial-presses';
import { readWhatIf } from '../../src/app/what-if/what-if';
import { mapLog } from './log/choose-plan';
import { dayOf } from '../../src/engine/time/calendar';
import { ExcelWorkbook } from '../../src/host/excel/excel-workbook';
import type { CellContent, UndoableWindow, Workbook, WorkbookChange } from '../../src/host/port/workbook';
import { WpsWorkbook } from '../../src/host/wps/wps-workbook';
import { emptyXlsx, openXlsx } from '../../src/host/xlsx/open-xlsx';
import { withoutTotals } from '../../src/sheets/cells/table/without-totals';
import { encodeLogMapping } from '../../src/sheets/adoptions/encode-log-mapping';
import { decodeLogMapping } from '../../src/sheets/adoptions/log-mapping';
import { trialName } from '../../src/text/sheets/trial';
import { ExcelPage } from '../host/excel-page';
import type { Book } from '../host/excel-sim/model/book';
import type { Person } from '../host/excel-sim/person';
import { sheetState } from '../host/excel-sim/model/sheet-state';
import { showTotals } from '../host/excel-sim/model/table';
import { WpsHost } from '../host/wps-sim/index';
import { withTable } from '../host/xlsx/with-table';
import { bookOf } from '../sheets/workbook-content';
import { LOG, RULES } from './what-if/tried-books';

const TODAY = dayOf(2021, 1, 8);
const PARAMETERS = '参数';
const IN_FORCE = '计分规则';
const OWN = '宣传台账';
const MAPPING = { sheet: OWN, headers: { title: '文章', unit: '科室', date: '见报日', channel: '媒体', mode: '方式' } };
const OWN_LOG: CellContent[][] = [
  ['文章', '科室', '见报日', '媒体', '方式'],
  ['慰问', '高桥', '2020-05-06', '市局官网', '转载'],
];

/** Opens these sheets after a person made the first, with so many empty rows below, a table with totals. */
type Open = (sheets: readonly Sheet[], empty: number) => Promise<Opened>;

interface Opened {
  readonly workbook: Workbook;
  /** Of hosts that take writes back: all that stands in sight, with looks, tables and sizes. */
  readonly undoable?: { readonly undo: UndoableWindow['undo']; readonly standing: () => unknown };
}
interface Sheet {
  readonly name: string;
  readonly cells: CellContent[][];
}

const asChanges = (sheets: readonly Sheet[]) => sheets.map((sheet) => ({ kind: 'replace-sheet', sheet }) as const);
const widthOf = (cells: readonly CellContent[][]): number => Math.max(...cells.map(({ length }) => length));

function makeTable(person: Person, book: Book, { name, cells }: Sheet, empty: number): void {
  const last = String.fromCharCode(64 + widthOf(cells));
  person.addTable(`${name}!A1:${last}${cells.length + empty}`);
  showTotals(book.sheet(name).tables[0]!, true);
}

let page: ExcelPage | undefined;
afterEach(() => {
  page?.close();
  page = undefined;
});

const excel =
  (version: string): Open =>
  async (sheets, empty) => {
    page = await ExcelPage.open(version);
    const host = page.workbook({ sheets: { blank: [] } });
    await new ExcelWorkbook().write(asChanges(sheets));
    host.outside((person) => makeTable(person, host.book, sheets[0]!, empty));
    return undoable(new ExcelWorkbook(), () => host.book);
  };

const wps: Open = async (sheets, empty) => {
  const host = new WpsHost();
  host.open({ sheets: { blank: [] } });
  await new WpsWorkbook(host.scope(), host.meter).write(asChanges(sheets));
  host.person((person) => makeTable(person, host.active!.model, sheets[0]!, empty));
  return undoable(new WpsWorkbook(host.scope(), host.meter), () => host.active!.model);
};

function undoable(workbook: UndoableWindow, book: () => Book): Opened {
  const standing = (): unknown =>
    book()
      .sheets.filter(({ visibility }) => visibility !== 'VeryHidden')
      // The place among sheets that nobody sees is not theirs.
      .map((sheet) => ({ ...sheetState(sheet), position: null }));
  return { workbook, undoable: { undo: () => workbook.undo(), standing } };
}

/** Writes, takes back what was written, of which nothing stays, and writes again. */
async function writing<T>({ undoable: host }: Opened, write: () => Promise<T>): Promise<T> {
  if (!host) return write();
  const before = host.standing();
  await write();
  expect(host.standing()).not.toEqual(before);
  expect(await host.undo()).toEqual({ undone: true });
  expect(host.standing()).toEqual(before);
  return write();
}

async function xlsx([first, ...others]: readonly Sheet[], empty: number): Promise<Opened> {
  const { name, cells } = first!;
  const width = widthOf(cells);
  const below = Array.from({ length: empty }, (): CellContent[] => []);
  const totals: CellContent[] = ['汇总', ...Array<null>(width - 2).fill(null), 7];
  const file = emptyXlsx();
  await file.write(asChanges([{ name, cells: [...cells, ...below, totals] }, ...others]));
  const range = { row: 0, column: 0, rows: cells.length + empty + 1, columns: width };
  const names = Array.from({ length: width }, (_, at) => (cells[0]![at] as string | null | undefined) ?? `列${at}`);
  return { workbook: openXlsx(withTable(file.bytes(), range, names, true)) };
}

/** The sheets of a book in memory, the one with this name first. */
const sheetsOf = (first: string, more: Parameters<typeof bookOf>[1]): Sheet[] =>
  [...bookOf(LOG, more).sheets.values()]
    .map(({ name, rows }) => ({ name, cells: rows as CellContent[][] }))
    .sort((a, b) => Number(b.name === first) - Number(a.name === first));

/** The totals as they are read. */
async function totalsOf(workbook: Workbook, sheet: string): Promise<unknown> {
  const grid = (await workbook.read([sheet])).sheets.get(sheet)!;
  return grid.totals!.map(({ row }) => [row, ...grid.rows[row]!]);
}

describe.each<[string, Open]>([
  ['Excel 1.9', excel('1.9')],
  ['Excel 1.14', excel('1.14')],
  ['WPS', wps],
  ['.xlsx', xlsx],
])('%s', (_, open) => {
  test.each([0, 2, 20])(
    'a log is mapped where 参数 is a table with totals, %i empty rows above them',
    async (empty) => {
      const sheets = sheetsOf(PARAMETERS, { 计分规则: RULES }).filter(({ name }) => name !== '采用登记');
      const opened = await open([...sheets, { name: OWN, cells: OWN_LOG }], empty);
      const { workbook } = opened;
      const totals = await totalsOf(workbook, PARAMETERS);
      const { rows: before } = (await workbook.read([PARAMETERS])).sheets.get(PARAMETERS)!;
      expect(await writing(opened, () => mapLog(workbook, MAPPING, TODAY))).toBeNull();
      const grid = (await workbook.read([PARAMETERS])).sheets.get(PARAMETERS)!;
      expect(decodeLogMapping(grid)).toEqual(MAPPING);
      expect(await totalsOf(workbook, PARAMETERS)).toEqual(totals);
      expect(grid.rows.slice(0, before.length - empty - 1)).toEqual(before.slice(0, before.length - empty - 1));
      // Said again otherwise, it is corrected in its place.
      const other = { ...MAPPING, headers: { ...MAPPING.headers, authors: '作者' } };
      expect(await writing(opened, () => mapLog(workbook, other, TODAY))).toBeNull();
      expect(decodeLogMapping((await workbook.read([PARAMETERS])).sheets.get(PARAMETERS))).toEqual(other);
      expect(await totalsOf(workbook, PARAMETERS)).toEqual(totals);
    },
  );

  test.each([
    ['fewer rows than it has', RULES.slice(0, 2), 0],
    ['other rows', RULES.map((cells, at) => (at === 1 ? cells.map((cell) => (cell === 2 ? 4 : cell)) : cells)), 0],
    ['more rows', [...RULES, ['市报', '*', 9, null, null, '条款四'], ['省报', '*', 8, null, null, '条款五']], 0],
    [
      'more rows, of which one has room',
      [...RULES, ['市报', '*', 9, null, null, '条款四'], ['省报', '*', 8, null, null, '条款五']],
      1,
    ],
  ])('a sheet in force that is a table with totals takes %s that were tried out', async (__, tried, empty) => {
    const opened = await open(sheetsOf(IN_FORCE, { 计分规则: RULES }), empty);
    const { workbook } = opened;
    const totals = await totalsOf(workbook, IN_FORCE);
    const made = trialOf(await readWhatIf(workbook), IN_FORCE, 2020);
    if ('status' in made) throw new Error(made.code);
    await workbook.write(made);
    await workbook.write([
      { kind: 'replace-sheet', sheet: { name: trialName(IN_FORCE), cells: tried as CellContent[][] } },
    ]);
    const { found, adopting } = lookAtTrials(await readWhatIf(workbook), { today: TODAY, from: null });
    expect(found.status === 'compared' ? found.issues.filter(({ severity }) => severity === 'error') : found).toEqual(
      [],
    );
    await writing(opened, () => workbook.write(adopting!));
    const grid = (await workbook.read([IN_FORCE])).sheets.get(IN_FORCE)!;
    const rules = withoutTotals(grid)
      .rows.map((cells) => cells.map((cell) => (cell === '' ? null : cell)))
      .filter((cells) => cells.some((cell) => cell !== null));
    expect(rules).toEqual(tried);
    expect(await totalsOf(workbook, IN_FORCE)).toEqual(totals);
  });
});

/** The cells below totals in row 3 that changes give lines, by row. */
function lined(changes: readonly WorkbookChange[]): Record<number, number[]> {
  const cells: Record<number, number[]> = {};
  for (const change of changes) {
    if (change.kind !== 'write-cells' || change.row <= TOTALS_ROW) continue;
    expect(change.style?.border).toBe('thin');
    change.cells.forEach((line, down) =>
      line.forEach((_, right) => (cells[change.row + down] ??= []).push(change.column + right)),
    );
  }
  return cells;
}
const TOTALS_ROW = 3;
const totals = [{ row: TOTALS_ROW, column: 0, rows: 1, columns: 3 }];

test('rows of 参数 that go below the totals of a table have lines, those above have those of the table', () => {
  const rows = [['项目', '值', '说明'], ['年度', 2020], [], ['汇总', 7]]; // prettier-ignore
  const changes = encodeLogMapping({ name: PARAMETERS, rows, totals }, MAPPING)!;
  expect(changes.filter((change) => change.kind === 'write-cells' && change.row < TOTALS_ROW && change.style)).toEqual([]); // prettier-ignore
  expect(lined(changes)).toEqual({ 4: [0, 1, 2], 5: [0, 1, 2], 6: [0, 1, 2], 7: [0, 1, 2], 8: [0, 1, 2] });
});

test('rules that go below the totals of a table have lines all along, where nothing is written too', () => {
  const content = bookOf(LOG, { 计分规则: RULES.slice(0, TOTALS_ROW), '计分规则（试算）': RULES });
  const grid = content.sheets.get(IN_FORCE)!;
  const inForce = { ...grid, rows: [...grid.rows, ['汇总']], totals };
  const { adopting } = lookAtTrials({ ...content, sheets: new Map(content.sheets).set(IN_FORCE, inForce) }, { today: TODAY, from: null }); // prettier-ignore
  const own = adopting!.filter((change) => change.kind === 'write-cells' && change.sheet === IN_FORCE);
  const width = RULES[0]!.length;
  const all = Array.from({ length: width }, (_, column) => column);
  expect(lined(own)).toEqual(Object.fromEntries(RULES.slice(TOTALS_ROW).map((_, at) => [TOTALS_ROW + 1 + at, all])));
});
