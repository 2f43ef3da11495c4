import type { CellContent } from '../../port/workbook';
import { MAX_COLUMNS } from '../../port/check-changes';
import type { CellLine, CellPatch } from './cell-patch';
import { CellWriter, needsQuote } from './cell-writer';
import type { FormulaGuard } from './formula-guard';
import { RowFit } from './row-fit';
import type { PartWriter } from '../../ooxml/part-writer';
import type { SheetPart } from '../sheet-part';
import { SheetScanner } from '../read/sheet-scanner';
import type { Writing } from './writing';

/** Rows after which others may work. */
const SLICE = 1_024;

/** Copies the rows of a sheet and exchanges the cells of the patch on the way. */
export class RowSplice {
  formulasChanged = false;
  private isInOrder = true;
  private readonly scanner: SheetScanner;
  private readonly writer: CellWriter;
  private readonly fit: RowFit;
  /** Everything before this was copied or replaced. */
  private done: number;
  /** The first row of the patch that is not written yet. */
  private next: number;

  constructor(
    private readonly writing: Writing,
    private readonly sheet: SheetPart,
    private readonly patch: CellPatch,
    private readonly out: PartWriter,
    private readonly guard: FormulaGuard,
  ) {
    this.scanner = new SheetScanner(sheet.bytes, sheet.rowsFrom, sheet.rowsTo, sheet.name);
    this.writer = new CellWriter(out, sheet.frame.prefix);
    this.fit = new RowFit(writing, sheet);
    this.done = sheet.rowsFrom;
    this.next = patch.row;
  }

  /** False where the rows or the cells of a row do not stand in order: then nothing of it is to be used. */
  async run(): Promise<boolean> {
    const { scanner, patch, guard, out } = this;
    let last = -1;
    while (scanner.nextRow()) {
      if (scanner.row <= last) return false;
      last = scanner.row;
      this.addRows(Math.min(scanner.row, patch.end), scanner.rowStart);
      const line = this.next === scanner.row ? patch.lineAt(this.next++) : undefined;
      if (line) this.spliceRow(line);
      else this.passRow();
      if (!this.isInOrder) return false;
      if (out.isAhead || scanner.row % SLICE === 0) await this.letOthersWork();
    }
    this.addRows(patch.end, this.sheet.rowsTo);
    this.copyTo(this.sheet.rowsTo);
    guard.finish();
    return true;
  }

  private async letOthersWork(): Promise<void> {
    const { rowsFrom, rowsTo } = this.sheet;
    if (this.done < this.scanner.rowStart) this.copyTo(this.scanner.rowStart);
    if (this.out.isAhead) await this.out.catchUp();
    await this.writing.pause((this.scanner.rowStart - rowsFrom) / (rowsTo - rowsFrom));
  }

  private copyTo(end: number): void {
    this.out.copy(this.sheet.bytes, this.done, end);
    this.done = end;
  }

  /** Adds rows of the patch that the sheet lacks, up to row `end`. */
  private addRows(end: number, at: number): void {
    const { prefix } = this.sheet.frame;
    for (; this.next < end; this.next++) {
      const line = this.patch.lineAt(this.next);
      if (line?.cells.some((cell, index) => this.worthWriting(line, cell, index)) !== true) continue;
      this.copyTo(at);
      const look = this.patch.continues?.attributes ?? '';
      const attributes = this.fit.attributes(this.next, line, look, (index) => this.formatOf(line, index, null));
      this.out.text(`<${prefix}row r="${this.next + 1}"${attributes}>`);
      this.addCells(this.next, line, 0, MAX_COLUMNS, null);
      this.out.text(`</${prefix}row>`);
    }
  }

  private passRow(): void {
    const { scanner } = this;
    for (let last = -1; scanner.nextCell(); last = scanner.column) {
      if (scanner.column <= last) this.isInOrder = false;
      this.guardCell(false);
    }
  }

  private guardCell(inside: boolean): void {
    const { scanner, guard } = this;
    if (scanner.formulaStart < 0) return;
    const xml = scanner.slice(scanner.formulaStart, scanner.formulaEnd);
    guard.see(scanner.row, scanner.column, xml, inside);
    if (inside) this.formulasChanged = true;
  }

