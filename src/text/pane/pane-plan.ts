/** Words of the choice of a plan for a new workbook, in Chinese. */
export const PLAN_TEXTS = {
  label: '用哪份方案',
  hint: '照这份方案的渠道、规则和参数建表，建好以后都可以改。',
  builtIn: (title: string): string => `${title}（内置）`,
  published: (title: string, office: string): string => `${title}（${office}）`,
  ownFile: '自己的方案文件（.json）',
  chooseFile: '选择方案文件',
  chosenFile: (name: string): string => `已选：${name}`,
  noFile: '还没有选方案文件。方案文件由“gaofen plan 工作簿.xlsx --out 方案.json”写出，也可以向别的单位要。',
  unreadable: (name: string): string => `“${name}”读不出来：可能已移走、改名，或者正被别的程序占用。请重新选择。`,
};

/** The words of the choice of a plan in one language. */
export type PlanTexts = typeof PLAN_TEXTS;
