import { defineCharts } from './charts';
import { defineRange } from './range';
import { defineRangeFormat } from './range-format';
import { defineRules } from './rules';
import { defineSheetParts } from './sheet-parts';
import { defineSort } from './sort';
import { defineTables } from './tables';
import { defineWorkbook } from './workbook';
import { defineWorksheets } from './worksheet';

let defined = false;

/** Registers every modelled type, once. */
export function defineMembers(): void {
  if (defined) return;
  defined = true;
  defineWorkbook();
  defineWorksheets();
  defineSheetParts();
  defineRange();
  defineRangeFormat();
  defineRules();
  defineSort();
  defineTables();
  defineCharts();
}
