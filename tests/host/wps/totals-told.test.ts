import { WpsWorkbook } from '../../../src/host/wps/wps-workbook';
import type { HostError } from '../../../src/host/port/workbook';
import { showTotals } from '../excel-sim/model/table';
import { WpsHost } from '../wps-sim/index';

/** The totals of a list that a person made a table, as they are read while calls are refused; or what it was refused with. */
async function totalsUnder(refuse: (host: WpsHost) => void) {
  const host = new WpsHost();
  host.open({ sheets: { 登记: [['标题', '分'], ['甲', 1], ['乙', 2]] } }); // prettier-ignore
  host.person((person) => person.addTable('登记!A1:B3'));
  showTotals(host.active!.model.sheet('登记').tables[0]!, true);
  refuse(host);
  return new WpsWorkbook(host.scope(), host.meter).read(['登记']).then(
    ({ sheets }) => sheets.get('登记')!.totals?.length ?? 0,
    (error: unknown) => (error as HostError).code,
  );
}

const TOLD = [/^Worksheet\.ListObjects$/, /^ListObjects\.Count$/, /^ListObjects\.Item$/, /^ListObject\.ShowTotals$/, /^ListObject\.Range$/]; // prettier-ignore

// A row of totals that is taken for data counts twice what stands above it.
test.each(TOLD)('%s refused for a while is no list without totals', async (member) => {
  for (let times = 1; times < 6; times++) {
    const told = await totalsUnder((host) => {
      for (let time = 0; time < times; time++) host.failNext(member);
    });
    expect([times, told]).toEqual([times, 1]);
  }
});

test.each(TOLD)(
  'a build that never tells (%s) is read all the same: totals are known by their formulas',
  async (member) => {
    expect(await totalsUnder((host) => host.failAlways(member))).toBe(1);
  },
);

test('a burst of refusals that begins at the tables is waited for, or said', async () => {
  for (let calls = 1; calls < 40; calls++) {
    const told = await totalsUnder((host) => {
      const ask = host.run.bind(host);
      let left = Infinity;
      Object.assign(host, {
        run: <T>(member: string, act: () => T): T => {
          if (member === 'Worksheet.ListObjects' && left === Infinity) left = calls;
          if (left !== Infinity && left-- > 0) throw new Error('0x800A03EC');
          return ask(member, act);
        },
      });
    });
    expect([calls, told === 1 || told === 'unknown' || told === 'busy']).toEqual([calls, true]);
  }
});
