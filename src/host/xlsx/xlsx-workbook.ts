import { checkChanges } from '../port/check-changes';
import {
  HostError,
  UNREMARKED,
  type CellRange,
  type Pause,
  type ReadOptions,
  type RowAppending,
  type SheetGrid,
  type Workbook,
  type WorkbookChange,
  type WorkbookContent,
  type WriteOptions,
  type WriteReport,
} from '../port/workbook';
import { appendRow } from './write/append-row';
import { withdrawRow, type AppendedRow } from './write/appended-row';
import { bringToFront } from './write/bring-to-front';
import { gatherBlocks } from './write/cell-block';
import type { PackageParts } from '../ooxml/package-parts';
import { relationshipsOf } from '../ooxml/relationships';
import { replaceSheet } from './write/replace-sheet';
import { readBookStyles } from './display/read-display';
import { readLooks } from './display/read-looks';
import { readTexts } from './read/shared-strings';
import { SheetFormulas } from './read/sheet-formulas';
import { mergesOf, openSheet } from './sheet-part';
import { totalsOf } from './table';
import { readRows } from './read/sheet-reader';
import { WorkbookPart } from './workbook-part';
import { writeCells } from './write/write-cells';
import { Writing } from './write/writing';

/** A workbook file in memory; what it does not understand it keeps byte for byte. */
export class XlsxWorkbook implements Workbook {
  /** Rows that can be taken out again, by the change that appended them. */
  private readonly appended = new WeakMap<RowAppending, AppendedRow>();
  private sharedStrings: readonly string[] | null = null;
  /** What was read last, until it is written: a large part is not inflated twice. */
  private lastRead: readonly Uint8Array[] = [];
  /** Settles when everything asked for so far is done, for one thing is done after the other. */
  private busy: Promise<unknown> = Promise.resolve();

  constructor(
    private parts: PackageParts,
    private readonly workbookName: string,
  ) {}

  /** @throws HostError damaged, too-large. */
  read(sheets: readonly string[], options: ReadOptions = {}): Promise<WorkbookContent> {
    return this.inTurn(() => this.content(sheets, options));
  }

  /** @throws HostError before anything is changed; `unsupported` names what a change would destroy. */
  write(changes: readonly WorkbookChange[], { preparing }: WriteOptions = {}): Promise<WriteReport> {
    return this.inTurn(async () => {
      if (changes.length > 0) this.parts = await this.changed(changes, preparing);
      this.lastRead = [];
      return UNREMARKED;
    });
  }

  /**
   * Takes rows out again that `write` appended, in this order; to be called for the last one first. What was written
   * into them since goes too; rows that are out already stay so. @throws HostError damaged.
   */
  withdraw(rows: readonly RowAppending[]): Promise<void> {
    return this.inTurn(async () => {
      const parts = this.parts.fork();
      for (const row of rows) {
        const appended = this.appended.get(row);
        if (appended) await withdrawRow(parts, appended);
      }
      this.parts = parts;
      for (const row of rows) this.appended.delete(row);
    });
  }

  /** Lets a sheet be the one in front when the file is opened. @throws HostError damaged */
  bringToFront(sheet: string): Promise<void> {
    return this.inTurn(async () => {
      const parts = this.parts.fork();
      await bringToFront(new Writing(parts, this.workbookName), sheet);
      this.parts = parts;
      this.lastRead = [];
    });
  }

  /** The totals rows of tables, by sheet as asked; sheets without any are left out. @throws HostError */
  totals(asked: readonly string[]): ReadonlyMap<string, readonly CellRange[]> {
    const workbook = new WorkbookPart(this.parts, this.workbookName);
    const found = asked.flatMap((name): [string, readonly CellRange[]][] => {
      const entry = workbook.find(name);
      const areas = entry?.worksheet === true ? totalsOf(this.parts, entry.part) : [];
      return areas.length === 0 ? [] : [[name, areas]];
    });
    return new Map(found);
  }

  /** The workbook as a file, with everything written so far. */
  bytes(): Uint8Array {
    return this.filed().toBytes();
  }

