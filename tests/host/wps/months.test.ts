import { createWorkbook } from '../../../src/app/year/create-workbook';
import { recalculate } from '../../../src/app/scoring/recalculate';
import { dayOf } from '../../../src/engine/time/calendar';
import { WpsWorkbook } from '../../../src/host/wps/wps-workbook';
import { BUILT_IN_PLAN } from '../../../src/rules/built-in-plan';
import { ROWS } from '../../entry/settled-book';
import { MemoryWorkbook } from '../memory-workbook';
import { sheetState } from '../excel-sim/model/sheet-state';
import { addTable } from '../excel-sim/model/table';
import { WpsHost } from '../wps-sim/index';

const LOG = '采用登记';
const RESULTS = ['单位得分', '单位排名', '问题清单'];
const month = (at: number) => ({ today: dayOf(2020, at, 28), version: '1.0.0' });

test.each(['table', 'plain', 'filter'] as const)(
  'a clerk adds rows and recalculates for months (%s): the results are those of a book written at once',
  async (kind) => {
    const host = new WpsHost();
    host.open({ name: '台账.xlsx', sheets: { Sheet1: [] } });
    const { model } = host.active!;
    const blank = createWorkbook(2020, BUILT_IN_PLAN, { rows: ROWS.slice(0, 2), asOf: null });
    await new WpsWorkbook(host.scope(), host.meter).write(blank);
    const log = model.sheet(LOG);
    host.person((person) => person.unprotect(LOG));
    const [head = []] = host.values(LOG);
    const entered = { row: 0, column: 0, rows: 3, columns: head.length };
    if (kind === 'table') addTable(log, entered, true);
    log.filter = kind === 'filter' ? { rect: entered, criteria: new Map() } : undefined;
    const seen: { sheets: number; states: string[]; calls: number }[] = [];
    for (let at = 1; at <= 12; at++) {
      const workbook = new WpsWorkbook(host.scope(), host.meter);
      if (at > 1) {
        const [, , source = []] = host.values(`${LOG}!A1:J3`);
        const cells = source.map((value, column) => (column === 2 ? `${String(value)}（${at}）` : value));
        await workbook.write([
          { kind: 'append-row', sheet: LOG, row: at + 1, column: 0, below: 'row', cells, expects: { row: at + 1, column: 0, rows: [[]] } },
        ]); // prettier-ignore
      }
      host.meter.reset();
      for (let time = 0; time < 2; time++) expect((await recalculate(workbook, month(12))).result).not.toBeNull();
      const states = RESULTS.map((name) => {
        const { charts, conditionalFormats, merges, validations, shapes } = sheetState(model.sheet(name)) as Record<
          string,
          unknown[]
        >;
        return [charts, conditionalFormats, merges, validations, shapes].map((all) => all!.length).join(); // prettier-ignore
      });
      seen.push({ sheets: model.sheets.length, states, calls: host.meter.calls });
    }
    const memory = new MemoryWorkbook();
    await memory.write(createWorkbook(2020, BUILT_IN_PLAN, { rows: ROWS.slice(0, 2), asOf: null }));
    const rows = host.values(`${LOG}!A4:J14`);
    await memory.write([{ kind: 'write-cells', sheet: LOG, row: 3, column: 0, cells: rows }]);
    await recalculate(memory, month(12));
    const content = await memory.read(RESULTS);
    const workbook = new WpsWorkbook(host.scope(), host.meter);
    const now = await workbook.read(RESULTS);
    for (const name of RESULTS) expect(trimmed(now.sheets.get(name)!.rows)).toEqual(trimmed(content.sheets.get(name)!.rows)); // prettier-ignore
    expect(new Set(seen.slice(1).map(({ sheets }) => sheets)).size).toBe(1);
    expect(seen[11]!.calls).toBeLessThan(seen[1]!.calls * 1.5);
    expect(seen[11]!.states).toEqual(seen[2]!.states);
    const reach = kind === 'table' ? log.tables[0]!.rect : log.filter?.rect;
    if (kind === 'table') expect(reach!.rows).toBe(14);
    if (reach) expect(reach.columns).toBeGreaterThan(head.length - 1);
    expect(host.violations).toEqual([]);
  },
  120_000,
);

const trimmed = (rows: readonly (readonly unknown[])[]): string =>
  rows.map((line) => JSON.stringify(line.map((value) => value ?? '')).replace(/(,?"")*]$/, '')).join('\n').replace(/(\n\[)+$/, ''); // prettier-ignore
