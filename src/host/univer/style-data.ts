import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  type IBorderData,
  type IBorderStyleData,
  type IStyleData,
} from '@univerjs/presets';
import type { DisplayLine, DisplayStyle } from '../display';
import type { CellStyle } from '../workbook';

type AnyStyle = CellStyle & Omit<DisplayStyle, keyof CellStyle>;

const HORIZONTAL = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
} as const;
const VERTICAL = { top: VerticalAlign.TOP, center: VerticalAlign.MIDDLE, bottom: VerticalAlign.BOTTOM } as const;
const LINES = {
  thin: BorderStyleTypes.THIN,
  medium: BorderStyleTypes.MEDIUM,
  thick: BorderStyleTypes.THICK,
  dashed: BorderStyleTypes.DASHED,
  dotted: BorderStyleTypes.DOTTED,
  double: BorderStyleTypes.DOUBLE,
} as const;
const AUTOMATIC_LINE = 'A6AEBB';
const INDENT = 12;

const flag = (on: boolean): BooleanNumber => (on ? BooleanNumber.TRUE : BooleanNumber.FALSE);
const line = ({ kind, color }: DisplayLine): IBorderStyleData => ({
  s: LINES[kind],
  cl: { rgb: `#${color ?? AUTOMATIC_LINE}` },
});

function borders(style: AnyStyle): IBorderData | undefined {
  if (style.border === 'none') return { t: null, r: null, b: null, l: null };
  if (style.border === 'thin') {
    const thin = line({ kind: 'thin', color: null });
    return { t: thin, r: thin, b: thin, l: thin };
  }
  const { top, right, bottom, left } = style;
  if (!top && !right && !bottom && !left) return undefined;
  return {
    ...(top && { t: line(top) }),
    ...(right && { r: line(right) }),
    ...(bottom && { b: line(bottom) }),
    ...(left && { l: line(left) }),
  };
}

function rotation(degrees: number): IStyleData['tr'] {
  return degrees === 255 ? { a: 0, v: BooleanNumber.TRUE } : { a: -degrees };
}

/** The window's style for one of the port or of a file; what is not given is left out. */
export function toStyleData(style: AnyStyle): IStyleData {
  const { bold, italic, underline, strike, fontSize, fontName, color, fill, horizontal, vertical, wrap, numberFormat } =
    style;
  const bd = borders(style);
  return {
    ...(bold !== undefined && { bl: flag(bold) }),
    ...(italic !== undefined && { it: flag(italic) }),
    ...(underline && { ul: { s: BooleanNumber.TRUE } }),
    ...(strike && { st: { s: BooleanNumber.TRUE } }),
    ...(fontSize !== undefined && { fs: fontSize }),
    ...(fontName !== undefined && { ff: fontName }),
    ...(color !== undefined && { cl: { rgb: `#${color}` } }),
    ...(fill !== undefined && { bg: { rgb: `#${fill}` } }),
    ...(horizontal !== undefined && { ht: HORIZONTAL[horizontal] }),
    ...(vertical !== undefined && { vt: VERTICAL[vertical] }),
    ...(wrap !== undefined && { tb: wrap ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW }),
    ...(numberFormat !== undefined && { n: { pattern: numberFormat } }),
    ...(bd && { bd }),
    ...(style.indent && { pd: { l: 2 + style.indent * INDENT } }),
    ...(style.rotation && { tr: rotation(style.rotation) }),
  };
}

function rgb(color: IStyleData['cl']): string | undefined {
  const match = /^#([\dA-F]{6})$/i.exec(color?.rgb ?? '');
  return match?.[1]!.toUpperCase();
}

function nameOf<T extends string>(
  names: Readonly<Record<T, number>>,
  value: number | null | undefined | void,
): T | undefined {
  return (Object.keys(names) as T[]).find((name) => names[name] === value);
}

/** The part of a window's style that the port can say. */
export function fromStyleData(style: IStyleData | null | undefined | void): CellStyle {
  if (style == null) return {};
  const values: { [K in keyof CellStyle]: CellStyle[K] | undefined } = {
    bold: style.bl == null ? undefined : style.bl === BooleanNumber.TRUE,
    italic: style.it == null ? undefined : style.it === BooleanNumber.TRUE,
    fontSize: style.fs,
    fontName: style.ff ?? undefined,
    color: rgb(style.cl),
    fill: rgb(style.bg),
    horizontal: nameOf(HORIZONTAL, style.ht),
    vertical: nameOf(VERTICAL, style.vt),
    wrap: style.tb == null ? undefined : style.tb === WrapStrategy.WRAP,
    border: style.bd?.t && style.bd.r && style.bd.b && style.bd.l ? 'thin' : undefined,
    numberFormat: style.n?.pattern,
  };
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}

/** The properties `style` sets that `before` had otherwise or not at all; null when there are none. */
export function styleChange(before: CellStyle, style: CellStyle): CellStyle | null {
  const changed = Object.entries(style).filter(([name, value]) => before[name as keyof CellStyle] !== value);
  return changed.length === 0 ? null : Object.fromEntries(changed);
}
