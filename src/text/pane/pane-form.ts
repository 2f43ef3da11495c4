import { ADOPTION_COLUMNS as COLUMNS, type MACHINE_COLUMNS } from '../sheets/workbook-names';

/** A column of 采用登记 that a clerk fills. */
export type ClerkField = Exclude<keyof typeof COLUMNS, (typeof MACHINE_COLUMNS)[number]>;

/** Labels of the form 登记采用 in the task pane. */
export const FORM_TEXTS = {
  fields: {
    title: COLUMNS.title.name,
    unit: COLUMNS.unit.name,
    date: COLUMNS.date.name,
    channel: COLUMNS.channel.name,
    mode: COLUMNS.mode.name,
    number: COLUMNS.number.name,
    authors: COLUMNS.authors.name,
    evidence: COLUMNS.evidence.name,
    remark: COLUMNS.remark.name,
  } as Readonly<Record<ClerkField, string>>,
  open: '登记采用',
  title: '登记一条采用',
  close: '返回结果',
  save: '保存（Ctrl+Enter）',
  saved: (sheet: string, row: number): string => `已写入“${sheet}”第 ${row} 行，可以接着登记下一条。`,
  see: '去看',
  preview: '这一条将计',
  previewHint: '填好带星号的五项，这里会说明计几分、为什么。',
  noName: '没有相符的名称',
  useTitle: '是同一稿件，用这个标题',
  refused: '没有保存',
  unsure: '可能已写入，也可能没有',
  noLog: '现在不能登记：工作簿里缺少登记表或“目标任务”，或表格结构有问题。请先重新计算，按提示处理。',
};
