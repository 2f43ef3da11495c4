import type { SheetContent } from '../../host/port/workbook';
import { joinNames, PRINT_TITLES } from '../../text/sheets/template';
import { yuan } from '../cells/look/formulas';
import { templateSheet } from '../schema/template-sheet';
import { BROUGHT_FORWARD_SCHEMA } from './brought-forward-schema';
import type { BroughtForwardRow } from './left-over-rows';

/** The sheet 上年结转 of a year's workbook, with what the year before left over; a person may add rows. */
export function encodeBroughtForward(year: number, rows: readonly BroughtForwardRow[]): SheetContent {
  const cells = rows.map(({ unit, authors, amount, reason, source }) => ({
    unit,
    authors: joinNames(authors) || null,
    amount: yuan(amount),
    reason,
    source,
  }));
  return templateSheet(BROUGHT_FORWARD_SCHEMA, `${year}${PRINT_TITLES.broughtForward}`, year, cells);
}
