import type { GridRow, Place } from './place';

type NoParameters = Readonly<Record<string, never>>;

/** A row that was not taken for a record, with the cell and the text by which it is told. */
interface LeftOutRow {
  readonly row: GridRow;
  readonly cell: string;
  readonly text: string;
}

/** Parameters of the problems that only optional sheets have. */
export interface OptionalSheetIssues {
  'duplicate-payee': { payee: string; other: string };
  'duplicate-source': { source: string; other: string };
  'digits-lost': { value: string; column: string };
}

/** `isCleared`: the program wrote over the text in this very run; copies may still hold it. */
interface ForbiddenText {
  readonly isCleared?: true;
}

/** What the problems of the work before the scores carry. A classified cell is named, and its value nowhere. */
export interface WorkflowIssues {
  'classified-text': ForbiddenText;
  'secret-mark': ForbiddenText;
  'bad-choice': { value: string; column: string; expected: readonly string[] };
  'bad-count': { value: string };
  'duplicate-number': { number: string; row: number; next: string };
  /** 至 lies before 日期, or a year and more after it. */
  'holiday-span': { from: string; until: string; days: number };
  'holiday-conflict': { date: string; row: number; isWorked: boolean };
  'unknown-solicitation': { number: string; unit: string };
  'solicited-twice': { number: string; unit: string; row: number };
  'unknown-number': { number: string };
  /** At the first of so many rows, in place of one for each of them. */
  'unknown-numbers': { rows: number; first: string; manuscripts: string };
  'number-other-unit': { number: string; row: number; unit: string };
  'step-order': { step: string; earlier: string };
  'other-year': { column: string; day: string; year: number };
  /** `done`: how far it has come without the step; `signers`: who signs the review form, where the step is on it. */
  'step-missing': {
    column: string;
    done: 'adopted' | 'approved' | 'submitted' | 'reviewed';
    signers: { first: readonly string[]; second: readonly string[] } | null;
  };
  'adopted-unapproved': NoParameters;
  'same-signer': { steps: readonly [string, string] };
  'calendar-unknown': { year: number; of: 'due' | 'latest' };
  'interview-late': { lead: number; ahead: number; day: string };
  'interview-unreviewed': NoParameters;
  'no-informant': { units: readonly string[] };
  'several-informants': { unit: string; names: readonly string[] };
  'category-differs': { category: string; row: number; registered: string };
  'notice-unconfirmed': NoParameters;
  'role-missing': { group: string; steps: readonly string[] };
  'column-taken': { column: string };
}

/** What is wrong with a row of a sheet of rules, or with several together. */
export type RuleFault =
  | 'same-policy'
  | 'share-of-class'
  | 'level-missing'
  | 'class-missing'
  | 'class-unused'
  | 'step-half'
  | 'step-of-both'
  | 'grade-without-by'
  | 'by-unknown'
  | 'zero-and-rate'
  | 'factor-empty'
  | 'item-twice'
  | 'item-unused'
  | 'mixed-counts'
  | 'total-scores'
  | 'steps-and-terms'
  | 'percent-without-target'
  | 'proportion-without-target'
  | 'money-negative'
  | 'into-unknown'
  | 'into-not-for'
  | 'collector-into'
  | 'two-collectors'
  | 'heads-missing'
  | 'unit-into-unknown'
  | 'unit-into-twice';

/** Parameters of the problems of the sheets that state rules. */
export interface RuleSheetIssues {
  /** A condition names no channel, 归并类 or 层级. */
  'unknown-name': { value: string; nearest: readonly string[] };
  'name-means-channel': { name: string; scope: 'class' | 'level' };
  /** A cell of a sheet of rules that holds no word or number that is expected there. */
  'rule-cell': { value: string; column: string; expected: string };
  'rule-fault': { fault: RuleFault; value: string };
  /** The rule of the row is graded by a column in which the row states no number. */
  'quantity-missing': { column: string; value: string };
  'unknown-mark': { value: string; nearest: readonly string[] };
  /** The plan pays what the ledger cannot hold: nothing is settled. */
}

