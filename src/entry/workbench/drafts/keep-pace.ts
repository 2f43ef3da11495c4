/** Milliseconds without an edit after which a draft is written. */
export const QUIET = 1_000;
/** Milliseconds after the first edit that no draft has, after which one is written although edits go on. */
export const LATEST = 3_000;
/** After a draft the page is left alone for so many times as long as its writing took. */
const REST = 4;
/** Milliseconds that the page is left alone at most: what is typed meanwhile would be lost. */
const LONGEST_REST = 4_000;

/** Milliseconds after which a draft that could not be kept is tried again; twice as many each further time. */
const RETRY = 10_000;
const LONGEST_RETRY = 300_000;

/** How long nothing is tried after so many failures one after the other. */
export const retryPause = (failures: number): number =>
  failures === 0 ? 0 : Math.min(RETRY * 2 ** (failures - 1), LONGEST_RETRY);

/** What decides when the next draft is written; times in milliseconds of one clock. */
export interface KeepState {
  /** The first edit that no draft has. */
  readonly firstEdit: number;
  readonly lastEdit: number;
  /** When the last draft was there. */
  readonly lastEnd: number;
  /** How long it kept the page from other work. */
  readonly took: number;
  /** Drafts that could not be kept since the last one that was. */
  readonly failures: number;
}

/** When the next draft is due: soon after a pause, in time while edits go on, never at once after one that was slow or failed. */
export function dueAt({ firstEdit, lastEdit, lastEnd, took, failures }: KeepState): number {
  if (failures > 0) return lastEnd + retryPause(failures);
  const wanted = Math.min(lastEdit + QUIET, firstEdit + LATEST);
  return Math.max(wanted, Math.min(lastEnd + took * REST, firstEdit + LONGEST_REST));
}
