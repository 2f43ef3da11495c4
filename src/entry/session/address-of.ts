import type { CellAddress } from '../../host/port/workbook';
import type { Place } from '../../issues/place';

/** The cell of a problem; the first one where it is about a whole sheet. */
export const addressOf = ({ sheet, row, column }: Place): CellAddress => ({
  sheet,
  row: row ?? 0,
  column: column ?? 0,
});
