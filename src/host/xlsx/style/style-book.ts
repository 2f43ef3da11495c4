import { BODY_SIZE } from '../../port/sizes';
import { HostError, type CellStyle } from '../../port/workbook';
import { readNumberFormats, type NumberFormats } from './number-formats';
import { borderXml, differentialXml, fillXml, fontWith, fontXml, type FontParts } from './style-xml';
import { extendList, STYLES_ORDER } from './complete-styles';
import { alignmentOf, formatXml, quotePrefix, readFormat, type CellFormat } from './cell-format';
import type { Collection, References } from './used-styles';
import { child, children, type XmlElement } from '../../ooxml/xml';
import { XmlEdit } from '../../ooxml/xml-edit';
import { escapeXml } from '../../ooxml/xml-text';

const FONT_PROPERTIES = ['bold', 'italic', 'fontSize', 'fontName', 'color'] as const;
/** Excel opens no workbook with more cell formats without repairing it. */
const MAX_FORMATS = 65_490;

/**
 * The cell formats of a workbook: finds those that it has and appends those that it lacks. Existing formats never
 * change. Where something refers to a number beyond the end of a list, that number gets the format of plain cells, and
 * appended formats get later numbers.
 */
export class StyleBook {
  private readonly edit: XmlEdit;
  private readonly formats: CellFormat[];
  private readonly fonts: FontParts[];
  private readonly known = new Map<string, number>();
  private readonly added = new Map<Collection, string[]>();
  private readonly counts = new Map<Collection, number>();
  private readonly numberFormats: NumberFormats;
  private readonly newNumberFormats: string[] = [];

  private used: References | null = null;

  constructor(
    source: string,
    part: string,
    /** Asked once, when something is appended. */
    private readonly findUsed: (root: XmlElement) => References,
  ) {
    this.edit = new XmlEdit(source, part);
    const { root } = this.edit;
    this.formats = children(child(root, 'cellXfs'), 'xf').map(readFormat);
    this.fonts = children(child(root, 'fonts'), 'font').map((one) => partsOf(one, source));
    for (const name of ['fonts', 'fills', 'borders', 'cellXfs', 'dxfs'] as const) {
      const items = child(root, name)?.children ?? [];
      this.counts.set(name, items.length);
      items.forEach((one, index) => this.remember(`${name} ${source.slice(one.start, one.end)}`, index));
    }
    this.formats.forEach((format, index) => this.remember(`cellXfs ${formatXml(format, this.edit.prefix)}`, index));
    this.numberFormats = readNumberFormats(root);
  }

  /** The format with the style's properties in place of those of format `base`; `quoted` marks a text as never to be read as input. */
  resolve(base: number, style: CellStyle | null, quoted: boolean): number {
    if (style === null && !quoted && this.formats[base] === undefined) return base;
    const key = `${base} ${quoted ? 1 : 0} ${style === null ? '' : JSON.stringify(style)}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const index = this.derive(base, style ?? {}, quoted);
    this.known.set(key, index);
    return index;
  }

  /** Points of the font of a format whose texts wrap; null where they do not. */
  wrappedSize(index: number): number | null {
    const format = this.formats[index];
    return format && wraps(format) ? sizeOf(this.fonts[Number(format.attributes['fontId'] ?? 0)]) : null;
  }

  /** The same of the largest of them; 0 where no format wraps. */
  largestWrapped(): number {
    return this.formats.reduce((most, _, index) => Math.max(most, this.wrappedSize(index) ?? 0), 0);
  }

  /** The differential format of a conditional format. */
  differential(style: Pick<CellStyle, 'bold' | 'color' | 'fill'>): number {
    return this.append('dxfs', differentialXml(style, this.edit.prefix));
  }

  /** The part with what was added, or null when nothing was. */
  toSource(): string | null {
    if (this.added.size === 0 && this.newNumberFormats.length === 0) return null;
    if (this.newNumberFormats.length > 0) extendList(this.edit, 'numFmts', this.newNumberFormats);
    for (const name of STYLES_ORDER) {
      const items = this.added.get(name as Collection);
      if (items) extendList(this.edit, name, items);
    }
    return this.edit.toString();
  }

  private remember(key: string, index: number): void {
    if (!this.known.has(key)) this.known.set(key, index);
  }

  private append(name: Collection, xml: string): number {
    const key = `${name} ${xml}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const index = this.freePlace(name);
    if (name === 'cellXfs' && index >= MAX_FORMATS) throw new HostError('too-many-formats', String(MAX_FORMATS));
    this.counts.set(name, index + 1);
    this.known.set(key, index);
    this.addedTo(name).push(xml);
    return index;
  }

