import { blockDeflater, type BlockDeflater } from './compression';
import { crc32 } from './crc32';
import { DEFLATED, FLAG, type ZipEntry } from './zip-entry';

const NEW_YEAR_1980 = 0x00210000;
const CHUNK = 262_144;
/** Parts over this size are compressed quickly rather than well. */
const LARGE = 4_000_000;
const encoder = new TextEncoder();

/** A part under way: what is written is compressed at once, so that a large one is never held whole. */
export class PartWriter {
  private readonly buffer = new Uint8Array(CHUNK);
  private length = 0;
  private size = 0;
  private crc = 0;
  private readonly packed: Uint8Array[] = [];
  private readonly deflate: BlockDeflater;

  constructor(expectedSize: number) {
    this.deflate = blockDeflater(expectedSize > LARGE ? 1 : 6);
  }

  /** Copies a stretch of other bytes. */
  copy(source: Uint8Array, from: number, to: number): void {
    for (let at = from; at < to;) {
      if (this.length === CHUNK) this.flush(false);
      const end = Math.min(to, at + CHUNK - this.length);
      this.buffer.set(source.subarray(at, end), this.length);
      this.length += end - at;
      at = end;
    }
  }

  /** Adds a text as UTF-8. */
  text(text: string): void {
    if (text.length * 3 > CHUNK) {
      const bytes = encoder.encode(text);
      this.copy(bytes, 0, bytes.length);
      return;
    }
    if (this.length + text.length * 3 > CHUNK) this.flush(false);
    const { buffer } = this;
    let at = this.length;
    for (let index = 0; index < text.length; index++) {
      const unit = text.charCodeAt(index);
      if (unit >= 0x80) {
        at += encoder.encodeInto(text.slice(index), buffer.subarray(at)).written;
        break;
      }
      buffer[at++] = unit;
    }
    this.length = at;
  }

  /** The finished part as a file of the archive. */
  finish(name: string, dosTime = NEW_YEAR_1980): ZipEntry {
    this.flush(true);
    return {
      rawName: encoder.encode(name),
      name,
      flags: FLAG.utf8Name,
      method: DEFLATED,
      dosTime,
      crc: this.crc,
      size: this.size,
      data: joined(this.packed),
      madeBy: 20,
      externalAttributes: 0,
    };
  }

  private flush(last: boolean): void {
    const bytes = this.buffer.subarray(0, this.length);
    this.crc = crc32(bytes, this.crc);
    this.size += bytes.length;
    this.packed.push(...this.deflate(bytes, last));
    this.length = 0;
  }
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
