import { HostError } from '../port/workbook';
import { inflate, inflateAside } from './compression';
import { crc32 } from './crc32';
import { CENTRAL_HEADER, DEFLATED, STORED, END_RECORD, FLAG, LOCAL_HEADER, type ZipEntry } from './zip-entry';

const MAX_ENTRIES = 20_000;
const MAX_PART = 500_000_000;
const MAX_TOTAL = 2_000_000_000;
/** Real sheets shrink up to some 200 times; more than this on a big part is an attack. */
const MAX_RATIO = 300;
const RATIO_MATTERS_FROM = 64_000_000;

function damaged(subject: string): HostError {
  return new HostError('damaged', subject);
}

function view(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function endRecord(data: DataView): number {
  const last = data.byteLength - 22;
  for (let at = last; at >= Math.max(0, last - 0xffff); at--) if (data.getUint32(at, true) === END_RECORD) return at;
  throw damaged('zip');
}

interface Directory {
  readonly count: number;
  readonly offset: number;
}

function directory(data: DataView): Directory {
  const end = endRecord(data);
  const count = data.getUint16(end + 10, true);
  const offset = data.getUint32(end + 16, true);
  if (count !== 0xffff && offset !== 0xffffffff) return { count, offset };
  if (end < 20 || data.getUint32(end - 20, true) !== 0x07064b50) return { count, offset };
  const far = Number(data.getBigUint64(end - 12, true));
  return { count: Number(data.getBigUint64(far + 32, true)), offset: Number(data.getBigUint64(far + 48, true)) };
}

/** Sizes and offset over 4 GiB, or written as if they were, stand in an extra field, in this order where needed. */
function wideFields(data: DataView, from: number, to: number, narrow: readonly number[]): number[] {
  for (let at = from; at + 4 <= to; at += 4 + data.getUint16(at + 2, true)) {
    if (data.getUint16(at, true) !== 1) continue;
    let field = at + 4;
    return narrow.map((value) => {
      if (value !== 0xffffffff) return value;
      field += 8;
      return Number(data.getBigUint64(field - 8, true));
    });
  }
  return [...narrow];
}

function entryName(rawName: Uint8Array, flags: number): string {
  const decoder = new TextDecoder(flags & FLAG.utf8Name ? 'utf-8' : 'latin1');
  return decoder.decode(rawName).replace(/\\/g, '/').replace(/^\/+/, '');
}

function storedData(bytes: Uint8Array, data: DataView, offset: number, length: number, name: string): Uint8Array {
  if (data.getUint32(offset, true) !== LOCAL_HEADER) throw damaged(name);
  const start = offset + 30 + data.getUint16(offset + 26, true) + data.getUint16(offset + 28, true);
  if (start + length > bytes.length) throw damaged(name);
  return bytes.subarray(start, start + length);
}

function checkSizes(entries: readonly ZipEntry[]): void {
  let total = 0;
  for (const { size, data, name } of entries) {
    total += size;
    const bomb = size > RATIO_MATTERS_FROM && size > data.length * MAX_RATIO;
    if (size > MAX_PART || bomb || total > MAX_TOTAL) throw new HostError('too-large', name);
  }
}

function readEntries(bytes: Uint8Array): ZipEntry[] {
  const data = view(bytes);
  const { count, offset } = directory(data);
  if (count > MAX_ENTRIES) throw new HostError('too-large', `zip: ${count}`);
  const entries: ZipEntry[] = [];
  let at = offset;
  for (let index = 0; index < count; index++) {
    if (data.getUint32(at, true) !== CENTRAL_HEADER) throw damaged('zip');
    const nameEnd = at + 46 + data.getUint16(at + 28, true);
    const extraEnd = nameEnd + data.getUint16(at + 30, true);
    const flags = data.getUint16(at + 8, true);
    const rawName = bytes.subarray(at + 46, nameEnd);
    const name = entryName(rawName, flags);
    const narrow = [data.getUint32(at + 24, true), data.getUint32(at + 20, true), data.getUint32(at + 42, true)];
    const [size = 0, packed = 0, local = 0] = wideFields(data, nameEnd, extraEnd, narrow);
    entries.push({
      rawName,
      name,
      flags,
      method: data.getUint16(at + 10, true),
      dosTime: data.getUint32(at + 12, true),
      crc: data.getUint32(at + 16, true),
      size,
      data: storedData(bytes, data, local, packed, name),
      madeBy: data.getUint16(at + 4, true),
      externalAttributes: data.getUint32(at + 38, true),
    });
    at = extraEnd + data.getUint16(at + 32, true);
  }
  return entries;
}

/** The files of an archive, not yet inflated; @throws HostError damaged, too-large (also by what it claims to inflate to). */
export function readZip(bytes: Uint8Array): ZipEntry[] {
  let entries: ZipEntry[];
  try {
    entries = readEntries(bytes);
  } catch (cause) {
    if (cause instanceof HostError) throw cause;
    throw new HostError('damaged', 'zip', { cause });
  }
  checkSizes(entries);
  return entries;
}

/** Files whose content was found to be what the archive says of it. */
const sound = new WeakSet<ZipEntry>();

function isKnown({ method }: ZipEntry): boolean {
  return method === STORED || method === DEFLATED;
}

/** Spares a file that was just packed here from being checked. */
export function trustEntry(entry: ZipEntry): void {
  sound.add(entry);
}

/** Makes sure that a file can be inflated before it is copied; one packed in an unknown way is taken on trust. @throws HostError damaged, encrypted. */
export function checkEntry(entry: ZipEntry): void {
  const empty = entry.size === 0 && entry.data.length === 0;
  if (!empty && isKnown(entry) && !sound.has(entry)) inflateEntry(entry);
}

/** The content of a file; never more bytes than it claims; @throws HostError damaged (also by a compression that packages must not use), encrypted. */
export function inflateEntry(entry: ZipEntry): Uint8Array {
  refuseLocked(entry);
  try {
    return verified(entry, entry.method === DEFLATED ? inflate(entry.data, entry.size) : entry.data);
  } catch (cause) {
    throw new HostError('damaged', entry.name, { cause });
  }
}

/** Does the same in another thread where the platform has them. */
export async function inflateEntryAside(entry: ZipEntry): Promise<Uint8Array> {
  refuseLocked(entry);
  try {
    return verified(entry, entry.method === DEFLATED ? await inflateAside(entry.data, entry.size) : entry.data);
  } catch (cause) {
    throw new HostError('damaged', entry.name, { cause });
  }
}

function refuseLocked(entry: ZipEntry): void {
  if (entry.flags & FLAG.encrypted) throw new HostError('encrypted', entry.name);
  if (!isKnown(entry)) throw damaged(entry.name);
}

function verified(entry: ZipEntry, content: Uint8Array): Uint8Array {
  const isWhole = content.length === entry.size && (sound.has(entry) || crc32(content) === entry.crc);
  if (!isWhole) throw new Error('size or checksum differs');
  sound.add(entry);
  return content;
}
