import { FORM_FILE_FAULTS, INTAKE_REMARKS, unnamedFile } from '../documents/intake';
import { YES_NO } from '../sheets/workflow';

/** Words of 读入审核表 in the pane (三(二)3). */
export const INTAKE_TEXTS = {
  faults: FORM_FILE_FAULTS,
  remarks: INTAKE_REMARKS,
  unnamedFile,
  title: '读入审核表',
  hint: '选各单位报来的审核表（.docx，可以一次选多个）。读出标题、单位、撰稿人和敏感的勾，核对后登记；文件只在本机读，不上传，也不改动。',
  choose: '选择审核表…',
  reading: (number: number, all: number): string => `正在读第 ${number} / ${all} 个文件…`,
  cancel: '取消',
  givenUp: '已取消，没有读入。',
  read: (forms: number, files: number): string => `从 ${files} 个文件读出 ${forms} 份审核表。`,
  refused: (files: number): string => `${files} 个文件没有读入`,
  file: (name: string, why: string): string => `${name}：${why}`,
  rows: '读出的审核表',
  take: (title: string): string => `登记：${title}`,
  untitled: '（没有标题）',
  unit: '供稿单位',
  unitOf: (title: string): string => `供稿单位：${title}`,
  chooseUnit: '请选择',
  authors: '撰稿人',
  sensitive: '敏感',
  sensitiveWords: { yes: YES_NO[0]![1]!, no: YES_NO[1]![1]!, open: '（不填）' },
  from: '来自',
  received: '报送日期（可以不填）',
  write: (rows: number): string => `登记 ${rows} 篇（Ctrl+Enter）`,
  nothing: '没有选中要登记的审核表。',
  written: (sheet: string, row: number, numbers: readonly string[]): string =>
    `已在“${sheet}”登记 ${numbers.length} 篇，从第 ${row} 行起，编号 ${numbers.length > 1 ? `${numbers[0]!} 至 ${numbers.at(-1)!}` : numbers[0]!}。`,
};
