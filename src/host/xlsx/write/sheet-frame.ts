import type { CellRange, CellValidation, ConditionalFormat, PrintSetup, SheetContent } from '../../port/workbook';
import { HostError } from '../../port/workbook';
import { addressReference, cellReference, rangeReference } from '../../port/a1';
import { serialOf } from '../../port/serial-date';
import type { PlacedLink } from './sheet-rows';
import { escapeCellText, escapeXml } from '../../ooxml/xml-text';

/** Width of the padding Excel adds to a column, in characters. */
const PADDING = 0.7109375;
const DEFAULT_WIDTH = 9.140625;
const A4 = 9;

function colXml(column: number, width: number | null, format: number, prefix: string): string {
  if (width === null && format === 0) return '';
  const size = width === null ? ` width="${DEFAULT_WIDTH}"` : ` width="${width + PADDING}" customWidth="1"`;
  const style = format === 0 ? '' : ` style="${format}"`;
  return `<${prefix}col min="${column + 1}" max="${column + 1}"${size}${style}/>`;
}

/** Column widths and formats of whole columns. */
export function colsXml(widths: SheetContent['columnWidths'], formats: readonly number[], prefix: string): string {
  const count = Math.max(widths?.length ?? 0, formats.length);
  const columns = Array.from({ length: count }, (_, column) =>
    colXml(column, widths?.[column] ?? null, formats[column] ?? 0, prefix),
  ).join('');
  return columns === '' ? '' : `<${prefix}cols>${columns}</${prefix}cols>`;
}

/** The content of `sheetView`: the frozen pane. */
export function paneXml(freeze: SheetContent['freeze'], prefix: string): string {
  if (freeze === undefined || (freeze.rows === 0 && freeze.columns === 0)) return '';
  const { rows, columns } = freeze;
  const pane = rows === 0 ? 'topRight' : columns === 0 ? 'bottomLeft' : 'bottomRight';
  const x = columns === 0 ? '' : ` xSplit="${columns}"`;
  const y = rows === 0 ? '' : ` ySplit="${rows}"`;
  const corner = cellReference(rows, columns);
  return `<${prefix}pane${x}${y} topLeftCell="${corner}" activePane="${pane}" state="frozen"/><${prefix}selection pane="${pane}"/>`;
}

/** Merged cells. */
export function mergesXml(merges: readonly CellRange[], prefix: string): string {
  const cells = merges.map((range) => `<${prefix}mergeCell ref="${rangeReference(range)}"/>`).join('');
  return cells === '' ? '' : `<${prefix}mergeCells count="${merges.length}">${cells}</${prefix}mergeCells>`;
}

/** Links to cells of this workbook. */
export function hyperlinkXml({ row, column, content }: PlacedLink, prefix: string): string {
  const location = escapeXml(addressReference(content.link));
  return `<${prefix}hyperlink ref="${cellReference(row, column)}" location="${location}" display="${escapeXml(content.text)}"/>`;
}

/** Printing options, margins in inches, paper and header lines; `more` goes into `pageSetup`. */
export function printXml(print: PrintSetup, more: string, prefix: string): readonly [element: string, xml: string][] {
  const { orientation, fitToWidth, header, footer } = print;
  const fit = fitToWidth ? ' fitToHeight="0"' : '';
  const lines = [
    header === undefined ? '' : `<${prefix}oddHeader>${escapeCellText(header)}</${prefix}oddHeader>`,
    footer === undefined ? '' : `<${prefix}oddFooter>${escapeCellText(footer)}</${prefix}oddFooter>`,
  ].join('');
  return [
    ['printOptions', print.centerHorizontally === true ? `<${prefix}printOptions horizontalCentered="1"/>` : ''],
    ['pageMargins', `<${prefix}pageMargins ${marginsXml(print.margins)} header="0.3" footer="0.3"/>`],
    ['pageSetup', `<${prefix}pageSetup paperSize="${A4}"${fit} orientation="${orientation}"${more}/>`],
    ['headerFooter', lines === '' ? '' : `<${prefix}headerFooter>${lines}</${prefix}headerFooter>`],
    ['rowBreaks', breaksXml(print.pageBreaks ?? [], prefix)],
  ];
}

const POINTS_PER_INCH = 72;
const inches = (points: number): string => String(Number((points / POINTS_PER_INCH).toFixed(6)));

const marginsXml = (margins: PrintSetup['margins']): string =>
  margins === undefined
    ? 'left="0.5" right="0.5" top="0.75" bottom="0.75"'
    : `left="${inches(margins.left)}" right="${inches(margins.right)}" top="${inches(margins.top)}" bottom="${inches(margins.bottom)}"`;

/** The last column of a sheet: a break goes over all of them. */
const LAST_COLUMN = 16_383;

/** Breaks made by hand; `id` is the row, from 1, above the break. */
function breaksXml(rows: readonly number[], prefix: string): string {
  const breaks = rows.map((row) => `<${prefix}brk id="${row}" max="${LAST_COLUMN}" man="1"/>`).join('');
  const counts = ` count="${rows.length}" manualBreakCount="${rows.length}"`;
  return breaks === '' ? '' : `<${prefix}rowBreaks${counts}>${breaks}</${prefix}rowBreaks>`;
}

