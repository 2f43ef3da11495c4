import type { SheetGrid } from '../../host/port/workbook';
import { LEDGER_COLUMNS } from '../../text/sheets/ledger';
import { LEDGER_WORDS } from '../../text/sheets/own-sheets';
import { visibleText } from '../cells/values/cell';
import { HEADER_ROWS } from '../cells/table/header';
import { ledgerColumns } from './encode-ledger';

/** Share of the ledger's headers that no sheet of other people has. */
const HALF = 0.5;

/** Whether 结算台账 is somebody else's: not one of its title, its words and its codes is there, nor half of its headers. */
export function isForeignLedger({ rows }: SheetGrid): boolean {
  const lines = rows.map((cells) => cells.map(visibleText));
  const texts = lines.flat().filter((text) => text !== '');
  if (texts.length === 0 || texts.some((text) => LEDGER_WORDS.test(text))) return false;
  const headers = ledgerColumns([]).map((column) => LEDGER_COLUMNS[column].name);
  const found = (cells: readonly string[]): number => headers.filter((header) => cells.includes(header)).length;
  return lines.slice(0, HEADER_ROWS).every((cells) => found(cells) < headers.length * HALF);
}
