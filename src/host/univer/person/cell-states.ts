import { FormulaDataModel } from '@univerjs/preset-sheets-core';
import type { ICellData, Workbook, Worksheet } from '@univerjs/presets';
import type { CellContent, CellStyle, Formula } from '../../port/workbook';
import { cellValue, hasFormula } from '../read/cell-data';
import type { DateShift } from '../read/date-shift';
import type { Engine } from '../engine';
import { fromStyleData } from '../show/style-data';

/** What a row of the window held when it was last looked at; styles are the engine's ids. */
export interface RowState {
  readonly contents: readonly (CellContent | undefined)[];
  readonly styles: readonly (string | undefined)[];
}

/** Looks at all cells of a sheet. */
export function captureRows(engine: Engine, workbook: Workbook, sheet: Worksheet, dates: DateShift): RowState[] {
  const formulas = engine.injector.get(FormulaDataModel);
  const matrix = sheet.getCellMatrix();
  const styles = workbook.getStyles();
  const place = [sheet.getSheetId(), workbook.getUnitId()] as const;
  const rows: { contents: (CellContent | undefined)[]; styles: (string | undefined)[] }[] = [];
  matrix.forValue((row, column, cell) => {
    if (!cell) return;
    const state = (rows[row] ??= { contents: [], styles: [] });
    const pattern = styles.getStyleByCell(cell)?.n?.pattern;
    const text = hasFormula(cell) ? formulas.getFormulaStringByCell(row, column, ...place) : null;
    state.contents[column] = contentOf(cell, text ?? null, pattern, dates);
    if (typeof cell.s === 'string') state.styles[column] = cell.s;
  });
  return rows;
}

function contentOf(
  cell: ICellData,
  formula: string | null,
  pattern: string | undefined,
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
