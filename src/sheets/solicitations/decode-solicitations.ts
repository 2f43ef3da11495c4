import type { Solicitation } from '../../engine/workflow/solicitations';
import type { SheetGrid } from '../../host/port/workbook';
import type { Found } from '../../issues/found';
import type { KnownUnits } from '../cells/names/known-units';
import { SOLICITATION_KINDS, WITHDRAWN } from '../../text/sheets/workflow';
import { readChoice } from '../schema/choice';
import { readUnit } from '../schema/read-unit';
import { SheetReading } from '../schema/sheet-reading';
import { SOLICITATIONS_SCHEMA } from './solicitations-schema';

export type SolicitationField = keyof typeof SOLICITATIONS_SCHEMA.columns;

/** A row of 约稿登记: what one unit is asked for. */
export interface SolicitationRow extends Omit<Solicitation, 'deliveries'> {
  /** 0-based. */
  readonly row: number;
  /** As typed; '' where it has none. */
  readonly number: string;
  readonly topic: string;
  /** Owner of the unit's name. */
  readonly unit: number;
}

/** The sheet 约稿登记 as read. */
export interface Solicitations {
  readonly rows: readonly SolicitationRow[];
  /** Of the rows that are left out for an error; `unit` null: nobody knows whose. */
  readonly leftOut: readonly { readonly number: string; readonly unit: number | null }[];
  readonly sheet: SheetReading<SolicitationField>;
}

/** Reads the optional sheet 约稿登记; null where the workbook has none. A row with an error is left out. */
export function decodeSolicitations(
  grid: SheetGrid | undefined,
  { date1904, targets }: { readonly date1904: boolean; readonly targets: KnownUnits },
): Found<Solicitations | null> {
  return SheetReading.read(grid, SOLICITATIONS_SCHEMA, date1904, (sheet) => {
    const rows: SolicitationRow[] = [];
    const leftOut: Solicitations['leftOut'][number][] = [];
    for (const row of sheet.records('topic')) {
      const errors = sheet.errors;
      sheet.require(row, 'topic', 'issued');
      const unit = readUnit(sheet, row, 'unit', targets.names);
      const read = readRow(sheet, row, unit, errors);
      if (read) rows.push(read);
      else leftOut.push({ number: sheet.text(row, 'number'), unit });
    }
    return { rows, leftOut, sheet };
  });
}

/** A row of a unit; `errors`: how many there were before the row. */
function readRow(
  sheet: SheetReading<SolicitationField>,
  row: number,
  unit: number | null,
  errors: number,
): SolicitationRow | null {
  const [issued, agreed] = [sheet.date(row, 'issued'), sheet.date(row, 'agreed')];
  const required = readCount(sheet, row);
  const deliveredByHand = sheet.date(row, 'delivered');
  const kind = readChoice(sheet, row, 'kind', SOLICITATION_KINDS);
  const isWithdrawn = readChoice(sheet, row, 'handling', WITHDRAWN) === true;
  if (sheet.errors > errors || unit === null || issued === null) return null;
  return {
    row,
    number: sheet.text(row, 'number'),
    topic: sheet.text(row, 'topic'),
    unit,
    issued,
    isComprehensive: kind === 'comprehensive',
    agreed,
    required,
    deliveredByHand,
    isWithdrawn,
  };
}

/** 篇数: a whole number from 1; 1 where the cell is blank. */
function readCount(sheet: SheetReading<SolicitationField>, row: number): number {
  const hundredths = sheet.hundredths(row, 'required');
  if (hundredths === null) return 1;
  if (hundredths >= 100 && hundredths % 100 === 0) return hundredths / 100;
  sheet.note('error', 'bad-count', row, 'required', { value: sheet.text(row, 'required') });
  return 1;
}
