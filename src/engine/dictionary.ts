const SMALLEST_TABLE = 16;
/** Ints per slot of the table: hash, scope, code + 1 (0 is empty), unused. */
const STRIDE = 4;

/** Murmur-style hash of the UTF-16 units of a text, salted with its scope. */
function hashOf(text: string, scope: number): number {
  let hash = Math.imul(scope, 0x9e3779b1) ^ text.length;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return hash ^ (hash >>> 12);
}

/**
 * Dictionary encoding: numbers texts densely from 0 in order of first appearance.
 * The same text in two scopes is two entries, so that no composed key need be built.
 */
export class Dictionary {
  /** The texts by code. */
  readonly texts: string[] = [];
  private slots: Int32Array;
  private mask: number;

  /** @param expected number of entries that fit without growing. */
  constructor(expected = 0) {
    let size = SMALLEST_TABLE;
    while (size < expected * 2) size *= 2;
    this.slots = new Int32Array(size * STRIDE);
    this.mask = size - 1;
  }

  get size(): number {
    return this.texts.length;
  }

  /** The code of a text; a text not met before gets the next one. */
  code(text: string, scope = 0): number {
    const hash = hashOf(text, scope);
    const { slots, mask, texts } = this;
    let at = (hash & mask) * STRIDE;
    for (let code = slots[at + 2]!; code !== 0; code = slots[at + 2]!) {
      if (slots[at] === hash && slots[at + 1] === scope && texts[code - 1] === text) return code - 1;
      at = (at + STRIDE) & (slots.length - 1);
    }
    return this.insert(at, hash, scope, text);
  }

  private insert(at: number, hash: number, scope: number, text: string): number {
    const code = this.texts.push(text);
    this.slots[at] = hash;
    this.slots[at + 1] = scope;
    this.slots[at + 2] = code;
    if (code * 2 > this.mask) this.grow();
    return code - 1;
  }

  private grow(): void {
    const old = this.slots;
    this.slots = new Int32Array(old.length * 2);
    this.mask = this.mask * 2 + 1;
    for (let from = 0; from < old.length; from += STRIDE) {
      if (old[from + 2] === 0) continue;
      let at = (old[from]! & this.mask) * STRIDE;
      while (this.slots[at + 2] !== 0) at = (at + STRIDE) & (this.slots.length - 1);
      this.slots.set(old.subarray(from, from + STRIDE), at);
    }
  }
}
