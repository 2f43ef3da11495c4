import { MAX_COLUMNS, MAX_ROWS } from '../../port/check-changes';
import { columnAt, isInRow, PlainCell } from './plain-cell';
import { TagScanner } from '../../ooxml/tag-scanner';
import { utf8Slice } from '../../ooxml/utf8-slice';

/** What the `t` attribute of a cell says. */
type CellKind = 'n' | 's' | 'str' | 'inlineStr' | 'b' | 'e' | 'd';

const latin1 = new TextDecoder('latin1');
/**
 * Walks through the rows and cells of `sheetData` without building anything; its fields describe the row and the cell it
 * stands on, as offsets into the bytes. Rows and cells without `r` follow the one before.
 */
export class SheetScanner extends TagScanner {
  /** 0-based; -1 before the first row. */
  row = -1;
  rowStart = 0;
  rowOpenEnd = 0;
  /** Before `</row>`; valid once the row's cells were walked. */
  rowCloseStart = 0;
  rowEnd = 0;
  rowIsEmptyTag = false;
  /** Style of the row's empty cells; null when the row has none of its own. */
  rowStyle: number | null = null;
  /** Where ` spans="…"` stands; equal when there is none. */
  spansStart = 0;
  spansEnd = 0;

  /** 0-based. */
  column = -1;
  cellStart = 0;
  cellEnd = 0;
  style = 0;
  kind: CellKind = 'n';
  /** Content of `<v>`; -1 when the cell has none. */
  valueStart = -1;
  valueEnd = -1;
  /** The whole of `<is>…</is>`; -1 when the cell has none. */
  inlineStart = -1;
  inlineEnd = -1;
  /** The whole of `<f …>…</f>`; -1 when the cell has none. */
  formulaStart = -1;
  formulaEnd = -1;
  /** The greatest number of a style on the rows and cells so far. */
  greatestStyle = 0;
  private readonly plain = new PlainCell(this.bytes);

  /** Steps onto the next row; false after the last. */
  nextRow(): boolean {
    if (!this.nextTag()) return false;
    if (this.closing || !this.named(0x72, 0x6f, 0x77)) throw this.damaged();
    this.rowStart = this.tagStart;
    this.readRowAttributes();
    if (this.row < 0 || this.row >= MAX_ROWS) throw this.damaged();
    this.column = -1;
    this.rowOpenEnd = this.rowCloseStart = this.rowEnd = this.at;
    this.rowIsEmptyTag = this.emptyTag;
    return true;
  }

  /** Steps onto the row, 0-based, whose tag begins at `rowStart`. */
  goTo(rowStart: number, row: number): void {
    this.at = rowStart;
    this.row = row - 1;
    this.nextRow();
  }

  private readRowAttributes(): void {
    let row = this.row + 1;
    let style = 0;
    let custom = false;
    this.spansStart = this.spansEnd = 0;
    while (this.nextAttribute()) {
      if (this.attributeIs('r')) row = this.integer() - 1;
      else if (this.attributeIs('s')) style = this.integer();
      else if (this.attributeIs('customFormat')) custom = this.truth();
      else if (this.attributeIs('spans')) {
        this.spansStart = this.attributeStart;
        this.spansEnd = this.attributeValueEnd + 1;
      }
    }
    this.row = row;
    this.rowStyle = custom ? style : null;
    this.noteStyle(style);
  }

  /** Steps onto the next cell of the row; false after its last. */
  nextCell(): boolean {
    if (this.rowIsEmptyTag) return false;
    if (this.nextPlainCell()) return true;
    if (!this.nextTag()) throw this.damaged();
    if (this.closing) {
      if (!this.named(0x72, 0x6f, 0x77)) throw this.damaged();
      this.rowCloseStart = this.tagStart;
      this.rowEnd = this.at;
      return false;
    }
    if (!this.named(0x63)) {
      this.skipElement();
      return this.nextCell();
    }
    this.cellStart = this.tagStart;
    this.readCellAttributes();
    this.clearContent();
    if (!this.emptyTag) this.readCellContent();
    this.cellEnd = this.at;
    return true;
  }

  private clearContent(): void {
    this.valueStart = this.valueEnd = this.inlineStart = this.inlineEnd = this.formulaStart = this.formulaEnd = -1;
  }

  private nextPlainCell(): boolean {
    const { plain, at } = this;
    if (!plain.read(at, this.to, this.row)) return false;
    this.clearContent();
    this.cellStart = at;
    this.column = plain.column;
    this.style = plain.style;
    this.kind = plain.isShared ? 's' : 'n';
    this.valueStart = plain.valueStart;
    this.valueEnd = plain.valueEnd;
    this.cellEnd = this.at = plain.end;
    this.noteStyle(plain.style);
    this.checkColumn();
    return true;
  }

  private noteStyle(style: number): void {
    if (style > this.greatestStyle) this.greatestStyle = style;
  }

  private checkColumn(): void {
    if (this.column < 0 || this.column >= MAX_COLUMNS) throw this.damaged();
  }

  /** A stretch of the bytes as text. */
  slice(from: number, to: number): string {
    return utf8Slice(this.bytes, from, to);
  }

  private readCellAttributes(): void {
    let column = this.column + 1;
    this.style = 0;
    this.kind = 'n';
    while (this.nextAttribute()) {
      if (this.attributeNameEnd - this.attributeNameStart !== 1) continue;
      const name = this.bytes[this.attributeNameStart];
      if (name === 0x72) column = this.referencedColumn();
      else if (name === 0x73) this.style = this.integer();
      else if (name === 0x74) this.kind = this.readKind();
    }
    this.column = column;
    this.noteStyle(this.style);
    this.checkColumn();
  }

  private readCellContent(): void {
    for (;;) {
      if (!this.nextTag()) throw this.damaged();
      if (this.closing) {
        if (!this.named(0x63)) throw this.damaged();
        return;
      }
      const start = this.tagStart;
      if (this.named(0x76)) this.readValue();
      else if (this.named(0x66)) {
        this.formulaStart = start;
        this.skipElement();
        this.formulaEnd = this.at;
      } else if (this.named(0x69, 0x73)) {
        this.inlineStart = start;
        this.skipElement();
        this.inlineEnd = this.at;
      } else this.skipElement();
    }
  }

  private readValue(): void {
    while (this.nextAttribute());
    this.valueStart = this.valueEnd = this.at;
    if (this.emptyTag) return;
    this.valueEnd = this.skipText();
    this.nextTag();
    if (!this.named(0x76)) throw this.damaged();
  }

  /** @throws HostError damaged where the reference names another row: its cell would stand over one of this row. */
  private referencedColumn(): number {
    const { bytes, attributeValueStart: from, attributeValueEnd: to } = this;
    if (!isInRow(bytes, from, to, this.row)) throw this.damaged();
    return columnAt(bytes, from, to);
  }

  private readKind(): CellKind {
    const length = this.attributeValueEnd - this.attributeValueStart;
    const first = this.bytes[this.attributeValueStart]!;
    if (length === 1 && first === 0x73) return 's';
    if (length === 1 && first === 0x6e) return 'n';
    return latin1.decode(this.bytes.subarray(this.attributeValueStart, this.attributeValueEnd)) as CellKind;
  }
}
