import type { CellValue, WorkbookContent } from '../../../src/host/port/workbook';
import { BUILT_IN_PLAN } from '../../../src/rules/built-in-plan';

/** The plan's units, channels and rules, and these sheets; an empty log unless one is among them. */
export function bookWith(sheets: Readonly<Record<string, readonly (readonly CellValue[])[]>>): WorkbookContent {
  const { channels, rules, units } = BUILT_IN_PLAN;
  const all: Record<string, readonly (readonly CellValue[])[]> = {
    参数: [
      ['项目', '值'],
      ['年度', 2020],
      ['每分稿费', 50],
    ],
    目标任务: [['单位', '类型', '任务分值'], ...units.map(({ name, group, target }) => [name, group, target])],
    渠道: [['渠道', '别名'], ...channels.map(({ name, aliases }) => [name, aliases.join('、')])],
    计分规则: [
      ['采用渠道', '采用方式', '分值', '依据'],
      ...rules.map(({ channel, mode, points, basis }) => [channel ?? '*', mode ?? '*', points, basis]),
    ],
    采用登记: [['标题', '供稿单位', '采用日期', '采用渠道', '采用方式', '稿件编号']],
    ...sheets,
  };
  return {
    date1904: false,
    sheetNames: Object.keys(all),
    sheets: new Map(Object.entries(all).map(([name, rows]) => [name, { name, rows: rows.map((row) => [...row]) }])),
  };
}
