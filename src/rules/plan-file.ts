import names from './published-names.json';

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

/** What the published plans of other offices are called, told without loading them. */
export const PLAN_NAMES: Readonly<Record<string, Pick<PlanFile, 'title' | 'office'>>> = names;

/** The name of the built-in plan among the published ones. */
export const BUILT_IN_NAME = 'yuhua-2020';

type Load = () => Promise<{ readonly default: unknown }>;

/** Published plans of other offices, each loaded where it is asked for. */
export const PUBLISHED_PLANS: Readonly<Record<string, Load>> = {
  'guangyuan-2008': () => import('./plans/guangyuan-2008.json'),
  'yongkang-health-2009': () => import('./plans/yongkang-health-2009.json'),
  'dongming-2012': () => import('./plans/dongming-2012.json'),
  'changshan-edu-2015': () => import('./plans/changshan-edu-2015.json'),
  'xicheng-2008': () => import('./plans/xicheng-2008.json'),
  'union-4yuan': () => import('./plans/union-4yuan.json'),
  'livestock-top2': () => import('./plans/livestock-top2.json'),
  'county-bureau': () => import('./plans/county-bureau.json'),
};
