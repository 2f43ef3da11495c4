import type { Notice, NoticeCounts, NoticeGroup } from '../../engine/notice/notice';
import type { CellContent, Formula } from '../../host/port/workbook';
import { a1 } from '../../issues/place';
import { NOTICE_TABLES } from '../../text/documents/notice-tables';
import { NOTICE_SHEET_TEXTS } from '../../text/sheets/notice-sheet';
import { NOTHING } from '../../text/sheets/result-sheets';
import { block, COLORS, fittedHeight, STYLES } from '../cells/look/look';
import { judged, type NoticeFrame } from './notice-frame';
import { stateStyle, unitColumns, type UnitColumn, type UnitField } from './unit-columns';

/** The table of units while it is put down: which column is which, and in which row the values of the classes stand. */
class UnitTable {
  private readonly columns: readonly UnitColumn[];
  private readonly valuesRow: number;
  private readonly subtotals: number[] = [];

  constructor(
    private readonly frame: NoticeFrame,
    private readonly notice: Notice,
  ) {
    this.columns = unitColumns(notice);
    this.valuesRow = this.putHead();
  }

  private at(field: UnitField): number {
    return this.columns.findIndex((column) => column.field === field);
  }

  /** The columns of the price classes in a row: E6:H6; null where there are none. */
  private classes(row: number): string | null {
    const first = this.at('class');
    const count = this.notice.columns.length;
    return count === 0 ? null : `${a1(row, first)}:${a1(row, first + count - 1)}`;
  }

  private putHead(): number {
    const { frame, columns } = this;
    const head = frame.row(columns.map(({ header }) => header), 46, STYLES.head); // prettier-ignore
    const values = frame.row(columns.map(({ value }) => value), 20, { ...STYLES.head, numberFormat: NOTICE_TABLES.valueFormat }); // prettier-ignore
    columns.forEach(({ value }, column) => {
      if (value === null) frame.merge(block(head, column, 2));
    });
    return values;
  }

  put(): void {
    const { frame, notice, columns } = this;
    const first = frame.next;
    for (const group of notice.groups) this.putGroup(group);
    this.putSum(NOTICE_TABLES.sum, notice.sum, (column) => this.subtotals.map((row) => a1(row, column)).join('+'));
    const rows = frame.next - first;
    columns.forEach(({ style }, column) => frame.style(block(first, column, rows), style));
    frame.checks(block(first, columns.length - 1, rows));
    for (const row of [...this.subtotals, frame.next - 1]) frame.style(block(row, 0, 1, columns.length), STYLES.total);
  }

  private putGroup({ group, units, sum }: NoticeGroup): void {
    const { frame, columns } = this;
    const heading = NOTICE_SHEET_TEXTS.group(group, units.length);
    if (group !== '')
      frame.text(heading, 20, { ...STYLES.cell, bold: true, color: COLORS.brand, fill: COLORS.bandFill });
    const first = frame.next;
    for (const unit of units) {
      const height = fittedHeight([{ text: unit.unit, width: frame.widths[this.at('unit')]! }], 20);
      const row = frame.row(columns.map((column) => column.of(unit)), height, STYLES.cell); // prettier-ignore
      frame.set(row, columns.length - 1, this.check(row, unit));
      frame.style(block(row, this.at('state')), stateStyle(unit));
    }
    const last = frame.next - 1;
    this.subtotals.push(frame.next);
    this.putSum(NOTICE_TABLES.subtotal, sum, (column) => `SUM(${a1(first, column)}:${a1(last, column)})`);
  }

  private putSum(label: string, counts: NoticeCounts, expression: (column: number) => string): void {
    const { frame, columns } = this;
    const row = frame.next;
    const cells = columns.map(({ sum, field }, column): CellContent => {
      const value = sum?.(counts) ?? null;
      if (field === 'unit') return label;
      if (field === 'check') return this.check(row, counts);
      return value === null ? NOTHING : summed(expression(column), value);
    });
    frame.row(cells, 22, STYLES.cell);
  }

  /** Whether the counts and their values still make what the row says: both sentences of the note below the table. */
  private check(row: number, counts: NoticeCounts): CellContent {
    const cell = (field: UnitField): string => a1(row, this.at(field));
    const classes = this.classes(row);
    const earned = classes === null ? '' : `SUMPRODUCT(${classes},${this.valueCells()})+`;
    const counted = classes === null ? '' : `SUM(${classes})+`;
    const points = `ROUND(${earned}${cell('raisedPoints')}-${cell('points')},2)=0`;
    const rows = `${counted}${cell('raisedCount')}+${cell('covered')}+${cell('unpriced')}=${cell('adopted')}`;
    return judged(`AND(${points},${rows})`, isRecomputable(this.notice, counts));
  }

  private valueCells(): string {
    const first = this.at('class');
    const fixed = (column: number): string => a1(this.valuesRow, column).replace(/\d+$/u, '$$$&');
    return `${fixed(first)}:${fixed(first + this.notice.columns.length - 1)}`;
  }
}

const summed = (expression: string, value: number): Formula => ({ formula: `ROUND(${expression},2)`, value });

function isRecomputable(
  { columns }: Notice,
  { counts, raised, covered, unpriced, adopted, points }: NoticeCounts,
): boolean {
  const earned = counts.reduce((sum, count, at) => sum + count * columns[at]!.value, 0);
  const rows = counts.reduce((sum, count) => sum + count, 0);
  return earned + raised.points === points && rows + raised.count + covered + unpriced === adopted;
}

/** Puts down 各单位采用及得分情况表: units by 类型 with 小计 and 合计, and whether each row can be recomputed. */
export const putUnitTable = (frame: NoticeFrame, notice: Notice): void => new UnitTable(frame, notice).put();
