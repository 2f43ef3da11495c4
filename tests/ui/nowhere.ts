import type { Deliver, Deliveries } from '../../src/entry/session/deliver';

const nowhere: Deliver = () => Promise.resolve(() => '');

/** Takes files and keeps none: for tests of a pane that makes none. */
export const NOWHERE: Deliveries = { toFinance: nowhere, newBook: nowhere, file: nowhere };
