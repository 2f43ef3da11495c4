import { FORM_TITLES, type FormNumber } from './forms';

/** Why no form is printed. */
export interface FormFaults {
  'no-sheet': { sheet: string; form: FormNumber };
  'unknown-item': { sheet: string; item: string };
  'item-in-error': { sheet: string; item: string };
  'rows-in-error': { sheet: string; rows: readonly number[] };
  'nothing-open': { sheet: string; form: FormNumber };
  'only-classified': { form: FormNumber };
  'foreign-sheet': { sheet: string };
  'too-many': { count: number; most: number };
}

/** What must be known about what is printed. */
export interface FormRemarks {
  /** Rows of the sheet, from 1. */
  'classified-left-out': { sheet: string; rows: readonly number[]; form: FormNumber };
  'rows-in-error': { sheet: string; rows: readonly number[] };
  'too-long': { sheet: string; row: number; field: string };
  'sensitive-unclear': { sheet: string; row: number };
}

type Sentences<Of> = { readonly [Code in keyof Of]: (parameters: Of[Code]) => string };

const rowList = (rows: readonly number[]): string => `第${rows.join('、')}行`;

const named = (form: FormNumber): string => `附件${form}《${FORM_TITLES[form]}》`;

export const FORM_FAULTS: Sentences<FormFaults> = {
  'no-sheet': ({ sheet, form }) => `工作簿里没有“${sheet}”，${named(form)}没有可印的内容。请先登记。`,
  'unknown-item': ({ sheet, item }) => `“${sheet}”里没有编号“${item}”，没有打印。请核对编号。`,
  'item-in-error': ({ sheet, item }) => `“${sheet}”里“${item}”这一行有错误，没有打印。请先按“问题清单”改正。`,
  'rows-in-error': ({ sheet, rows }) => `“${sheet}”${rowList(rows)}有错误，没有打印。请先按“问题清单”改正。`,
  'nothing-open': ({ sheet, form }) => `“${sheet}”里没有在办的，${named(form)}不用打印。已办结的请写编号。`,
  'only-classified': ({ form }) => `涉密件不打印${FORM_SHORT[form]}：涉密内容只走保密渠道。没有别的可印。`,
  'foreign-sheet': ({ sheet }) => `工作簿里已有一张您自己的“${sheet}”，没有写入。请把它改名后再打印，或存为 Word。`,
  'too-many': ({ count, most }) => `一次最多打印${most}份，选中的有${count}份。请写编号，分几次打印。`,
};

/** What a classified paper is not printed as. */
const FORM_SHORT: Readonly<Record<FormNumber, string>> = { 1: '预约表', 2: '审核表', 3: '审批表' };

export const FORM_REMARKS: Sentences<FormRemarks> = {
  'classified-left-out': ({ sheet, rows, form }) =>
    `涉密件不打印${FORM_SHORT[form]}：“${sheet}”${rowList(rows)}没有打印，请走保密渠道。`,
  'rows-in-error': ({ sheet, rows }) => `“${sheet}”${rowList(rows)}有错误，没有打印。请按“问题清单”改正后再印。`,
  'too-long': ({ sheet, row, field }) => `“${sheet}”第${row}行的“${field}”太长，这一份一页放不下。请精简后再印。`,
  'sensitive-unclear': ({ sheet, row }) =>
    `“${sheet}”第${row}行的“敏感”无法识别，表上按“是”勾选。请改成“是”或“否”再印。`,
};

/** The sentence of one of them. */
export const formSentence = <Of>(
  { code, parameters }: { readonly code: keyof Of; readonly parameters: Of[keyof Of] },
  sentences: Sentences<Of>,
): string => sentences[code](parameters);
