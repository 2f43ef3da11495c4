import { MANUSCRIPT_COLUMNS, NOTICE_MATTER_COLUMNS } from './workflow';
import { WORK_RESULTS } from './workflow-states';

/** The column in which a log says that a row is classified; its title and contents must not be in the workbook then. */
export const CLASSIFIED_COLUMN =
  /^(?:是否)?涉密(?:件|稿件?|信息|与否|标识|情况|等级)?\??$|^(?:涉密)?密级(?:标识)?$|^保密等级$/u;

/** What stands for the title of a classified adoption, which nobody may enter. */
export const CLASSIFIED_TITLE = '（涉密，标题不录入）';

/** What stands for any other text of a classified row in a message. */
export const CLASSIFIED_VALUE = '（涉密，不显示）';

/** What the program writes there for a row of which nobody knows whether it is classified. */
export const CLASSIFIED_UNCLEAR = '？';

/** What means yes in that column, white space left out and folded: a grade, with or without what is said about it. */
export const CLASSIFIED_YES = /^(?:是|有|涉密件?|(?:秘密|机密|绝密)[级件]?|[√✓✔☑1Y]|YES|TRUE)(?:[★☆*(,:;、。].*)?$/iu;

/** What means no in that column, whatever it is called, beside the words for no. */
export const UNCLASSIFIED_WORDS: readonly string[] = [
  ...['不', '不是', '不涉密', '非涉密', '未涉密', '无涉密', '非密', '公开', '内部', '普通', '一般', '空', '无密级'],
  ...['X', '✗', '✘', '-', '--', '—', '——', '/', '\\'],
];

/** Columns of a classified row that may hold text. */
export const UNCLASSIFIED_COLUMNS: readonly string[] = [
  ...['稿件编号', '编号', '稿件号', '信息编号', '稿号', '序号', '约稿编号'],
  ...['供稿单位', '单位', '报送单位', '供稿部门', '报送部门', '来稿单位', '单位名称'],
  ...['采用渠道', '采用媒体', '渠道', '刊发媒体', '发布渠道', '采用单位', '媒体', '刊登媒体', '刊发渠道'],
  ...['预约编号', '约稿单位', '承办单位', '科室(单位)', '科室', '拟发渠道', '报道渠道'],
  ...['是否敏感', '重要敏感', '类别', '类型'],
  ...['采用方式', '方式', '采用形式', '采用类型', '内容类别', '敏感', '处理', '所属季度', '判定'],
];

/** By header: what the program itself writes into a classified row. */
export const RESULT_TEXTS: ReadonlyMap<string, readonly RegExp[]> = new Map([
  [
    MANUSCRIPT_COLUMNS.state.name,
    [WORK_RESULTS.manuscripts.state, WORK_RESULTS.solicitations.state, WORK_RESULTS.interviews.state],
  ],
  [MANUSCRIPT_COLUMNS.adopted.name, [WORK_RESULTS.manuscripts.adopted]],
  [NOTICE_MATTER_COLUMNS.period.name, [WORK_RESULTS.noticeMatters.period]],
]);

/** A column of dates, by the end of its name. */
export const DATE_COLUMN = /(?:日期|时间|日)$/u;

/** The mark that classified papers carry, with what nobody sees between its characters; the bare words are no mark. */
export const SECRET_MARK = /[绝机秘][\s\p{Cf}]*密[\s\p{Cf}]*[★☆*＊]/u;

/** The column of manuscript numbers. */
export const NUMBER_COLUMN = /^(?:稿件编号|稿件号|稿号|信息编号|编号)$/u;

/** What every such mark holds: a quick look before a close one. */
export const IN_EVERY_MARK = '密';
