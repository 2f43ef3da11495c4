import type { State } from '../../engine/scoring/tally';
import { HOST_REFUSALS } from '../hosts/host-refusals';
import { issueText } from '../issues/issues';
import { APPEND_TEXTS } from './pane-append';
import { FEE_TEXTS } from './pane-fees';
import { FORM_TEXTS } from './pane-form';
import { HELP_TEXTS } from './pane-help';
import { PANE_MESSAGES } from './pane-messages';
import { OBSTACLES } from './pane-obstacles';
import { PROBLEM_TEXTS } from './pane-problems';
import { SHORT_QUARTER_NAMES } from '../sheets/quarter-names';
import { ROW_TEXTS } from './pane-row';
import { SETUP_TEXTS } from './pane-setup';
import { TODO_PANE_TEXTS } from './pane-todo';
import { WORK_FORM_TEXTS } from './pane-work';
import { UNIT_TEXTS } from './pane-units';
import { YEAR_TEXTS } from './pane-year';
import { STATES } from '../sheets/workbook-names';

/** Every word of the task pane in Chinese; another language is another value of `PaneText`. */
export const paneTextZh = {
  language: 'zh-CN' as PaneLanguage,
  /** The language to change to, by its own name. */
  otherLanguage: { name: 'English', language: 'en' as PaneLanguage },
  product: '稿分',
  year: (year: number): string => `${year} 年度`,
  asOf: (date: string): string => `统计截止 ${date}`,
  footer: (version: string): string => `稿分 ${version}`,
  privacy: '数据不离开本机',

  recalculate: '重新计算',
  steps: { read: '读取', score: '计分', write: '写入' },
  stepList: '计算进度',
  running: '正在计算…',
  again: '有人刚改了登记，正在重算…',
  cancel: '取消',
  cancelling: '正在取消…',
  cancelled: '已取消，表格没有改动。',
  opening: '正在打开工作簿…',
  notRun: '尚未计算',
  current: '结果与表格一致',
  untold: '已算好；以后的改动这里看不到，改后请重新计算',
  outdated: '表格已改动，请重新计算',
  blockedStatus: '未能计算，请先处理结构问题',
  failedStatus: '没有完成，请看下面的说明',

  tabList: '结果',
  tabs: { overview: '概览', todo: '待办', units: '单位', problems: '问题', row: '选中行', fees: '稿费' },
  moreTabs: (tabs: readonly string[]): string => `更多：${tabs.join('、')}`,
  more: (next: number, left: number): string => `再显示 ${next} 条（还有 ${left} 条）`,

  announce: {
    done: (points: string, met: number, units: number, problems: number): string =>
      `计算完成：合计 ${points} 分，${units} 个单位中 ${met} 个已达标，${problems === 0 ? '没有问题' : `问题 ${problems} 个`}。`,
    blocked: (problems: number): string => `未能计算：表格结构有 ${problems} 个问题，原有结果保持不变。`,
    failed: (sentence: string): string => `没有完成重新计算：${sentence}`,
  },

  changes: {
    title: '与上次计算相比',
    rows: (rows: number): string => (rows > 0 ? `新增 ${rows} 行登记` : `减少 ${-rows} 行登记`),
    points: (isMore: boolean, points: string): string =>
      `合计得分${isMore ? '增加' : '减少'} ${points.replace('-', '')} 分`,
    met: (units: readonly string[]): string => `新达标：${units.join('、')}`,
    lost: (units: readonly string[]): string => `不再达标：${units.join('、')}`,
  },

  overview: {
    total: '全年得分',
    points: '分',
    ofTarget: (target: string): string => `任务 ${target} 分`,
    noTarget: '未设任务分值',
    completion: (percent: string): string => `完成 ${percent}`,
    counted: '计分采用',
    countedOf: (all: string): string => `共 ${all} 条`,
    met: '达标单位',
    metOf: (all: number): string => `共 ${all} 个`,
    behind: '落后单位',
    behindHint: '落后序时或未达标',
    problemsHint: (errors: number, warnings: number): string => `错误 ${errors} · 提醒 ${warnings}`,
    noProblems: '没有发现问题',
    fees: '各季度稿费',
    feeQuarter: '季度',
    feeAdoptions: '条数',
    feePoints: '得分',
    feeAmount: '金额（元）',
    feeSum: '合计',
    feeTerms: {
      perPoint: (yuan: string): string => `每分 ${yuan} 元`,
      perItem: '按篇计发',
      assessed: '按考核项计发',
      none: '这份方案不付稿费',
      join: (terms: readonly string[]): string => terms.join('，'),
    },
  },

  shortQuarters: SHORT_QUARTER_NAMES,
  states: { ...STATES, none: '无任务' } as Readonly<Record<State, string>>,

  units: UNIT_TEXTS,

  problems: PROBLEM_TEXTS,
  row: ROW_TEXTS,

  empty: {
    title: '从采用登记到稿费表，一次算好',
    steps: (log: string): readonly string[] => [
      `在“${log}”逐行登记采用情况`,
      '点上面的“重新计算”',
      '在这里看得分、差额、排名和稿费',
    ],
    promise: '只写得分、排名、问题清单等由程序生成的内容，不改您填写的单元格。',
  },

  fees: FEE_TEXTS,
  form: FORM_TEXTS,
  help: HELP_TEXTS,
  setup: SETUP_TEXTS,
  append: APPEND_TEXTS,
  newYear: YEAR_TEXTS,
  todo: TODO_PANE_TEXTS,
  workForms: WORK_FORM_TEXTS,

  obstacles: OBSTACLES,
  issue: issueText,
  refusals: HOST_REFUSALS,
  messages: PANE_MESSAGES,

  blocked: {
    title: '表格结构有问题，没有计算',
    hint: '处理下面各项后再点“重新计算”。原有结果保持不变，只更新了“问题清单”。',
    foreignHint: '处理下面各项后再点“重新计算”。为免覆盖别人的表，没有写入任何内容。',
  },

  failure: '没有完成重新计算',

  copying: {
    done: '已复制',
    byHand: '这个窗口不让自动复制，请按 Ctrl+C（Mac 上按 ⌘C）复制这段文字',
  },

  crash: {
    title: '程序出错了',
    hint: '表格里的内容没有受影响。请重新打开窗格；如再次出现，请把下面的文字发给维护人员。',
    retry: '重新显示',
    copy: '复制这段文字',
  },

  missingPart: {
    title: '这一部分没有载入',
    hint: '程序的文件不全，多半是稿分刚更新过。表格里的内容没有受影响。请再试一次；还是这样，请先保存工作簿，再重新打开稿分。',
    notDone:
      '这一步没有做：程序的这一部分没有载入，多半是稿分刚更新过，或程序的文件不全。请再试一次；还是这样，请先保存工作簿，再重新打开稿分。',
    retry: '再试一次',
    close: '关闭',
  },

  chart: {
    title: '得分与任务分值',
    score: '得分',
    target: '任务分值',
    none: '还没有可以画图的得分',
    noneHint: '重新计算后，这里按名次画出各单位的得分。',
  },
};

/** The words of the task pane in one language; a language that lacks one does not compile. */
export type PaneText = typeof paneTextZh;

/** A sentence, as a function of the text of a language: so words that are already shown change with the language. */
export type PaneSentence = (text: PaneText) => string;

/** Languages of the task pane. */
export type PaneLanguage = 'zh-CN' | 'en';
