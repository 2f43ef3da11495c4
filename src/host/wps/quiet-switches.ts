import { get, type Application } from './jsapi';
import { XL } from './xl';

type Switch = 'ScreenUpdating' | 'EnableEvents' | 'DisplayAlerts';
const SWITCHES: readonly Switch[] = ['ScreenUpdating', 'EnableEvents', 'DisplayAlerts'];

/**
 * Keeps the program quiet while we write: the screen, events and questions for a slice, so that the window lives in
 * between; calculation for the whole write, so that a workbook full of formulas is calculated once.
 */
export class QuietSwitches {
  private app: Application | null = null;
  private before: readonly boolean[] | null = null;
  private calculation: number | null = null;

  lower(app: Application): void {
    if (this.before) return;
    this.app = app;
    this.before = SWITCHES.map((name) => get(app, name));
    this.lowerCalculation(app);
    for (const name of SWITCHES) app[name] = false;
  }

  /** Puts the switches back that belong to a slice. */
  restore(): void {
    const { app, before } = this;
    if (!app || !before) return;
    this.before = null;
    SWITCHES.forEach((name, at) => {
      attempt(() => (app[name] = before[at] ?? true));
    });
  }

  /** Puts back how the program calculates. */
  restoreCalculation(): void {
    const { app, calculation } = this;
    this.calculation = null;
    if (app && calculation !== null) attempt(() => (app.Calculation = calculation));
  }

  private lowerCalculation(app: Application): void {
    const calculation = get(app, 'Calculation');
    if (this.calculation !== null || calculation === XL.calculationManual) return;
    this.calculation = calculation;
    app.Calculation = XL.calculationManual;
  }
}

/** One switch that cannot be put back must not keep the others from it. */
function attempt(act: () => unknown): void {
  try {
    act();
  } catch {
    return;
  }
}
