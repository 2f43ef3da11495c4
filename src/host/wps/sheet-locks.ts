import { sheetKey } from '../port/check-changes';
import { HostError, type SheetContent } from '../port/workbook';
import { findSheet } from './bound-workbook';
import { get, type Worksheet } from './jsapi';
import type { Slices } from './slices';
import type { Protection } from './sheet-parts';

/** What a sheet is protected with, in the order of the arguments behind the password. */
export type Rights = readonly (boolean | undefined)[];

const ALLOWED: readonly (keyof Protection)[] = [
  'AllowFormattingCells', 'AllowFormattingColumns', 'AllowFormattingRows', 'AllowInsertingColumns', 'AllowInsertingRows', 'AllowInsertingHyperlinks', 'AllowDeletingColumns', 'AllowDeletingRows', 'AllowSorting', 'AllowFiltering', 'AllowUsingPivotTables',
]; // prettier-ignore

/** What people may still do on a sheet the program protects. */
const EDITABLE: ReadonlySet<keyof Protection> = new Set([
  'AllowFormattingColumns', 'AllowFormattingRows', 'AllowSorting', 'AllowFiltering',
] as const); // prettier-ignore

const editableRights: Rights = [true, true, true, false, ...ALLOWED.map((name) => EDITABLE.has(name))];

function rightsOf(sheet: Worksheet): Rights {
  const protection = get(sheet, 'Protection');
  return [
    get(sheet, 'ProtectDrawingObjects'),
    true,
    get(sheet, 'ProtectScenarios'),
    false,
    ...ALLOWED.map((name) => get(protection, name)),
  ];
}

/** Lifts the protection of sheets for the time of a write. */
export class SheetLocks {
  /** By sheet name; what is still open. */
  private readonly open = new Map<string, Rights>();

  constructor(private readonly slices: Slices) {}

  /** Opens the sheets before anything is changed. @throws HostError protected when one has a password */
  async lift(names: readonly string[]): Promise<void> {
    for (const name of new Set(names.map(sheetKey))) {
      await this.slices.run((book) => {
        const sheet = findSheet(book, name);
        if (sheet && get(sheet, 'ProtectContents')) this.unlock(sheet);
      });
    }
  }

  /** What a sheet that was lifted had; null where it was not protected. */
  liftedFrom(name: string): Rights | null {
    return this.open.get(sheetKey(name)) ?? null;
  }

  /** A sheet gets this protection in place of the one it had. */
  change(name: string, rights: Rights | null): void {
    if (rights) this.open.set(sheetKey(name), rights);
    else this.open.delete(sheetKey(name));
  }

  /** Gives the sheets the protection they had, or what their new content asks for. */
  async close(replaced: readonly SheetContent[]): Promise<void> {
    for (const { name, protected: closed } of replaced) this.change(name, closed === true ? editableRights : null);
    await this.protectAgain();
  }

  /** After a failure: protects again what is still open. */
  async protectAgain(): Promise<void> {
    for (const [name, rights] of [...this.open]) {
      await this.slices.run((book) => findSheet(book, name)?.Protect(undefined, ...rights));
      this.open.delete(name);
    }
  }

  /** An empty password: without any, the program would ask for one. */
  private unlock(sheet: Worksheet): void {
    const [name, rights] = [get(sheet, 'Name'), rightsOf(sheet)];
    try {
      sheet.Unprotect('');
    } catch (cause) {
      throw new HostError('protected', name, { cause });
    }
    this.open.set(sheetKey(name), rights);
    if (!get(sheet, 'ProtectContents')) return;
    this.open.delete(sheetKey(name));
    throw new HostError('protected', name);
  }
}
