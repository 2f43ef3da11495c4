import type { Outcome } from '../../app/scoring/outcome';
import type { Progress, RecalculationStep } from '../../app/scoring/recalculate';
import { runChanges, type RunChanges } from '../../app/scoring/run-changes';
import type { AdoptionDesk } from '../../app/log/adoption-desk';
import type { AdoptionDraft } from '../../app/log/log-adoption';
import type { Issue } from '../../issues/issue';
import type { Reviewed } from '../../sheets/reviewed/encode-reviewed';
import type { PaneSentence } from '../../text/pane/pane';
import type { UnitFilter } from './unit-rows';
import { workIn, type Work } from './work';

/** The tabs of the pane, in the order in which they are shown. */
export const PANE_TABS = ['overview', 'todo', 'units', 'problems', 'row', 'fees'] as const;

export type PaneTab = (typeof PANE_TABS)[number];

/** Whether the results are still those of the sheets: `untold` where the host tells nobody what is changed. */
export type Freshness = 'current' | 'stale' | 'untold';

/** The forms of the sheets of the work before the scores. */
export type WorkForm = 'solicitation' | 'manuscript' | 'interview' | 'intake' | 'print' | 'notice';

/** Views that the ribbon of a host opens: what is to be done, and the forms of the work. */
export const RIBBON_VIEWS = [
  'todo',
  'solicitation',
  'manuscript',
  'interview',
  'print',
  'notice',
] as const satisfies readonly ('todo' | WorkForm)[];

export type RibbonView = (typeof RIBBON_VIEWS)[number];

/** The view of this name; null where there is none. */
export const ribbonView = (name: string | null): RibbonView | null =>
  RIBBON_VIEWS.find((view) => view === name) ?? null;

/** A run under way; `slow` once it has lasted long enough to be worth showing. */
export interface Run {
  readonly step: Progress['step'];
  /** How much of the step is done; null where nobody tells. */
  readonly share: number | null;
  /** It can no longer be given up. */
  readonly isFinal: boolean;
  readonly slow: boolean;
  /** Somebody edited meanwhile, and it started anew. */
  readonly again: boolean;
  /** A person asked to give it up. */
  readonly cancelling: boolean;
}

/** All that the pane remembers. */
export interface PaneState {
  readonly run: Run | null;
  /** The outcome of the last run that had one; a later failure does not erase it. */
  readonly outcome: Outcome | null;
  /** Which of its warnings a person has found right as they stand. */
  readonly reviewed: Reviewed | null;
  /** The work before the scores as it was last read; null where nothing could be read. */
  readonly work: Work | null;
  /** What the last run changed against the one before; null on the first, or where nothing changed. */
  readonly changes: RunChanges | null;
  /** Why the host refused the last run, and what to do. */
  readonly failure: PaneSentence | null;
  /** True after a run was given up, until the next. */
  readonly cancelled: boolean;
  /** A fault of ours, to be thrown to the error boundary. */
  readonly crash: { readonly cause: unknown } | null;
  readonly tab: PaneTab;
  readonly filter: UnitFilter;
  /** The form 登记采用 while it is open, and what it is filled with. */
  readonly desk: AdoptionDesk | null;
  readonly filled: AdoptionDraft | null;
  /** The form of a sheet of the work, while it is open. */
  readonly form: WorkForm | null;
  /** Somebody edited the workbook since `work` was read. */
  readonly isWorkOld: boolean;
}

/** The problems that are left to look at. */
export const openIssues = ({ outcome, reviewed }: Pick<PaneState, 'outcome' | 'reviewed'>): readonly Issue[] =>
  (outcome?.issues ?? []).filter((issue) => reviewed?.found.has(issue) !== true);

export type PaneAction =
  | { readonly kind: 'run-started' }
  | { readonly kind: 'run-slow' }
  | { readonly kind: 'step-reached'; readonly step: RecalculationStep; readonly progress?: Progress | undefined }
  | { readonly kind: 'run-cancelling' }
  | { readonly kind: 'run-cancelled' }
  | { readonly kind: 'run-finished'; readonly outcome: Outcome }
  | { readonly kind: 'run-failed'; readonly failure: PaneSentence }
  | { readonly kind: 'results-written'; readonly outcome: Outcome }
  | { readonly kind: 'results-found'; readonly outcome: Outcome }
  | { readonly kind: 'reviewed'; readonly reviewed: Reviewed; readonly shown: Outcome }
  | { readonly kind: 'run-crashed'; readonly cause: unknown }
  | { readonly kind: 'choice-taken-back' }
  | { readonly kind: 'desk-opened'; readonly desk: AdoptionDesk; readonly filled?: AdoptionDraft }
  | { readonly kind: 'desk-closed' }
  | { readonly kind: 'work-read'; readonly outcome: Outcome }
  | { readonly kind: 'work-aged' }
  | { readonly kind: 'form-opened'; readonly form: WorkForm; readonly outcome: Outcome }
  | { readonly kind: 'form-closed' }
  | { readonly kind: 'tab-chosen'; readonly tab: PaneTab }
  | { readonly kind: 'filter-changed'; readonly filter: Partial<UnitFilter> };

