import { loggingOf, moneyOf, verdictsOf, type GuidedPlan, type GuideLine } from './guide-of-plan';
import { joinNames } from './template';
import { ADOPTION_COLUMNS, PARAMETERS, SHEETS } from './workbook-names';

/** A part of the guide; `numbered` lines are steps. */
export interface GuideSection {
  readonly heading: string;
  readonly numbered: boolean;
  readonly lines: readonly GuideLine[];
}

/** Title lines of 使用说明. */
export const GUIDE_TITLE = '稿分　宣传信息采用计分与稿费';
export const guideSubtitle = (year: number): string => `${year}年度工作簿　使用说明`;

/** The sheets that the guide tells of, in their order. */
export interface GuidedSheets {
  /** Those that people fill in; `explained` where their place in the list does not say enough. */
  readonly clerks: readonly { readonly name: string; readonly explained?: string }[];
  readonly results: readonly string[];
  /** Those of them that the scores fill. */
  readonly scored: readonly string[];
  /** Those of the clerks' whose columns of the program are locked. */
  readonly locked: readonly string[];
}

const owners = ({ clerks, results, locked }: GuidedSheets): GuideSection => ({
  heading: '四、哪些表由谁填写',
  numbered: false,
  lines: [
    {
      term: '蓝色标签',
      text: joinNames(clerks.map(({ name }) => name)) + '：由您填写，程序不改动。可以加列、换列的顺序。',
    },
    ...clerks.flatMap(({ name, explained }) => (explained === undefined ? [] : [{ term: name, text: explained }])),
    {
      term: '绿色标签',
      text: joinNames(results) + '：每次重新计算时整张重写，请不要在里面填写。有错误时，问题清单的标签是红色。',
    },
    {
      term: '工作表保护',
      text: `${joinNames(locked.map((name) => `“${name}”`))}只锁住程序填写的列，没有密码：审阅 → 撤销工作表保护，即可自由修改。`,
    },
  ],
});

const firstSteps = (plan: GuidedPlan, { scored }: GuidedSheets): GuideSection => ({
  heading: '一、四步用起来',
  numbered: true,
  lines: [
    {
      term: SHEETS.parameters,
      sheet: SHEETS.parameters,
      text: `核对${PARAMETERS.office.name}、${PARAMETERS.year.name}、${PARAMETERS.rate.name}。${moneyOf(plan)}`,
    },
    {
      term: SHEETS.targets,
      sheet: SHEETS.targets,
      text: `核对各单位${plan.hasTargets ? '的任务分值' : '和类型'}；${plan.sheets.map((name) => `“${name}”`).join('')}取自${plan.document}，与本单位规定不同的直接改。`,
    },
    {
      term: SHEETS.adoptions,
      sheet: SHEETS.adoptions,
      text: `每被一个渠道采用一次，登记一行。白色的列由您填写，右边灰色的${plan.paysByItem ? '' : '四'}列由程序填写。`,
    },
    {
      term: '重新计算',
      text: `在 WPS 表格或 Excel 的“稿分”窗格里按“重新计算”，即得${joinNames(scored)}，可直接打印。`,
    },
  ],
});

/** The body of 使用说明: how one works by the plan that the workbook starts with. */
export const guideSections = (plan: GuidedPlan, sheets: GuidedSheets): readonly GuideSection[] => [
  firstSteps(plan, sheets),
  { heading: '二、登记时请注意', numbered: false, lines: loggingOf(plan) },
  { heading: `三、“${ADOPTION_COLUMNS.verdict.name}”是什么意思`, numbered: false, lines: verdictsOf(plan) },
  owners(sheets),
];