  /** The next number of a list that nothing refers to yet; those before it are filled with what plain cells have. */
  private freePlace(name: Collection): number {
    this.used ??= this.findUsed(this.edit.root);
    let index = this.counts.get(name)!;
    for (; this.used[name].has(index); index++) this.addedTo(name).push(this.plain(name));
    return index;
  }

  private addedTo(name: Collection): string[] {
    const items = this.added.get(name) ?? [];
    this.added.set(name, items);
    return items;
  }

  private plain(name: Collection): string {
    const { root, source, prefix } = this.edit;
    const first = name === 'dxfs' ? undefined : child(root, name)?.children[0];
    return first ? source.slice(first.start, first.end) : `<${prefix}dxf/>`;
  }

  private derive(base: number, style: CellStyle, quoted: boolean): number {
    const from = this.formats[base] ?? this.formats[0] ?? { attributes: {}, alignment: {}, protection: {} };
    const format: CellFormat = {
      attributes: { ...from.attributes, ...this.attributesOf(from, style), ...quotePrefix(from, quoted) },
      alignment: { ...from.alignment, ...alignmentOf(style) },
      protection:
        style.locked === undefined ? from.protection : { ...from.protection, locked: style.locked ? '1' : '0' },
    };
    if (JSON.stringify(format) === JSON.stringify(from) && base < this.formats.length) return base;
    const index = this.append('cellXfs', formatXml(format, this.edit.prefix));
    this.formats[index] = format;
    return index;
  }

  private attributesOf(from: CellFormat, style: CellStyle): Record<string, string> {
    const attributes: Record<string, string> = {};
    const { prefix } = this.edit;
    const { fill, border, numberFormat } = style;
    if (FONT_PROPERTIES.some((name) => style[name] !== undefined)) {
      attributes['fontId'] = String(this.font(Number(from.attributes['fontId'] ?? 0), style));
      attributes['applyFont'] = '1';
    }
    if (fill !== undefined) {
      attributes['fillId'] = String(this.append('fills', fillXml(fill, prefix)));
      attributes['applyFill'] = '1';
    }
    if (border !== undefined) {
      attributes['borderId'] = String(this.append('borders', borderXml(border, prefix)));
      attributes['applyBorder'] = '1';
    }
    if (numberFormat !== undefined) {
      attributes['numFmtId'] = String(this.numberFormat(numberFormat));
      attributes['applyNumberFormat'] = '1';
    }
    if (Object.keys(alignmentOf(style)).length > 0) attributes['applyAlignment'] = '1';
    if (style.locked !== undefined) attributes['applyProtection'] = '1';
    return attributes;
  }

  private font(base: number, style: CellStyle): number {
    const { prefix } = this.edit;
    const font = fontWith(this.fonts[base] ?? new Map<string, string>(), style, prefix);
    const index = this.append('fonts', fontXml(font, prefix));
    this.fonts[index] = font;
    return index;
  }

  private numberFormat(code: string): number {
    const known = this.numberFormats.idOf(code);
    if (known !== undefined) return known;
    const number = this.numberFormats.add(code);
    this.newNumberFormats.push(`<${this.edit.prefix}numFmt numFmtId="${number}" formatCode="${escapeXml(code)}"/>`);
    return number;
  }
}

function partsOf(font: XmlElement, source: string): FontParts {
  return new Map(font.children.map((one) => [one.name, source.slice(one.start, one.end)]));
}

const wraps = ({ alignment }: CellFormat): boolean => /^(1|true|on)$/.test(alignment['wrapText'] ?? '');

const sizeOf = (font: FontParts | undefined): number =>
  Number(/val\s*=\s*["']([\d.]+)/.exec(font?.get('sz') ?? '')?.[1] ?? BODY_SIZE);
