import { sheetKey } from '../port/check-changes';
import { rowPieces } from '../port/row-pieces';
import {
  HostError,
  type CellRange,
  type CellsChange,
  type Expectation,
  type RowAppending,
  type SheetContent,
  type SheetGrid,
  type WorkbookChange,
  type WriteReport,
} from '../port/workbook';
import { queueRow, withdrawRow, type QueuedRow } from './append-row';
import { BackupSheets, putBackFormats, type KeptFormats, type Origin } from './backup-sheets';
import type { BookFacts } from './book-facts';
import { ending, NOTHING_LEFT, type Ending } from './end-write';
import { translatedMidway } from './excel-errors';
import { ExpectationCheck, isMet, type Check } from './expectation';
import { FilteredCells } from './filtered-cells';
import { sheetOf, styledIn } from './changed-sheets';
import { endSilence, quietRequests } from './quiet-requests';
import { replaceCells } from './replace-sheet';
import { ReplacedSheets } from './replaced-sheets';
import type { RequestBudget } from './request-budget';
import { SheetLocks } from './sheet-locks';
import { askRowPlans, type RowPlan } from './row-plan';
import { cellLooksOf, looksOf, type LookGroup } from './sheet-looks';
import { checkObjects } from './sheet-objects';
import { before, repairTextCells, sizeOf, writeCells, writtenCells, type WrittenBlock } from './write-cells';
import { putBack, type Written } from './written';

/** A block; `laidOver` when the same write had replaced its sheet, of whose content it is a part then. */
interface MadeBlock extends WrittenBlock {
  readonly laidOver: boolean;
}

/** What the actions around one new row, and the answers to them, may take. */
const ROW_BYTES = 6000;

/** What was written, and the looks that were not taken. */
export interface Made extends WriteReport {
  readonly written: Written;
}

/**
 * Makes changes in as few requests as the size limit allows: first those with all numbers and texts, then those with the
 * looks, and a last one that looks whether all of it stands.
 */
export class ChangeWriter {
  /** Written and found right; then those of the request that is being collected or was answered last. */
  private readonly blocks: MadeBlock[] = [];
  private fresh: MadeBlock[] = [];
  private freshFormats: KeptFormats[] = [];
  private freshRows: QueuedRow[] = [];
  private readonly rows: QueuedRow[] = [];
  private plans: ReadonlyMap<RowAppending, RowPlan> = new Map();
  private checks: Check[] = [];
  private readonly expectations = new Map<Expectation, ExpectationCheck>();
  private readonly budget: RequestBudget;
  private readonly locks: SheetLocks;
  private readonly backups: BackupSheets;
  private readonly replaced = new ReplacedSheets();
  private looks: readonly LookGroup[] = [];
  /** Every format that was overwritten is kept. */
  private keptFormats = true;

  constructor(
    private readonly context: Excel.RequestContext,
    private readonly facts: BookFacts,
    private readonly known: ReadonlyMap<string, SheetGrid>,
    earlier: ReadonlyMap<string, Origin>,
  ) {
    this.locks = new SheetLocks(context, facts);
    this.backups = new BackupSheets(context, facts, earlier);
    this.budget = quietRequests(context, () => this.verify());
  }

  /** What the replaced sheets were before; a write that starts anew after a conflict is to be given it. */
  get origins(): ReadonlyMap<string, Origin> {
    return this.backups.replaced;
  }

  /** @throws HostError; conflict when an expectation is not met: then no cell holds what is not meant for its row. */
  async write(changes: readonly WorkbookChange[]): Promise<Made> {
    const replaced = changes.flatMap((change) => (change.kind === 'replace-sheet' ? [change.sheet] : []));
    const names = replaced.map(({ name }) => name);
    for (const name of names) checkObjects(this.facts.sheets.get(sheetKey(name)));
    const rows = changes.filter((change) => change.kind === 'append-row');
    this.plans = await askRowPlans(this.context, this.facts, rows);
    const filtered = await FilteredCells.kept(this.context, this.facts, changes);
    try {
      await this.locks.lift(this.budget, changes.map(sheetOf));
      const styled = styledIn(changes).filter((name) => !names.includes(name));
      await this.backups.renew(this.budget, names, styled);
      await filtered.enter(
        async (change) => this.make(change),
        async () => this.repaired(),
      );
      for (const change of changes) if (!filtered.has(change)) await this.make(change);
      const isClosed = this.looks.length === 0 && names.length === 0;
      if (isClosed) this.locks.close([]);
      await this.repaired();
      return this.made(isClosed ? NOTHING_LEFT : await this.end(replaced, changes));
    } catch (error) {
      await this.recover(error);
      throw translatedMidway(error);
    }
  }

