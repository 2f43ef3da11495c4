import type { DisplayLine, DisplayStyle } from '../../port/display';
import type { CellStyle } from '../../port/workbook';
import { attribute, child, children, type XmlElement } from '../../ooxml/xml';
import { childColor } from './display-colors';
import { builtInFormatCode, type LocalFormats } from './number-formats';

type Defined<T> = { -readonly [K in keyof T]?: T[K] | undefined };
/** A style that is laid over that of a cell. */
export type DifferentialStyle = Pick<CellStyle, 'bold' | 'color' | 'fill' | 'numberFormat'>;

/** The cell formats of a workbook, and the differential ones of its conditional formats. */
export interface DisplayStyles {
  readonly cells: readonly DisplayStyle[];
  readonly differential: readonly DifferentialStyle[];
}

/** They, and the colours of the theme. */
export interface BookStyles extends DisplayStyles {
  readonly theme: readonly string[];
}

const LINES: Readonly<Record<string, DisplayLine['kind']>> = {
  thin: 'thin',
  hair: 'dotted',
  dotted: 'dotted',
  dashed: 'dashed',
  dashDot: 'dashed',
  dashDotDot: 'dashed',
  medium: 'medium',
  mediumDashed: 'medium',
  mediumDashDot: 'medium',
  mediumDashDotDot: 'medium',
  slantDashDot: 'medium',
  thick: 'thick',
  double: 'double',
};

/** Reads the part of styles; cell formats keep their numbers. */
export function readStyles(root: XmlElement, theme: readonly string[], local: LocalFormats): DisplayStyles {
  const codes = new Map(
    children(child(root, 'numFmts'), 'numFmt').map((one) => [attribute(one, 'numFmtId'), attribute(one, 'formatCode')]),
  );
  const fonts = children(child(root, 'fonts'), 'font').map((one) => fontStyle(one, theme));
  const fills = children(child(root, 'fills'), 'fill').map((one) => fillStyle(one, theme));
  const borders = children(child(root, 'borders'), 'border').map((one) => borderStyle(one, theme));
  const cells = children(child(root, 'cellXfs'), 'xf').map((xf) => {
    const format = attribute(xf, 'numFmtId') ?? '0';
    return defined({
      ...fonts[Number(attribute(xf, 'fontId') ?? 0)],
      ...fills[Number(attribute(xf, 'fillId') ?? 0)],
      ...borders[Number(attribute(xf, 'borderId') ?? 0)],
      ...alignmentStyle(child(xf, 'alignment')),
      numberFormat: codes.get(format) ?? builtInFormatCode(Number(format), local),
      locked: off(child(xf, 'protection'), 'locked') ? false : undefined,
    });
  });
  const differential = children(child(root, 'dxfs'), 'dxf').map((one) => differentialStyle(one, theme));
  return { cells: cells.length > 0 ? cells : [{}], differential };
}

function defined<T extends object>(values: Defined<T>): T {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as T;
}

function off(element: XmlElement | undefined, name: string): boolean {
  return element !== undefined && /^(0|false|off)$/.test(attribute(element, name) ?? '');
}

/** A font's toggle: present without a value means on. */
function toggle(font: XmlElement, name: string): true | undefined {
  const element = child(font, name);
  return element === undefined || off(element, 'val') || attribute(element, 'val') === 'none' ? undefined : true;
}

function fontStyle(font: XmlElement, theme: readonly string[]): Defined<DisplayStyle> {
  const value = (name: string): string | undefined => {
    const element = child(font, name);
    return element && attribute(element, 'val');
  };
  const size = Number(value('sz') ?? Number.NaN);
  return {
    bold: toggle(font, 'b'),
    italic: toggle(font, 'i'),
    strike: toggle(font, 'strike'),
    underline: toggle(font, 'u'),
    fontSize: Number.isFinite(size) ? size : undefined,
    fontName: value('name'),
    color: childColor(font, 'color', theme),
  };
}

function fillStyle(fill: XmlElement, theme: readonly string[]): Defined<DisplayStyle> {
  const pattern = child(fill, 'patternFill');
  const kind = pattern && attribute(pattern, 'patternType');
  if (kind !== undefined && kind !== 'none') {
    const name = kind === 'solid' ? 'fgColor' : 'bgColor';
    return { fill: childColor(pattern, name, theme) ?? childColor(pattern, 'fgColor', theme) };
  }
  const gradient = child(fill, 'gradientFill');
  return { fill: childColor(gradient && child(gradient, 'stop'), 'color', theme) };
}

function borderStyle(border: XmlElement, theme: readonly string[]): Defined<DisplayStyle> {
  const side = (...names: string[]): DisplayLine | undefined => {
    const element = names.map((name) => child(border, name)).find((one) => one !== undefined);
    const kind = element && LINES[attribute(element, 'style') ?? 'none'];
    return kind && { kind, color: childColor(element, 'color', theme) ?? null };
  };
  return { top: side('top'), bottom: side('bottom'), left: side('left', 'start'), right: side('right', 'end') };
}

function oneOf<T extends string>(value: string | undefined, known: readonly T[]): T | undefined {
  return known.find((one) => one === value);
}

/** Degrees from the file's own count, which goes on past 90 for clockwise ones. */
function rotationOf(value: number): number | undefined {
  if (value === 0) return undefined;
  return value > 90 && value !== 255 ? 90 - value : value;
}

function alignmentStyle(alignment: XmlElement | undefined): Defined<DisplayStyle> {
  if (alignment === undefined) return {};
  const horizontal = attribute(alignment, 'horizontal');
  const indent = Number(attribute(alignment, 'indent') ?? 0);
  return {
    horizontal: oneOf(horizontal === 'centerContinuous' ? 'center' : horizontal, ['left', 'center', 'right']),
    vertical: oneOf(attribute(alignment, 'vertical'), ['top', 'center', 'bottom']),
    wrap: /^(1|true)$/.test(attribute(alignment, 'wrapText') ?? '') ? true : undefined,
    indent: indent > 0 ? indent : undefined,
    rotation: rotationOf(Number(attribute(alignment, 'textRotation') ?? 0)),
  };
}

/** Reads a style that is laid over that of a cell. */
export function differentialStyle(element: XmlElement, theme: readonly string[]): DifferentialStyle {
  const font = child(element, 'font');
  const format = child(element, 'numFmt');
  const fill = child(element, 'fill');
  const pattern = fill && child(fill, 'patternFill');
  return defined({
    bold: font && toggle(font, 'b'),
    numberFormat: format && attribute(format, 'formatCode'),
    color: childColor(font, 'color', theme),
    fill: childColor(pattern, 'bgColor', theme) ?? childColor(pattern, 'fgColor', theme),
  });
}
