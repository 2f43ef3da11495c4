import type { GroupBy, MergePolicy } from './general-plan';

/** No row. */
const NONE = -1;

/** The adoptions of contents that are merged with each other, entered in the order of their days. */
export interface Pool {
  /** Enters an adoption; what it adds to the worth of its content in the pool. */
  enter(content: number, row: number, channel: number, value: number): number;
  /** What the content of the adoption entered last was worth in the pool before. */
  readonly before: number;
  /** The row that set what the adoption entered last is compared with; −1 where there is none. */
  readonly previous: number;
}

/** By channel, a number of what it is told apart by; and how many there are. */
export interface Grouping {
  readonly of: Int32Array;
  readonly count: number;
}

/** By what channels are told apart. */
export type Groups = Readonly<Record<GroupBy, Grouping>>;

/** A pool under a policy. */
export function poolOf(policy: MergePolicy, contents: number, groups: Groups): Pool {
  switch (policy.kind) {
    case 'sum':
      return new SumPool(contents);
    case 'best':
      return new BestPool(contents);
    case 'first':
      return new FirstPool(contents);
    case 'each':
      return new EachPool(contents, groups[policy.by]);
    case 'top':
      return new TopPool(contents, groups.level, policy.levels);
  }
}

/** 累计: every adoption counts. */
class SumPool implements Pool {
  before = 0;
  readonly previous = NONE;
  private readonly worth: Float64Array;

  constructor(contents: number) {
    this.worth = new Float64Array(contents);
  }

  enter(content: number, _row: number, _channel: number, value: number): number {
    this.before = this.worth[content]!;
    this.worth[content] = this.before + value;
    return value;
  }
}

/** 就高: the best adoption counts. */
class BestPool implements Pool {
  before = 0;
  previous = NONE;
  /** By content: what it is worth, and the row of its best, + 1; side by side, as they are fetched together. */
  private readonly best: Float64Array;

  constructor(contents: number) {
    this.best = new Float64Array(contents * 2);
  }

  enter(content: number, row: number, _channel: number, value: number): number {
    const { best } = this;
    const at = content * 2;
    this.before = best[at]!;
    this.previous = best[at + 1]! - 1;
    const gain = value - this.before;
    if (gain <= 0) return 0;
    best[at] = value;
    best[at + 1] = row + 1;
    return gain;
  }
}

/** 首次: the first adoption that is worth anything counts. */
class FirstPool implements Pool {
  before = 0;
  previous = NONE;
  private readonly worth: Float64Array;
  private readonly row: Int32Array;

  constructor(contents: number) {
    this.worth = new Float64Array(contents);
    this.row = new Int32Array(contents).fill(NONE);
  }

  enter(content: number, row: number, _channel: number, value: number): number {
    this.before = this.worth[content]!;
    this.previous = this.row[content]!;
    if (this.before > 0 || value === 0) return 0;
    this.worth[content] = value;
    this.row[content] = row;
    return value;
  }
}

/** Most numbers that are laid out by content and group; beyond that they are looked up. */
const MOST_DENSE = 1 << 25;

/** The best adoption of each content and group. */
class BestByGroup {
  /** What it is worth, and its row + 1, side by side; null where there would be too many. */
  private readonly dense: Float64Array | null;
  private readonly sparse = new Map<number, { worth: number; row: number }>();

  constructor(
    contents: number,
    private readonly groups: number,
  ) {
    const size = contents * groups * 2;
    this.dense = size <= MOST_DENSE ? new Float64Array(size) : null;
  }

  worth(content: number, group: number): number {
    const at = content * this.groups + group;
    return this.dense ? this.dense[at * 2]! : (this.sparse.get(at)?.worth ?? 0);
  }

  row(content: number, group: number): number {
    const at = content * this.groups + group;
    return this.dense ? this.dense[at * 2 + 1]! - 1 : (this.sparse.get(at)?.row ?? NONE);
  }

  raise(content: number, group: number, worth: number, row: number): void {
    const at = content * this.groups + group;
    if (this.dense) {
      this.dense[at * 2] = worth;
      this.dense[at * 2 + 1] = row + 1;
    } else this.sparse.set(at, { worth, row });
  }
}

/** 每…一次: the best of each group counts. */
class EachPool implements Pool {
  before = 0;
  previous = NONE;
  private readonly best: BestByGroup;
  private readonly worth: Float64Array;

  constructor(
    contents: number,
    private readonly groups: Grouping,
  ) {
    this.best = new BestByGroup(contents, groups.count);
    this.worth = new Float64Array(contents);
  }

  enter(content: number, row: number, channel: number, value: number): number {
    const group = this.groups.of[channel]!;
    this.before = this.worth[content]!;
    this.previous = this.best.row(content, group);
    const gain = value - this.best.worth(content, group);
    if (gain <= 0) return 0;
    this.best.raise(content, group, value, row);
    this.worth[content] = this.before + gain;
    return gain;
  }
}

/** 前N级: the best of each 层级, and of these the N largest, count. */
class TopPool implements Pool {
  before = 0;
  previous = NONE;
  private readonly best: BestByGroup;
  private readonly worth: Float64Array;
  /** The N largest of the content looked at last, the largest first. */
  private readonly largest: Float64Array;

  constructor(
    contents: number,
    private readonly level: Grouping,
    levels: number,
  ) {
    this.best = new BestByGroup(contents, level.count);
    this.worth = new Float64Array(contents);
    this.largest = new Float64Array(Math.min(levels, level.count));
  }

  enter(content: number, row: number, channel: number, value: number): number {
    const group = this.level.of[channel]!;
    this.before = this.worth[content]!;
    this.previous = this.best.row(content, group);
    if (value <= this.best.worth(content, group)) return 0;
    this.best.raise(content, group, value, row);
    this.worth[content] = this.sum(content);
    return this.worth[content] - this.before;
  }

  private sum(content: number): number {
    const { largest, level } = this;
    largest.fill(0);
    for (let group = 0; group < level.count; group++) this.place(this.best.worth(content, group));
    let sum = 0;
    for (let at = 0; at < largest.length; at++) sum += largest[at]!;
    return sum;
  }

  /** Puts a worth in its place among the largest. */
  private place(worth: number): void {
    const { largest } = this;
    let moved = worth;
    for (let at = 0; at < largest.length && moved > 0; at++) {
      const held = largest[at]!;
      if (moved <= held) continue;
      largest[at] = moved;
      moved = held;
    }
  }
}
