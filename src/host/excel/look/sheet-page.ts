import { headerSections } from '../../port/header-sections';
import type { BarChart, PageMargins, PrintSetup, SheetContent } from '../../port/workbook';
import { rangeAt } from '../requests/range-look';

/** Frozen panes; none unfreezes. */
export function applyFreeze(sheet: Excel.Worksheet, freeze: SheetContent['freeze']): void {
  const { freezePanes } = sheet;
  const { rows, columns } = freeze ?? { rows: 0, columns: 0 };
  if (rows > 0 && columns > 0) freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, rows, columns));
  else if (rows > 0) freezePanes.freezeRows(rows);
  else if (columns > 0) freezePanes.freezeColumns(columns);
}

export function applyPrintSetup(sheet: Excel.Worksheet, print: PrintSetup): void {
  const { pageLayout } = sheet;
  pageLayout.paperSize = 'A4';
  pageLayout.orientation = print.orientation === 'landscape' ? 'Landscape' : 'Portrait';
  pageLayout.zoom = print.fitToWidth ? { horizontalFitToPages: 1 } : { scale: 100 };
  pageLayout.centerHorizontally = print.centerHorizontally ?? false;
  if (print.titleRows) pageLayout.setPrintTitleRows(`$${print.titleRows.from + 1}:$${print.titleRows.to + 1}`);
  if (print.area) pageLayout.setPrintArea(rangeAt(sheet, print.area));
  const pages = pageLayout.headersFooters.defaultForAllPages;
  const header = headerSections(print.header ?? '');
  const footer = headerSections(print.footer ?? '');
  Object.assign(pages, { leftHeader: header.L, centerHeader: header.C, rightHeader: header.R });
  Object.assign(pages, { leftFooter: footer.L, centerFooter: footer.C, rightFooter: footer.R });
}

/** Points. */
export function applyMargins({ pageLayout }: Excel.Worksheet, { top, right, bottom, left }: PageMargins): void {
  Object.assign(pageLayout, { topMargin: top, rightMargin: right, bottomMargin: bottom, leftMargin: left });
}

/** Adds a clustered bar chart with its first category on top. */
export function addChart(
  sheet: Excel.Worksheet,
  { title, categories, series, anchor }: BarChart,
  objectName: string,
): void {
  const [first, ...others] = series;
  if (!first) return;
  const chart = sheet.charts.add('BarClustered', rangeAt(sheet, first.values), 'Columns');
  chart.name = objectName;
  const all = [chart.series.getItemAt(0), ...others.map(({ name }) => chart.series.add(name))];
  series.forEach(({ name, values, color }, at) => {
    const one = all[at] as Excel.ChartSeries;
    one.name = name;
    one.setValues(rangeAt(sheet, values));
    one.setXAxisValues(rangeAt(sheet, categories));
    one.format.fill.setSolidColor(`#${color}`);
  });
  chart.title.text = title;
  chart.legend.visible = series.length > 1;
  if (series.length > 1) chart.legend.position = 'Bottom';
  chart.axes.categoryAxis.reversePlotOrder = true;
  const last = { row: anchor.row + anchor.rows - 1, column: anchor.column + anchor.columns - 1 };
  chart.setPosition(sheet.getCell(anchor.row, anchor.column), sheet.getCell(last.row, last.column));
}
