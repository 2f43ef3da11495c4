import { WpsWorkbook } from '../../../src/host/wps/wps-workbook';
import type { RowAppending } from '../../../src/host/port/workbook';
import { WpsHost, type Quirks } from '../wps-sim/index';

const LOG = [
  ['标题', '分', '加倍', '备注'],
  ['甲', 1, '=B2*2', 'x'],
  ['乙', 2, '=B3*2', null],
];
const row: RowAppending = {
  kind: 'append-row',
  sheet: '登记',
  row: 3,
  column: 0,
  cells: ['丙', 3, null, null],
  below: 'row',
  expects: { row: 2, column: 0, rows: [['乙', 2, 4, null], []] },
};
const WRITTEN = ['丙', 3, 6, ''];

function open(quirks: Partial<Quirks> = {}): WpsHost {
  const host = new WpsHost({ quirks });
  host.open({ sheets: { 登记: LOG } });
  host.person((person) => {
    person.addTable('登记!A1:D3');
    person.format('登记!A2:D3', { fillColor: '#FFF1CC', fillPattern: 'Solid' });
  });
  return host;
}
const workbookOf = (host: WpsHost): WpsWorkbook => new WpsWorkbook(host.scope(), host.meter);
const sheetOf = (host: WpsHost) => host.active!.model.sheet('登记');
const tables = (host: WpsHost): number[] => sheetOf(host).tables.map(({ rect }) => rect.rows);

test('a column the table computes goes on in the row; taken back, nothing of it is left', async () => {
  const host = open();
  const workbook = workbookOf(host);
  await workbook.read(['登记']);
  await workbook.write([row]);
  expect(host.values('登记').slice(3)).toEqual([WRITTEN]);
  expect(tables(host)).toEqual([4]);
  expect(await workbook.undo()).toMatchObject({ undone: true });
  expect(host.values('登记')).toHaveLength(3);
  expect(tables(host)).toEqual([3]);
  expect(sheetOf(host).styles.at(3, 0).fillPattern).toBe('None');
  expect(host.violations).toEqual([]);
});

test.each([
  [{ tableResize: 'throws' }, 3],
  [{ tableResize: 'ignored' }, 3],
  [{ autoFill: 'throws' }, 4],
  [{ listObjects: 'absent' }, 3],
] as const)(
  'a build that cannot do all of it writes the row all the same, and takes it back: %j',
  async (quirks, rows) => {
    const host = open(quirks);
    const workbook = workbookOf(host);
    await workbook.write([row]);
    expect(host.values('登记').slice(3)[0]?.slice(0, 2)).toEqual(['丙', 3]);
    expect(tables(host)).toEqual([rows]);
    expect(await workbook.undo()).toMatchObject({ undone: true });
    expect(host.values('登记')).toHaveLength(3);
    expect(tables(host)).toEqual([3]);
    expect(host.violations).toEqual([]);
  },
);

test('the window stands still for less than a tenth of a second', async () => {
  const host = open();
  await workbookOf(host).write([row]);
  expect(host.meter.longestSlice()).toBeLessThan(100);
});
