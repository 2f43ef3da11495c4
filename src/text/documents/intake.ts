import { WORD_FAULTS, type WordFaults } from './word-faults';

type NoParameters = Readonly<Record<string, never>>;

/** Why no form was read from a file. */
export interface FormFileFaults extends WordFaults {
  'secret-mark': NoParameters;
  'name-mark': NoParameters;
  'no-form': NoParameters;
  list: NoParameters;
  interview: NoParameters;
  blank: NoParameters;
}

export type FormFileFault = {
  [Code in keyof FormFileFaults]: { readonly code: Code; readonly parameters: FormFileFaults[Code] };
}[keyof FormFileFaults];

/** What is to be looked at in a form, or keeps it from being registered; rows are from 1. */
export interface IntakeRemarks {
  'no-title': NoParameters;
  'title-picture': NoParameters;
  'no-unit': NoParameters;
  'unknown-unit': { readonly unit: string; readonly nearest: readonly string[] };
  'same-title': { readonly sheet: string; readonly row: number; readonly number: string };
  'near-title': { readonly sheet: string; readonly row: number; readonly number: string; readonly title: string };
  'same-in-files': { readonly file: string };
  'near-in-files': { readonly file: string; readonly title: string };
  'no-authors': NoParameters;
  'sensitive-both': NoParameters;
  'sensitive-unclear': NoParameters;
  'sensitive-neither': NoParameters;
  'opinion-missing': { readonly labels: readonly string[] };
  struck: NoParameters;
}

export type IntakeRemark = {
  [Code in keyof IntakeRemarks]: { readonly code: Code; readonly parameters: IntakeRemarks[Code] };
}[keyof IntakeRemarks];

type Sentences<Of> = { readonly [Code in keyof Of]: (parameters: Of[Code]) => string };

const SECRET = '涉密内容只走保密渠道，请立即按保密规定处理这个文件。';

/** Of a file that bears a mark, or whose name does, not even the name is told. */
export const FORM_FILE_FAULTS: Sentences<FormFileFaults> = {
  ...WORD_FAULTS,
  'secret-mark': () => `文件里带有密级标志，没有读入。${SECRET}`,
  'name-mark': () => `文件名带有密级标志，没有读入。${SECRET}`,
  'no-form': () => '里面没有找到审核表：没有“稿件标题”“供稿单位”这样的栏目。请核对是不是选错了文件。',
  list: () => '里面是一张列表，一行一篇，不是审核表，没有读入。请把列表的各行直接复制到“稿件登记”。',
  interview: () => '这是采访报道预约表，不是审核表，没有读入。请用“新预约”登记。',
  blank: () => '审核表是空白的，没有填写。请核对是不是选错了文件。',
};

const numbered = (number: string): string => (number === '' ? '' : `，${number}`);

export const INTAKE_REMARKS: Sentences<IntakeRemarks> = {
  'no-title': () => '没有填稿件标题，不能登记。请让供稿单位补填，或用“新稿件”登记。',
  'title-picture': () => '稿件标题是图片，读不出文字，不能登记。请用“新稿件”登记。',
  'no-unit': () => '没有填供稿单位，请选择。',
  'unknown-unit': ({ unit, nearest }) =>
    `“目标任务”里没有“${unit}”。${nearest.length > 0 ? `是不是${nearest.map((name) => `“${name}”`).join('、')}？` : ''}请选择供稿单位。`,
  'same-title': ({ sheet, row, number }) =>
    `“${sheet}”第${row}行${numbered(number)}已有相同的标题。是同一篇的，不用再登记。`,
  'near-title': ({ sheet, row, number, title }) =>
    `“${sheet}”第${row}行${numbered(number)}有相近的标题：${title}。是同一篇的，不用再登记。`,
  'same-in-files': ({ file }) => `与“${file}”里的是同一个标题，只登记一篇。`,
  'near-in-files': ({ file, title }) => `与“${file}”里的标题相近：${title}。请核对是不是同一篇。`,
  'no-authors': () => '没有填撰稿人。',
  'sensitive-both': () => '敏感一栏“是”“否”都勾了，没有读入，请核对后在“敏感”里填写。',
  'sensitive-unclear': () => '敏感一栏的勾认不准是哪一个，没有读入，请核对后在“敏感”里填写。',
  'sensitive-neither': () => '敏感一栏没有勾。',
  'opinion-missing': ({ labels }) => `没有意见或签字：${labels.join('、')}。`,
  struck: () => '文件里有划掉的文字，没有读入，请核对。',
};

/** The sentence of a fault or a remark. */
export const intakeSentence = <Of>(
  { code, parameters }: { readonly code: keyof Of; readonly parameters: Of[keyof Of] },
  sentences: Sentences<Of>,
): string => sentences[code](parameters);

/** A file whose name is not told, by its number from 1. */
export const unnamedFile = (number: number): string => `第${number}个文件`;
