import type { MergePolicy, SharePolicy } from '../../engine/scoring/general/general-plan';
import { fen, points } from '../../engine/units';
import { GENERAL_VERDICTS } from './general-verdicts';
import { MARKS_COLUMN } from './rule-columns';
import { joinNames } from './template';
import { VERDICTS } from './verdicts';
import { ADOPTION_COLUMNS, SHEETS } from './workbook-names';

/** A line of the guide: a heading word, what it says, and the sheet the word leads to. */
export interface GuideLine {
  readonly term: string;
  readonly text: string;
  readonly sheet?: string;
}

/** What 使用说明 tells of the plan that a workbook starts with. */
export interface GuidedPlan {
  readonly document: string;
  /** The sheets that state the plan. */
  readonly sheets: readonly string[];
  /** True where a unit has 任务分值, or may have. */
  readonly hasTargets: boolean;
  /** True where points are paid for, and where rules state money per item. */
  readonly paysByPoint: boolean;
  readonly paysByItem: boolean;
  /** True where rules state points; else they state money alone. */
  readonly statesPoints: boolean;
  readonly hasDeductions: boolean;
  /** The plan's own modes; null: the built-in ones. */
  readonly modes: readonly string[] | null;
  /** Columns of the log that grade values, and names that 加乘项 may hold. */
  readonly quantities: readonly string[];
  readonly marks: readonly string[];
  readonly points: GuidedMerging;
  readonly fee: GuidedMerging;
  readonly shares: SharePolicy;
}

/** How the adoptions of one content are merged, and those of a 归并类 that is apart. */
export interface GuidedMerging {
  readonly common: MergePolicy;
  readonly pools: readonly (readonly [className: string, policy: MergePolicy])[];
}

/** What is paid where it is not money per point. */
export function moneyOf({ paysByPoint, paysByItem }: GuidedPlan): string {
  if (!paysByPoint) return paysByItem ? '得分不付稿费，稿费按篇付。' : '这份方案不付稿费。';
  return paysByItem ? '另外还有按篇的稿费。' : '';
}

const UNIT_NAMES = '可以写目标任务里的单位名或别名。';

function sharedText(shares: SharePolicy): string {
  switch (shares.kind) {
    case 'refused':
      return '';
    case 'equal':
      return '得分几个单位平均';
    case 'weights':
      return shares.weights.length === 1 ? '得分归第一个单位' : `得分按写的先后 ${shares.weights.join(':')} 分`;
    case 'each':
      return '每个单位各计全额';
  }
}

const unitText = ({ shares }: GuidedPlan): string =>
  shares.kind === 'refused'
    ? `一行只写一个单位，不多头计分；${UNIT_NAMES}`
    : `几个单位联合的写在一格，用顿号隔开，${sharedText(shares)}；${UNIT_NAMES}`;

/** How many modes are named. */
const NAMED_MODES = 8;

const modeText = ({ modes }: GuidedPlan): string =>
  modes === null
    ? '单独采用、综合采用、转载；通知、公告、公示、政策解读选“公文类”；报区领导的选“专报”。'
    : `按本单位的“${SHEETS.modes}”表：${joinNames(modes.slice(0, NAMED_MODES))}${modes.length > NAMED_MODES ? '等' : ''}；可以写别名。`;

const ONCE = { channel: '渠道', level: '层级', class: '归并类' } as const;

/** What several adoptions of one content are worth. */
function mergedText(policy: MergePolicy): string {
  switch (policy.kind) {
    case 'best':
      return '按“就高”只计最高分：后一次分值更高的补差，不更高的不再计分';
    case 'sum':
      return '按“累计”，每次都计';
    case 'first':
      return '按“首次”，只计第一次';
    case 'each':
      return `的，同一${ONCE[policy.by]}只计最高的一次，不同${ONCE[policy.by]}的相加`;
    case 'top':
      return `的，每个层级取最高的一次，最高的${policy.levels}级相加`;
  }
}

/** How several adoptions of one content count. */
export const mergingText = ({ common, pools }: GuidedMerging): string =>
  `多次采用${mergedText(common)}。${pools.map(([name, policy]) => `“${name}”类另算：${mergedText(policy)}。`).join('')}`;

function feeLine({ paysByItem, fee: { common } }: GuidedPlan): GuideLine[] {
  if (!paysByItem) return [];
  const text = common.kind === 'best' ? '同一内容再次采用，只付高出的差额' : `同一内容多次采用${mergedText(common)}`;
  return [{ term: '按篇稿费', text: `${text}。` }];
}

