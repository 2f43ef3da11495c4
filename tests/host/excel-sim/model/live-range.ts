import { Fault } from '../fault';
import { formatRect, quoteSheet, shiftRect, type Rect, type Shift } from './address';
import type { Sheet } from './sheet';

/** A block that follows its cells when rows and columns move; dead once they are gone. */
export class LiveRange {
  /** Issued when an add-in asked to keep the block beyond its request. */
  referenceId: string | undefined;
  private current: Rect | undefined;

  constructor(
    readonly sheet: Sheet,
    rect: Rect,
  ) {
    this.current = rect;
    sheet.book.live.add(this);
  }

  /** @throws Fault when the cells were deleted. */
  get rect(): Rect {
    if (!this.current || !this.sheet.alive) throw new Fault('InvalidReference');
    return this.current;
  }

  get dead(): boolean {
    return !this.current || !this.sheet.alive;
  }

  shift(shift: Shift): void {
    if (this.current) this.current = shiftRect(this.current, shift);
  }

  get address(): string {
    return `${quoteSheet(this.sheet.name)}!${formatRect(this.rect)}`;
  }
}
