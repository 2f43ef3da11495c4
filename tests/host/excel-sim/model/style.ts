/** One edge of a cell. */
export interface Border {
  readonly style: string;
  readonly color: string;
  readonly weight: string;
}

/** How a cell looks; never changed in place, so that cells can share it. */
export interface Style {
  readonly numberFormat: string;
  readonly fillColor: string;
  readonly fillPattern: string;
  readonly fontName: string;
  readonly fontSize: number;
  readonly fontColor: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: string;
  readonly strikethrough: boolean;
  readonly horizontalAlignment: string;
  readonly verticalAlignment: string;
  readonly wrapText: boolean;
  readonly indentLevel: number;
  readonly textOrientation: number;
  readonly shrinkToFit: boolean;
  readonly locked: boolean;
  readonly formulaHidden: boolean;
  readonly top: Border;
  readonly bottom: Border;
  readonly left: Border;
  readonly right: Border;
}

const NO_BORDER: Border = { style: 'None', color: '#000000', weight: 'Thin' };

export const NORMAL: Style = Object.freeze({
  numberFormat: 'General',
  fillColor: '#FFFFFF',
  fillPattern: 'None',
  fontName: '等线',
  fontSize: 11,
  fontColor: '#000000',
  bold: false,
  italic: false,
  underline: 'None',
  strikethrough: false,
  horizontalAlignment: 'General',
  verticalAlignment: 'Center',
  wrapText: false,
  indentLevel: 0,
  textOrientation: 0,
  shrinkToFit: false,
  locked: true,
  formulaHidden: false,
  top: NO_BORDER,
  bottom: NO_BORDER,
  left: NO_BORDER,
  right: NO_BORDER,
});

const texts = new WeakMap<Style, string>();

/** All properties as one text: equal for styles that look alike. */
export function styleText(style: Style): string {
  const known = texts.get(style) ?? JSON.stringify(style);
  texts.set(style, known);
  return known;
}

const patched = new WeakMap<Style, Map<string, Style>>();
const keys = new WeakMap<Partial<Style>, string>();

/** The style with the properties of `patch`, which is never changed in place; equal patches of one style give one object. */
export function patchStyle(style: Style, patch: Partial<Style>): Style {
  const key = keyOf(patch);
  const known = patched.get(style) ?? new Map<string, Style>();
  if (known.size === 0) patched.set(style, known);
  const result = known.get(key) ?? Object.freeze({ ...style, ...patch });
  known.set(key, result);
  return result;
}

/** One patch goes over many cells. */
function keyOf(patch: Partial<Style>): string {
  const known = keys.get(patch) ?? JSON.stringify(patch);
  keys.set(patch, known);
  return known;
}

/** `#RRGGBB` of a colour as add-ins write it: with or without `#`, or an HTML name; undefined for anything else. */
export function readColor(text: unknown): string | undefined {
  const color = String(text).trim();
  if (/^#?[0-9a-f]{6}$/i.test(color)) return `#${color.replace('#', '').toUpperCase()}`;
  return NAMED[color.toLowerCase()];
}

const NAMED: Readonly<Record<string, string>> = {
  black: '#000000',
  white: '#FFFFFF',
  red: '#FF0000',
  green: '#008000',
  blue: '#0000FF',
  yellow: '#FFFF00',
  orange: '#FFA500',
  gray: '#808080',
};
