/** Milliseconds without an edit after which a draft is written. */
export const QUIET = 1_000;
/** Milliseconds after the first edit that no draft has, after which one is written although edits go on. */
export const LATEST = 3_000;
/** How many times as long as the last writing took the page is left alone. */
const REST = 4;
/** Milliseconds that the page is left alone at most: what is typed meanwhile would be lost. */
const LONGEST_REST = 4_000;

/** What decides when the next draft is written; times in milliseconds of one clock. */
export interface KeepState {
  /** The first edit that no draft has. */
  readonly firstEdit: number;
  readonly lastEdit: number;
  /** When the last draft was there. */
  readonly lastEnd: number;
  /** How long it kept the page from other work. */
  readonly took: number;
}

/** When the next draft is due: soon after a pause, in time while edits go on, never at once after one that was slow. */
export function dueAt({ firstEdit, lastEdit, lastEnd, took }: KeepState): number {
  const wanted = Math.min(lastEdit + QUIET, firstEdit + LATEST);
  return Math.max(wanted, Math.min(lastEnd + took * REST, firstEdit + LONGEST_REST));
}
