import type { Adoptions } from './adoptions';
import { numberKey, titleKey } from './content-key';
import { Dictionary } from './dictionary';
import type { Day } from './units';

/** Scope of manuscript numbers in the dictionary; titles have the index of their unit. */
const NUMBERS = -1;
/** Most texts one row can bring to the dictionary: an empty number, a title, the title normalised. */
const TEXTS_PER_ROW = 3;
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
  private length = 0;
  private contents = 0;
  private readonly keys: Dictionary;
  /** Content by code of `keys`; texts that differ only in what normalising removes share one. */
  private readonly contentOfKey: Int32Array;

  /** @param capacity upper bound of the rows that will be added. */
  constructor(private readonly capacity: number) {
    this.sheetRow = new Int32Array(capacity);
    this.unit = new Int32Array(capacity);
    this.day = new Int32Array(capacity);
    this.channel = new Int32Array(capacity);
    this.mode = new Int32Array(capacity);
    this.content = new Int32Array(capacity);
    this.keys = new Dictionary(capacity);
    this.contentOfKey = new Int32Array(capacity * TEXTS_PER_ROW);
  }

  /**
   * Adds one row; rows come in the order of the sheet. `number` and `title` are the cells as typed, '' where empty.
   * @throws RangeError beyond the capacity.
   */
  add(sheetRow: number, unit: number, day: Day, channel: number, mode: number, number: string, title: string): void {
    const at = this.length++;
    if (at >= this.capacity) throw new RangeError(`more than ${this.capacity} adoptions`);
    this.sheetRow[at] = sheetRow;
    this.unit[at] = unit;
    this.day[at] = day;
    this.channel[at] = channel;
    this.mode[at] = mode;
    this.content[at] = this.contentOf(unit, number, title);
  }

  /** The columns; the builder must not be used afterwards. */
  build(): Adoptions {
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
    };
  }

  private contentOf(unit: number, number: string, title: string): number {
    const byNumber = number === '' ? NO_CONTENT : this.contentOfText(number, NUMBERS);
    if (byNumber !== NO_CONTENT) return byNumber;
    const byTitle = title === '' ? NO_CONTENT : this.contentOfText(title, unit);
    return byTitle === NO_CONTENT ? this.contents++ : byTitle;
  }

  private contentOfText(text: string, scope: number): number {
    const known = this.keys.size;
    const code = this.keys.code(text, scope);
    if (code < known) return this.contentOfKey[code]!;
    const key = scope === NUMBERS ? numberKey(text) : titleKey(text);
    const content = this.contentOfNewKey(key, text, scope);
    this.contentOfKey[code] = content;
    return content;
  }

  private contentOfNewKey(key: string, text: string, scope: number): number {
    if (key === text) return this.contents++;
    if (key === '') return NO_CONTENT;
    return this.contentOfText(key, scope);
  }
}
