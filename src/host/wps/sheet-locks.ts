import { sheetKey } from '../port/check-changes';
import { HostError, type SheetContent } from '../port/workbook';
import { findSheet } from './bound-workbook';
import type { Debts } from './debts';
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

/** All arguments are given: what a build takes for one that is missing is not known. */
function rightsOf(sheet: Worksheet): Rights {
  const protection = get(sheet, 'Protection');
  return [
    get(sheet, 'ProtectDrawingObjects') ?? true,
    true,
    get(sheet, 'ProtectScenarios') ?? true,
    get(sheet, 'ProtectionMode') === true,
    ...ALLOWED.map((name) => get(protection, name) ?? false),
  ];
}

/** A sheet whose protection was lifted: the object stays with it under whichever name its workbook is saved. */
interface OpenSheet {
  readonly sheet: Worksheet | null;
  readonly rights: Rights;
  /** It was protected before, by whomever: it stays so. */
  readonly before: boolean;
}

/** Lifts the protection of sheets for the time of a write; what cannot be protected again is owed. */
export class SheetLocks {
  /** By sheet name; what is still open. */
  private readonly open = new Map<string, OpenSheet>();

  constructor(
    private readonly slices: Slices,
    private readonly debts: Debts,
  ) {}

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
    return this.open.get(sheetKey(name))?.rights ?? null;
  }

  /** A sheet gets this protection in place of the one it had. */
  change(name: string, rights: Rights | null): void {
    const sheet = this.open.get(sheetKey(name))?.sheet ?? null;
    if (rights) this.open.set(sheetKey(name), { sheet, rights, before: true });
    else this.open.delete(sheetKey(name));
  }

  /** Gives the sheets the protection they had, or what new content asks for; answers those that did not take it. */
  async close(replaced: readonly SheetContent[]): Promise<string[]> {
    for (const { name, protected: closed } of replaced) {
      const isOpen = this.open.get(sheetKey(name))?.before === true;
      if (!isOpen && closed === true)
        this.open.set(sheetKey(name), { sheet: null, rights: editableRights, before: false });
    }
    return this.protectAgain();
  }

  /** Protects again what is still open; answers what remains owed. */
  async protectAgain(): Promise<string[]> {
    const left: string[] = [];
    for (const [key, { sheet: known, rights }] of [...this.open]) {
      const found = await this.slices.run((book) => findSheet(book, key)).catch(() => undefined);
      const sheet = found ?? known;
      if (!sheet) continue;
      this.debts.settle(`lock ${key}`, () => isProtected(sheet, rights));
      if (this.debts.owes(`lock ${key}`)) left.push(key);
      this.open.delete(key);
    }
    return left;
  }

  /** An empty password: without any, the program would ask for one. */
  private unlock(sheet: Worksheet): void {
    const [name, rights] = [get(sheet, 'Name'), rightsOf(sheet)];
    this.open.set(sheetKey(name), { sheet, rights, before: true });
    try {
      sheet.Unprotect('');
    } catch (cause) {
      if (get(sheet, 'ProtectContents')) throw new HostError('protected', name, { cause });
    }
    if (!get(sheet, 'ProtectContents')) return;
    this.open.delete(sheetKey(name));
    throw new HostError('protected', name);
  }
}

function isProtected(sheet: Worksheet, rights: Rights): boolean {
  if (!get(sheet, 'ProtectContents')) sheet.Protect(undefined, ...rights);
  return get(sheet, 'ProtectContents');
}
