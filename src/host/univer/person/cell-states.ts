import { FormulaDataModel } from '@univerjs/preset-sheets-core';
import type { ICellData, Nullable, Workbook, Worksheet } from '@univerjs/presets';
import type { CellContent, CellStyle, Formula } from '../../port/workbook';
import { cellValue, hasFormula } from '../read/cell-data';
import type { DateShift } from '../read/date-shift';
import { formatOf } from '../read/number-format';
import type { Engine } from '../engine';
import { fromStyleData } from '../show/style-data';

/** What a row of the window held when it was last looked at; styles are the engine's ids. */
export interface RowState {
  readonly contents: readonly (CellContent | undefined)[];
  readonly styles: readonly (string | undefined)[];
}

export const NO_ROW: RowState = { contents: [], styles: [] };

/** Rows from one on, up to another. */
export interface RowSpan {
  readonly from: number;
  readonly end: number;
}

/** Looks at all cells of some rows of a sheet, of all rows without `span`; the rows are at their places. */
export function captureRows(
  engine: Engine,
  workbook: Workbook,
  sheet: Worksheet,
  dates: DateShift,
  span?: RowSpan,
): RowState[] {
  const matrix = sheet.getCellMatrix().getMatrix();
  const { from, end } = span ?? { from: 0, end: sheet.getCellMatrix().getLength() };
  const formulas = engine.injector.get(FormulaDataModel);
  const place = [sheet.getSheetId(), workbook.getUnitId()] as const;
  const contentIn = (cell: ICellData, row: number, column: number): CellContent => {
    const text = hasFormula(cell) ? formulas.getFormulaStringByCell(row, column, ...place) : null;
    return contentOf(cell, text ?? null, () => formatOf(workbook, sheet, cell, column), dates);
  };
  const rows: RowState[] = [];
  for (let row = from; row < end; row++) {
    const cells = matrix[row];
    if (cells) rows[row] = captureRow(cells, (cell, column) => contentIn(cell, row, column));
  }
  return rows;
}

type Cells = Readonly<Record<number, Nullable<ICellData>>>;

function captureRow(cells: Cells, contentIn: (cell: ICellData, column: number) => CellContent): RowState {
  const contents: (CellContent | undefined)[] = [];
  const styles: (string | undefined)[] = [];
  for (const key of Object.keys(cells)) {
    const column = Number(key);
    const cell = cells[column];
    if (!cell) continue;
    contents[column] = contentIn(cell, column);
    if (typeof cell.s === 'string') styles[column] = cell.s;
  }
  return { contents, styles };
}

function contentOf(
  cell: ICellData,
  formula: string | null,
  pattern: () => string | undefined,
  dates: DateShift,
): CellContent {
  const value = dates.fromWindow(cellValue(cell), pattern);
  const plain = typeof value === 'object' && value !== null ? null : value;
  if (formula !== null && formula !== '') return { formula: formula.replace(/^=/, ''), value: plain };
  return typeof value === 'object' && value !== null ? value.error : value;
}

/** Whether two contents are the same to a reader of the file. */
export function sameContent(a: CellContent, b: CellContent): boolean {
  return a === b || (isFormula(a) && isFormula(b) && a.formula === b.formula && a.value === b.value);
}

function isFormula(content: CellContent): content is Formula {
  return typeof content === 'object' && content !== null && 'formula' in content;
}

/** The look of a style id as the port says it, remembered by id. */
export class StyleLooks {
  private readonly known = new Map<string, CellStyle>();

  constructor(private readonly workbook: Workbook) {}

  of(id: string | undefined): CellStyle {
    if (id === undefined) return {};
    const known = this.known.get(id);
    if (known !== undefined) return known;
    const look = fromStyleData(this.workbook.getStyles().get(id));
    this.known.set(id, look);
    return look;
  }
}
