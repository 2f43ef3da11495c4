import { linkFormula } from '../../port/cell-entry';
import type { CellContent, CellLink, Formula } from '../../port/workbook';
import { plainValue } from '../api/cell-matrix';
import { errorName } from '../read/error-cells';
import { isPlainText } from '../api/safe-text';

/** The formula of a content, with `=`; null when it is a constant. */
export function formulaOf(content: CellContent): string | null {
  if (content === null || typeof content !== 'object') return null;
  return 'link' in content ? linkFormula(content) : `=${content.formula}`;
}

/** A constant as it is assigned to `Value2`; an empty text empties the cell, and so does what stands for a formula. */
export function constantOf(content: CellContent): string | number | boolean {
  return content === null || typeof content === 'object' ? '' : content;
}

/** Whether a text has to stand in a cell that is formatted as text. */
export const needsTextFormat = (content: CellContent): boolean =>
  typeof content === 'string' && content !== '' && !isPlainText(content);

/** Whether a cell formatted as text would spoil the content. */
export const needsOtherFormat = (content: CellContent): boolean =>
  content !== null && content !== '' && typeof content !== 'string';

const isEmpty = (raw: unknown): raw is undefined | null | '' => raw === undefined || raw === null || raw === '';

/** Whether a raw value that was read is what the content shows. */
export function shows(raw: unknown, content: CellContent): boolean {
  if (content === null || content === '') return isEmpty(raw);
  if (typeof content === 'object') return showsResult(raw, content);
  return raw === content || (typeof content === 'number' && typeof raw === 'number' && isSameNumber(raw, content));
}

/** What the content of a formula says it shows; the text of the formula itself is none. */
function showsResult(raw: unknown, content: Formula | CellLink): boolean {
  if ('link' in content) return raw === content.text;
  return content.value !== null && shows(raw, content.value);
}

/** Whether two formulas say the same: builds write blanks, quotes and small letters in their own way. */
function isSameFormula(one: unknown, other: unknown): boolean {
  return typeof one === 'string' && typeof other === 'string' && inShort(one) === inShort(other);
}

const inShort = (formula: string): string =>
  formula
    .split('"')
    .map((part, at) => (at % 2 === 0 ? part.replace(/[\s']|_xlfn\.|_xlws\./gi, '').toUpperCase() : part))
    .join('"');

/** Whether a cell, as its value and its formula were read, holds a content. */
export function isContent(value: unknown, formula: unknown, content: CellContent): boolean {
  const wanted = formulaOf(content);
  if (wanted === null) return shows(value, content) && !isFormula(formula, value);
  return isSameFormula(formula, wanted);
}

const isFormula = (formula: unknown, value: unknown): boolean =>
  typeof formula === 'string' && formula.charAt(0) === '=' && formula !== value;

const isSameNumber = (one: number, other: number): boolean => Math.abs(one - other) <= Math.abs(other) * 1e-14;

/** The content that brings a cell back from its raw value and its formula. */
export function contentOfRead(value: unknown, formula: unknown): CellContent {
  if (typeof formula === 'string' && formula.startsWith('=') && formula !== value) {
    return { formula: formula.slice(1), value: null };
  }
  return isErrorConstant(value, formula) ? { formula: errorName(value) ?? '', value: null } : plainValue(value);
}

function isErrorConstant(value: unknown, formula: unknown): boolean {
  if (errorName(value) === undefined) return false;
  return typeof value === 'string' ? formula !== value : Number(formula) !== value;
}
