import type { SheetGrid } from '../../host/port/workbook';
import { PAYEE_COLUMNS } from '../../text/sheets/workbook-names';
import { cellText, foldName } from '../cells/values/cell';
import type { Found } from '../../issues/found';
import type { NameIndex } from '../cells/names/names';
import { SheetReading } from '../schema/sheet-reading';
import { PAYEES_SCHEMA } from './payees-schema';

/** How a person is paid, as the clerk wrote it; every field is text and may be empty. */
export interface PayeeDetails {
  /** 工号 or 身份证号, X in upper case. */
  readonly id: string;
  /** Bank and account number. */
  readonly account: string;
}

/** How people are paid, found by unit and name; a row without unit serves its name in every unit. */
export class PayeeDirectory {
  private readonly accounts = new Map<string, PayeeDetails>();

  get(unit: string, name: string): PayeeDetails | undefined {
    return this.accounts.get(key(unit, name));
  }

  set(unit: string, name: string, account: PayeeDetails): void {
    this.accounts.set(key(unit, name), account);
  }

  /**
   * What a fee sheet shows for a person. A row of the unit counts before a row without a unit. Empty where there is
   * none.
   */
  find(unit: string, name: string): PayeeDetails {
    return this.get(unit, name) ?? this.get('', name) ?? UNKNOWN;
  }
}

const UNKNOWN: PayeeDetails = { id: '', account: '' };

const key = (unit: string, name: string): string => JSON.stringify([foldName(unit), foldName(name)]);

type Field = keyof typeof PAYEE_COLUMNS;

/** A spreadsheet keeps so many digits of a number. */
const EXACT_DIGITS = 15;

/**
 * Reads the optional sheet 撰稿人. Units are known by the names and aliases of 目标任务. Nothing here changes what is
 * due, so every problem is a warning, and what is doubtful stays empty: the fee sheet is completed by hand.
 */
export function decodePayees(
  grid: SheetGrid | undefined,
  { date1904, targets }: { readonly date1904: boolean; readonly targets: { readonly names: NameIndex } },
): Found<PayeeDirectory> {
  const directory = new PayeeDirectory();
  const { issues } = SheetReading.read(grid, PAYEES_SCHEMA, date1904, (sheet) =>
    new PayeeReader(sheet, targets.names).readInto(directory),
  );
  return { value: directory, issues: issues.map((issue) => ({ ...issue, severity: 'warning' })) };
}

class PayeeReader {
  /** By unit and name: the first row that tells of a person. */
  private readonly rows = new Map<string, number>();

  constructor(
    private readonly sheet: SheetReading<Field>,
    private readonly units: NameIndex,
  ) {}

  readInto(directory: PayeeDirectory): void {
    for (const row of this.sheet.records('name')) this.readRow(row, directory);
  }

  private readRow(row: number, directory: PayeeDirectory): void {
    const name = this.sheet.text(row, 'name');
    if (name === '') this.noteNameless(row);
    const unit = name === '' ? null : this.unit(row);
    if (unit === null) return;
    const account = { id: this.digits(row, 'id').toUpperCase(), account: this.bankAccount(row) };
    const place = key(unit, name);
    const earlier = this.rows.get(place);
    if (earlier === undefined) {
      this.rows.set(place, row);
      directory.set(unit, name, account);
    } else if (!isSame(directory.get(unit, name)!, account)) {
      const other = this.sheet.address(earlier, 'name');
      this.sheet.note('warning', 'duplicate-payee', row, 'name', { payee: name, other });
      directory.set(unit, name, UNKNOWN);
    }
  }

  private noteNameless(row: number): void {
    if (this.sheet.isBlank(row, 'id') && this.sheet.isBlank(row, 'account')) return;
    this.sheet.note('warning', 'missing-value', row, 'name', { column: PAYEE_COLUMNS.name.name });
  }

  /** The unit by its canonical name, '' where the row names none, null where nobody knows it. */
  private unit(row: number): string | null {
    const value = this.sheet.text(row, 'unit');
    if (value === '') return '';
    const owner = this.units.find(value);
    if (owner >= 0) return this.units.names[owner]!;
    this.sheet.note('warning', 'unknown-unit', row, 'unit', { value, nearest: this.units.nearest(value) });
    return null;
  }

  private bankAccount(row: number): string {
    const account = this.digits(row, 'account');
    const bank = this.sheet.text(row, 'bank');
    return account === '' ? '' : [bank, account].filter((text) => text !== '').join(' ');
  }

  /** Digits as text; a number that a spreadsheet could not keep whole is noted and read as empty. */
  private digits(row: number, field: 'id' | 'account'): string {
    const value = this.sheet.value(row, field);
    const text = cellText(value).normalize('NFKC');
    if (typeof value !== 'number' || (Number.isInteger(value) && text.length <= EXACT_DIGITS)) return text;
    this.sheet.note('warning', 'digits-lost', row, field, { value: text, column: PAYEE_COLUMNS[field].name });
    return '';
  }
}

const isSame = (one: PayeeDetails, other: PayeeDetails): boolean =>
  one.id === other.id && one.account === other.account;
