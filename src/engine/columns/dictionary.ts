import { contentHash } from './content-hash';

const SMALLEST_TABLE = 16;
/** A slot of the table is the code + 1 in its low bits (0 is empty) and the top of the hash in the others. */
const CODE_BITS = 22;
const CODE_MASK = (1 << CODE_BITS) - 1;
const MOST_TEXTS = CODE_MASK;
/** Fields of an entry, side by side so that a hit touches one cache line. */
const SCOPE = 0;
const VALUE = 1;
const FIELDS = 2;

/**
 * Dictionary encoding: numbers texts densely from 0 in order of first appearance, and keeps one integer for each.
 * The same text in two scopes is two entries, so that no composed key need be built.
 */
export class Dictionary {
  private readonly texts: string[];
  private entries: Int32Array;
  private slots: Int32Array;
  private length = 0;
  private prefetched = 0;

  /** @param expected number of entries that fit without growing. */
  constructor(expected = 0) {
    let size = SMALLEST_TABLE;
    while (size <= expected * 2) size *= 2;
    this.slots = new Int32Array(size);
    this.entries = new Int32Array((size / 2) * FIELDS);
    // A length given at once spares copying while it fills up.
    this.texts = new Array<string>(expected);
  }

  get size(): number {
    return this.length;
  }

  /**
   * The code of a text; a text not met before gets the next one, and the value 0.
   * @param hash `contentHash(text, scope)`, for callers that have it.
   * @throws RangeError beyond four million texts, more than the rows of any sheet can hold.
   */
  code(text: string, scope = 0, hash = contentHash(text, scope)): number {
    const { slots } = this;
    let at = hash & (slots.length - 1);
    for (let slot = slots[at]!; slot !== 0; slot = slots[at]!) {
      const code = (slot & CODE_MASK) - 1;
      if ((slot ^ hash) >>> CODE_BITS === 0 && this.is(code, text, scope)) return code;
      at = (at + 1) & (slots.length - 1);
    }
    return this.insert(at, hash, scope, text);
  }

  text(code: number): string {
    return this.texts[code]!;
  }

  value(code: number): number {
    return this.entries[code * FIELDS + VALUE]!;
  }

  setValue(code: number, value: number): void {
    this.entries[code * FIELDS + VALUE] = value;
  }

  /** Reads the slots of the first `count` hashes one right after the other, so that their waits for memory overlap. */
  prefetch(hashes: Int32Array, count: number): void {
    const { slots } = this;
    let sum = 0;
    for (let i = 0; i < count; i++) sum ^= slots[hashes[i]! & (slots.length - 1)]!;
    // Kept, or the compiler would leave the reads out.
    this.prefetched = sum;
  }

  private is(code: number, text: string, scope: number): boolean {
    return this.texts[code] === text && this.entries[code * FIELDS + SCOPE] === scope;
  }

  private insert(at: number, hash: number, scope: number, text: string): number {
    if (this.length === MOST_TEXTS) throw new RangeError(`more than ${MOST_TEXTS} texts`);
    const code = this.length++;
    this.texts[code] = text;
    this.entries[code * FIELDS + SCOPE] = scope;
    this.slots[at] = slotOf(hash, code);
    if (this.length * 2 === this.slots.length) this.grow();
    return code;
  }

  private grow(): void {
    const slots = new Int32Array(this.slots.length * 2);
    const entries = new Int32Array(slots.length);
    entries.set(this.entries);
    for (let code = 0; code < this.length; code++) {
      const hash = contentHash(this.texts[code]!, entries[code * FIELDS + SCOPE]!);
      let at = hash & (slots.length - 1);
      while (slots[at] !== 0) at = (at + 1) & (slots.length - 1);
      slots[at] = slotOf(hash, code);
    }
    this.slots = slots;
    this.entries = entries;
  }
}

const slotOf = (hash: number, code: number): number => (hash & ~CODE_MASK) | (code + 1);
