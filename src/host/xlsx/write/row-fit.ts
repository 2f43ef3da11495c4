import type { DisplayColumns } from '../../port/display';
import type { CellContent, CellRange } from '../../port/workbook';
import { shownValue } from '../../port/shown-value';
import { columnPixels, pointsOf, programRoom, wrappedPixels } from '../../port/sizes';
import { attribute, child } from '../../ooxml/xml';
import { readColumns } from '../display/display-sheet';
import { readInlineText } from '../read/shared-strings';
import { SheetScanner } from '../read/sheet-scanner';
import { mergesOf, type SheetPart } from '../sheet-part';
import { OWN_HEIGHT } from '../style/row-look';
import type { CellLine } from './cell-patch';
import type { Writing } from './writing';

/** The format that a content of the line gets, by its place in the line; `existing` is that of the cell there is. */
export type FormatOf = (index: number, existing?: number) => number;

const HEIGHT = /\sht\s*=\s*(?:"([^"]*)"|'([^']*)')/;
/** The hint of used columns may become wrong, and is optional. */
const SPANS = /\sspans\s*=\s*(?:"[^"]*"|'[^']*')/;
const DEFAULT_WIDTH = 8.43;
const DEFAULT_HEIGHT = 15;
/** Texts of so few characters are not looked at: a column in which they wrap is too narrow to be read. */
const SHORTEST = 2;

/**
 * Rows as high as their wrapped texts ask for, once a text is written that does not fit into one line: programs that do
 * not measure a row on opening would cut it. A height that somebody set stays, but not that which the program gave; no
 * row becomes lower.
 */
export class RowFit {
  private readonly columns: readonly DisplayColumns[];
  private readonly widths: number[] = [];
  /** By format: points of its font where its texts wrap, else 0. */
  private readonly sizes: number[] = [];
  private readonly merges: readonly CellRange[];
  /** Looks at the cells of a row before they are written. */
  private readonly scanner: SheetScanner;
  /** Points of the largest font whose texts wrap. */
  private largest: number | null = null;

  constructor(
    private readonly writing: Writing,
    private readonly sheet: SheetPart,
  ) {
    this.columns = readColumns(sheet.frame.root);
    this.merges = mergesOf(sheet);
    this.scanner = new SheetScanner(sheet.bytes, sheet.rowsFrom, sheet.rowsTo, sheet.name);
  }

  /** Whether a text of the line may need more lines than one. */
  mayWrap({ column, cells }: CellLine): boolean {
    // Thousands of rows are written, and few of their texts are too long for their columns.
    return cells.some((content, at) => {
      const text = textOf(content);
      return text.length > SHORTEST && this.isTooLong(text, this.width(column + at));
    });
  }

  private isTooLong(text: string, width: number): boolean {
    const largest = (this.largest ??= this.writing.styles.largestWrapped());
    return largest > 0 && wrappedPixels(text, width, largest) > 0;
  }

  /** The open tag of the row that the scanner stands on, without its end, with its height; null where it stays as it is. */
  fittedTag(scanner: SheetScanner, line: CellLine, formatOf: FormatOf): string | null {
    const tag = scanner.slice(scanner.rowStart, scanner.rowOpenEnd);
    const room = this.roomIn(tag);
    if (room === null) return null;
    const height = this.heightIn(scanner, line, formatOf);
    return height <= room ? null : raised(tag, height, [SPANS, /\s*\/?>$/]);
  }

  /** The attributes of a row that the sheet lacks. */
  attributes(row: number, line: CellLine, look: string, formatOf: FormatOf): string {
    const room = this.roomIn(look);
    if (room === null || !this.mayWrap(line)) return look;
    const height = pointsOf(this.writtenPixels(row, line, formatOf));
    return height <= room ? look : raised(look, height);
  }

