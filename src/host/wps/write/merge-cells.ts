import { rangeReference as a1 } from '../../port/a1';
import type { CellRange } from '../../port/workbook';
import { get } from '../api/jsapi';
import type { SheetStep } from '../api/sheet-step';

/** A step that merges cells. @throws TypeError where nothing came of it */
export const mergeStep =
  (range: CellRange): SheetStep =>
  (sheet) => {
    const cells = sheet.Range(a1(range));
    cells.Merge();
    if (get(cells, 'MergeCells') === false) throw new TypeError('Range.Merge is ignored');
  };
