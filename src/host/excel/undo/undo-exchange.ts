import { backupNames } from '../../port/backup-name';
import { sheetKey } from '../../port/check-changes';
import { naming } from '../../port/sheet-references';
import { HostError } from '../../port/workbook';
import { deleteBackup, hideBackups } from '../copies/backup-sheets';
import { entryOfRead } from '../requests/cell-entry';
import { dependentsOf, enterAgain, type Dependents } from './dependents';
import { rebindLate } from './late-formulas';
import { quietRequests } from '../requests/quiet-requests';
import { askBlock } from '../read/read-blocks';
import { RequestBudget } from '../requests/request-budget';
import type { SheetLocks } from '../look/sheet-locks';
import type { Met } from './undo-cells';
import type { Standing } from './undo-look';
import { askWhole } from '../read/whole-sheet';
import type { Written, WrittenSheet } from '../write/written';

/** Bytes of the actions around one sheet or name, at a guess. */
const ACTIONS_BYTES = 6000;

/** The sheets that a write had replaced or added, and the copies of what they were, which change places. */
export class SheetExchange {
  /** The names that sheets have from their exchange until they are deleted. */
  private readonly spares: ReadonlyMap<WrittenSheet, string>;
  /** What stood where formulas were entered in vain. */
  private readonly met: Dependents[] = [];
  private hasBegun = false;

  constructor(
    private readonly standing: Standing,
    private readonly written: Written,
    private readonly locks: SheetLocks,
  ) {
    const spareName = backupNames([...standing.facts.names, ...standing.facts.backups]);
    this.spares = new Map(written.sheets.map((one) => [one, spareName()]));
  }

  /**
   * Exchanges all of them; answers the first sheet that somebody has changed since it was looked at, else null.
   * @throws HostError filtered where Excel does not let formulas in hidden rows be entered
   */
  async make(context: Excel.RequestContext): Promise<Met | null> {
    const { sheets } = this.written;
    if (sheets.length === 0) return null;
    const budget = quietRequests(context);
    this.hasBegun = true;
    const changed: Changed[] = [];
    for (const one of sheets) {
      const isWhole = await askWhole(budget, context.workbook.worksheets, one, this.standing.used);
      changed.push(() => (isWhole() ? null : one.name));
    }
    changed.push(...(await this.askMet(context, budget)));
    for (const one of sheets) {
      await budget.take(ACTIONS_BYTES);
      this.exchange(context, one);
    }
    await this.rebind(context, budget, this.standing.dependents);
    changed.push(...(await this.askBound(context, budget)));
    await budget.flush();
    const sheet = changed.map((one) => one()).find((name) => name !== null);
    return sheet ? { sheet, isWhole: true } : null;
  }

  /** Formulas that are to be entered again still stand where they were seen; else what was met there is kept. */
  private async askMet(context: Excel.RequestContext, budget: RequestBudget): Promise<Changed[]> {
    return this.eachStaying(async ({ sheet, block, formulas }) => {
      const read = await askBlock(budget, context.workbook.worksheets.getItem(sheet), block, true);
      return () => {
        const { formulas: now, values } = read();
        if (areThere(formulas, now)) return null;
        const before = now.map((line, row) =>
          line.map((formula, at) =>
            (formulas[row]?.[at] ?? null) === null ? null : (entryOfRead(formula, values[row]?.[at]) as string),
          ),
        );
        this.met.push({ sheet, block, formulas: before });
        return sheet;
      };
    });
  }

  /** They all mean the sheets that have the names now: Excel may leave out the hidden rows of a filtered sheet. */
  private async askBound(context: Excel.RequestContext, budget: RequestBudget): Promise<Changed[]> {
    return this.eachStaying(async ({ sheet, block, formulas }) => {
      const read = await askBlock(budget, context.workbook.worksheets.getItem(sheet), block, false);
      return () => {
        if (areThere(formulas, read().formulas)) return null;
        if (this.isFiltered(sheet)) throw new HostError('filtered', sheet);
        return sheet;
      };
    });
  }

  /** What stays has formulas under its own name, a copy under the one to come. */
  private async eachStaying(ask: (one: Dependents) => Promise<Changed>): Promise<Changed[]> {
    const asked: Changed[] = [];
    for (const one of this.standing.dependents) if (!this.isCopy(one.sheet)) asked.push(await ask(one));
    return asked;
  }

  private readonly isFiltered = (sheet: string): boolean =>
    this.standing.facts.sheets.get(sheetKey(sheet))?.isFiltered === true;

  private isCopy(sheet: string): boolean {
    return this.written.sheets.some(({ name }) => name === sheet);
  }

  /** The sheet as it was takes the place of the sheet as it is, which waits very hidden for its end. */
  private exchange(context: Excel.RequestContext, one: WrittenSheet): void {
    const { worksheets } = context.workbook;
    context.trace(one.name);
    const outgoing = worksheets.getItem(one.name);
    const spare = this.spares.get(one)!;
    const { copy } = one.origin;
    if (copy === null) {
      outgoing.name = spare;
      outgoing.visibility = 'VeryHidden';
      return;
    }
    const { position, visibility, active } = this.standing.places.get(one)!;
    const incoming = worksheets.getItem(copy);
    incoming.visibility = visibility;
    outgoing.name = spare;
    incoming.name = one.name;
    incoming.position = position;
    if (active) incoming.activate();
    outgoing.visibility = 'VeryHidden';
    for (const name of this.standing.copiedNames.get(one) ?? []) incoming.names.getItem(name).delete();
  }

