import type { LeftOutReason } from '../../../engine/notice/notice';
import type { NOTICE_FORM_TEXTS } from '../../pane/pane-notice';
import { refusalTextEn } from '../issues/refusals';

const REASONS: Readonly<Record<LeftOutReason, string>> = {
  'unreadable-rows': 'has errors and is not counted, whatever its period. Mend it and make the notice anew.',
  'other-unit': 'is of a manuscript of another unit and is not counted.',
  classified: 'is classified: it is counted, and nothing else of it is told.',
  'register-errors': 'has errors and is not counted. Mend it and make the notice anew.',
  'sheet-unread': 'cannot be read: nothing of it is in the notice. Settle its problems first.',
  withdrawn: 'was withdrawn and is not counted.',
  'withheld-topic': 'is answered by a classified manuscript, or names a sensitive one: counted, without its topic.',
  'withheld-subject': 'names a sensitive manuscript: told without that. Reword the cell.',
  unconfirmed: 'has no day of confirmation and is not told. Enter it once it is confirmed.',
  'other-period': 'was confirmed in another period, whose notice tells it.',
  'confirmed-later': 'is confirmed after the closing date and is not told.',
  'unit-not-in-year': 'is of a unit that is not in "目标任务" this year.',
  'bad-day': 'has a "通报日期" that is no date: the day is left open. Write it as 2020-7-6.',
};

/** Words of 通报 in the pane, in English. */
export const NOTICE_FORM_TEXTS_EN: typeof NOTICE_FORM_TEXTS = {
  title: 'Notice',
  hint: 'Made from the log; counts, values and increments add up to the points. A draft can be made anew; a final one is kept, and the audit lists what changed since.',
  period: 'Period',
  quarters: ['Q1', 'Q2', 'Q3', 'Q4'],
  year: 'Year',
  final: 'Final',
  counts: (adopted, points, submitted) =>
    `${submitted === null ? '' : `${submitted} sent in, `}${adopted} adopted, ${points} points.`,
  states: (met, units) => `${units} units, ${met} with their target met.`,
  leftOut: 'Left out',
  nothingLeftOut: 'Nothing is left out.',
  why: ({ reason, sheet, rows }) =>
    `"${sheet}" ${rows.length === 0 ? '' : `row ${rows.join(', ')} `}${REASONS[reason]}`,
  write: 'Write the sheet',
  save: 'Save as Word',
  working: 'Making it…',
  written: (sheet) => `"${sheet}" was written.`,
  refused: 'Not made',
  refusal: (refusal) => refusalTextEn(refusal),
  close: 'Back',
};
