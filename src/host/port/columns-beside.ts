import type { CellContent, CellRange, CellsChange } from './workbook';

/** Columns right beside a range to which changes of one write give headings in its first row, as high as the range. */
export interface HeadedColumns {
  readonly area: CellRange;
  readonly headings: readonly string[];
}

/**
 * The columns right beside a table or filter that the changes of one write to its sheet give headings; null where they
 * give none. A heading and the cells below it may be changes of their own.
 */
export function headedBeside(range: CellRange, changes: readonly CellsChange[]): HeadedColumns | null {
  const column = range.column + range.columns;
  const headings: string[] = [];
  for (;;) {
    const content = contentAt(changes, range.row, column + headings.length);
    if (typeof content !== 'string' || content === '') break;
    headings.push(content);
  }
  return headings.length === 0 ? null : { area: { ...range, column, columns: headings.length }, headings };
}

/** The parts of an area, each of one column, into which none of the changes writes. */
export function unwritten(area: CellRange, changes: readonly CellsChange[]): CellRange[] {
  const parts: CellRange[] = [];
  for (let column = area.column; column < area.column + area.columns; column++) {
    const isWritten = writtenRows(area, column, changes);
    for (let row = 0; row < area.rows; row++) {
      if (isWritten[row] === 1) continue;
      const last = parts.at(-1);
      if (last?.column === column && last.row + last.rows === area.row + row)
        parts[parts.length - 1] = { ...last, rows: last.rows + 1 }; // prettier-ignore
      else parts.push({ row: area.row + row, column, rows: 1, columns: 1 });
    }
  }
  return parts;
}

function writtenRows(area: CellRange, column: number, changes: readonly CellsChange[]): Uint8Array {
  const rows = new Uint8Array(area.rows);
  for (const change of changes) {
    const at = column - change.column;
    change.cells.forEach((line, down) => {
      const row = change.row + down - area.row;
      if (at >= 0 && at < line.length && row >= 0 && row < area.rows) rows[row] = 1;
    });
  }
  return rows;
}

/** The last change counts; undefined where none writes the cell. */
function contentAt(changes: readonly CellsChange[], row: number, column: number): CellContent | undefined {
  const holds = changes.filter((one) => column >= one.column && (one.cells[row - one.row]?.length ?? 0) > column - one.column); // prettier-ignore
  const change = holds.at(-1);
  return change?.cells[row - change.row]?.[column - change.column];
}
