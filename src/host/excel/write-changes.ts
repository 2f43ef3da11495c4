import { sheetKey } from '../check-changes';
import { HostError, type SheetContent, type SheetGrid, type WorkbookChange } from '../workbook';
import type { BookFacts } from './book-facts';
import { entryOf } from './cell-entry';
import { answerBytes } from './entry-blocks';
import { translated } from './excel-errors';
import { ExpectationCheck, isMet, type CellsChange, type Check } from './expectation';
import { replaceSheet } from './replace-sheet';
import { ReplacedSheets } from './replaced-sheets';
import { RequestBudget } from './request-budget';
import { SheetLocks } from './sheet-locks';
import { putBack } from './undo-write';
import { before, repairTextCells, writeCells, type WrittenBlock } from './write-cells';
import { IMAGE, type Written } from './written';

/** A block; `laidOver` when the same write had replaced its sheet, of whose content it is a part then. */
interface MadeBlock extends WrittenBlock {
  readonly laidOver: boolean;
}

/** Bytes of the answer about a sheet of unknown content that is about to be replaced, at a guess. */
const SHEET_BYTES = 800_000;

/** Makes changes in one request, or as few as the size limit allows. */
export class ChangeWriter {
  /** Written and found right; then those of the request that is being collected or was answered last. */
  private readonly blocks: MadeBlock[] = [];
  private fresh: MadeBlock[] = [];
  private checks: Check[] = [];
  private readonly budget: RequestBudget;
  private readonly locks: SheetLocks;
  private readonly replaced = new ReplacedSheets();
  private readonly quiet = silencesItself();

  constructor(
    private readonly context: Excel.RequestContext,
    private readonly facts: BookFacts,
    private readonly known: ReadonlyMap<string, SheetGrid>,
    /** The sheets as this session replaced them last. */
    private readonly contents: ReadonlyMap<string, SheetContent>,
  ) {
    this.locks = new SheetLocks(context, facts);
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

  /** @throws HostError; conflict when an expectation is not met: then no cell holds what is not meant for its row. */
  async write(changes: readonly WorkbookChange[]): Promise<Written> {
    await this.guarded(async () => {
      await this.locks.lift(this.budget, changes.map(sheetOf));
      for (const change of changes) await this.make(change);
      this.locks.close(changes.flatMap((change) => (change.kind === 'replace-sheet' ? [change.sheet] : [])));
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
      await this.locks.lift(this.budget, [...sheets.map(({ name }) => name), ...touched]);
      for (const sheet of sheets) await this.make({ kind: 'replace-sheet', sheet });
      await this.budget.take(1000);
      more((name) => this.sheet(name));
      this.locks.close(sheets);
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
    const alone = this.blocks.filter(({ laidOver }) => !laidOver);
    return {
      cells: alone.map((block) => ({ sheet: block.sheet, contents: block.contents, before: before(block) })),
      sheets: this.replaced.written(),
    };
  }

  private async make(change: WorkbookChange): Promise<void> {
    this.context.trace(sheetOf(change));
    if (change.kind === 'write-cells') await this.makeCells(change);
    else await this.makeSheet(change.sheet);
  }

  private async makeSheet(content: SheetContent): Promise<void> {
    const key = sheetKey(content.name);
    const last = this.contents.get(key)?.cells.slice(0, IMAGE.rows);
    await this.budget.take(1000, last ? answerBytes(last.map((line) => line.map(entryOf))) * 3 : SHEET_BYTES);
    const facts = this.facts.sheets.get(key);
    const existing = this.replaced.has(key) ? { ...NEW_SHEET, name: facts?.name ?? content.name } : facts;
    const { characterWidth } = this.facts;
    this.replaced.add(content, facts ? this.sheet(facts.name) : null);
    await replaceSheet(this.context, this.budget, { content, existing, characterWidth });
  }

  private async makeCells(change: CellsChange): Promise<void> {
    const key = sheetKey(change.sheet);
    const sheet = this.sheet(this.facts.sheets.get(key)?.name ?? change.sheet);
    const { budget } = this;
    const check = new ExpectationCheck(budget, sheet, change, (part) => this.checks.push(part));
    await check.ask();
    await budget.take(2000);
    const laidOver = this.replaced.layOver(change);
    const known = laidOver ? undefined : this.known.get(key);
    await writeCells(budget, sheet, change, known, {
      check: (from, until) => check.askAgain(from, until),
      hand: (block) => this.fresh.push({ ...block, laidOver }),
    });
  }

  private verify(): void {
    const failed = this.checks.find((check) => !isMet(check));
    this.checks = [];
    if (failed) throw new HostError('conflict', failed.sheet);
    this.blocks.push(...this.fresh);
    this.fresh = [];
  }

  private async repair(): Promise<void> {
    const repaired = this.blocks.filter((block) => repairTextCells(() => this.sheet(block.sheet), block));
    if (repaired.length > 0) await this.context.sync();
  }

  /**
   * After a refusal: cells of the request that met other cells than expected get back what stood in them, sheets their
   * protection. What earlier requests wrote was right, and has moved with its rows.
   */
  private async recover(error: unknown): Promise<void> {
    const conflict = error instanceof HostError && error.code === 'conflict';
    const amend = (): void => {
      for (const block of [...this.fresh].reverse()) putBack(this.sheet(block.sheet), before(block), false);
    };
    try {
      if (!this.quiet) this.context.runtime.enableEvents = true;
      await this.locks.restore(conflict ? amend : null);
    } catch {
      return;
    }
  }

  private sheet(name: string): Excel.Worksheet {
    return this.context.workbook.worksheets.getItem(name);
  }
}

const sheetOf = (change: WorkbookChange): string =>
  change.kind === 'replace-sheet' ? change.sheet.name : change.sheet;

const NEW_SHEET = { id: '', protection: null, charts: [], tables: [] };

/** Whether Excel marks the events of our own writes; else they are switched off while we write. */
function silencesItself(): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', '1.14');
}