const column = (key: keyof typeof ADOPTION_COLUMNS): string => ADOPTION_COLUMNS[key].name;

/** What to mind where one writes the log of a plan. */
export const loggingOf = (plan: GuidedPlan): GuideLine[] => [
  { term: column('unit'), text: unitText(plan) },
  { term: column('date'), text: '写全年、月、日，如 2020-4-27；没有年份的日期不会被猜测。' },
  { term: column('mode'), text: modeText(plan) },
  ...plan.quantities.map((term) => ({ term, text: '分值或稿费按它算的渠道，这一格写数；空着的，这一行不计。' })),
  ...(plan.marks.length > 0
    ? [{ term: MARKS_COLUMN.name, text: `有这些情形的写上名称，几个用顿号隔开：${joinNames(plan.marks)}。` }]
    : []),
  { term: column('number'), text: '可不填。同一内容改了标题再被采用时，请给各行填同一个编号，程序才知道是同一篇。' },
  ...(plan.statesPoints ? [{ term: '同一内容', text: mergingText(plan.points) }] : []),
  ...feeLine(plan),
  { term: '涉密信息', text: '不得录入本工作簿，标题和内容都不要出现。' },
];

const RAISED: GuideLine = {
  term: VERDICTS.raised(points(400), points(100), 12),
  text: '同一内容第12行已计1分，本次采用值5分，只补4分，计入本次采用的季度。',
};

const LEVELS = joinNames([GENERAL_VERDICTS.level('省', 800), GENERAL_VERDICTS.level('市', 400)]);

/** What the sentences of a policy mean. */
function meaningsOf(policy: MergePolicy): GuideLine[] {
  switch (policy.kind) {
    case 'best':
      return [
        RAISED,
        {
          term: VERDICTS.superseded(points(500), 12),
          text: '同一内容第12行已计5分，本次分值不更高，不再计分。',
        },
      ];
    case 'sum':
      return [];
    case 'first':
      return [
        { term: GENERAL_VERDICTS.alreadyFirst(12, points(500)), text: '同一内容第12行已计5分，以后的不再计分。' },
      ];
    case 'each': {
      const text = `同一内容在同一${ONCE[policy.by]}第12行已计5分，本次分值不更高，不再计分。`;
      return [RAISED, { term: GENERAL_VERDICTS.alreadyOnce(policy.by, 12, points(500)), text }];
    }
    case 'top': {
      const { levels } = policy;
      return [
        {
          term: GENERAL_VERDICTS.ofTop(points(600), levels, LEVELS, 600),
          text: `这篇稿件最高的${levels}级相加，减去以前已计的，是本次的得分。`,
        },
        { term: GENERAL_VERDICTS.overTop(levels, LEVELS), text: `最高的${levels}级已经计过，本次不再计分。` },
      ];
    }
  }
}

/** The lines of all policies of a plan, each once. */
function mergedMeanings({ points: { common, pools } }: GuidedPlan): GuideLine[] {
  const lines = [common, ...pools.map(([, policy]) => policy)].flatMap(meaningsOf);
  return [...new Map(lines.map((line) => [line.term, line])).values()];
}

const moneyMeanings: readonly GuideLine[] = [
  {
    term: GENERAL_VERDICTS.feeRaised(fen(3000), fen(2000), 2),
    text: '同一内容第2行已付20元，本次规定50元，只付30元。',
  },
];

/** What the sentences under 判定 mean, as far as a plan writes them. */
export const verdictsOf = (plan: GuidedPlan): GuideLine[] => [
  ...(plan.statesPoints ? [{ term: VERDICTS.counted(points(500)), text: '按计分规则全额计入。' }] : []),
  ...(plan.hasDeductions ? [{ term: GENERAL_VERDICTS.deducted(-500), text: '扣分每次都扣，不与别的采用归并。' }] : []),
  ...(plan.statesPoints ? mergedMeanings(plan) : []),
  ...(plan.paysByItem && plan.fee.common.kind === 'best' ? moneyMeanings : []),
  { term: VERDICTS.unpriced, text: '方案没有规定这个渠道、这种方式的分值，按 0 分处理。' },
  { term: VERDICTS.error('……'), text: `这一行有错误，没有计分。原因和改法见“${SHEETS.issues}”，改好后重新计算。` },
];
