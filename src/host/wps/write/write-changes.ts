import { sheetKey } from '../../port/check-changes';
import { rowPieces } from '../../port/row-pieces';
import { HostError, type CellsChange, type RowAppending, type SheetContent, type SheetGrid, type WorkbookChange } from '../../port/workbook'; // prettier-ignore
import { continueList, type WrittenRow } from './append-row';
import { findSheet, requireSheet, type BoundWorkbook } from '../api/bound-workbook';
import { checkBook, sheetOf } from '../read/check-book';
import { Expectations } from '../read/expectation';
import { FilterMove } from './filter-move';
import { growthSteps, type Growth } from './grow-beside';
import { keptLooks, type KeptLooks } from '../undo/kept-looks';
import { OriginKeeper, type OriginFacts } from '../undo/keep-origin';
import { Looks } from '../look/looks';
import type { OwnWrites } from './own-writes';
import { putPartsBack } from '../undo/put-parts-back';
import { planSheet, type SheetPlan } from './replace-sheet';
import { ReplacedSheets } from './replaced-sheets';
import { SheetLocks } from '../look/sheet-locks';
import { SheetWriter } from './sheet-writer';
import type { Slices } from '../api/slices';
import type { Unfinished } from '../undo/unfinished';
import { translated } from '../api/wps-errors';
import { cellsLooks, styleLooks, tryHiddenRow, writeCells } from './write-cells';
import type { Origin, Written, WrittenCells } from './written';

/** What a write works with. */
export interface Writing extends OriginFacts {
  readonly bound: BoundWorkbook;
  readonly slices: Slices;
  readonly own: OwnWrites;
  readonly unfinished: Unfinished;
}

type Plan = SheetPlan | CellsChange | RowAppending;

/** Makes changes in small synchronous steps: numbers and texts of all sheets first, looks after. */
export class ChangeWriter {
  private readonly cells: WrittenCells[] = [];
  private readonly rows: WrittenRow[] = [];
  private readonly growths: Growth[] = [];
  private readonly restyled: KeptLooks[] = [];
  private readonly replaced = new ReplacedSheets();
  private readonly locks: SheetLocks;
  private readonly expectations: Expectations;
  private readonly keeper: OriginKeeper;
  private readonly sheets: SheetWriter;
  private readonly looks: Looks;
  /** What is being written, for telling where it failed; null before the first change. */
  private sheet: string | null = null;

  constructor(
    private readonly writing: Writing,
    private readonly known: ReadonlyMap<string, SheetGrid>,
  ) {
    this.locks = new SheetLocks(writing.slices);
    this.expectations = new Expectations(writing.slices);
    this.keeper = new OriginKeeper(writing.slices, this.locks, writing);
    this.sheets = new SheetWriter(writing, this.keeper);
    this.looks = new Looks(writing.slices);
  }

  /** @throws HostError; conflict when an expectation is not met: then no cell holds what is not meant for its row. */
  async write(changes: readonly WorkbookChange[]): Promise<Written> {
    const replaced = changes.flatMap((change) => (change.kind === 'replace-sheet' ? [change.sheet] : []));
    await this.guarded(async () => {
      const plans = await this.prepare(changes);
      await this.keeper.clear(replaced.map(({ name }) => name));
      await this.tryHidden(changes);
      const added = new Set<string>();
      for (const plan of plans) await this.make(plan, added);
      for (const plan of plans) await this.adorn(plan, added);
      await this.growBeside(changes.filter((change) => change.kind === 'write-cells'));
      await this.close(replaced);
    });
    const { cells, rows, growths, restyled } = this;
    return { cells, rows, growths, restyled, sheets: this.replaced.written(), remarks: this.looks.remarks };
  }

  /** What the sheets replaced so far were before, with those of the write that this one is made in place of. */
  get origins(): ReadonlyMap<string, Origin | null> {
    const own = this.replaced.written().map(({ content, before }) => [sheetKey(content.name), before] as const);
    return new Map([...this.writing.origins, ...own]);
  }

  /** Does `more` with the sheets named `touched`, then fills others again, keeping the protection of all. @throws HostError */
  async restore(
    sheets: readonly SheetContent[],
    touched: readonly string[],
    more: (writing: Writing, locks: SheetLocks) => Promise<void>,
  ): Promise<void> {
    const changes = sheets.map((sheet): WorkbookChange => ({ kind: 'replace-sheet', sheet }));
    await this.guarded(async () => {
      const plans = await this.prepare(changes, touched);
      this.sheet = '';
      await more(this.writing, this.locks);
      for (const plan of plans) if ('content' in plan) await this.sheets.fill(plan.content, null);
      for (const plan of plans) await this.adorn(plan, new Set());
      await this.close(sheets);
    });
  }

  private async guarded(work: () => Promise<void>): Promise<void> {
    const { own, slices, bound, unfinished } = this.writing;
    own.begin();
    try {
      await work();
    } catch (error) {
      const refusal = translated(error, bound, this.sheet);
      await this.locks.protectAgain().catch(() => undefined);
      const [half] = unfinished.names;
      throw half === undefined ? refusal : new HostError('half-written', half, { cause: refusal });
    } finally {
      slices.close();
      own.end();
    }
  }

