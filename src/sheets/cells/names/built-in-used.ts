import type { Issue } from '../../../issues/issue';
import { wholeSheet } from '../../../issues/place';

/** Says that the built-in plan stands in for a sheet or a parameter. */
export const builtInUsed = (sheet: string): Issue => ({
  code: 'built-in-used',
  severity: 'warning',
  place: wholeSheet(sheet),
  parameters: { sheet },
});
