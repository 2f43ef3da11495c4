import type { LedgerEntry } from '../../engine/settlement/ledger';
import { LEDGER_COLUMNS } from '../../text/sheets/ledger';
import { cellText } from '../cells/values/cell';
import { CHAIN_START, chainCode } from './ledger-chain';
import type { Reading } from '../cells/table/reading';
import type { Table } from '../cells/table/table';

/** A column of 结算台账. */
export type LedgerColumn = keyof typeof LEDGER_COLUMNS;

/** A row of 结算台账 as read. */
export interface ReadRow {
  /** 0-based row of the sheet. */
  readonly row: number;
  readonly entry: LedgerEntry;
  /** 校验码 as it stands in the cell. */
  readonly code: string;
  /** False where a cell of the row is noted already. */
  readonly isSound: boolean;
}

/**
 * Proves that the rows are the entries that the program chained, and gives them in that order. A fault is noted at the
 * one row that has it: a row that was edited, whose number or code was overtyped, that is a copy, that was moved, or
 * before which rows are missing.
 */
export function proveRows(reading: Reading, table: Table<LedgerColumn>, read: readonly ReadRow[]): ReadRow[] {
  const proof = new Proof(reading, table.columns);
  const rows = proof.renumber(read);
  for (const [no, candidates] of byNumber(rows)) proof.prove(no, candidates);
  const proven = proof.end();
  proof.noteOrder(proven);
  return proven;
}

/** Rows by number, the numbers ascending; rows without one are noted already. */
function byNumber(rows: readonly ReadRow[]): [no: number, rows: readonly [ReadRow, ...ReadRow[]]][] {
  const groups = new Map<number, [ReadRow, ...ReadRow[]]>();
  for (const row of rows) {
    const group = groups.get(row.entry.no);
    if (group) group.push(row);
    else if (!Number.isNaN(row.entry.no)) groups.set(row.entry.no, [row]);
  }
  return [...groups].sort(([a], [b]) => a - b);
}

class Proof {
  private readonly proven: ReadRow[] = [];
  private expected = 1;
  /** The codes to which the next row may link: the code in the cell and the code of the content. None behind a gap. */
  private links: readonly string[] = [CHAIN_START];
  /**
   * The row before, where it does not link. The code to which the next row links tells whether its content or its code
   * was edited.
   */
  private doubtful: ReadRow | null = null;

  constructor(
    private readonly reading: Reading,
    private readonly columns: Readonly<Record<LedgerColumn, number>>,
  ) {}

  /** Restores numbers that were overtyped, in rows whose codes prove that nothing else was. */
  renumber(read: readonly ReadRow[]): ReadRow[] {
    let no = 0;
    let code = CHAIN_START;
    return read.map((row) => {
      const entry = { ...row.entry, no: no + 1 };
      const isOvertyped = row.entry.no !== entry.no && chainCode(code, entry) === row.code;
      if (isOvertyped && row.isSound) {
        const parameters = { column: LEDGER_COLUMNS.no.name, value: cellText(row.entry.no), expected: `${entry.no}` };
        this.reading.note('error', 'ledger-cell', row.row, this.columns.no, { no: entry.no, ...parameters });
      }
      ({ no } = isOvertyped ? entry : row.entry);
      ({ code } = row);
      return isOvertyped ? { ...row, entry } : row;
    });
  }

  /**
   * Takes the rows with the next number. If several rows bear it, one that links is the entry and the others are
   * copies.
   */
  prove(no: number, candidates: readonly [ReadRow, ...ReadRow[]]): void {
    const [first, ...others] = candidates;
    const genuine = others.length === 0 ? first : (candidates.find((row) => this.isLinked(row)) ?? first);
    for (const row of candidates) if (row !== genuine) this.note('ledger-extra', row);
    if (no < this.expected) {
      this.note('ledger-row', genuine);
      return;
    }
    if (no > this.expected) this.noteGap(genuine, no);
    this.link(genuine);
    this.expected = no + 1;
    this.proven.push(genuine);
  }

  end(): ReadRow[] {
    this.settleDoubt(false);
    return this.proven;
  }

  /** Notes the first row that does not stand where its number belongs. */
  noteOrder(proven: readonly ReadRow[]): void {
    const places = proven.map(({ row }) => row).sort((a, b) => a - b);
    const moved = proven.filter(({ row }, at) => row !== places[at]);
    const first = moved.reduce<ReadRow | null>((found, row) => (found && found.row < row.row ? found : row), null);
    if (!first) return;
    const parameters = { no: first.entry.no, rows: moved.length };
    this.reading.note('error', 'ledger-order', first.row, this.columns.no, parameters);
  }

  private isLinked({ entry, code }: ReadRow): boolean {
    return this.links.some((link) => chainCode(link, entry) === code);
  }

  private link(row: ReadRow): void {
    const [stored, computed] = this.links;
    const linksTo = (link: string | undefined): boolean =>
      link !== undefined && chainCode(link, row.entry) === row.code;
    const isLinked = linksTo(stored);
    const isLinkedToContent = !isLinked && linksTo(computed);
    this.settleDoubt(isLinkedToContent);
    const isDoubtful = stored !== undefined && !isLinked && !isLinkedToContent;
    if (isDoubtful && row.isSound) this.doubtful = row;
    this.links = isDoubtful ? [row.code, chainCode(stored, row.entry)] : [row.code];
  }

  private settleDoubt(isContentRight: boolean): void {
    if (this.doubtful && isContentRight) this.note('ledger-code', this.doubtful, 'code');
    else if (this.doubtful) this.note('ledger-row', this.doubtful);
    this.doubtful = null;
  }

  private noteGap(row: ReadRow, no: number): void {
    this.settleDoubt(false);
    const parameters = { from: this.expected, to: no - 1 };
    this.reading.note('error', 'ledger-missing', row.row, this.columns.no, parameters);
    this.links = [];
  }

  private note(
    code: 'ledger-row' | 'ledger-code' | 'ledger-extra',
    { row, entry }: ReadRow,
    column: LedgerColumn = 'no',
  ): void {
    this.reading.note('error', code, row, this.columns[column], { no: entry.no });
  }
}
