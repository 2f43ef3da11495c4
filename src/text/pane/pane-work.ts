import { INTERVIEW_COLUMNS, MANUSCRIPT_COLUMNS, SOLICITATION_COLUMNS } from '../sheets/workflow';
import { CATEGORIES } from '../sheets/categories';
import { skippedDaysText, type SkippedWords } from '../sheets/skipped-days';

/** 内容类别 of a manuscript (一(一) to (五)), offered. */
export const OFFERED_CATEGORIES: readonly string[] = CATEGORIES.map(([, name]) => name!);

const named = <Field extends string, Chosen extends Field>(
  columns: Readonly<Record<Field, { readonly name: string }>>,
  fields: readonly Chosen[],
): Readonly<Record<Chosen, string>> =>
  Object.fromEntries(fields.map((field) => [field, columns[field].name])) as Readonly<Record<Chosen, string>>;

/** A title that is the same or nearly; `row` from 1. */
export interface AlikeWords {
  readonly sheet: string;
  readonly row: number;
  readonly number: string;
  readonly title: string | null;
}

/** Words of the forms 新约稿, 新稿件, 新预约. */
export const WORK_FORM_TEXTS = {
  titles: { solicitation: '新约稿', manuscript: '新稿件', interview: '新预约' },
  close: '返回',
  closed: '现在不能填：工作簿里缺少登记表或“目标任务”，或表格结构有问题。请先重新计算，按提示处理。',
  refused: '没有写入',
  unsure: '可能已写入，也可能没有',
  write: (rows: number): string => (rows > 1 ? `写入 ${rows} 行（Ctrl+Enter）` : '写入（Ctrl+Enter）'),
  written: (sheet: string, row: number, number: string): string => `已写入“${sheet}”第 ${row} 行起，编号 ${number}。`,
  preview: '将写入',
  hint: '填好带星号的项，这里会说明编号和期限。',
  rows: (sheet: string, rows: number, number: string): string => `“${sheet}” ${rows} 行，编号 ${number}`,
  due: '应报日',
  latest: '最迟报送日',
  provisional: '（暂：节假日安排尚未公布）',
  skipped: (spans: readonly SkippedWords[]): string => skippedDaysText(spans),
  subject: '邮件主题',
  copySubject: '复制邮件主题',
  copyNotice: '复制约稿通知',
  copyNoticeOf: (number: string): string => `复制约稿通知 ${number}`,
  saveNotice: '约稿通知存为 Word',
  saveNoticeOf: (number: string): string => `约稿通知存为 Word（${number}）`,
  noticeFile: (number: string): string => `约稿通知（${number}）`,
  chain: '审核流程',
  chainSteps: { 'first-review': '初审', review: '审核', approval: '采用审批' },
  /** `title` null: it is the same. */
  alike: ({ sheet, row, number, title }: AlikeWords): string =>
    `“${sheet}”第 ${row} 行${number === '' ? '' : `（${number}）`}${title === null ? '标题相同' : `标题相近：${title}`}。是同一篇的，不用再登记。`,
  classifiedHint: '涉密稿件只登记编号、单位、日期；文字一律不录入，走保密渠道。',
  units: '约稿单位',
  addUnit: '添加单位',
  all: (group: string, units: number): string => `全部${group}（${units}）`,
  noUnits: '还没有选单位',
  remove: (unit: string): string => `去掉${unit}`,
  chosen: (units: number): string => `已选 ${units} 个单位`,
  kinds: { ordinary: '一般', comprehensive: '综合性' },
  none: '（不填）',
  solicitation: named(SOLICITATION_COLUMNS, ['topic', 'issued', 'kind', 'agreed', 'required']),
  manuscript: named(MANUSCRIPT_COLUMNS, [
    'number',
    'title',
    'unit',
    'authors',
    'category',
    'keyword',
    'solicitation',
    'sensitive',
    'classified',
  ]),
  interview: named(INTERVIEW_COLUMNS, ['unit', 'activity', 'date', 'time', 'place', 'people', 'agenda', 'channels']),
};