  private async end(replaced: readonly SheetContent[], changes: readonly WorkbookChange[]): Promise<Ending> {
    const { context, facts, locks, looks } = this;
    const sheets = this.replaced.contents().map((content) => {
      const key = sheetKey(content.name);
      return { name: facts.sheets.get(key)?.name ?? content.name, content, origin: this.origins.get(key)! };
    });
    const present = [...[...this.known.values()].map(({ name }) => name), ...changes.map(sheetOf)];
    return ending({ context, facts, locks, looks, replaced, present, sheets, changes });
  }

  private made({ sheets, remarks, growths, isWatched }: Ending): Made {
    const cells = this.blocks.filter(({ laidOver }) => !laidOver).map(writtenCells);
    const rows = this.rows.map((row) => row());
    const undoable = this.keptFormats && isWatched && sheets.every(({ origin }) => !origin.existed || origin.copy !== null); // prettier-ignore
    return { remarks, written: { cells, sheets, formats: this.backups.formats, rows, growths, undoable } };
  }

  private async make(change: WorkbookChange): Promise<void> {
    this.context.trace(sheetOf(change));
    if (change.kind === 'replace-sheet') await this.makeSheet(change.sheet);
    else if (change.kind === 'append-row') await this.makeRow(change);
    else await this.makeCells(change, change.style !== undefined);
  }

  private async makeSheet(content: SheetContent): Promise<void> {
    const key = sheetKey(content.name);
    const existing = this.facts.sheets.get(key) ?? this.replaced.standingIn(content.name);
    const replacement = { content, existing, characterWidth: this.facts.characterWidth };
    this.replaced.add(content);
    await replaceCells(this.context, this.budget, replacement);
    const name = existing?.name ?? content.name;
    const looks = looksOf(replacement);
    this.looks = [...this.looks.filter(({ sheet }) => sheet !== name), ...looks];
  }

  /** The row is made part of the list before anything is entered, so that what it takes over comes first. */
  private async makeRow(change: RowAppending): Promise<void> {
    const plan = this.plans.get(change)!;
    const sheet = this.sheet(plan.sheet);
    await (change.expects && this.checkOf(sheet, change.sheet, change.expects))?.ask();
    await this.budget.take(ROW_BYTES, ROW_BYTES);
    this.keepFormats(sheet, plan.sheet, plan.reach);
    this.freshRows.push(queueRow(this.context.workbook, change, plan));
    for (const piece of rowPieces(change)) await this.makeCells(piece, false);
  }

  private async makeCells(change: CellsChange, keepsFormats: boolean): Promise<void> {
    const key = sheetKey(change.sheet);
    const { name, isFiltered } = this.facts.sheets.get(key) ?? { name: change.sheet, isFiltered: false };
    const sheet = this.sheet(name);
    const { budget } = this;
    const check = change.expects && this.checkOf(sheet, change.sheet, change.expects);
    await check?.ask();
    await budget.take(2000);
    const laidOver = this.replaced.layOver(change);
    if (keepsFormats && !laidOver) this.keepFormats(sheet, name, sizeOf(change));
    const known = laidOver ? undefined : this.known.get(key);
    await writeCells(
      sheet,
      change,
      known,
      (from, until, ...bytes) => (check ? check.makeRoom(from, until, ...bytes) : budget.take(...bytes)),
      (block) => this.fresh.push({ ...block, laidOver }),
      isFiltered,
    );
    this.looks = [...this.looks, ...cellLooksOf(name, change)];
  }

  /** Several changes come from the same cells: those are asked for once. */
  private checkOf(sheet: Excel.Worksheet, name: string, expects: Expectation): ExpectationCheck {
    const known = this.expectations.get(expects);
    if (known) return known;
    const check = new ExpectationCheck(this.budget, sheet, name, expects, (part) => this.checks.push(part));
    this.expectations.set(expects, check);
    return check;
  }

  private keepFormats(sheet: Excel.Worksheet, name: string, range: CellRange): void {
    if (range.columns === 0) return;
    const kept = this.backups.keepFormats(sheet, name, range);
    if (kept) this.freshFormats.push(kept);
    else this.keptFormats = false;
  }

  private verify(): void {
    const failed = this.checks.find((check) => !isMet(check));
    this.checks = [];
    if (failed) throw new HostError('conflict', failed.sheet);
    this.blocks.push(...this.fresh);
    this.rows.push(...this.freshRows);
    this.freshRows = [];
    this.fresh = [];
    this.freshFormats = [];
  }

  private async repaired(): Promise<void> {
    await this.budget.flush();
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
      for (const block of [...this.fresh].reverse()) putBack(this.sheet(block.sheet), before(block));
      for (const formats of [...this.freshFormats].reverse()) putBackFormats(this.context.workbook, formats);
      for (const row of [...this.freshRows].reverse()) withdrawRow(this.context.workbook, row());
    };
    try {
      endSilence(this.context);
      await this.locks.restore(conflict ? amend : null);
      await this.backups.hideLeft();
    } catch {
      return;
    }
  }

  private sheet(name: string): Excel.Worksheet {
    return this.context.workbook.worksheets.getItem(name);
  }
}
