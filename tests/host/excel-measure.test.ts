import { recalculate } from '../../src/app/recalculate';
import { createWorkbook } from '../../src/app/create-workbook';
import { BUILT_IN_PLAN } from '../../src/rules/built-in-plan';
import type { Day } from '../../src/engine/units';
import { ExcelWorkbook } from '../../src/host/excel';
import { ExcelPage, requests, settled } from './excel-page';
import { WEB_LIMIT } from './excel-sim/index';
import sample from '../../src/app/sample/adoptions.json';

test.each([500, 10_000, 100_000])('%i rows', async (n) => {
  const page = await ExcelPage.open('1.14');
  const host = page.workbook({ sheets: { blank: [] }, requestLimit: WEB_LIMIT, responseLimit: WEB_LIMIT });
  const base = (sample as any).rows.map((r: any[]) => Object.fromEntries((sample as any).fields.map((f: string, i: number) => [f, r[i]])));
  const rows = Array.from({ length: n }, (_, i) => { const b = base[i % base.length]; const r: any = {}; for (const k of ['title','unit','date','channel','mode','author']) if (b[k]) r[k] = b[k]; r.title += i >= base.length ? i : ''; return r; });

  const excel = new ExcelWorkbook();
  const s: string[] = [];
  let t = Date.now();
  await excel.write(createWorkbook(2020, BUILT_IN_PLAN, { rows, asOf: null }));
  s.push(`create ${Date.now() - t}ms`);
  for (const label of ['first', 'again']) {
    await settled();
    const from = host.trace.length;
    t = Date.now();
    const o = await recalculate(excel, { today: 18_600 as Day, version: 't' });
    const ms = Date.now() - t;
    await settled();
    s.push(`${label} ${ms}ms rows ${o.result?.rows.length} issues ${o.issues.length}: ` + requests(host, from).map((r) => `${r.actions}a ${(r.requestBytes / 1e3).toFixed(0)}k/${(r.responseBytes / 1e3).toFixed(0)}k ${r.error ?? ''}`).join(' | '));
  }
  console.log(n, s.join('\n'));
  expect(host.unsupported).toEqual([]);
  page.close();
}, 300_000);
