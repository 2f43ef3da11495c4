import { sheetKey } from '../port/check-changes';
import { rowPieces } from '../port/row-pieces';
import { HostError, type CellRange, type CellsChange, type RowAppending, type SheetContent, type SheetGrid, type WorkbookChange } from '../port/workbook'; // prettier-ignore
import { addSheet } from './add-sheet';
import { checkTotals, continueList, type WrittenRow } from './append-row';
import { findSheet, requireSheet, sheetNames, type Book, type BoundWorkbook } from './bound-workbook';
import { rangeOf, type Block } from './cell-runs';
import { checkObjects, EMPTY_SHEET } from './empty-sheet';
import { enterInParts } from './enter-block';
import { Expectations } from './expectation';
import { get } from './jsapi';
import { OriginKeeper, type OriginFacts } from './keep-origin';
import type { OwnWrites } from './own-writes';
import { planSheet, type SheetPlan } from './replace-sheet';
import { ReplacedSheets } from './replaced-sheets';
import { ANY_CHART_WAY, findChartWay, trialSheet, type ChartWay } from './sheet-chart';
import { SheetLocks } from './sheet-locks';
import type { SheetStep } from './sheet-step';
import type { Slices } from './slices';
import { translated } from './wps-errors';
import { writeCells } from './write-cells';
import type { Origin, Written, WrittenCells } from './written';

/** What a write works with. */
export interface Writing extends OriginFacts {
  readonly bound: BoundWorkbook;
  readonly slices: Slices;
  readonly own: OwnWrites;
}

type Plan = SheetPlan | CellsChange | RowAppending;

/** Makes changes in small synchronous steps. */
export class ChangeWriter {
  private readonly cells: WrittenCells[] = [];
  private readonly rows: WrittenRow[] = [];
  private readonly replaced = new ReplacedSheets();
  private readonly locks: SheetLocks;
  private readonly expectations: Expectations;
  private readonly keeper: OriginKeeper;
  private chartWay: ChartWay | null = null;
  /** What is being written, for telling where it failed. */
  private sheet = '';

  constructor(
    private readonly writing: Writing,
    private readonly known: ReadonlyMap<string, SheetGrid>,
  ) {
    this.locks = new SheetLocks(writing.slices);
    this.expectations = new Expectations(writing.slices);
    this.keeper = new OriginKeeper(writing.slices, this.locks, writing);
  }

