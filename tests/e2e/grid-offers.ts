import type { Need } from '../host/contract/contract';

/** What the grid can do for the contract. */
export const GRID_OFFERS: readonly Need[] = ['window', 'date1904', 'looks'];
