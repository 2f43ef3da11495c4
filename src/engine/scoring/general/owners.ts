import type { Adoptions } from '../adoptions';
import type { General } from './general-plan';

/** The rows in the order of their days, then as they stand. */
export function inOrder({ day, length }: Pick<Adoptions, 'day' | 'length'>): Int32Array {
  const rows = new Int32Array(length);
  for (let row = 0; row < length; row++) rows[row] = row;
  let isSorted = true;
  for (let row = 1; row < length && isSorted; row++) isSorted = day[row]! >= day[row - 1]!;
  if (isSorted) return rows;
  const first = day.reduce((least, next) => Math.min(least, next), 0);
  const keys = Float64Array.from(rows, (row) => (day[row]! - first) * length + row).sort();
  return Int32Array.from(keys, (key) => key % length);
}

/** The units of every row, and by what worth is summed: the content, or the content and the unit (各计全额). */
export class Owners {
  private readonly joint: ReadonlyMap<number, readonly number[]>;
  /** By content: the unit that shares its number; null where worth is summed by content alone. */
  private readonly firstUnit: Int32Array | null;
  /** The slots of further units of a content, after those of the contents. */
  private readonly further = new Map<number, number>();
  /** True where rows of one content may name different units. */
  readonly mayDiffer: boolean;
  /** By row: its unit, or for a list of units a number beyond those of units. */
  private readonly owner: Int32Array;

  constructor(
    private readonly adoptions: Adoptions,
    { policies }: Pick<General, 'policies'>,
  ) {
    const isPerUnit = Object.values(policies).some(({ shares }) => shares.kind === 'each');
    this.mayDiffer = policies.points.shares.kind === 'each';
    this.joint = adoptions.more?.joint ?? NONE;
    this.owner = this.joint.size > 0 ? this.listed(adoptions.unit) : adoptions.unit;
    this.firstUnit = isPerUnit ? new Int32Array(adoptions.contents).fill(NOBODY) : null;
    if (!isPerUnit) return;
    for (let row = 0; row < adoptions.length; row++) for (const unit of this.unitsOf(row)) this.slotFor(row, unit);
  }

  /** How many slots there are. */
  get slots(): number {
    return this.adoptions.contents + this.further.size;
  }

  /** The units of a row that names several; undefined for any other. */
  severalOf(row: number): readonly number[] | undefined {
    return this.owner[row]! >= A_LIST ? this.joint.get(row) : undefined;
  }

  /** The units of a row, in their order. */
  unitsOf(row: number): readonly number[] {
    return this.severalOf(row) ?? [this.adoptions.unit[row]!];
  }

  /** True where a row may not claim the content of another: it names other units. */
  isOther(row: number, first: number): boolean {
    return !this.mayDiffer && this.owner[row] !== this.owner[first];
  }

  private listed(units: Int32Array): Int32Array {
    const owner = units.slice();
    const lists = new Map<string, number>();
    for (const [row, list] of this.joint) {
      const key = list.join(' ');
      if (!lists.has(key)) lists.set(key, A_LIST + lists.size);
      owner[row] = lists.get(key)!;
    }
    return owner;
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

const NOBODY = -1;
/** From here on numbers stand for lists of units. */
const A_LIST = 1 << 30;
const NONE: ReadonlyMap<number, readonly number[]> = new Map();
