import type { Handling } from '../../engine/workflow/manuscripts';
import type { ReviewStep } from '../../engine/workflow/chain';
import { column } from './workbook-names';

/** The clerk's optional sheet 稿件登记: one row a manuscript. */
export const MANUSCRIPT_COLUMNS = {
  number: column('稿件编号', '编号', '稿号'),
  title: column('标题', '稿件标题'),
  unit: column('供稿单位', '单位'),
  authors: column('撰稿人', '作者'),
  category: column('内容类别', '类别'),
  keyword: column('关键词'),
  solicitation: column('约稿编号'),
  sensitive: column('敏感', '是否敏感', '重要敏感'),
  classified: column('涉密', '是否涉密'),
  firstReview: column('初审日期'),
  review: column('审核日期'),
  submitted: column('报送日期'),
  missing: column('缺件'),
  channels: column('拟发渠道'),
  chiefApproval: column('主任审批日期'),
  leaderApproval: column('领导审批日期'),
  handling: column('处理'),
  handled: column('处理日期'),
  reason: column('处理原因'),
  remark: column('备注'),
  state: column('状态'),
  next: column('下一步'),
  waiting: column('已等(工作日)'),
  adopted: column('采用情况'),
  subject: column('邮件主题'),
} as const;

/** The clerk's optional sheet 约稿登记: one row a unit and commission (三(二)1). */
export const SOLICITATION_COLUMNS = {
  number: column('约稿编号'),
  topic: column('约稿主题', '主题', '约稿内容'),
  unit: column('约稿单位', '单位', '承办单位'),
  issued: column('下达日期', '约稿日期', '发布日期'),
  kind: column('类型'),
  agreed: column('约定截止日', '截止日期', '完成时限'),
  required: column('篇数'),
  source: column('来源'),
  person: column('责任人'),
  delivered: column('报送日期', '完成日期'),
  handling: column('处理'),
  remark: column('备注'),
  due: column('应报日'),
  count: column('已报篇数'),
  state: column('状态'),
  late: column('逾期(工作日)'),
  answers: column('稿件'),
} as const;

/** The clerk's optional sheet 采访预约: one row an activity (三(二)2, 附件1). */
export const INTERVIEW_COLUMNS = {
  number: column('预约编号'),
  unit: column('科室（单位）', '单位', '科室'),
  activity: column('活动（会议）事项', '事项', '活动名称'),
  date: column('活动日期'),
  time: column('时间'),
  place: column('地点'),
  people: column('参加人员'),
  agenda: column('流程'),
  channels: column('报道渠道'),
  filled: column('填表日期'),
  reviewed: column('领导审核日期'),
  received: column('报办公室日期'),
  handling: column('处理'),
  remark: column('备注'),
  latest: column('最迟报送日'),
  lead: column('提前(工作日)'),
  state: column('状态'),
  next: column('下一步'),
} as const;

/** The clerk's optional sheet 信息员 (三(三)1). */
export const INFORMANT_COLUMNS = {
  name: column('姓名', '信息员', '联络员'),
  unit: column('单位', '供稿单位', '单位名称'),
  phone: column('联系电话', '电话', '手机'),
  from: column('任职日', '任职日期'),
  until: column('离任日', '离任日期'),
  trained: column('培训日期'),
  remark: column('备注'),
  supplied: column('本年供稿'),
  used: column('本年采用'),
} as const;

/** The clerk's optional sheet 通报事项 (三(四)1): what may be told of a unit, once it is confirmed. */
export const NOTICE_MATTER_COLUMNS = {
  unit: column('单位', '责任单位', '供稿单位', '单位名称'),
  person: column('责任人'),
  kind: column('类型', '问题类型', '情形'),
  occurred: column('发生日期', '发生时间'),
  subject: column('事项', '情况', '情况说明'),
  confirmed: column('认定日期', '认定时间'),
  basis: column('认定依据', '依据'),
  remark: column('备注'),
  period: column('列入通报'),
} as const;

/** The clerk's optional sheet 节假日: what differs here from the calendar that was announced. */
export const HOLIDAY_COLUMNS = {
  date: column('日期'),
  kind: column('类型'),
  until: column('至'),
  name: column('名称'),
  basis: column('依据'),
} as const;

