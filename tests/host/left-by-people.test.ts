import { recalculate } from '../../src/app/scoring/recalculate';
import type { UndoableWindow } from '../../src/host/port/workbook';
import { ExcelWorkbook } from '../../src/host/excel/excel-workbook';
import { WpsWorkbook } from '../../src/host/wps/wps-workbook';
import { openXlsx } from '../../src/host/xlsx/open-xlsx';
import { RUN, smallYear } from './excel/small-year';
import { ExcelPage } from './excel-page';
import type { Book } from './excel-sim/model/book';
import { WpsHost } from './wps-sim/index';
import { calculatedFile, leftIn, leftInFile, rowsOf } from './left-in-file';

const LOG = '采用登记';
const CHANNELS = '渠道';

interface Host {
  readonly workbook: () => UndoableWindow;
  readonly book: () => Book;
  readonly unsound: () => readonly unknown[];
}
type Opened = Promise<Host & { readonly close: () => void }>;

const excel = (version: string) => async (): Opened => {
  const page = await ExcelPage.open(version);
  const host = page.workbook({ sheets: { blank: [] } });
  return { workbook: () => new ExcelWorkbook(), book: () => host.book, unsound: () => host.unsupported, close: () => page.close() }; // prettier-ignore
};
const wps = (): Opened => {
  const host = new WpsHost();
  host.open({ sheets: { blank: [] } });
  const book = (): Book => host.active!.model;
  return Promise.resolve({ workbook: () => new WpsWorkbook(host.scope(), host.meter), book, unsound: () => host.violations, close: () => undefined }); // prettier-ignore
};

/** What people hide and colour themselves, as it stands. */
function peoples(book: Book): unknown {
  const log = book.sheet(LOG);
  return {
    rows: [...log.styles.hiddenRows],
    columns: [...log.styles.hiddenColumns],
    filtered: log.filter && [log.filter.rect.row, [...log.filter.criteria.keys()]],
    rules: log.conditionalFormats.map(({ rects, formula }) => ({ rects, formula })),
    hidden: book.sheets.filter(({ visibility }) => visibility === 'Hidden').map(({ name }) => name),
  };
}

/** The values of all sheets in sight, and of those that people hide. */
const values = (book: Book): unknown =>
  book.sheets
    .filter(({ visibility, name }) => visibility !== 'VeryHidden' && name !== 'blank')
    .map((sheet) => {
      const cells: unknown[] = [];
      sheet.grid.each({ row: 0, column: 0, rows: 1_048_576, columns: 16_384 }, (cell, row, column) =>
        cells.push([row, column, cell.value]),
      );
      return [sheet.name, cells];
    });

function leave(book: Book): void {
  const log = book.sheet(LOG);
  log.styles.hiddenRows.add(2);
  // By a filter by unit.
  log.filter = { rect: { row: 0, column: 0, rows: 6, columns: 8 }, criteria: new Map([[1, {}]]) };
  log.styles.hiddenRows.add(4);
  log.styles.hiddenColumns.add(1);
  log.styles.hiddenColumns.add(11);
  book.sheet(CHANNELS).visibility = 'Hidden';
  const rects = [{ row: 1, column: 10, rows: 6, columns: 5 }];
  log.conditionalFormats.push({ ...RULE, id: '{own}', sheet: log, rects });
}
const RULE = { type: 'Custom', formula: '=$K2="计分"', parts: new Map(), stopIfTrue: false, priority: 0 };

describe.each([
  ['Excel 1.9', excel('1.9')],
  ['Excel 1.14', excel('1.14')],
  ['WPS', wps],
])('in %s', (_, open) => {
  test('hidden rows, columns and sheets are counted, and stay hidden; rules of the clerk on result columns stay', async () => {
    const host = await open();
    const first = host.workbook();
    await first.write(smallYear());
    await recalculate(first, RUN);
    const counted = values(host.book());
    leave(host.book());
    const left = peoples(host.book());
    for (const version of ['test', 'next']) {
      const again = host.workbook();
      await recalculate(again, { ...RUN, version });
      expect([version, peoples(host.book())]).toEqual([version, left]);
      if (version === 'test') expect(values(host.book())).toEqual(counted);
      await again.undo();
      expect([version, 'undone', peoples(host.book())]).toEqual([version, 'undone', left]);
    }
    expect(host.unsound()).toEqual([]);
    host.close();
  });
});

test('in a file they stay as well, and rules of the clerk with them', async () => {
  const made = await calculatedFile();
  const counted = await rowsOf(openXlsx(made));
  const left = leftInFile(made);
  expect(leftIn(left)).toEqual({ rows: ['3', '5'], columns: 1, isRuled: true, isFiltered: true, isHidden: true });
  for (const version of ['test', 'next']) {
    const file = openXlsx(left);
    await recalculate(file, { ...RUN, version });
    expect(leftIn(file.bytes())).toEqual(leftIn(left));
    if (version === 'test') expect(await rowsOf(file)).toEqual(counted);
  }
});