  /** Everything that can be refused is refused here; nothing is changed yet. */
  private async prepare(changes: readonly WorkbookChange[], touched: readonly string[] = []): Promise<Plan[]> {
    const { slices } = this.writing;
    const date1904 = await checkBook(slices, changes);
    const plans = changes.map((change): Plan =>
      change.kind === 'replace-sheet' ? planSheet(change.sheet, date1904) : change,
    );
    await this.expectations.check(changes.filter((change) => change.kind !== 'replace-sheet'));
    await this.locks.lift(changes.map(sheetOf).concat(touched));
    return plans;
  }

  /** Where a filter hides rows, one of them is written before anything else: a build may not let it. */
  private async tryHidden(changes: readonly WorkbookChange[]): Promise<void> {
    const replaced = new Set(
      changes.filter(({ kind }) => kind === 'replace-sheet').map((one) => sheetKey(sheetOf(one))),
    );
    const { expectations } = this;
    const hand = (one: WrittenCells): void => void this.cells.push(one);
    for (const change of changes) {
      const key = sheetKey(sheetOf(change));
      if (change.kind === 'write-cells' && !replaced.has(key))
        await tryHiddenRow(change, { ...this.writing, expectations, known: this.known.get(key), hand });
    }
  }

  private async make(plan: Plan, added: Set<string>): Promise<void> {
    this.sheet = 'content' in plan ? plan.content.name : plan.sheet;
    if ('content' in plan) {
      if (await this.makeSheet(plan.content)) added.add(sheetKey(this.sheet));
    } else if (plan.kind === 'append-row') await this.makeRow(plan);
    else await this.makeCells(plan);
  }

  private async adorn(plan: Plan, added: ReadonlySet<string>): Promise<void> {
    if ('content' in plan) {
      const { name } = plan.content;
      await this.looks.give(name, this.sheets.looksOf(plan, !added.has(sheetKey(name))));
    } else if (plan.kind === 'write-cells') {
      if (!this.replaced.has(plan.sheet)) this.restyled.push(...(await keptLooks(this.writing.slices, plan)));
      await this.looks.give(plan.sheet, cellsLooks(plan));
    } else await this.looks.give(plan.sheet, rowPieces(plan).flatMap(styleLooks));
  }

  /** A sheet that is replaced has no tables, and the filter its content asks for. */
  private async growBeside(changes: readonly CellsChange[]): Promise<void> {
    const staying = changes.filter(({ sheet }) => !this.replaced.has(sheet));
    for (const key of new Set(staying.map(({ sheet }) => sheetKey(sheet)))) {
      const all = staying.filter((one) => sheetKey(one.sheet) === key);
      const filter = new FilterMove();
      const { sheet } = all[0]!;
      await this.looks.give(
        sheet,
        growthSteps(sheet, all, filter, (one) => void this.growths.push(one)),
      );
      await filter.settle(this.writing.slices, sheet);
    }
  }

  private async close(replaced: readonly SheetContent[]): Promise<void> {
    for (const key of await this.locks.close(replaced)) this.looks.miss(key, 'protection');
  }

  /** A row that was not written as a whole is taken out again. */
  private async makeRow(change: RowAppending): Promise<void> {
    const begun = [this.cells.length, this.rows.length] as const;
    try {
      await this.enterRow(change);
    } catch (error) {
      const [cells, rows] = [this.cells.splice(begun[0]), this.rows.splice(begun[1])];
      const { own, unfinished } = this.writing;
      if (cells.length + rows.length > 0)
        await unfinished.settle(change.sheet, (slices) => putPartsBack({ slices, own }, cells, rows));
      throw error;
    }
  }

  private async enterRow(change: RowAppending): Promise<void> {
    const { sheet: name, row } = change;
    const { slices, own } = this.writing;
    const isWhole = this.replaced.has(name);
    await slices.run((book) => {
      this.expectations.checkAgain(book, change, row - 1, row + 1);
      const written = continueList(requireSheet(book, name), change, slices);
      own.add(name, { ...written.reach, row: row - 1, rows: 2 });
      if (!isWhole) this.rows.push(written);
      for (const look of written.missing) this.looks.miss(name, look);
    });
    for (const piece of rowPieces(change)) await this.makeCells(piece);
  }

  /** Answers whether the sheet was added. */
  private async makeSheet(content: SheetContent): Promise<boolean> {
    const { name } = content;
    const { slices } = this.writing;
    const exists = await slices.persist((book) => findSheet(book, name) !== undefined);
    const before = exists && !this.replaced.has(name) ? await this.keeper.originOf(content) : null;
    if (this.replaced.has(name)) this.replaced.renew(content);
    else this.replaced.add(content, before);
    await this.sheets.fill(content, before);
    return !exists;
  }

  private async makeCells(change: CellsChange): Promise<void> {
    const laidOver = this.replaced.layOver(change);
    const { slices, own } = this.writing;
    const known = laidOver ? undefined : this.known.get(sheetKey(change.sheet));
    const hand = (written: WrittenCells): void => {
      if (!laidOver) this.cells.push(written);
    };
    await writeCells(change, { slices, own, expectations: this.expectations, known, hand });
  }
}
