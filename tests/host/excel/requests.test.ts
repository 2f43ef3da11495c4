import { recalculate } from '../../../src/app/scoring/recalculate';
import type { Day } from '../../../src/engine/units';
import { ExcelWorkbook } from '../../../src/host/excel/excel-workbook';
import { adoptionRows, SHAPES, unitsOf, workbookOf } from '../../bench/workload';
import { ExcelPage, requests, settled } from '../excel-page';
import { WEB_LIMIT, type StartCells } from '../excel-sim/index';

let page: ExcelPage;

beforeAll(async () => {
  page = await ExcelPage.open('1.14');
});
afterAll(() => page.close());

/** Requests there and back, and the bytes of both directions. */
interface Traffic {
  readonly requests: number;
  readonly sent: number;
  readonly received: number;
}

const RUN = { today: 18_600 as Day, version: 'test' };

async function traffic(rows: number): Promise<Record<'first' | 'again' | 'one row more' | 'undo', Traffic>> {
  const shape = SHAPES.base;
  const log = adoptionRows(rows + 1, shape);
  const { sheets } = workbookOf(log.slice(0, -1), shape);
  const start = Object.fromEntries([...sheets.values()].map((grid) => [grid.name, grid.rows as StartCells]));
  const host = page.workbook({ sheets: start, requestLimit: WEB_LIMIT, responseLimit: WEB_LIMIT });
  const excel = new ExcelWorkbook();
  const measured = async (act: () => Promise<unknown>): Promise<Traffic> => {
    await settled(50);
    const from = host.trace.length;
    await act();
    await settled(50);
    const run = requests(host, from);
    const sum = (bytes: (one: (typeof run)[number]) => number): number => run.reduce((all, one) => all + bytes(one), 0);
    return { requests: run.length, sent: sum((one) => one.requestBytes), received: sum((one) => one.responseBytes) };
  };
  const first = await measured(() => recalculate(excel, RUN));
  const again = await measured(() => recalculate(excel, RUN));
  host.outside((person) => person.type(`采用登记!A${rows + 2}`, [log.at(-1)!.slice(0, 6) as string[]]));
  const more = await measured(() => recalculate(excel, RUN));
  const undo = await measured(async () => expect(await excel.undo()).toEqual({ undone: true }));
  expect(host.unsupported).toEqual([]);
  expect(unitsOf(shape)).toHaveLength(17);
  return { first, again, 'one row more': more, undo };
}

const LARGE = process.env['EXCEL_ROWS'];

test.each([500, ...(LARGE === undefined ? [] : LARGE.split(',').map(Number))])(
  'a recalculation of %i rows is one read, and one request each for cells, looks and what stands in the end',
  async (rows) => {
    const seen = await traffic(rows);
    if (LARGE !== undefined) process.stdout.write(`${rows} ${JSON.stringify(seen)}\n`);
    if (rows > 1000) return;
    expect([seen.first.requests, seen.again.requests, seen['one row more'].requests]).toEqual([4, 4, 4]);
    expect(seen.again.sent).toBeLessThan(1_000_000);
  },
  300_000,
);
