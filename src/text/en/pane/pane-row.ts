import type { ROW_TEXTS } from '../../pane/pane-row';
import { counted } from '../counted';

/** Names of the quarters. */
export const QUARTER_NAMES_EN: readonly string[] = ['Quarter 1', 'Quarter 2', 'Quarter 3', 'Quarter 4'];

/** Labels of the tab about the selected row of the log. */
export const ROW_TEXTS_EN: typeof ROW_TEXTS = {
  heading: (sheet, row) => `${sheet}, row ${row}`,
  verdicts: {
    counted: 'Counted',
    superseded: 'Superseded by a higher one',
    unpriced: 'No points stated',
    'outside-year': 'Outside the year',
    error: 'Not counted',
  },
  earned: 'Points earned',
  points: (points) => counted(points, 'pt'),
  ruleValue: 'By the rule',
  noValue: 'Not stated',
  basis: 'Basis',
  noBasis: 'No rule applies',
  blankBasis: 'The rule names none',
  unit: 'Unit',
  channel: 'Channel',
  mode: 'Mode',
  date: 'Date',
  quarter: 'Quarter',
  quarterOf: (year, quarter) => `Q${quarter + 1} ${year}`,
  outsideYear: 'Outside the year',
  previous: 'Earned before',
  firstOfContent: 'First logged',
  previousRow: (row, points) => `Row ${row} (${counted(points, 'pt')})`,
  otherRow: (row, unit) => `Row ${row} (${unit})`,
  story: (steps) => `${counted(steps, 'adoption')} of this content`,
  where: (channel, mode) => `${channel} · ${mode}`,
  rowAndVerdict: (row, verdict) => `Row ${row} · ${verdict}`,
  paidIn: (quarter) => ` · paid in ${quarter}`,
  goToStep: (date, row) => `${date}, go to row ${row}`,
  goToRow: (row) => `Go to row ${row}`,
  nothing: (sheet) => `Select a row in "${sheet}"`,
  nothingHint: 'Here you see what the row earned, by which rule, and which earlier row of the same content it met.',
  notLogged: (row) => `Row ${row} holds no adoption`,
  notLoggedHint: 'It may be the header or empty, or it was added after the last run; recalculate and look again.',
  stale: 'The sheet has changed; this is the verdict of the last run.',
  problems: 'Issues of this row',
};
