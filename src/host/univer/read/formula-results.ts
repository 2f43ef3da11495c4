import { FormulaCalculationSessionService, FormulaDataModel } from '@univerjs/preset-sheets-core';
import { HostError } from '../../port/workbook';
import type { Engine } from '../engine';

/** Formulas that take longer than this, in milliseconds, are not waited for. */
const PATIENCE = 30_000;
/** Milliseconds after which the engine has heard of a change: it gathers changes for half of this. */
const HEARD_AFTER = 200;

/** Tells whether all formulas already show the results of what was changed. */
export class FormulaResults {
  /** The calculation that had begun when cells were last changed; null where all results are shown. */
  private outdated: number | null = null;
  private isHeard = true;
  private hearing: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly engine: Engine) {}

  /** Cells were changed that formulas may depend on. */
  expect(): void {
    this.outdated = this.calculations().state.id;
    this.isHeard = false;
    clearTimeout(this.hearing);
    this.hearing = setTimeout(() => (this.isHeard = true), HEARD_AFTER);
  }

  /** Waits until every formula shows its result, not at all where it does. @throws HostError busy when that takes too long. */
  async settled(): Promise<void> {
    if (this.areShown() || !this.hasFormulas()) return;
    const waitedFor = this.outdated;
    try {
      await this.calculations().waitForLatestApplied(PATIENCE);
    } catch (cause) {
      throw new HostError('busy', '', { cause });
    }
    if (this.outdated === waitedFor) this.outdated = null;
  }

  /** Whether a calculation of the last change is over: to ask the engine costs half a second where it has nothing to do. */
  private areShown(): boolean {
    if (this.outdated === null) return true;
    const { id, resultApplied, stopped } = this.calculations().state;
    return this.isHeard && id > this.outdated && resultApplied && !stopped;
  }

  /** The engine has them once it shows a book. */
  private calculations(): FormulaCalculationSessionService {
    return this.engine.injector.get(FormulaCalculationSessionService);
  }

  private hasFormulas(): boolean {
    const unitId = this.engine.workbook()?.getUnitId() ?? '';
    const sheets = this.engine.injector.get(FormulaDataModel).getFormulaData()[unitId] ?? {};
    return Object.values(sheets).some((rows) => rows && Object.keys(rows).length > 0);
  }
}
