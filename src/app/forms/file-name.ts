import { FORBIDDEN_IN_FILES } from '../../text/sheets/mail-subject';

/** Bytes of a name: file systems allow 255, of which some are for the extension and for what a browser adds. */
const MOST_BYTES = 230;

/** A text as the name of a file, without its extension: what no file system allows is left out, and what is too long cut before `end`. */
export function fileNameOf(text: string, end = ''): string {
  const ending = plainLine(end);
  let name = '';
  for (const character of plainLine(text).replace(/^[\s.]+/u, '')) {
    if (bytesOf(`${name}${character}${ending}`) > MOST_BYTES) break;
    name += character;
  }
  return `${name}${ending}`.replace(/[\s.]+$/u, '');
}

const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

/** A text in one line, without what no file name may have and what nobody sees. */
export const plainLine = (text: string): string =>
  text
    .normalize('NFC')
    .replace(FORBIDDEN_IN_FILES, '')
    .replace(/(?!\s)[\p{Cc}\p{Cf}\p{Cs}]/gu, '')
    .replace(/\s+/gu, ' ');
