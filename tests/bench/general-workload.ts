import type { CellValue, SheetGrid, WorkbookContent } from '../../src/host/port/workbook';
import { BUILT_IN_PLAN } from '../../src/rules/built-in-plan';
import { adoptionRows, sharedStrings, unitsOf, workbookOf, type Shape } from './workload';

/** How the points of a content are merged in the general plans that are measured. */
export const POLICIES = ['就高', '累计', '每级一次', '前2级'] as const;

const MARK = '头版';
/** One content in this many has two units, one row in this many names a 加乘项. */
const CONTENTS_PER_JOINT = 20;
const ROWS_PER_MARK = 10;
/** Yuan for a point, where a rule states points: here money per item, not a rate. */
const YUAN = 10;

/** The rows of the simple workload, some with two units and some with a 加乘项. */
export function generalRows(rows: number, shape: Shape): CellValue[][] {
  const [header, ...adoptions] = adoptionRows(rows, shape);
  const units = unitsOf(shape);
  const shared = sharedStrings();
  const marked = adoptions.map(([title, unit, date, channel, mode, number], row) => {
    const content = Number(/\d+/u.exec(title as string)![0]);
    const other = units[(content + 1) % units.length]!.name;
    const isJoint = content % CONTENTS_PER_JOINT === 0 && unit !== other;
    const named = isJoint ? shared(`${unit as string}、${other}`) : unit!;
    return [title!, named, date!, channel!, mode!, number!, row % ROWS_PER_MARK === 0 ? MARK : null];
  });
  return [[...header!, '加乘项'], ...marked];
}

/** Money per item beside points, 归并 with shares, 加乘 with and without a name, and 考核项 of every measure. */
const sheetsOf = (policy: string): Readonly<Record<string, readonly (readonly CellValue[])[]>> => ({
  渠道: [
    ['渠道', '层级', '别名'],
    ...BUILT_IN_PLAN.channels.map(({ name, level, aliases }) => [name, level, aliases.join('、')]),
  ],
  计分规则: [
    ['采用渠道', '采用方式', '分值', '稿费'],
    ...BUILT_IN_PLAN.rules.map(({ channel, mode, points }) => [channel, mode, points, points && points * YUAN]),
  ],
  归并: [
    ['计量', '同稿归并', '联合稿件'],
    ['分值', policy, '平均'],
    ['稿费', '就高', '平均'],
    ['篇数', '就高', '平均'],
  ],
  加乘: [
    ['加乘项', '采用渠道', '倍数'],
    [MARK, null, 2],
    [null, BUILT_IN_PLAN.channels[0]!.name, 1.5],
  ],
  考核项: [
    ['考核项', '计量', '采用渠道', '周期', '任务', '完成给分', '每少扣', '归入'],
    ['月报送', '篇数', null, '月', 2, 5, 1, '基础分'],
    ['季采用', '分值', BUILT_IN_PLAN.channels[1]!.name, '季', 10, 5, 1, '基础分'],
    ['年篇数', '篇数', BUILT_IN_PLAN.channels[2]!.name, '年', 20, 30, null, null],
    ['基础分', '汇总', null, '年', null, null, null, null],
    ['综合得分', '总分', null, '季', 6, null, null, null],
  ],
});

/** A workbook of a general plan with these adoptions. */
export function generalWorkbookOf(rows: readonly CellValue[][], shape: Shape, policy: string): WorkbookContent {
  const { sheets, ...simple } = workbookOf(rows, shape);
  const added = Object.entries(sheetsOf(policy)).map(([name, cells]): [string, SheetGrid] => [
    name,
    { name, rows: cells },
  ]);
  return {
    ...simple,
    sheetNames: [...simple.sheetNames, ...added.map(([name]) => name)],
    sheets: new Map([...sheets, ...added]),
  };
}
