import { sheetKey } from '../check-changes';
import { HostError, type SheetContent, type SheetGrid, type WorkbookChange } from '../workbook';
import type { BookFacts, SheetFacts } from './book-facts';
import { translated } from './excel-errors';
import { askExpected, isMet, type CellsChange, type Check } from './expectation';
import { replaceSheet } from './replace-sheet';
import { RequestBudget } from './request-budget';
import { putBack } from './undo-write';
import { before, repairTextCells, writeCells, type WrittenBlock } from './write-cells';
import { imageOf, type Written } from './written';

interface ReplacedSheet {
  readonly content: SheetContent;
  readonly existed: boolean;
  /** What stood on it; loaded with the request that replaced it. */
  readonly used: Excel.Range | null;
}

/** Bytes of the answer about a sheet that is about to be replaced, at a guess. */
const SHEET_BYTES = 300_000;

/** Makes changes in one request, or as few as the size limit allows. */
export class ChangeWriter {
  private readonly blocks: WrittenBlock[] = [];
  private readonly sheets: ReplacedSheet[] = [];
  private checks: Check[] = [];
  private readonly budget: RequestBudget;
  private readonly unlocked: SheetFacts[] = [];
  private readonly added = new Set<string>();
  private readonly quiet = silencesItself();

  constructor(
    private readonly context: Excel.RequestContext,
    private readonly facts: BookFacts,
    private readonly known: ReadonlyMap<string, SheetGrid>,
  ) {
    this.budget = new RequestBudget(context, {
      open: () => {
        context.application.suspendApiCalculationUntilNextSync();
        context.application.suspendScreenUpdatingUntilNextSync();
        if (!this.quiet) context.runtime.enableEvents = false;
      },
      close: () => {
        if (!this.quiet) context.runtime.enableEvents = true;
      },
      answered: () => this.verify(),
    });
  }

  /** @throws HostError; conflict when an expectation is not met: then the cells are as they were. */
  async write(changes: readonly WorkbookChange[]): Promise<Written> {
    await this.guarded(async () => {
      await this.unprotect(changes.map(sheetOf));
      for (const change of changes) await this.make(change);
      this.protect(changes.flatMap((change) => (change.kind === 'replace-sheet' ? [change.sheet] : [])));
      await this.budget.flush();
      await this.repair();
    });
    return this.written();
  }

  /** Replaces sheets and does what `more` queues on those named `touched`, keeping the protection of all. @throws HostError */
  async restore(
    sheets: readonly SheetContent[],
    more: (sheet: (name: string) => Excel.Worksheet) => void,
    touched: readonly string[],
  ): Promise<void> {
    await this.guarded(async () => {
      await this.unprotect([...sheets.map(({ name }) => name), ...touched]);
      for (const sheet of sheets) await this.make({ kind: 'replace-sheet', sheet });
      await this.budget.take(1000);
      more((name) => this.sheet(name));
      this.protect(sheets);
      await this.budget.flush();
    });
  }

