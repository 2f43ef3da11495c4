import { INTERCEPTOR_POINT, SheetInterceptorService } from '@univerjs/preset-sheets-core';
import { InterceptorEffectEnum, type IStyleData } from '@univerjs/presets';
import { parseRange } from '../../port/a1';
import type { CellRange, ConditionalFormat } from '../../port/workbook';
import { cellValue } from '../read/cell-data';
import { onceReady, type Engine } from '../engine';
import { toStyleData } from './style-data';

/** A look that cells of a row take where another cell of the row begins with a text. */
export interface RowLook {
  readonly range: CellRange;
  readonly column: number;
  /** In small letters: case does not count. */
  readonly start: string;
  readonly style: IStyleData;
}

const BEGINS = /^LEFT\((\$[A-Z]{1,3}\d+),(\d+)\)="([^"]+)"$/u;

/** The look that a format gives, where it only asks how a text of the same row begins; null for any other. */
export function rowLookOf({ range, rule }: ConditionalFormat): RowLook | null {
  if (rule.kind !== 'formula') return null;
  const [, cell, length, start] = BEGINS.exec(rule.formula) ?? [];
  if (cell === undefined || start?.length !== Number(length)) return null;
  const place = parseRange(cell.replace('$', ''));
  if (place?.row !== range.row) return null;
  return { range, column: place.column, start: start.toLowerCase(), style: toStyleData(rule.style) };
}

/** The engine's place for its own conditional formats. */
const WITH_FORMATS = 10;

/**
 * Draws the looks that follow how a text of the row begins. The engine would calculate a formula for each cell of their
 * ranges anew after every calculation, thousands of which nobody looks at.
 */
export class RowLooks {
  private readonly sheets = new Map<string, readonly RowLook[]>();

  constructor({ api, injector }: Engine) {
    onceReady(api, () => {
      injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
        effect: InterceptorEffectEnum.Style,
        priority: WITH_FORMATS,
        handler: (cell, { subUnitId, row, col, workbook, worksheet, rawData }, next) => {
          const looks = this.at(subUnitId, row, col);
          if (looks.length === 0) return next(cell);
          const given = looks.filter(({ column, start }) => {
            const value = cellValue(worksheet.getCellRaw(row, column));
            return value !== null && typeof value !== 'object' && String(value).toLowerCase().startsWith(start);
          });
          if (given.length === 0) return next(cell);
          const own = workbook.getStyles().getStyleByCell(cell);
          const s = Object.assign({}, own, ...given.map(({ style }) => style).reverse()) as IStyleData;
          return next({ ...(cell ?? rawData), s });
        },
      });
    });
  }

  clear(): void {
    this.sheets.clear();
  }

  /** Gives a sheet its looks, the first the strongest, in place of those it had. */
  set(sheetId: string, looks: readonly RowLook[]): void {
    this.sheets.set(sheetId, looks);
  }

  /** The looks that a cell may have; rows that came or went leave their ranges, which reach below all rows, as they are. */
  private at(sheetId: string, row: number, column: number): readonly RowLook[] {
    const looks = this.sheets.get(sheetId) ?? [];
    return looks.filter(({ range }) => {
      const isIn = row >= range.row && row < range.row + range.rows;
      return isIn && column >= range.column && column < range.column + range.columns;
    });
  }
}
