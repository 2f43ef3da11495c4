import { quarterCode, type Quarter, type YearQuarter } from '../../engine/time/quarter';
import type { SheetGrid, WorkbookContent } from '../../host/port/workbook';
import { feeSheetQuarter, SHOWN_CODE } from '../../text/sheets/settlement';
import { cellText } from '../cells/values/cell';
import type { Issue } from '../../issues/issue';
import type { LedgerRecord } from './ledger-chain';

/** The rows of a fee sheet that say what it is. */
const HEADING_ROWS = 10;

/** A fee sheet that says it is settled, and by which entry of the ledger. */
interface SettledMark {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly quarter: Quarter;
  readonly code: string;
}

/** The fee sheets of a year among these names, and the quarter of each. */
export const feeSheetsOf = (
  sheetNames: readonly string[],
  year: number,
): (YearQuarter & { readonly sheet: string })[] =>
  sheetNames.flatMap((sheet) => {
    const named = feeSheetQuarter(sheet);
    return named?.year === year ? [{ sheet, ...named }] : [];
  });

/** The code of the closing entry that a fee sheet shows; null on a preview. */
export const shownCode = (grid: SheetGrid): string | null => codeIn(grid)?.code ?? null;

function codeIn({ rows }: SheetGrid): Omit<SettledMark, 'sheet' | 'quarter'> | null {
  for (const [row, cells] of rows.slice(0, HEADING_ROWS).entries()) {
    for (const [column, value] of cells.entries()) {
      const code = SHOWN_CODE.exec(cellText(value))?.[1];
      if (code !== undefined) return { row, column, code };
    }
  }
  return null;
}

function settledMarks({ sheets, sheetNames }: WorkbookContent, year: number): SettledMark[] {
  return feeSheetsOf(sheetNames, year).flatMap(({ sheet, quarter }) => {
    const grid = sheets.get(sheet);
    const found = grid && codeIn(grid);
    return found ? [{ sheet, quarter, ...found }] : [];
  });
}

/**
 * Fee sheets settled by entries that the ledger does not hold: it was cut off at its end, or is gone. Settling on such
 * a ledger would pay a quarter twice.
 */
export function missingSettlements(
  content: WorkbookContent,
  year: number,
  { codes }: LedgerRecord,
  ledger: string,
): Issue[] {
  const isGone = !content.sheets.has(ledger);
  return settledMarks(content, year)
    .filter(({ code }) => !codes.includes(code))
    .map(({ sheet, row, column, quarter, code }): Issue => {
      const place = { sheet, row, column };
      const name = quarterCode({ year, quarter });
      return isGone
        ? { code: 'ledger-lost', severity: 'error', place, parameters: { quarter: name } }
        : { code: 'ledger-cut-off', severity: 'error', place, parameters: { quarter: name, code } };
    });
}
