/** What a plan file must say, beside its rows. */
export type PlanPart = 'format' | 'title' | 'office' | 'year' | 'sheets';

type NoParameters = Readonly<Record<string, never>>;

/** The parameters of each refusal, for the sentence that says it; quarters are named as 2020Q1. */
export interface RefusalParameters {
  structure: NoParameters;
  'other-year': { quarter: string; year: number };
  ledger: NoParameters;
  problems: { quarter: string; log: string };
  'rules-unread': { quarter: string };
  'not-ended': { quarter: string; asOf: string; today: string };
  'unknown-units': { quarter: string };
  'no-reason': NoParameters;
  'nothing-to-hand-over': { quarter: string };
  'earlier-year': { year: number; old: number };
  'plan-unknown': { name: string; known: readonly string[] };
  'plan-not-json': NoParameters;
  'plan-part': { part: PlanPart };
  'plan-sheet': { sheet: string; known: readonly string[] };
  'plan-rows': { sheet: string };
  /** Rows of a plan file count from 1. */
  'plan-column': { sheet: string; row: number; column: string; known: readonly string[] };
  'plan-cell': { sheet: string; row: number; column: string };
  'plan-parameter': { row: number; item: string; known: readonly string[] };
  'plan-faults': NoParameters;
  'plan-unread': NoParameters;
  /** 参数 has no columns to write the meaning of a clerk's own log into. */
  'no-parameter-columns': NoParameters;
  'already-settled': { quarter: string };
  'earlier-open': { quarter: string; first: string };
  'not-settled': { quarter: string };
  'later-settled': { quarter: string; first: string };
  'notice-structure': NoParameters;
  'notice-other-year': { period: string; year: number };
  'notice-not-begun': { period: string; asOf: string };
  'notice-problems': { period: string; log: string };
  'notice-kept': { sheet: string };
  'notice-foreign': { sheet: string };
  'no-trial': NoParameters;
  /** Two sheets try out the same one. */
  'trial-twice': { sheets: readonly string[]; inForce: string };
  'trial-faulty': { sheets: readonly string[] };
  'trial-year': { sheet: string; year: number; old: number };
  'trial-log': { sheet: string };
  'trial-structure': NoParameters;
  'trial-there': { sheet: string };
}

export type RefusalCode = keyof RefusalParameters;

/** Why nothing was booked, handed over or announced: a code and what it is about; `text/` has a sentence for every code. */
export type Refusal = {
  [Code in RefusalCode]: { readonly code: Code; readonly parameters: Readonly<RefusalParameters[Code]> };
}[RefusalCode];

/** A sentence for every code. */
export type RefusalSentences = { readonly [Code in RefusalCode]: (parameters: RefusalParameters[Code]) => string };

/** The sentence of a refusal in the language of `sentences`. */
export const refusalSentence = ({ code, parameters }: Refusal, sentences: RefusalSentences): string =>
  (sentences[code] as (parameters: Refusal['parameters']) => string)(parameters);
