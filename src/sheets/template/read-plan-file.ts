import { failure, success, type Result } from '../../engine/result';
import type { CellContent } from '../../host/port/workbook';
import type { PlanPart, Refusal } from '../../issues/refusal';
import { PLAN_FORMAT, type PlanFile, type PlanRow } from '../../rules/plan-file';
import { foldName } from '../cells/values/cell';
import { dayCell } from '../cells/values/day-cell';
import { foldHeader } from '../cells/names/header-name';
import type { SheetColumn, SheetSchema } from '../schema/sheet-schema';
import type { TemplateRow } from '../schema/template-sheet';
import { PLAN_SHEETS, planFields, type PlanSheet } from './plan-sheets';

type Key = keyof typeof PLAN_SHEETS;

/** The rows of a plan's sheets as a new workbook takes them. */
export type PlanSheetRows = Readonly<Partial<Record<Key, readonly TemplateRow<string>[]>>>;

/** Most characters of a cell that a workbook holds. */
const LONGEST = 32_767;

type Read<Value> = Result<Value, Refusal>;

/** Reads the text of a plan file; its sheets are checked by `planSheetRows`. */
export function readPlanFile(text: string): Read<PlanFile> {
  let data: unknown;
  try {
    data = JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch {
    return failure({ code: 'plan-not-json', parameters: {} });
  }
  const wrong = wrongPart(data);
  if (wrong) return failure({ code: 'plan-part', parameters: { part: wrong } });
  return success(data as PlanFile);
}

/** The first part of the file that is not as it should be; null where all are. */
function wrongPart(data: unknown): PlanPart | null {
  if (!isObject(data) || data.format !== PLAN_FORMAT) return 'format';
  const { title, office, year, sheets } = data;
  const isYear = typeof year === 'number' && Number.isInteger(year) && year >= 1900 && year <= 9999;
  const parts = { title: isName(title), office: isName(office), year: isYear, sheets: isObject(sheets) };
  return (Object.keys(parts) as (keyof typeof parts)[]).find((part) => !parts[part]) ?? null;
}

const isName = (part: unknown): boolean => typeof part === 'string' && part.trim() !== '' && part.length <= LONGEST;

const isObject = (data: unknown): data is Readonly<Record<string, unknown>> =>
  typeof data === 'object' && data !== null && !Array.isArray(data);

/** The sheets of a plan by their keys, columns by their fields; why not, where a name or a cell is not understood. */
export function planSheetRows(sheets: Readonly<Record<string, unknown>>): Read<PlanSheetRows> {
  const read: Partial<Record<Key, readonly TemplateRow<string>[]>> = {};
  for (const [name, rows] of Object.entries(sheets)) {
    const key = keys.find((one) => foldName(PLAN_SHEETS[one].schema.sheet) === foldName(name));
    if (!key || read[key]) return failure({ code: 'plan-sheet', parameters: { sheet: name, known: sheetNames } });
    if (!Array.isArray(rows)) return failure({ code: 'plan-rows', parameters: { sheet: name } });
    const made = rowsOf(key, rows);
    if (!made.ok) return made;
    read[key] = made.value;
  }
  return success(read);
}

const keys = Object.keys(PLAN_SHEETS) as Key[];
const sheetNames = keys.map((key) => PLAN_SHEETS[key].schema.sheet);

function rowsOf(key: Key, rows: readonly unknown[]): Read<TemplateRow<string>[]> {
  const made: TemplateRow<string>[] = [];
  for (const [at, row] of rows.entries()) {
    if (!isObject(row)) return failure({ code: 'plan-rows', parameters: { sheet: PLAN_SHEETS[key].schema.sheet } });
    const read = rowOf(key, row, at + 1);
    if (!read.ok) return read;
    if (Object.keys(read.value).length > 0) made.push(read.value);
  }
  return success(made);
}

function rowOf(key: Key, cells: Readonly<Record<string, unknown>>, row: number): Read<TemplateRow<string>> {
  const { schema, fields } = statedIn(PLAN_SHEETS[key]);
  const { columns } = schema;
  const read: Record<string, CellContent> = {};
  for (const [header, value] of Object.entries(cells)) {
    const field = fields.find((one) => isHeaded(columns[one]!, header));
    const at = { sheet: schema.sheet, row, column: header };
    const known = fields.map((one) => columns[one]!.name);
    if (field === undefined || field in read) return failure({ code: 'plan-column', parameters: { ...at, known } });
    if (!isCell(value)) return failure({ code: 'plan-cell', parameters: at });
    if (value !== '') read[field] = columns[field]!.kind === 'date' ? (dayCell(String(value)) ?? value) : value;
  }
  return success(Object.fromEntries(Object.entries(read).filter(([, value]) => value !== null)));
}

const isHeaded = ({ name, aliases }: SheetColumn, header: string): boolean =>
  [name, ...aliases].some((one) => foldHeader(one) === foldHeader(header));

const statedIn = (sheet: PlanSheet): { readonly schema: SheetSchema; readonly fields: string[] } => ({
  schema: sheet.schema,
  fields: planFields(sheet),
});

const isCell = (value: unknown): value is PlanRow[string] | null =>
  value === null ||
  (typeof value === 'string' && value.length <= LONGEST) ||
  (typeof value === 'number' && Number.isFinite(value));
