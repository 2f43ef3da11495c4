import type { WorkbookChange } from '../../host/port/workbook';
import { stampText, type StampFacts } from '../../text/sheets/result-sheets';
import { SHEETS } from '../../text/sheets/workbook-names';
import { STAMP_ROW } from './encode-unit-scores';

/**
 * The last change of a recalculation. It replaces the words on 单位得分 that say the writing is not finished, so that a
 * write that broke off can be seen.
 */
export const encodeStamp = (facts: StampFacts): WorkbookChange => ({
  kind: 'write-cells',
  sheet: SHEETS.unitScores,
  row: STAMP_ROW,
  column: 0,
  cells: [[stampText(facts)]],
});
