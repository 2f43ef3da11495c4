import { sheetKey } from '../../port/check-changes';
import type { Look, LookRemark } from '../../port/workbook';
import { requireSheet } from '../api/bound-workbook';
import type { LookStep } from '../api/sheet-step';
import type { Slices } from '../api/slices';

/** Gives sheets their looks, and gathers those that were not taken. */
export class Looks {
  private readonly missing = new Map<string, { sheet: string; looks: Set<Look> }>();

  constructor(private readonly slices: Slices) {}

  /** Each step by itself: one that is refused hinders no other. All but what adds to what is there are tried twice. */
  async give(name: string, steps: readonly LookStep[]): Promise<void> {
    for (const { look, step, takesOff } of steps) {
      if (await this.isTaken(name, step)) continue;
      const isMissing = look === 'highlights' || !(await this.isTaken(name, step));
      if (isMissing && takesOff !== true) this.miss(name, look);
    }
  }

  private async isTaken(name: string, step: LookStep['step']): Promise<boolean> {
    try {
      await this.slices.run((book) => step(requireSheet(book, name), book));
      return true;
    } catch {
      return false;
    }
  }

  miss(name: string, look: Look): void {
    const known = this.missing.get(sheetKey(name)) ?? { sheet: name, looks: new Set() };
    known.looks.add(look);
    this.missing.set(sheetKey(name), known);
  }

  get remarks(): LookRemark[] {
    return [...this.missing.values()].map(({ sheet, looks }) => ({ sheet, looks: [...looks] }));
  }
}
