import type { CellValue } from '../../host/port/workbook';
import { parseRange } from '../../host/port/a1';
import type { Session } from './session';

/** What browser tests may ask of the page; nothing here changes it. */
interface TestSeam {
  /** The values the grid shows in cells of a sheet, read once, `cells('采用登记', ['C7'])`; null also where there is no such sheet. */
  cells(sheet: string, addresses: readonly string[]): Promise<readonly CellValue[]>;
  sheetNames(): Promise<readonly string[]>;
}

/** Puts the test seam on the page as `window.gaofen`. */
export function exposeForTests({ window: grid }: Session): void {
  const seam: TestSeam = {
    async cells(sheet, addresses) {
      const rows = (await grid.read([sheet])).sheets.get(sheet)?.rows;
      return addresses.map((a1) => {
        const { row, column } = parseRange(a1) ?? { row: 0, column: 0 };
        return rows?.[row]?.[column] ?? null;
      });
    },
    async sheetNames() {
      return (await grid.read([])).sheetNames;
    },
  };
  Object.assign(window, { gaofen: seam });
}
