import type { Day } from '../engine/units';
import type { StatedPlan } from '../rules/built-in-plan';
import type { RULE_SHEET_TITLES } from '../text/sheets/rule-words';
import type { WORK_TITLES } from '../text/sheets/workflow';
import type { LogRow } from './adoptions/encode-log';
import type { BroughtForwardRow } from './brought-forward/left-over-rows';
import type { WorkValues } from './parameters/decode-parameters';
import type { TemplateRow } from './schema/template-sheet';
import type { Targets } from './targets/decode-targets';

/** What a new workbook starts with. */
export interface NewBook {
  readonly plan: StatedPlan;
  readonly year: number;
  readonly rows: readonly LogRow[];
  readonly asOf: Day | null;
  /** What the year before left over; without it the workbook has no sheet 上年结转. */
  readonly broughtForward?: readonly BroughtForwardRow[];
  /** Rows of the sheets of the work before the scores, by their keys; without it the workbook has none of them. */
  readonly work?: WorkRows;
  /** Values of the parameters of the work; without them those of the plan. */
  readonly workValues?: WorkValues;
  /** Rows of 参数 that an office has stated beyond those of every workbook. */
  readonly statedValues?: readonly TemplateRow<string>[];
  /** The office's own sheets of rules; without them the workbook has those of the plan. */
  readonly ruleSheets?: RuleSheetRows;
}

/** The sheets in which a plan is stated, by the keys of the catalogue. */
export type RuleSheet = keyof typeof RULE_SHEET_TITLES | 'targets' | 'channels' | 'rules' | 'parameters';

/** Rows of the sheets of rules that an office has written itself, by the keys of the catalogue. */
export type RuleSheetRows = Readonly<Partial<Record<RuleSheet, readonly TemplateRow<string>[]>>>;

/** The sheets of the work before the scores. */
export type WorkSheet = keyof typeof WORK_TITLES;

/** Rows of these sheets; a sheet that is not named is empty. */
export type WorkRows = Readonly<Partial<Record<WorkSheet, readonly TemplateRow<string>[]>>>;

/** What the reading of an optional sheet depends on. */
export interface SheetFacts {
  readonly date1904: boolean;
  readonly year: number;
  readonly targets: Targets;
}
