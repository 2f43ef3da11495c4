const encoder = new TextEncoder();

/** Bytes that grow; texts become UTF-8. */
export class ByteWriter {
  private buffer: Uint8Array;
  private length = 0;

  constructor(capacity = 65_536) {
    this.buffer = new Uint8Array(capacity);
  }

  /** Copies part of another array. */
  copy(source: Uint8Array, from: number, to: number): void {
    this.reserve(to - from);
    this.buffer.set(source.subarray(from, to), this.length);
    this.length += to - from;
  }

  text(text: string): void {
    this.reserve(text.length * 3);
    const { buffer } = this;
    let at = this.length;
    for (let index = 0; index < text.length; index++) {
      const unit = text.charCodeAt(index);
      if (unit >= 0x80) {
        this.length = at + encoder.encodeInto(index === 0 ? text : text.slice(index), buffer.subarray(at)).written;
        return;
      }
      buffer[at++] = unit;
    }
    this.length = at;
  }

  toBytes(): Uint8Array {
    return this.buffer.subarray(0, this.length);
  }

  private reserve(more: number): void {
    const needed = this.length + more;
    if (needed <= this.buffer.length) return;
    const grown = new Uint8Array(Math.max(needed, this.buffer.length * 2));
    grown.set(this.buffer.subarray(0, this.length));
    this.buffer = grown;
  }
}
