import { quarterCode } from '../../engine/time/quarter';
import { isClosing, type Posting } from '../../engine/settlement/ledger';
import { batchSums } from '../../engine/settlement/settle';
import { fen } from '../../engine/units';
import type { CellValue, SheetGrid } from '../../host/port/workbook';
import { LEDGER_COLUMNS } from '../../text/sheets/ledger';
import { EXTRACT } from '../../text/sheets/settlement';
import { cellAt, cellText, filledRows } from '../cells/values/cell';
import { NEEDED_COLUMNS, readRow } from './decode-ledger';
import { LEDGER_HEAD_ROW } from './encode-ledger';
import { extractChecksum, type LedgerExtract } from './encode-ledger-extract';
import type { Found } from '../../issues/found';
import { chainCode } from './ledger-chain';
import type { ReadRow } from './ledger-proof';
import { Reading } from '../cells/table/reading';
import { findTable, type Table } from '../cells/table/table';

type Column = keyof typeof LEDGER_COLUMNS;

/** Reads 台账摘录 of a hand-over file and proves it. Where that fails it gives null, with an error for each wrong row. */
export function decodeLedgerExtract(grid: SheetGrid, date1904: boolean): Found<LedgerExtract | null> {
  const { value: table, issues } = findTable(grid, LEDGER_COLUMNS, NEEDED_COLUMNS, LEDGER_HEAD_ROW);
  if (!table) return { value: null, issues };
  const reading = new Reading(grid, date1904);
  const value = readExtract(reading, table);
  return { value, issues: [...issues, ...reading.issues] };
}

function readExtract(reading: Reading, table: Table<Column>): LedgerExtract | null {
  const proof = readProof(table);
  const rows = readEntries(reading, table, proof.from);
  const extract = extractIn(rows, proof);
  if (extract && !isProven(reading, table, rows, extract, proof)) return null;
  if (extract && extractChecksum(extract) === proof.checksum) return extract;
  if (reading.errors > 0) return null;
  const isNamed = proof.end < table.end;
  const [row, field] = isNamed ? ([proof.end, 'code'] as const) : ([table.end - 1, 'kind'] as const);
  reading.note('error', 'extract-checksum', row, table.columns[field], {});
  return null;
}

/** What stands below the entries. */
interface Proof {
  /** Row of the anchor, and of the checksum. */
  readonly from: number;
  readonly end: number;
  readonly anchor: string;
  /** The anchor a second time, as people read it. */
  readonly shownAnchor: string;
  readonly checksum: string;
  readonly carried: LedgerExtract['carried'];
}

function readProof({ grid, columns, headerRow, end }: Table<Column>): Proof {
  const value = (row: number, field: Column): CellValue => cellAt(grid, row, columns[field]);
  const text = (row: number, field: Column): string => cellText(value(row, field));
  const rowOf = (kind: string): number => {
    for (const row of filledRows(grid, headerRow + 1, end)) if (text(row, 'kind') === kind) return row;
    return end;
  };
  const from = rowOf(EXTRACT.anchor);
  const last = rowOf(EXTRACT.checksum);
  const carried: { unit: string; group: string; name: string; amount: CellValue }[] = [];
  for (let row = from + 1; row < last; row++) {
    carried.push({
      unit: text(row, 'unit'),
      group: text(row, 'group'),
      name: text(row, 'authors'),
      amount: value(row, 'amount'),
    });
  }
  return {
    from,
    end: last,
    anchor: text(from, 'code'),
    shownAnchor: text(from, 'title'),
    checksum: text(last, 'code'),
    carried: {
      units: carried.map(({ unit, group }) => ({ unit, group })),
      payees: carried.map(({ unit, name, amount }) => ({
        unit,
        name,
        carriedOut: fen(typeof amount === 'number' ? Math.round(amount * 100) : NaN),
      })),
    },
  };
}

function readEntries(reading: Reading, table: Table<Column>, until: number): ReadRow[] {
  const rows: ReadRow[] = [];
  for (const row of filledRows(table.grid, table.headerRow + 1, until)) {
    const read = readRow(reading, table, row);
    if (read) rows.push(read);
  }
  return rows;
}

function extractIn(rows: readonly ReadRow[], { anchor, carried }: Proof): LedgerExtract | null {
  const closing = rows.at(-1)?.entry;
  if (closing?.kind !== 'closing') return null;
  const postings = rows.slice(0, -1).map(({ entry }) => entry).filter((entry): entry is Posting => !isClosing(entry)); // prettier-ignore
  const settlement = { quarter: closing.bookedIn, postings, closing };
  return { settlement, codes: rows.map(({ code }) => code), anchor, carried };
}

/** Notes every row that does not link to the one before, and sums that are wrong. */
function isProven(
  reading: Reading,
  { columns }: Table<Column>,
  rows: readonly ReadRow[],
  { anchor, settlement }: LedgerExtract,
  proof: Proof,
): boolean {
  let previous = isAnchorLost(rows[0]!, proof) ? proof.shownAnchor : anchor;
  if (previous !== anchor) reading.note('error', 'extract-checksum', proof.from, columns.code, {});
  for (const { row, entry, code, isSound } of rows) {
    if (isSound && chainCode(previous, entry) !== code) {
      reading.note('error', 'ledger-row', row, columns.no, { no: entry.no });
    }
    previous = code;
  }
  const { closing } = settlement;
  if (reading.errors === 0 && !isSummedUp(settlement)) {
    const quarter = quarterCode({ year: closing.year, quarter: closing.bookedIn });
    reading.note('error', 'ledger-totals', rows.at(-1)!.row, columns.no, { no: closing.no, quarter });
  }
  return reading.errors === 0;
}

function isSummedUp({ closing, postings }: LedgerExtract['settlement']): boolean {
  const { count, amount } = batchSums(postings);
  return count === closing.count && amount === closing.amount;
}

/** True where the first entry links to the anchor as people read it, and not to the code that should say the same. */
function isAnchorLost({ entry, code, isSound }: ReadRow, { anchor, shownAnchor }: Proof): boolean {
  const linksTo = (previous: string): boolean => chainCode(previous, entry) === code;
  return isSound && !linksTo(anchor) && linksTo(shownAnchor);
}
