/** Sheets that try other rules out (试算): their names, and what stands on one that is done with. */

/** The folded name of a sheet that tries another one out, and a number behind it where it was copied. */
export const TRIAL_NAME = /^(.+)\(试算\)(?:\(?\d{1,2}\)?)?$/u;

/** The name of the sheet that tries another one out. */
export const trialName = (inForce: string): string => `${inForce}（试算）`;

/** All that is left on a sheet that was tried out: why. */
export const SPENT_TRIAL = {
  adopted: (inForce: string): string => `这次试算已采纳，写进了“${inForce}”。这张空表可以删除，也可以再用来试算。`,
  dropped: (inForce: string): string => `这次试算已放弃，“${inForce}”没有改动。这张空表可以删除，也可以再用来试算。`,
} as const;

/** Tells such a note. */
export const SPENT_NOTE = /^这次试算已(?:采纳|放弃)，/u;
