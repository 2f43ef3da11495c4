import { recalculate } from '../../../src/app/scoring/recalculate';
import { ExcelWorkbook } from '../../../src/host/excel/excel-workbook';
import { HostError } from '../../../src/host/port/workbook';
import { quiet, type ExcelPage } from '../excel-page';
import type { ExcelHost, Person } from '../excel-sim/index';
import { calculatedYear, RUN, runWith } from './small-year';

let page: ExcelPage;
let calculated: ExcelHost;
beforeAll(async () => {
  const edited = ['采用登记', '目标任务', '参数'];
  ({ page, calculated } = await calculatedYear((person) => edited.forEach((sheet) => person.unprotect(sheet))));
});
afterAll(() => page.close());

const SHEETS = ['目标任务', '采用登记', '单位得分'];
const ACTS: Record<string, (person: Person, sheet: string) => void> = {
  deleted: (person, sheet) => person.deleteSheet(sheet),
  renamed: (person, sheet) => person.renameSheet(sheet, `${sheet}（旧）`),
  edited: (person, sheet) => person.type(`${sheet}!B3`, '同事改过'),
};

/** A run while a co-author acts before its nth request, and the sheets there are then. */
async function ranWith(number: number, act: (person: Person) => void) {
  const host = page.again(calculated);
  return { ...(await runWith(host, SHEETS, number, act)), names: host.book.sheets.map(({ name }) => name) };
}

describe.each(Object.keys(ACTS))('a sheet %s by a co-author in a gap of a run', (kind) => {
  test.each(SHEETS)('%s: heard, computed anew, or refused; never taken for what stands', async (sheet) => {
    for (let number = 2; ; number++) {
      const { acted, outcome, heard, names, last } = await ranWith(number, (person) => ACTS[kind]!(person, sheet));
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
