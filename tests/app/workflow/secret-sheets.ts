import type { CellContent } from '../../../src/host/port/workbook';
import { INTERVIEWS_SCHEMA } from '../../../src/sheets/interviews/interviews-schema';
import { MANUSCRIPTS_SCHEMA } from '../../../src/sheets/manuscripts/manuscripts-schema';
import { NOTICE_MATTERS_SCHEMA } from '../../../src/sheets/notice-matters/notice-matters-schema';
import { resultFields, type SheetSchema } from '../../../src/sheets/schema/sheet-schema';
import { SOLICITATIONS_SCHEMA } from '../../../src/sheets/solicitations/solicitations-schema';
import {
  INTERVIEW_COLUMNS,
  MANUSCRIPT_COLUMNS,
  NOTICE_MATTER_COLUMNS,
  SOLICITATION_COLUMNS,
} from '../../../src/text/sheets/workflow';
import { ADOPTION_COLUMNS, MACHINE_COLUMNS } from '../../../src/text/sheets/workbook-names';

/** Must stand nowhere but where it was typed. */
export const SECRET = '某涉密事项零零七';

const CHANNEL = '市退役军人事务局官网官微';

/** The secret in every kind of cell, in a classified row or with the mark of a classified paper. */
export const SHEETS = {
  采用登记: [
    ['标题', '供稿单位', '采用日期', '采用渠道', '采用方式', '稿件编号', '撰稿人', '备注', '涉密'],
    [SECRET, '高桥', '2020-05-02', CHANNEL, '转载', 'G2020-001', '', '', '是'],
    [null, '高桥', '2020-05-03', CHANNEL, '转载', 'G2020-002', SECRET, SECRET, null],
    [`机密★${SECRET}`, '东塘', '2020-05-03', CHANNEL, '转载', null, null, null, null],
    [null, '东塘', '2020-05-04', CHANNEL, '转载', 'G2020-009', null, null, '是'],
  ],
  稿件登记: [
    [
      '稿件编号',
      '标题',
      '供稿单位',
      '撰稿人',
      '关键词',
      '涉密',
      '报送日期',
      '处理原因',
      '自己的列',
      '状态',
      '下一步',
      '邮件主题',
    ],
    [
      'G2020-001',
      SECRET,
      '高桥',
      SECRET,
      SECRET,
      '是',
      '2020-05-06',
      SECRET,
      SECRET,
      SECRET,
      `审核：${SECRET}`,
      `2020年度+${SECRET}`,
    ],
    ['G2020-002', null, '高桥', null, null, '涉密', '2020-05-06', null, null, null, null, null],
    ['G2020-003', `秘密 ☆${SECRET}`, '跳马', null, null, null, '2020-05-06', null, null, null, null, null],
    ['G2020-004', '走访慰问', '跳马', null, null, null, '2020-05-06', null, null, null, null, null],
  ],
  约稿登记: [
    ['约稿编号', '约稿主题', '约稿单位', '下达日期', '涉密', '来源'],
    ['Y2020-01', SECRET, '高桥', '2020-04-27', '是', SECRET],
    ['Y2020-02', `绝密★${SECRET}`, '跳马', '2020-04-27', null, null],
  ],
  采访预约: [
    ['预约编号', '科室（单位）', '活动（会议）事项', '活动日期', '涉密', '地点'],
    ['C2020-01', '双拥优抚科', SECRET, '2020-05-12', '是', SECRET],
    ['C2020-02', '双拥优抚科', `机密*${SECRET}`, '2020-05-12', null, null],
  ],
  通报事项: [
    ['单位', '类型', '发生日期', '涉密', '事项', '责任人', '列入通报'],
    ['高桥', '迟报', '2020-05-06', '是', SECRET, SECRET, SECRET],
    ['跳马', '漏报', '2020-05-06', null, `秘密★${SECRET}`, null, null],
  ],
};

const header = (columns: object): string[] =>
  Object.values(columns as Record<string, { name: string }>).map(({ name }) => name);
const inSchema = (schema: SheetSchema): string[] => resultFields(schema).map((field) => schema.columns[field]!.name);

/** By guarded sheet: every column, the program's as well. */
export const HEADERS = {
  采用登记: [...header(ADOPTION_COLUMNS), '涉密', '自己的列'],
  稿件登记: [...header(MANUSCRIPT_COLUMNS), '自己的列'],
  约稿登记: [...header(SOLICITATION_COLUMNS), '涉密', '自己的列'],
  采访预约: [...header(INTERVIEW_COLUMNS), '涉密', '自己的列'],
  通报事项: [...header(NOTICE_MATTER_COLUMNS), '涉密', '自己的列'],
};
export type GuardedSheet = keyof typeof HEADERS;

/** By guarded sheet: the columns that the program fills. */
export const RESULT_COLUMNS: Readonly<Record<GuardedSheet, readonly string[]>> = {
  采用登记: MACHINE_COLUMNS.map((field) => ADOPTION_COLUMNS[field].name),
  稿件登记: inSchema(MANUSCRIPTS_SCHEMA),
  约稿登记: inSchema(SOLICITATIONS_SCHEMA),
  采访预约: inSchema(INTERVIEWS_SCHEMA),
  通报事项: inSchema(NOTICE_MATTERS_SCHEMA),
};

/** What a classified row may hold, by column. */
export const FILLED: Readonly<Record<string, CellContent>> = {
  稿件编号: 'G2020-001',
  供稿单位: '高桥',
  约稿单位: '高桥',
  '科室（单位）': '双拥优抚科',
  采用日期: '2020-04-29',
  采用渠道: '省退役军人事务厅（含官网官微及所属事业单位）',
  采用方式: '单独采用',
  下达日期: '2020-04-27',
  活动日期: '2020-05-12',
  单位: '高桥',
  类型: '迟报',
  发生日期: '2020-04-29',
  涉密: '是',
};
