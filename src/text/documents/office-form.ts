import { WORD_FAULTS, type WordFaults } from './word-faults';

/** What an office's own form may ask for of a row; boxes are ticked by what the row says. */
export type OfficeField =
  | 'title'
  | 'unit'
  | 'authors'
  | 'sensitive'
  | 'boxNo'
  | 'boxYes'
  | 'boxes'
  | 'channels'
  | 'number'
  | 'activity'
  | 'time'
  | 'place'
  | 'people'
  | 'agenda'
  | 'filled'
  | 'position';

/** What it may ask for that is the same in every form of a run. */
export type CommonField = 'year' | 'office' | 'count';

/** The words between braces, by what they stand for. */
export const PLACEHOLDERS: readonly (readonly [field: OfficeField, ...names: string[]])[] = [
  ['title', '标题', '稿件标题'],
  ['unit', '供稿单位', '单位', '科室', '科室（单位）'],
  ['authors', '撰稿人', '作者'],
  ['sensitive', '敏感', '是否敏感'],
  ['boxNo', '勾否'],
  ['boxYes', '勾是'],
  ['boxes', '敏感勾选'],
  ['channels', '渠道勾选', '发布或上报建议', '报道渠道'],
  ['number', '编号', '稿件编号', '预约编号'],
  ['activity', '活动事项', '活动（会议）事项', '事项'],
  ['time', '时间', '活动时间'],
  ['place', '地点'],
  ['people', '参加人员'],
  ['agenda', '流程'],
  ['filled', '填表日期'],
  ['position', '序号'],
];
/** The first placeholder of a field, in its braces. */
export const placeholderOf = (field: OfficeField): string =>
  `{${PLACEHOLDERS.find(([known]) => known === field)![1]!}}`;

export const COMMON_PLACEHOLDERS: readonly (readonly [field: CommonField, ...names: string[]])[] = [
  ['year', '年度'],
  ['office', '机构名称'],
  ['count', '份数'],
];

/** Around what is repeated for each row: {#每份} … {/每份}. */
export const LOOP_NAMES: readonly string[] = ['每份', '每行', '每篇'];

/** Other characters that people type for braces. */
export const WIDE_BRACES: Readonly<Record<string, string>> = { '｛': '{', '｝': '}' };

/** Why an office's own form is not filled in. */
export interface OfficeFormFaults extends WordFaults {
  'no-placeholder': Readonly<Record<string, never>>;
  'unknown-placeholder': { readonly names: readonly string[] };
  /** `unknown`: placeholders that nobody knows besides. */
  'broken-placeholder': { readonly pieces: readonly string[]; readonly unknown: readonly string[] };
  'outside-loop': { readonly names: readonly string[] };
  'wrong-loop': Readonly<Record<string, never>>;
  'left-standing': { readonly names: readonly string[] };
}

export type OfficeFormFault = {
  [Code in keyof OfficeFormFaults]: { readonly code: Code; readonly parameters: OfficeFormFaults[Code] };
}[keyof OfficeFormFaults];

const quoted = (names: readonly string[]): string => names.map((name) => `“${name}”`).join('、');

const KNOWN = [...PLACEHOLDERS, ...COMMON_PLACEHOLDERS].map(([, name]) => `{${name!}}`).join('');

/** What is wrong with a template, and what to do. */
export const OFFICE_FORM_FAULTS: {
  readonly [Code in keyof OfficeFormFaults]: (parameters: OfficeFormFaults[Code]) => string;
} = {
  ...WORD_FAULTS,
  'too-large': () => '文件解开以后太大，没有读。请核对是不是选错了文件。',
  'no-placeholder': () => `里面没有占位符，没有生成。请在要填的地方写上占位符，可用的有 ${KNOWN}。`,
  'unknown-placeholder': ({ names }) =>
    `不认识占位符${quoted(names)}，没有生成。可用的有 ${KNOWN}；多份放进一张表，用 {#每份} 和 {/每份} 括起来。`,
  'broken-placeholder': ({ pieces, unknown }) => {
    const besides = unknown.length > 0 ? `还有不认识的占位符${quoted(unknown)}，可用的有 ${KNOWN}。` : '';
    return `花括号不成对：${quoted(pieces)}，没有生成。请写成 {标题} 的样式，左右括号在同一段里。${besides}`;
  },
  'outside-loop': ({ names }) =>
    `一次有几份，而${quoted(names)}在页眉、页脚里或 {#每份} 以外，不知道填哪一份，没有生成。请移到正文或 {#每份} 里面，或者一次只做一份。`,
  'wrong-loop': () => '{#每份} 和 {/每份} 不成对或套在一起，没有生成。请各写一个，{#每份} 在前。',
  'left-standing': ({ names }) =>
    `${quoted(names)}在脚注、批注、艺术字等填不到的地方，没有生成。请移到正文的段落或表格里。`,
};

/** The sentence of a fault of a template in the language of `sentences`. */
export const officeFormSentence = (
  { code, parameters }: OfficeFormFault,
  sentences: typeof OFFICE_FORM_FAULTS = OFFICE_FORM_FAULTS,
): string => (sentences[code] as (parameters: OfficeFormFault['parameters']) => string)(parameters);
