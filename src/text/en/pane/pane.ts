import type { PaneText } from '../../pane/pane';
import { counted } from '../counted';
import { HOST_REFUSALS_EN } from '../hosts/host-refusals';
import { issueTextEn } from '../issues/issues';
import { APPEND_TEXTS_EN } from './pane-append';
import { FEE_TEXTS_EN } from './pane-fees';
import { FORM_TEXTS_EN } from './pane-form';
import { HELP_TEXTS_EN } from './pane-help';
import { PANE_MESSAGES_EN } from './pane-messages';
import { OBSTACLES_EN } from './pane-obstacles';
import { PROBLEM_TEXTS_EN } from './pane-problems';
import { ROW_TEXTS_EN } from './pane-row';
import { SETUP_TEXTS_EN } from './pane-setup';
import { TODO_PANE_TEXTS_EN } from './pane-todo';
import { WORK_FORM_TEXTS_EN } from './pane-work';
import { UNIT_TEXTS_EN } from './pane-units';
import { YEAR_TEXTS_EN } from './pane-year';

const unitsOf = (names: readonly string[]): string => names.join(', ');

/** Every word of the task pane in English; what stands in the workbook keeps its own language. */
export const paneTextEn: PaneText = {
  language: 'en',
  otherLanguage: { name: '中文', language: 'zh-CN' },
  product: 'Gaofen',
  year: (year) => `Year ${year}`,
  asOf: (date) => `As of ${date}`,
  footer: (version) => `Gaofen ${version}`,
  privacy: 'Data stays here',

  recalculate: 'Recalculate',
  steps: { read: 'Read', score: 'Score', write: 'Write' },
  stepList: 'Progress',
  running: 'Calculating…',
  again: 'The log was just edited; starting anew…',
  cancel: 'Cancel',
  cancelling: 'Cancelling…',
  cancelled: 'Cancelled; the workbook is unchanged.',
  opening: 'Opening the workbook…',
  notRun: 'Not calculated yet',
  current: 'Results agree with the sheet',
  untold: 'Calculated; edits are not noticed here: recalculate after each',
  outdated: 'The sheet has changed: recalculate',
  blockedStatus: 'Not calculated: settle the structure first',
  failedStatus: 'Not finished: see below',

  tabList: 'Results',
  tabs: { overview: 'Home', todo: 'To do', units: 'Units', problems: 'Issues', row: 'Row', fees: 'Fees' },
  moreTabs: (tabs) => `More: ${tabs.join(', ')}`,
  more: (next, left) => `Show ${next} more (of ${left})`,

  announce: {
    done: (points, met, units, problems) =>
      `Calculated: ${points} points in all, ${met} of ${counted(units, 'unit')} met the target, ${problems === 0 ? 'no issues' : counted(problems, 'issue')}.`,
    blocked: (problems) =>
      `Not calculated: ${counted(problems, 'issue')} with the structure of the sheets; earlier results are unchanged.`,
    failed: (sentence) => `The recalculation did not finish: ${sentence}`,
  },

  changes: {
    title: 'Since the last run',
    rows: (rows) => (rows > 0 ? `${counted(rows, 'row')} added` : `${counted(-rows, 'row')} removed`),
    points: (isMore, points) => `Total ${isMore ? 'up' : 'down'} ${points.replace('-', '')} points`,
    met: (units) => `Now on target: ${unitsOf(units)}`,
    lost: (units) => `No longer on target: ${unitsOf(units)}`,
  },

  overview: {
    total: 'Points this year',
    points: 'points',
    ofTarget: (target) => `Target ${target}`,
    noTarget: 'No target set',
    completion: (percent) => `${percent} done`,
    counted: 'Counted',
    countedOf: (all) => `of ${counted(all, 'adoption')}`,
    met: 'Target met',
    metOf: (all) => `of ${counted(all, 'unit')}`,
    behind: 'Behind',
    behindHint: 'behind pace or missed',
    problemsHint: (errors, warnings) => `${counted(errors, 'error')} · ${counted(warnings, 'warning')}`,
    noProblems: 'no issues found',
    fees: 'Fees by quarter',
    feeQuarter: 'Quarter',
    feeAdoptions: 'Items',
    feePoints: 'Points',
    feeAmount: 'Amount (¥)',
    feeSum: 'Total',
    feeTerms: {
      perPoint: (yuan) => `¥${yuan} per point`,
      perItem: 'per item',
      assessed: 'per target',
      none: 'this plan pays no fees',
      join: (terms) => terms.join(', '),
    },
  },

  shortQuarters: ['Q1', 'Q2', 'Q3', 'Q4'],
  states: { met: 'Met', 'on-pace': 'On pace', behind: 'Behind', missed: 'Missed', none: 'No target' },

  units: UNIT_TEXTS_EN,
  problems: PROBLEM_TEXTS_EN,
  row: ROW_TEXTS_EN,

  empty: {
    title: 'From the log to the fee sheets in one step',
    steps: (log) => [
      `Log each adoption as a row of "${log}"`,
      'Press "Recalculate" above',
      'See points, shortfalls, ranks and fees here',
    ],
    promise: 'Only what the program makes is written: points, ranks, issues. The cells you fill in are never changed.',
  },

  fees: FEE_TEXTS_EN,
  form: FORM_TEXTS_EN,
  help: HELP_TEXTS_EN,
  setup: SETUP_TEXTS_EN,
  append: APPEND_TEXTS_EN,
  newYear: YEAR_TEXTS_EN,
  todo: TODO_PANE_TEXTS_EN,
  workForms: WORK_FORM_TEXTS_EN,

  obstacles: OBSTACLES_EN,
  issue: issueTextEn,
  refusals: HOST_REFUSALS_EN,
  messages: PANE_MESSAGES_EN,

  blocked: {
    title: 'Nothing was calculated: the structure of the sheets is wrong',
    hint: 'Settle what follows, then recalculate. Earlier results are unchanged; only "问题清单" was updated.',
    foreignHint:
      'Settle what follows, then recalculate. So as not to replace a sheet of somebody else, nothing was written.',
  },

  failure: 'The recalculation did not finish',

  copying: {
    done: 'Copied',
    byHand: 'This window does not let it copy. Press Ctrl+C (⌘C on a Mac) to copy this text',
  },

  crash: {
    title: 'The program failed',
    hint: 'Your cells are not affected. Open the pane again; if it happens again, send the words below to whoever maintains the program.',
    retry: 'Show again',
    copy: 'Copy this text',
  },

  missingPart: {
    title: 'This part was not loaded',
    hint: 'Files of the program are missing, most likely because Gaofen was just updated. Nothing in the sheets is affected. Please try again; if it stays like this, save the workbook first, then open Gaofen anew.',
    notDone:
      'This was not done: a part of the program was not loaded, most likely because Gaofen was just updated, or its files are incomplete. Please try again; if it stays like this, save the workbook first, then open Gaofen anew.',
    retry: 'Try again',
    close: 'Close',
  },

  chart: {
    title: 'Points against target',
    score: 'Points',
    target: 'Target',
    none: 'No points to draw yet',
    noneHint: 'After a recalculation the points of all units are drawn here by rank.',
  },
};
