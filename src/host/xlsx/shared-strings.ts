import { HostError } from '../workbook';
import { decodeCellText, decodeText, escapeXml } from './xml-text';

const TAG = /<(\/?)(?:[^\s<>/!?:]+:)?([^\s<>/!?:]+)((?:[^<>"']|"[^"]*"|'[^']*')*)>/g;

/**
 * The texts of all `si` or `is` elements of a part, formatting dropped and phonetic guides (`rPh`) left out.
 * @throws HostError damaged
 */
export function readTexts(xml: string, part: string): string[] {
  const source = plainMarkup(xml);
  const tag = new RegExp(TAG);
  const texts: string[] = [];
  let text = '';
  let depth = 0;
  let phonetic = 0;
  let textStart = -1;
  for (let match = tag.exec(source); match !== null; match = tag.exec(source)) {
    const [whole, closing, name, rest] = match;
    const empty = rest!.endsWith('/');
    if (name === 'si' || name === 'is') {
      if (empty) texts.push('');
      else if (closing === '') depth++;
      else {
        texts.push(text);
        text = '';
        depth--;
      }
    } else if (name === 'rPh' && !empty) {
      phonetic += closing === '' ? 1 : -1;
    } else if (name === 't' && phonetic === 0 && !empty) {
      if (closing === '') textStart = match.index + whole.length;
      else text += decodeCellText(decodeText(source.slice(textStart, match.index)));
    }
  }
  if (depth !== 0) throw new HostError('damaged', part);
  return texts;
}

/** The same XML with CDATA sections escaped and comments left out, so that every `<` is a tag. */
function plainMarkup(xml: string): string {
  if (!xml.includes('<!')) return xml;
  return xml.replace(/<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>/g, (_, text?: string) => escapeXml(text ?? ''));
}
