import type { Points } from '../../engine/units';
import type { CellAddress, CellContent, CellStyle } from '../../host/port/workbook';
import { a1 } from '../../issues/place';
import { CATEGORIES } from '../../text/sheets/categories';
import { STATISTICS_TEXTS } from '../../text/sheets/statistics';
import { crossReference } from '../cells/look/formulas';
import { COLORS, fittedHeight, FORMATS, STYLES } from '../cells/look/look';
import type { StatisticsFrame, TableColumn } from './statistics-frame';

/** Width of the column of names, in characters. */
export const NAME_WIDTH = 30;

/** How the cells of 宣传统计 look. */
export const LOOK = {
  text: STYLES.words,
  count: { ...STYLES.centred, numberFormat: '0;-0;"—"' },
  points: { ...STYLES.centred, numberFormat: FORMATS.noPoints },
  heading: { bold: true, color: COLORS.brand },
} as const satisfies Readonly<Record<string, CellStyle>>;

/** The categories as they head columns and rows, 未分类 at last. */
export const CATEGORY_NAMES: readonly string[] = [
  ...CATEGORIES.map(([, name]) => name!),
  STATISTICS_TEXTS.uncategorised,
];

/** What 单位得分 says, with which a sum must agree. */
export interface StatedPoints {
  readonly at: CellAddress;
  readonly points: Points;
}

/** The total of 单位得分, and what it says of each unit in the order of the statistics. */
export interface StatedTotals {
  readonly total: StatedPoints;
  readonly units: readonly StatedPoints[];
}

/** True, as a formula, while a cell agrees with what 单位得分 says. */
export const agrees = (row: number, column: number, { at }: StatedPoints): string =>
  `ROUND(${a1(row, column)}-${crossReference(at)},2)=0`;

/** A column of texts, without a sum. */
export const textColumn = (header: string, cells: readonly string[], style: CellStyle = LOOK.text): TableColumn => ({
  header,
  style,
  cells,
  isSummed: false,
});

/** A column of counts or points with their sum. */
export const sumColumn = (
  header: string,
  cells: readonly CellContent[],
  style: CellStyle = LOOK.count,
): TableColumn => ({ header, style, cells, isSummed: true });

/** Sets the heights of rows with these names in the first column, and of the row of sums. */
export function putHeights(frame: StatisticsFrame, first: number, names: readonly string[]): void {
  names.forEach((text, at) => frame.height(first + at, fittedHeight([{ text, width: NAME_WIDTH }], 20)));
  frame.height(first + names.length, 20);
}
