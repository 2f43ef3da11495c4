import type { CellContent, SheetContent } from '../../host/port/workbook';
import { EXAMPLE_UNIT, GROUP_TO_FILL } from '../../text/sheets/template';
import type { NameIndex } from '../cells/names/names';
import { rowHeight } from '../schema/template-sheet';
import { TARGETS_SCHEMA } from './targets-schema';

/** True where most of these units are those of a plan, or slips of the pen of them. @param known the units of the plan. */
export function areOfPlan(units: readonly string[], known: NameIndex): boolean {
  const isKnown = (name: string): boolean => {
    const owner = known.find(name);
    const likely = owner >= 0 ? [known.names[owner]!] : known.nearest(name);
    return likely.some((one) => !EXAMPLE_UNIT.test(one));
  };
  return units.filter(isKnown).length * 2 >= units.length;
}

/** The sheet 目标任务 with these units in the place of the plan's; their 类型 is for the office to fill. */
export function withUnits(sheet: SheetContent, units: readonly string[]): SheetContent {
  const [header = []] = sheet.cells;
  const { unit, group } = TARGETS_SCHEMA.columns;
  const rowOf = (name: string): CellContent[] =>
    header.map((column) => (column === unit.name ? name : column === group.name ? GROUP_TO_FILL : null));
  const heights = units.map((name, at): [number, number] => [at + 1, rowHeight([name], [unit.width])]);
  const headerHeight = [...(sheet.rowHeights ?? [])].filter(([row]) => row === 0);
  return {
    ...sheet,
    cells: [header, ...units.map(rowOf)],
    rowHeights: new Map([...headerHeight, ...heights]),
  };
}
