import { HostError } from '../../port/workbook';
import { MAX_DEPTH } from '../../ooxml/xml';
import { decodeCellText, decodeText, escapeXml, isIllegalXml } from '../../ooxml/xml-text';

const TAG = /<(\/?)(?:[^\s<>/!?:]+:)?([^\s<>/!?:]+)((?:[^<>"']|"[^"]*"|'[^']*')*)>/g;

const PLAIN_OPEN = '<si><t>';
const PLAIN_CLOSE = '</t></si>';

/**
 * The texts of all `si` or `is` elements of a part, formatting dropped and phonetic guides (`rPh`) left out.
 * @throws HostError damaged
 */
export function readTexts(xml: string, part: string): string[] {
  if (isIllegalXml(xml)) throw new HostError('damaged', part);
  const collector = new TextCollector(plainMarkup(xml));
  if (!collector.run()) throw new HostError('damaged', part);
  return collector.texts;
}

/** An inline text without any formatting, in which nothing needs to be decoded. */
// eslint-disable-next-line no-control-regex
const PLAIN_INLINE = /^<is><t(?: xml:space="preserve")?>([^<&\r_\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]*)<\/t><\/is>$/;

/** The text of an `is` element; @throws HostError damaged */
export const readInlineText = (xml: string, part: string): string =>
  PLAIN_INLINE.exec(xml)?.[1] ?? readTexts(xml, part)[0] ?? '';

class TextCollector {
  readonly texts: string[] = [];
  private text = '';
  private openItems = 0;
  private depth = 0;
  private phonetic = 0;
  private textStart = 0;
  /** Whether no text needs to be decoded. */
  private readonly literal: boolean;

  constructor(private readonly source: string) {
    this.literal = !/[&\r]|_x/.test(source);
  }

  /** False when an item is not closed, or elements are nested without end. */
  run(): boolean {
    const tag = new RegExp(TAG);
    tag.lastIndex = this.plainItems(0);
    for (let match = tag.exec(this.source); match !== null; match = tag.exec(this.source)) {
      const name = match[2]!;
      if (match[3]!.endsWith('/')) this.empty(name);
      else if (match[1] === '') this.open(name, tag.lastIndex);
      else this.close(name, match.index);
      if (this.depth > MAX_DEPTH) return false;
      if (this.openItems === 0) tag.lastIndex = this.plainItems(tag.lastIndex);
    }
    return this.openItems === 0;
  }

  /** Takes items without any formatting, as most are; gives the place behind them. */
  private plainItems(from: number): number {
    const { source } = this;
    let at = from;
    while (source.startsWith(PLAIN_OPEN, at)) {
      const start = at + PLAIN_OPEN.length;
      const end = source.indexOf('<', start);
      if (!source.startsWith(PLAIN_CLOSE, end)) break;
      this.texts.push(this.decoded(start, end));
      at = end + PLAIN_CLOSE.length;
    }
    return at;
  }

  private decoded(start: number, end: number): string {
    const text = this.source.slice(start, end);
    return this.literal ? text : decodeCellText(decodeText(text));
  }

  private empty(name: string): void {
    if (isItem(name)) this.texts.push('');
  }

  private open(name: string, end: number): void {
    this.depth++;
    if (name === 't') this.textStart = end;
    else if (name === 'rPh') this.phonetic++;
    else if (isItem(name)) this.openItems++;
  }

  private close(name: string, start: number): void {
    this.depth--;
    if (name === 't' && this.phonetic === 0) this.text += this.decoded(this.textStart, start);
    else if (name === 'rPh') this.phonetic--;
    else if (isItem(name)) {
      this.texts.push(this.text);
      this.text = '';
      this.openItems--;
    }
  }
}

function isItem(name: string): boolean {
  return name === 'si' || name === 'is';
}

/** The same XML with CDATA sections escaped and comments left out, so that every `<` is a tag. */
function plainMarkup(xml: string): string {
  if (!xml.includes('<!')) return xml;
  return xml.replace(/<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>/g, (_, text?: string) => escapeXml(text ?? ''));
}
