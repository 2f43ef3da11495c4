import { isCompoundFile, streamNames } from '../../host/ooxml/cfb';
import { PackageParts } from '../../host/ooxml/package-parts';
import { relationshipsOf } from '../../host/ooxml/relationships';
import { parseXml, type XmlElement } from '../../host/ooxml/xml';
import { HostError } from '../../host/port/host-error';
import { failure, success, type Result } from '../../engine/result';
import type { WordFault } from '../../text/documents/word-faults';

/** The main part of a Word document, and the package that it stands in. */
export interface WordPackage {
  readonly parts: PackageParts;
  /** The name of the main part. */
  readonly main: string;
  readonly source: string;
  readonly root: XmlElement;
}

/** Bytes of the main part: a form has some ten thousand, a book a few million. */
const MOST_TEXT = 30_000_000;
const MAIN = 'word/document.xml';

/** Opens a .docx or .docm, in whichever dialect of the format, or says why it is none that can be read. */
export function openWord(bytes: Uint8Array): Result<WordPackage, WordFault> {
  const foreign = foreignFault(bytes);
  if (foreign) return failure(foreign);
  try {
    const parts = PackageParts.open(bytes);
    const main = mainPart(parts);
    if (main === null) return failure(otherPackage(parts));
    const text = parts.bytes(main);
    if (text.length > MOST_TEXT) return failure(fault('too-large'));
    const source = new TextDecoder().decode(text);
    const root = parseXml(source, main);
    return root.name === 'document' ? success({ parts, main, source, root }) : failure(fault('damaged'));
  } catch (error) {
    return failure(refusalOf(error));
  }
}

const fault = (code: 'damaged' | 'too-large' | 'encrypted' | 'empty'): WordFault => ({ code, parameters: {} });
const other = (kind: string): WordFault => ({ code: 'other-kind', parameters: { kind } });
const old = (kind: string): WordFault => ({ code: 'old-format', parameters: { kind } });

function refusalOf(error: unknown): WordFault {
  if (!(error instanceof HostError)) throw error;
  return fault(error.code === 'too-large' || error.code === 'encrypted' ? error.code : 'damaged');
}

/** The part that the package names, else the one that stands where all programs put it; null where there is none. */
function mainPart(parts: PackageParts): string | null {
  const named = relationshipsOf(parts, '').find(({ kind, external }) => kind === 'officeDocument' && !external)?.target;
  if (named === undefined) return parts.has(MAIN) ? MAIN : null;
  if (!parts.has(named)) throw new HostError('damaged', named);
  return /^(?:xl|ppt|visio)\//iu.test(named) ? null : named;
}

/** What a package holds whose parts are those of another kind of file. */
function otherPackage({ names }: PackageParts): WordFault {
  const holds = (start: RegExp): boolean => names.some((name) => start.test(name));
  if (holds(/^xl\//iu)) return other('.xlsx');
  if (holds(/^ppt\//iu)) return other('.pptx');
  if (holds(/^OFD\.xml$/iu)) return other('.ofd');
  return holds(/^content\.xml$/iu) ? old('.odt') : other('.zip');
}

/** Beginnings of files that people choose instead; units stand for bytes. */
const SIGNATURES: readonly (readonly [beginning: string, found: WordFault])[] = [
  ['%PDF', other('.pdf')],
  ['{\\rtf', old('.rtf')],
  ['\u0089PNG', other('.png')],
  ['\u00ff\u00d8\u00ff', other('.jpg')],
  ['GIF8', other('.gif')],
  ['BM', other('.bmp')],
  ['II*\u0000', other('.tif')],
  ['MM\u0000*', other('.tif')],
  ['Rar!', other('.rar')],
  ['7z\u00bc\u00af', other('.7z')],
  ['\u001f\u008b', other('.gz')],
  ['\u00dc\u00a5', old('.doc')],
];

/** Streams of a compound file by which its kind is told. */
const STREAMS: readonly (readonly [stream: string, found: WordFault])[] = [
  ['EncryptedPackage', fault('encrypted')],
  ['EncryptionInfo', fault('encrypted')],
  ['WpsContent', old('.wps')],
  ['WordDocument', old('.doc')],
  ['Workbook', other('.xls')],
  ['Book', other('.xls')],
  ['PowerPoint Document', other('.ppt')],
];

/** What a file is that is no zip; null for a zip. */
function foreignFault(bytes: Uint8Array): WordFault | null {
  if (bytes.length === 0) return fault('empty');
  if (isCompoundFile(bytes)) {
    const names = streamNames(bytes);
    return STREAMS.find(([stream]) => names.has(stream))?.[1] ?? old('.doc');
  }
  if (startsWith(bytes, 'PK')) return null;
  const start = bytes.subarray(bytes.subarray(0, 512).findIndex((byte) => byte > 0x20 && byte < 0xef) >>> 0);
  const known = SIGNATURES.find(([beginning]) => startsWith(bytes, beginning) || startsWith(start, beginning));
  return known ? known[1] : other(startsWith(start, '<') ? '.html' : '');
}

const startsWith = (bytes: Uint8Array, beginning: string): boolean =>
  [...beginning].every((unit, at) => bytes[at] === unit.charCodeAt(0));
