import type { CellContent } from '../../port/workbook';
import { MAX_COLUMNS } from '../../port/check-changes';
import type { CellBlock } from './cell-block';
import { CellWriter, needsQuote } from './cell-writer';
import type { FormulaGuard } from './formula-guard';
import type { PartWriter } from '../../ooxml/part-writer';
import type { SheetPart } from '../sheet-part';
import { SheetScanner } from '../read/sheet-scanner';
import type { Writing } from './writing';
import { attribute, child, children } from '../../ooxml/xml';

/** Copies the rows of a sheet and exchanges the cells of the block on the way. */
export class RowSplice {
  formulasChanged = false;
  private isInOrder = true;
  private readonly scanner: SheetScanner;
  private readonly writer: CellWriter;
  private readonly columnFormats: ColumnFormat[];
  /** Everything before this was copied or replaced. */
  private done: number;
  private next = 0;

  constructor(
    private readonly writing: Writing,
    private readonly sheet: SheetPart,
    private readonly block: CellBlock,
    private readonly out: PartWriter,
    private readonly guard: FormulaGuard,
  ) {
    this.scanner = new SheetScanner(sheet.bytes, sheet.rowsFrom, sheet.rowsTo, sheet.name);
    this.writer = new CellWriter(out, sheet.frame.prefix);
    this.columnFormats = readColumnFormats(sheet);
    this.done = sheet.rowsFrom;
  }

  /** False where the rows or the cells of a row do not stand in order: then nothing of it is to be used. */
  async run(): Promise<boolean> {
    const { scanner, block, guard, out } = this;
    let last = -1;
    while (scanner.nextRow()) {
      if (scanner.row <= last) return false;
      last = scanner.row;
      this.addRows(Math.min(scanner.row - block.row, block.cells.length), scanner.rowStart);
      if (this.next < block.cells.length && this.next === scanner.row - block.row) this.spliceRow(this.next++);
      else this.passRow();
      if (!this.isInOrder) return false;
      if (out.isAhead) await out.catchUp();
    }
    this.addRows(block.cells.length, this.sheet.rowsTo);
    this.copyTo(this.sheet.rowsTo);
    guard.finish();
    return true;
  }

  private copyTo(end: number): void {
    this.out.copy(this.sheet.bytes, this.done, end);
    this.done = end;
  }

  /** Adds rows of the block that the sheet lacks, up to row `end` of the block. */
  private addRows(end: number, at: number): void {
    const { prefix } = this.sheet.frame;
    for (; this.next < end; this.next++) {
      const row = this.block.row + this.next;
      if (!this.block.cells[this.next]!.some((cell, index) => this.worthWriting(cell, index))) continue;
      this.copyTo(at);
      this.out.text(`<${prefix}row r="${row + 1}"${this.block.continues?.attributes ?? ''}>`);
      this.addCells(row, 0, MAX_COLUMNS, null);
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

  private spliceRow(index: number): void {
    const { scanner, block } = this;
    const line = block.cells[index]!;
    const { row, rowStyle, rowIsEmptyTag } = scanner;
    this.dropSpans();
    if (rowIsEmptyTag) {
      this.fillEmptyRow(row, rowStyle);
      return;
    }
    let next = 0;
    let last = -1;
    while (scanner.nextCell()) {
      if (scanner.column <= last) this.isInOrder = false;
      if (!this.isInOrder) continue;
      last = scanner.column;
      const position = scanner.column - block.column;
      const inside = position >= 0 && position < line.length;
      this.guardCell(inside);
      if (position > next)
        next = this.insertCells(row, next, Math.min(position, line.length), rowStyle, scanner.cellStart);
      if (!inside) continue;
      this.spliceCell(row, position, line[position]!);
      next = position + 1;
    }
    this.insertCells(row, next, line.length, rowStyle, scanner.rowCloseStart);
  }

  private spliceCell(row: number, position: number, content: CellContent): void {
    const { scanner, block } = this;
    if (block.continues?.kept.has(position) === true) return;
    this.copyTo(scanner.cellStart);
    this.writeCell(row, scanner.column, scanner.style || (this.continued(position) ?? 0), content);
    this.done = scanner.cellEnd;
  }

  /** The hint of used columns may become wrong, and is optional. */
  private dropSpans(): void {
    const { spansStart, spansEnd } = this.scanner;
    if (spansEnd === spansStart) return;
    this.copyTo(spansStart);
    this.done = spansEnd;
  }

  private fillEmptyRow(row: number, rowStyle: number | null): void {
    const { rowOpenEnd } = this.scanner;
    const { prefix } = this.sheet.frame;
    this.copyTo(rowOpenEnd - 2);
    this.done = rowOpenEnd;
    this.out.text('>');
    this.addCells(row, 0, MAX_COLUMNS, rowStyle);
    this.out.text(`</${prefix}row>`);
  }

  private insertCells(row: number, from: number, to: number, rowStyle: number | null, at: number): number {
    if (from >= to) return from;
    this.copyTo(at);
    this.addCells(row, from, to, rowStyle);
    return to;
  }

  /** Writes cells of the block's line where the sheet has none. */
  private addCells(row: number, from: number, to: number, rowStyle: number | null): void {
    const line = this.block.cells[row - this.block.row]!;
    for (let index = from; index < Math.min(to, line.length); index++) {
      const content = line[index]!;
      if (!this.worthWriting(content, index)) continue;
      const column = this.block.column + index;
      this.writeCell(row, column, this.continued(index) ?? rowStyle ?? this.columnFormat(column), content);
    }
  }

  /** The format of the cell above, where the block takes over the looks of that row. */
  private continued(index: number): number | undefined {
    return this.block.continues?.formats[index];
  }

  private worthWriting(content: CellContent, index: number): boolean {
    const styled = this.block.styles[index] !== null || this.continued(index) !== undefined;
    return styled || (content !== null && content !== '');
  }

  private writeCell(row: number, column: number, base: number, content: CellContent): void {
    const format = this.writing.chooseFormat(base, this.block.styles[column - this.block.column]!, needsQuote(content));
    if (typeof content === 'object' && content !== null && 'formula' in content) this.formulasChanged = true;
    this.writer.write(row, column, format, content);
  }

  private columnFormat(column: number): number {
    return this.columnFormats.find(({ from, to }) => from <= column && column <= to)?.format ?? 0;
  }
}

interface ColumnFormat {
  readonly from: number;
  readonly to: number;
  readonly format: number;
}

function readColumnFormats({ frame }: SheetPart): ColumnFormat[] {
  return children(child(frame.root, 'cols'), 'col').flatMap((one) => {
    const format = Number(attribute(one, 'style') ?? 0);
    return format === 0
      ? []
      : [{ from: Number(attribute(one, 'min')) - 1, to: Number(attribute(one, 'max')) - 1, format }];
  });
}
