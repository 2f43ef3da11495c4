import type { CellValue, SheetGrid } from '../../../host/port/workbook';
import {
  CLASSIFIED_COLUMN,
  CLASSIFIED_YES,
  DATE_COLUMN,
  RESULT_TEXTS,
  SECRET_MARK,
  UNCLASSIFIED_COLUMNS,
} from '../../../text/sheets/classified';
import { cellText, filledRows, visibleText } from '../values/cell';
import { cellOf, type Place } from '../../../issues/place';
import { HEADER_ROWS } from '../table/header';
import { headerName } from '../names/header-name';

interface Header {
  readonly row: number;
  /** The column that says that a row is classified. */
  readonly marks: number;
  /** Columns whose text is allowed in a classified row. */
  readonly allowed: readonly (boolean | readonly RegExp[])[];
}

const folded = (value: CellValue | undefined): string => cellText(value).normalize('NFKC').replace(/\s+/gu, '');
const headed = (cell: CellValue): string => headerName(visibleText(cell));
const isMark = (cell: CellValue): boolean => CLASSIFIED_COLUMN.test(headed(cell));

function headerOf({ rows }: SheetGrid): Header | null {
  const row = rows.slice(0, HEADER_ROWS).findIndex((cells) => cells.some(isMark));
  if (row < 0) return null;
  const header = rows[row]!;
  const allows = (name: string): boolean | readonly RegExp[] =>
    UNCLASSIFIED_COLUMNS.includes(name) || (RESULT_TEXTS.get(name) ?? DATE_COLUMN.test(name));
  return { row, marks: header.findIndex(isMark), allowed: header.map((cell) => isMark(cell) || allows(headed(cell))) };
}

/** Finds the first cell whose text must not be kept: its row is marked as classified, or the text is. */
export function classifiedCell(grid: SheetGrid): Place | null {
  const header = headerOf(grid);
  for (const row of filledRows(grid, 0, grid.rows.length)) {
    const cells = grid.rows[row]!;
    const marked = header !== null && row > header.row && CLASSIFIED_YES.test(folded(cells[header.marks]));
    const column = cells.findIndex((cell, at) => {
      if (typeof cell !== 'string') return false;
      return SECRET_MARK.test(cell) || (marked && !mayStand(cell, header.allowed[at]));
    });
    if (column >= 0) return cellOf(grid.name, row, column);
  }
  return null;
}

const mayStand = (text: string, allowed: boolean | readonly RegExp[] = false): boolean =>
  allowed === true || isNumeric(text) || (allowed !== false && allowed.some((says) => says.test(text)));

const isNumeric = (text: string): boolean => !Number.isNaN(Number(text));
