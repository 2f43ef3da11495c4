import { HostError } from '../port/workbook';
import { MAX_DEPTH } from './xml';

const SPACE = 0x20;
const LT = 0x3c;
const GT = 0x3e;
const SLASH = 0x2f;
const BANG = 0x21;
const QUESTION = 0x3f;
const COLON = 0x3a;
const EQUALS = 0x3d;

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
    const at = this.nextMarkup();
    if (at < 0) return false;
    this.tagStart = at;
    this.closing = this.bytes[at + 1] === SLASH;
    this.readTagName(this.closing ? at + 2 : at + 1);
    if (this.closing) this.at = this.find(GT, this.at) + 1;
    return true;
  }

  /** The next `<` of a tag, past comments and the like; -1 at the end. */
  private nextMarkup(): number {
    const { bytes, to } = this;
    for (let at = this.at; at < to; at++) {
      if (bytes[at] !== LT) continue;
      const next = bytes[at + 1];
      if (next !== BANG && next !== QUESTION) return at;
      at = this.skipMarkup(at + 1) - 1;
    }
    return -1;
  }

  private readTagName(from: number): void {
    const { bytes, to } = this;
    this.nameStart = from;
    let at = from;
    for (; at < to; at++) {
      const byte = bytes[at]!;
      if (byte === COLON) this.nameStart = at + 1;
      else if (byte <= SPACE || byte === GT || byte === SLASH) break;
    }
    this.nameEnd = at;
    this.at = at;
  }

  /** Steps past the next attribute of the tag; false once past the tag's end. */
  protected nextAttribute(): boolean {
    const { bytes } = this;
    let at = this.at;
    this.attributeStart = at;
    if (bytes[at]! <= SPACE) at = this.nextInk(at);
    if (bytes[at] === GT || bytes[at] === SLASH) return this.endTag(at);
    this.attributeNameStart = at;
    while (bytes[at] !== EQUALS && bytes[at]! > SPACE) at++;
    this.attributeNameEnd = at;
    const quote = this.find(EQUALS, at) + 1;
    at = bytes[quote]! > SPACE ? quote : this.nextInk(quote);
    this.attributeValueStart = at + 1;
    this.attributeValueEnd = this.find(bytes[at]!, at + 1);
    this.at = this.attributeValueEnd + 1;
    return true;
  }

  private nextInk(from: number): number {
    let at = from;
    while (this.bytes[at]! <= SPACE) at++;
    return at;
  }

  private endTag(at: number): false {
    this.emptyTag = this.bytes[at] === SLASH;
    this.at = at + (this.emptyTag ? 2 : 1);
    if (this.bytes[this.at - 1] !== GT) throw this.damaged();
    return false;
  }

  private find(byte: number, from: number): number {
    const { bytes, to } = this;
    let at = from;
    while (at < to && bytes[at] !== byte) at++;
    if (at >= to) throw this.damaged();
    return at;
  }

  /** From inside a start tag to after the element's end. */
  protected skipElement(): void {
    while (this.nextAttribute());
    for (let depth = this.emptyTag ? 0 : 1; depth > 0;) {
      if (!this.nextTag()) throw this.damaged();
      if (this.closing) depth--;
      else {
        while (this.nextAttribute());
        if (!this.emptyTag) depth = this.deeper(depth);
      }
    }
  }

  private deeper(depth: number): number {
    if (depth >= MAX_DEPTH) throw this.damaged();
    return depth + 1;
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
    const ending = bytes[at] === QUESTION ? '?>' : bytes[at + 1] === 0x5b ? ']]>' : '-->';
    for (let end = at + 1 + ending.length; end <= to; end++) {
      if (bytes[end - 1] === GT && this.spells(ending, end - ending.length)) return end;
    }
    throw this.damaged();
  }

  private spells(text: string, at: number): boolean {
    for (let index = 0; index < text.length; index++) {
      if (this.bytes[at + index] !== text.charCodeAt(index)) return false;
    }
    return true;
  }

  protected named(first: number, second?: number, third?: number): boolean {
    const { bytes, nameStart, nameEnd } = this;
    const length = third !== undefined ? 3 : second !== undefined ? 2 : 1;
    if (nameEnd - nameStart !== length || bytes[nameStart] !== first) return false;
    if (second !== undefined && bytes[nameStart + 1] !== second) return false;
    return third === undefined || bytes[nameStart + 2] === third;
  }

  protected attributeIs(name: string): boolean {
    const length = this.attributeNameEnd - this.attributeNameStart;
    return length === name.length && this.spells(name, this.attributeNameStart);
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
