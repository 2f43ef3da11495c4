import { act, render, screen } from '@testing-library/react';
import { useWpsWindow } from '../../src/entry/wps/use-wps-window';
import { askForRun } from '../../src/entry/wps/window-pane';
import type { WpsApplication } from '../../src/entry/wps/wps-objects';
import { WpsHost } from '../host/wps-sim/index';

beforeEach(() => jest.useFakeTimers());
afterEach(() => {
  jest.useRealTimers();
  delete (globalThis as Record<string, unknown>)['Application'];
});

let looks = 0;
function Pane({ wps }: { readonly wps: WpsApplication }) {
  const seen = useWpsWindow(wps, '1');
  looks++;
  const books = [...(seen?.books ?? [])].map(([name, { asked }]) => `${name}:${asked}`);
  return <p>{seen === null ? 'unseen' : `${seen.front ?? 'none'} ${books.join(' ')}`}</p>;
}

function opened() {
  const host = new WpsHost();
  host.open({ name: '台账.xlsx', sheets: { 登记: [['甲']] } });
  const wps = host.application as unknown as WpsApplication;
  (globalThis as Record<string, unknown>)['Application'] = wps;
  const view = render(<Pane wps={wps} />);
  return { host, wps, view };
}
const wait = (milliseconds: number): void => act(() => jest.advanceTimersByTime(milliseconds));
const shows = (): string => screen.getByText(/./).textContent;

const REFUSED = [/^Application\.ActiveWorkbook$/, /^Workbook\.FullName$/, /^PluginStorage\./, /^Application\.PluginStorage$/, /./]; // prettier-ignore

test.each(REFUSED)('a look that is refused (%s) changes nothing, and is made again', (member) => {
  const { host, wps } = opened();
  expect(shows()).toBe('台账.xlsx 台账.xlsx:0');
  host.failAlways(member);
  looks = 0;
  wait(20_000);
  expect([shows(), looks]).toEqual(['台账.xlsx 台账.xlsx:0', 0]);
  host.mend();
  host.open({ name: '另一本.xlsx', sheets: { 登记: [[]] } });
  askForRun(wps.PluginStorage, '1');
  wait(1000);
  expect(shows()).toBe('另一本.xlsx 台账.xlsx:0 另一本.xlsx:1');
});

test.each(['before', 'after'] as const)('a press is answered once, refused %s any call of the look', (when) => {
  const { host, wps, view } = opened();
  for (let call = 0; call < 12; call++) {
    askForRun(wps.PluginStorage, '1');
    const mended = host.breakDown(call, 1, when);
    wait(2000);
    mended();
    wait(2000);
    expect(shows()).toBe(`台账.xlsx 台账.xlsx:${call + 1}`);
  }
  view.unmount();
  expect(jest.getTimerCount()).toBe(0);
});

test('the first look may be refused; a workbook that is closed is no longer shown', () => {
  const host = new WpsHost();
  const book = host.open({ name: '台账.xlsx', sheets: { 登记: [['甲']] } });
  (globalThis as Record<string, unknown>)['Application'] = host.application;
  host.failAlways(/^Application\.ActiveWorkbook$/);
  render(<Pane wps={host.application as unknown as WpsApplication} />);
  wait(5000);
  expect(shows()).toBe('unseen');
  host.mend();
  wait(1000);
  expect(shows()).toBe('台账.xlsx 台账.xlsx:0');
  host.close(book);
  host.failAlways(/^Application\.ActiveWorkbook$/);
  wait(1000);
  expect(shows()).toBe('none 台账.xlsx:0');
});
