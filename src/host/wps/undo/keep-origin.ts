import { isOfBackup, unfinishedOf } from '../../port/backup-name';
import { sheetKey } from '../../port/check-changes';
import type { SheetContent } from '../../port/workbook';
import { attempt, backUp, backupsOf, deleteBackup, finishBackup } from './backup-sheet';
import { findBackup, requireSheet } from '../api/bound-workbook';
import { digestOf } from '../read/digest';
import type { Worksheet } from '../api/jsapi';
import { keepCharts } from './kept-charts';
import { awaitSearches } from './untold-copy';
import { sheetImage } from '../read/sheet-image';
import type { SheetLocks } from '../look/sheet-locks';
import { settingsOf } from '../look/sheet-settings';
import type { Slices } from '../api/slices';
import type { Origin } from '../write/written';

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
    const reused = replaced.flatMap((name) => this.facts.origins.get(sheetKey(name))?.copy ?? []);
    const stale = (await this.slices.persist(backupsOf)).filter(
      (name) => unfinishedOf(name) === null && !reused.some((copy) => isOfBackup(name, copy)),
    );
    for (const name of stale) await this.slices.run((book) => attempt(() => deleteBackup(book, name)));
  }

  /** What was kept of a sheet when a write broke off: null when that had added it, undefined when there is nothing. */
  async earlier(name: string): Promise<Origin | null | undefined> {
    const origin = this.facts.origins.get(sheetKey(name));
    const copy = origin?.copy ?? null;
    return copy === null || (await this.slices.persist((book) => findBackup(book, copy) !== undefined))
      ? origin
      : undefined;
  }

  /** What a sheet was before a write that broke off and is made once more, else what it is now. */
  async originOf(content: SheetContent): Promise<Origin | null> {
    const earlier = await this.earlier(content.name);
    return earlier === undefined ? this.keep(content) : earlier;
  }

  /** Keeps a sheet that is about to be emptied. */
  async keep({ name, cells, print }: SheetContent): Promise<Origin> {
    const { slices, facts } = this;
    const copy = await slices.ask('Copy', (book) => backUp(book, name, digestOf(cells)), null);
    if (copy === null) await awaitSearches(slices, name);
    const image = copy === null ? await sheetImage(slices, name, !facts.contents.has(sheetKey(name))) : null;
    const protection = this.locks.liftedFrom(name);
    return slices.persist((book) => {
      const sheet = requireSheet(book, name);
      return { copy, image, settings: settingsOf(book, sheet, print), protection, chartsKept: areKept(sheet) };
    });
  }

  /** What was kept of a sheet is only needed for taking the write back, from now on. */
  async finish({ copy }: Origin): Promise<void> {
    if (copy !== null) await this.slices.run((book) => finishBackup(book, copy));
  }
}

/** False where charts are not kept: they are deleted with the other looks. */
function areKept(sheet: Worksheet): boolean {
  try {
    return keepCharts(sheet);
  } catch {
    return false;
  }
}
