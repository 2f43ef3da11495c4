import type { Day } from '../units';

/** Fields of a content's state, side by side so that a row touches one cache line; rows are kept + 1, 0 is none. */
const EARLIEST = 0;
const BEST = 1;
const WORTH = 2;
const LATEST_DAY = 3;
const FIELDS = 4;

/** What is known of every content while adoptions are entered one by one. */
export class ContentStates {
  private readonly fields: Int32Array;
  /** 1 for a content of which a row was met after one of a later day. */
  private readonly isDisordered: Uint8Array;
  private hasDisorder = false;
  private prefetched = 0;

  constructor(contents: number) {
    this.fields = new Int32Array(contents * FIELDS);
    this.isDisordered = new Uint8Array(contents);
  }

  /** Notes an adoption and gives the row of the content's earliest one, −1 where this is the first. */
  meet(content: number, row: number, day: Day): number {
    const { fields } = this;
    const at = content * FIELDS;
    const earliest = fields[at + EARLIEST]! - 1;
    if (earliest < 0) fields[at + EARLIEST] = row + 1;
    else if (day < fields[at + LATEST_DAY]!) this.noteDisorder(content);
    fields[at + LATEST_DAY] = day;
    return earliest;
  }

  /** What the content is worth so far. */
  worth(content: number): number {
    return this.fields[content * FIELDS + WORTH]!;
  }

  /** The row that set the worth of the content, −1 where it is worth nothing. */
  best(content: number): number {
    return this.fields[content * FIELDS + BEST]! - 1;
  }

  /** The adoption of this row sets the worth of the content. */
  raise(content: number, worth: number, row: number): void {
    const at = content * FIELDS;
    this.fields[at + WORTH] = worth;
    this.fields[at + BEST] = row + 1;
  }

  /** Reads what entering the rows `first` to `end` − 1 will ask of memory, one right after the other: the waits overlap. */
  prefetch(content: Int32Array, unit: Int32Array, first: number, end: number): void {
    const { fields } = this;
    let sum = 0;
    for (let row = first; row < end; row++) {
      const earliest = fields[content[row]! * FIELDS + EARLIEST]! - 1;
      sum ^= unit[Math.max(earliest, 0)]!;
    }
    // Kept, or the compiler would leave the reads out.
    this.prefetched = sum;
  }

  /** Forgets the contents whose rows were not met in order, and gives those rows by day, then row. */
  takeDisordered(content: Int32Array, day: Int32Array): Int32Array {
    const rows: number[] = [];
    for (let row = 0; row < content.length && this.hasDisorder; row++) {
      if (this.isDisordered[content[row]!] === 1) rows.push(row);
    }
    for (const row of rows) this.fields.fill(0, content[row]! * FIELDS, (content[row]! + 1) * FIELDS);
    return inOrderOfDay(rows, day);
  }

  private noteDisorder(content: number): void {
    this.isDisordered[content] = 1;
    this.hasDisorder = true;
  }
}

/** Rows by day, then row: sorted as exact integers, which is many times faster than with a comparison. */
function inOrderOfDay(rows: readonly number[], day: Int32Array): Int32Array {
  const rowsPerDay = day.length;
  const firstDay = day.reduce((first, next) => Math.min(first, next), 0);
  const keys = Float64Array.from(rows, (row) => (day[row]! - firstDay) * rowsPerDay + row).sort();
  return Int32Array.from(keys, (key) => key % rowsPerDay);
}