  /** Formulas and names mean the sheet that has the name now, not the one that had it before. */
  private async rebind(
    context: Excel.RequestContext,
    budget: RequestBudget,
    dependents: readonly Dependents[],
  ): Promise<void> {
    const { worksheets, names } = context.workbook;
    for (const one of dependents) await enterAgain(budget, worksheets, one, this.isFiltered(one.sheet));
    for (const [name, formula] of this.standing.names) {
      await budget.take(ACTIONS_BYTES);
      names.getItem(name).formula = formula;
    }
  }

  private async rebindLate(context: Excel.RequestContext): Promise<void> {
    const staying = this.standing.facts.names.filter((name) => !this.isCopy(name));
    await rebindLate(context, staying, new Map([...this.spares].map(([{ name }, spare]) => [spare, name])));
  }

  /** What is no longer needed is deleted when all else is done; the next write tries again what is refused here. */
  async clean(context: Excel.RequestContext): Promise<void> {
    const budget = quietRequests(context);
    const returned = new Set(this.written.sheets.map(({ origin }) => origin.copy));
    const left = this.standing.facts.backups.filter((name) => !returned.has(name));
    try {
      await this.rebindLate(context);
      for (const name of [...this.spares.values(), ...left]) {
        await budget.take(ACTIONS_BYTES);
        deleteBackup(context.workbook, name);
      }
      await budget.flush();
    } catch {
      await hideBackups(context);
    }
  }

  /**
   * After a failure: every sheet is again where and what it was, so that taking back can be asked for once more. Done a
   * second time, it changes nothing.
   */
  async rollBack(context: Excel.RequestContext): Promise<void> {
    if (this.hasBegun) await this.returnAll(context);
    await this.locks.restore(null, context);
  }

  private async returnAll(context: Excel.RequestContext): Promise<void> {
    const { worksheets } = context.workbook;
    const state = (name: string): Excel.Worksheet => worksheets.getItemOrNullObject(name).load('protection/protected');
    const exchanged = this.written.sheets.map((one) => ({
      one,
      outgoing: state(this.spares.get(one)!),
      now: state(one.name),
      copy: one.origin.copy === null ? null : state(one.origin.copy),
    }));
    await context.sync();
    const rebound = await this.reboundNow(context);
    const budget = quietRequests(context);
    await budget.take(ACTIONS_BYTES);
    for (const { one, ...sheets } of exchanged.reverse()) this.returnOne(one, sheets);
    await this.rebind(context, budget, [...rebound, ...this.met]);
    await budget.flush();
  }

  /** Formulas that mean the sheets which have the names now. */
  private async reboundNow(context: Excel.RequestContext): Promise<readonly Dependents[]> {
    const isNamed = naming(this.written.sheets.map(({ name }) => name));
    const budget = new RequestBudget(context);
    const asked: (() => Dependents)[] = [];
    for (const { sheet, block } of this.standing.dependents) {
      if (this.isCopy(sheet) || this.met.some((one) => one.sheet === sheet)) continue;
      const read = await askBlock(budget, context.workbook.worksheets.getItem(sheet), block, true);
      asked.push(() => dependentsOf(sheet, block, read(), isNamed));
    }
    await budget.flush();
    return asked.map((one) => one());
  }

  /** Where its name was not changed yet, the copy may be in sight already. */
  private returnOne(one: WrittenSheet, { outgoing, now, copy }: Exchanged): void {
    const { visibility, active } = this.standing.places.get(one)!;
    const kept = present(copy);
    if (!present(outgoing)) {
      if (kept) kept.visibility = 'VeryHidden';
      return;
    }
    outgoing.visibility = visibility;
    if (copy) hideAgain(kept ?? present(now), one.origin.copy!);
    outgoing.name = one.name;
    if (active) outgoing.activate();
  }
}

/** The sheets that may have the names which an exchange takes and gives; not known yet whether there are any. */
interface Exchanged {
  readonly outgoing: Excel.Worksheet;
  readonly now: Excel.Worksheet;
  /** Null for a sheet that was added. */
  readonly copy: Excel.Worksheet | null;
}

const present = (sheet: Excel.Worksheet | null): Excel.Worksheet | null =>
  sheet?.isNullObject === false ? sheet : null;

function hideAgain(sheet: Excel.Worksheet | null, name: string): void {
  if (!sheet) return;
  if (sheet.protection.protected) sheet.protection.unprotect();
  sheet.name = name;
  sheet.visibility = 'VeryHidden';
}

/** Tells, once it is known, which sheet is not as it was seen. */
type Changed = () => string | null;

/** Whether each formula is there. */
const areThere = (wanted: readonly (readonly (string | null)[])[], now: readonly (readonly unknown[])[]): boolean =>
  wanted.every((line, row) => line.every((formula, at) => formula === null || formula === now[row]?.[at]));
