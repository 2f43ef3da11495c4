import { HostError } from '../workbook';
import { decodeCellText, decodeText, escapeXml } from './xml-text';

const TAG = /<(\/?)(?:[^\s<>/!?:]+:)?([^\s<>/!?:]+)((?:[^<>"']|"[^"]*"|'[^']*')*)>/g;

/**
 * The texts of all `si` or `is` elements of a part, formatting dropped and phonetic guides (`rPh`) left out.
 * @throws HostError damaged
 */
export function readTexts(xml: string, part: string): string[] {
  const collector = new TextCollector(plainMarkup(xml));
  if (!collector.run()) throw new HostError('damaged', part);
  return collector.texts;
}

class TextCollector {
  readonly texts: string[] = [];
  private text = '';
  private openItems = 0;
  private phonetic = 0;
  private textStart = 0;

  constructor(private readonly source: string) {}

  /** False when an item is not closed. */
  run(): boolean {
    const tag = new RegExp(TAG);
    for (let match = tag.exec(this.source); match !== null; match = tag.exec(this.source)) {
      const name = match[2]!;
      if (match[3]!.endsWith('/')) this.empty(name);
      else if (match[1] === '') this.open(name, tag.lastIndex);
      else this.close(name, match.index);
    }
    return this.openItems === 0;
  }

  private empty(name: string): void {
    if (isItem(name)) this.texts.push('');
  }

  private open(name: string, end: number): void {
    if (name === 't') this.textStart = end;
    else if (name === 'rPh') this.phonetic++;
    else if (isItem(name)) this.openItems++;
  }

  private close(name: string, start: number): void {
    if (name === 't' && this.phonetic === 0)
      this.text += decodeCellText(decodeText(this.source.slice(this.textStart, start)));
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
