import { ExcelWorkbook } from '../../../src/host/excel/excel-workbook';
import { quiet, ExcelPage } from '../excel-page';
import { Refusal, type ExcelHost, type Person } from '../excel-sim/index';

const LOG = '登记';
const START = [
  ['标题', '分'],
  ['甲', 1],
  ['乙', 2],
];
const ROW = ['丙', 3];

/** What moves the row that was written, and leaves blank cells where it stood. */
const MOVES: Readonly<Record<string, (person: Person) => void>> = {
  'a row is put in before it': (person) => person.insertRows(LOG, 4),
  'rows are put in before it': (person) => person.insertRows(LOG, 4, 3),
};

type Fault = Parameters<ExcelHost['injectFault']>[0];
const FAULTS = (skip: number): readonly (readonly Fault[])[] => [
  [{ refusal: Refusal.cellEditMode, skip }],
  [{ refusal: Refusal.cellEditMode, skip, sticky: true }],
  [{ refusal: Refusal.internal, skip, isAfter: true }],
  [{ refusal: Refusal.sessionLost, skip, isAfter: true }, { refusal: Refusal.sessionLost, sticky: true }],
]; // prettier-ignore

describe.each(['1.9', '1.14'])('ExcelApi %s', (version) => {
  let page: ExcelPage;
  beforeAll(async () => {
    page = await ExcelPage.open(version);
  });
  afterAll(() => page.close());

  async function logged() {
    const host = page.workbook({ sheets: { [LOG]: START } });
    const excel = new ExcelWorkbook();
    await excel.read([LOG]);
    await excel.write([{ kind: 'append-row', sheet: LOG, row: 3, column: 0, cells: ROW, below: 'row' }]);
    await quiet(host);
    return { host, excel };
  }
  const stands = (host: ExcelHost): boolean => host.values(LOG).some(([title]) => title === ROW[0]);

  test.each(Object.keys(MOVES))(
    'an undo broke off, and %s: it is told as done only where the row is gone',
    async (kind) => {
      const sound = await logged();
      const from = sound.host.requestCount;
      await sound.excel.undo();
      const requests = sound.host.requestCount - from;
      for (let skip = 0; skip < requests; skip++)
        for (const faults of FAULTS(skip)) {
          const { host, excel } = await logged();
          const lifted = faults.map((fault) => host.injectFault(fault));
          const first = await excel.undo().catch((error: unknown) => error);
          for (const lift of lifted) lift();
          if (!(first instanceof Error)) continue;
          host.outside(MOVES[kind]!);
          await quiet(host);
          const outcome = await excel.undo();
          expect([skip, faults, outcome?.undone]).toEqual([skip, faults, !stands(host)]);
          if (outcome?.undone === false) expect(outcome).toMatchObject({ undone: false, changed: [LOG] });
        }
    },
  );

  test('an undo that took the row back and lost the answer is done when asked again, though the same row stands above', async () => {
    const { host, excel } = await logged();
    host.outside((person) => person.type(`${LOG}!A3`, [ROW]));
    for (let skip = 0; skip < 8 && host.values(LOG).length > 3; skip++) {
      const lift = host.injectFault({ refusal: Refusal.internal, skip, isAfter: true });
      await excel.undo().catch(() => undefined);
      lift();
      await quiet(host);
    }
    expect([{ undone: true }, null]).toContainEqual(await excel.undo());
    expect(host.values(LOG)).toEqual([...START.slice(0, 2), ROW]);
  });
});
