import { checkChanges } from '../check-changes';
import { HostError, type SheetGrid, type Workbook, type WorkbookChange, type WorkbookContent } from '../workbook';
import type { PackageParts } from './package-parts';
import { relationshipsOf } from './relationships';
import { replaceSheet } from './replace-sheet';
import { readTexts } from './shared-strings';
import { openSheet } from './sheet-part';
import { readRows } from './sheet-reader';
import { WorkbookPart } from './workbook-part';
import { writeCells } from './write-cells';
import { Writing } from './writing';

/** A workbook file in memory; what it does not understand it keeps byte for byte. */
export class XlsxWorkbook implements Workbook {
  private sharedStrings: readonly string[] | null = null;

  constructor(
    private parts: PackageParts,
    private readonly workbookName: string,
  ) {}

  /** @throws HostError damaged, too-large. */
  read(sheets: readonly string[]): Promise<WorkbookContent> {
    return new Promise((resolve) => {
      resolve(this.content(sheets));
    });
  }

  /** @throws HostError before anything is changed; `unsupported` names what a change would destroy. */
  write(changes: readonly WorkbookChange[]): Promise<void> {
    return new Promise((resolve) => {
      if (changes.length > 0) this.parts = this.changed(changes);
      resolve();
    });
  }

  /** The workbook as a file, with everything written so far. */
  bytes(): Uint8Array {
    const { sheets } = new WorkbookPart(this.parts, this.workbookName);
    const blank: WorkbookChange = { kind: 'replace-sheet', sheet: { name: 'Sheet1', cells: [] } };
    return (sheets.length === 0 ? this.changed([blank]) : this.parts).toBytes();
  }

  private content(sheets: readonly string[]): WorkbookContent {
    const workbook = new WorkbookPart(this.parts, this.workbookName);
    const grids = new Map<string, SheetGrid>();
    for (const asked of sheets) {
      const entry = workbook.find(asked);
      if (entry?.worksheet !== true) continue;
      const sheet = openSheet(this.parts.bytes(entry.part), entry.part);
      grids.set(asked, { name: entry.name, rows: readRows(sheet, this.texts(workbook), workbook.date1904) });
    }
    return { date1904: workbook.date1904, sheetNames: workbook.sheets.map(({ name }) => name), sheets: grids };
  }

  private changed(changes: readonly WorkbookChange[]): PackageParts {
    const parts = this.parts.fork();
    const writing = new Writing(parts, this.workbookName);
    checkChanges(changes, writing.workbook.sheets.map(({ name }) => name)); // prettier-ignore
    const signature = relationshipsOf(parts, '').find(({ type }) => type.includes('digital-signature'));
    if (signature !== undefined) throw new HostError('signed', signature.target);
    for (const change of changes) {
      if (change.kind === 'replace-sheet') replaceSheet(writing, change.sheet);
      else writeCells(writing, change);
    }
    writing.finish();
    return parts;
  }

  private texts(workbook: WorkbookPart): readonly string[] {
    const part = workbook.relatedPart('sharedStrings');
    if (part === null || !this.parts.has(part)) return [];
    this.sharedStrings ??= readTexts(this.parts.text(part), part);
    return this.sharedStrings;
  }
}
