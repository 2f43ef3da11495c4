import { HostError, type HostErrorCode } from '../workbook';
import { isCompoundFile, streamNames } from './cfb';
import { contentTypeOf } from './content-types';
import type { PackageParts } from './package-parts';
import { relationshipsOf } from './relationships';

const ZIP = [0x50, 0x4b];
/** Beginnings of files that people take for workbooks. */
const SIGNATURES: readonly (readonly [beginning: string, kind: string])[] = [
  ['%PDF', '.pdf'],
  ['\u0089PNG', '.png'],
  ['\u00ff\u00d8\u00ff', '.jpg'],
  ['Rar!', '.rar'],
  ['7z\u00bc\u00af', '.7z'],
  ['{\\rtf', '.rtf'],
];
const HTML = /^\s*(?:<!doctype html|<html|<table|<meta)/i;
const SPREADSHEET_2003 = /urn:schemas-microsoft-com:office:spreadsheet/;
const HEAD = 2048;

function compoundError(bytes: Uint8Array): HostError {
  const names = streamNames(bytes);
  if (names.has('EncryptedPackage')) return new HostError('encrypted', '.xlsx');
  if (names.has('ETExtData') || [...names].some((name) => /^et/i.test(name))) return new HostError('old-format', '.et');
  if (names.has('Workbook') || names.has('Book')) return new HostError('old-format', '.xls');
  if (names.has('WpsContent')) return new HostError('not-a-workbook', '.wps');
  if (names.has('WordDocument')) return new HostError('not-a-workbook', '.doc');
  if (names.has('PowerPoint Document')) return new HostError('not-a-workbook', '.ppt');
  return new HostError('damaged', '.xls');
}

function isText(head: Uint8Array): boolean {
  const wide = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  return wide || head.every((byte) => byte >= 0x20 || byte === 9 || byte === 10 || byte === 13);
}

function foreignError(bytes: Uint8Array): HostError {
  const head = bytes.subarray(0, HEAD);
  const text = new TextDecoder('latin1').decode(head);
  const signature = SIGNATURES.find(([beginning]) => text.startsWith(beginning.slice(0, 4)) || text.startsWith(beginning));
  if (signature !== undefined) return new HostError('not-a-workbook', signature[1]);
  if (SPREADSHEET_2003.test(text)) return new HostError('old-format', '.xml');
  if (HTML.test(text)) return new HostError('not-a-workbook', '.html');
  const biff = head[0] === 0x09 && head[2] !== undefined && head[1]! <= 8 && head[3] === 0;
  if (biff) return new HostError('old-format', '.xls');
  if (head.every((byte) => byte === 0)) return new HostError('damaged', `${bytes.length} B`);
  return new HostError('not-a-workbook', isText(head) ? '.csv' : '');
}

/** Turns away what is no zip package; @throws HostError whose subject is the ending such files have. */
export function refuseForeign(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new HostError('damaged', '0 B');
  if (isCompoundFile(bytes)) throw compoundError(bytes);
  if (!ZIP.every((byte, index) => bytes[index] === byte)) throw foreignError(bytes);
}

const KINDS: readonly (readonly [type: RegExp, code: HostErrorCode, kind: string])[] = [
  [/sheet\.binary/, 'old-format', '.xlsb'],
  [/wordprocessingml|ms-word/, 'not-a-workbook', '.docx'],
  [/presentationml|ms-powerpoint/, 'not-a-workbook', '.pptx'],
  [/visio/, 'not-a-workbook', '.vsdx'],
];
const WORKBOOK = /spreadsheetml\.(sheet|template)\.main|ms-excel\.(sheet|template|addin)\.macroenabled/;

function otherZip(parts: PackageParts): HostError {
  if (!parts.has('mimetype')) return new HostError('not-a-workbook', '.zip');
  const opened = parts.text('mimetype').includes('spreadsheet');
  return opened ? new HostError('old-format', '.ods') : new HostError('not-a-workbook', '.zip');
}

/** Turns away packages that hold something else; @throws HostError. */
export function refuseOtherPackages(parts: PackageParts): void {
  if (!parts.has('[Content_Types].xml')) throw parts.has('xl/workbook.xml') ? new HostError('damaged', '[Content_Types].xml') : otherZip(parts);
  const main = relationshipsOf(parts, '').find(({ kind }) => kind === 'officeDocument')?.target;
  if (main === undefined || !parts.has(main)) throw new HostError('damaged', main ?? '_rels/.rels');
  const type = contentTypeOf(parts, main);
  const other = KINDS.find(([pattern]) => pattern.test(type));
  if (other !== undefined) throw new HostError(other[1], other[2]);
  if (!WORKBOOK.test(type) && !/xml$/.test(type)) throw new HostError('not-a-workbook', main);
}
