import { CONTRACT } from '../contract/cases';
import { lacking, runContract, type ContractHost } from '../contract/contract';
import type { UndoableWindow } from '../../../src/host/port/workbook';
import { unhurried } from '../self-test/patience';
import { withoutAppending } from '../self-test/without-appending';
import { WpsHost, type Quirks } from '../wps-sim/index';
import { wpsUnderTest } from '../wps-self-test/wps-under-test';

const SET_UP = CONTRACT.filter(({ needs = [] }) => needs.some((need) => need !== 'window'));
/** Those that wait for no events. */
const AT_ONCE = SET_UP.filter(({ needs = [] }) => !needs.includes('window'));

afterEach(() => {
  for (const name of ['window', 'Application']) Reflect.deleteProperty(globalThis, name);
});

/** A WPS around this file, as around a page, with a person who types what is asked for. */
function started(quirks: Partial<Quirks> = {}): { wps: WpsHost; host: ContractHost<UndoableWindow> } {
  const wps = new WpsHost({ quirks });
  wps.open({ sheets: { blank: [] } });
  Object.assign(globalThis, { window: globalThis, ...wps.scope() });
  const host = wpsUnderTest.host(({ sheet, row, column }, text) => {
    wps.person((person) => person.type(`${sheet}!${String.fromCharCode(65 + column)}${row + 1}`, text));
    return Promise.resolve();
  });
  return { wps, host };
}

const BUILDS: readonly [string, Partial<Quirks>][] = [
  ['the usual build', {}],
  ['a build with methods for values', { smallMembers: 'method', emptyCell: 'undefined', rowShape: 'flat' }],
  ['a build whose borders fail', { borders: 'throw' }],
];

test.each(BUILDS)(
  'a page sets up tables, looks and dates from 1904 in %s',
  async (_, quirks) => {
    const { wps, host } = started(quirks);
    const results = await runContract(SET_UP.map(unhurried), host);
    expect(results.filter(({ ok }) => !ok)).toEqual([]);
    expect(results).toHaveLength(SET_UP.length);
    expect(wps.violations).toEqual([]);
  },
  60_000,
);

test('where a build has no tables, only what needs them is left out', () => {
  const { host } = started({ listObjects: 'absent' });
  expect(new Set(SET_UP.flatMap((one) => lacking(one, host)))).toEqual(new Set(['tables']));
});

test('after dates from 1904 the workbook counts from 1900 again', async () => {
  const { wps, host } = started();
  await host.create([], { date1904: true });
  expect(wps.active!.model.date1904).toBe(true);
  await wpsUnderTest.clear();
  expect(wps.active!.model.date1904).toBe(false);
});

test('a row that is only written down breaks what was promised of tables and looks', async () => {
  const results = await runContract(AT_ONCE, withoutAppending(started().host));
  expect(results.filter(({ ok }) => ok).map(({ name }) => name)).toEqual([
    'dates of a workbook that counts from 1904',
    'a row with looks of its own keeps them',
    'a row inside a table leaves it as it is',
    'a table does not grow into another',
  ]);
});
