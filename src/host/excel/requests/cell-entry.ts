import { linkFormula } from '../../port/cell-entry';
import type { CellContent } from '../../port/workbook';
import { textEntry } from './safe-text';

/** What is assigned to `Range.formulas`; null leaves the cell as it is, an empty text empties it. */
export type Entry = string | number | boolean | null;

/** The entry that makes a cell hold the content. */
export function entryOf(content: CellContent): Entry {
  if (content === null) return '';
  if (typeof content === 'string') return textEntry(content);
  if (typeof content !== 'object') return content;
  return 'link' in content ? linkFormula(content) : `=${content.formula}`;
}

/** The entry that brings back what was read from `Range.formulas` and `Range.values`. */
export function entryOfRead(formula: unknown, value: unknown): Entry {
  const isFormula = typeof formula === 'string' && formula.startsWith('=') && formula !== value;
  if (typeof formula !== 'string' || isFormula || formula === '') return formula as Entry;
  return ERROR_TEXTS.has(formula) ? formula : textEntry(formula);
}

export const ERROR_TEXTS: ReadonlySet<string> = new Set([
  '#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A', '#GETTING_DATA', '#SPILL!', '#CALC!', '#FIELD!', '#BLOCKED!',
  '#UNKNOWN!', '#CONNECT!', '#BUSY!', '#EXTERNAL!', '#PYTHON!', '#TIMEOUT!',
]); // prettier-ignore

/** Roughly the bytes an entry takes in a request: text may be escaped and is UTF-8. */
export function entryBytes(entry: unknown): number {
  if (typeof entry !== 'string') return 12;
  let bytes = 6;
  for (let at = 0; at < entry.length; at++)
    bytes += entry.charCodeAt(at) > 0x7f ? 3 : entry[at] === '"' || entry[at] === '\\' ? 4 : 1;
  return bytes;
}