  /** Points of texts that a row of these attributes holds; null where somebody set its height. */
  private roomIn(tag: string): number | null {
    const [, double, single] = HEIGHT.exec(tag) ?? [];
    const stated = Number(double ?? single ?? this.usual('defaultRowHeight', DEFAULT_HEIGHT));
    if (!OWN_HEIGHT.test(tag)) return stated;
    const room = programRoom(stated);
    return room === null ? null : pointsOf(room);
  }

  /** Points that the texts of the row ask for once the line is written. */
  private heightIn({ rowStart, row }: SheetScanner, line: CellLine, formatOf: FormatOf): number {
    const { scanner } = this;
    scanner.goTo(rowStart, row);
    const existing: number[] = [];
    let pixels = 0;
    while (scanner.nextCell()) {
      const { column, style } = scanner;
      const at = column - line.column;
      if (line.cells[at] !== undefined) existing[at] = style;
      // Few cells wrap, and reading a text is costly.
      else if (this.wraps(row, column, style))
        pixels = Math.max(pixels, this.pixels(this.textAt(scanner), column, style));
    }
    return pointsOf(
      Math.max(
        pixels,
        this.writtenPixels(row, line, (at) => formatOf(at, existing[at])),
      ),
    );
  }

  /** A text that stays; what cannot be read asks for nothing. */
  private textAt(scanner: SheetScanner): string {
    const { kind, valueStart, valueEnd, inlineStart, inlineEnd } = scanner;
    if (kind === 'inlineStr' && inlineStart >= 0)
      return readInlineText(scanner.slice(inlineStart, inlineEnd), this.sheet.name);
    if (kind !== 's' || valueStart < 0) return '';
    return this.writing.texts[Number(scanner.slice(valueStart, valueEnd))] ?? '';
  }

  /** Pixels that the texts of the line ask for. */
  private writtenPixels(row: number, { column, cells }: CellLine, formatOf: FormatOf): number {
    let most = 0;
    for (let at = 0; at < cells.length; at++) {
      const text = textOf(cells[at]);
      if (text === '') continue;
      const format = formatOf(at);
      if (this.wraps(row, column + at, format)) most = Math.max(most, this.pixels(text, column + at, format));
    }
    return most;
  }

  /** True for a cell whose texts wrap and make its row higher; as in the programs, merged cells do not. */
  private wraps(row: number, column: number, format: number): boolean {
    if (this.size(format) === 0) return false;
    return !this.merges.some((area) => isWithin(area, row, column));
  }

  private size(format: number): number {
    return (this.sizes[format] ??= this.writing.styles.wrappedSize(format) ?? 0);
  }

  /** 0 where one line is enough. */
  private pixels(text: string, column: number, format: number): number {
    return wrappedPixels(text, this.width(column), this.size(format));
  }

  /** The format of a column's empty cells. */
  columnFormat(column: number): number {
    return this.columnAt(column)?.style ?? 0;
  }

  private columnAt(column: number): DisplayColumns | undefined {
    return this.columns.find(({ from, to }) => from <= column && column <= to);
  }

  /** Pixels. */
  private width(column: number): number {
    return (this.widths[column] ??= columnPixels(
      this.columnAt(column)?.width ?? this.usual('defaultColWidth', DEFAULT_WIDTH),
    ));
  }

  private usual(name: string, otherwise: number): number {
    const format = child(this.sheet.frame.root, 'sheetFormatPr');
    return Number((format && attribute(format, name)) ?? otherwise);
  }
}

/** The attributes of a row with a height that follows its texts, without those that `less` finds. */
const raised = (tag: string, points: number, less: readonly RegExp[] = []): string =>
  `${[HEIGHT, OWN_HEIGHT, ...less].reduce<string>((rest, part) => rest.replace(part, ''), tag)} ht="${points}"`;

function textOf(content: CellContent | undefined): string {
  const value = content === undefined ? null : shownValue(content);
  return typeof value === 'string' ? value : '';
}

const isWithin = (area: CellRange, row: number, column: number): boolean =>
  area.row <= row && row < area.row + area.rows && area.column <= column && column < area.column + area.columns;
