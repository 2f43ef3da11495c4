/** 附件1 to 3 of the plan. */
export type FormNumber = 1 | 2 | 3;

export const FORM_NUMBERS = [1, 2, 3] as const;

/** What a row of a form asks for; an opinion is written by hand. */
export type FormField =
  | 'unit'
  | 'activity'
  | 'time'
  | 'place'
  | 'people'
  | 'agenda'
  | 'title'
  | 'authors'
  | 'sensitive'
  | 'channels'
  | 'opinion'
  | 'secondOpinion';

/** The labels exactly as the plan has them, top to bottom; a label of several lines is one text. */
export const FORM_LABELS: Readonly<Record<FormNumber, readonly (readonly [field: FormField, label: string])[]>> = {
  1: [
    ['unit', '科室（单位）'],
    ['activity', '活动（会议）事项'],
    ['time', '时间'],
    ['place', '地点'],
    ['people', '参加人员'],
    ['agenda', '流程'],
    ['channels', '报道渠道（可多选）'],
    ['opinion', '分管领导意见'],
  ],
  2: [
    ['title', '稿件标题'],
    ['unit', '供稿单位'],
    ['authors', '撰稿人'],
    ['sensitive', '是否涉及敏感内容或重要信息'],
    ['opinion', '初审负责人意见'],
    ['secondOpinion', '分管领导意见'],
  ],
  3: [
    ['title', '稿件标题'],
    ['unit', '供稿单位'],
    ['authors', '撰稿人'],
    ['sensitive', '是否涉及敏感内容或重要信息'],
    ['channels', '发布或上报建议（可多选）'],
    ['opinion', '办公室主任意见'],
    ['secondOpinion', '局领导意见'],
  ],
};

/** Where a label is broken by sense. */
export const LABEL_BREAKS: readonly string[] = ['（可多选）', '或重要信息', '事项'];

export const FORM_HEADINGS: Readonly<Record<FormNumber, string>> = { 1: '附件1', 2: '附件2', 3: '附件3' };

/** The file of a form with its placeholders, without its extension. */
export const sampleFileName = (form: FormNumber): string => `${FORM_HEADINGS[form]}样张（占位符）`;

export const FORM_TITLES: Readonly<Record<FormNumber, string>> = {
  1: '采访报道预约表',
  2: '信息稿件审核表',
  3: '信息稿件发布/上报审批表',
};

/** What a form is called at the end of the name of its file. */
const FORM_FILE_ENDS: Readonly<Record<FormNumber, string>> = { 1: '预约表', 2: '审核表', 3: '审批表' };

/** A choice that is not taken; the one that is taken shows 勾选符号. */
export const EMPTY_BOX = '□';

export const NOT_SENSITIVE = '否';
export const SENSITIVE = '是';

/** Between two choices of a line. */
export const CHOICE_GAP = '    ';

/** Stands before the channels that the form does not offer. */
export const OTHER_MEDIA = '其他媒体或杂志：';

/** The line above the table of 附件1; `day` '' leaves it to be filled in. */
export const filledLine = (day: string): string => `时间：${day === '' ? '    年  月  日' : day}`;

/** A day as a paper says it. */
export const paperDay = (year: number, month: number, day: number): string => `${year}年${month}月${day}日`;

/** The sheets on which forms are printed, one a kind. */
export const FORM_SHEETS: Readonly<Record<FormNumber, string>> = {
  1: '附件1采访报道预约表',
  2: '附件2信息稿件审核表',
  3: '附件3发布上报审批表',
};

/** Stands beside the first form, where it is not printed. */
export const FORM_SHEET_NOTE = '本表由稿分按登记生成，每次“打印表单”整张重写；要改内容请改登记。';

/** The name of a file with one form, and of one with several. */
export const formFileName = (subject: string, form: FormNumber): string => `${subject}-${FORM_FILE_ENDS[form]}`;
export const batchFileName = (year: number, form: FormNumber, count: number): string =>
  `${year}年度${FORM_TITLES[form].replace('/', '')}（${count}份）`;
