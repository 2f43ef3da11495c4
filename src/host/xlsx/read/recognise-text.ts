import { HostError, type HostErrorCode } from '../../port/workbook';

/** Enough to get past a licence or a remark that stands before the first tag. */
const HEAD = 65_536;

/** What a text is by how it begins, once white space, comments and declarations are passed over. */
const BEGINNINGS: readonly (readonly [beginning: RegExp, code: HostErrorCode, kind: string])[] = [
  [/^<(?:\w+:)?html[\s>]|^<!doctype\s+html/i, 'not-a-workbook', '.html'],
  [/^<(?:\w+:)?Workbook[^>]*urn:schemas-microsoft-com:office:spreadsheet/, 'old-format', '.xml'],
  [/^<(?:\w+:)?document[^>]*urn:oasis:names:tc:opendocument/, 'old-format', '.fods'],
  [/^<uof:/i, 'old-format', '.uof'],
  [/^<svg[\s>]/i, 'not-a-workbook', '.svg'],
  [/^<(?:head|body|table|meta|style|title|script|div|center|p|font|link|base|tr)[\s>]/i, 'not-a-workbook', '.html'],
  [/^<\w/, 'not-a-workbook', '.xml'],
  [/^ID;P/, 'old-format', '.slk'],
  [/^TABLE\r?\n0,1/, 'old-format', '.dif'],
];
const BEFORE_CONTENT = /^(?:\s+|<!--[\s\S]*?(?:-->|$)|<\?[\s\S]*?(?:\?>|$)|<!doctype(?!\s+html)[^>]*>)/i;
/** A line of the head of a message; pages saved as one file have such a head. */
const HEADER_LINE = /^[!-9;-~]+:[^\r\n]*(?:\r?\n[ \t]+[^\r\n]*)*\r?\n/;
const SAVED_PAGE = /^(?:mime-version|content-type:\s*multipart\/related|x-document-type|snapshot-content-location)\b/im;
const SEPARATOR = /[,;\t]/;

/** Names what a file is that begins with no signature: a page, a table as text, some other text, or none of them. */
export function textError(bytes: Uint8Array): HostError {
  const head = bytes.subarray(0, HEAD);
  const encoding = encodingOf(head);
  const text = new TextDecoder(encoding).decode(head);
  const content = withoutProlog(text);
  if (isSavedPage(content)) return new HostError('not-a-workbook', '.mht');
  const found = BEGINNINGS.find(([beginning]) => beginning.test(content));
  if (found) return new HostError(found[1], found[2]);
  // eslint-disable-next-line no-control-regex
  if (/[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/.test(text)) return new HostError('not-a-workbook', '');
  return new HostError('not-a-workbook', SEPARATOR.test(text) ? '.csv' : '.txt');
}

const MARKS = [
  [0xff, 0xfe, 'utf-16le'],
  [0xfe, 0xff, 'utf-16be'],
] as const;

/** Tells UTF-16 by the mark at the beginning; without a mark, by every second byte being 0 where the text is ASCII. */
export function encodingOf(head: Uint8Array): string {
  const marked = MARKS.find(([first, second]) => head[0] === first && head[1] === second);
  if (marked) return marked[2];
  const start = head.subarray(0, 64);
  const zeros = [0, 1].map((odd) => start.filter((byte, at) => at % 2 === odd && byte === 0).length);
  const most = start.length / 4;
  if (zeros[1]! > most && zeros[0] === 0) return 'utf-16le';
  return zeros[0]! > most && zeros[1] === 0 ? 'utf-16be' : 'utf-8';
}

function withoutProlog(text: string): string {
  let rest = text.replace(/^\ufeff/, '');
  for (let found = BEFORE_CONTENT.exec(rest); found !== null && found[0] !== ''; found = BEFORE_CONTENT.exec(rest)) {
    rest = rest.slice(found[0].length);
  }
  return rest;
}

function isSavedPage(text: string): boolean {
  let head = '';
  for (let line = HEADER_LINE.exec(text); line !== null; line = HEADER_LINE.exec(text.slice(head.length))) {
    head += line[0];
    if (head.length > HEAD) break;
  }
  return head !== '' && SAVED_PAGE.test(head);
}