  /** @throws HostError; conflict when an expectation is not met: then no cell holds what is not meant for its row. */
  async write(changes: readonly WorkbookChange[]): Promise<Written> {
    const replaced = changes.flatMap((change) => (change.kind === 'replace-sheet' ? [change.sheet] : []));
    await this.guarded(async () => {
      const plans = await this.prepare(changes);
      await this.keeper.clear(replaced.map(({ name }) => name));
      for (const plan of plans) await this.make(plan);
      await this.locks.close(replaced);
    });
    return { cells: this.cells, rows: this.rows, sheets: this.replaced.written() };
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
      await more(this.writing, this.locks);
      for (const plan of plans) if ('content' in plan) await this.fill(plan, true);
      await this.locks.close(sheets);
    });
  }

  private async guarded(work: () => Promise<void>): Promise<void> {
    const { own, slices, bound } = this.writing;
    own.begin();
    try {
      await work();
    } catch (error) {
      const refusal = translated(error, bound, this.sheet);
      await this.locks.protectAgain().catch(() => undefined);
      throw refusal;
    } finally {
      slices.close();
      own.end();
    }
  }

  /** Everything that can be refused is refused here; nothing is changed yet. */
  private async prepare(changes: readonly WorkbookChange[], touched: readonly string[] = []): Promise<Plan[]> {
    const { slices } = this.writing;
    const date1904 = await slices.run((book) => checkBook(book, changes));
    const facts = { date1904, chartWay: () => this.chartWay! };
    const plans = changes.map((change): Plan =>
      change.kind === 'replace-sheet' ? planSheet(change.sheet, facts) : change,
    );
    await this.expectations.check(changes.filter((change) => change.kind !== 'replace-sheet'));
    await this.locks.lift(changes.map(sheetOf).concat(touched));
    const charted = changes.find((change) => change.kind === 'replace-sheet' && (change.sheet.charts ?? []).length > 0);
    if (charted) await this.prepareCharts(sheetOf(charted));
    return plans;
  }

  private async prepareCharts(name: string): Promise<void> {
    this.chartWay = await this.writing.slices.run((book) => {
      const sheet = findSheet(book, name) ?? trialSheet(book);
      return sheet ? findChartWay(sheet, name) : ANY_CHART_WAY;
    });
  }

  private async make(plan: Plan): Promise<void> {
    this.sheet = 'content' in plan ? plan.content.name : plan.sheet;
    if ('content' in plan) await this.makeSheet(plan);
    else if (plan.kind === 'append-row') await this.makeRow(plan);
    else await this.makeCells(plan);
  }

  private async makeRow(change: RowAppending): Promise<void> {
    const { sheet: name, row } = change;
    const { slices, own } = this.writing;
    const isWhole = this.replaced.has(name);
    await slices.run((book) => {
      this.expectations.checkAgain(book, change, row - 1, row + 1);
      const written = continueList(requireSheet(book, name), change);
      own.add(name, { ...written.reach, row: row - 1, rows: 2 });
      if (!isWhole) this.rows.push(written);
    });
    for (const piece of rowPieces(change)) await this.makeCells(piece);
  }

  private async makeSheet(plan: SheetPlan): Promise<void> {
    const { name } = plan.content;
    const exists = await this.writing.slices.run((book) => findSheet(book, name) !== undefined);
    if (this.replaced.has(name)) this.replaced.renew(plan.content);
    else this.replaced.add(plan.content, exists ? await this.originOf(name) : null);
    await this.fill(plan, exists);
  }

  private async originOf(name: string): Promise<Origin | null> {
    const earlier = await this.keeper.earlier(name);
    return earlier === undefined ? this.keeper.keep(name) : earlier;
  }

  private async fill(plan: SheetPlan, exists: boolean): Promise<void> {
    const { name } = plan.content;
    const { slices, own } = this.writing;
    own.add(name, reach(plan.cells), true);
    if (!exists) await slices.run((book) => addSheet(book, name));
    await this.steps(name, exists ? [...EMPTY_SHEET, ...plan.beforeCells] : plan.beforeCells);
    await enterInParts(slices, plan.cells, name, () => []);
    await this.steps(name, plan.afterCells);
  }

  private async steps(name: string, steps: readonly SheetStep[]): Promise<void> {
    for (const step of steps) await this.writing.slices.run((book) => step(requireSheet(book, name), book));
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

/** The cells of a block, at least one. */
function reach(block: Block): CellRange {
  const range = rangeOf(block);
  return { ...range, rows: Math.max(1, range.rows), columns: Math.max(1, range.columns) };
}

const sheetOf = (change: WorkbookChange): string =>
  change.kind === 'replace-sheet' ? change.sheet.name : change.sheet;

/**
 * A workbook that was opened read-only takes the results; they can be saved under another name. @throws HostError busy;
 * protected when a sheet has to be added and the structure is closed; unsupported where a person's table would be lost
 */
function checkBook(book: Book, changes: readonly WorkbookChange[]): boolean {
  const { app, workbook } = book;
  if (get(app, 'Ready') === false) throw new HostError('busy', '');
  const present = new Set(sheetNames(book).map(sheetKey));
  const adds = changes.some((change) => !present.has(sheetKey(sheetOf(change))));
  if (adds && get(workbook, 'ProtectStructure')) throw new HostError('protected', get(workbook, 'Name'));
  for (const change of changes) {
    const sheet = findSheet(book, sheetOf(change));
    if (change.kind === 'replace-sheet') checkObjects(sheet);
    else if (change.kind === 'append-row' && sheet) checkTotals(sheet, change);
  }
  return get(workbook, 'Date1904');
}
