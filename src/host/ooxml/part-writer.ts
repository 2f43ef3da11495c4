import { blockDeflater, deflate, joined, type BlockDeflater } from './compression';
import { crc32 } from './crc32';
import { STORED } from './zip-entry';

const BLOCK = 1_048_576;
/** Parts over this size are compressed quickly rather than well. */
const LARGE = 1_000_000;
/** Blocks that may wait to be compressed, and how many of them may be left when writing goes on. */
const MOST_WAITING = 4;
const FEW_WAITING = 2;
const ZERO = 0x30;
/** Up to this length a text is encoded here, since calling the encoder costs more. */
const SHORT = 40;
const encoder = new TextEncoder();

/** A part as an archive stores it. */
export interface PackedPart {
  readonly crc: number;
  /** Bytes before they were compressed. */
  readonly size: number;
  readonly data: Uint8Array;
  /** As in the archive; deflated where it is not told. */
  readonly method?: number;
}

/** Packs a small part. */
export function packText(text: string): PackedPart {
  const bytes = encoder.encode(text);
  return { crc: crc32(bytes), size: bytes.length, data: deflate(bytes) };
}

/** A part under way: what is written is compressed block by block, so that a large one is never held whole. */
export class PartWriter {
  private block = new Uint8Array(BLOCK);
  private length = 0;
  private size = 0;
  /** Signed: V8 keeps it as a small integer, and what it compiled for the first block serves the next ones. */
  private crc = 0;
  private readonly packed: Promise<Uint8Array>[] = [];
  /** How many of `packed` have been waited for. */
  private ready = 0;
  private readonly spares: Uint8Array<ArrayBuffer>[] = [];
  private readonly deflate: BlockDeflater;

  /** What is `passing` is written again before it is saved, and is not compressed. */
  constructor(
    expectedSize: number,
    private readonly passing = false,
  ) {
    this.deflate = passing ? (bytes) => Promise.resolve(bytes.slice()) : blockDeflater(expectedSize > LARGE);
  }

  /** Copies a stretch of other bytes. */
  copy(source: Uint8Array, from: number, to: number): void {
    for (let at = from; at < to;) {
      if (this.length === BLOCK) this.flush(false);
      const end = Math.min(to, at + BLOCK - this.length);
      this.block.set(source.subarray(at, end), this.length);
      this.length += end - at;
      at = end;
    }
  }

  /** Adds a few bytes. */
  put(bytes: Uint8Array): void {
    if (this.length + bytes.length > BLOCK) this.flush(false);
    const { block, length } = this;
    for (let index = 0; index < bytes.length; index++) block[length + index] = bytes[index]!;
    this.length = length + bytes.length;
  }

  /** Adds a text as UTF-8. */
  text(text: string): void {
    if (text.length * 3 > BLOCK) {
      const bytes = encoder.encode(text);
      this.copy(bytes, 0, bytes.length);
      return;
    }
    if (this.length + text.length * 3 > BLOCK) this.flush(false);
    const { block } = this;
    let at = this.length;
    for (let index = 0; index < text.length; index++) {
      const unit = text.charCodeAt(index);
      if (unit < 0x80) block[at++] = unit;
      else if (text.length > SHORT || !isThreeBytes(unit)) {
        at += encoder.encodeInto(text.slice(index), block.subarray(at)).written;
        break;
      } else {
        block[at++] = 0xe0 | (unit >> 12);
        block[at++] = 0x80 | ((unit >> 6) & 0x3f);
        block[at++] = 0x80 | (unit & 0x3f);
      }
    }
    this.length = at;
  }

  /** Adds the digits of an integer that is not negative. */
  integer(value: number): void {
    let digits = 1;
    for (let bound = 10; value >= bound; bound *= 10) digits++;
    if (this.length + digits > BLOCK) this.flush(false);
    this.length += digits;
    for (let at = this.length - 1, rest = value; digits > 0; digits--, at--) {
      const tens = Math.floor(rest / 10);
      this.block[at] = ZERO + rest - tens * 10;
      rest = tens;
    }
  }

  /** Whether so much waits to be compressed that `catchUp` should be awaited before more is written. */
  get isAhead(): boolean {
    return this.packed.length - this.ready > MOST_WAITING;
  }

  /** Waits until most of what was written is compressed. */
  async catchUp(): Promise<void> {
    this.ready = this.packed.length - FEW_WAITING;
    await this.packed[this.ready - 1];
  }

  /** Ends the part. */
  async end(): Promise<PackedPart> {
    this.flush(true);
    const data = joined(await Promise.all(this.packed));
    return { crc: this.crc >>> 0, size: this.size, data, ...(this.passing && { method: STORED }) };
  }

  private flush(last: boolean): void {
    const { block } = this;
    const bytes = block.subarray(0, this.length);
    this.crc = crc32(bytes, this.crc >>> 0) | 0;
    this.size += bytes.length;
    this.packed.push(this.pack(block, bytes, last));
    this.block = this.spares.pop() ?? new Uint8Array(BLOCK);
    this.length = 0;
  }

  private async pack(block: Uint8Array<ArrayBuffer>, bytes: Uint8Array, last: boolean): Promise<Uint8Array> {
    const packed = await this.deflate(bytes, last);
    this.spares.push(block);
    return packed;
  }
}

/** Whether UTF-8 needs three bytes for a unit that is not ASCII: it is no letter of the West, and no half of a pair. */
const isThreeBytes = (unit: number): boolean => unit >= 0x800 && (unit < 0xd800 || unit >= 0xe000);
