/** What Fluent puts around a page when it has time, to see the keyboard leave it: hidden, and focused for no time at all. */
export const FOCUS_GUARD = '[data-tabster-dummy]';
