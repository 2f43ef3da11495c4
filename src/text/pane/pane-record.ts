import type { StoryEvent } from '../sheets/story-events';
import { INTERVIEW_STATES, MANUSCRIPT_STATES, SOLICITATION_STATES } from '../sheets/workflow-states';

/** Words of the tab 选中行 on a row of 稿件登记, 约稿登记 or 采访预约. */
export const RECORD_TEXTS = {
  heading: (sheet: string, row: number): string => `${sheet} 第 ${row} 行`,
  manuscriptStates: MANUSCRIPT_STATES,
  solicitationStates: SOLICITATION_STATES,
  interviewStates: INTERVIEW_STATES,
  events: {
    'first-review': '初审',
    review: '审核',
    submit: '报送',
    complete: '补件',
    revise: '修改',
    'chief-approval': '主任审批',
    'leader-approval': '领导审批',
    returned: '退回修改',
    rejected: '不采用',
    withdrawn: '撤稿',
    adopt: '登记采用',
    issued: '下达',
    due: '应报日',
    delivered: '报送',
    filled: '填表',
    'interview-review': '领导审核',
    'interview-receipt': '报办公室',
    latest: '最迟报送日',
    arrange: '协调媒体',
    activity: '活动日期',
  } satisfies Record<StoryEvent, string>,
  nextStep: (event: string): string => `下一步：${event}`,
  story: '经过',
  late: (days: number): string => (days === 0 ? '已过期限' : `逾期${days}个工作日`),
  /** What the working days were counted over. */
  counted: (spans: string): string => `按工作日算：${spans}`,
  provisional: '（暂：节假日安排尚未公布）',
  goTo: (event: string): string => `${event}，转到单元格`,
  adoptions: (count: number, points: string): string => `采用 ${count} 次，计 ${points} 分`,
  pack: '打包…',
  packFor: (title: string): string => `打包：${title}`,
  notRead: (row: number): string => `第 ${row} 行没有读入`,
  notReadHint: '表头、空行不用管；刚填的行请刷新，有错误的行请先按“问题”改正。',
};
