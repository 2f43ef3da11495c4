import type { GroupBy, MergePolicy } from './general-plan';

/** No row. */
const NONE = -1;

/** What one adoption added to the worth of its content in a pool. */
export interface Gain {
  readonly gain: number;
  /** Worth of the content in the pool before. */
  readonly before: number;
  /** The row that set what this one is compared with; −1 where there is none. */
  readonly previous: number;
}

/** The adoptions of contents that are merged with each other, entered in the order of their days. */
export interface Pool {
  enter(content: number, row: number, channel: number, value: number): Gain;
}

/** By what channels are told apart. */
export type Groups = Readonly<Record<GroupBy, { readonly of: (channel: number) => number; readonly count: number }>>;

/** A pool under a policy. */
export function poolOf(policy: MergePolicy, contents: number, groups: Groups): Pool {
  switch (policy.kind) {
    case 'sum':
      return new SumPool(contents);
    case 'best':
      return new BestPool(contents, { of: () => 0, count: 1 });
    case 'first':
      return new FirstPool(contents);
    case 'each':
      return new BestPool(contents, groups[policy.by]);
    case 'top':
      return new TopPool(contents, groups.level, policy.levels);
  }
}

/** 累计: every adoption counts. */
class SumPool implements Pool {
  private readonly worth: Float64Array;

  constructor(contents: number) {
    this.worth = new Float64Array(contents);
  }

  enter(content: number, _row: number, _channel: number, value: number): Gain {
    const before = this.worth[content]!;
    this.worth[content] = before + value;
    return { gain: value, before, previous: NONE };
  }
}

/** 首次: the first adoption that is worth anything counts. */
class FirstPool implements Pool {
  private readonly worth: Float64Array;
  private readonly row: Int32Array;

  constructor(contents: number) {
    this.worth = new Float64Array(contents);
    this.row = new Int32Array(contents).fill(NONE);
  }

  enter(content: number, row: number, _channel: number, value: number): Gain {
    const before = this.worth[content]!;
    const previous = this.row[content]!;
    if (before > 0 || value === 0) return { gain: 0, before, previous };
    this.worth[content] = value;
    this.row[content] = row;
    return { gain: value, before, previous };
  }
}

/** The best adoption of each content and group, and its row; dense where it is small enough. */
class BestByGroup {
  private readonly dense: Float64Array | null;
  private readonly rows: Int32Array | null;
  private readonly sparse = new Map<number, { worth: number; row: number }>();

  constructor(
    contents: number,
    private readonly groups: number,
  ) {
    const size = contents * groups;
    this.dense = size <= MOST_DENSE ? new Float64Array(size) : null;
    this.rows = size <= MOST_DENSE ? new Int32Array(size).fill(NONE) : null;
  }

  worth(content: number, group: number): number {
    const at = content * this.groups + group;
    return this.dense ? this.dense[at]! : (this.sparse.get(at)?.worth ?? 0);
  }

  row(content: number, group: number): number {
    const at = content * this.groups + group;
    return this.rows ? this.rows[at]! : (this.sparse.get(at)?.row ?? NONE);
  }

  raise(content: number, group: number, worth: number, row: number): void {
    const at = content * this.groups + group;
    if (this.dense && this.rows) {
      this.dense[at] = worth;
      this.rows[at] = row;
    } else this.sparse.set(at, { worth, row });
  }
}

const MOST_DENSE = 1 << 24;

/** 就高 (one group), and 每…一次 (the best of each group counts). */
class BestPool implements Pool {
  private readonly best: BestByGroup;
  private readonly worth: Float64Array;

  constructor(
    contents: number,
    private readonly groups: Groups[GroupBy],
  ) {
    this.best = new BestByGroup(contents, Math.max(1, groups.count));
    this.worth = new Float64Array(contents);
  }

  enter(content: number, row: number, channel: number, value: number): Gain {
    const group = Math.max(0, this.groups.of(channel));
    const held = this.best.worth(content, group);
    const gain = Math.max(0, value - held);
    const result = { gain, before: this.worth[content]!, previous: this.best.row(content, group) };
    if (gain > 0) {
      this.best.raise(content, group, value, row);
      this.worth[content]! += gain;
    }
    return result;
  }
}

/** 前N级: the best of each 层级, and of these the N largest, count. */
class TopPool implements Pool {
  private readonly best: BestByGroup;
  private readonly groups: number;

  constructor(
    contents: number,
    private readonly level: Groups[GroupBy],
    private readonly levels: number,
  ) {
    this.groups = Math.max(1, level.count);
    this.best = new BestByGroup(contents, this.groups);
  }

  enter(content: number, row: number, channel: number, value: number): Gain {
    const group = Math.max(0, this.level.of(channel));
    const before = this.sum(content);
    const previous = this.best.row(content, group);
    if (value > this.best.worth(content, group)) this.best.raise(content, group, value, row);
    return { gain: this.sum(content) - before, before, previous };
  }

  private sum(content: number): number {
    const worths = Array.from({ length: this.groups }, (_, group) => this.best.worth(content, group));
    return worths
      .sort((a, b) => b - a)
      .slice(0, this.levels)
      .reduce((sum, worth) => sum + worth, 0);
  }
}
