import { parseRange, rangeReference } from '../../port/a1';
import type { PackageParts } from '../../ooxml/package-parts';
import { PartWriter } from '../../ooxml/part-writer';
import { shortenRules, type RuleGrowth } from './longer-rules';
import { openSheet, withoutRows, type SheetPart } from '../sheet-part';
import { SheetScanner } from '../read/sheet-scanner';
import { tablesOf } from '../table';
import { attribute, child, children } from '../../ooxml/xml';

/** What stood in the file before a row was appended, for taking the row out again. */
export interface AppendedRow {
  readonly part: string;
  /** 0-based. */
  readonly row: number;
  /** What stood in the row's place; '' where nothing did. */
  readonly xml: string;
  /** Rows the sheet said it fills; null where it did not say. */
  readonly rows: number | null;
  readonly rules: readonly RuleGrowth[];
  /** Part of the table that grew over it. */
  readonly table: string | null;
}

/**
 * Puts back what stood in the row's place, whatever the row holds by now, and ends table and rules above it as they did;
 * those that were changed since stay. @throws HostError damaged.
 */
export async function withdrawRow(parts: PackageParts, appended: AppendedRow): Promise<void> {
  const { part, row, xml, rows, rules, table } = appended;
  if (table !== null) shortenTable(parts, part, table, row);
  const sheet = openSheet(parts.bytes(part), part);
  const { frame } = sheet;
  shortenRules(frame, rules);
  shortenDimension(sheet, row, rows);
  const [head = '', tail = ''] = withoutRows(sheet);
  const place = placeOf(sheet, row);
  const out = new PartWriter(sheet.bytes.length);
  out.text(head);
  out.copy(sheet.bytes, sheet.rowsFrom, place.from);
  out.text(xml);
  out.copy(sheet.bytes, place.to, sheet.rowsTo);
  out.text(tail);
  parts.add(part, await out.end());
}

/** A table that ends with the row ends above it. */
function shortenTable(parts: PackageParts, sheet: string, part: string, row: number): void {
  const table = tablesOf(parts, sheet).find((one) => one.part === part);
  if (!table || table.range.row + table.range.rows !== row + 1) return;
  const { edit, range } = table;
  const ref = rangeReference({ ...range, rows: range.rows - 1 });
  for (const one of [edit.root, ...children(edit.root, 'autoFilter')]) edit.setAttribute(one, 'ref', ref);
  parts.write(part, edit.toString());
}

/** A row as the file writes it; '' where it has none. @throws HostError damaged. */
export function rowXml(sheet: SheetPart, row: number): string {
  const { from, to } = placeOf(sheet, row);
  return new TextDecoder().decode(sheet.bytes.subarray(from, to));
}

/** How many rows a sheet says it fills, from the first on; null where it does not say. */
export function filledRows({ frame }: SheetPart): number | null {
  const dimension = child(frame.root, 'dimension');
  const range = dimension && parseRange(attribute(dimension, 'ref') ?? '');
  return range ? range.row + range.rows : null;
}

/** If the row is the last one that the sheet says it fills, it fills as many rows as before; columns stay. */
function shortenDimension({ frame }: SheetPart, row: number, rows: number | null): void {
  const dimension = child(frame.root, 'dimension');
  const range = dimension && parseRange(attribute(dimension, 'ref') ?? '');
  if (!dimension || !range || rows === null || rows > row || range.row + range.rows !== row + 1) return;
  frame.setAttribute(dimension, 'ref', rangeReference({ ...range, rows: rows - range.row }));
}

/** Where a row stands among the bytes, or would stand. */
function placeOf(sheet: SheetPart, row: number): { readonly from: number; readonly to: number } {
  const scanner = new SheetScanner(sheet.bytes, sheet.rowsFrom, sheet.rowsTo, sheet.name);
  while (scanner.nextRow()) {
    if (scanner.row > row) return { from: scanner.rowStart, to: scanner.rowStart };
    while (scanner.nextCell());
    if (scanner.row === row) return { from: scanner.rowStart, to: scanner.rowEnd };
  }
  return { from: sheet.rowsTo, to: sheet.rowsTo };
}
