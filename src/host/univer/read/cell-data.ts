import { CellValueType, type ICellData, type Nullable } from '@univerjs/presets';
import type { CellContent, CellValue } from '../../port/workbook';

const ERRORS = new Set([
  '#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A', '#GETTING_DATA', '#SPILL!', '#CALC!', '#UNCALCULATED',
]); // prettier-ignore

const TAKEN_AMISS = /^(?:[=+\-@'].*|[\d\s.,%:/年月日时分-]+|true|false)$/is;

/** A text that would be taken for a formula, a number, a date or an error if it were not marked. */
function needsForce(text: string): boolean {
  return TAKEN_AMISS.test(text.trim()) || ERRORS.has(text);
}

type CellDataValue = Required<Pick<ICellData, 'v'>> & Pick<ICellData, 't'>;

function valueData(value: string | number | boolean | null): CellDataValue {
  if (value === null) return { v: null };
  if (typeof value === 'number') return { v: value, t: CellValueType.NUMBER };
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  return { v: value, t: needsForce(value) ? CellValueType.FORCE_STRING : CellValueType.STRING };
}

/** The window's cell for a value or formula result that was read. */
export function readValueData(value: CellValue): CellDataValue {
  return typeof value === 'object' && value !== null ? { v: value.error, t: CellValueType.STRING } : valueData(value);
}

/** The window's cell for a content that is written; it says of everything else that there is none. */
export function contentData(content: CellContent): ICellData {
  const none = { f: null, si: null, p: null };
  if (typeof content !== 'object' || content === null) return { ...none, ...valueData(content) };
  if ('link' in content) return { ...none, ...valueData(content.text) };
  const { v, t } = valueData(content.value);
  const kind = t === CellValueType.FORCE_STRING ? CellValueType.STRING : t;
  return { ...none, f: `=${content.formula}`, v, ...(kind ? { t: kind } : {}) };
}

function richText(cell: ICellData): string | null {
  const stream = cell.p?.body?.dataStream;
  return stream === undefined ? null : stream.replace(/\r\n$/, '').replace(/\r/g, '\n');
}

/** What a cell of the window shows: its value, or its formula's result. */
export function cellValue(cell: Nullable<ICellData>): CellValue {
  if (!cell) return null;
  const value = richText(cell) ?? cell.v ?? null;
  if (value === null) return hasFormula(cell) ? { error: '#UNCALCULATED' } : null;
  if (value === '') return hasFormula(cell) ? '' : null;
  return typedValue(value, cell.t);
}

function typedValue(value: string | number | boolean, type: ICellData['t']): CellValue {
  if (type === CellValueType.BOOLEAN) return /^(1|true)$/i.test(String(value));
  if (type === CellValueType.FORCE_STRING) return String(value);
  if (typeof value !== 'string') return value;
  if (ERRORS.has(value)) return { error: value };
  return type === CellValueType.NUMBER && !Number.isNaN(Number(value)) ? Number(value) : value;
}

/** Whether a cell holds a formula, its own or one it shares. */
export function hasFormula(cell: ICellData): boolean {
  return Boolean(cell.f) || Boolean(cell.si);
}
