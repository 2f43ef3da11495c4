import { zlib } from './platform-zlib';

const TABLES = buildTables();

function buildTables(): readonly [Int32Array, Int32Array, Int32Array, Int32Array] {
  const tables = [new Int32Array(256), new Int32Array(256), new Int32Array(256), new Int32Array(256)] as const;
  for (let byte = 0; byte < 256; byte++) {
    let crc = byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
    tables[0][byte] = crc;
  }
  for (let byte = 0; byte < 256; byte++) {
    let crc = tables[0][byte]!;
    for (const table of [tables[1], tables[2], tables[3]]) {
      crc = (crc >>> 8) ^ tables[0][crc & 255]!;
      table[byte] = crc;
    }
  }
  return tables;
}

function crc32ByTable(bytes: Uint8Array, before: number): number {
  const [t0, t1, t2, t3] = TABLES;
  const wide = bytes.length - (bytes.length & 3);
  let crc = ~before;
  let at = 0;
  for (; at < wide; at += 4) {
    crc ^= bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
    crc = t3[crc & 255]! ^ t2[(crc >>> 8) & 255]! ^ t1[(crc >>> 16) & 255]! ^ t0[crc >>> 24]!;
  }
  for (; at < bytes.length; at++) crc = (crc >>> 8) ^ t0[(crc ^ bytes[at]!) & 255]!;
  return ~crc >>> 0;
}

/** The checksum a zip archive keeps of each file, unsigned; `before` is that of the bytes that came before. */
export const crc32 = (bytes: Uint8Array, before = 0): number =>
  zlib?.crc32 ? zlib.crc32(bytes, before) : crc32ByTable(bytes, before);
