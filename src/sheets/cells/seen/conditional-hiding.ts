import type { CellRange, ConditionalLook, SheetContent, SheetGrid, SheetLooks } from '../../../host/port/workbook';
import type { Issue } from '../../../issues/issue';
import { cellOf } from '../../../issues/place';
import { cellAt } from '../values/cell';
import { rangeName } from '../table/merged-values';
import { isShownOtherwise } from '../look/number-format';
import { formatIn, isInvisible, isRead } from './seen-cells';

/** Finds conditional formats that can hide what a cell holds, or show something else; whether they do now is not asked. */
export function conditionalHiding(
  sheet: SheetContent,
  shown: SheetGrid,
  looks: SheetLooks,
  severity: Issue['severity'],
): Issue[] {
  const told = new Set<string>();
  return looks.conditional.flatMap((look): Issue[] => {
    const cell = firstHidden(sheet, shown, looks, look);
    if (!cell || told.has(rangeName(look.range))) return [];
    told.add(rangeName(look.range));
    const place = cellOf(sheet.name, cell.row, cell.column);
    return [{ code: 'conditional-hides', severity, place, parameters: { range: rangeName(look.range) } }];
  });
}

function firstHidden(
  sheet: SheetContent,
  shown: SheetGrid,
  { styles }: SheetLooks,
  { range, style, hidesValue }: ConditionalLook,
): CellPosition | undefined {
  const isHidden = ({ row, column }: CellPosition): boolean => {
    const value = cellAt(shown, row, column);
    if (!isRead(value)) return false;
    if (hidesValue || isUnread({ ...styles[row]?.[column], ...style })) return true;
    const { numberFormat } = style;
    return numberFormat !== undefined && isShownOtherwise(value, numberFormat, formatIn(sheet, row, column));
  };
  return positions(range, shown).find(isHidden);
}

interface CellPosition {
  readonly row: number;
  readonly column: number;
}

/** The cells of a range that the sheet has. */
const positions = ({ row, column, rows, columns }: CellRange, shown: SheetGrid): CellPosition[] =>
  shown.rows
    .slice(row, row + rows)
    .flatMap((cells, down) => cells.slice(column, column + columns).map((_, right) => ({ row: row + down, column: column + right }))); // prettier-ignore

const isUnread = (style: Parameters<typeof isInvisible>[0]): boolean =>
  (style.color !== undefined || style.fill !== undefined) && isInvisible(style);