  /** What `bytes` is made of, to be shown; large sheets are inflated while other work goes on. @throws HostError */
  async loadedParts(): Promise<PackageParts> {
    const parts = this.filed();
    const sheets = new WorkbookPart(parts, this.workbookName).sheets.filter(({ worksheet }) => worksheet);
    await Promise.all(sheets.map(({ part }) => parts.load(part)));
    parts.check();
    return parts;
  }

  private filed(): PackageParts {
    const { sheets } = new WorkbookPart(this.parts, this.workbookName);
    return sheets.length === 0 ? this.withBlankSheet() : this.parts;
  }

  private inTurn<Result>(work: () => Result | Promise<Result>): Promise<Result> {
    const done = this.busy.then(work);
    const forget = (): void => undefined;
    this.busy = done.then(forget, forget);
    return done;
  }

  private withBlankSheet(): PackageParts {
    const writing = new Writing(this.parts.fork(), this.workbookName);
    const { part } = writing.addSheet('Sheet1');
    writing.parts.write(part, `<worksheet xmlns="${writing.workbook.namespaces.main}"><sheetData/></worksheet>`);
    return writing.parts;
  }

  private async content(asked: readonly string[], options: ReadOptions): Promise<WorkbookContent> {
    const workbook = new WorkbookPart(this.parts, this.workbookName);
    const found = asked.flatMap((name) => {
      const entry = workbook.find(name);
      if (entry?.found === false) throw new HostError('damaged', entry.part || entry.name);
      return entry?.worksheet === true ? [{ name, entry, bytes: this.parts.load(entry.part) }] : [];
    });
    const loaded = Promise.all(found.map(async ({ bytes, ...one }) => ({ ...one, bytes: await bytes })));
    const [sheets, texts] = await Promise.all([loaded, found.length > 0 ? this.texts(workbook) : []]);
    this.lastRead = sheets.map(({ bytes }) => bytes);
    const { date1904 } = workbook;
    const styles = options.looks === true ? readBookStyles(this.parts, workbook) : null;
    const sheetNames = workbook.sheets.filter(({ found: isThere }) => isThere).map(({ name }) => name);
    const grids = sheets.map(({ name, entry, bytes }): [string, SheetGrid] => {
      const sheet = openSheet(bytes, entry.part);
      const merges = mergesOf(sheet);
      const totals = totalsOf(this.parts, entry.part);
      const formulas = options.formulas === true ? new SheetFormulas(entry.part) : undefined;
      const rows = readRows(sheet, texts, date1904, formulas);
      const areas = { ...(merges.length > 0 ? { merges } : {}), ...(totals.length > 0 ? { totals } : {}) };
      const looks = styles && {
        looks: readLooks(sheet, rows, styles, {
          isHidden: entry.hidden,
          printed: workbook.printName(entry.index, 'Print_Area'),
        }),
      };
      return [name, { name: entry.name, rows, ...areas, ...(formulas && { formulas: formulas.of(rows) }), ...looks }];
    });
    return { date1904, sheetNames, sheets: new Map(grids) };
  }

  private async changed(changes: readonly WorkbookChange[], pause?: Pause): Promise<PackageParts> {
    const parts = this.parts.fork();
    const writing = new Writing(parts, this.workbookName, pause);
    checkChanges(changes, writing.workbook.sheets.map(({ name }) => name)); // prettier-ignore
    const signature = relationshipsOf(parts, '').find(({ type }) => type.includes('digital-signature'));
    if (signature !== undefined) throw new HostError('signed', signature.target);
    for (const change of gatherBlocks(changes)) {
      await pause?.(0);
      if (change.kind === 'replace-sheet') await replaceSheet(writing, change.sheet);
      else if (change.kind === 'append-row') this.appended.set(change, await appendRow(writing, change));
      else await writeCells(writing, change);
    }
    writing.finish();
    await pause?.(1);
    return parts;
  }

  private async texts(workbook: WorkbookPart): Promise<readonly string[]> {
    const part = workbook.relatedPart('sharedStrings');
    if (part === null || !this.parts.has(part)) return [];
    return (this.sharedStrings ??= readTexts(new TextDecoder().decode(await this.parts.load(part)), part));
  }
}
