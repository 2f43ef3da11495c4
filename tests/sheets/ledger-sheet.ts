import type { CellValue, SheetContent } from '../../src/host/port/workbook';
import { encodeLedger } from '../../src/sheets/ledger/encode-ledger';
import type { LedgerRecord } from '../../src/sheets/ledger/ledger-chain';
import { LEDGER_COLUMNS } from '../../src/text/sheets/ledger';

/** The cells of a ledger sheet as a host reads them back, to be tampered with. */
export function ledgerRows(ledger: LedgerRecord, date1904 = false): CellValue[][] {
  return gridOf(encodeLedger(ledger, 2020, date1904)).rows;
}

/** A sheet without formulas and links, as it is read. */
export const gridOf = ({ name, cells }: SheetContent): { name: string; rows: CellValue[][] } => ({
  name,
  rows: cells.map((row) => row.map((cell) => cell as CellValue)),
});

/** 0-based column of a field. */
export const columnOf = (field: keyof typeof LEDGER_COLUMNS): number => Object.keys(LEDGER_COLUMNS).indexOf(field);

/** 0-based row of an entry by its number. */
export const rowOf = (no: number): number => no + 2;
