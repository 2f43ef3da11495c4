import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { ExcelHost, Refusal, serveNativeBridge, type PageWindow } from '../index';
import { codeOf } from './page';

const BUNDLES = ['excel-web-16.00.js', 'excel-win32-16.01.js', 'excel-mac-16.00.js'];

test.each(BUNDLES)('%s alone, over the native bridge', async (bundle) => {
  const host = new ExcelHost({ sheets: { S: [['a']] } });
  const { window } = new JSDOM('', { url: 'https://localhost:3000/', runScripts: 'outside-only' });
  serveNativeBridge(host, window);
  window.eval(readFileSync(`node_modules/@microsoft/office-js/dist/${bundle}`, 'utf8'));
  const { Excel } = window as unknown as Required<PageWindow>;
  const read = (): Promise<unknown> =>
    Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('S').getRange('A1').load('values');
      await context.sync();
      return range.values;
    });
  expect(await read()).toEqual([['a']]);
  host.injectFault({ refusal: Refusal.throttled });
  expect(await codeOf(read())).toBe('ActivityLimitReached');
  expect(host.unsupported).toEqual([]);
  window.close();
});
