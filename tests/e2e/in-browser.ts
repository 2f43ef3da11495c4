import { findBrowser } from './browser';

const REASON = '(skipped: no browser here, set CHROMIUM_PATH)';

/** A test that is reported as skipped, with the reason. */
const skipped = Object.assign((name: string) => test.skip(`${name} ${REASON}`, () => undefined), {
  each: ((table: readonly unknown[]) => (name: string) =>
    test.skip.each(table as [])(`${name} ${REASON}`, () => undefined)) as typeof test.each,
}) as typeof test;

/** `test` where there is a browser; in CI there must be one. */
export const inBrowser = findBrowser() === null && process.env['CI'] !== 'true' ? skipped : test;
