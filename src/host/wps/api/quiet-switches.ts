import type { Debts } from './debts';
import { get, type Application } from './jsapi';
import { forget, notedOf, OwedNotes } from './owed-notes';
import { XL } from './xl';

type Switch = 'ScreenUpdating' | 'EnableEvents' | 'DisplayAlerts';
const SWITCHES: readonly Switch[] = ['ScreenUpdating', 'EnableEvents', 'DisplayAlerts'];
const CALCULATION = 'Calculation';

/**
 * Keeps the program quiet while we write. Screen, events and questions are switched off for a slice, so that the window
 * lives in between; calculation for the whole write, so that a workbook full of formulas is calculated once. A switch
 * that cannot be turned off stays on; one that cannot be turned on again is owed, and noted for the page after this one.
 */
export class QuietSwitches {
  private app: Application | null = null;
  private lowered = new Set<Switch>();
  private calculation: number | null = null;
  private readonly notes = new OwedNotes();

  constructor(private readonly debts: Debts) {}

  lower(app: Application): void {
    this.app = app;
    attempt(() => this.lowerCalculation(app));
    for (const name of SWITCHES) if (!this.lowered.has(name)) attempt(() => this.lowerSwitch(app, name));
  }

  private lowerSwitch(app: Application, name: Switch): void {
    const isOff = get(app, name) === false;
    if (isOff && !this.debts.owes(name)) return;
    this.debts.forgive(name);
    this.lowered.add(name);
    app[name] = false;
  }

  private lowerCalculation(app: Application): void {
    if (this.calculation !== null || this.debts.owes(CALCULATION)) return;
    const calculation = get(app, CALCULATION);
    if (calculation === XL.calculationManual) return;
    this.calculation = calculation;
    this.notes.keep(app, CALCULATION, calculation);
    app.Calculation = XL.calculationManual;
  }

  /** Puts the switches back that belong to a slice. */
  restore(): void {
    const { app, lowered } = this;
    this.lowered = new Set();
    if (!app) return;
    for (const name of lowered) {
      this.debts.settle(name, () => {
        app[name] = true;
        return this.isBack(app, name, true);
      });
      if (this.debts.owes(name)) this.notes.keep(app, name, true);
    }
  }

  /** Puts back how the program calculates. */
  restoreCalculation(): void {
    const { app, calculation } = this;
    this.calculation = null;
    if (!app || calculation === null) return;
    this.debts.settle(CALCULATION, () => {
      app.Calculation = calculation;
      return this.isBack(app, CALCULATION, calculation);
    });
  }

  private isBack(app: Application, name: Switch | typeof CALCULATION, value: boolean | number): boolean {
    const isBack = get(app, name) === value;
    if (isBack) this.notes.drop(app, name);
    return isBack;
  }
}

/** Puts back what a page before this one has switched off and did not come to switch on again. */
export function putEarlierBack(app: Application, debts: Debts): void {
  const nobody = (): boolean => true;
  debts.settle(
    CALCULATION,
    () => isPutBack(app, CALCULATION, XL.calculationManual, (value) => (app.Calculation = value as number)),
    nobody,
  );
  for (const name of SWITCHES) debts.settle(name, () => isPutBack(app, name, false, () => (app[name] = true)), nobody);
}

/** Where nothing is noted, or a person has since set the switch otherwise, there is nothing to put back. */
function isPutBack(
  app: Application,
  name: Switch | typeof CALCULATION,
  left: boolean | number,
  put: (value: unknown) => unknown,
): boolean {
  const noted = notedOf(app, name);
  if (noted === null) return true;
  if (get(app, name) === left) put(noted);
  if (get(app, name) === left) return false;
  forget(app, name);
  return true;
}

/** Tries each switch by itself: one that refuses must not stop the others. */
function attempt(act: () => unknown): void {
  try {
    act();
  } catch {
    return;
  }
}
