import type { BroughtForward } from '../../engine/settlement/brought-forward';
import { yearStart } from '../../engine/time/calendar';
import { day, fen, points, type Fen, sheetRowOf } from '../../engine/units';
import type { SheetGrid } from '../../host/port/workbook';
import type { BROUGHT_FORWARD_COLUMNS } from '../../text/sheets/workbook-names';
import { authorNames } from '../cells/names/author-names';
import { cellText, foldName, isBlank } from '../cells/values/cell';
import type { Targets } from '../targets/decode-targets';
import type { Found } from '../../issues/found';
import { oneLine } from '../cells/values/one-line';
import { MOST_MONEY, readSignedHundredths } from '../cells/values/read-number';
import { SheetReading } from '../schema/sheet-reading';
import { BROUGHT_FORWARD_SCHEMA } from './brought-forward-schema';

type Field = keyof typeof BROUGHT_FORWARD_COLUMNS;

/**
 * Reads the optional sheet 上年结转, row by row. Units are known by the names and aliases of 目标任务. A row that cannot be
 * read is an error and is left out: nothing is settled until it is put right.
 */
export function decodeBroughtForward(
  grid: SheetGrid | undefined,
  { date1904, targets, year }: { readonly date1904: boolean; readonly targets: Targets; readonly year: number },
): Found<BroughtForward[]> {
  const { value, issues } = SheetReading.read(grid, BROUGHT_FORWARD_SCHEMA, date1904, (sheet) => {
    const reader = new RowReader(sheet, targets, year);
    return sheet.records('unit').flatMap((row) => reader.read(row) ?? []);
  });
  return { value: value ?? [], issues };
}

class RowReader {
  /** By source, unit and direction: the first row of each. */
  private readonly rows = new Map<string, number>();
  /** Fen of the rows so far, whatever their sign. */
  private moved = 0;

  constructor(
    private readonly sheet: SheetReading<Field>,
    private readonly targets: Targets,
    private readonly year: number,
  ) {}

  read(row: number): BroughtForward | null {
    if (this.sheet.isBlankRow(row)) return null;
    const unit = this.unit(row);
    const authors = authorNames(this.sheet.text(row, 'authors'));
    const amount = this.amount(row);
    const [reason, source] = [this.words(row, 'reason'), this.words(row, 'source')];
    if (unit === null || amount === null || reason === null || source === null) return null;
    this.noteDuplicate(row, unit.unit, source, amount);
    const noPoints = { ruleValue: points(0), points: points(0), rate: fen(0), money: fen(0) };
    const nothing = { number: '', channel: '', mode: '', ...noPoints };
    return {
      quarter: null,
      ...unit,
      authors,
      ...nothing,
      content: foldName(source),
      title: source,
      day: day(yearStart(this.year) - 1),
      basis: reason,
      sheetRow: sheetRowOf(row),
      amount,
    };
  }

  private unit(row: number): { unit: string; group: string } | null {
    const { names, units, unitOf } = this.targets;
    const value = this.words(row, 'unit');
    if (value === null) return null;
    const owner = names.find(value);
    if (owner >= 0) return { unit: names.names[owner]!, group: units[unitOf[owner]!]?.group ?? '' };
    this.sheet.note('error', 'unknown-unit', row, 'unit', { value, nearest: names.nearest(value) });
    return null;
  }

  private amount(row: number): Fen | null {
    const value = this.sheet.value(row, 'amount');
    if (isBlank(value)) return this.missing(row, 'amount');
    const hundredths = readSignedHundredths(value);
    this.moved += Math.abs(hundredths ?? 0);
    if (hundredths !== null && this.moved <= MOST_MONEY) return fen(hundredths);
    this.sheet.note('error', 'bad-amount', row, 'amount', { value: cellText(value) });
    return null;
  }

  private words(row: number, field: Field): string | null {
    const text = oneLine(this.sheet.text(row, field));
    return text === '' ? this.missing(row, field) : text;
  }

  /** Says that a cell is empty; one that shows an error value is noted already. */
  private missing(row: number, field: Field): null {
    if (this.sheet.isBlank(row, field)) this.sheet.missing(row, field);
    return null;
  }

  /** Notes a source that occurs twice for a unit in the same direction: as a rule the money was entered twice. */
  private noteDuplicate(row: number, unit: string, source: string, amount: Fen): void {
    const key = JSON.stringify([foldName(source), unit, amount < 0]);
    const earlier = this.rows.get(key);
    if (earlier === undefined) this.rows.set(key, row);
    else {
      const other = this.sheet.address(earlier, 'source');
      this.sheet.note('warning', 'duplicate-source', row, 'source', { source, other });
    }
  }
}
