import type { CellValue } from '../../../src/host/port/workbook';

export type Rows = readonly (readonly CellValue[])[];

export const LOG: Rows = [
  ['慰问活动', '高桥', '2020-03-01', '市局官网', '单独采用', 'A1'],
  ['慰问活动', '高桥', '2020-05-01', '长沙晚报', '单独采用', 'A1'],
  ['拥军', '东塘', '2020-02-11', '长沙晚报', '转载', 'A2'],
  ['走访', '办公室', '2020-08-11', '市局官网', '转载', 'A3'],
];

export const RULES: Rows = [
  ['采用渠道', '采用方式', '分值', '生效日', '失效日', '依据'],
  ['市局官网', '*', 2, null, null, '条款一'],
  ['长沙晚报', '单独采用', 5, null, null, '条款二'],
  ['长沙晚报', '转载', 1, null, null, '条款三'],
];

export const TRIED: Rows = [
  ['采用渠道', '采用方式', '分值', '生效日', '失效日', '依据'],
  ['市局官网', '*', 3, null, null, '条款一'],
  ['长沙晚报', '单独采用', 5, null, null, '条款二'],
  ['长沙晚报', '转载', 4, null, null, '条款三'],
];
