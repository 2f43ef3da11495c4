import type { Adoptions } from '../adoptions';
import type { General } from './general-plan';

/** The rows in the order of their days, then as they stand; null where they stand so. */
export function inOrder({ day, length }: Pick<Adoptions, 'day' | 'length'>): Int32Array | null {
  let isSorted = true;
  for (let row = 1; row < length && isSorted; row++) isSorted = day[row]! >= day[row - 1]!;
  if (isSorted) return null;
  const first = day.reduce((least, next) => Math.min(least, next), 0);
  const keys = Float64Array.from(day, (one, row) => (one - first) * length + row).sort();
  return Int32Array.from(keys, (key) => key % length);
}

/** The units of every row, and by what worth is summed: the content, or the content and the unit (各计全额). */
export class Owners {
  /** Rows of several units; rows that name the same have one list. */
  private readonly joint: ReadonlyMap<number, readonly number[]>;
  /** By row: 1 where it names several units. */
  private readonly several: Uint8Array;
  /** By content: the unit that shares its number; null where worth is summed by content alone. */
  private readonly firstUnit: Int32Array | null;
  /** The slots of further units of a content, after those of the contents. */
  private readonly further = new Map<number, number>();
  /** True where worth is summed by content and unit. */
  readonly isPerUnit: boolean;
  /** True where rows of one content may name different units. */
  private readonly mayDiffer: boolean;

  constructor(
    private readonly adoptions: Adoptions,
    { policies }: Pick<General, 'policies'>,
  ) {
    const { length, contents, more } = adoptions;
    this.isPerUnit = Object.values(policies).some(({ shares }) => shares.kind === 'each');
    this.mayDiffer = policies.points.shares.kind === 'each';
    this.joint = unified(more?.joint ?? NONE);
    this.several = new Uint8Array(length);
    for (const row of this.joint.keys()) this.several[row] = 1;
    this.firstUnit = this.isPerUnit ? new Int32Array(contents).fill(NOBODY) : null;
    if (!this.isPerUnit) return;
    for (let row = 0; row < length; row++) for (const unit of this.unitsOf(row)) this.slotFor(row, unit);
  }

  /** How many slots there are. */
  get slots(): number {
    return this.adoptions.contents + this.further.size;
  }

  /** How many units rows name, those of one row counted each. */
  get entries(): number {
    return [...this.joint.values()].reduce((sum, { length }) => sum + length - 1, this.adoptions.length);
  }

  /** True for a row that names several units. */
  isSeveral(row: number): boolean {
    return this.several[row] === 1;
  }

  /** The units of a row that names several; undefined for any other. */
  severalOf(row: number): readonly number[] | undefined {
    return this.several[row] === 1 ? this.joint.get(row) : undefined;
  }

  /** The units of a row, in their order. */
  unitsOf(row: number): readonly number[] {
    return this.severalOf(row) ?? [this.adoptions.unit[row]!];
  }

  /** True where a row may not claim the content of another: it names other units. */
  isOther(row: number, first: number): boolean {
    if (this.mayDiffer) return false;
    const { several, joint, adoptions } = this;
    return several[row] === 0 && several[first] === 0
      ? adoptions.unit[row] !== adoptions.unit[first]
      : joint.get(row) !== joint.get(first);
  }

  /** The slot of a row of one unit. */
  slotOf(row: number): number {
    return this.firstUnit ? this.slotFor(row, this.adoptions.unit[row]!) : this.adoptions.content[row]!;
  }

  /** The slot of a row for one of its units. */
  slotFor(row: number, unit: number): number {
    const content = this.adoptions.content[row]!;
    if (!this.firstUnit) return content;
    if (this.firstUnit[content] === NOBODY) this.firstUnit[content] = unit;
    return this.firstUnit[content] === unit ? content : this.furtherSlot(content, unit);
  }

  private furtherSlot(content: number, unit: number): number {
    const { contents } = this.adoptions;
    const key = unit * contents + content;
    const known = this.further.get(key);
    if (known !== undefined) return known;
    const slot = contents + this.further.size;
    this.further.set(key, slot);
    return slot;
  }
}

/** Lists of the same units as one list. */
function unified(joint: ReadonlyMap<number, readonly number[]>): ReadonlyMap<number, readonly number[]> {
  const byUnits = new Map<string, readonly number[]>();
  const known = new Map<readonly number[], readonly number[]>();
  const one = (list: readonly number[]): readonly number[] => {
    const key = list.join(' ');
    if (!byUnits.has(key)) byUnits.set(key, list);
    return byUnits.get(key)!;
  };
  const found = new Map<number, readonly number[]>();
  for (const [row, list] of joint) {
    if (!known.has(list)) known.set(list, one(list));
    found.set(row, known.get(list)!);
  }
  return found;
}

const NOBODY = -1;
const NONE: ReadonlyMap<number, readonly number[]> = new Map();
