import { sheetKey } from '../../port/check-changes';
import type { SheetContent } from '../../port/workbook';
import type { BookFacts, SheetFacts } from '../read/book-facts';
import type { Step } from '../requests/request';

/** What people may still do on a sheet the program protects. */
const EDITABLE: Excel.WorksheetProtectionOptions = {
  allowAutoFilter: true,
  allowFormatColumns: true,
  allowFormatRows: true,
  allowSort: true,
};

/** Bytes of the action that lifts one. */
const LIFT_BYTES = 500;

/** The protection of sheets, which is lifted for the time of a write. */
export class SheetLocks {
  /** The sheets that are protected. */
  private readonly lifted: readonly SheetFacts[];
  /** They come before anything else, so that a password refuses the whole write. */
  readonly steps: readonly Step[];

  constructor(
    private readonly context: Excel.RequestContext,
    private readonly facts: BookFacts,
    names: readonly string[],
  ) {
    const all = [...new Set(names.map(sheetKey))].flatMap((name) => facts.sheets.get(name) ?? []);
    this.lifted = all.filter(({ protection }) => protection !== null);
    this.steps = this.lifted.map(({ name }) => liftStep(name));
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
  async restore(amend: (() => void) | null, context = this.context): Promise<void> {
    const states = this.lifted.map((facts) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(facts.name);
      return { facts, sheet, protection: sheet.protection.load('protected') };
    });
    await context.sync();
    const present = states.filter(({ sheet }) => !sheet.isNullObject);
    const closed = present.filter(({ protection }) => protection.protected);
    if (amend) for (const { protection } of closed) protection.unprotect();
    amend?.();
    for (const { facts, protection } of amend ? present : present.filter((one) => !closed.includes(one))) {
      protection.protect(facts.protection ?? {});
    }
    await context.sync();
  }
}

function liftStep(sheet: string): Step {
  const lift = ({ worksheets }: Excel.Workbook): readonly [] => {
    worksheets.getItem(sheet).protection.unprotect();
    return [];
  };
  return { sheet, outgoing: LIFT_BYTES, incoming: 0, queue: lift };
}
