import type { Notice, NoticeColumn, NoticeCounts, NoticeUnit } from '../../engine/notice/notice';
import type { Points } from '../../engine/units';
import type { CellContent, CellStyle } from '../../host/port/workbook';
import { NOTICE_TABLES } from '../../text/documents/notice-tables';
import { formatPoints } from '../../text/format';
import { NOTICE_SHEET_TEXTS } from '../../text/sheets/notice-sheet';
import { NOTHING } from '../../text/sheets/result-sheets';
import { STATES } from '../../text/sheets/workbook-names';
import { fittedWidth, FORMATS, STYLES } from '../cells/look/look';
import { completionCell, pointsCell, STATE_STYLES, targetCell } from '../cells/look/result-cells';

/** What a column of the table of units is. */
export type UnitField =
  | 'rank'
  | 'unit'
  | 'submitted'
  | 'adopted'
  | 'class'
  | 'raisedCount'
  | 'raisedPoints'
  | 'covered'
  | 'unpriced'
  | 'points'
  | 'total'
  | 'target'
  | 'completion'
  | 'state'
  | 'check';

/** A column of the table of units; `value` is that of its price class. */
export interface UnitColumn {
  readonly field: UnitField;
  readonly header: string;
  readonly width: number;
  readonly style: CellStyle;
  readonly value: number | null;
  /** What it says of a unit. */
  readonly of: (unit: NoticeUnit) => CellContent;
  /** What it says of the sum of some; null: that is no sum. */
  readonly sum: ((counts: NoticeCounts) => number | null) | null;
}

const COUNT: CellStyle = STYLES.centred;
const POINTS: CellStyle = { horizontal: 'right', numberFormat: FORMATS.points };

/** How a price class is headed: 层级 and 采用方式; its 分值 stands below. */
const classHeader = ({ levels, mode, modes }: NoticeColumn): string =>
  `${levels.length === 0 ? NOTICE_SHEET_TEXTS.levelless : levels.join('、')}\n${mode ?? modes.join('、')}`;

const summed = (
  field: UnitField,
  header: string,
  width: number,
  style: CellStyle,
  of: (counts: NoticeCounts) => number | null,
): UnitColumn => ({ field, header, width, style, value: null, of: (unit) => of(unit) ?? NOTHING, sum: of });

const NO_POINTS = 0 as Points;

/** The width of a column that shows points: what the largest sum takes. */
const widthOf = (points: Points): number => Math.max(7, formatPoints(points).length + 3);

const told = (
  field: UnitField,
  header: string,
  width: number,
  style: CellStyle,
  of: (unit: NoticeUnit) => CellContent,
): UnitColumn => ({ field, header, width, style, value: null, of, sum: null });

/** The columns of the table of units of a notice, with those of its price classes. */
export function unitColumns({ columns, groups, sum, isBestOnly }: Notice): UnitColumn[] {
  const { units: H } = NOTICE_TABLES;
  const names = groups.flatMap(({ units }) => units.map(({ unit }) => unit));
  return [
    told('rank', H.rank, 6, COUNT, ({ rank }) => rank),
    told('unit', H.unit, fittedWidth(names, 16, 30), STYLES.words, ({ unit }) => unit),
    summed('submitted', H.submitted, 7, COUNT, ({ submitted }) => submitted),
    summed('adopted', H.adopted, 7, COUNT, ({ adopted }) => adopted),
    ...columns.map((column, at): UnitColumn => ({
      ...summed('class', classHeader(column), 9, COUNT, ({ counts }) => counts[at]!),
      value: pointsCell(column.value),
    })),
    summed('raisedCount', NOTICE_SHEET_TEXTS.raisedCount, 7, COUNT, ({ raised }) => raised.count),
    summed('raisedPoints', NOTICE_SHEET_TEXTS.raisedPoints, widthOf(sum.raised.points), POINTS, ({ raised }) =>
      pointsCell(raised.points),
    ),
    summed('covered', H.covered(isBestOnly), 7, COUNT, ({ covered }) => covered),
    summed('unpriced', H.unpriced, 7, COUNT, ({ unpriced }) => unpriced),
    summed('points', H.points, widthOf(sum.points), { ...POINTS, bold: true }, ({ points }) => pointsCell(points)),
    summed('total', H.total, widthOf(sum.total), POINTS, ({ total }) => pointsCell(total)),
    {
      ...summed('target', H.target, widthOf(sum.target ?? NO_POINTS), POINTS, ({ target }) =>
        target === null ? null : pointsCell(target),
      ),
      of: ({ target }) => targetCell(target),
    },
    told('completion', H.completion, 9, { horizontal: 'right', numberFormat: FORMATS.percent }, ({ total, target }) =>
      completionCell(total, target),
    ),
    told('state', H.state, 10, COUNT, ({ state }) => STATES[state]),
    told('check', NOTICE_SHEET_TEXTS.check, 6, COUNT, () => null),
  ];
}

/** How the state of a unit looks. */
export const stateStyle = ({ state }: NoticeUnit): CellStyle => STATE_STYLES[state];
