/** A row of a plan: what stands under each header; days are yyyy-mm-dd, blank cells are left out. */
export type PlanRow = Readonly<Record<string, string | number>>;

/** Names the format, so that a file of another kind is told from a plan. */
export const PLAN_FORMAT = 'gaofen-plan/1';

/** A plan as offices hand it to each other: the rows of the sheets that state it, by the names and headers of a workbook. */
export interface PlanFile {
  readonly format: typeof PLAN_FORMAT;
  readonly title: string;
  readonly office: string;
  readonly year: number;
  readonly sheets: Readonly<Record<string, readonly PlanRow[]>>;
}

/** The name of the built-in plan among the published ones. */
export const BUILT_IN_NAME = 'yuhua-2020';

/** A published plan: what it is called, and its rows, loaded where they are asked for. */
interface PublishedPlan {
  readonly title: string;
  readonly office: string;
  readonly load: () => Promise<{ readonly default: unknown }>;
}

/** Published plans of other offices by their names. */
export const PUBLISHED_PLANS: Readonly<Record<string, PublishedPlan>> = {
  'guangyuan-2008': {
    title: '2008年度全市政务信息工作计分办法',
    office: '广元市政府办公室',
    load: () => import('./plans/guangyuan-2008.json'),
  },
  'yongkang-health-2009': {
    title: '永康市卫生信息宣传考核办法',
    office: '永康市卫生局',
    load: () => import('./plans/yongkang-health-2009.json'),
  },
  'dongming-2012': {
    title: '东茗乡2012年宣传信息工作考核方案',
    office: '新昌县东茗乡党委',
    load: () => import('./plans/dongming-2012.json'),
  },
  'changshan-edu-2015': {
    title: '关于教育信息宣传考核工作的通知',
    office: '常山县教育局',
    load: () => import('./plans/changshan-edu-2015.json'),
  },
  'xicheng-2008': {
    title: '西城街道新闻报道和信息宣传工作奖励办法',
    office: '台州市黄岩区西城街道',
    load: () => import('./plans/xicheng-2008.json'),
  },
  'union-4yuan': {
    title: '工会信息工作考核办法',
    office: '某市总工会',
    load: () => import('./plans/union-4yuan.json'),
  },
  'livestock-top2': {
    title: '市畜牧局信息工作考核安排',
    office: '某市畜牧局',
    load: () => import('./plans/livestock-top2.json'),
  },
  'county-bureau': {
    title: '信息工作目标考核评比办法',
    office: '某县局',
    load: () => import('./plans/county-bureau.json'),
  },
};
