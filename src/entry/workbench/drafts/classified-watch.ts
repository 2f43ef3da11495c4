import { classifiedCell } from '../../../sheets/cells/classified/classified';
import type { Place } from '../../../issues/place';
import type { Session } from '../session';

/** Knows whether the open book holds a text that must not be kept; looks again at what was changed only. */
export class ClassifiedWatch {
  /** Null where every sheet is to be looked at. */
  private changed: Set<string> | null = null;
  private readonly found = new Map<string, Place>();

  constructor(private readonly session: Session) {
    session.onChange((sheet) => this.changed?.add(sheet));
    session.onWrite(() => this.renew());
  }

  /** Looks at everything again, as another book is shown. */
  renew(): void {
    this.changed = null;
  }

  /** The first such cell. */
  find(): Place | null {
    if (this.changed === null) this.found.clear();
    for (const grid of this.session.window.readNow(this.changed ?? undefined)) {
      const place = classifiedCell(grid);
      if (place === null) this.found.delete(grid.name);
      else this.found.set(grid.name, place);
    }
    this.changed = new Set();
    const [first] = this.found.values();
    return first ?? null;
  }
}
