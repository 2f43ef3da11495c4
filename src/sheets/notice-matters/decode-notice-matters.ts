import type { Day } from '../../engine/units';
import type { SheetGrid } from '../../host/port/workbook';
import type { Found } from '../../issues/found';
import { MATTER_KINDS, type MatterKind } from '../../text/sheets/workflow';
import type { KnownUnits } from '../cells/names/known-units';
import { readChoice } from '../schema/choice';
import { readUnit } from '../schema/read-unit';
import { SheetReading } from '../schema/sheet-reading';
import { NOTICE_MATTERS_SCHEMA } from './notice-matters-schema';

type NoticeMatterField = keyof typeof NOTICE_MATTERS_SCHEMA.columns;

/** A row of 通报事项: what a unit concealed, misreported, omitted or sent late. */
export interface NoticeMatter {
  /** 0-based. */
  readonly row: number;
  /** Owner of the unit's name. */
  readonly unit: number;
  readonly kind: MatterKind;
  readonly occurred: Day;
  /** Day on which it was confirmed, so that a notice may tell it; null: not yet. */
  readonly confirmed: Day | null;
}

/** The sheet 通报事项 as read. */
export interface NoticeMatters {
  readonly rows: readonly NoticeMatter[];
  readonly sheet: SheetReading<NoticeMatterField>;
}

/** Reads the optional sheet 通报事项; null where the workbook has none. A row with an error is left out. */
export function decodeNoticeMatters(
  grid: SheetGrid | undefined,
  { date1904, targets }: { readonly date1904: boolean; readonly targets: KnownUnits },
): Found<NoticeMatters | null> {
  return SheetReading.read(grid, NOTICE_MATTERS_SCHEMA, date1904, (sheet) => {
    return { rows: sheet.records('unit').flatMap((row) => readRow(sheet, row, targets) ?? []), sheet };
  });
}

function readRow(sheet: SheetReading<NoticeMatterField>, row: number, targets: KnownUnits): NoticeMatter | null {
  const errors = sheet.errors;
  sheet.require(row, 'kind', 'occurred');
  const unit = readUnit(sheet, row, 'unit', targets.names);
  const kind = readChoice(sheet, row, 'kind', MATTER_KINDS);
  const [occurred, confirmed] = [sheet.date(row, 'occurred'), sheet.date(row, 'confirmed')];
  if (sheet.errors > errors || unit === null || !kind || occurred === null) return null;
  return { row, unit, kind, occurred, confirmed };
}
