import { sheetKey } from '../port/check-changes';
import { HostError, type CellRange, type CellsChange, type WorkbookChange } from '../port/workbook';
import type { BookFacts } from './book-facts';
import { translated } from './excel-errors';
import { endSilence } from './quiet-requests';
import { rangeAt } from './range-look';
import { sizeOf } from './write-cells';
import { imageOf, putBack, stillHold, type CellsImage } from './written';

/** Cells that go into a sheet of which a filter leaves rows out; `sheet` is the one by its own name. */
interface Filtered {
  readonly sheet: string;
  readonly change: CellsChange;
  readonly range: CellRange;
}

/**
 * Cells for filtered sheets: Excel may write only the visible rows of a block, or refuse it. So they are entered row by
 * row before everything else and read back. Then either all are written, or nothing in the workbook is changed.
 */
export class FilteredCells {
  private readonly cells: readonly Filtered[];
  private readonly images: CellsImage[] = [];

  private constructor(
    private readonly context: Excel.RequestContext,
    facts: BookFacts,
    changes: readonly WorkbookChange[],
  ) {
    const replaced = new Set(
      changes.flatMap((change) => (change.kind === 'replace-sheet' ? [sheetKey(change.sheet.name)] : [])),
    );
    this.cells = changes.flatMap((change) => {
      const known = facts.sheets.get(sheetKey(change.kind === 'replace-sheet' ? change.sheet.name : change.sheet));
      if (change.kind !== 'write-cells' || known?.isFiltered !== true || replaced.has(sheetKey(known.name))) return [];
      const range = sizeOf(change);
      return range.columns === 0 || range.rows === 0 ? [] : [{ sheet: known.name, change, range }];
    });
  }

  has(change: WorkbookChange): boolean {
    return this.cells.some((one) => one.change === change);
  }

  /** With what stands in the cells, so that it can be put back. */
  static async kept(
    context: Excel.RequestContext,
    facts: BookFacts,
    changes: readonly WorkbookChange[],
  ): Promise<FilteredCells> {
    const filtered = new FilteredCells(context, facts, changes);
    if (filtered.cells.length === 0) return filtered;
    const asked = filtered.asked();
    await context.sync();
    for (const { range, read } of asked) filtered.images.push(imageOf(read, range, () => true));
    return filtered;
  }

  /** @throws HostError filtered where Excel does not let all of the cells be entered; then they hold what they did. */
  async enter(make: (change: CellsChange) => Promise<void>, flush: () => Promise<void>): Promise<void> {
    if (this.cells.length === 0) return;
    try {
      for (const { change } of this.cells) await make(change);
      await flush();
      await this.check();
    } catch (error) {
      const refusal = translated(error);
      if (!(refusal instanceof HostError) || refusal.code !== 'filtered') throw error;
      await this.putBack();
      throw refusal;
    }
  }

  private async check(): Promise<void> {
    const asked = this.asked();
    await this.context.sync();
    const missed = asked.find(({ change, read }) => !stillHold(change.cells, read.values, read.formulas));
    if (missed) throw new HostError('filtered', missed.sheet);
  }

  /** Row by row, as they were entered; rows that are as they were would be refused once more. */
  private async putBack(): Promise<void> {
    endSilence(this.context);
    const asked = this.asked();
    await this.context.sync();
    asked.forEach(({ sheet: name, range, read }, at) => {
      const sheet = this.context.workbook.worksheets.getItem(name);
      const { entries, numberFormats } = this.images[at]!;
      const now = imageOf(read, range, () => true);
      entries.forEach((line, down) => {
        const row = { ...range, row: range.row + down, entries: [line], numberFormats: [numberFormats[down]!] };
        const stood = [line, row.numberFormats[0]];
        if (!isEqual(stood, [now.entries[down], now.numberFormats[down]])) putBack(sheet, row);
      });
    });
    await this.context.sync();
  }

  private asked(): readonly (Filtered & { readonly read: Excel.Range })[] {
    return this.cells.map((one) => {
      const sheet = this.context.workbook.worksheets.getItem(one.sheet);
      return { ...one, read: rangeAt(sheet, one.range).load('formulas,values,numberFormat') };
    });
  }
}

const isEqual = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
