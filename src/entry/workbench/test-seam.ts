import type { CellValue } from '../../host/port/workbook';
import { parseRange } from '../../host/port/a1';
import type { Session } from './session';

/** What browser tests may ask of the page; nothing here changes it. */
interface TestSeam {
  /** The value the grid shows in a cell, `cell('采用登记', 'C7')`; null also where there is no such sheet. */
  cell(sheet: string, a1: string): Promise<CellValue>;
  sheetNames(): Promise<readonly string[]>;
}

/** Puts the test seam on the page as `window.gaofen`. */
export function exposeForTests({ window: grid }: Session): void {
  const seam: TestSeam = {
    async cell(sheet, a1) {
      const { sheets } = await grid.read([sheet]);
      const { row, column } = parseRange(a1) ?? { row: 0, column: 0 };
      return sheets.get(sheet)?.rows[row]?.[column] ?? null;
    },
    async sheetNames() {
      return (await grid.read([])).sheetNames;
    },
  };
  Object.assign(window, { gaofen: seam });
}
