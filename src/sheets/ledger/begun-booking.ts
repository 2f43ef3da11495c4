import type { CellContent, CellValue, SheetGrid, WorkbookContent } from '../../host/port/workbook';
import { ENTRY_KINDS, type LEDGER_COLUMNS } from '../../text/sheets/ledger';
import { SHEETS } from '../../text/sheets/workbook-names';
import { cellText, isBlank } from '../cells/values/cell';
import { decodeLedger } from './decode-ledger';
import { encodeLedger, ledgerColumns } from './encode-ledger';
import type { LedgerRecord } from './ledger-chain';
import { missingSettlements } from './settled-marks';

type Column = keyof typeof LEDGER_COLUMNS;

/** Where 类别 stands, whatever columns a ledger has. */
const KIND = ledgerColumns([]).indexOf('kind');
/**
 * Columns that may differ when a booking that was broken off is made anew: who booked, when, and where the rows of the
 * log stand now.
 */
const OF_THE_MOMENT: ReadonlySet<Column> = new Set(['at', 'by', 'version', 'code', 'sheetRow']);
const ENDS: ReadonlySet<string> = new Set([ENTRY_KINDS.closing, ENTRY_KINDS.reopening]);

/** A ledger whose last booking was broken off while it was written. */
export interface BegunBooking {
  /** The ledger up to its last whole batch. */
  readonly record: LedgerRecord;
  /**
   * True where the rows behind `record` are a part of the booking that turns `record` into `grown`, and nothing else.
   */
  readonly isPartOf: (grown: LedgerRecord) => boolean;
}

/**
 * Finds a booking that was broken off: behind the last whole batch, which is sound, stand rows that no entry closes, or
 * the sheet has no row at all. Null where there is none. Whether those rows are the program's own only shows once it is
 * known what would be booked now.
 */
export function begunBooking(content: WorkbookContent, year: number): BegunBooking | null {
  const grid = content.sheets.get(SHEETS.ledger);
  if (!grid) return null;
  for (const end of batchEnds(grid).slice(0, 2)) {
    const record = wholeBatches(content, year, grid, end);
    if (record === null) continue;
    return { record, isPartOf: (grown) => isPart(grid, end, grown, encodeLedger(grown, year, content.date1904).cells) };
  }
  return null;
}

/**
 * The rows at which whole batches may end, the last one first. The row that closes the last batch may itself be broken
 * off.
 */
const batchEnds = ({ rows }: SheetGrid): number[] => [
  ...rows.flatMap((cells, row) => (ENDS.has(cellText(cells[KIND])) ? [row + 1] : [])).reverse(),
  0,
];

function wholeBatches(content: WorkbookContent, year: number, grid: SheetGrid, end: number): LedgerRecord | null {
  const whole = end === 0 ? undefined : { ...grid, rows: grid.rows.slice(0, end) };
  const { value: record, issues } = decodeLedger(whole, content.date1904, year);
  if (!record || issues.length > 0) return null;
  return missingSettlements(content, year, record, SHEETS.ledger).length === 0 ? record : null;
}

function isPart(
  { rows }: SheetGrid,
  from: number,
  { entries }: LedgerRecord,
  whole: readonly (readonly CellContent[])[],
): boolean {
  const columns = ledgerColumns(entries);
  const momentary = new Set([...OF_THE_MOMENT].map((column) => columns.indexOf(column)));
  return rows.every(
    (cells, row) => row < from || cells.every((cell, at) => agrees(cell, whole[row], at, momentary.has(at))),
  );
}

function agrees(
  cell: CellValue,
  whole: readonly CellContent[] | undefined,
  column: number,
  isOfTheMoment: boolean,
): boolean {
  if (isBlank(cell)) return true;
  const wanted = whole?.[column] ?? null;
  if (whole === undefined || (typeof wanted === 'object' && wanted !== null)) return false;
  return isOfTheMoment || cellText(cell) === cellText(wanted);
}