  private async guarded(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      await this.recover(error);
      throw translated(error);
    }
  }

  private written(): Written {
    return {
      cells: this.blocks.map((block) => ({ sheet: block.sheet, contents: block.contents, before: before(block) })),
      sheets: this.sheets.map(({ content, existed, used }) => {
        const image =
          used && !used.isNullObject ? imageOf(used, { row: used.rowIndex, column: used.columnIndex }) : null;
        return { content, existed, before: image };
      }),
    };
  }

  private async make(change: WorkbookChange): Promise<void> {
    if (change.kind === 'write-cells') return this.makeCells(change);
    const { content, existing } = { content: change.sheet, existing: this.factsOf(change.sheet.name) };
    this.context.trace(content.name);
    await this.budget.take(1000, SHEET_BYTES);
    const used = existing
      ? this.sheet(existing.name)
          .getUsedRangeOrNullObject(true)
          .load('formulas,values,numberFormat,rowIndex,columnIndex')
      : null;
    const again = this.added.has(sheetKey(content.name));
    const facts = existing ?? (again ? { ...NEW_SHEET, name: content.name } : undefined);
    await replaceSheet(this.context, this.budget, {
      content,
      existing: facts,
      characterWidth: this.facts.characterWidth,
    });
    this.added.add(sheetKey(content.name));
    this.sheets.push({ content, existed: facts !== undefined, used });
  }

  private async makeCells(change: CellsChange): Promise<void> {
    this.context.trace(change.sheet);
    const sheet = this.sheet(this.factsOf(change.sheet)?.name ?? change.sheet);
    if (change.expects)
      await askExpected(this.budget, sheet, change.sheet, change.expects, (check) => this.checks.push(check));
    await this.budget.take(2000);
    const replaced = this.added.has(sheetKey(change.sheet));
    this.blocks.push(
      ...(await writeCells(this.budget, sheet, change, replaced ? undefined : this.known.get(sheetKey(change.sheet)))),
    );
  }

  /** Opens the protected sheets that are written, before anything else: a password refuses the whole. */
  private async unprotect(names: readonly string[]): Promise<void> {
    for (const name of new Set(names.map(sheetKey))) {
      const facts = this.facts.sheets.get(name);
      if (!facts?.protection) continue;
      await this.budget.take(500);
      this.context.trace(facts.name);
      this.sheet(facts.name).protection.unprotect();
      this.unlocked.push(facts);
    }
  }

  private protect(replaced: readonly SheetContent[]): void {
    const wanted = new Map(this.unlocked.map(({ name, protection }) => [name, protection]));
    for (const content of replaced) {
      wanted.set(this.factsOf(content.name)?.name ?? content.name, content.protected === true ? EDITABLE : null);
    }
    for (const [name, options] of wanted) if (options) this.sheet(name).protection.protect(options);
  }

  private verify(): void {
    const failed = this.checks.find((check) => !isMet(check));
    this.checks = [];
    if (failed) throw new HostError('conflict', failed.sheet);
  }

  private async repair(): Promise<void> {
    const repaired = this.blocks.filter((block) => repairTextCells(() => this.sheet(block.sheet), block));
    if (repaired.length > 0) await this.context.sync();
  }

  /** After a refusal: cells written against an unmet expectation get their former content, sheets their protection. */
  private async recover(error: unknown): Promise<void> {
    const conflict = error instanceof HostError && error.code === 'conflict';
    const blocks = conflict ? [...this.blocks].reverse() : [];
    try {
      if (!this.quiet) this.context.runtime.enableEvents = true;
      const states = this.unlocked.map((facts) => {
        const sheet = this.context.workbook.worksheets.getItemOrNullObject(facts.name);
        return { facts, sheet, protection: sheet.protection.load('protected') };
      });
      await this.context.sync();
      const present = states.filter(({ sheet }) => !sheet.isNullObject);
      const again = present.filter(({ protection }) => conflict || !protection.protected);
      if (blocks.length + again.length === 0) return;
      for (const { protection } of again) if (protection.protected) protection.unprotect();
      for (const block of blocks) putBack(this.sheet(block.sheet), before(block), false);
      for (const { facts, protection } of again) protection.protect(facts.protection ?? {});
      await this.context.sync();
    } catch {
      return;
    }
  }

  private sheet(name: string): Excel.Worksheet {
    return this.context.workbook.worksheets.getItem(name);
  }

  private factsOf(name: string): SheetFacts | undefined {
    return this.facts.sheets.get(sheetKey(name));
  }
}

const sheetOf = (change: WorkbookChange): string =>
  change.kind === 'replace-sheet' ? change.sheet.name : change.sheet;

const NEW_SHEET = { id: '', protection: null, charts: [], tables: [] };

/** What people may still do on a sheet the program protects. */
const EDITABLE: Excel.WorksheetProtectionOptions = {
  allowAutoFilter: true,
  allowFormatColumns: true,
  allowFormatRows: true,
  allowSort: true,
};

/** Whether Excel marks the events of our own writes; else they are switched off while we write. */
function silencesItself(): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', '1.14');
}
