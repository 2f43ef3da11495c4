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

  /** Queued before anything else, so that a password refuses the whole write. */
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

  /** The protection the sheets had, or what their new content asks for. */
  toClose(replaced: readonly SheetContent[]): ReadonlyMap<string, Excel.WorksheetProtectionOptions> {
    const wanted = new Map(this.lifted.map(({ name, protection }) => [name, protection]));
    for (const { name, protected: closed } of replaced) {
      wanted.set(this.facts.sheets.get(sheetKey(name))?.name ?? name, closed === true ? EDITABLE : null);
    }
    return new Map([...wanted].flatMap(([name, options]) => (options ? [[name, options] as const] : [])));
  }

  /** Queues that protection. */
  close(replaced: readonly SheetContent[]): void {
    for (const [name, options] of this.toClose(replaced)) {
      this.context.workbook.worksheets.getItem(name).protection.protect(options);
    }
  }

  /** Queues it where it is missing: some of it may have been done by a request that was refused. */
  async closeOpen(replaced: readonly SheetContent[]): Promise<void> {
    const states = [...this.toClose(replaced)].map(([name, options]) => {
      const sheet = this.context.workbook.worksheets.getItemOrNullObject(name).load('name');
      return { options, sheet, protection: sheet.protection.load('protected') };
    });
    await this.context.sync();
    for (const { options, sheet, protection } of states) {
      if (!sheet.isNullObject && !protection.protected) protection.protect(options);
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
