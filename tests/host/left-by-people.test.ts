import { rangeReference } from '../../src/host/port/a1';
import { ExcelWorkbook } from '../../src/host/excel/excel-workbook';
import type { UndoableWindow } from '../../src/host/port/workbook';
import { WpsWorkbook } from '../../src/host/wps/wps-workbook';
import { emptyXlsx, openXlsx } from '../../src/host/xlsx/open-xlsx';
import { ExcelPage } from './excel-page';
import type { Book } from './excel-sim/model/book';
import { keepsWhatIsLeft, LEFT, yearIn, type Left, type PeoplesHost } from './left-by-people';
import { leftIn, leftInFile, RULED } from './left-in-file';
import { WpsHost } from './wps-sim/index';

const LOG = '采用登记';
const [RULE = ''] = LEFT.rules;
const FORMULA = RULE.slice(RULE.indexOf(' ') + 1);

/** A program with a workbook in it, as a simulator models both. */
interface Program {
  readonly workbook: () => UndoableWindow;
  readonly book: () => Book;
  readonly close: () => readonly unknown[];
}

async function inProgram({ workbook, book, close }: Program): Promise<PeoplesHost> {
  const { last, ...year } = await yearIn(workbook);
  return { ...year, leave: () => leave(book()), standing: () => standing(book()), undo: () => last().undo(), close };
}

const excel = (version: string) => async (): Promise<PeoplesHost> => {
  const page = await ExcelPage.open(version);
  const host = page.workbook({ sheets: { blank: [] } });
  const close = (): readonly unknown[] => (page.close(), host.unsupported);
  return inProgram({ workbook: () => new ExcelWorkbook(), book: () => host.book, close });
};

function wps(): Promise<PeoplesHost> {
  const host = new WpsHost();
  host.open({ sheets: { blank: [] } });
  const workbook = (): UndoableWindow => new WpsWorkbook(host.scope(), host.meter);
  return inProgram({ workbook, book: () => host.active!.model, close: () => host.violations });
}

async function file(): Promise<PeoplesHost> {
  let opened = emptyXlsx();
  const { last, ...year } = await yearIn(() => (opened = openXlsx(opened.bytes())));
  return {
    ...year,
    leave: () => void (opened = openXlsx(leftInFile(last().bytes()))),
    standing: () => leftIn(opened.bytes()),
    close: () => [],
  };
}

function leave(book: Book): void {
  const log = book.sheet(LOG);
  for (const row of LEFT.rows) log.styles.hiddenRows.add(row);
  for (const column of LEFT.columns) log.styles.hiddenColumns.add(column);
  const criteria = new Map(LEFT.filtered.map((column) => [column, {}]));
  log.filter = { rect: { row: 0, column: 0, rows: 6, columns: 8 }, criteria };
  for (const name of LEFT.hidden) book.sheet(name).visibility = 'Hidden';
  const rule = { type: 'Custom', formula: `=${FORMULA}`, parts: new Map(), stopIfTrue: false, priority: 0 };
  log.conditionalFormats.push({ ...rule, id: '{own}', sheet: log, rects: [RULED] });
}

function standing(book: Book): Left {
  const { styles, filter, conditionalFormats } = book.sheet(LOG);
  const own = conditionalFormats.filter(({ id }) => id === '{own}');
  return {
    rows: [...styles.hiddenRows],
    columns: [...styles.hiddenColumns],
    filtered: [...(filter?.criteria.keys() ?? [])],
    rules: own.map(({ rects, formula }) => `${rects.map(rangeReference).join(' ')} ${formula.slice(1)}`),
    hidden: book.sheets.filter(({ visibility }) => visibility === 'Hidden').map(({ name }) => name),
  };
}

test.each([
  ['Excel 1.9', excel('1.9')],
  ['Excel 1.14', excel('1.14')],
  ['WPS', wps],
  ['a file', file],
])('in %s what people hide, filter and colour is counted, and stays', async (_, open) => {
  await keepsWhatIsLeft(await open());
});
