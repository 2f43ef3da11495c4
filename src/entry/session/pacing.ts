/** Lets the browser show what was told, and a person act, before work goes on. */
export const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** Milliseconds that a slice of long work may take before the page is let answer. */
const SLICE = 80;

/** Lets the page answer, and tells how far the work is, once enough time has passed since it last did. */
export function pacing<Progress>(report: (progress: Progress) => void): (progress: Progress) => Promise<void> {
  let last = performance.now();
  return async (progress) => {
    if (performance.now() - last < SLICE) return;
    report(progress);
    await nextTask();
    last = performance.now();
  };
}
