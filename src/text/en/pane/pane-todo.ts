import type { TODO_PANE_TEXTS } from '../../pane/pane-todo';
import { counted } from '../counted';

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const GROUPS = { overdue: 'Overdue', today: 'Today', soon: 'Soon', waiting: 'Waiting' } as const;

const numbered = (what: string, name: string, number: string): string =>
  `${what} "${name}"${number === '' ? '' : ` (${number})`}`;

/** Words of the tab of what is to be done. */
export const TODO_PANE_TEXTS_EN: typeof TODO_PANE_TEXTS = {
  groups: GROUPS,
  groupCount: (group, count) => `${GROUPS[group]}, ${counted(count, 'item')}`,
  who: 'Who',
  everybody: 'Who: all',
  unit: 'Unit',
  allUnits: 'Unit: all',
  shown: (shown, all) => (shown === all ? counted(all, 'item') : `${shown} of ${counted(all, 'item')}`),
  none: 'Nothing to be done',
  noneHint: 'Every commission was answered, every manuscript finished, every appointment received.',
  noMatch: 'Nothing matches',
  noMatchHint: 'Try another person or unit.',
  showAll: 'Show everything',
  classified: '(classified: no title)',
  manuscript: (title, number) => numbered('manuscript', title, number),
  solicitation: (topic, number) => numbered('commission', topic, number),
  interview: (subject) => numbered('appointment', subject, ''),
  steps: {
    'first-review': 'First review',
    review: 'Review',
    submit: 'Send in',
    complete: 'Send what is missing',
    revise: 'Revise',
    approve: 'Approve',
    adopt: 'Log the adoption',
  },
  report: 'Report to the office',
  reviewInterview: 'Leader reviews',
  arrange: 'Arrange media',
  deliver: (delivered, required) => (required === 1 ? 'Send in' : `Send in (${delivered} of ${required} so far)`),
  task: (step, what) => `${step}: ${what}`,
  waitsFor: (who) => `Waits for ${who}`,
  due: ({ year, month, day, weekday }, isThisYear) =>
    `${WEEKDAYS[weekday]} ${day} ${MONTHS[month - 1]}${isThisYear ? '' : ` ${year}`}`,
  overdue: (days) => (days === 0 ? 'past due' : `${counted(days, 'working day')} late`),
  dueToday: 'due today',
  left: (days) => `${counted(days, 'working day')} left`,
  waited: (days) => `waiting for ${days === 0 ? 'less than a working day' : counted(days, 'working day')}`,
  goTo: (task, unit) => `${task}, ${unit}, go to its row`,
  presses: {
    'first-review': 'First review done',
    review: 'Reviewed',
    submit: 'Sent in',
    'chief-approval': 'Director approved',
    'leader-approval': 'Leader approved',
    return: 'Return',
    deliver: 'Sent in',
    'interview-review': 'Reviewed',
    'interview-receipt': 'Received',
    adopt: 'Log the adoption',
  },
  pressFor: (press, subject, unit) => `${press}: ${subject}, ${unit}`,
  date: 'Date',
  reason: 'Why it is returned',
  writes: (sheet, cell, column, text) =>
    `Writes ${text === '' ? '…' : text} into "${sheet}" ${cell === null ? `, a new column "${column}"` : `${cell} (${column})`}`,
  insteadOf: (before) => `, in place of ${before}`,
  write: 'Write',
  cancel: 'Cancel',
  written: (press, what) => `${press}: ${what}, written.`,
  notWritten: 'Not written',
  unsure: 'Perhaps written, perhaps not',
  remind: 'Reminder',
  remindUnit: (unit) => `Copy the reminder for ${unit}`,
  openForms: 'New',
  forms: {
    solicitation: 'Commission',
    manuscript: 'Manuscript',
    interview: 'Appointment',
    intake: 'Read review forms',
    print: 'Print forms',
    notice: 'Notice',
  },
  begin: {
    invite: 'Commissions, reviews and appointments too?',
    open: 'Set them up',
    title: 'Commissions, manuscripts, appointments',
    hint: 'Adds the sheets 稿件登记, 约稿登记 and 采访预约, and 信息员, 通报事项, 节假日 and 审核流程; 使用说明 tells at its end how to fill them in. Delete those that you do not need. Due days are counted in working days, and you see who owes what. No score changes, your log and your parameters stay as they are; if you only log adoptions you need none of it.',
    press: 'Set up: add these sheets',
  },
  aged: 'The sheet has changed; this is how it stood before.',
  refresh: 'Refresh',
  line: {
    overdue: (count) => `${count} overdue`,
    today: (count) => `${count} today`,
    soon: (count) => `${count} soon`,
    waiting: (count) => `${count} waiting`,
  },
  lineName: (parts) => `To do: ${parts.join(', ')}`,
  lineTitle: 'To do',
  lineNone: 'nothing to be done',
};
