import { FORBIDDEN_IN_FILES } from '../../text/sheets/mail-subject';

/** Characters of a name, its ending left out: 255 bytes are three a character. */
const LONGEST = 76;

/** A text as the name of a file, without its extension: what no file system allows is left out, and what is too long cut before `end`. */
export function fileNameOf(text: string, end = ''): string {
  const clean = (part: string): string =>
    part
      .normalize('NFC')
      .replace(FORBIDDEN_IN_FILES, '')
      .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu, '')
      .replace(/\s+/gu, ' ');
  const start = [...clean(text)].slice(0, LONGEST - [...end].length).join('');
  return `${start.replace(/^[\s.]+/u, '')}${clean(end)}`.replace(/[\s.]+$/u, '');
}
