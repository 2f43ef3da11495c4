/** A mail as a person would begin it: nobody has sent it, and nobody's name stands on it. */
export interface Mail {
  /** Addresses in ASCII. */
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly attachment: { readonly name: string; readonly bytes: Uint8Array };
}

const LINE_END = '\r\n';
/** Never part of a text in base64. */
const BOUNDARY = '=_gaofen_package';

/**
 * Writes a mail as a file (.eml, RFC 5322) that mail programs open as a draft (X-Unsent). Without a sender, a day or a
 * number of its own: the program that sends it adds them, and the same mail is the same bytes.
 */
export function writeMail({ to, subject, text, attachment }: Mail): Uint8Array {
  const lines = text.split(/\r\n|\r|\n/u).join(LINE_END);
  const head = [
    'X-Unsent: 1',
    `To: ${to.map(oneLine).join(`,${LINE_END} `)}`,
    `Subject: ${encodedWords(oneLine(subject))}`,
    'MIME-Version: 1.0',
    `Content-Type: multipart/mixed; boundary="${BOUNDARY}"`,
    '',
    `--${BOUNDARY}`,
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    '',
  ];
  const name = oneLine(attachment.name);
  const between = [
    '',
    `--${BOUNDARY}`,
    `Content-Type: application/zip;${LINE_END} name="${encodedWords(name)}"`,
    'Content-Transfer-Encoding: base64',
    `Content-Disposition: attachment;${LINE_END} ${extendedParameter('filename', name)}`,
    '',
    '',
  ];
  return joined([
    ascii(head.join(LINE_END)),
    base64Lines(new TextEncoder().encode(lines)),
    ascii(between.join(LINE_END)),
    base64Lines(attachment.bytes),
    ascii(`${LINE_END}--${BOUNDARY}--${LINE_END}`),
  ]);
}

/** Nothing in a header may begin another one. */
const oneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();

/** Bytes of a text in one encoded word at most: a line of 76 characters also holds the name of the header. */
const LONGEST_WORD = 39;

/** A text as encoded words (RFC 2047), a line each; no character is cut. */
const encodedWords = (text: string): string =>
  pieces(text, LONGEST_WORD, (character) => utf8(character).length)
    .map((piece) => `=?UTF-8?B?${base64(utf8(piece))}?=`)
    .join(`${LINE_END} `);

/** Characters of a percent-encoded text in one line at most. */
const LONGEST_PIECE = 54;

/** A parameter in pieces, a line each (RFC 2231); no character is cut. */
const extendedParameter = (name: string, value: string): string =>
  pieces(value, LONGEST_PIECE, (character) => percentEncoded(character).length)
    .map((piece, at) => `${name}*${at}*=${at === 0 ? "UTF-8''" : ''}${percentEncoded(piece)}`)
    .join(`;${LINE_END} `);

/** Bytes that stand for themselves in such a parameter. */
const PLAIN = /[A-Za-z0-9.-]/u;

const percentEncoded = (text: string): string =>
  Array.from(utf8(text), (byte) => {
    const character = String.fromCharCode(byte);
    return PLAIN.test(character) ? character : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  }).join('');

/** A text cut between characters into pieces of a length at most; one piece at least. */
function pieces(text: string, longest: number, lengthOf: (character: string) => number): string[] {
  const found: string[] = [];
  let piece = '';
  let length = 0;
  for (const character of text) {
    const added = lengthOf(character);
    if (piece !== '' && length + added > longest) {
      found.push(piece);
      [piece, length] = ['', 0];
    }
    piece += character;
    length += added;
  }
  return [...found, piece];
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const ascii = utf8;

const DIGITS = utf8('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/');
const PAD = 0x3d;
/** Bytes in a line of 76 characters. */
const LINE = 57;

const base64 = (bytes: Uint8Array): string => new TextDecoder().decode(base64Bytes(bytes));

function base64Bytes(bytes: Uint8Array): Uint8Array {
  const encoded = new Uint8Array(Math.ceil(bytes.length / 3) * 4);
  for (let from = 0, to = 0; from < bytes.length; from += 3, to += 4) {
    const group = (bytes[from]! << 16) | ((bytes[from + 1] ?? 0) << 8) | (bytes[from + 2] ?? 0);
    for (let digit = 0; digit < 4; digit++) {
      const isPad = from + digit > bytes.length;
      encoded[to + digit] = isPad ? PAD : DIGITS[(group >> (18 - 6 * digit)) & 63]!;
    }
  }
  return encoded;
}

/** Base64 in lines of 76 characters. */
function base64Lines(bytes: Uint8Array): Uint8Array {
  const lines: Uint8Array[] = [];
  const end = ascii(LINE_END);
  for (let at = 0; at < bytes.length; at += LINE) lines.push(base64Bytes(bytes.subarray(at, at + LINE)), end);
  return joined(lines);
}

function joined(stretches: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(stretches.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const stretch of stretches) {
    all.set(stretch, at);
    at += stretch.length;
  }
  return all;
}
