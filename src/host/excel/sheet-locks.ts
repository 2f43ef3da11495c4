import { sheetKey } from '../port/check-changes';
import type { SheetContent } from '../port/workbook';
import type { BookFacts, SheetFacts } from './book-facts';
import type { RequestBudget } from './request-budget';

/** What people may still do on a sheet the program protects. */
const EDITABLE: Excel.WorksheetProtectionOptions = {
  allowAutoFilter: true,
  allowFormatColumns: true,
  allowFormatRows: true,
  allowSort: true,
};

/** Lifts the protection of sheets for the time of a write. */
export class SheetLocks {
  private readonly lifted: SheetFacts[] = [];

  constructor(
    private readonly context: Excel.RequestContext,
    private readonly facts: BookFacts,
  ) {}

  /** Queued before anything else, so that a password refuses the whole. */
  async lift(budget: RequestBudget, names: readonly string[]): Promise<void> {
    for (const name of new Set(names.map(sheetKey))) {
      const facts = this.facts.sheets.get(name);
      if (!facts?.protection) continue;
      await budget.take(500);
      this.context.trace(facts.name);
      this.context.workbook.worksheets.getItem(facts.name).protection.unprotect();
      this.lifted.push(facts);
    }
  }

  /** Queues the protection the sheets had, or what their new content asks for. */
  close(replaced: readonly SheetContent[]): void {
    const wanted = new Map(this.lifted.map(({ name, protection }) => [name, protection]));
    for (const { name, protected: closed } of replaced) {
      wanted.set(this.facts.sheets.get(sheetKey(name))?.name ?? name, closed === true ? EDITABLE : null);
    }
    for (const [name, options] of wanted) {
      if (options) this.context.workbook.worksheets.getItem(name).protection.protect(options);
    }
  }

  /** After a failure: makes good with `amend`, and protects again what is still open. */
  async restore(amend: (() => void) | null): Promise<void> {
    const states = this.lifted.map((facts) => {
      const sheet = this.context.workbook.worksheets.getItemOrNullObject(facts.name);
      return { facts, sheet, protection: sheet.protection.load('protected') };
    });
    await this.context.sync();
    const present = states.filter(({ sheet }) => !sheet.isNullObject);
    const closed = present.filter(({ protection }) => protection.protected);
    if (amend) for (const { protection } of closed) protection.unprotect();
    amend?.();
    for (const { facts, protection } of amend ? present : present.filter((one) => !closed.includes(one))) {
      protection.protect(facts.protection ?? {});
    }
    await this.context.sync();
  }
}
