import { Deflate, deflateSync, inflateSync } from 'fflate';
import { zlib } from './platform-zlib';

/** Small parts are compressed well, large ones quickly: a tenth more bytes in half the time. */
const WELL = 6;
const QUICKLY = 2;
const LEAST_CHUNK = 1024;

/** Inflates raw deflate data of a known size; never yields more bytes. @throws Error where the data is damaged */
export function inflate(data: Uint8Array, size: number): Uint8Array {
  return zlib && size > 0 ? zlib.inflateRawSync(data, roomFor(size)) : inflateSync(data, { out: new Uint8Array(size) });
}

/** Does the same in another thread where the platform has them. */
export async function inflateAside(data: Uint8Array, size: number): Promise<Uint8Array> {
  if (!zlib) return (await streamed(data, size)) ?? inflate(data, size);
  if (size === 0) return inflate(data, size);
  const { inflateRaw } = zlib;
  return threaded((done) => {
    inflateRaw(data, roomFor(size), done);
  });
}

/** By the browser's own stream; null where it has none, and where the data does not yield as many bytes as it should. */
async function streamed(data: Uint8Array, size: number): Promise<Uint8Array | null> {
  const content = new Uint8Array(size);
  let length = 0;
  try {
    const stream = new DecompressionStream('deflate-raw');
    const reader = new Blob([data as Uint8Array<ArrayBuffer>]).stream().pipeThrough(stream).getReader();
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      content.set(read.value, length);
      length += read.value.length;
    }
  } catch {
    return null;
  }
  return length === size ? content : null;
}

const roomFor = (size: number) => ({ maxOutputLength: size, chunkSize: Math.max(LEAST_CHUNK, size + 1) });

function threaded(start: (done: (error: Error | null, result: Uint8Array) => void) => void): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    start((error, result) => {
      if (error) reject(error);
      else resolve(result);
    });
  });
}

/** Compresses a small part as raw deflate data. */
export function deflate(data: Uint8Array): Uint8Array {
  return zlib ? zlib.deflateRawSync(data, { level: WELL }) : deflateSync(data, { level: WELL });
}

/**
 * Compresses one block after the other; the results joined in order are one raw deflate stream. A block must stay as it
 * is until its promise resolves.
 */
export type BlockDeflater = (block: Uint8Array, last: boolean) => Promise<Uint8Array>;

/** Works in other threads where the platform has them. */
export function blockDeflater(large: boolean): BlockDeflater {
  const level = large ? QUICKLY : WELL;
  if (!zlib) return streamDeflater() ?? scriptDeflater(level);
  const { constants, deflateRaw } = zlib;
  return (block, last) => {
    const finishFlush = last ? constants.Z_FINISH : constants.Z_FULL_FLUSH;
    const chunkSize = Math.max(LEAST_CHUNK, block.length >> 2);
    return threaded((done) => {
      deflateRaw(block, { level, finishFlush, chunkSize }, done);
    });
  };
}

const NOTHING = new Uint8Array();

/** The browser's own, which leaves the page alone meanwhile: all of the data comes with the last block. Null where it has none. */
function streamDeflater(): BlockDeflater | null {
  const stream = compressionStream();
  if (stream === null) return null;
  const writer = stream.writable.getWriter();
  const packed = new Response(stream.readable).arrayBuffer();
  return async (block, last) => {
    await writer.write(block as Uint8Array<ArrayBuffer>);
    if (!last) return NOTHING;
    await writer.close();
    return new Uint8Array(await packed);
  };
}

/** Older browsers have no such stream, or none without a header. */
function compressionStream(): CompressionStream | null {
  try {
    return new CompressionStream('deflate-raw');
  } catch {
    return null;
  }
}

function scriptDeflater(level: typeof WELL | typeof QUICKLY): BlockDeflater {
  let chunks: Uint8Array[] = [];
  const stream = new Deflate({ level }, (chunk) => chunks.push(chunk));
  return (block, last) => {
    stream.push(block, last);
    const packed = joined(chunks);
    chunks = [];
    return Promise.resolve(packed);
  };
}

/** Stretches of bytes as one. */
export function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
