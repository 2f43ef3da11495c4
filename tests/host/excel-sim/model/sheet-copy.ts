import { renameSheet } from '../formula/tokens';
import { WHOLE_SHEET } from './address';
import { Chart } from './chart';
import type { Grid } from './grid';
import { addName, nameRange } from './names';
import type { PageLayout } from './page-layout';
import { Sheet } from './sheet';
import { sheetObject } from './sheet-object';
import { freeTableName, Table } from './table';

/**
 * A sheet with everything that stands on the other one. What refers to the other sheet by its name, on that sheet,
 * refers to the copy; names of the workbook for cells of the other sheet come as names of the copy.
 */
export function copySheet(source: Sheet, name: string): Sheet {
  const copy = new Sheet(source.book, name);
  const own = (formula: string): string => renameSheet(formula, source.name, name);
  copyCells(source.grid, copy.grid);
  copy.eachFormula(own);
  copy.styles.takeFrom(source.styles);
  copyState(source, copy);
  copyRules(source, copy, own);
  for (const chart of source.charts) copy.charts.push(copyChart(chart, copy, own));
  for (const table of source.tables) copyTable(table, copy);
  copyNames(source, copy, own);
  return copy;
}

function copyCells(from: Grid, to: Grid): void {
  from.each(WHOLE_SHEET, (cell, row, column) => to.set(row, column, { ...cell, computed: undefined }));
}

function copyState(source: Sheet, copy: Sheet): void {
  const { visibility, tabColor, showGridlines, showHeadings, freeze, protection, filter } = source;
  Object.assign(copy, { visibility, tabColor, showGridlines, showHeadings, freeze, protection });
  copy.filter = filter && { rect: filter.rect, criteria: new Map(filter.criteria) };
  copy.merges = [...source.merges];
  copy.shapes = source.shapes.map((shape) => sheetObject(copy, shape.name));
  copy.pivotTables = source.pivotTables.map((pivot) => sheetObject(copy, pivot.name));
  copyPage(source.pageLayout, copy.pageLayout);
}

function copyPage(from: PageLayout, to: PageLayout): void {
  const { area, titleRows, titleColumns, rowBreaks } = from;
  Object.assign(to.properties, from.properties);
  Object.assign(to.headerFooter, from.headerFooter);
  Object.assign(to, { area, titleRows, titleColumns, rowBreaks });
}

function copyRules(source: Sheet, copy: Sheet, own: (formula: string) => string): void {
  copy.validations = [...source.validations];
  copy.conditionalFormats = source.conditionalFormats.map((format) => ({
    ...format,
    id: `{CF-${copy.book.id()}}`,
    sheet: copy,
    rects: [...format.rects],
    formula: format.formula && `=${own(format.formula.slice(1))}`,
    parts: copyParts(format.parts),
  }));
}

function copyChart(chart: Chart, copy: Sheet, own: (formula: string) => string): Chart {
  const made = new Chart(copy, chart.type);
  const { name, left, top, width, height } = chart;
  Object.assign(made, { name, left, top, width, height });
  made.series = chart.series.map((series) => ({ ...series, parts: copyParts(series.parts) }));
  made.rewriteSources(own);
  for (const [path, part] of copyParts(chart.parts)) made.parts.set(path, part);
  return made;
}

const copyParts = (parts: Chart['parts']): Chart['parts'] =>
  new Map([...parts].map(([path, part]) => [path, { ...part }]));

function copyTable(table: Table, copy: Sheet): void {
  const made = new Table(copy, freeTableName(copy), table.rect);
  const { style, showHeaders, showTotals, columnIds } = table;
  Object.assign(made, { style, showHeaders, showTotals, columnIds: [...columnIds] });
  Object.assign(made.properties, table.properties);
  copy.tables.push(made);
}

function copyNames(source: Sheet, copy: Sheet, own: (formula: string) => string): void {
  const { book } = source;
  const here = book.names.filter((item) => nameRange(book, item)?.sheet === source);
  for (const { name, formula, comment } of [...source.names, ...here]) {
    const taken = copy.names.some((item) => item.name === name);
    if (!taken) addName(book, copy, name, own(formula), comment);
  }
}