  private spliceRow(line: CellLine): void {
    const { scanner } = this;
    const { row, rowStyle, rowIsEmptyTag } = scanner;
    this.openRow(line);
    if (rowIsEmptyTag) {
      this.fillEmptyRow(row, line, rowStyle);
      return;
    }
    let next = 0;
    let last = -1;
    while (scanner.nextCell()) {
      if (scanner.column <= last) this.isInOrder = false;
      if (!this.isInOrder) continue;
      last = scanner.column;
      const position = scanner.column - line.column;
      const content = position < 0 ? undefined : line.cells[position];
      this.guardCell(content !== undefined);
      if (position > next)
        next = this.insertCells(row, line, next, Math.min(position, line.cells.length), rowStyle, scanner.cellStart);
      if (content !== undefined) this.spliceCell(row, line, position, content);
      next = Math.max(next, position + 1);
    }
    this.insertCells(row, line, next, line.cells.length, rowStyle, scanner.rowCloseStart);
  }

  private spliceCell(row: number, line: CellLine, position: number, content: CellContent): void {
    const { scanner, patch } = this;
    if (patch.continues?.kept.has(position) === true) return;
    this.copyTo(scanner.cellStart);
    const format = this.formatOf(line, position, null, scanner.style);
    this.writer.write(row, line.column + position, format, this.noted(content));
    this.done = scanner.cellEnd;
  }

  private openRow(line: CellLine): void {
    const { scanner, fit } = this;
    const { rowStart, rowOpenEnd, rowIsEmptyTag, rowStyle } = scanner;
    const fitted = fit.mayWrap(line)
      ? fit.fittedTag(scanner, line, (index, existing) => this.formatOf(line, index, rowStyle, existing))
      : null;
    if (fitted === null) {
      this.dropSpans();
      return;
    }
    this.copyTo(rowStart);
    this.out.text(fitted);
    this.done = rowOpenEnd - (rowIsEmptyTag ? 2 : 1);
  }

  /** The hint of used columns may become wrong, and is optional. */
  private dropSpans(): void {
    const { spansStart, spansEnd } = this.scanner;
    if (spansEnd === spansStart) return;
    this.copyTo(spansStart);
    this.done = spansEnd;
  }

  private fillEmptyRow(row: number, line: CellLine, rowStyle: number | null): void {
    const { rowOpenEnd } = this.scanner;
    const { prefix } = this.sheet.frame;
    this.copyTo(rowOpenEnd - 2);
    this.done = rowOpenEnd;
    this.out.text('>');
    this.addCells(row, line, 0, MAX_COLUMNS, rowStyle);
    this.out.text(`</${prefix}row>`);
  }

  private insertCells(
    row: number,
    line: CellLine,
    from: number,
    to: number,
    rowStyle: number | null,
    at: number,
  ): number {
    if (from >= to) return from;
    this.copyTo(at);
    this.addCells(row, line, from, to, rowStyle);
    return to;
  }

  /** Writes cells of the line where the sheet has none. */
  private addCells(row: number, line: CellLine, from: number, to: number, rowStyle: number | null): void {
    for (let index = from; index < Math.min(to, line.cells.length); index++) {
      const content = line.cells[index];
      if (content === undefined || !this.worthWriting(line, content, index)) continue;
      this.writer.write(row, line.column + index, this.formatOf(line, index, rowStyle), this.noted(content));
    }
  }

  /** The format of the cell above, where the patch takes over the looks of that row. */
  private continued(index: number): number | undefined {
    return this.patch.continues?.formats[index];
  }

  private worthWriting(line: CellLine, content: CellContent | undefined, index: number): boolean {
    if (content === undefined) return false;
    const styled = line.styles[index] !== null || this.continued(index) !== undefined;
    return styled || (content !== null && content !== '');
  }

  /** `existing`: the format of the cell there is; else the cell takes over that of the row above, of its row or column. */
  private formatOf(line: CellLine, index: number, rowStyle: number | null, existing?: number): number {
    const content = line.cells[index];
    const above = this.continued(index);
    const base =
      existing === undefined
        ? (above ?? rowStyle ?? this.fit.columnFormat(line.column + index))
        : existing || (above ?? 0);
    return this.writing.chooseFormat(base, line.styles[index] ?? null, needsQuote(content ?? null));
  }

  private noted(content: CellContent): CellContent {
    if (typeof content === 'object' && content !== null && 'formula' in content) this.formulasChanged = true;
    return content;
  }
}
