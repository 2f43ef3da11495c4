import { sha256 } from 'js-sha256';
import type { Carried } from '../../engine/settlement/payments';
import type { Settlement } from '../../engine/settlement/ledger';
import type { CellContent, CellRange, SheetContent, StyledRange } from '../../host/port/workbook';
import type { LEDGER_COLUMNS } from '../../text/sheets/ledger';
import { EXTRACT } from '../../text/sheets/settlement';
import { encodeLedger, ledgerColumns, printedColumns } from './encode-ledger';
import { CHAIN_START, type LedgerRecord } from './ledger-chain';
import { a4, block, COLORS, FORMATS, line, STYLES } from '../cells/look/look';

type Column = keyof typeof LEDGER_COLUMNS;

/**
 * A settlement with all that proves it without the rest of the ledger: the code before it, and what the settlement
 * before left to carry.
 */
export interface LedgerExtract {
  readonly settlement: Settlement;
  /** By posting, then that of the closing entry. */
  readonly codes: readonly string[];
  /** Code of the entry before. */
  readonly anchor: string;
  readonly carried: Carried;
}

/** The part of the ledger that stands for one settlement. */
export function extractOf({ codes }: LedgerRecord, settlement: Settlement, carried: Carried): LedgerExtract {
  const { postings, closing } = settlement;
  const first = closing.no - postings.length;
  return {
    settlement,
    codes: codes.slice(first - 1, closing.no),
    anchor: codes[first - 2] ?? CHAIN_START,
    carried: {
      units: carried.units.map(({ unit, group }) => ({ unit, group })),
      payees: carried.payees
        .filter(({ carriedOut }) => carriedOut !== 0)
        .map(({ unit, name, carriedOut }) => ({ unit, name, carriedOut })),
    },
  };
}

/** The checksum of the extract: over its first and last code and the money that is carried in. */
export function extractChecksum({ settlement, codes, anchor, carried }: LedgerExtract): string {
  const groups = new Map(carried.units.map(({ unit, group }) => [unit, group]));
  const payees = carried.payees.map(({ unit, name, carriedOut }) => [unit, groups.get(unit) ?? '', name, carriedOut]);
  return sha256(JSON.stringify(['gaofen extract 1', settlement.closing.no, anchor, codes.at(-1), payees]));
}

/** The sheet 台账摘录: the entries as the ledger has them, and behind them what they link to. */
export function encodeLedgerExtract(extract: LedgerExtract, date1904: boolean): SheetContent {
  const { settlement, codes, carried, anchor } = extract;
  const { closing, postings } = settlement;
  const entries = [...postings, closing];
  const { autoFilter: _, ...ledger } = encodeLedger({ entries, codes }, closing.year, date1904);
  const columns = ledgerColumns(entries);
  const width = columns.length;
  const row = (cells: Partial<Record<Column, CellContent>>): CellContent[] =>
    columns.map((column) => (cells[column] === '' ? null : (cells[column] ?? null)));
  const groups = new Map(carried.units.map(({ unit, group }) => [unit, group]));
  const checksum = extractChecksum(extract);
  const proof = [
    row({ no: closing.no - postings.length - 1, kind: EXTRACT.anchor, title: anchor, code: anchor }),
    ...carried.payees.map(({ unit, name, carriedOut }) =>
      row({ kind: EXTRACT.carried, unit, group: groups.get(unit) ?? null, authors: name, amount: carriedOut / 100 }),
    ),
    row({ kind: EXTRACT.checksum, title: checksum, amount: closing.amount / 100, count: codes.length, code: checksum }),
  ];
  const [, , ...rows] = ledger.cells;
  const from = ledger.cells.length;
  return {
    ...ledger,
    name: EXTRACT.sheet,
    cells: [line(EXTRACT.title(closing.year, closing.bookedIn), width), line(EXTRACT.notes, width), ...rows, ...proof],
    styles: [...(ledger.styles ?? []), ...proofStyles(columns, from, proof.length)],
    rowHeights: new Map([...(ledger.rowHeights ?? []), ...proof.map((_line, at) => [from + at, 32] as const)]),
    print: { ...a4('landscape', 2), area: block(0, 0, from + proof.length, printedColumns(columns)) },
  };
}

function proofStyles(columns: readonly Column[], from: number, rows: number): StyledRange[] {
  const column = (field: Column): CellRange => block(from, columns.indexOf(field), rows);
  return [
    { range: block(from, 0, rows, columns.length), style: { ...STYLES.cell, fontSize: 10, wrap: true } },
    { range: column('no'), style: STYLES.centred },
    { range: column('kind'), style: STYLES.centred },
    { range: column('title'), style: { fontSize: 8, color: COLORS.muted } },
    { range: column('amount'), style: { horizontal: 'right', numberFormat: FORMATS.money } },
    { range: column('code'), style: { fontSize: 8, color: COLORS.muted } },
  ];
}
