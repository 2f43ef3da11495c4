import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  type IBorderData,
  type IBorderStyleData,
  type IStyleData,
  type Nullable,
} from '@univerjs/presets';
import type { DisplayLine, DisplayStyle } from '../../port/display';
import type { CellBorder, CellStyle } from '../../port/workbook';

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
const BLACK = '000000';
const INDENT = 12;

const flag = (on: boolean): BooleanNumber => (on ? BooleanNumber.TRUE : BooleanNumber.FALSE);
const line = ({ kind, color }: DisplayLine): IBorderStyleData => ({
  s: LINES[kind],
  cl: { rgb: `#${color ?? AUTOMATIC_LINE}` },
});

function borders({ border, top, right, bottom, left }: AnyStyle): IBorderData | undefined {
  if (border === 'none') return { t: null, r: null, b: null, l: null };
  const all = border === undefined ? undefined : line({ kind: 'thin', color: border === 'black' ? BLACK : null });
  const [t, r, b, l] = [top, right, bottom, left].map((side) => (side === undefined ? all : line(side)));
  const sides = defined({ t, r, b, l });
  return Object.keys(sides).length === 0 ? undefined : sides;
}

const rotation = (degrees: number): IStyleData['tr'] =>
  degrees === 255 ? { a: 0, v: BooleanNumber.TRUE } : { a: -degrees };

/** Drops what is undefined. */
function defined<T extends object>(values: { [K in keyof T]: T[K] | undefined }): Partial<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<T>;
}

/** What `make` makes of a value that is there. */
const given = <T, U>(value: T | undefined, make: (value: T) => U): U | undefined =>
  value === undefined ? undefined : make(value);

const color = (value: string): { rgb: string } => ({ rgb: `#${value}` });

/** The window's style for one of the port or of a file; what is not given is left out. */
export function toStyleData(style: AnyStyle): IStyleData {
  return defined<IStyleData>({
    bl: given(style.bold, flag),
    it: given(style.italic, flag),
    ul: given(style.underline, (on) => ({ s: flag(on) })),
    st: given(style.strike, (on) => ({ s: flag(on) })),
    fs: style.fontSize,
    ff: style.fontName,
    cl: given(style.color, color),
    bg: given(style.fill, color),
    ht: given(style.horizontal, (name) => HORIZONTAL[name]),
    vt: given(style.vertical, (name) => VERTICAL[name]),
    tb: given(style.wrap, (on) => (on ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW)),
    n: given(style.numberFormat, (pattern) => ({ pattern })),
    bd: borders(style),
    pd: given(style.indent, (steps) => ({ l: 2 + steps * INDENT })),
    tr: given(style.rotation, rotation),
  });
}

function rgb(value: IStyleData['cl']): string | undefined {
  const match = /^#([\dA-F]{6})$/i.exec(value?.rgb ?? '');
  return match?.[1]?.toUpperCase();
}

function nameOf<T extends string>(names: Readonly<Record<T, number>>, value: Nullable<number>): T | undefined {
  return (Object.keys(names) as T[]).find((name) => names[name] === value);
}

const truth = (value: BooleanNumber | undefined): boolean | undefined =>
  given(value, (on) => on === BooleanNumber.TRUE);

function boxed(sides: IStyleData['bd']): CellBorder | undefined {
  const all = [sides?.t, sides?.r, sides?.b, sides?.l];
  if (!all.every(Boolean)) return undefined;
  return all.every((side) => rgb(side?.cl) === BLACK) ? 'black' : 'thin';
}

/** The part of a window's style that the port can say. */
export function fromStyleData(style: Nullable<IStyleData>): CellStyle {
  if (!style) return {};
  return defined<CellStyle>({
    bold: truth(style.bl),
    italic: truth(style.it),
    fontSize: style.fs,
    fontName: style.ff ?? undefined,
    color: rgb(style.cl),
    fill: rgb(style.bg),
    horizontal: nameOf(HORIZONTAL, style.ht),
    vertical: nameOf(VERTICAL, style.vt),
    wrap: given(style.tb ?? undefined, (strategy) => strategy === WrapStrategy.WRAP),
    border: boxed(style.bd),
    numberFormat: style.n?.pattern,
    locked: undefined,
  });
}

/** The properties `style` sets that `before` had otherwise or not at all; null when there are none. */
export function styleChange(before: CellStyle, style: CellStyle): CellStyle | null {
  const changed = Object.entries(style).filter(([name, value]) => before[name as keyof CellStyle] !== value);
  return changed.length === 0 ? null : Object.fromEntries(changed);
}
