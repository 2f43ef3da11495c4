import type { PackageParts } from '../../ooxml/package-parts';
import type { WorkbookPart } from '../workbook-part';
import { attribute, child, descendants, parseXml, type XmlElement } from '../../ooxml/xml';

/** The palette that `indexed` colours refer to, from 8 on; 0–7 repeat the first eight. */
const INDEXED = (
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 ' +
  '9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF ' +
  '00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 ' +
  '003366 339966 003300 333300 993300 993366 333399 333333'
).split(' ');

const THEME = ['lt1', 'dk1', 'lt2', 'dk2', 'accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6'];
const OFFICE_THEME = 'FFFFFF 000000 E7E6E6 44546A 4472C4 ED7D31 A5A5A5 FFC000 5B9BD5 70AD47'.split(' ');

/** The theme's colours in the order in which cells number them. */
export function readTheme(parts: PackageParts, workbook: WorkbookPart): readonly string[] {
  const part = workbook.relatedPart('theme');
  if (part === null || !parts.has(part)) return OFFICE_THEME;
  const [scheme] = descendants(parseXml(parts.text(part), part), ({ name }) => name === 'clrScheme');
  return THEME.map((name, index) => {
    const color = scheme?.children.find((one) => one.name === name)?.children[0];
    const value = color && (attribute(color, 'lastClr') ?? attribute(color, 'val'));
    return value !== undefined && /^[\dA-F]{6}$/i.test(value) ? value.toUpperCase() : OFFICE_THEME[index]!;
  });
}

/** `RRGGBB` of a colour element; undefined for an automatic one, or none. */
export function readColor(element: XmlElement | undefined, theme: readonly string[]): string | undefined {
  if (element === undefined) return undefined;
  const base = baseColor(element, theme);
  const tint = Number(attribute(element, 'tint') ?? 0);
  return base === undefined || !(tint !== 0) ? base : tinted(base, tint);
}

function baseColor(element: XmlElement, theme: readonly string[]): string | undefined {
  const rgb = attribute(element, 'rgb');
  if (rgb !== undefined && /^[\dA-F]{6,8}$/i.test(rgb)) return rgb.slice(-6).toUpperCase();
  const themed = attribute(element, 'theme');
  if (themed !== undefined) return theme[Number(themed)];
  const indexed = attribute(element, 'indexed');
  if (indexed === undefined) return undefined;
  const index = Number(indexed);
  return INDEXED[index < 8 ? index : index - 8];
}

/** Lightens (tint over 0) or darkens each channel, which keeps close to what Excel does to the luminance. */
function tinted(color: string, tint: number): string {
  const channel = (at: number): string => {
    const value = Number.parseInt(color.slice(at, at + 2), 16);
    const moved = tint < 0 ? value * (1 + tint) : value + (255 - value) * tint;
    return Math.round(Math.max(0, Math.min(255, moved)))
      .toString(16)
      .padStart(2, '0')
      .toUpperCase();
  };
  return channel(0) + channel(2) + channel(4);
}

/** The colour of the child element of this name. */
export function childColor(parent: XmlElement | undefined, name: string, theme: readonly string[]): string | undefined {
  return parent && readColor(child(parent, name), theme);
}
