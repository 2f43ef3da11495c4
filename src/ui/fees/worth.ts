import type { Fen, Points } from '../../engine/units';
import { formatPoints, formatYuan } from '../../text/format';
import type { PaneText } from '../../text/pane/pane';

/** Points, money per item, or both, as the pane says them of an entry or an account. */
export const worthText = (
  { row, fees }: PaneText,
  { points, money }: { readonly points: Points; readonly money: Fen },
): string =>
  [
    ...(points !== 0 || money === 0 ? [row.points(formatPoints(points))] : []),
    ...(money !== 0 ? [fees.money(formatYuan(money))] : []),
  ].join(' · ');
