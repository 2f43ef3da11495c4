import { HostError, type HostErrorCode } from '../../port/workbook';
import { textError } from './recognise-text';
import { isCompoundFile, streamNames } from '../../ooxml/cfb';
import { contentTypeOf } from '../../ooxml/content-types';
import { byParts, otherZip } from './recognise-zip';
import type { PackageParts } from '../../ooxml/package-parts';
import { relationshipsOf } from '../../ooxml/relationships';

/** Beginnings of files that people take for workbooks; units stand for bytes. */
const SIGNATURES: readonly (readonly [beginning: string, code: HostErrorCode, kind: string])[] = [
  ['%PDF', 'not-a-workbook', '.pdf'],
  ['\u0089PNG', 'not-a-workbook', '.png'],
  ['\u00ff\u00d8\u00ff', 'not-a-workbook', '.jpg'],
  ['Rar!', 'not-a-workbook', '.rar'],
  ['7z\u00bc\u00af', 'not-a-workbook', '.7z'],
  ['\u001f\u008b', 'not-a-workbook', '.gz'],
  ['{\\rtf', 'not-a-workbook', '.rtf'],
  ['GIF8', 'not-a-workbook', '.gif'],
  ['BM', 'not-a-workbook', '.bmp'],
  ['II*\u0000', 'not-a-workbook', '.tif'],
  ['MM\u0000*', 'not-a-workbook', '.tif'],
  ['MZ', 'not-a-workbook', '.exe'],
  ['ID;P', 'old-format', '.slk'],
  ['\u0009\u0000\u0004\u0000', 'old-format', '.xls'],
  ['\u0009\u0002\u0006\u0000', 'old-format', '.xls'],
  ['\u0009\u0004\u0006\u0000', 'old-format', '.xls'],
  ['\u0009\u0008', 'old-format', '.xls'],
];
const HEAD = 2048;
/** Beginnings before which readers allow a byte order mark and white space. */
const LATER: readonly string[] = ['%PDF', '{\\rtf'];

/** The kinds of compound file: the first stream that is found tells the kind. */
const STREAMS: readonly (readonly [stream: string, code: HostErrorCode, kind: string])[] = [
  ['EncryptedPackage', 'encrypted', '.xlsx'],
  ['ETExtData', 'old-format', '.et'],
  ['Workbook', 'old-format', '.xls'],
  ['Book', 'old-format', '.xls'],
  ['WpsContent', 'not-a-workbook', '.wps'],
  ['WordDocument', 'not-a-workbook', '.doc'],
  ['PowerPoint Document', 'not-a-workbook', '.ppt'],
];

function compoundError(bytes: Uint8Array): HostError {
  const names = streamNames(bytes);
  const [, code, kind] = STREAMS.find(([stream]) => names.has(stream)) ?? ['', 'damaged', '.xls'];
  return new HostError(code, kind);
}

function startsWith(bytes: Uint8Array, beginning: string): boolean {
  return [...beginning].every((unit, index) => bytes[index] === unit.charCodeAt(0));
}

/** How many bytes of a byte order mark and of white space stand first. */
function blanksBefore(head: Uint8Array): number {
  const mark = startsWith(head, '\u00ef\u00bb\u00bf') ? 3 : 0;
  const ink = head.subarray(mark).findIndex((byte) => byte > 0x20);
  return ink < 0 ? head.length : mark + ink;
}

function foreignError(bytes: Uint8Array): HostError {
  const head = bytes.subarray(0, HEAD);
  const inked = bytes.subarray(blanksBefore(head));
  const signature =
    SIGNATURES.find(([beginning]) => startsWith(bytes, beginning)) ??
    SIGNATURES.find(([beginning]) => LATER.includes(beginning) && startsWith(inked, beginning));
  if (signature !== undefined) return new HostError(signature[1], signature[2]);
  return head.every((byte) => byte === 0) ? new HostError('damaged', `${bytes.length} B`) : textError(bytes);
}

/** Turns away files that are no zip package. @throws HostError whose subject is the ending of such files */
export function refuseForeign(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new HostError('damaged', '0 B');
  if (isCompoundFile(bytes)) throw compoundError(bytes);
  if (!startsWith(bytes, 'PK')) throw foreignError(bytes);
}

const KINDS: readonly (readonly [type: RegExp, code: HostErrorCode, kind: string])[] = [
  [/sheet\.binary/, 'old-format', '.xlsb'],
  [/wordprocessingml|ms-word/, 'not-a-workbook', '.docx'],
  [/presentationml|ms-powerpoint/, 'not-a-workbook', '.pptx'],
  [/visio/, 'not-a-workbook', '.vsdx'],
];
const CONTENT_TYPES = '[Content_Types].xml';
const XML_PART = /xml$/;
const WORKBOOK = /spreadsheetml|ms-excel/;

function mainPart(parts: PackageParts): string {
  const main = relationshipsOf(parts, '').find(({ kind }) => kind === 'officeDocument')?.target;
  if (main === undefined || !parts.has(main)) throw new HostError('damaged', main ?? '_rels/.rels');
  return main;
}

/** Turns away packages that hold something else; @throws HostError. */
export function refuseOtherPackages(parts: PackageParts): void {
  if (!parts.has(CONTENT_TYPES))
    throw parts.has('xl/workbook.xml') ? new HostError('damaged', CONTENT_TYPES) : otherZip(parts);
  const main = mainPart(parts);
  const type = contentTypeOf(parts, main);
  const other = KINDS.find(([pattern]) => pattern.test(type));
  if (other !== undefined) throw new HostError(other[1], other[2]);
  if (!XML_PART.test(type)) throw new HostError('not-a-workbook', main);
  const told = WORKBOOK.test(type) ? null : byParts(parts);
  if (told) throw told;
}
