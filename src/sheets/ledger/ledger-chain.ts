import { sha256 } from 'js-sha256';
import { isClosing, type FeeLine, type LedgerEntry, type Stamp } from '../../engine/settlement/ledger';
import { oneLine } from '../cells/values/one-line';

/** The ledger and the 校验码 of each entry. */
export interface LedgerRecord {
  readonly entries: readonly LedgerEntry[];
  /** By entry: SHA-256 over the code of the entry before and this entry, 64 hexadecimal digits. */
  readonly codes: readonly string[];
}

/** The ledger of a workbook in which nothing has been settled. */
export const EMPTY_LEDGER: LedgerRecord = { entries: [], codes: [] };

/** What the first entry links to; another form of the chain would begin elsewhere. */
export const CHAIN_START = sha256('gaofen ledger 1');

/** The code of an entry behind the entry with the code `previous`. */
export const chainCode = (previous: string, entry: LedgerEntry): string =>
  sha256(`${previous}${JSON.stringify(canonical(entry))}`);

/**
 * Adds entries to a ledger. The words of people in them (经办人, 说明) are put on one line, as the sheet will give them
 * back.
 */
export function appendEntries(ledger: LedgerRecord, added: readonly LedgerEntry[]): LedgerRecord {
  const entries = [...ledger.entries];
  const codes = [...ledger.codes];
  for (const raw of added) {
    const entry = { ...raw, reason: oneLine(raw.reason), stamp: onOneLine(raw.stamp) };
    codes.push(chainCode(codes.at(-1) ?? CHAIN_START, entry));
    entries.push(entry);
  }
  return { entries, codes };
}

const onOneLine = ({ at, by, version }: Stamp): Stamp => ({
  at: oneLine(at),
  by: oneLine(by),
  version: oneLine(version),
});

type Canonical = readonly (string | number | null | readonly string[])[];

/** Every field in a fixed order: what the code covers. Changing it breaks every ledger there is. */
function canonical(entry: LedgerEntry): Canonical {
  const { no, year, bookedIn, kind, stamp, reason } = entry;
  const frame = [no, year, bookedIn, kind, stamp.at, stamp.by, stamp.version, reason];
  if (isClosing(entry)) {
    const facts = [entry.count, entry.points, entry.amount, entry.office, entry.basis, entry.rate];
    // Closings of plans that are silent about payees never had it.
    return [...frame, ...facts, ...(entry.payeeTerms.length === 0 ? [] : [entry.payeeTerms])];
  }
  return [...frame, entry.cause, entry.corrects, entry.amount, ...canonicalLine(entry.line)];
}

/** Facts that older ledgers never had; each stands for one thing wherever it is. */
function laterFacts({ money, before }: FeeLine): Canonical {
  if (before !== undefined) return [money, before];
  return money === 0 ? [] : [money];
}

const canonicalLine = (line: FeeLine): Canonical => [
  // Ledgers have always said −1 of money without an adoption.
  line.quarter ?? -1,
  line.unit,
  line.group,
  line.authors,
  line.content,
  line.number,
  line.title,
  line.channel,
  line.mode,
  line.day,
  line.ruleValue,
  line.basis,
  line.points,
  line.rate,
  line.sheetRow,
  ...laterFacts(line),
];
