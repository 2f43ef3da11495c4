import { CENTRAL_HEADER, END_RECORD, FLAG, LOCAL_HEADER, type ZipEntry } from './zip-entry';

function writeHeader(out: DataView, at: number, entry: ZipEntry): void {
  out.setUint16(at, 20, true);
  out.setUint16(at + 2, entry.flags & ~FLAG.descriptor, true);
  out.setUint16(at + 4, entry.method, true);
  out.setUint32(at + 6, entry.dosTime, true);
  out.setUint32(at + 10, entry.crc, true);
  out.setUint32(at + 14, entry.data.length, true);
  out.setUint32(at + 18, entry.size, true);
  out.setUint16(at + 22, entry.rawName.length, true);
}

/** An archive of the given files, in this order. */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const length = entries.reduce((sum, { rawName, data }) => sum + 76 + 2 * rawName.length + data.length, 22);
  const bytes = new Uint8Array(length);
  const out = new DataView(bytes.buffer);
  const offsets: number[] = [];
  let at = 0;
  for (const entry of entries) {
    offsets.push(at);
    out.setUint32(at, LOCAL_HEADER, true);
    writeHeader(out, at + 4, entry);
    bytes.set(entry.rawName, at + 30);
    bytes.set(entry.data, at + 30 + entry.rawName.length);
    at += 30 + entry.rawName.length + entry.data.length;
  }
  const start = at;
  entries.forEach((entry, index) => {
    out.setUint32(at, CENTRAL_HEADER, true);
    out.setUint16(at + 4, entry.madeBy, true);
    writeHeader(out, at + 6, entry);
    out.setUint32(at + 38, entry.externalAttributes, true);
    out.setUint32(at + 42, offsets[index]!, true);
    bytes.set(entry.rawName, at + 46);
    at += 46 + entry.rawName.length;
  });
  out.setUint32(at, END_RECORD, true);
  out.setUint16(at + 8, entries.length, true);
  out.setUint16(at + 10, entries.length, true);
  out.setUint32(at + 12, at - start, true);
  out.setUint32(at + 16, start, true);
  return bytes;
}
