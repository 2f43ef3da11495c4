import type { SheetContent } from '../../port/workbook';
import { addSheet } from './add-sheet';
import { allNames, deleteSheet, findSheet, type Book } from '../api/bound-workbook';
import { sheetKey } from '../../port/check-changes';
import { BARE_LOOKS } from './empty-sheet';
import { fillCells } from './fill-sheet';
import type { OriginKeeper } from '../undo/keep-origin';
import type { OwnWrites } from './own-writes';
import type { SheetPlan } from './replace-sheet';
import { sheetContents } from '../read/sheet-image';
import type { LookStep } from '../api/sheet-step';
import type { Slices } from '../api/slices';
import type { Unfinished } from '../undo/unfinished';
import type { Origin } from './written';

/** What sheets are written with. */
interface Means {
  readonly slices: Slices;
  readonly own: OwnWrites;
  readonly unfinished: Unfinished;
}

/** Writes the cells of whole sheets; one that cannot be written to the end is put back to what it was. */
export class SheetWriter {
  constructor(
    private readonly means: Means,
    private readonly keeper: OriginKeeper,
  ) {}

  /** Gives a sheet its cells, adding it where there is none. @throws HostError and what the program refuses with */
  async fill(content: SheetContent, origin: Origin | null): Promise<void> {
    const { name, cells } = content;
    const { slices, own, unfinished } = this.means;
    const exists = await slices.persist((book) => findSheet(book, name) !== undefined);
    const before = exists ? await sheetContents(slices, name) : null;
    own.add(name, reach(content), true);
    try {
      if (!exists) await slices.persist((book) => findSheet(book, name) ?? addSheet(book, name));
      await fillCells(slices, name, cells);
    } catch (error) {
      await unfinished.settle(name, (means) => (before ? fillCells(means, name, before) : takeAway(means, name)));
      throw error;
    }
    if (origin) await this.keeper.finish(origin);
  }

  /** The steps that give a sheet its looks; one that stood there loses those it had. */
  looksOf(plan: SheetPlan, exists: boolean): readonly LookStep[] {
    if (!exists) return plan.looks;
    const given = new Set(plan.looks.map(({ look }) => look));
    return [
      ...BARE_LOOKS.map((one) => ({ ...one, takesOff: one.takesOff === true && !given.has(one.look) })),
      ...plan.looks,
    ];
  }
}

/** A sheet that was added and never filled is none. */
const takeAway = (slices: Slices, name: string): Promise<void> =>
  slices.persist((book) => {
    if (has(book, name)) deleteSheet(book, name);
  });

const has = (book: Book, name: string): boolean => allNames(book).some((one) => sheetKey(one) === sheetKey(name));

/** The cells of a sheet, at least one. */
const reach = ({ cells }: SheetContent) => ({
  row: 0,
  column: 0,
  rows: Math.max(1, cells.length),
  columns: cells.reduce((most, line) => Math.max(most, line.length), 1),
});
