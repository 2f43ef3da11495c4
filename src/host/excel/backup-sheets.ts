import { isBackup } from './backup-name';
import { backupNames } from '../port/backup-name';
import { sheetKey } from '../port/check-changes';
import type { CellRange } from '../port/workbook';
import type { BookFacts } from './book-facts';
import { rangeAt } from './range-look';
import type { RequestBudget } from './request-budget';

/** What a sheet was before it was replaced. */
export interface Origin {
  readonly existed: boolean;
  /** Its very hidden copy, itself not protected; null where there is none. */
  readonly copy: string | null;
  readonly protection: Excel.WorksheetProtectionOptions | null;
}

/** Formats that were overwritten, and the very hidden sheet that keeps them in the same place. */
export interface KeptFormats {
  readonly sheet: string;
  readonly range: CellRange;
  readonly keeper: string;
}

/** Bytes of the actions that copy, add or delete a sheet, at a guess. */
const SHEET_BYTES = 2500;

/**
 * Keeps what a write replaces on very hidden sheets of the workbook, until the next write: Excel copies a sheet with
 * everything on it, which reading and writing could not.
 */
export class BackupSheets {
  /** Formats overwritten so far. */
  readonly formats: KeptFormats[] = [];
  private readonly origins = new Map<string, Origin>();
  private readonly keepers = new Map<string, string>();
  /** Copies by the name each is to have; Excel makes them visible, under a name of its own. */
  private readonly copies = new Map<string, Excel.Worksheet>();
  private readonly nextName: () => string;

  constructor(
    private readonly context: Excel.RequestContext,
    private readonly facts: BookFacts,
    /** What sheets were before a write that is made once more. */
    private readonly earlier: ReadonlyMap<string, Origin>,
  ) {
    this.nextName = backupNames([...facts.names, ...facts.backups]);
  }

  /** Queues the copies of sheets about to be replaced, room for the formats of `styled` ones, and the end of older copies. */
  async renew(budget: RequestBudget, replaced: readonly string[], styled: readonly string[]): Promise<void> {
    for (const key of new Set(replaced.map(sheetKey))) this.origins.set(key, this.originOf(key));
    const reused = new Set([...this.origins.values()].map(({ copy }) => copy));
    const stale = this.facts.backups.filter((name) => !reused.has(name));
    const copied = [...this.origins].filter(([, { copy }]) => copy !== null && !this.facts.backups.includes(copy));
    const formatted = new Set(styled.map(sheetKey));
    if (this.facts.structureLocked || stale.length + copied.length + formatted.size === 0) return;
    await budget.take(SHEET_BYTES * (1 + stale.length + copied.length + formatted.size));
    const active = this.context.workbook.worksheets.getActiveWorksheet().load('id');
    for (const name of stale) deleteBackup(this.context, name);
    for (const [key, { copy }] of copied) this.copy(key, copy!);
    for (const key of formatted) this.keepers.set(key, this.addKeeper());
    active.activate();
  }

  private originOf(key: string): Origin {
    const sheet = this.facts.sheets.get(key);
    const earlier = this.earlier.get(key);
    const known = earlier && (!earlier.existed || (earlier.copy !== null && this.facts.backups.includes(earlier.copy)));
    if (known) return earlier;
    if (!sheet) return { existed: false, copy: null, protection: null };
    return { existed: true, copy: this.facts.structureLocked ? null : this.nextName(), protection: sheet.protection };
  }

  private copy(key: string, name: string): void {
    const { worksheets } = this.context.workbook;
    const copy = worksheets.getItem(this.facts.sheets.get(key)!.name).copy('End');
    this.copies.set(name, copy);
    copy.name = name;
    copy.visibility = 'VeryHidden';
  }

  private addKeeper(): string {
    const name = this.nextName();
    this.context.workbook.worksheets.add(name).visibility = 'VeryHidden';
    return name;
  }

  /** Queues the keeping of a block's formats; null when there is no room for them. */
  keepFormats(sheet: Excel.Worksheet, name: string, range: CellRange): KeptFormats | null {
    const keeper = this.keepers.get(sheetKey(name));
    if (keeper === undefined) return null;
    const place = rangeAt(this.context.workbook.worksheets.getItem(keeper), range);
    place.copyFrom(rangeAt(sheet, range), 'Formats');
    const kept = { sheet: name, range, keeper };
    this.formats.push(kept);
    return kept;
  }

  /** After a refusal: hides those that were not come to be hidden or deleted, copies also under the name they were to have. */
  async hideLeft(): Promise<void> {
    const { worksheets } = this.context.workbook;
    const names = [...new Set([...this.keepers.values(), ...this.copies.keys(), ...this.facts.backups])];
    const left = names.map((name) => {
      const id = idOf(this.copies.get(name));
      return { name, sheet: worksheets.getItemOrNullObject(id ?? name).load('name,visibility') };
    });
    if (left.length === 0) return;
    await this.context.sync();
    const seen = left.filter(({ sheet }) => !sheet.isNullObject && sheet.visibility !== 'VeryHidden');
    for (const { name, sheet } of seen) {
      if (sheet.name !== name) sheet.name = name;
      sheet.visibility = 'VeryHidden';
    }
    if (seen.length > 0) await this.context.sync();
  }

  /** What the sheets were that this write replaces. */
  get replaced(): ReadonlyMap<string, Origin> {
    return this.origins;
  }
}

/** The id Excel has told of a sheet, in the answer of a refused request too; undefined where the sheet was not come to. */
function idOf(sheet: Excel.Worksheet | undefined): string | undefined {
  try {
    return sheet?.id;
  } catch {
    return undefined;
  }
}

/** Queues the return of formats from where they were kept. */
export function putBackFormats({ worksheets }: Excel.Workbook, { sheet, range, keeper }: KeptFormats): void {
  const kept = rangeAt(worksheets.getItem(keeper), range);
  rangeAt(worksheets.getItem(sheet), range).copyFrom(kept, 'Formats');
}

/** After a refused deletion: backups that were already made less hidden are very hidden again. */
export async function hideBackups(context: Excel.RequestContext): Promise<void> {
  try {
    const worksheets = context.workbook.worksheets.load('items/name,items/visibility');
    await context.sync();
    for (const sheet of worksheets.items) if (isBackup(sheet)) sheet.visibility = 'VeryHidden';
    await context.sync();
  } catch {
    return;
  }
}

/** Queues the deletion of a backup; Excel deletes no sheet that is very hidden. */
export function deleteBackup({ workbook }: Excel.RequestContext, name: string): void {
  const sheet = workbook.worksheets.getItem(name);
  sheet.visibility = 'Hidden';
  sheet.delete();
}
