import type { Adoptions } from '../adoptions';
import type { General } from './general-plan';

/** The rows in the order of their days, then as they stand. */
export function inOrder({ day, length }: Pick<Adoptions, 'day' | 'length'>): Int32Array {
  const rows = Int32Array.from({ length }, (_, row) => row);
  let isSorted = true;
  for (let row = 1; row < length && isSorted; row++) isSorted = day[row]! >= day[row - 1]!;
  if (isSorted) return rows;
  const first = day.reduce((least, next) => Math.min(least, next), 0);
  const keys = Float64Array.from(rows, (row) => (day[row]! - first) * length + row).sort();
  return Int32Array.from(keys, (key) => key % length);
}

/** The units of every row, and by what worth is summed: the content, or the content and the unit (各计全额). */
export class Owners {
  /** How many slots there are. */
  readonly slots: number;
  private readonly own: Int32Array | null;
  private readonly bySlot = new Map<number, number>();

  private readonly isPerUnit: boolean;
  private readonly mayDiffer: boolean;

  constructor(
    private readonly adoptions: Adoptions,
    { policies }: General,
  ) {
    const isPerUnit = Object.values(policies).some(({ shares }) => shares.kind === 'each');
    this.isPerUnit = isPerUnit;
    this.mayDiffer = policies.points.shares.kind === 'each';
    const { length, content, unit, contents } = adoptions;
    this.own = isPerUnit ? Int32Array.from({ length }, (_, row) => this.number(content[row]!, unit[row]!)) : null;
    if (isPerUnit) {
      for (const [row, units] of this.joint) for (const one of units) this.number(content[row]!, one);
    }
    this.slots = isPerUnit ? this.bySlot.size : contents;
  }

  private get joint(): ReadonlyMap<number, readonly number[]> {
    return this.adoptions.more?.joint ?? NONE;
  }

  /** The units of a row that names several; undefined for any other. */
  severalOf(row: number): readonly number[] | undefined {
    return this.joint.get(row);
  }

  /** The units of a row, in their order. */
  unitsOf(row: number): readonly number[] {
    return this.joint.get(row) ?? [this.adoptions.unit[row]!];
  }

  /** True where a row may not claim the content of another: it names other units. */
  isOther(row: number, first: number): boolean {
    if (this.mayDiffer) return false;
    const [one, other] = [this.joint.get(row), this.joint.get(first)];
    if (!one && !other) return this.adoptions.unit[row] !== this.adoptions.unit[first];
    return one?.join(' ') !== other?.join(' ');
  }

  /** The slot of a row of one unit. */
  slotOf(row: number): number {
    return this.own ? this.own[row]! : this.adoptions.content[row]!;
  }

  /** The slot of a row for one of its units. */
  slotFor(row: number, unit: number): number {
    const content = this.adoptions.content[row]!;
    return this.isPerUnit ? this.number(content, unit) : content;
  }

  private number(content: number, unit: number): number {
    const key = unit * this.adoptions.contents + content;
    let slot = this.bySlot.get(key);
    if (slot === undefined) this.bySlot.set(key, (slot = this.bySlot.size));
    return slot;
  }
}

const NONE: ReadonlyMap<number, readonly number[]> = new Map();
