import { createContext, useContext } from 'react';
import type { AdoptionDesk } from '../../app/log/adoption-desk';
import type { ChosenSheets } from '../../app/log/chosen-sheets';
import type { LogSetup } from '../../app/log/set-up-log';
import type { Place } from '../../issues/place';
import type { NoPlan, PlanChoice } from '../../app/plans/plan-choice';
import type { Result } from '../../engine/result';
import type { LogMapping } from '../../sheets/adoptions/log-mapping';
import type { PaneSentence } from '../../text/pane/pane';
import type { FeeActions } from './fee-actions';
import type { AppendActions } from './append-actions';
import type { ReviewActions } from './review-actions';
import type { WhatIfActions } from './what-if-actions';
import type { WorkActions } from './work-actions';
import type { CellFix } from '../../sheets/issues/safe-fixes';

/** What is written first for a plan that was chosen, or why the plan cannot be taken. */
export type Chosen = Result<ChosenSheets, NoPlan>;

/** The ways to give a workbook a log that can be read; each rejects when the host refuses. */
export interface SetupActions {
  /** The sheet that is the log, null where the workbook has none at all; a light look. */
  readonly findLog: () => Promise<string | null>;
  /** What the template with this plan would add, or why the plan cannot be taken. */
  readonly inspect: (plan: PlanChoice) => Promise<Result<LogSetup, NoPlan>>;
  /** What the first recalculation writes beside its results; writes nothing. */
  readonly template: (plan: PlanChoice) => Promise<Chosen>;
  /** Likewise, with the clerk's own log. */
  readonly mapping: (mapping: LogMapping, plan: PlanChoice) => Promise<Chosen>;
}

/** What the pane can do to the workbook beyond recalculating; each rejects when the host refuses. */
export interface PaneActions {
  /** Null where the structure of the workbook does not let anything be logged; a recalculation names the problems. */
  readonly openDesk: () => Promise<AdoptionDesk | null>;
  /** Writes the values, all or none, and shows the first of the cells. */
  readonly fix: (fixes: readonly CellFix[]) => Promise<void>;
  /** Whether the cells still show what the fixes put there. */
  readonly areFixed: (fixes: readonly CellFix[]) => Promise<boolean>;
  /** Calls back after each edit of a person, undoing included; gives what ends that. */
  readonly onEdit: (callback: () => void) => () => void;
  /** True where a sheet that is written as a whole stays so: nothing brings back what stood on it. */
  readonly isLasting?: boolean;
  readonly fees: FeeActions;
  readonly setup: SetupActions;
  readonly work: WorkActions;
  /** Undefined where nothing can be tried out. */
  readonly whatIf?: WhatIfActions;
  /** Undefined where no other file can be read. */
  readonly append?: AppendActions;
  /** Undefined where nothing can be remembered. */
  readonly review?: ReviewActions;
  /** Hands a finished file to the person; gives a sentence on where it is. Rejects when the host refuses. */
  readonly deliverFile: (fileName: string, bytes: Uint8Array) => Promise<PaneSentence>;
  /** Says a refusal of the host and the next step; null for anything else, which is then a fault of ours. */
  readonly explainRefusal: (cause: unknown) => PaneSentence | null;
}

/** What the pane may do to the workbook; null where it only shows results. */
export const PaneActionsContext = createContext<PaneActions | null>(null);

/** The 年度 of what the pane shows; null where it is not known. */
export const PaneYearContext = createContext<number | null>(null);

/** Selects a cell, or the sheet as a whole; null where the pane only shows results. */
export const PaneGoToContext = createContext<((place: Place) => void) | null>(null);

/** The actions of the pane around a component. */
export const usePaneActions = (): PaneActions | null => useContext(PaneActionsContext);
