import { sheetKey } from '../port/check-changes';
import type { SheetContent } from '../port/workbook';
import { backUp, backupsOf, deleteBackup } from './backup-sheet';
import { isBackup, requireSheet } from './bound-workbook';
import { keepCharts } from './kept-charts';
import { sheetImage } from './sheet-image';
import type { SheetLocks } from './sheet-locks';
import { settingsOf } from './sheet-settings';
import type { Slices } from './slices';
import type { Origin } from './written';

/** What is known of the sheets that a write replaces. */
export interface OriginFacts {
  /** The sheets as this session replaced them last. */
  readonly contents: ReadonlyMap<string, SheetContent>;
  /** What sheets were before a write that broke off, for the one that is made in its place. */
  readonly origins: ReadonlyMap<string, Origin | null>;
}

/** Keeps what sheets were, until the next write. */
export class OriginKeeper {
  constructor(
    private readonly slices: Slices,
    private readonly locks: SheetLocks,
    private readonly facts: OriginFacts,
  ) {}

  /** Deletes the copies of sheets that earlier writes have left, but those of sheets which are replaced once more. */
  async clear(replaced: readonly string[]): Promise<void> {
    const reused = new Set(replaced.map((name) => this.facts.origins.get(sheetKey(name))?.copy));
    const stale = (await this.slices.run(backupsOf)).filter((name) => !reused.has(name));
    for (const name of stale) await this.slices.run((book) => deleteBackup(book, name));
  }

  /** What was kept of a sheet when a write broke off: null when that had added it, undefined when there is nothing. */
  async earlier(name: string): Promise<Origin | null | undefined> {
    const origin = this.facts.origins.get(sheetKey(name));
    const copy = origin?.copy ?? null;
    return copy === null || (await this.slices.run((book) => isBackup(book, copy))) ? origin : undefined;
  }

  /** Keeps a sheet that is about to be emptied. */
  async keep(name: string): Promise<Origin> {
    const { slices, facts } = this;
    const copy = await slices.run((book) => backUp(book, name));
    const image = copy === null ? await sheetImage(slices, name, !facts.contents.has(sheetKey(name))) : null;
    const protection = this.locks.liftedFrom(name);
    return slices.run((book) => {
      const sheet = requireSheet(book, name);
      const settings = settingsOf(book, sheet);
      return { copy, image, settings, protection, chartsKept: keepCharts(sheet) };
    });
  }
}