/** The clerk's optional sheet 审核流程: who signs what. */
export const REVIEW_CHAIN_COLUMNS = {
  group: column('单位类型'),
  step: column('环节'),
  role: column('角色'),
  condition: column('条件'),
  person: column('人员'),
  basis: column('依据'),
} as const;

/** Titles that head the printed pages of these sheets, after the office and the year. */
export const WORK_TITLES = {
  manuscripts: '年度信息稿件登记',
  solicitations: '年度约稿登记',
  interviews: '年度采访报道预约登记',
  informants: '年度信息员名册',
  noticeMatters: '年度通报事项登记',
  holidays: '节假日安排',
  reviewChain: '审核流程',
} as const;

/** What 使用说明 says of these sheets where a workbook has them. */
export const WORK_EXPLAINED = {
  manuscripts:
    '一篇稿件一行，标题、供稿单位、报送日期填了就能用；办完一步填那一步的日期，状态由程序填写。涉密件不录入标题和内容。',
  solicitations: '一次约稿一个单位一行；应报日按工作日（连调休）算好。',
  interviews: '一次活动一行；最迟报送日按工作日算好。',
  informants: '每个单位明确一名信息员；换人时填离任日，另加一行。',
  noticeMatters:
    '一件事一行：瞒报、误报、漏报、迟报；只写一句话，不写信息内容。有认定日期的，列入认定那个季度的通报；没有认定的不列入。都不影响计分。',
  holidays: '只填与公布的放假、上班不同的日子；不填也可以。',
  reviewChain: '初审、审核、审批由谁负责，按单位类型写；人员可填姓名。',
} as const;

/** What a cell of a choice may say, and the words that mean the same. */
export type Choices<Value> = readonly (readonly [value: Value, ...words: string[]])[];

export const YES_NO: Choices<boolean> = [
  [true, '是', '有', '√', '✓', '✔', '☑', 'Y', 'YES', 'TRUE', '1'],
  [false, '否', '无', '×', 'N', 'NO', 'FALSE', '0'],
];

/** 类型 of a commission. */
export const SOLICITATION_KINDS: Choices<'ordinary' | 'comprehensive'> = [
  ['ordinary', '一般'],
  ['comprehensive', '综合性', '综合'],
];

/** 处理 of a manuscript, of a commission, of an appointment. */
export const HANDLINGS: Choices<Handling> = [
  ['returned', '退回修改', '退回'],
  ['rejected', '不采用', '未采用'],
  ['withdrawn', '撤稿'],
];
/** What people put in 缺件 where nothing is missing. */
export const NOTHING_MISSING: readonly string[] = [
  '无',
  '没有',
  '无缺',
  '无缺件',
  '不缺',
  '不缺件',
  '齐',
  '齐全',
  '已齐',
  '已齐全',
  '完整',
  '-',
  '—',
  '/',
];
export const WITHDRAWN: Choices<true> = [[true, '撤销', '取消']];
export const CANCELLED: Choices<true> = [[true, '取消', '撤销']];

/** 类型 of a row of 通报事项 (三(四)1). */
export type MatterKind = 'concealed' | 'misreported' | 'omitted' | 'late';
export const MATTER_KINDS: Choices<MatterKind> = [
  ['concealed', '瞒报'],
  ['misreported', '误报', '错报'],
  ['omitted', '漏报'],
  ['late', '迟报', '晚报', '逾期报送'],
];

/** 类型 of a row of 节假日; true is worked. */
export const HOLIDAY_KINDS: Choices<boolean> = [
  [false, '放假', '休'],
  [true, '上班', '班', '调休上班'],
];

/** 环节 of a chain of reviews. */
export const REVIEW_STEPS: Choices<ReviewStep> = [
  ['interview-review', '采访审核'],
  ['first-review', '初审'],
  ['review', '审核'],
  ['approval', '采用审批'],
];
export const SENSITIVE_ONLY: Choices<true> = [[true, '敏感']];

/** A role, and who has it. */
export const roleOf = (role: string, person: string): string => (person === '' ? role : `${role}（${person}）`);
