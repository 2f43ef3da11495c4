import type { CellBorder, CellStyle } from '../../port/workbook';
import { escapeXml } from '../../ooxml/xml-text';

/** A child element of a font, by name, as XML; sorted on output as the schema wants it. */
export type FontParts = ReadonlyMap<string, string>;

const FONT_ORDER = [
  'b', 'i', 'strike', 'condense', 'extend', 'outline', 'shadow', 'u', 'vertAlign', 'sz', 'color', 'name', 'family', 'charset', 'scheme',
]; // prettier-ignore

function toggle(parts: Map<string, string>, name: string, on: boolean | undefined, prefix: string): void {
  if (on === true) parts.set(name, `<${prefix}${name}/>`);
  else if (on === false) parts.delete(name);
}

/** A font with the style's properties in place of its own. */
export function fontWith(base: FontParts, style: CellStyle, prefix: string): FontParts {
  const parts = new Map(base);
  toggle(parts, 'b', style.bold, prefix);
  toggle(parts, 'i', style.italic, prefix);
  if (style.fontSize !== undefined) parts.set('sz', `<${prefix}sz val="${style.fontSize}"/>`);
  if (style.color !== undefined) parts.set('color', `<${prefix}color rgb="FF${style.color}"/>`);
  if (style.fontName !== undefined) {
    parts.set('name', `<${prefix}name val="${escapeXml(style.fontName)}"/>`);
    for (const dependent of ['family', 'charset', 'scheme']) parts.delete(dependent);
  }
  return parts;
}

/** A font as the part of styles holds it. */
export function fontXml(parts: FontParts, prefix: string): string {
  const sorted = [...parts].sort(([a], [b]) => FONT_ORDER.indexOf(a) - FONT_ORDER.indexOf(b));
  return `<${prefix}font>${sorted.map(([, xml]) => xml).join('')}</${prefix}font>`;
}

/** A solid fill. */
export function fillXml(color: string, prefix: string): string {
  const inside = `<${prefix}fgColor rgb="FF${color}"/><${prefix}bgColor indexed="64"/>`;
  return `<${prefix}fill><${prefix}patternFill patternType="solid">${inside}</${prefix}patternFill></${prefix}fill>`;
}

/** A soft grey, so that lines guide the eye and do not crowd the text; or the black of a form. */
const LINE_COLORS = { thin: 'BFC5D2', black: '000000' } as const;

/** Lines around a cell, or none. */
export function borderXml(kind: CellBorder, prefix: string): string {
  const side = (name: string): string =>
    kind === 'none'
      ? `<${prefix}${name}/>`
      : `<${prefix}${name} style="thin"><${prefix}color rgb="FF${LINE_COLORS[kind]}"/></${prefix}${name}>`;
  const sides = ['left', 'right', 'top', 'bottom'].map(side).join('');
  return `<${prefix}border>${sides}<${prefix}diagonal/></${prefix}border>`;
}

/** What a conditional format lays over a cell. */
export function differentialXml(style: Pick<CellStyle, 'bold' | 'color' | 'fill'>, prefix: string): string {
  const bold = style.bold === undefined ? '' : `<${prefix}b val="${style.bold ? 1 : 0}"/>`;
  const color = style.color === undefined ? '' : `<${prefix}color rgb="FF${style.color}"/>`;
  const font = bold + color === '' ? '' : `<${prefix}font>${bold}${color}</${prefix}font>`;
  const background = `<${prefix}patternFill><${prefix}bgColor rgb="FF${style.fill}"/></${prefix}patternFill>`;
  const fill = style.fill === undefined ? '' : `<${prefix}fill>${background}</${prefix}fill>`;
  return `<${prefix}dxf>${font}${fill}</${prefix}dxf>`;
}

const BUILT_IN_FORMATS: Readonly<Record<string, number>> = {
  General: 0,
  '0': 1,
  '0.00': 2,
  '#,##0': 3,
  '#,##0.00': 4,
  '0%': 9,
  '0.00%': 10,
  '@': 49,
};

/** The number a format has in every workbook; undefined for one the workbook must define. */
export function builtInFormat(code: string): number | undefined {
  return BUILT_IN_FORMATS[code];
}
