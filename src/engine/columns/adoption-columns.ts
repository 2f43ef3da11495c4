import { NO_WORTH, type Adoptions } from '../scoring/adoptions';
import { contentHash, NUMBERS } from './content-hash';
import { numberKey, titleKey } from './content-key';
import { Dictionary } from './dictionary';
import type { Day, Fen, Points } from '../units';

/** Rows whose contents are looked up together: their waits for memory overlap, and their texts are still in the fastest cache. */
const BLOCK = 32;
/** Content of a text that identifies nothing: empty once normalised. */
const NO_CONTENT = -1;

/**
 * Collects the readable rows of the log into columns and tells their contents apart: rows with the same manuscript
 * number are one content; rows without a number are one content when unit and title agree (scoring §3).
 * A row with neither is a content of its own.
 */
export class AdoptionColumns {
  private readonly sheetRow: Int32Array;
  private readonly unit: Int32Array;
  private readonly day: Int32Array;
  private readonly channel: Int32Array;
  private readonly mode: Int32Array;
  private readonly content: Int32Array;
  private carriedWorth: Int32Array | null = null;
  private carriedFee: Float64Array | null = null;
  private length = 0;
  private contents = 0;
  /** Numbers and titles as typed and as normalised; the value is the content, which several texts may share. */
  private readonly keys: Dictionary;
  /** Of the rows not looked up yet: number or, without one, title; the title; and their scopes and hashes. */
  private readonly texts = new Array<string>(BLOCK).fill('');
  private readonly titles = new Array<string>(BLOCK).fill('');
  private readonly scopes = new Int32Array(BLOCK);
  private readonly owners = new Int32Array(BLOCK);
  private readonly hashes = new Int32Array(BLOCK);
  private pending = 0;

  /** @param capacity upper bound of the rows that will be added. */
  constructor(private readonly capacity: number) {
    this.sheetRow = new Int32Array(capacity);
    this.unit = new Int32Array(capacity);
    this.day = new Int32Array(capacity);
    this.channel = new Int32Array(capacity);
    this.mode = new Int32Array(capacity);
    this.content = new Int32Array(capacity);
    // Most contents have more than one row; where they do not, it grows.
    this.keys = new Dictionary(capacity >> 1);
  }

  /**
   * Adds one row; rows come in the order of the sheet. `number` and `title` are the cells as typed, '' where empty.
   * `owner` tells contents by their titles apart: the unit, or a number of its own for a row of several units.
   * @throws RangeError beyond the capacity.
   */
  add(
    sheetRow: number,
    unit: number,
    day: Day,
    channel: number,
    mode: number,
    number: string,
    title: string,
    owner = unit,
  ): void {
    const at = this.length;
    if (at >= this.capacity) throw new RangeError(`more than ${this.capacity} adoptions`);
    this.length++;
    this.sheetRow[at] = sheetRow;
    this.unit[at] = unit;
    this.day[at] = day;
    this.channel[at] = channel;
    this.mode[at] = mode;
    const waiting = this.pending++;
    this.texts[waiting] = number === '' ? title : number;
    this.titles[waiting] = title;
    this.owners[waiting] = owner;
    this.scopes[waiting] = number === '' ? owner : NUMBERS;
    if (this.pending === BLOCK) this.tellApart();
  }

  /** States what the book of its year counted for the row added last. */
  stateWorth(worth: Points): void {
    this.carriedWorth ??= new Int32Array(this.capacity).fill(NO_WORTH);
    this.carriedWorth[this.length - 1] = worth;
  }

  /** The same of money per item. */
  stateFee(fee: Fen): void {
    this.carriedFee ??= new Float64Array(this.capacity).fill(NO_WORTH);
    this.carriedFee[this.length - 1] = fee;
  }

  /** How many rows were added so far. */
  get size(): number {
    return this.length;
  }

  /** The columns; the builder must not be used afterwards. */
  build(): Adoptions {
    this.tellApart();
    const { length, contents } = this;
    const cut = (column: Int32Array): Int32Array => column.subarray(0, length);
    return {
      length,
      sheetRow: cut(this.sheetRow),
      unit: cut(this.unit),
      day: cut(this.day),
      channel: cut(this.channel),
      mode: cut(this.mode),
      content: cut(this.content),
      contents,
      ...(this.carriedWorth && { carriedWorth: cut(this.carriedWorth) }),
      ...(this.carriedFee && { carriedFee: this.carriedFee.subarray(0, length) }),
    };
  }

  /** Numbers the contents of the pending rows. */
  private tellApart(): void {
    const { texts, scopes, hashes, pending } = this;
    const first = this.length - pending;
    for (let i = 0; i < pending; i++) hashes[i] = contentHash(texts[i]!, scopes[i]!);
    this.keys.prefetch(hashes, pending);
    for (let i = 0; i < pending; i++) this.content[first + i] = this.contentOf(i);
    this.pending = 0;
  }

  private contentOf(waiting: number): number {
    const scope = this.scopes[waiting]!;
    const content = this.contentOfText(this.texts[waiting]!, scope, this.hashes[waiting]);
    if (content !== NO_CONTENT) return content;
    const byTitle = scope === NUMBERS ? this.contentOfText(this.titles[waiting]!, this.owners[waiting]!) : NO_CONTENT;
    return byTitle === NO_CONTENT ? this.contents++ : byTitle;
  }

  private contentOfText(text: string, scope: number, hash = contentHash(text, scope)): number {
    const known = this.keys.size;
    const code = this.keys.code(text, scope, hash);
    if (code < known) return this.keys.value(code);
    const content = hash >= 0 ? this.contents++ : this.contentOfNewText(text, scope);
    this.keys.setValue(code, content);
    return content;
  }

  /** The content of a text whose key may be another text. */
  private contentOfNewText(text: string, scope: number): number {
    const key = scope === NUMBERS ? numberKey(text) : titleKey(text);
    if (key === '') return NO_CONTENT;
    return key === text ? this.contents++ : this.contentOfText(key, scope);
  }
}
