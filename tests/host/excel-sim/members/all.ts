import { defineBorders } from './borders';
import { defineChartParts } from './chart-parts';
import { defineChartSeries } from './chart-series';
import { defineCharts } from './charts';
import { defineConditionalFormats } from './conditional-formats';
import { defineNames } from './names';
import { definePageBreaks } from './page-breaks';
import { definePageLayout } from './page-layout';
import { defineProtection } from './protection';
import { defineRange } from './range';
import { defineRangeFormat } from './range-format';
import { defineSettings } from './settings';
import { defineSheetObjects } from './sheet-objects';
import { defineSheetParts } from './sheet-parts';
import { defineSort } from './sort';
import { defineTableColumns, defineTableRows } from './table-lines';
import { defineTables } from './tables';
import { defineValidation } from './validation';
import { defineWorkbook } from './workbook';
import { defineWorksheets } from './worksheet';

const DEFINITIONS = [
  defineWorkbook,
  defineNames,
  defineSettings,
  defineWorksheets,
  defineSheetParts,
  defineProtection,
  definePageLayout,
  definePageBreaks,
  defineSheetObjects,
  defineRange,
  defineRangeFormat,
  defineBorders,
  defineValidation,
  defineConditionalFormats,
  defineSort,
  defineTables,
  defineTableColumns,
  defineTableRows,
  defineCharts,
  defineChartParts,
  defineChartSeries,
];

let defined = false;

/** Registers every modelled type, once. */
export function defineMembers(): void {
  if (defined) return;
  defined = true;
  for (const defineType of DEFINITIONS) defineType();
}
