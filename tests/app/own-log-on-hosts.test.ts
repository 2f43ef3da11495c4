import { openAdoptionDesk } from '../../src/app/log/adoption-desk';
import { audit } from '../../src/app/audit/audit';
import { fixProblems } from '../../src/app/log/fix-problems';
import { recalculate } from '../../src/app/scoring/recalculate';
import { prepareSettlement, settleQuarter } from '../../src/app/fees/settle-quarter';
import { findLog, inspectLog } from '../../src/app/log/set-up-log';
import { mapLog } from './log/choose-plan';
import { dayOf } from '../../src/engine/time/calendar';
import { ExcelWorkbook } from '../../src/host/excel/excel-workbook';
import { MemoryWorkbook } from '../host/memory-workbook';
import type { CellValue, Workbook } from '../../src/host/port/workbook';
import { WpsWorkbook } from '../../src/host/wps/wps-workbook';
import { emptyXlsx, openXlsx } from '../../src/host/xlsx/open-xlsx';
import { a1 } from '../../src/issues/place';
import type { Place } from '../../src/issues/place';
import { safeFixes } from '../../src/sheets/issues/safe-fixes';
import { decodeLogMapping } from '../../src/sheets/adoptions/log-mapping';
import { ExcelPage, settled } from '../host/excel-page';
import { WpsHost } from '../host/wps-sim/index';
import { placed } from '../sheets/placed';

const OWN = '2020宣传台账';
const CITY = '市退役军人事务局官网官微';
const LOG: (string | number)[][] = [
  ['2020年宣传工作台账'],
  ['序号', '登记日期', '文章题目', '报送科室', '见报日', '刊登媒体名称', '怎么采用', '作者'],
  [1, '2020-02-13', '走访慰问抗美援朝老兵', '高桥', '2020-02-12', CITY, '采用', '张伟'],
  [2, '2020-03-06', '悬挂光荣牌工作全面铺开', '东山街', '2020-03-05', CITY, '采用', '李娜'],
  [3, '2020-05-08', '清明祭英烈', '东山', '2020-04-04', CITY, '采用', '李娜'],
];

const dates = { today: dayOf(2021, 1, 8) };
const run = { ...dates, version: '1' };
const booked = { ...run, by: '李明', at: '2021-01-08 09:15' };
const DRAFT = {
  title: '退役军人专场招聘会',
  unit: '高桥',
  date: '2020-03-20',
  channel: CITY,
  mode: '采用',
  authors: '王芳',
};

let page: ExcelPage;
beforeAll(async () => {
  page = await ExcelPage.open('1.14');
});
afterAll(() => page.close());

/** How a host is looked at and left between two steps of the journey. */
interface Desk {
  readonly workbook: Workbook;
  /** Goes to a cell as the pane does; answers what is selected then. */
  readonly goTo?: (place: Place) => Promise<string>;
  /** The workbook saved, closed and opened again; the same where it stays open. */
  readonly reopened?: () => Workbook;
}

/** The clerk's own sheet from the first opening to a settled quarter. */
async function journey({ workbook: opened, goTo, reopened }: Desk): Promise<Record<string, CellValue[][]>> {
  expect(await findLog(opened)).toBeNull();
  const found = await inspectLog(opened, dates.today);
  const [candidate] = found.ok ? found.value.candidates : [];
  expect(candidate).toMatchObject({ sheet: OWN, headings: [{ guess: { title: '文章题目', unit: '报送科室' } }] });
  expect(
    await mapLog(opened, { sheet: OWN, headers: { ...candidate!.headings[0].guess, date: '见报日' } }, dates.today),
  ).toBeNull();
  const workbook = reopened?.() ?? opened;
  expect(await findLog(workbook)).toBe(OWN);

  const { issues, year } = await recalculate(workbook, run);
  expect(year).toBe(2020);
  expect(issues.map(({ code, place }) => [code, place])).toEqual([['unknown-unit', placed(OWN, 'D4')]]);
  if (goTo) expect(await goTo(issues[0]!.place)).toBe(`${OWN}!D4`);
  await fixProblems(workbook, [{ place: issues[0]!.place, fix: safeFixes(issues[0]!, year)[0]! }]);

  const desk = await openAdoptionDesk(workbook, dates);
  expect(desk!.sheet).toBe(OWN);
  expect(await desk!.save(DRAFT)).toBe(6);
  const { issues: left, result } = await recalculate(workbook, run);
  expect(left).toEqual([]);
  expect(result!.rows.map(({ text }) => text)).toEqual(['计1分', '计1分', '计1分', '计1分']);

  const prepared = await prepareSettlement(workbook, { year: 2020, quarter: 0 }, dates);
  if (prepared.status === 'refused') throw new Error(prepared.code);
  expect(prepared.logSheet).toBe(OWN);
  expect(prepared.statement.details.map(({ line }) => line.sheetRow).sort()).toEqual([3, 4, 6]);
  expect((await settleQuarter(workbook, prepared, booked)).status).toBe('settled');
  expect((await audit(workbook, dates)).issues).toEqual([]);
  return shown(workbook);
}

