/** What a call costs, in milliseconds: the first is documented, the others are assumptions on the safe side. */
export interface Costs {
  readonly call: number;
  /** For each cell that is transferred. */
  readonly cell: number;
  /** For a sheet, or the cells of one, copied within the program, and for each of its cells that is not empty. */
  readonly copy: number;
  readonly copiedCell: number;
}

const COSTS: Costs = { call: 0.2, cell: 0.005, copy: 20, copiedCell: 0.001 };

/** Counts calls and keeps the time they would take; the time of a page that works with the program. */
export class Meter {
  calls = 0;
  cells = 0;
  readonly byMember = new Map<string, number>();
  /** Milliseconds of the calls between two pauses, one entry each. */
  readonly slices: number[] = [];
  private elapsed = 0;
  private sliceBegan = 0;

  private readonly costs: Costs;

  constructor(costs: Partial<Costs> = {}) {
    this.costs = { ...COSTS, ...costs };
  }

  call(member: string): void {
    this.calls++;
    this.elapsed += this.costs.call;
    this.byMember.set(member, (this.byMember.get(member) ?? 0) + 1);
  }

  transfer(cells: number): void {
    this.cells += cells;
    this.elapsed += cells * this.costs.cell;
  }

  copy(cells: number): void {
    this.elapsed += this.costs.copy + cells * this.costs.copiedCell;
  }

  /** Milliseconds of calls so far. */
  readonly now = (): number => this.elapsed;

  /** Lets others run, as a page does between slices of its work. */
  readonly pause = async (): Promise<void> => {
    this.cut();
    await new Promise((resolve) => setImmediate(resolve));
  };

  /** The longest time the window stood still. */
  longestSlice(): number {
    return Math.max(0, this.elapsed - this.sliceBegan, ...this.slices);
  }

  reset(): void {
    this.calls = 0;
    this.cells = 0;
    this.byMember.clear();
    this.slices.length = 0;
    this.sliceBegan = this.elapsed;
  }

  private cut(): void {
    this.slices.push(this.elapsed - this.sliceBegan);
    this.sliceBegan = this.elapsed;
  }
}
