import { recalculate } from '../../../src/app/scoring/recalculate';
import type { Day } from '../../../src/engine/units';
import { ExcelWorkbook } from '../../../src/host/excel/excel-workbook';
import { HostError } from '../../../src/host/port/workbook';
import { ExcelPage, quiet, requests } from '../excel-page';
import type { ExcelHost, Person } from '../excel-sim/index';
import { createWorkbook } from '../../../src/app/year/create-workbook';
import type { WorkbookChange } from '../../../src/host/port/workbook';
import { BUILT_IN_PLAN } from '../../../src/rules/built-in-plan';
import type { LogRow } from '../../../src/sheets/adoptions/encode-log';

const CITY = '市退役军人事务局官网官微';
const PROVINCE = '省退役军人事务厅（含官网官微及所属事业单位）';

const ROWS: readonly LogRow[] = [
  { title: '慰问活动', unit: '高桥', date: '2020-03-01', channel: CITY, mode: '转载', authors: '张三、李四' },
  { title: '招聘会', unit: '东塘', date: '2020-02-01', channel: CITY, mode: '转载', authors: '王五' },
  { title: '慰问活动', unit: '高桥', date: '2020-05-01', channel: PROVINCE, mode: '单独采用', authors: '张三、李四' },
  { title: '座谈会', unit: '无此单位', date: '2020-05-11', channel: CITY, mode: '转载' },
  { title: '走访', unit: '东塘', date: '2020-11-02', channel: CITY, mode: '单独采用' },
];

/**
 * A year of the built-in plan with few adoptions: a rise, a row with a problem. All that the product writes has its looks
 * here as in a large one.
 */
export const smallYear = (): WorkbookChange[] => createWorkbook(2020, BUILT_IN_PLAN, { rows: ROWS, asOf: null });

/** A run as the tests of Excel make it. */
export const RUN = { today: 18_600 as Day, version: 'test' };

/** The newest Excel that the product counts on, and a small year in it that was calculated; `act` is done on it afterwards. */
export async function calculatedYear(
  act: (person: Person) => void = () => undefined,
): Promise<{ readonly page: ExcelPage; readonly calculated: ExcelHost }> {
  const page = await ExcelPage.open('1.14');
  const calculated = page.workbook({ sheets: { blank: [] } });
  const excel = new ExcelWorkbook();
  await excel.write(smallYear());
  await recalculate(excel, RUN);
  calculated.outside(act);
  await quiet(calculated);
  return { page, calculated };
}

/** A calculation of a workbook while a co-author acts before its nth request; `seen` is what the add-in has read before. */
export async function runWith(host: ExcelHost, seen: readonly string[], number: number, act: (person: Person) => void) {
  const excel = new ExcelWorkbook();
  const heard: string[] = [];
  excel.onChange((sheet) => heard.push(sheet));
  await excel.read(seen);
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
  /** Number of the last request of the calculation. */
  const last = (requests(host, from).at(-1)?.number ?? 0) - from;
  return { excel, acted, outcome, heard, last };
}
