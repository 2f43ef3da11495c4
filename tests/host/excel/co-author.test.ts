import { recalculate } from '../../../src/app/scoring/recalculate';
import { smallYear } from './small-year';
import type { Day } from '../../../src/engine/units';
import { ExcelWorkbook } from '../../../src/host/excel/excel-workbook';
import { HostError } from '../../../src/host/port/workbook';
import { ExcelPage, quiet, requests } from '../excel-page';
import type { ExcelHost, Person } from '../excel-sim/index';

const RUN = { today: 18_600 as Day, version: 'test' };

let page: ExcelPage;
let calculated: ExcelHost;
beforeAll(async () => {
  page = await ExcelPage.open('1.14');
  calculated = page.workbook({ sheets: { blank: [] } });
  const excel = new ExcelWorkbook();
  await excel.write(smallYear());
  await recalculate(excel, RUN);
  calculated.outside((person) => ['采用登记', '目标任务', '参数'].forEach((sheet) => person.unprotect(sheet)));
  await quiet(calculated);
});
afterAll(() => page.close());

const SHEETS = ['目标任务', '采用登记', '单位得分'];
const ACTS: Record<string, (person: Person, sheet: string) => void> = {
  deleted: (person, sheet) => person.deleteSheet(sheet),
  renamed: (person, sheet) => person.renameSheet(sheet, `${sheet}（旧）`),
  edited: (person, sheet) => person.type(`${sheet}!B3`, '同事改过'),
};

/** A run while a co-author acts before its nth request: whether it was in time, how it ended, what was heard. */
async function runWith(number: number, act: (person: Person) => void) {
  const host = page.again(calculated);
  const excel = new ExcelWorkbook();
  const heard: string[] = [];
  excel.onChange((sheet) => heard.push(sheet));
  await excel.read(SHEETS);
  await quiet(host);
  const from = host.requestCount;
  let acted = false;
  host.beforeRequest(from + number, (person) => {
    act(person);
    acted = true;
  });
  const outcome = await recalculate(excel, RUN).catch((error: unknown) => {
    if (!(error instanceof HostError)) throw error;
    return error;
  });
  await quiet(host);
  expect(host.unsupported).toEqual([]);
  const last = (requests(host, from).at(-1)?.number ?? 0) - from;
  return { acted, outcome, heard, last, names: host.book.sheets.map(({ name }) => name) };
}

describe.each(Object.keys(ACTS))('a sheet %s by a co-author in a gap of a run', (kind) => {
  test.each(SHEETS)('%s: heard, computed anew, or refused; never taken for what stands', async (sheet) => {
    for (let number = 2; ; number++) {
      const { acted, outcome, heard, names, last } = await runWith(number, (person) => ACTS[kind]!(person, sheet));
      if (!acted) break;
      // Excel before 1.17 does not tell of a renamed sheet: after the last request it is seen at the next sign only.
      if (kind === 'renamed' && number > last) break;
      const isHeard = heard.length > 0;
      const isRefused = outcome instanceof HostError || outcome.result === null;
      const isMadeAgain = kind !== 'edited' && names.includes(sheet);
      expect([number, isHeard || isRefused || isMadeAgain]).toEqual([number, true]);
    }
  });
});

test('a sheet deleted after a run is heard of; one renamed is, at the next sign of anything', async () => {
  const host = page.again(calculated);
  const excel = new ExcelWorkbook();
  const heard: string[] = [];
  excel.onChange((sheet) => heard.push(sheet));
  await recalculate(excel, RUN);
  await quiet(host);
  expect(heard).toEqual([]);
  host.outside((person) => person.deleteSheet('单位排名'));
  await quiet(host);
  expect(heard).toEqual(['单位排名']);
  host.outside((person) => person.renameSheet('目标任务', '任务'));
  host.outside((person) => person.select('单位得分!B2'), 'Local');
  await quiet(host);
  expect(heard).toEqual(['单位排名', '目标任务']);
});
