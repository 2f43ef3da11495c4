import type { GroupBy, MergePolicy } from './general-plan';

/** No row. */
const NONE = -1;

/** The adoptions of contents that are merged with each other, entered in the order of their days. */
export interface Pool {
  /** Enters an adoption of the value that its row has; what it adds to the worth of its content in the pool. */
  enter(content: number, row: number, channel: number, value: number): number;
  /** What a content is worth in the pool so far. */
  worthOf(content: number): number;
  /** The row that set what the adoption entered last is compared with; −1 where there is none. */
  readonly previous: number;
  /** Under 前N级, what its content was worth before: no single row says so. 0 under any other policy. */
  readonly before: number;
}

/** What adoptions are worth by themselves, by row. */
export type RowValues = Int32Array | Float64Array;

/**
 * The rows that are entered. Pools keep the rows that count and look here what they are worth: the time is that of
 * touching memory, and a row takes less of it than what it is worth.
 */
export interface Rows {
  readonly channel: Int32Array;
  readonly values: RowValues;
  /** How often rows are entered at most: one of several units, once for each. */
  readonly entries: number;
}

/** By channel, a number of what it is told apart by; and how many there are. */
export interface Grouping {
  readonly of: Int32Array;
  readonly count: number;
}

/** By what channels are told apart. */
export type Groups = Readonly<Record<GroupBy, Grouping>>;

/** A pool under a policy. */
export function poolOf(policy: MergePolicy, contents: number, groups: Groups, rows: Rows): Pool {
  switch (policy.kind) {
    case 'sum':
      return new SumPool(contents);
    case 'best':
      return new BestPool(contents, rows.values);
    case 'first':
      return new FirstPool(contents, rows.values);
    case 'each':
      return new GroupPool(contents, groups[policy.by], rows, Infinity);
    case 'top':
      return new GroupPool(contents, groups.level, rows, policy.levels);
  }
}

/** 累计: every adoption counts. */
class SumPool implements Pool {
  readonly before = 0;
  readonly previous = NONE;
  private readonly worth: Float64Array;

  constructor(contents: number) {
    this.worth = new Float64Array(contents);
  }

  enter(content: number, _row: number, _channel: number, value: number): number {
    this.worth[content]! += value;
    return value;
  }

  worthOf(content: number): number {
    return this.worth[content]!;
  }
}

/** A pool in which one adoption sets the worth of a content. */
abstract class OneRowPool implements Pool {
  readonly before = 0;
  previous = NONE;
  /** By content: the row, + 1. */
  protected readonly rows: Int32Array;

  constructor(
    contents: number,
    protected readonly values: RowValues,
  ) {
    this.rows = new Int32Array(contents);
  }

  abstract enter(content: number, row: number, channel: number, value: number): number;

  worthOf(content: number): number {
    const row = this.rows[content]! - 1;
    return row < 0 ? 0 : this.values[row]!;
  }
}

/** 就高: the best adoption counts. */
class BestPool extends OneRowPool {
  enter(content: number, row: number, _channel: number, value: number): number {
    const previous = this.rows[content]! - 1;
    const before = previous < 0 ? 0 : this.values[previous]!;
    this.previous = previous;
    if (value <= before) return 0;
    this.rows[content] = row + 1;
    return value - before;
  }
}

/** 首次: the first adoption that is worth anything counts. */
class FirstPool extends OneRowPool {
  enter(content: number, row: number, _channel: number, value: number): number {
    this.previous = this.rows[content]! - 1;
    if (this.previous >= 0 || value === 0) return 0;
    this.rows[content] = row + 1;
    return value;
  }
}

/** 每…一次: the best of each group counts. 前N级: of these the N largest. */
class GroupPool implements Pool {
  before = 0;
  previous = NONE;
  /** By content: the first of the entries of its groups, + 1. */
  private readonly heads: Int32Array;
  /** By entry: the best row of a group, and the next entry of the content, + 1. */
  private readonly best: Int32Array;
  private readonly next: Int32Array;
  private size = 0;
  /** What the groups of the content looked at last are worth. */
  private readonly held: Float64Array;

  constructor(
    contents: number,
    private readonly groups: Grouping,
    private readonly rows: Rows,
    private readonly most: number,
  ) {
    this.heads = new Int32Array(contents);
    this.best = new Int32Array(rows.entries);
    this.next = new Int32Array(rows.entries);
    this.held = new Float64Array(groups.count);
  }

  enter(content: number, row: number, channel: number, value: number): number {
    const entry = this.entryOf(content, this.groups.of[channel]!);
    const previous = entry < 0 ? NONE : this.best[entry]!;
    const gain = previous < 0 ? value : value - this.rows.values[previous]!;
    this.previous = previous;
    if (this.most < Infinity) this.before = this.worthOf(content);
    if (gain <= 0) return 0;
    if (entry < 0) this.add(content, row);
    else this.best[entry] = row;
    return this.most < Infinity ? this.worthOf(content) - this.before : gain;
  }

  /** All groups, less the smallest that are too many. */
  worthOf(content: number): number {
    const { held, best, rows, next } = this;
    let [found, sum] = [0, 0];
    for (let entry = this.heads[content]! - 1; entry >= 0; entry = next[entry]! - 1) {
      const worth = rows.values[best[entry]!]!;
      held[found++] = worth;
      sum += worth;
    }
    for (; found > this.most; found--) sum -= takeLeast(held, found);
    return sum;
  }

  /** The entry of a group of a content; −1 where there is none. */
  private entryOf(content: number, group: number): number {
    const { best, next, rows } = this;
    const { of } = this.groups;
    let entry = this.heads[content]! - 1;
    while (entry >= 0 && of[rows.channel[best[entry]!]!] !== group) entry = next[entry]! - 1;
    return entry;
  }

  private add(content: number, row: number): void {
    const entry = this.size++;
    this.best[entry] = row;
    this.next[entry] = this.heads[content]!;
    this.heads[content] = entry + 1;
  }
}

/** The least of the first numbers, which is taken out: the last of them takes its place. */
function takeLeast(numbers: Float64Array, count: number): number {
  let least = 0;
  for (let at = 1; at < count; at++) if (numbers[at]! < numbers[least]!) least = at;
  const number = numbers[least]!;
  numbers[least] = numbers[count - 1]!;
  return number;
}