async function shown(workbook: Workbook): Promise<Record<string, CellValue[][]>> {
  const { sheets, sheetNames } = await workbook.read([OWN, '单位得分', '稿费明细2020Q1', '结算台账']);
  expect(sheetNames).not.toContain('采用登记');
  return Object.fromEntries(
    [...sheets].map(([name, { rows }]) => [name, withoutBlanks(rows.map((cells) => withoutBlanks(cells.map(orNull))))]),
  );
}

const orNull = (value: CellValue): CellValue => (value === '' ? null : value);

/** A line, or lines, without what is empty at the end. */
function withoutBlanks<Item>(items: readonly Item[]): Item[] {
  const isBlank = (item: Item): boolean => item === null || (Array.isArray(item) && item.length === 0);
  let end = items.length;
  while (end > 0 && isBlank(items[end - 1]!)) end--;
  return items.slice(0, end);
}

const FIRST = { kind: 'replace-sheet', sheet: { name: OWN, cells: LOG } } as const;

let inMemory: Record<string, CellValue[][]>;
beforeAll(async () => {
  const workbook = new MemoryWorkbook();
  await workbook.write([FIRST]);
  inMemory = await journey({ workbook });
});

const addressed = ({ sheet, row, column }: Place) => ({ sheet, row: row!, column: column! });

/** The columns are said once more, otherwise: the last row of 参数 is corrected, and another comes below. */
async function saidAgain(workbook: Workbook): Promise<void> {
  const headers = { title: '文章题目', unit: '报送科室', date: '登记日期', channel: '刊登媒体名称', mode: '怎么采用' };
  const again = { ...headers, number: '序号', date: '见报日', mode: '作者' };
  for (const one of [headers, again]) expect(await mapLog(workbook, { sheet: OWN, headers: one }, dates.today)).toBeNull(); // prettier-ignore
  const { sheets } = await workbook.read(['参数']);
  expect(decodeLogMapping(sheets.get('参数'))).toEqual({ sheet: OWN, headers: again });
}

test('.xlsx: the same as in memory, in a file that was saved and opened in between', async () => {
  const file = emptyXlsx();
  await file.write([FIRST]);
  let current = file;
  const reopened = (): Workbook => (current = openXlsx(file.bytes()));
  expect(await journey({ workbook: file, reopened })).toEqual(inMemory);
  expect(await shown(openXlsx(current.bytes()))).toEqual(inMemory);
});

test('Excel: the same as in memory, and a problem leads to its cell', async () => {
  const host = page.workbook({ sheets: { [OWN]: LOG } });
  const workbook = new ExcelWorkbook();
  const goTo = async (place: Place): Promise<string> => {
    await workbook.select(addressed(place));
    const { sheet, rect } = host.book.selected!;
    return `${sheet.name}!${a1(rect.row, rect.column)}`;
  };
  expect(await journey({ workbook, goTo, reopened: () => new ExcelWorkbook() })).toEqual(inMemory);
  await settled();
  expect(host.unsupported).toEqual([]);
});

test('WPS: the same as in memory, and a problem leads to its cell', async () => {
  const host = new WpsHost({ quirks: {} });
  const book = host.open({ sheets: { blank: [] } });
  const workbook = new WpsWorkbook(host.scope(), host.meter);
  await workbook.write([FIRST]);
  const goTo = async (place: Place): Promise<string> => {
    await workbook.select(addressed(place));
    const { active } = book.model;
    const { row, column } = book.cursors.get(active)!;
    return `${active.name}!${a1(row, column)}`;
  };
  expect(await journey({ workbook, goTo })).toEqual(inMemory);
  expect(host.violations).toEqual([]);
});

test('Excel and WPS: columns are said again', async () => {
  page.workbook({ sheets: { [OWN]: LOG } });
  await saidAgain(new ExcelWorkbook());
  const host = new WpsHost({ quirks: {} });
  host.open({ sheets: { blank: [] } });
  const workbook = new WpsWorkbook(host.scope(), host.meter);
  await workbook.write([FIRST]);
  await saidAgain(workbook);
});
