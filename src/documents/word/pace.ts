/** Told which of how many (from 1) is made next; lets others have a turn, and ends the batch by rejecting. */
export type Pace = (number: number, all: number) => Promise<void>;

/** Nobody watches. */
export const AT_ONCE: Pace = () => Promise.resolve();
