import { addressReference } from './a1';
import type { CellContent, CellLink, CellValue } from './workbook';

/** Longest text literal in a formula. */
const MAX_LITERAL = 255;

const quoted = (text: string): string => `"${text.replace(/"/g, '""')}"`;

/** A text as a literal in a formula, in pieces where it is long; no pair of surrogates is torn. */
function literal(text: string): string {
  const pieces = text.match(new RegExp(`[^]{1,${MAX_LITERAL - 1}}`, 'gu')) ?? [''];
  return pieces.map(quoted).join('&');
}

/** The formula that links a cell where the program knows no other way: `=HYPERLINK("#'单位得分'!C7","12.5")`. */
export const linkFormula = ({ text, link }: CellLink): string =>
  `=HYPERLINK(${literal(`#${addressReference(link)}`)},${literal(text)})`;

/** Whether a cell that was read already holds the content. */
export function holds(value: CellValue, content: CellContent): boolean {
  return (typeof content !== 'object' || content === null) && (content === '' ? null : content) === value;
}
