import { prepareReversal, reverseQuarter } from '../../../src/app/fees/reverse-quarter';
import { prepareSettlement, settleQuarter } from '../../../src/app/fees/settle-quarter';
import { openAdoptionDesk } from '../../../src/app/log/adoption-desk';
import { recalculate } from '../../../src/app/scoring/recalculate';
import { createWorkbook } from '../../../src/app/year/create-workbook';
import { dayOf } from '../../../src/engine/time/calendar';
import { ExcelWorkbook } from '../../../src/host/excel/excel-workbook';
import { BUILT_IN_PLAN } from '../../../src/rules/built-in-plan';
import { ROWS } from '../../entry/settled-book';
import { ExcelPage, quiet } from '../excel-page';
import type { ExcelHost, Person } from '../excel-sim/index';

const LOG = '采用登记';
const LEDGER = '结算台账';
const dates = { today: dayOf(2021, 1, 8) };
const options = { ...dates, by: '李明', at: '2021-01-08 09:15', version: '1' };
const QUARTER = { year: 2020, quarter: 0 } as const;
const draft = { title: '新的一条', unit: '高桥', date: '2020-11-02', channel: '省厅', mode: '单独采用' };

type Press = () => Promise<unknown>;

async function settling(excel: ExcelWorkbook): Promise<Press> {
  const prepared = await prepareSettlement(excel, QUARTER, dates);
  if (prepared.status === 'refused') throw new Error(prepared.code);
  return () => settleQuarter(excel, prepared, options);
}

async function reversing(excel: ExcelWorkbook): Promise<Press> {
  const prepared = await prepareReversal(excel, QUARTER, dates);
  if (prepared.status === 'refused') throw new Error(prepared.code);
  const { code } = prepared.statement as { code?: string };
  return () => reverseQuarter(excel, { ...QUARTER, reason: '退回', ...(code === undefined ? {} : { code }) }, options);
}

const PRESSES: Readonly<Record<string, (excel: ExcelWorkbook) => Promise<Press>>> = {
  log: async (excel) => {
    const desk = (await openAdoptionDesk(excel, dates))!;
    return () => desk.save(draft);
  },
  settle: settling,
  reverse: reversing,
};

/** What co-authors do that changes no score. */
const ACTS: Readonly<Record<string, (person: Person, host: ExcelHost) => void>> = {
  'the log is filtered': (person) => person.filter(`${LOG}!A1:O${ROWS.length + 1}`, 1, (value) => value !== ROWS[0]!.unit),
  'all rows of the log are filtered out': (person) => person.filter(`${LOG}!A1:O${ROWS.length + 1}`, 1, () => false),
  'the ledger is filtered': (person, host) => {
    if (host.book.findSheet(LEDGER)) person.filter(`${LEDGER}!A3:H40`, 0, () => false);
  },
  'the log is sorted': (person) => person.sort(`${LOG}!A2:O${ROWS.length + 1}`, 0, false),
  'a row is put in': (person) => person.insertRows(LOG, 2),
  'a row is hidden': (person) => person.hideRow(LOG, 2),
  'the log is protected': (person) => person.protect(LOG),
  'the ledger is protected': (person, host) => {
    if (host.book.findSheet(LEDGER)) person.protect(LEDGER);
  },
  'a remark is written': (person) => person.type(`${LOG}!Z2`, '备注'),
  'the scores are deleted': (person, host) => {
    if (host.book.findSheet('单位得分')) person.deleteSheet('单位得分');
  },
}; // prettier-ignore

let page: ExcelPage;
const begun = new Map<string, ExcelHost>();
beforeAll(async () => {
  page = await ExcelPage.open('1.14');
  const host = page.workbook({ sheets: { blank: [] } });
  const excel = new ExcelWorkbook();
  await excel.write(createWorkbook(2020, BUILT_IN_PLAN, { rows: ROWS, asOf: null }));
  await recalculate(excel, { ...dates, version: '1' });
  host.outside((person) => person.unprotect(LOG));
  await quiet(host);
  for (const name of ['log', 'settle']) begun.set(name, host.copy());
  await (
    await settling(excel)
  )();
  await quiet(host);
  begun.set('reverse', host.copy());
});
afterAll(() => page.close());

/** The ledger, but for the rows of the log that entries came from, and the codes over them. */
function ledgerOf(host: ExcelHost): unknown {
  if (!host.book.findSheet(LEDGER)) return null;
  const lines = host.values(LEDGER);
  const at = lines.find((line) => line.includes('登记行'))?.indexOf('登记行') ?? -1;
  const isCode = (value: unknown): boolean => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
  return lines.map((line) => line.map((value, column) => (column === at || isCode(value) ? '#' : value)));
}

/** The rows of the log by heading, in any order and without results, and the ledger. */
function shown(host: ExcelHost): unknown {
  const [headings = [], ...rows] = host.values(LOG);
  const named = rows.map((line) => line.flatMap((value, at) => (value === '' || at > 8 ? [] : [`${String(headings[at])}: ${String(value)}`])).sort().join()); // prettier-ignore
  return { log: named.filter((line) => line !== '').sort(), ledger: ledgerOf(host) };
}

const ALL = process.env['ALL_FAULTS'] !== undefined;
/** Gaps between one that is tried and the next. */
const STEP = ALL ? 1 : 3;
const WRITES = ALL ? (['visible', 'refused'] as const) : (['visible'] as const);

async function pressed(name: string, before: (host: ExcelHost, from: number) => void) {
  const host = page.again(begun.get(name)!);
  const excel = new ExcelWorkbook();
  const press = await PRESSES[name]!(excel);
  await quiet(host);
  before(host, host.requestCount);
  const told: unknown[] = [];
  for (let time = 0; time < 3; time++) {
    const failed = await press().then(() => null, (error: unknown) => error); // prettier-ignore
    await quiet(host);
    told.push(failed instanceof Error ? failed.message : failed);
    if (failed === null) break;
  }
  return { host, excel, told };
}

describe.each(Object.keys(PRESSES))('%s', (name) => {
  test.each(Object.keys(ACTS))('%s by a co-author in any gap: done once, in full, on the right rows', async (kind) => {
    const act = ACTS[kind]!;
    const sound = await pressed(name, () => undefined);
    const wanted = shown(sound.host);
    for (const writes of kind.includes('filtered') ? WRITES : (['visible'] as const)) {
      for (let number = 1 + (kind.length % STEP); ; number += STEP) {
        const acts: number[] = [];
        const { host, told, excel } = await pressed(name, (one, from) => {
          one.book.filteredWrites = writes;
          one.beforeRequest(from + number, (person) => {
            act(person, one);
            acts.push(number);
          });
        });
        if (acts.length === 0) break;
        expect([writes, number, told, shown(host)]).toEqual([writes, number, told, wanted]);
        await recalculate(excel, { ...dates, version: '1' });
        expect([writes, number, told, host.unsupported]).toEqual([writes, number, told, []]);
        expect([writes, number, told, shown(host)]).toEqual([writes, number, told, wanted]);
      }
    }
  });
});
