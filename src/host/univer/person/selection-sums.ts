import { IStatusBarService, StatusBarController } from '@univerjs/preset-sheets-core';
import { CellValueType, type ICellData, type Nullable, type Worksheet } from '@univerjs/presets';
import { isDateFormat } from '../read/date-shift';
import { formatOf } from '../read/number-format';
import { onceReady, type Engine } from '../engine';

/** What is told of cells; the engine itself leaves out sum and mean where there is no number. */
const TOLD: readonly string[] = ['SUM', 'COUNTA', 'AVERAGE'];

/**
 * Lets the line below the grid sum up numbers, of several cells only: a date is none, and the tabs of the sheets need
 * the room.
 */
export function sumNumbers(engine: Engine): void {
  const { api, injector } = engine;
  onceReady(api, () => {
    leaveOutDates((cell, sheet, column) => {
      const workbook = engine.workbook();
      return workbook ? formatOf(workbook, sheet, cell, column) : undefined;
    });
    const service = injector.get(IStatusBarService);
    const show = service.setState.bind(service);
    service.setState = (sums) => show(sums?.values.some(isOfSeveral) ? sums : null);
    const functions = service.getFunctions() as ReturnType<typeof service.getFunctions>[number][];
    functions.splice(0, functions.length, ...functions.filter(({ func }) => TOLD.includes(String(func))));
  });
}

/** The engine's own way to a cell that is summed up. */
interface Summing {
  _getCellValue(row: number, column: number, sheet: Worksheet, formulas: unknown): Nullable<ICellData>;
}

type CellFormat = (cell: Nullable<ICellData>, sheet: Worksheet, column: number) => string | undefined;

function leaveOutDates(toldAs: CellFormat): void {
  const summing = StatusBarController.prototype as unknown as Summing;
  // eslint-disable-next-line @typescript-eslint/unbound-method -- called with the controller it is asked of
  const read = summing._getCellValue;
  summing._getCellValue = function (row, column, sheet, formulas) {
    const cell = read.call(this, row, column, sheet, formulas);
    const isDate = typeof cell?.v === 'number' && isDateFormat(toldAs(cell, sheet, column));
    return isDate ? { ...cell, v: String(cell.v), t: CellValueType.STRING } : cell;
  };
}

const isOfSeveral = ({ func, value }: { func: unknown; value: number }): boolean => func === 'COUNTA' && value > 1;
