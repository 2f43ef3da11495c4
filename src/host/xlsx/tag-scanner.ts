import { HostError } from '../workbook';

const LT = 0x3c;
const GT = 0x3e;
const SLASH = 0x2f;
const BANG = 0x21;
const QUESTION = 0x3f;
const COLON = 0x3a;
const EQUALS = 0x3d;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;

/** Steps from tag to tag and attribute to attribute over the bytes of an XML part; knows local names only. */
export class TagScanner {
  protected at: number;
  protected tagStart = 0;
  protected nameStart = 0;
  protected nameEnd = 0;
  protected closing = false;
  protected emptyTag = false;
  protected attributeStart = 0;
  protected attributeNameStart = 0;
  protected attributeNameEnd = 0;
  protected attributeValueStart = 0;
  protected attributeValueEnd = 0;

  constructor(
    readonly bytes: Uint8Array,
    from: number,
    protected readonly to: number,
    private readonly part: string,
  ) {
    this.at = from;
  }

  /** Steps past the next tag's name; false at the end. */
  protected nextTag(): boolean {
    const { bytes, to } = this;
    for (;;) {
      let at = this.at;
      while (at < to && bytes[at] !== LT) at++;
      if (at >= to) return false;
      this.tagStart = at++;
      const first = bytes[at]!;
      if (first === BANG || first === QUESTION) {
        this.at = this.skipMarkup(at);
        continue;
      }
      this.closing = first === SLASH;
      if (this.closing) at++;
      this.nameStart = at;
      for (; ; at++) {
        const byte = bytes[at]!;
        if (byte === COLON) this.nameStart = at + 1;
        else if (byte <= 0x20 || byte === GT || byte === SLASH || at >= to) break;
      }
      this.nameEnd = at;
      this.at = at;
      if (this.closing) {
        while (at < to && bytes[at] !== GT) at++;
        this.at = at + 1;
      }
      return true;
    }
  }

  /** Steps past the next attribute of the tag; false once past the tag's end. */
  protected nextAttribute(): boolean {
    const { bytes, to } = this;
    let at = this.at;
    this.attributeStart = at;
    while (bytes[at]! <= 0x20 && at < to) at++;
    if (bytes[at] === GT || bytes[at] === SLASH) {
      this.emptyTag = bytes[at] === SLASH;
      this.at = at + (this.emptyTag ? 2 : 1);
      if (bytes[this.at - 1] !== GT) throw this.damaged();
      return false;
    }
    this.attributeNameStart = at;
    while (at < to && bytes[at] !== EQUALS && bytes[at]! > 0x20) at++;
    this.attributeNameEnd = at;
    while (at < to && bytes[at] !== QUOTE && bytes[at] !== APOSTROPHE) at++;
    const quote = bytes[at++];
    this.attributeValueStart = at;
    while (at < to && bytes[at] !== quote) at++;
    if (at >= to) throw this.damaged();
    this.attributeValueEnd = at;
    this.at = at + 1;
    return true;
  }

  /** From inside a start tag to after the element's end. */
  protected skipElement(): void {
    while (this.nextAttribute());
    for (let depth = this.emptyTag ? 0 : 1; depth > 0; ) {
      if (!this.nextTag()) throw this.damaged();
      if (this.closing) depth--;
      else {
        while (this.nextAttribute());
        if (!this.emptyTag) depth++;
      }
    }
  }

  /** From inside an element that holds text only to before its end tag; gives that place. */
  protected skipText(): number {
    const { bytes, to } = this;
    let at = this.at;
    for (;;) {
      while (at < to && bytes[at] !== LT) at++;
      if (at >= to) throw this.damaged();
      const next = bytes[at + 1];
      if (next === SLASH) break;
      if (next !== BANG && next !== QUESTION) throw this.damaged();
      at = this.skipMarkup(at + 1);
    }
    this.at = at;
    return at;
  }

  /** From the `!` or `?` of a comment, CDATA section or instruction to after its end. */
  protected skipMarkup(at: number): number {
    const { bytes, to } = this;
    const ending = bytes[at] === QUESTION ? QUESTION : bytes[at + 1] === 0x5b ? 0x5d : 0x2d;
    for (let end = at + 1; end < to; end++) {
      if (bytes[end] !== GT || bytes[end - 1] !== ending) continue;
      if (ending === QUESTION || (bytes[end - 2] === ending && end - 3 > at)) return end + 1;
    }
    throw this.damaged();
  }

  protected named(first: number, second?: number, third?: number): boolean {
    const { bytes, nameStart, nameEnd } = this;
    const length = third !== undefined ? 3 : second !== undefined ? 2 : 1;
    if (nameEnd - nameStart !== length || bytes[nameStart] !== first) return false;
    if (second !== undefined && bytes[nameStart + 1] !== second) return false;
    return third === undefined || bytes[nameStart + 2] === third;
  }

  protected attributeIs(name: string): boolean {
    for (let index = 0; index < name.length; index++) {
      if (this.bytes[this.attributeNameStart + index] !== name.charCodeAt(index)) return false;
    }
    return true;
  }

  protected integer(): number {
    let value = 0;
    for (let at = this.attributeValueStart; at < this.attributeValueEnd; at++) {
      const digit = this.bytes[at]! - 0x30;
      if (digit < 0 || digit > 9) throw this.damaged();
      value = value * 10 + digit;
    }
    return value;
  }

  protected truth(): boolean {
    const first = this.bytes[this.attributeValueStart];
    return first === 0x31 || first === 0x74;
  }

  damaged(): HostError {
    return new HostError('damaged', this.part);
  }
}

const utf8 = new TextDecoder();
const SHORT = 24;

/** UTF-8 bytes as text; short plain ones without the decoder, which costs more than they do. */
export function utf8Slice(bytes: Uint8Array, from: number, to: number): string {
  if (to - from > SHORT) return utf8.decode(bytes.subarray(from, to));
  let text = '';
  for (let at = from; at < to; at++) {
    const byte = bytes[at]!;
    if (byte >= 0x80) return utf8.decode(bytes.subarray(from, to));
    text += String.fromCharCode(byte);
  }
  return text;
}
