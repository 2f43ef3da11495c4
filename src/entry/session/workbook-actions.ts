import { openAdoptionDesk } from '../../app/log/adoption-desk';
import { plannedAnew } from '../../app/log/chosen-sheets';
import { areFixed, fixProblems } from '../../app/log/fix-problems';
import { HostError, type Workbook, type WorkbookWindow } from '../../host/port/workbook';
import type { PaneSentence } from '../../text/pane/pane';
import type { FeeActions } from '../../ui/pane/fee-actions';
import { isMissingPart } from '../../ui/pane/missing-part';
import type { PaneActions, SetupActions } from '../../ui/pane/pane-actions';
import { reviewIssues, reviewsNow } from '../../app/log/review-issues';
import { SHEETS } from '../../text/sheets/workbook-names';
import type { AppendActions } from '../../ui/pane/append-actions';
import type { ReviewActions } from '../../ui/pane/review-actions';
import type { WhatIfActions } from '../../ui/pane/what-if-actions';
import type { CellFix } from '../../sheets/issues/safe-fixes';
import { addressOf } from './address-of';
import type { Deliveries } from './deliver';
import { now, today } from './today';
import { unasked } from './unasked';
import { workActions } from './work-actions';

/** How a pane follows what it writes itself. */
export interface OwnWrites {
  /** Is called after a write into the clerk's sheets: the results no longer fit them. */
  readonly onEdit: () => void;
  /** Runs `act`, which writes results: they fit the sheet afterwards. */
  readonly withResults: <Done extends object>(act: () => Promise<Done>) => Promise<Done>;
}

/** What a pane may do to this workbook. */
export function workbookActions(
  workbook: WorkbookWindow,
  { onEdit, withResults }: OwnWrites,
  deliveries: Deliveries,
): PaneActions {
  const afterwards = <Result>(result: Result): Result => {
    onEdit();
    return result;
  };
  return {
    openDesk: async () => {
      const desk = await openAdoptionDesk(workbook, { today: today() });
      return desk && { ...desk, save: (draft) => desk.save(draft).then(afterwards) };
    },
    fix: async (fixes) => {
      await fixProblems(workbook, fixes).then(afterwards);
      await showFirst(workbook, fixes);
    },
    areFixed: (fixes) => areFixed(unasked(workbook), fixes),
    onEdit: (callback) => workbook.onChange(callback),
    isLasting: true,
    fees: feeActions(workbook, withResults, deliveries),
    setup: setupActions(workbook),
    work: workActions(workbook, afterwards),
    append: appendActions(workbook, afterwards),
    review: reviewActions(workbook),
    whatIf: whatIfActions(workbook, afterwards),
    deliverFile: deliveries.file,
    explainRefusal,
  };
}

function explainRefusal(cause: unknown): PaneSentence | null {
  if (isMissingPart(cause)) return ({ missingPart }) => missingPart.notDone;
  return cause instanceof HostError ? ({ refusals }) => refusals[cause.code](cause.subject) : null;
}

/** Shows the first of the cells; where the host refuses, the fix stands all the same. */
async function showFirst(workbook: WorkbookWindow, fixes: readonly CellFix[]): Promise<void> {
  const [first] = fixes;
  if (first === undefined) return;
  try {
    await workbook.select(addressOf(first.place));
  } catch (cause) {
    if (!(cause instanceof HostError)) throw cause;
  }
}

/** Loaded apart, because only a workbook without a log needs them. What is shown before a press, nobody asked for. */
function setupActions(workbook: Workbook): SetupActions {
  const setUp = () => import('../../app/log/set-up-log');
  return {
    findLog: async () => (await setUp()).findLog(unasked(workbook)),
    inspect: async (plan) => (await setUp()).inspectLog(unasked(workbook), today(), plan),
    template: async (plan) => {
      const { templateChanges } = await import('../../app/log/add-template');
      return plannedAnew(() => templateChanges(workbook, today(), plan));
    },
    mapping: async (mapping, plan) => {
      const { mappingChanges } = await import('../../app/log/map-log');
      return plannedAnew(() => mappingChanges(workbook, mapping, today(), plan));
    },
  };
}

/** Loaded apart, because other files are seldom appended. */
function appendActions(workbook: Workbook, afterwards: <Result>(result: Result) => Result): AppendActions {
  const load = async (): Promise<AppendActions> => (await import('./append-work')).appendWork(workbook);
  return {
    read: async (fileName, bytes) => (await load()).read(fileName, bytes),
    readPasted: async (text) => (await load()).readPasted(text),
    plan: async (source, mapping) => (await load()).plan(source, mapping),
    append: async (source, mapping) => (await load()).append(source, mapping).then(afterwards),
  };
}

/** Nothing that is computed depends on them: the results stay as they are. */
const reviewActions = (workbook: WorkbookWindow): ReviewActions => ({
  press: (shown, issues, isRight) => reviewIssues(workbook, { shown, today: today() }, { issues, isRight, at: now() }),
  look: (shown) => reviewsNow(unasked(workbook), { shown, today: today() }),
  onEdit: (callback) => workbook.onChange((sheet) => sheet === SHEETS.reviewed && callback()),
});

/** Loaded apart, because rules are seldom tried out. */
function whatIfActions(workbook: Workbook, afterwards: <Result>(result: Result) => Result): WhatIfActions {
  const load = async (): Promise<WhatIfActions> => (await import('./what-if-work')).whatIfWork(workbook);
  return {
    look: async (from) => (await load()).look(from),
    press: async (changes) => (await load()).press(changes).then(afterwards),
    make: async (inForce) => (await load()).make(inForce).then(afterwards),
  };
}

/** Loaded apart, because the pane is mostly opened without a look at fees. */
function feeActions(workbook: Workbook, withResults: OwnWrites['withResults'], deliveries: Deliveries): FeeActions {
  const load = async (): Promise<FeeActions> => (await import('./fee-work')).feeWork(workbook, deliveries);
  return {
    overview: async () => (await load()).overview(),
    preview: (quarter) => withResults(async () => (await load()).preview(quarter)),
    prepare: async (quarter) => (await load()).prepare(quarter),
    settle: (confirmed, by) => withResults(async () => (await load()).settle(confirmed, by)),
    prepareReversal: async (quarter) => (await load()).prepareReversal(quarter),
    reverse: (prepared, reason, by) => withResults(async () => (await load()).reverse(prepared, reason, by)),
    audit: async () => (await load()).audit(),
    handOver: async (quarter) => (await load()).handOver(quarter),
    prepareYear: async () => (await load()).prepareYear(),
    makeYear: async (prepared) => (await load()).makeYear(prepared),
  };
}
