import { putRowBack } from './append-row';
import { backupNames } from '../port/backup-name';
import { sheetKey } from '../port/check-changes';
import { naming } from '../port/sheet-references';
import type { UndoOutcome } from '../port/workbook';
import { deleteBackup, hideBackups, putBackFormats } from './backup-sheets';
import { enterAgain } from './dependents';
import { answerBytes } from './entry-blocks';
import { translated } from './excel-errors';
import { endSilence, quietRequests } from './quiet-requests';
import { shrink } from './grow-beside';
import type { RequestBudget } from './request-budget';
import { SheetLocks } from './sheet-locks';
import { checkDependedOn, lookAround, type Standing } from './undo-look';
import { putBack, type Written, type WrittenSheet } from './written';

/** Bytes of the actions around one sheet or name, at a guess. */
const ACTIONS_BYTES = 6000;

/**
 * Takes a write back: cells get back what stood in them, and each replaced sheet makes way for the very hidden copy of
 * what it was, which takes its name, place and protection; formulas and names elsewhere follow. Nothing is deleted
 * before all of it is done. @throws HostError
 */
export async function takeBack(context: Excel.RequestContext, written: Written): Promise<UndoOutcome> {
  const standing = await lookAround(context, written);
  const changed = standing.changed.length > 0 ? standing.changed : orphansOf(standing, written);
  if (changed.length > 0) return { undone: false, changed };
  checkDependedOn(standing, written);
  const differing = await new Taking(context, standing, written).back();
  return { undone: true, ...(differing.length > 0 && { differing }) };
}

/** Sheets and names that refer to a sheet which the write had added: made since, they would lose it. */
function orphansOf({ dependents, names }: Standing, { sheets }: Written): string[] {
  const isNamed = naming(sheets.filter(({ origin }) => !origin.existed).map(({ name }) => name));
  const cells = dependents.filter(({ formulas }) => formulas.some((line) => line.some(isNamed)));
  const defined = names.filter(([, formula]) => isNamed(formula));
  return [...new Set([...cells.map(({ sheet }) => sheet), ...defined.map(([name]) => name)])];
}

class Taking {
  private readonly budget: RequestBudget;
  private readonly locks: SheetLocks;
  private readonly spareName: () => string;
  /** The sheets that were exchanged, under the names they have until they are deleted. */
  private readonly outgoing: string[] = [];

  constructor(
    private readonly context: Excel.RequestContext,
    private readonly standing: Standing,
    private readonly written: Written,
  ) {
    const { facts } = standing;
    this.budget = quietRequests(context);
    this.locks = new SheetLocks(context, facts, this.touched());
    this.spareName = backupNames([...facts.names, ...facts.backups]);
  }

  /** Gives the sheets of which a table or filter still reaches over what was taken back. */
  async back(): Promise<readonly string[]> {
    let differing: readonly string[] = [];
    try {
      await this.lift();
      if (this.written.growths.length > 0) {
        await this.budget.flush();
        differing = await shrink(this.context, this.written.growths);
      }
      await this.restoreCells();
      for (const sheet of this.written.sheets) await this.exchange(sheet);
      await this.rebind();
      for (const { name, origin } of this.written.sheets)
        if (origin.copy !== null && origin.protection) this.sheet(name).protection.protect(origin.protection);
      this.locks.close([]);
      await this.budget.flush();
    } catch (error) {
      await this.rollBack().catch(() => undefined);
      throw translated(error);
    }
    await this.clean().catch(() => hideBackups(this.context));
    return differing;
  }

  private async lift(): Promise<void> {
    for (const { sheet, outgoing, queue } of this.locks.steps) {
      await this.budget.take(outgoing);
      if (sheet !== null) this.context.trace(sheet);
      queue(this.context.workbook);
    }
  }

  /** Sheets that stay and get cells back or formulas anew. */
  private touched(): string[] {
    const exchanged = new Set(this.written.sheets.map(({ name }) => name));
    const all = [...this.written.cells, ...this.written.formats, ...this.written.rows, ...this.standing.dependents];
    return all.map(({ sheet }) => sheet).filter((name) => !exchanged.has(name));
  }

