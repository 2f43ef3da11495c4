import type { BarChart, CellRange, SheetContent } from '../../port/workbook';
import { absoluteReference, quotedSheet } from '../../port/a1';
import { shownValue } from '../../port/shown-value';
import { escapeXml } from '../../ooxml/xml-text';

/** Namespaces of one dialect of the format. */
interface ChartNamespaces {
  readonly chart: string;
  readonly drawing: string;
  readonly relationships: string;
}

const CATEGORY_AXIS = 1001;
const VALUE_AXIS = 1002;

function cellsOf(
  { row, column, rows, columns }: CellRange,
  cells: SheetContent['cells'],
): (string | number | boolean | null)[] {
  const values = [];
  for (let down = 0; down < rows; down++) {
    for (let right = 0; right < columns; right++) values.push(shownValue(cells[row + down]?.[column + right] ?? null));
  }
  return values;
}

function points(values: readonly (string | number | boolean | null)[]): string {
  const filled = values.flatMap((value, index) =>
    value === null ? [] : [`<c:pt idx="${index}"><c:v>${escapeXml(String(value))}</c:v></c:pt>`],
  );
  return `<c:ptCount val="${values.length}"/>${filled.join('')}`;
}

function reference(sheet: string, range: CellRange): string {
  return `<c:f>${escapeXml(`${quotedSheet(sheet)}!${absoluteReference(range)}`)}</c:f>`;
}

function titleXml(title: string): string {
  const text = `<a:p><a:pPr><a:defRPr sz="1400" b="1"/></a:pPr><a:r><a:rPr lang="zh-CN" sz="1400" b="1"/><a:t>${escapeXml(title)}</a:t></a:r></a:p>`;
  return `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/>${text}</c:rich></c:tx><c:overlay val="0"/></c:title><c:autoTitleDeleted val="0"/>`;
}

function seriesXml(chart: BarChart, index: number, { name, cells }: SheetContent): string {
  const series = chart.series[index]!;
  const categories = `<c:strRef>${reference(name, chart.categories)}<c:strCache>${points(cellsOf(chart.categories, cells))}</c:strCache></c:strRef>`;
  const numbers = cellsOf(series.values, cells).map((value) => (typeof value === 'number' ? value : null));
  const values = `<c:numRef>${reference(name, series.values)}<c:numCache><c:formatCode>General</c:formatCode>${points(numbers)}</c:numCache></c:numRef>`;
  const look = `<c:spPr><a:solidFill><a:srgbClr val="${series.color}"/></a:solidFill></c:spPr><c:invertIfNegative val="0"/>`;
  const title = `<c:tx><c:v>${escapeXml(series.name)}</c:v></c:tx>`;
  return `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>${title}${look}<c:cat>${categories}</c:cat><c:val>${values}</c:val></c:ser>`;
}

function axesXml(): string {
  const line = '<a:ln w="9525"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln>';
  const category =
    `<c:catAx><c:axId val="${CATEGORY_AXIS}"/><c:scaling><c:orientation val="maxMin"/></c:scaling><c:delete val="0"/><c:axPos val="l"/>` +
    `<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>` +
    `<c:spPr>${line}</c:spPr><c:crossAx val="${VALUE_AXIS}"/><c:crosses val="autoZero"/><c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>`;
  const value =
    `<c:valAx><c:axId val="${VALUE_AXIS}"/><c:scaling><c:orientation val="minMax"/><c:min val="0"/></c:scaling><c:delete val="0"/><c:axPos val="b"/>` +
    `<c:majorGridlines><c:spPr>${line}</c:spPr></c:majorGridlines><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/>` +
    `<c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="${CATEGORY_AXIS}"/><c:crosses val="max"/><c:crossBetween val="between"/></c:valAx>`;
  return category + value;
}

/** A bar chart part: the first category stands on top, the values as of now are kept in it. */
export function chartXml(chart: BarChart, sheet: SheetContent, spaces: ChartNamespaces): string {
  const series = chart.series.map((_, index) => seriesXml(chart, index, sheet)).join('');
  const bars =
    `<c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors val="0"/>${series}` +
    `<c:gapWidth val="60"/><c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/></c:barChart>`;
  const legend =
    '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/>';
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<c:chartSpace xmlns:c="${spaces.chart}" xmlns:a="${spaces.drawing}" xmlns:r="${spaces.relationships}">` +
    `<c:roundedCorners val="0"/><c:chart>${titleXml(chart.title)}<c:plotArea><c:layout/>${bars}${axesXml()}</c:plotArea>${legend}</c:chart></c:chartSpace>`
  );
}

/** The place of a chart on its sheet, as an anchor of the drawing part. */
export function anchorXml(
  chart: BarChart,
  name: string,
  id: number,
  relationship: string,
  spaces: ChartNamespaces,
  xdr: string,
): string {
  const { row, column, rows, columns } = chart.anchor;
  const corner = (tag: string, x: number, y: number): string =>
    `<xdr:${tag}><xdr:col>${x}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${y}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${tag}>`;
  const frame =
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${id}" name="${name}" descr="${escapeXml(chart.title)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
    `<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${spaces.chart}">` +
    `<c:chart xmlns:c="${spaces.chart}" xmlns:r="${spaces.relationships}" r:id="${relationship}"/></a:graphicData></a:graphic></xdr:graphicFrame>`;
  const corners = corner('from', column, row) + corner('to', column + columns, row + rows);
  return `<xdr:twoCellAnchor xmlns:xdr="${xdr}" xmlns:a="${spaces.drawing}">${corners}${frame}<xdr:clientData/></xdr:twoCellAnchor>`;
}
