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
