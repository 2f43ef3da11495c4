const SMALLEST_TABLE = 16;
/** A slot of the table is the code + 1 in its low bits (0 is empty) and the top of the hash in the others. */
const CODE_BITS = 22;
const CODE_MASK = (1 << CODE_BITS) - 1;
const MOST_TEXTS = CODE_MASK;

/** Hash of the UTF-16 units of a text and of its scope; two lanes, because a multiplication waits for the one before. */
function hashOf(text: string, scope: number): number {
  let even = Math.imul(scope, 0x9e3779b1) ^ text.length;
  let odd = 0x811c9dc5;
  const last = text.length - 1;
  for (let i = 0; i < last; i += 2) {
    even = Math.imul(even ^ text.charCodeAt(i), 0x01000193);
    odd = Math.imul(odd ^ text.charCodeAt(i + 1), 0x01000193);
  }
  if ((last & 1) === 0) even = Math.imul(even ^ text.charCodeAt(last), 0x01000193);
  let hash = even ^ Math.imul(odd, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return hash ^ (hash >>> 13);
}

/**
 * Dictionary encoding: numbers texts densely from 0 in order of first appearance.
 * The same text in two scopes is two entries, so that no composed key need be built.
 */
export class Dictionary {
  /** The texts by code. */
  readonly texts: string[] = [];
  private readonly scopes: number[] = [];
  private slots: Int32Array;

  /** @param expected number of entries that fit without growing. */
  constructor(expected = 0) {
    let size = SMALLEST_TABLE;
    while (size < expected * 2) size *= 2;
    this.slots = new Int32Array(size);
  }

  get size(): number {
    return this.texts.length;
  }

  /**
   * The code of a text; a text not met before gets the next one.
   * @throws RangeError beyond four million texts, more than the rows of any sheet can hold.
   */
  code(text: string, scope = 0): number {
    const hash = hashOf(text, scope);
    const { slots } = this;
    let at = hash & (slots.length - 1);
    for (let slot = slots[at]!; slot !== 0; slot = slots[at]!) {
      const code = (slot & CODE_MASK) - 1;
      if ((slot ^ hash) >>> CODE_BITS === 0 && this.texts[code] === text && this.scopes[code] === scope) return code;
      at = (at + 1) & (slots.length - 1);
    }
    return this.insert(at, hash, scope, text);
  }

  private insert(at: number, hash: number, scope: number, text: string): number {
    if (this.size === MOST_TEXTS) throw new RangeError(`more than ${MOST_TEXTS} texts`);
    const code = this.texts.push(text) - 1;
    this.scopes.push(scope);
    this.slots[at] = slotOf(hash, code);
    if (this.size * 2 > this.slots.length) this.grow();
    return code;
  }

  private grow(): void {
    const slots = new Int32Array(this.slots.length * 2);
    for (let code = 0; code < this.size; code++) {
      const hash = hashOf(this.texts[code]!, this.scopes[code]!);
      let at = hash & (slots.length - 1);
      while (slots[at] !== 0) at = (at + 1) & (slots.length - 1);
      slots[at] = slotOf(hash, code);
    }
    this.slots = slots;
  }
}

const slotOf = (hash: number, code: number): number => (hash & ~CODE_MASK) | (code + 1);
