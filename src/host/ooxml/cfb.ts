const MAGIC = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ENTRY = 128;
const END_OF_CHAIN = 0xfffffffa;

/** Whether the bytes are an OLE compound file, the container of old Office formats and of encrypted new ones. */
export function isCompoundFile(bytes: Uint8Array): boolean {
  return MAGIC.every((byte, index) => bytes[index] === byte);
}

/** Names of the streams in a compound file; what a damaged one still shows. */
export function streamNames(bytes: Uint8Array): Set<string> {
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const names = new Set<string>();
  if (bytes.length < 512) return names;
  const size = 1 << Math.min(data.getUint16(30, true), 16);
  const start = (sector: number): number => (sector + 1) * size;
  const decoder = new TextDecoder('utf-16le');
  let sector = data.getUint32(48, true);
  for (let guard = 0; sector < END_OF_CHAIN && start(sector) + size <= bytes.length && guard < 4096; guard++) {
    for (let at = start(sector); at < start(sector) + size; at += ENTRY) {
      const length = Math.min(data.getUint16(at + 64, true), 64);
      if (length > 2) names.add(decoder.decode(bytes.subarray(at, at + length - 2)));
    }
    sector = nextSector(data, sector, size);
  }
  return names;
}

/** The sector that follows in its chain, by the allocation tables the header lists. */
function nextSector(data: DataView, sector: number, size: number): number {
  const perTable = size / 4;
  const table = Math.floor(sector / perTable);
  if (table >= 109) return END_OF_CHAIN;
  const place = (data.getUint32(76 + table * 4, true) + 1) * size + (sector % perTable) * 4;
  return place + 4 <= data.byteLength ? data.getUint32(place, true) : END_OF_CHAIN;
}
