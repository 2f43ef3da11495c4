import type { CellValue } from '../../host/port/workbook';
import { parseRange } from '../../host/port/a1';
import { unasked } from '../session/unasked';
import type { Session } from './session';

/** What browser tests may ask of the page; nothing here changes it. */
interface TestSeam {
  /** The values the grid shows in cells of a sheet, read once, `cells('采用登记', ['C7'])`; null also where there is no such sheet. */
  cells(sheet: string, addresses: readonly string[]): Promise<readonly CellValue[]>;
  sheetNames(): Promise<readonly string[]>;
  /** Reads a sheet as the pane does where nobody asked it to. */
  look(sheet: string): Promise<void>;
}

/** Puts the test seam on the page as `window.gaofen`. */
export function exposeForTests(session: Session): void {
  const { window: grid } = session;
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
    async look(sheet) {
      await unasked(session).read([sheet]);
    },
  };
  Object.assign(window, { gaofen: seam });
}
