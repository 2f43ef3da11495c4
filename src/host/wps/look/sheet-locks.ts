import { sheetKey } from '../../port/check-changes';
import { HostError, type SheetContent } from '../../port/workbook';
import { findSheet, owe, owes, type Book } from '../api/bound-workbook';
import { get, type Worksheet } from '../api/jsapi';
import { told, UNTOLD } from '../api/set-known';
import type { Slices } from '../api/slices';
import type { Protection } from '../api/sheet-parts';

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

/** What is asked about the protection of a sheet; a build may refuse to answer. */
const RIGHTS = 'Protection';

type Read = <T>(read: () => T) => T | undefined;

/** All arguments are given: what a build takes for one that is missing is not known. */
function rightsOf(sheet: Worksheet, read: Read): Rights {
  const protection = read(() => get(sheet, 'Protection'));
  return [
    read(() => get(sheet, 'ProtectDrawingObjects')) ?? true,
    true,
    read(() => get(sheet, 'ProtectScenarios')) ?? true,
    read(() => get(sheet, 'ProtectionMode')) === true,
    ...ALLOWED.map((name) => (protection && read(() => get(protection, name))) ?? false),
  ];
}

const allRights = (sheet: Worksheet): Rights => rightsOf(sheet, (read) => read());

/** Of a build that does not tell some of the rights: those that it tells. */
function toldRights(sheet: Worksheet): Rights {
  return rightsOf(sheet, (read) => {
    const right = told(read);
    return right === UNTOLD ? undefined : (right as ReturnType<typeof read>);
  });
}

/** A sheet whose protection was lifted: the object stays with it under whichever name its workbook is saved. */
interface OpenSheet {
  readonly sheet: Worksheet | null;
  /** Where it was lifted; null before it has been. */
  readonly book: Book | null;
  readonly rights: Rights;
  /** It was protected before, by whomever: it stays so. */
  readonly before: boolean;
}

/** Lifts the protection of sheets for the time of a write; what cannot be protected again is owed. */
export class SheetLocks {
  /** By sheet name; what is still open. */
  private readonly open = new Map<string, OpenSheet>();
  /** The sheets of the write that must stay open until it ends, by name. */
  private readonly kept = new Map<string, Worksheet>();

  /** Sheets that were protected with what the build does not tell, by name. */
  private readonly untold = new Set<string>();

  constructor(private readonly slices: Slices) {
    slices.beginning = (book) => this.keepOpen(book);
  }

  /** Opens the sheets before anything is changed. @throws HostError protected when one has a password */
  async lift(names: readonly string[]): Promise<void> {
    for (const name of new Set(names.map(sheetKey))) {
      const rights = await this.rightsOf(name);
      await this.slices.run((book) => {
        const sheet = findSheet(book, name);
        if (!sheet) return;
        if (rights) this.unlock(book, sheet, rights);
        this.kept.set(name, sheet);
      });
    }
  }

  /** What a sheet is protected with, null where it is not; where a build does not tell all of it, that is remarked. */
  private async rightsOf(name: string): Promise<Rights | null> {
    const { slices } = this;
    const find = (book: Book): Worksheet | null => {
      const sheet = findSheet(book, name);
      return sheet && get(sheet, 'ProtectContents') ? sheet : null;
    };
    const ofFound = (rights: (sheet: Worksheet) => Rights) => (book: Book) => {
      const sheet = find(book);
      return sheet && rights(sheet);
    };
    const known = await slices.ask(RIGHTS, ofFound(allRights), undefined);
    if (known !== undefined) return known;
    this.untold.add(name);
    return slices.persist(ofFound(toldRights));
  }

  /**
   * Opens again what was locked in a gap: another pane, or an earlier write of this one, puts back locks that it owes,
   * and knows nothing of this write. @throws HostError protected when one has a password now
   */
  private keepOpen(book: Book): void {
    for (const [key, sheet] of this.kept) {
      if (!isLocked(sheet)) continue;
      const known = this.open.get(key);
      this.unlock(book, sheet, known?.rights ?? (this.slices.isUntold(RIGHTS) ? toldRights(sheet) : allRights(sheet)));
      if (known) this.open.set(key, { ...known, book, sheet });
    }
  }

  /** What a sheet that was lifted had; null where it was not protected. */
  liftedFrom(name: string): Rights | null {
    return this.open.get(sheetKey(name))?.rights ?? null;
  }

  /** A sheet gets this protection in place of the one it had. */
  change(name: string, rights: Rights | null): void {
    const { sheet = null, book = null } = this.open.get(sheetKey(name)) ?? {};
    if (rights) this.open.set(sheetKey(name), { sheet, book, rights, before: true });
    else this.open.delete(sheetKey(name));
  }

  /** Gives the sheets the protection they had, or what new content asks for; answers those that did not take it. */
  async close(replaced: readonly SheetContent[]): Promise<string[]> {
    for (const { name, protected: closed } of replaced) {
      const isOpen = this.open.get(sheetKey(name))?.before === true;
      if (!isOpen && closed === true)
        this.open.set(sheetKey(name), { sheet: null, book: null, rights: editableRights, before: false });
    }
    return [...(await this.protectAgain()), ...this.untold];
  }

  /** Protects again what is still open; answers what remains owed. */
  async protectAgain(): Promise<string[]> {
    const left: string[] = [];
    this.kept.clear();
    for (const [key, known] of [...this.open]) {
      const { book, sheet } = (await this.standing(key)) ?? known;
      if (!sheet || !book) continue;
      owe(book, `lock ${key}`, () => isProtected(sheet, known.rights));
      if (owes(book, `lock ${key}`)) left.push(key);
      this.open.delete(key);
    }
    return left;
  }

  /** A sheet as it is found now; null where it is not. */
  private standing(key: string): Promise<Pick<OpenSheet, 'book' | 'sheet'> | null> {
    const find = (book: Book): Pick<OpenSheet, 'book' | 'sheet'> | null => {
      const sheet = findSheet(book, key);
      return sheet ? { book, sheet } : null;
    };
    return this.slices.run(find).catch(() => null);
  }

  /** An empty password: without any, the program would ask for one. */
  private unlock(book: Book, sheet: Worksheet, rights: Rights): void {
    const name = get(sheet, 'Name');
    this.open.set(sheetKey(name), { sheet, book, rights, before: true });
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

/** False where a sheet does not answer: what is done with it next says so. */
function isLocked(sheet: Worksheet): boolean {
  try {
    return get(sheet, 'ProtectContents');
  } catch {
    return false;
  }
}

function isProtected(sheet: Worksheet, rights: Rights): boolean {
  if (!get(sheet, 'ProtectContents')) sheet.Protect(undefined, ...rights);
  return get(sheet, 'ProtectContents');
}
