import { fieldsOf, type SheetSchema } from './sheet-schema';
import type { TemplateRow } from './template-sheet';

/** The columns of `base`, and those of `full` that some row fills, in the order of `full`; `base` where there are none. */
export function columnsInUse(base: SheetSchema, full: SheetSchema, rows: readonly TemplateRow<string>[]): SheetSchema {
  const isUsed = (field: string): boolean => rows.some((row) => (row[field] ?? '') !== '');
  const fields = fieldsOf(full).filter((field) => field in base.columns || isUsed(field));
  if (fields.length === fieldsOf(base).length) return base;
  return { ...full, columns: Object.fromEntries(fields.map((field) => [field, full.columns[field]!])) };
}