export const NO_FILTER: UnitFilter = { group: null, choice: 'all', sort: 'rank', find: '' };

export const INITIAL_STATE: PaneState = {
  run: null,
  outcome: null,
  reviewed: null,
  work: null,
  changes: null,
  failure: null,
  cancelled: false,
  crash: null,
  tab: 'overview',
  filter: NO_FILTER,
  desk: null,
  filled: null,
  form: null,
  isWorkOld: false,
};

/** Drops a filter on a type of unit that the new result does not have, because it would hide everything. */
const keepFilter = (filter: UnitFilter, outcome: Outcome): UnitFilter => {
  const known = outcome.result?.plan.units.some((unit) => unit.group === filter.group) ?? true;
  return known ? filter : { ...filter, group: null };
};

const changesBetween = (before: Outcome | null, after: Outcome): RunChanges | null =>
  before?.result && after.result ? runChanges(before.result, after.result) : null;

type Handlers = {
  readonly [Kind in PaneAction['kind']]: (state: PaneState, action: Extract<PaneAction, { kind: Kind }>) => PaneState;
};

const changeRun = (state: PaneState, change: Partial<Run>): PaneState =>
  state.run === null ? state : { ...state, run: { ...state.run, ...change } };

/** The state once the workbook shows the results of `outcome`: messages about earlier runs are gone. */
const withOutcome = (state: PaneState, outcome: Outcome): PaneState => ({
  ...state,
  outcome,
  reviewed: outcome.reviewed ?? null,
  work: workIn(outcome),
  isWorkOld: false,
  changes: changesBetween(state.outcome, outcome),
  failure: null,
  cancelled: false,
  filter: keepFilter(state.filter, outcome),
});

const NEW_RUN: Run = { step: 'read', share: null, isFinal: false, slow: false, again: false, cancelling: false };

/** A host that does not tell how far it is has begun to write. */
const reached = (step: Progress['step'], progress: Progress | undefined): Partial<Run> => ({
  step,
  share: progress?.share ?? null,
  isFinal: progress?.isFinal ?? step === 'write',
});

const HANDLERS: Handlers = {
  'run-started': (state) => ({ ...state, run: NEW_RUN, cancelled: false }),
  'run-slow': (state) => changeRun(state, { slow: true }),
  'step-reached': (state, { step, progress }) =>
    changeRun(state, step === 'again' ? { ...NEW_RUN, slow: true, again: true } : reached(step, progress)),
  'run-cancelling': (state) => changeRun(state, { cancelling: true }),
  'run-cancelled': (state) => ({ ...state, run: null, cancelled: true }),
  'run-finished': (state, { outcome }) => withOutcome({ ...state, run: null }, outcome),
  'results-written': (state, { outcome }) => withOutcome(state, outcome),
  // A person who asked for a calculation meanwhile is not shown less.
  'results-found': (state, { outcome }) =>
    state.outcome === null && state.run === null && state.failure === null ? withOutcome(state, outcome) : state,
  // Another outcome may have come meanwhile.
  reviewed: (state, { reviewed, shown }) => (state.outcome === shown ? { ...state, reviewed } : state),
  'run-failed': (state, { failure }) => ({ ...state, run: null, failure }),
  'run-crashed': (state, { cause }) => ({ ...state, run: null, crash: { cause } }),
  'choice-taken-back': () => INITIAL_STATE,
  'desk-opened': (state, { desk, filled = null }) => ({ ...state, desk, filled, form: null, failure: null }),
  'desk-closed': (state) => ({ ...state, desk: null }),
  'work-read': (state, { outcome }) => ({ ...state, work: workIn(outcome), isWorkOld: false }),
  'work-aged': (state) => ({ ...state, isWorkOld: true }),
  'form-opened': (state, { form, outcome }) => ({
    ...state,
    work: workIn(outcome),
    isWorkOld: false,
    form,
    desk: null,
    failure: null,
  }),
  'form-closed': (state) => ({ ...state, form: null }),
  'tab-chosen': (state, { tab }) => ({ ...state, tab }),
  'filter-changed': (state, { filter }) => ({ ...state, filter: { ...state.filter, ...filter } }),
};

/** The next state of the pane; pure. */
export const paneReducer = (state: PaneState, action: PaneAction): PaneState =>
  (HANDLERS[action.kind] as (state: PaneState, action: PaneAction) => PaneState)(state, action);
