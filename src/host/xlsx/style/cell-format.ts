import type { CellStyle } from '../../port/workbook';
import { child, type XmlElement } from '../../ooxml/xml';
import { escapeXml } from '../../ooxml/xml-text';

const ALIGNMENT = ['horizontal', 'vertical', 'wrapText'] as const;

/** How a cell format is written: attributes of `xf`, of its alignment and of its protection. */
export interface CellFormat {
  readonly attributes: Readonly<Record<string, string>>;
  readonly alignment: Readonly<Record<string, string>>;
  readonly protection: Readonly<Record<string, string>>;
}

function attributesOf(element: XmlElement | undefined): Record<string, string> {
  const plain = element?.attributes.filter(({ prefix, name }) => prefix === '' && name !== 'xmlns') ?? [];
  return Object.fromEntries(plain.map(({ name, value }) => [name, value]));
}

/** A cell format as the workbook has it. */
export function readFormat(element: XmlElement): CellFormat {
  return {
    attributes: attributesOf(element),
    alignment: attributesOf(child(element, 'alignment')),
    protection: attributesOf(child(element, 'protection')),
  };
}

/** The attributes of alignment that a style sets. */
export function alignmentOf({ horizontal, vertical, wrap }: CellStyle): Record<string, string> {
  const values = [horizontal, vertical, wrap === undefined ? undefined : wrap ? '1' : '0'];
  return Object.fromEntries(
    ALIGNMENT.flatMap((name, index) => (values[index] === undefined ? [] : [[name, values[index]]])),
  );
}

/** Marks a text as never to be read as input, and takes the mark away where it does not apply. */
export function quotePrefix(from: CellFormat, quoted: boolean): Record<string, string> {
  if (quoted) return { quotePrefix: '1' };
  return /^(1|true|on)$/.test(from.attributes['quotePrefix'] ?? '') ? { quotePrefix: '0' } : {};
}

/** A cell format as XML. */
export function formatXml({ attributes, alignment, protection }: CellFormat, prefix: string): string {
  const write = (values: Readonly<Record<string, string>>): string =>
    Object.entries(values)
      .map(([name, value]) => ` ${name}="${escapeXml(value)}"`)
      .join('');
  const inner = [
    Object.keys(alignment).length > 0 ? `<${prefix}alignment${write(alignment)}/>` : '',
    Object.keys(protection).length > 0 ? `<${prefix}protection${write(protection)}/>` : '',
  ].join('');
  const tag = `${prefix}xf`;
  return inner === '' ? `<${tag}${write(attributes)}/>` : `<${tag}${write(attributes)}>${inner}</${tag}>`;
}
