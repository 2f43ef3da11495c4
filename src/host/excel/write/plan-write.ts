import { sheetKey } from '../../port/check-changes';
import {
  HostError,
  type RowAppending,
  type SheetContent,
  type SheetGrid,
  type WorkbookChange,
} from '../../port/workbook';
import { planBackups, type BackupPlan } from '../copies/backup-plan';
import type { Origin } from '../copies/backup-sheets';
import type { BookFacts } from '../read/book-facts';
import { sizeOf } from './cell-steps';
import { sheetOf, styledIn } from './changed-sheets';
import { askFiltered, type FilteredCells } from '../read/filtered-cells';
import type { Replacement } from './replace-sheet';
import { askRowPlans, type RowPlan } from './row-plan';
import { SheetLocks } from '../look/sheet-locks';
import { cellLooksOf, looksOf, type LookGroup } from '../look/sheet-looks';
import { checkObjects } from '../look/sheet-objects';

/** What is known of the workbook before a write. */
export interface KnownBook {
  readonly facts: BookFacts;
  /** Sheets as they were read, by key: cells that already hold their result are not written again. */
  readonly known: ReadonlyMap<string, SheetGrid>;
  /** What sheets were before a write that met a conflict, and is made once more. */
  readonly earlier: ReadonlyMap<string, Origin>;
}

/** A change; `replacedAs` is the name under which the same write has replaced its sheet before it. */
export interface Arranged {
  readonly change: WorkbookChange;
  readonly replacedAs: string | null;
}

/** All that a write is going to do; nothing of it is done yet. */
export interface WritePlan extends KnownBook {
  readonly changes: readonly WorkbookChange[];
  readonly arranged: readonly Arranged[];
  /** The contents that sheets are replaced with. */
  readonly replaced: readonly SheetContent[];
  readonly filtered: readonly FilteredCells[];
  readonly rows: ReadonlyMap<RowAppending, RowPlan>;
  readonly backups: BackupPlan;
  readonly locks: SheetLocks;
  readonly looks: readonly LookGroup[];
  /** Nothing is left to do once the cells stand: the request that writes them protects the sheets again. */
  readonly isClosed: boolean;
  /** Every format that is overwritten is kept. */
  readonly keepsFormats: boolean;
}

/** Plans the changes, and asks Excel what it has to know for that. @throws HostError */
export async function planWrite(
  context: Excel.RequestContext,
  book: KnownBook,
  changes: readonly WorkbookChange[],
): Promise<WritePlan> {
  const { facts, earlier } = book;
  const replaced = changes.flatMap((change) => (change.kind === 'replace-sheet' ? [change.sheet] : []));
  const names = replaced.map(({ name }) => name);
  for (const name of names) checkSheet(facts, name);
  const rows = await askRowPlans(context, facts, changes.filter(({ kind }) => kind === 'append-row') as RowAppending[]);
  const filtered = await askFiltered(context, facts, changes);
  const arranged = arrange(changes);
  const styled = styledIn(changes).filter((name) => !names.includes(name));
  const backups = planBackups(facts, earlier, { replaced: names, styled });
  const looks = looksIn(facts, arranged);
  return {
    ...book,
    changes,
    arranged,
    replaced,
    filtered,
    rows,
    backups,
    locks: new SheetLocks(context, facts, changes.map(sheetOf)),
    looks,
    isClosed: looks.length === 0 && names.length === 0,
    keepsFormats: arranged.every((one) => !losesFormats(one, backups)),
  };
}

/** @throws HostError where the sheet cannot be replaced or added */
function checkSheet({ sheets, structureLocked }: BookFacts, name: string): void {
  const known = sheets.get(sheetKey(name));
  if (!known && structureLocked) throw new HostError('structure-protected', name);
  checkObjects(known);
}

function arrange(changes: readonly WorkbookChange[]): Arranged[] {
  const replaced = new Map<string, string>();
  return changes.map((change) => {
    const [name, key] = [sheetOf(change), sheetKey(sheetOf(change))];
    const replacedAs = replaced.get(key) ?? null;
    if (change.kind === 'replace-sheet') replaced.set(key, replacedAs ?? name);
    return { change, replacedAs };
  });
}

function losesFormats({ change, replacedAs }: Arranged, { keepers }: BackupPlan): boolean {
  if (change.kind === 'replace-sheet' || keepers.has(sheetKey(change.sheet))) return false;
  return change.kind === 'append-row' || (!!change.style && replacedAs === null && sizeOf(change).columns > 0);
}

/** A sheet that is replaced again gets the looks of its last content. */
function looksIn(facts: BookFacts, arranged: readonly Arranged[]): readonly LookGroup[] {
  return arranged.reduce<readonly LookGroup[]>((looks, one) => {
    const { change } = one;
    if (change.kind === 'append-row') return looks;
    if (change.kind === 'write-cells') return [...looks, ...cellLooksOf(ownName(facts, change.sheet), change)];
    const replacement = replacementOf(facts, change.sheet, one.replacedAs);
    const name = replacement.existing?.name ?? change.sheet.name;
    return [...looks.filter(({ sheet }) => sheet !== name), ...looksOf(replacement)];
  }, []);
}

/** The name a sheet has in the workbook. */
export const ownName = (facts: BookFacts, sheet: string): string => facts.sheets.get(sheetKey(sheet))?.name ?? sheet;

/** What a sheet is replaced with; `replacedAs` is the name under which the same write has added it. */
export function replacementOf(facts: BookFacts, content: SheetContent, replacedAs: string | null): Replacement {
  const added = replacedAs === null ? undefined : { name: replacedAs, ownCharts: [], hasFilter: false };
  return {
    content,
    existing: facts.sheets.get(sheetKey(content.name)) ?? added,
    characterWidth: facts.characterWidth,
  };
}
