import { findApplication } from '../../../src/host/wps/api/find-application';
import { get, type Application, type Worksheet } from '../../../src/host/wps/api/jsapi';
import { WpsWorkbook } from '../../../src/host/wps/wps-workbook';
import type { CellAddress, WorkbookContent, ReadOptions } from '../../../src/host/port/workbook';
import { findWps, writeText } from '../../../src/entry/wps/wps-objects';
import { pause, whenTyped, type ProgramUnderTest } from '../self-test/program';
import type { Need } from '../contract/contract';
import { CAPABILITIES } from './capabilities';
import { collectFacts } from './facts';
import { lookOf, makeTable, tablesOf, pageOf } from './tables-and-looks';

const BLANK = 'blank';
const [HIDDEN, VERY_HIDDEN] = [0, 2];
/** Milliseconds after which WPS has told of what happened. */
const EVENT_PAUSE = 600;

export const application = (): Application => findApplication(window)!;

/** The sheets of the workbook in front. */
export function worksheets(): Worksheet[] {
  const sheets = get(get(application(), 'ActiveWorkbook')!, 'Worksheets');
  return Array.from({ length: get(sheets, 'Count') }, (_, at) => sheets.Item(at + 1));
}

function isEmpty(sheet: Worksheet): boolean {
  const used = get(sheet, 'UsedRange');
  const value = get(used, 'Value2');
  return get(get(used, 'Rows'), 'Count') === 1 && (value === null || value === undefined || value === '');
}

/** Lets the workbook count its dates from 1904 or from 1900; false where this build does not. */
function countDates(from1904: boolean): boolean {
  const workbook = get(application(), 'ActiveWorkbook') as { Date1904: boolean };
  if (get(workbook, 'Date1904') === from1904) return true;
  try {
    workbook.Date1904 = from1904;
    return get(workbook, 'Date1904') === from1904;
  } catch {
    return false;
  }
}

/** What a page can set up in this build; the rest of the contract is left out. */
function offers(): Need[] {
  const hasTables = Boolean(get(worksheets()[0]!, 'ListObjects'));
  const has1904 = countDates(true);
  countDates(false);
  return [
    'window',
    'looks',
    'pages',
    'undo',
    ...(hasTables ? ['tables' as const] : []),
    ...(has1904 ? ['date1904' as const] : []),
  ];
}

/** Leaves one empty sheet named `blank`, and dates that count from 1900. */
function clearWorkbook(): void {
  const app = application();
  countDates(false);
  const sheets = worksheets();
  let blank = sheets.find((sheet) => get(sheet, 'Name') === BLANK);
  if (!blank) {
    const added = get(get(app, 'ActiveWorkbook')!, 'Sheets').Add(undefined, sheets[sheets.length - 1]);
    blank = added ?? get(get(app, 'ActiveWorkbook')!, 'ActiveSheet')!;
    blank.Name = BLANK;
  }
  blank.Activate();
  app.DisplayAlerts = false;
  try {
    for (const sheet of sheets) {
      if (get(sheet, 'Name') === BLANK) continue;
      if (get(sheet, 'Visible') === VERY_HIDDEN) sheet.Visible = HIDDEN;
      sheet.Delete();
    }
  } finally {
    app.DisplayAlerts = true;
  }
}

const sheetNamed = (name: string): Worksheet => worksheets().find((one) => get(one, 'Name') === name)!;

const cellOf = ({ sheet, row, column }: CellAddress) => {
  const found = sheetNamed(sheet);
  return { found, cell: found.Range(`${String.fromCharCode(65 + column)}${row + 1}`) };
};

function choose(place: CellAddress): void {
  const { found, cell } = cellOf(place);
  found.Activate();
  cell.Select();
}

/** Reading gives a person's act and the events of WPS the time they need. */
class PatientWorkbook extends WpsWorkbook {
  act: Promise<void> = Promise.resolve();

  override async read(sheets: readonly string[], options?: ReadOptions): Promise<WorkbookContent> {
    await this.act;
    if (sheets.length === 0) await pause(EVENT_PAUSE);
    const content = await super.read(sheets, options);
    if (sheets.length === 0) await pause(EVENT_PAUSE);
    return content;
  }
}

function obstacle(): string {
  const app = findApplication(window);
  if (app === null) return '这个页面要在 WPS 表格的任务窗格里打开。';
  if (!get(app, 'ActiveWorkbook')) return '请先新建一个空白工作簿。';
  const scratch = worksheets().every((sheet) => get(sheet, 'Name').startsWith(BLANK) || isEmpty(sheet));
  return scratch ? '' : '这个工作簿里有内容。请新建一个空白工作簿，在那里打开自检。';
}

/** Writes the report where people look first; answers the path, null when no file could be made. */
function keep(name: string, text: string): string | null {
  const wps = findWps();
  for (const folder of ['GetDesktopPath', 'GetHomePath', 'GetAppDataPath'] as const) {
    try {
      const path = `${wps!.Env![folder]!().replace(/[\\/]$/, '')}/${name}`;
      if (writeText(wps!, path, text)) return path;
    } catch {
      continue;
    }
  }
  return null;
}

/** The WPS that this page stands in, with a workbook that is emptied before each case. */
export const wpsUnderTest: ProgramUnderTest = {
  name: 'wps',
  obstacle: () => Promise.resolve(obstacle()),
  clear: () => Promise.resolve().then(clearWorkbook),
  open: () => new WpsWorkbook(),
  get capabilities() {
    return CAPABILITIES;
  },
  facts: collectFacts,
  keep,
  typed: (place, text, givenUp) =>
    whenTyped(() => Promise.resolve(String(get(cellOf(place).cell, 'Value2')) === text), givenUp),
  host(ask) {
    let workbook: PatientWorkbook;
    return {
      name: 'wps',
      offers: offers(),
      async create(given, { date1904 }) {
        clearWorkbook();
        if (date1904) countDates(true);
        workbook = new PatientWorkbook();
        if (given.length > 0) await workbook.write(given);
        return workbook;
      },
      makeTable(_, sheet, range, totals) {
        makeTable(sheetNamed(sheet), range, totals);
        return workbook;
      },
      tablesOf: (_, sheet) => tablesOf(sheetNamed(sheet)),
      pageOf: (_, sheet) => pageOf(sheetNamed(sheet)),
      lookOf: (_, { sheet, row, column }) => lookOf(sheetNamed(sheet), row, column),
      person: () => ({
        edit: (cell, content) => void (workbook.act = ask(cell, `${content as string | number}`)),
        choose: (cell) => void (workbook.act = Promise.resolve().then(() => choose(cell))),
      }),
    };
  },
};
