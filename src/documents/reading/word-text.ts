import { unzipSync } from 'fflate';
import { SECRET_MARK } from '../../text/sheets/classified';

/** What a look into a Word file found. */
export interface WordLook {
  /** Nobody can say what is in it: it is encrypted, damaged or no such file. */
  readonly isUnreadable: boolean;
  readonly bearsMark: boolean;
  readonly pictures: number;
}

const UNREADABLE: WordLook = { isUnreadable: true, bearsMark: false, pictures: 0 };

/** Looks into the texts of a Word or WPS file for the mark of a classified paper. A guard, not a classification service. */
export function lookIntoWord(bytes: Uint8Array): WordLook {
  if (startsWith(bytes, [0x50, 0x4b])) return lookIntoZip(bytes);
  return startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]) ? lookIntoOld(bytes) : UNREADABLE;
}

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, at) => bytes[at] === byte);

/** Most bytes of texts that are unpacked: a page of text has a few thousand. */
const MOST_TEXT = 200_000_000;

/** The main part of a Word document, wherever a program puts it. */
const MAIN_PART = /(?:^|\/)document\d*\.xml$/iu;

function lookIntoZip(bytes: Uint8Array): WordLook {
  let pictures = 0;
  let size = 0;
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (/^word\/media\//iu.test(name)) pictures++;
        const isText = /\.(?:xml|rels)$/iu.test(name);
        size += isText ? originalSize : 0;
        return isText && size <= MOST_TEXT;
      },
    });
    const names = Object.keys(parts);
    const isUnreadable = size > MOST_TEXT || !names.some((name) => MAIN_PART.test(name));
    const texts = Object.values(parts).map((part) => textOf(new TextDecoder(encodingOf(part)).decode(part)));
    return { isUnreadable, bearsMark: texts.some((text) => SECRET_MARK.test(text)), pictures };
  } catch {
    return UNREADABLE;
  }
}

/** Parts are UTF-8, but may be UTF-16 with a mark of byte order. */
function encodingOf(part: Uint8Array): string {
  if (startsWith(part, [0xff, 0xfe])) return 'utf-16le';
  return startsWith(part, [0xfe, 0xff]) ? 'utf-16be' : 'utf-8';
}

/** A star that was chosen from the table of symbols, Wingdings AB. */
const STAR_SYMBOL = /<w:sym\b[^>]*:char="(?:F0|00)?AB"[^>]*>/giu;

/** The text of a part without its tags: a text may be cut into runs anywhere. */
const textOf = (xml: string): string =>
  xml
    .replace(/<\/w:p>/gu, '\n')
    .replace(STAR_SYMBOL, '★')
    .replace(/<!\[CDATA\[|\]\]>/gu, '')
    .replace(/<[^>]*>/gu, '')
    .replace(/&#(x[0-9a-f]{1,6}|\d{1,7});/giu, (whole, code: string) => characterOf(code) ?? whole);

function characterOf(code: string): string | null {
  const point = code.startsWith('x') || code.startsWith('X') ? parseInt(code.slice(1), 16) : Number(code);
  return point <= 0x10ffff ? String.fromCodePoint(point) : null;
}

/** Old files hold their texts as UTF-16, at an even place or an odd one, or in the code page of their time. */
function lookIntoOld(bytes: Uint8Array): WordLook {
  const decoded = [
    new TextDecoder('utf-16le').decode(bytes),
    new TextDecoder('utf-16le').decode(bytes.subarray(1)),
    new TextDecoder('gb18030').decode(bytes),
  ];
  if (decoded.some((text) => text.includes('EncryptedPackage'))) return UNREADABLE;
  return { isUnreadable: false, bearsMark: decoded.some((text) => SECRET_MARK.test(text)), pictures: 0 };
}
