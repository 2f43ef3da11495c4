import { FormulaDataModel } from '@univerjs/preset-sheets-core';
import { HostError } from '../port/workbook';
import type { Engine } from './engine';

/** Milliseconds after which somebody's formulas are given up on. */
const PATIENCE = 30_000;

/** Knows whether formulas are still to show the results of what was changed. */
export class FormulaResults {
  private expected = false;

  constructor(private readonly engine: Engine) {}

  /** Cells were changed that formulas may depend on. */
  expect(): void {
    this.expected = true;
  }

  /** Waits until every formula shows its result. @throws HostError busy when that takes too long. */
  async settled(): Promise<void> {
    if (!this.expected || !this.hasFormulas()) return;
    try {
      await this.engine.api.getFormula().onCalculationResultApplied(PATIENCE);
    } catch (cause) {
      throw new HostError('busy', '', { cause });
    }
    this.expected = false;
  }

  private hasFormulas(): boolean {
    const unitId = this.engine.workbook()?.getUnitId() ?? '';
    const sheets = this.engine.injector.get(FormulaDataModel).getFormulaData()[unitId] ?? {};
    return Object.values(sheets).some((rows) => rows && Object.keys(rows).length > 0);
  }
}