/** The parameters of each kind of problem, for the sentence that describes it. */
export interface IssueParameters extends OptionalSheetIssues, WorkflowIssues, RuleSheetIssues {
  // structure: blocks the recalculation
  'missing-sheet': { existing: readonly string[] };
  'misnamed-sheet': { expected: string };
  'missing-column': { column: string; found: readonly string[]; nearest: readonly { text: string; cell: string }[] };
  'duplicate-column': { column: string; other: string };
  'duplicate-unit': { unit: string; other: string };
  'ambiguous-name': { name: string; owners: readonly string[] };
  'conflicting-rules': { rule: string; other: string };
  'no-units': NoParameters;
  'bad-parameter': { parameter: string; value: string; expected: string };
  'parameter-replaced': { parameter: string; value: string; expected: string; used: string };
  'duplicate-parameter': { parameter: string; other: string };
  'year-unknown': { years: readonly number[] };
  'foreign-sheet': NoParameters;
  // rows: the row is left out
  'cell-error': { value: string };
  'uncalculated-formula': NoParameters;
  'missing-value': { column: string };
  'merged-empty': { column: string; range: string };
  'bad-date': { value: string; reason: 'no-year' | 'impossible' | 'unreadable' };
  'reversed-period': { from: string; until: string };
  'bad-number': { value: string; column: string };
  'bad-amount': { value: string };
  'fees-too-large': { most: string };
  /** `column` undefined: 供稿单位. */
  'unknown-unit': { value: string; nearest: readonly string[]; column?: string };
  'several-units': { value: string; units: readonly string[] };
  'unit-not-in-effect': { value: string; date: string };
  'unknown-channel': { value: string; nearest: readonly string[] };
  /** `known`: the modes that are in force. */
  'unknown-mode': { value: string; nearest: readonly string[]; known: readonly string[] };
  'content-of-other-unit': { content: string; unit: string; row: number };
  // warnings: the row counts
  unpriced: { channel: string; mode: string };
  'after-as-of': { date: string; asOf: string };
  'outside-year': { date: string; year: number };
  'similar-title': { title: string; other: string; row: number };
  'same-title-other-number': { title: string; row: number };
  'title-digits-divided': { title: string; other: string; row: number };
  'old-worth-unused': { column: string; value: string; year: number };
  'old-worth-differs': { stated: string; rule: string; count: number };
  'near-number': { number: string; other: string; row: number };
  'same-title-other-unit': { title: string; unit: string; row: number };
  'missing-title': NoParameters;
  'built-in-used': { sheet: string };
  'rule-for-unlisted-channel': { channel: string };
  'unknown-parameter': { parameter: string };
  /** Why it does no harm: no result depends on it, the other is blank, or says the same. */
  'column-twice': { column: string; other: string; why: 'unread' | 'blank' | 'same' };
  'rows-left-out': { rows: readonly LeftOutRow[] };
  /** Rows under the log with a title and nothing else. */
  'title-alone': { rows: readonly LeftOutRow[] };
  'maybe-heading': { name: string };
  /** Units that were taken from a log, with 待填 in the place of their 类型. */
  'groups-to-fill': { count: number };
  'maybe-sum': { name: string; count: number };
  'merged-number': { column: string; range: string };
  'merged-results': { range: string };
  'number-digits-lost': { value: string; column: string; isNumber: boolean };
  'year-from-dates': { year: number };
  'year-without-rows': { year: number; years: readonly number[] };
  'rule-unread': { what: string };
  /** The sheet tries out the one in force (试算): nothing is counted by it. */
  'trial-sheet': { inForce: string };
  /** `absent`: needed headers that it lacks; `holdsFees`: scores or fees may depend on it. */
  'second-sheet': { expected: string };
  'sheet-unread': { expected: string; absent: readonly string[]; holdsFees: boolean };
  // ledger: settling is refused, everything else goes on
  'foreign-ledger': NoParameters;
  'ledger-cell': { no: number; column: string; value: string; expected: string | null };
  'ledger-row': { no: number };
  'ledger-code': { no: number };
  'ledger-extra': { no: number };
  'ledger-missing': { from: number; to: number };
  'ledger-order': { no: number; rows: number };
  'ledger-unfinished': { no: number; quarter: string };
  'ledger-totals': { no: number; quarter: string };
  'ledger-other-year': { year: number; expected: number };
  'ledger-cut-off': { quarter: string; code: string };
  'ledger-lost': { quarter: string };
  'ledger-unknown-unit': { unit: string; names: readonly string[] };
  // settling: remarks before, and what waits after
  'take-back-large': { amount: string; booked: string };
  'take-back-carried': { unit: string; amount: string };
  'pending-correction': { what: string; next: string };
  'left-over': {
    unit: string;
    authors: string;
    amount: string;
    reason: string;
    source: string;
    kind: 'adoption' | 'balance';
  };
  // audit: what a machine sheet shows is not what it should
  'cell-differs': {
    shown: string;
    expected: string;
    source: 'results' | 'settled' | 'preview' | 'ledger' | 'hand-over';
  };
  'formula-differs': {
    /** Null where the cell holds no formula, or should hold none. */
    shown: string | null;
    expected: string | null;
    source: IssueParameters['cell-differs']['source'];
  };
  /** A person's cell, whose formula nothing proves. */
  'filled-in-formula': { formula: string };
  'results-not-saved': { count: number };
  'fee-sheet-missing': { quarter: string };
  /** A sheet that no hand-over file has. */
  'extra-sheet': NoParameters;
  /** The number format of a cell shows something else than the cell holds. */
  'shown-otherwise': { value: string; format: string };
  /** The ink of a cell is its ground, or too small to be seen. */
  'ink-hidden': NoParameters;
  /** Rows, columns (`names`) or a sheet that nobody sees. */
  'cells-hidden': { what: 'sheet' | 'rows' | 'columns' | 'merged'; names: string };
  /** A conditional format of these cells can hide what they hold. */
  'conditional-hides': { range: string };
  /** Rows or columns (`names`) that the print area leaves out; `formula`: nobody can tell what it leaves out. */
  'not-printed': { what: 'rows' | 'columns' | 'formula'; names: string };
  'not-calculated': NoParameters;
  /** A final notice says of a unit what the log no longer does; `then` '' where it does not name the unit. */
  'notice-changed': { unit: string; column: string; then: string; now: string };
  'extract-checksum': NoParameters;
  'bad-tax': { value: string; payable: string };
}

export type IssueCode = keyof IssueParameters;

/** A problem in the workbook: accumulated, never thrown; `text/` has a sentence for every code. */
export type Issue = {
  [Code in IssueCode]: {
    readonly code: Code;
    readonly severity: 'error' | 'warning';
    readonly place: Place;
    readonly parameters: IssueParameters[Code];
  };
}[IssueCode];
