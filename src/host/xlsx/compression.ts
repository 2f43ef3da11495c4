import { Deflate, inflateSync } from 'fflate';
import { zlib } from './platform-zlib';

/** Inflates raw deflate data of a known size; never yields more bytes. @throws Error where the data is damaged */
export function inflate(data: Uint8Array, size: number): Uint8Array {
  if (!zlib || size === 0) return inflateSync(data, { out: new Uint8Array(size) });
  return zlib.inflateRawSync(data, { maxOutputLength: size });
}

/** Compresses one block after the other; the concatenated results are one raw deflate stream. */
export type BlockDeflater = (block: Uint8Array, last: boolean) => readonly Uint8Array[];

/** @param level 1 (fast) to 9 (small) */
export function blockDeflater(level: 1 | 6): BlockDeflater {
  if (zlib) {
    const { constants, deflateRawSync } = zlib;
    return (block, last) => [
      deflateRawSync(block, { level, finishFlush: last ? constants.Z_FINISH : constants.Z_FULL_FLUSH }),
    ];
  }
  let chunks: Uint8Array[] = [];
  const deflate = new Deflate({ level }, (chunk) => chunks.push(chunk));
  return (block, last) => {
    deflate.push(block, last);
    const ready = chunks;
    chunks = [];
    return ready;
  };
}
