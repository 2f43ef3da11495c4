import { quarterCode } from '../../engine/time/quarter';
import { isClosing, type Closing, type Posting } from '../../engine/settlement/ledger';
import { batchSums } from '../../engine/settlement/settle';
import type { CellValue, SheetGrid } from '../../host/port/workbook';
import { LEDGER_COLUMNS } from '../../text/sheets/ledger';
import { isForeignLedger } from './foreign-ledger';
import { cellAt, cellText, filledRows, isBlank } from '../cells/values/cell';
import type { Found } from '../../issues/found';
import { LEDGER_HEAD_ROW, ledgerColumns } from './encode-ledger';
import { EMPTY_LEDGER, type LedgerRecord } from './ledger-chain';
import { proveRows, type ReadRow } from './ledger-proof';
import { entryCells, isEntryKind, readEntry, type LedgerField, type ReadCells } from './ledger-row';
import { Reading } from '../cells/table/reading';
import { findTable, type Table } from '../cells/table/table';
import { wholeSheet } from '../../issues/place';

const FIELDS = Object.keys(LEDGER_COLUMNS).filter((field) => field !== 'code') as LedgerField[];

/** The columns that every ledger has. */
export const NEEDED_COLUMNS = ledgerColumns([]);

/**
 * Reads 结算台账 and proves it: every cell is as the program wrote it, every entry links to the one before by its 校验码,
 * every batch is closed. Where that is not so, it gives null, with an error for each wrong entry. A workbook without
 * the sheet has an empty ledger. A whole batch that was cut off the end cannot be seen here: the code on the fee sheet
 * tells of it.
 */
export function decodeLedger(grid: SheetGrid | undefined, date1904: boolean, year: number): Found<LedgerRecord | null> {
  if (!grid) return { value: EMPTY_LEDGER, issues: [] };
  if (isForeignLedger(grid)) {
    const place = wholeSheet(grid.name);
    return { value: null, issues: [{ code: 'foreign-ledger', severity: 'error', place, parameters: {} }] };
  }
  const { value: table, issues } = findTable(grid, LEDGER_COLUMNS, NEEDED_COLUMNS, LEDGER_HEAD_ROW);
  if (!table) return { value: null, issues };
  const reading = new Reading(grid, date1904);
  const rows = proveRows(reading, table, readRows(reading, table));
  if (reading.errors === 0) checkBatches(reading, table, rows, year);
  const record = { entries: rows.map(({ entry }) => entry), codes: rows.map(({ code }) => code) };
  return { value: reading.errors > 0 ? null : record, issues: [...issues, ...reading.issues] };
}

type LedgerTable = Table<keyof typeof LEDGER_COLUMNS>;

/** The rows that can be read; every cell that the program did not write is noted. */
function readRows(reading: Reading, table: LedgerTable): ReadRow[] {
  const rows: ReadRow[] = [];
  for (const row of filledRows(table.grid, table.headerRow + 1, table.end)) {
    const read = readRow(reading, table, row);
    if (read) rows.push(read);
  }
  return rows;
}

/** The entry in a row, every cell noted that the program did not write; null where the row is blank. */
export function readRow(reading: Reading, table: LedgerTable, row: number): ReadRow | null {
  const value = (field: keyof typeof LEDGER_COLUMNS): CellValue => cellAt(table.grid, row, table.columns[field]);
  const cells = Object.fromEntries(FIELDS.map((field) => [field, value(field)])) as ReadCells;
  const code = cellText(value('code'));
  if (code === '' && FIELDS.every((field) => isBlank(cells[field]))) return null;
  const entry = readEntry(cells, reading.date1904);
  const wrote = entryCells(entry, reading.date1904);
  const isKnown = isEntryKind(cells.kind);
  const wrong = isKnown ? FIELDS.filter((field) => cells[field] !== wrote[field]) : (['kind'] as const);
  for (const field of wrong) {
    const parameters = {
      no: typeof cells.no === 'number' ? cells.no : row - table.headerRow,
      column: LEDGER_COLUMNS[field].name,
      value: cellText(cells[field]),
      expected: isKnown && !Number.isNaN(wrote[field]) ? cellText(wrote[field]) : null,
    };
    reading.note('error', 'ledger-cell', row, table.columns[field], parameters);
  }
  return { row, entry, code, isSound: wrong.length === 0 };
}

/**
 * Checks what the chain of codes does not cover: that the sums are right, that the last batch is closed, and that the
 * year is this one.
 */
function checkBatches(reading: Reading, { columns }: LedgerTable, rows: readonly ReadRow[], year: number): void {
  const note = (code: 'ledger-totals' | 'ledger-unfinished', { row, entry }: ReadRow): void => {
    const { no, bookedIn } = entry;
    reading.note('error', code, row, columns.no, { no, quarter: quarterCode({ year: entry.year, quarter: bookedIn }) });
  };
  const open: Posting[] = [];
  for (const row of rows) {
    if (!isClosing(row.entry)) open.push(row.entry);
    else if (!closes(row.entry, open.splice(0))) note('ledger-totals', row);
  }
  if (open.length > 0) note('ledger-unfinished', rows.at(-1)!);
  const stranger = rows.find(({ entry }) => entry.year !== year);
  if (!stranger) return;
  const parameters = { year: stranger.entry.year, expected: year };
  reading.note('error', 'ledger-other-year', stranger.row, columns.bookedIn, parameters);
}

function closes(closing: Closing, postings: readonly Posting[]): boolean {
  const { count, points, amount } = batchSums(postings);
  return count === closing.count && points === closing.points && amount === closing.amount;
}