  private async restoreCells(): Promise<void> {
    for (const { sheet, before } of [...this.written.cells].reverse()) {
      await this.budget.take(answerBytes(before.entries) + answerBytes(before.numberFormats));
      putBack(this.sheet(sheet), before, this.standing.facts.sheets.get(sheetKey(sheet))?.isFiltered === true);
    }
    for (const formats of [...this.written.formats].reverse()) {
      await this.budget.take(ACTIONS_BYTES);
      putBackFormats(this.context.workbook, formats);
    }
    for (const row of [...this.written.rows].reverse()) {
      await this.budget.take(ACTIONS_BYTES);
      putRowBack(this.context.workbook, row);
    }
  }

  /** The sheet as it was takes the place of the sheet as it is, which waits very hidden for its end. */
  private async exchange(one: WrittenSheet): Promise<void> {
    const { name, origin } = one;
    await this.budget.take(ACTIONS_BYTES);
    this.context.trace(name);
    const outgoing = this.sheet(name);
    const spare = this.spareName();
    if (origin.copy !== null) this.bringBack(one, outgoing, spare, origin.copy);
    else outgoing.name = spare;
    this.outgoing.push(spare);
  }

  private bringBack(one: WrittenSheet, outgoing: Excel.Worksheet, spare: string, copy: string): void {
    const { position, visibility, active } = this.standing.places.get(one)!;
    const incoming = this.sheet(copy);
    incoming.visibility = visibility;
    outgoing.name = spare;
    incoming.name = one.name;
    incoming.position = position;
    if (active) incoming.activate();
    outgoing.visibility = 'VeryHidden';
    for (const name of this.standing.copiedNames.get(one) ?? []) incoming.names.getItem(name).delete();
  }

  /** Formulas and names mean the sheet that has the name now, not the one that had it before. */
  private async rebind(): Promise<void> {
    const { worksheets, names } = this.context.workbook;
    for (const dependents of this.standing.dependents) await enterAgain(this.budget, worksheets, dependents);
    for (const [name, formula] of this.standing.names) {
      await this.budget.take(ACTIONS_BYTES);
      names.getItem(name).formula = formula;
    }
  }

  /** What is no longer needed is deleted when all else is done; the next write tries again what is refused here. */
  private async clean(): Promise<void> {
    const returned = new Set(this.written.sheets.map(({ origin }) => origin.copy));
    const left = this.standing.facts.backups.filter((name) => !returned.has(name));
    for (const name of [...this.outgoing, ...left]) {
      await this.budget.take(ACTIONS_BYTES);
      deleteBackup(this.context.workbook, name);
    }
    await this.budget.flush();
  }

  /** After a failure: every sheet is again where and what it was, so that it can be asked for once more. */
  private async rollBack(): Promise<void> {
    endSilence(this.context);
    const { worksheets } = this.context.workbook;
    const state = (name: string | null): Excel.Worksheet | null =>
      name === null ? null : worksheets.getItemOrNullObject(name).load('protection/protected');
    const exchanged = this.written.sheets.slice(0, this.outgoing.length).map((one, at) => {
      const standing = { outgoing: state(this.outgoing[at]!)!, now: state(one.name)!, copy: state(one.origin.copy) };
      return { one, ...standing };
    });
    await this.context.sync();
    for (const { one, outgoing, now, copy } of exchanged.reverse()) {
      const incoming = copy === null || !copy.isNullObject ? copy : now;
      this.returnOne(one, outgoing, incoming?.isNullObject === false ? incoming : null);
    }
    await this.rebind();
    await this.budget.flush();
    await this.context.sync();
    await this.locks.restore(null);
  }

  private returnOne(one: WrittenSheet, outgoing: Excel.Worksheet, incoming: Excel.Worksheet | null): void {
    const { visibility, active } = this.standing.places.get(one)!;
    const isRenamed = !outgoing.isNullObject;
    if (isRenamed) outgoing.visibility = visibility;
    if (incoming) {
      if (incoming.protection.protected) incoming.protection.unprotect();
      incoming.name = one.origin.copy!;
      incoming.visibility = 'VeryHidden';
    }
    if (isRenamed) outgoing.name = one.name;
    if (isRenamed && active) outgoing.activate();
  }

  private sheet(name: string): Excel.Worksheet {
    return this.context.workbook.worksheets.getItem(name);
  }
}
