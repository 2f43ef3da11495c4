import { findBrowser } from './browser';

/** `test` where there is a browser; elsewhere one that is reported as skipped. In CI there must be one. */
export const inBrowser = findBrowser() === null && process.env['CI'] !== 'true' ? test.skip : test;
