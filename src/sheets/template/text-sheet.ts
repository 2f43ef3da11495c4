import type { SheetContent } from '../../host/port/workbook';
import { fittedWidth } from '../cells/look/look';

/** UTF-16 units of the longest name of a sheet. */
const MAX_NAME = 31;
const NOT_IN_NAMES = /[[\]:*?/\\\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu;
const NOT_AT_ENDS = /^[\s']+|[\s'\uD800-\uDBFF]+$/g;
/** A name that spreadsheet programs keep for themselves. */
const RESERVED = /^history$/iu;
const NAMELESS = 'Sheet1';

/** Characters: narrowest and widest column. */
const WIDTHS = { least: 8, most: 40 };
/** Rows by which the widths of columns are found. */
const MEASURED = 200;

/** A sheet of texts, as near to the wanted name as a sheet may have: no number loses a digit, nothing is a formula. */
export function textSheet(wanted: string, lines: readonly (readonly string[])[]): SheetContent {
  const measured = lines.slice(0, MEASURED);
  const columns = measured.reduce((most, { length }) => Math.max(most, length), 0);
  const widthOf = (column: number): number =>
    fittedWidth(
      measured.map((line) => line[column] ?? ''),
      WIDTHS.least,
      WIDTHS.most,
    );
  return {
    name: nameLike(wanted),
    cells: lines.map((line) => line.map((text) => (text === '' ? null : text))),
    columnWidths: Array.from({ length: columns }, (_, column) => widthOf(column)),
  };
}

function nameLike(wanted: string): string {
  const legal = wanted.replace(NOT_IN_NAMES, ' ').replace(NOT_AT_ENDS, '');
  const name = legal.slice(0, MAX_NAME).replace(NOT_AT_ENDS, '');
  return name === '' || RESERVED.test(name) ? NAMELESS : name;
}
