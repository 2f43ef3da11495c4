import { periodName } from '../sheets/assessments';

/** Labels of the list of units in the task pane. */
export const UNIT_TEXTS = {
  find: '找单位、标题、稿件编号',
  /** `shown` of `all` adoptions that were looked for. */
  found: (all: number, shown: number): string =>
    all === 0
      ? '登记里没有这样的标题或稿件编号'
      : `登记里找到 ${all} 条${shown < all ? `，先列最近的 ${shown} 条，再写几个字可以少一些` : ''}`,
  group: '类型',
  allGroups: '全部类型',
  sort: '排序',
  sorts: { rank: '按名次', shortfall: '按差额', total: '按得分', plan: '按任务表' },
  choice: '状态',
  choices: { all: '全部状态', unmet: '尚未达标', behind: '落后或未达标', met: '已达标' },
  list: '单位得分',
  /** What the marks on the bars say. */
  marks: { target: '任务分值', pace: '序时' },
  shown: (shown: number, all: number): string => (shown === all ? `共 ${all} 个单位` : `${shown} / ${all} 个单位`),
  rank: (rank: number): string => `第 ${rank} 名`,
  score: (total: string, target: string): string => `${total} / ${target} 分`,
  scoreAlone: (total: string): string => `${total} 分`,
  shortfall: (points: string): string => `差 ${points} 分`,
  quarters: '各季度得分',
  adoptionsOf: (unit: string): string => `${unit}的采用记录`,
  noAdoptions: '还没有采用记录。',
  toClose: (shortfall: string, ways: readonly string[]): string => `还差 ${shortfall} 分，例如：${ways.join('，或')}。`,
  way: (channel: string, mode: string | null, count: number): string =>
    `${channel}${mode === null ? '' : `（${mode}）`} ${count} 条`,
  items: '考核项',
  item: (name: string, period: string): string => `${name} · ${period}`,
  period: periodName,
  itemGap: (short: string, isContents: boolean, until: string): string =>
    `还差 ${short} ${isContents ? '篇' : '分'}，最迟 ${until}`,
  copy: '复制为文字',
  textTitle: (year: number, asOf: string): string => `${year}年度宣传信息采用得分（截止 ${asOf}）`,
  none: '没有符合条件的单位',
  noneHint: '可以换一个类型，或查看全部状态。',
  showAll: '显示全部单位',
  whatIf: '试算：换一条规则，谁多谁少',
};
