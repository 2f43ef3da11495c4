import type { IssueCode } from '../sheets/issue';
import { FEE_TEXTS } from './pane-fees';
import { FORM_TEXTS } from './pane-form';
import { UNIT_TEXTS } from './pane-units';
import { SEVERITIES, STATES } from './workbook-names';

const QUARTERS = ['第一季度', '第二季度', '第三季度', '第四季度'] as const;

/** Every label of the task pane in Chinese; another language is another value of `PaneText`. */
export const paneTextZh = {
  language: 'zh-CN',
  product: '稿分',
  year: (year: number): string => `${year} 年度`,
  asOf: (date: string): string => `统计截止 ${date}`,
  footer: (version: string): string => `稿分 ${version}`,
  privacy: '数据不离开本机',

  recalculate: '重新计算',
  steps: { read: '读取', score: '计分', write: '写入' },
  stepList: '计算进度',
  running: '正在计算…',
  opening: '正在打开工作簿…',
  notRun: '尚未计算',
  current: '结果与表格一致',
  outdated: '表格已改动，请重新计算',
  blockedStatus: '未能计算，请先处理结构问题',
  failedStatus: '没有完成，请看下面的说明',

  tabList: '结果',
  tabs: { overview: '概览', units: '单位', problems: '问题', row: '选中行', fees: '稿费' },
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
    feeRate: (yuan: string): string => `每分 ${yuan} 元`,
  },

  quarters: QUARTERS,
  shortQuarters: ['一季度', '二季度', '三季度', '四季度'],
  states: { ...STATES, none: '无任务' },

  units: UNIT_TEXTS,

  problems: {
    short: '问题',
    none: '没有发现问题',
    noneHint: '每一行采用登记都读懂了。',
    weights: {
      structure: '结构问题：须先处理才能计算',
      error: `${SEVERITIES.error}：所在行没有计分`,
      warning: `${SEVERITIES.warning}：已按规则处理，请核对`,
    },
    place: (sheet: string, cell: string | null): string => (cell === null ? `${sheet}（整张表）` : `${sheet} ${cell}`),
    count: (count: string): string => `${count} 个`,
    fix: (to: string): string => `改为“${to}”`,
    fixed: (to: string): string => `已改为“${to}”，重新计算后生效。`,
    kinds: {
      'missing-sheet': '缺少工作表',
      'misnamed-sheet': '工作表名有出入',
      'missing-column': '缺少列',
      'duplicate-column': '列重复',
      'duplicate-unit': '单位重复',
      'ambiguous-name': '名称有歧义',
      'conflicting-rules': '规则冲突',
      'no-units': '没有单位',
      'bad-parameter': '参数不可用',
      'duplicate-parameter': '参数重复',
      'cell-error': '单元格错误值',
      'uncalculated-formula': '公式没有结果',
      'missing-value': '必填项空白',
      'bad-date': '日期有误',
      'reversed-period': '起止日期颠倒',
      'bad-number': '数字有误',
      'unknown-unit': '单位不在目标任务中',
      'several-units': '一行写了几个单位',
      'unit-not-in-effect': '单位不在生效期',
      'unknown-channel': '渠道不在渠道表中',
      'unknown-mode': '采用方式无法识别',
      'content-of-other-unit': '同一稿件单位不一致',
      unpriced: '未定分值',
      'after-as-of': '晚于统计截止日',
      'outside-year': '不在本年度',
      'similar-title': '标题相近',
      'same-title-other-number': '同标题编号不一',
      'missing-title': '标题空白',
      'built-in-used': '使用了内置方案',
      'rule-for-unlisted-channel': '规则的渠道未列出',
      'unknown-parameter': '参数不认识',
      'duplicate-payee': '领款人重复',
      'digits-lost': '号码位数丢失',
      'ledger-cell': '台账单元格被改动',
      'ledger-row': '台账的行被改动',
      'ledger-code': '台账校验码被改动',
      'ledger-extra': '台账多出一行',
      'ledger-missing': '台账缺少条目',
      'ledger-order': '台账顺序被打乱',
      'ledger-unfinished': '台账没有结账行',
      'ledger-totals': '台账合计不符',
      'ledger-other-year': '台账不是本年度的',
      'ledger-cut-off': '台账缺少一次结账',
      'ledger-lost': '结算台账不见了',
      'take-back-large': '大额扣回',
      'take-back-carried': '不足扣回',
      'pending-correction': '结账后的变动',
      'cell-differs': '与重算结果不符',
      'fee-sheet-missing': '缺少已结账的表',
      'not-calculated': '还没有计算',
      'extract-checksum': '摘录校验和不符',
    } satisfies Record<IssueCode, string> as Record<IssueCode, string>,
  },

  row: {
    heading: (row: number): string => `采用登记 第 ${row} 行`,
    verdicts: {
      counted: '已计分',
      superseded: '就高覆盖',
      unpriced: '未定分值',
      'outside-year': '不在年度',
      error: '未计分',
    },
    earned: '计入得分',
    points: (points: string): string => `${points} 分`,
    ruleValue: '规则分值',
    noValue: '未规定',
    basis: '规则依据',
    noBasis: '没有适用的规则',
    blankBasis: '规则未写依据',
    unit: '供稿单位',
    channel: '采用渠道',
    mode: '采用方式',
    date: '采用日期',
    quarter: '所属季度',
    quarterOf: (year: number, quarter: number): string => `${year} 年${QUARTERS[quarter] ?? ''}`,
    outsideYear: '不在本年度',
    previous: '此前已计分',
    firstOfContent: '本稿件最早登记',
    previousRow: (row: number, points: string): string => `第 ${row} 行（${points} 分）`,
    otherRow: (row: number, unit: string): string => `第 ${row} 行（${unit}）`,
    story: (steps: number): string => `同一稿件的 ${steps} 次采用`,
    where: (channel: string, mode: string): string => `${channel} · ${mode}`,
    rowAndVerdict: (row: number, verdict: string): string => `第 ${row} 行 · ${verdict}`,
    paidIn: (quarter: string): string => ` · ${quarter}付费`,
    goToStep: (date: string, row: number): string => `${date}，转到第 ${row} 行`,
    goToRow: (row: number): string => `转到第 ${row} 行`,
    nothing: '请在“采用登记”里选中一行',
    nothingHint: '这里会说明这一行计了几分、依据哪条规则、和之前哪一行就高合并。',
    notLogged: (row: number): string => `第 ${row} 行没有采用记录`,
    notLoggedHint: '可能是表头、空行，或在上次计算之后新增；重新计算后再看。',
    stale: '表格已改动，以下是上次计算时的判定。',
    problems: '这一行的问题',
  },

  empty: {
    title: '从“采用登记”到稿费表，一次算好',
    steps: ['在“采用登记”逐行登记采用情况', '点上面的“重新计算”', '在这里看得分、差额、排名和稿费'],
    promise: '只写得分、排名、问题清单等由程序生成的内容，不改您填写的单元格。',
  },

  fees: FEE_TEXTS,
  form: FORM_TEXTS,

  blocked: {
    title: '表格结构有问题，没有计算',
    hint: '处理下面各项后再点“重新计算”。原有结果保持不变，只更新了“问题清单”。',
  },

  failure: '没有完成重新计算',

  crash: {
    title: '程序出错了',
    hint: '表格里的内容没有受影响。请重新打开窗格；如再次出现，请把下面的文字发给维护人员。',
    retry: '重新显示',
  },

  chart: {
    title: '得分与任务分值',
    score: '得分',
    target: '任务分值',
    none: '还没有可以画图的得分',
    noneHint: '重新计算后，这里按名次画出各单位的得分。',
  },
};

/** The labels of the task pane in one language. */
export type PaneText = typeof paneTextZh;
