import { recalculate } from '../../../src/app/scoring/recalculate';
import { ExcelWorkbook } from '../../../src/host/excel/excel-workbook';
import { HostError } from '../../../src/host/port/workbook';
import type { ExcelPage } from '../excel-page';
import type { ExcelHost, Person } from '../excel-sim/index';
import { calculatedYear, RUN, runWith } from './small-year';

const LOG = '采用登记';
const ACTS: Record<string, (person: Person) => void> = {
  'a column is put in between those of the clerk': (person) => person.insertColumns(`${LOG}!B1`),
  'a column is put in before the results': (person) => person.insertColumns(`${LOG}!K1`),
  'a column is put in between the results': (person) => person.insertColumns(`${LOG}!M1`),
  'rows are put in': (person) => person.insertRows(LOG, 3, 2),
  'rows are sorted': (person) => person.sort(`${LOG}!A2:O6`, 0, false),
  'the log is filtered': (person) => person.filter(`${LOG}!A1:O6`, 1, (value) => value !== '东塘'),
  'a row is hidden': (person) => person.hideRow(LOG, 3),
  'the log is protected': (person) => person.protect(LOG),
  'the scores are filtered': (person) => person.filter('单位得分!A3:G20', 0, () => false),
};

let page: ExcelPage;
let calculated: ExcelHost;
beforeAll(async () => {
  ({ page, calculated } = await calculatedYear((person) => {
    person.unprotect(LOG);
    person.type(`${LOG}!B4`, '东塘');
    person.type(`${LOG}!B5`, '东塘');
  }));
});
afterAll(() => page.close());

/** The rows of the log by heading, in any order, and the other sheets as they stand. */
function shown(host: ExcelHost): unknown {
  const [headings = [], ...rows] = host.values(LOG);
  const named = rows.map((line) => line.flatMap((value, at) => (headings[at] === '' || value === '' ? [] : [`${String(headings[at])}: ${String(value)}`])).sort()); // prettier-ignore
  const others = ['单位得分', '单位排名'].map((name) => host.values(name));
  return { rows: named.filter((line) => line.length > 0).map((line) => line.join('\n')).sort(), others }; // prettier-ignore
}

async function ranWith(number: number, act: (person: Person) => void, writes: ExcelHost['book']['filteredWrites']) {
  const host = page.again(calculated);
  host.book.filteredWrites = writes;
  return { host, ...(await runWith(host, [LOG], number, act)) };
}

/** Gaps of a run, all of them where `ALL_FAULTS` is set. */
const GAPS = process.env['ALL_FAULTS'] === undefined ? [1, 2, 3, 4] : Array.from({ length: 30 }, (_, at) => at + 1);

describe.each(Object.keys(ACTS))('%s by a co-author in a gap of a run', (kind) => {
  test.each(['visible', 'refused'] as const)('no result stands where it does not belong (%s)', async (writes) => {
    const act = ACTS[kind]!;
    const sound = page.again(calculated);
    sound.outside(act);
    await recalculate(new ExcelWorkbook(), RUN);
    const wanted = shown(sound);
    for (const number of GAPS) {
      const { host, excel, acted, outcome, heard, last } = await ranWith(number, act, writes);
      if (!acted || number > last) break;
      const told = outcome instanceof HostError ? outcome.message : heard.length > 0 ? 'heard' : 'done';
      if (told === 'done') expect([number, told, shown(host)]).toEqual([number, told, wanted]);
      await recalculate(excel, RUN);
      expect([number, told, shown(host)]).toEqual([number, told, wanted]);
    }
  });
});
