import { recalculate } from '../../../src/app/scoring/recalculate';
import { ExcelWorkbook } from '../../../src/host/excel/excel-workbook';
import { HostError, type WorkbookChange } from '../../../src/host/port/workbook';
import { quiet, requests, type ExcelPage } from '../excel-page';
import type { ExcelHost, Person } from '../excel-sim/index';
import { calculatedYear, RUN } from './small-year';

const LOG = '采用登记';
const OVERVIEW = '汇报';

const ACTS: Readonly<Record<string, (person: Person) => void>> = {
  'the log is filtered': (person) => person.filter(`${LOG}!A1:O6`, 1, (value) => value !== '东塘'),
  'the log is filtered, all rows out': (person) => person.filter(`${LOG}!A1:O6`, 1, () => false),
  'the scores are filtered': (person) => person.filter('单位得分!A3:G20', 0, () => false),
  'a sheet that refers to results is filtered': (person) => person.filter(`${OVERVIEW}!A1:B4`, 0, (value) => value === '单位'), // prettier-ignore
  'rows are put in': (person) => person.insertRows(LOG, 3, 2),
  'rows are put in before formulas that refer to results': (person) => person.insertRows(OVERVIEW, 2),
  'the log is sorted': (person) => person.sort(`${LOG}!A2:O6`, 0, false),
  'a row is deleted': (person) => person.deleteRows(LOG, 3),
  'a column is put in': (person) => person.insertColumns(`${LOG}!B1`),
  'a row is hidden': (person) => person.hideRow(LOG, 3),
  'the log is protected': (person) => person.protect(LOG),
  'a cell of the log is corrected': (person) => person.type(`${LOG}!B3`, '高桥'),
  'a result is overwritten': (person) => person.type(`${LOG}!K3`, '我改的'),
  'a remark is written beside the scores': (person) => person.type('单位得分!Z9', '备注'),
  'the clerk goes on logging': (person) => person.type(`${LOG}!A7`, [['新的一条', '高桥']]),
  'a sheet is added': (person) => person.addSheet('新表'),
};

let page: ExcelPage;
let before: ExcelHost;
beforeAll(async () => {
  ({ page, calculated: before } = await calculatedYear((person) => {
    person.unprotect(LOG);
    person.type(`${LOG}!B4`, '东塘');
    person.addSheet(OVERVIEW);
    person.type(`${OVERVIEW}!A1`, [['单位', '分'], ['=单位得分!A4', '=单位得分!C4'], ['合计', '=B2+1'], ['=单位得分!A5', '=单位得分!C5']]); // prettier-ignore
  }));
});
afterAll(() => page.close());

type Grid = readonly (readonly unknown[])[];
const isSeen = ({ visibility }: { readonly visibility: string }): boolean => visibility !== 'VeryHidden';

/** The rows of the log by heading, in any order; the other sheets in sight as they stand, and what formulas mean. */
function shown(host: ExcelHost): unknown {
  const [headings = [], ...rows] = host.values(LOG) as Grid;
  const named = rows.map((line) => line.flatMap((value, at) => (value === '' ? [] : [`${String(headings[at])}: ${String(value)}`])).sort().join()); // prettier-ignore
  const others = host.book.sheets.filter(isSeen).filter(({ name }) => name !== LOG);
  return {
    log: named.filter((line) => line !== '').sort(),
    others: others.map(({ name }) => [name, host.values(name)]),
    formulas: ['B2', 'B3', 'B4', 'B5'].map((cell) => host.cell(`${OVERVIEW}!${cell}`).formula?.replace(/'/g, '')),
  };
}

const added: WorkbookChange = { kind: 'replace-sheet', sheet: { name: '问题', cells: [['无']] } };
const WRITES: Readonly<Record<string, (excel: ExcelWorkbook) => Promise<unknown>>> = {
  'a calculation': (excel) => recalculate(excel, RUN),
  'a row': async (excel) => {
    await excel.read([LOG]);
    const cells = ['又一条', '东塘', null, '自己的'];
    await excel.write([{ kind: 'append-row', sheet: LOG, row: 6, column: 0, cells, below: 'row' }, added]);
  },
};

/** An undo of which a co-author meets the given request; asked again where it was refused. */
async function undone(
  write: string,
  number: number,
  act: (person: Person) => void,
  writes: ExcelHost['book']['filteredWrites'],
) {
  // prettier-ignore
  const host = page.again(before);
  host.book.filteredWrites = writes;
  const excel = new ExcelWorkbook();
  await WRITES[write]!(excel);
  await quiet(host);
  const written = host.copy();
  const from = host.requestCount;
  let acted = false;
  host.beforeRequest(from + number, (person) => {
    act(person);
    acted = true;
  });
  const attempt = () =>
    excel.undo().catch((error: unknown) => {
      if (!(error instanceof HostError)) throw error;
      return error;
    });
  const first = await attempt();
  await quiet(host);
  const last = first instanceof HostError ? await attempt() : first;
  await quiet(host);
  expect(host.unsupported).toEqual([]);
  return { host, written, acted, first, last, count: requests(host, from).length };
}

const after = (host: ExcelHost, act: (person: Person) => void): unknown => {
  const copy = host.copy();
  copy.outside(act);
  return shown(copy);
};

/** What an undo may come to: all is taken back, or nothing is and the person is told who changed what. */
function judged(
  { host, written, last }: Awaited<ReturnType<typeof undone>>,
  act: (person: Person) => void,
): readonly [unknown, unknown] {
  if (last !== null && !(last instanceof HostError)) return [shown(host), after(last.undone ? before : written, act)];
  const isFiltered = last instanceof HostError && ['filtered', 'filtered-midway'].includes(last.code);
  return [isFiltered ? 'filtered' : last, 'filtered'];
}

describe.each(Object.keys(WRITES))('while %s is taken back', (write) => {
  describe.each(['visible', 'refused'] as const)('filtered writes: %s', (writes) => {
    const kinds = Object.keys(ACTS).filter((kind) => writes === 'visible' || kind.includes('filtered'));
    test.each(kinds)('%s by a co-author in any gap: what is told is what stands', async (kind) => {
      const act = ACTS[kind]!;
      for (let number = 1; ; number++) {
        const tried = await undone(write, number, act, writes);
        if (!tried.acted) break;
        const [found, wanted] = judged(tried, act);
        expect([number, tried.first, tried.last, found]).toEqual([number, tried.first, tried.last, wanted]);
      }
    });
  });
});