function listFormula(source: readonly string[] | { readonly formula: string }, sheet: string): string {
  if ('formula' in source) return source.formula;
  const joined = source.join(',');
  const separable = source.every((item) => !item.includes(','));
  if (joined.length > 255 || !separable) throw new HostError('unsupported', `${sheet}: ${joined.slice(0, 40)}…`);
  return `"${joined.replaceAll('"', '""')}"`;
}

function ruleXml(
  rule: CellValidation['rule'],
  sheet: string,
  date1904: boolean,
  prefix: string,
): [attributes: string, inner: string] {
  const formulas = (...values: (string | number)[]): string =>
    values
      .map((value, index) => `<${prefix}formula${index + 1}>${escapeXml(String(value))}</${prefix}formula${index + 1}>`)
      .join('');
  switch (rule.kind) {
    case 'list':
      return [' type="list"', formulas(listFormula(rule.source, sheet))];
    case 'date':
      return [' type="date"', formulas(serialOf(rule.from, date1904), serialOf(rule.to, date1904))];
    case 'decimal':
      return [' type="decimal"', formulas(rule.min, rule.max)];
    case 'any':
      return ['', ''];
  }
}

function messageXml(
  name: 'prompt' | 'error',
  message: { readonly title: string; readonly text: string } | undefined,
): string {
  if (message === undefined) return '';
  return ` ${name}Title="${escapeXml(message.title)}" ${name}="${escapeXml(message.text)}"`;
}

/** What cells accept; @throws HostError unsupported for a list that the format cannot hold inline. */
export function validationsXml(sheet: SheetContent, date1904: boolean, prefix: string): string {
  const rules = (sheet.validations ?? []).map(({ range, rule, warningOnly, prompt, error }) => {
    const [type, inner] = ruleXml(rule, sheet.name, date1904, prefix);
    const style = warningOnly === true ? ' errorStyle="warning"' : '';
    const shown = ' allowBlank="1" showInputMessage="1" showErrorMessage="1"';
    const messages = messageXml('error', error) + messageXml('prompt', prompt);
    const tag = `${prefix}dataValidation`;
    return `<${tag}${type}${style}${shown}${messages} sqref="${rangeReference(range)}">${inner}</${tag}>`;
  });
  if (rules.length === 0) return '';
  return `<${prefix}dataValidations count="${rules.length}">${rules.join('')}</${prefix}dataValidations>`;
}

/** Id that ties a data bar to its extension, which stops the bar's colour from fading and starts it at zero. */
function barId(index: number): string {
  return `{6A0FE200-0000-4000-8000-${String(index).padStart(12, '0')}}`;
}

const X14 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';

/** Conditional formats in order of precedence; `differential` gives the number of a format to lay over. */
export function conditionalXml(
  formats: readonly ConditionalFormat[],
  differential: (style: Extract<ConditionalFormat['rule'], { kind: 'formula' }>['style']) => number,
  prefix: string,
): string {
  return formats
    .map(({ range, rule }, index) => {
      const priority = ` priority="${index + 1}"`;
      const inside =
        rule.kind === 'formula'
          ? `<${prefix}cfRule type="expression" dxfId="${differential(rule.style)}"${priority}><${prefix}formula>${escapeXml(rule.formula)}</${prefix}formula></${prefix}cfRule>`
          : barXml(rule.color, priority, index, prefix);
      const tag = `${prefix}conditionalFormatting`;
      return `<${tag} sqref="${rangeReference(range)}">${inside}</${tag}>`;
    })
    .join('');
}

function barXml(color: string, priority: string, index: number, prefix: string): string {
  const ends = `<${prefix}cfvo type="num" val="0"/><${prefix}cfvo type="max"/>`;
  const bar = `<${prefix}dataBar>${ends}<${prefix}color rgb="FF${color}"/></${prefix}dataBar>`;
  const link = `<x14:id xmlns:x14="${X14}">${barId(index)}</x14:id>`;
  const extension = `<${prefix}extLst><${prefix}ext uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}">${link}</${prefix}ext></${prefix}extLst>`;
  return `<${prefix}cfRule type="dataBar"${priority}>${bar}${extension}</${prefix}cfRule>`;
}

/** The extension of the data bars, one `ext` element; empty without bars. */
export function barExtensionXml(formats: readonly ConditionalFormat[], prefix: string): string {
  const bars = formats.flatMap(({ range, rule }, index) => {
    if (rule.kind !== 'data-bar') return [];
    const ends = '<x14:cfvo type="num"><xm:f>0</xm:f></x14:cfvo><x14:cfvo type="autoMax"/>';
    const bar = `<x14:dataBar minLength="0" maxLength="100" gradient="0">${ends}<x14:negativeFillColor rgb="FFFF0000"/><x14:axisColor rgb="FF000000"/></x14:dataBar>`;
    const rules = `<x14:cfRule type="dataBar" id="${barId(index)}">${bar}</x14:cfRule>`;
    return [
      `<x14:conditionalFormatting>${rules}<xm:sqref>${rangeReference(range)}</xm:sqref></x14:conditionalFormatting>`,
    ];
  });
  if (bars.length === 0) return '';
  const spaces = `xmlns:x14="${X14}" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"`;
  const list = `<x14:conditionalFormattings>${bars.join('')}</x14:conditionalFormattings>`;
  return `<${prefix}ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" ${spaces}>${list}</${prefix}ext>`;
}

/** `$1:$3`, as the name of repeated rows holds it. */
export function titleRowsReference(titleRows: { readonly from: number; readonly to: number }): string {
  return `$${titleRows.from + 1}:$${titleRows.to + 1}`;
}
