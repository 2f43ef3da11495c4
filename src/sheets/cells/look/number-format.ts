import { NUMERALS } from '../../../text/patterns';
import { formatSections, type FormatSection } from './format-sections';

/** The format of a cell that states none. */
export const GENERAL = 'General';
const TINY = 1e-9;

/** Whether a cell shows, by its number format, something else than it would by the one that is expected. */
export function isShownOtherwise(value: string | number, code: string, expected: string = GENERAL): boolean {
  if (code === expected || code === GENERAL) return false;
  if (typeof value === 'string') return !showsText(code);
  return showsDays(expected) ? !showsDays(code) : isOtherNumber(value, code, expected);
}

function isOtherNumber(value: number, code: string, expected: string): boolean {
  if (showsPercent(code) && !showsPercent(expected)) return true;
  const shown = shownNumber(code, value);
  const due = shownNumber(expected, value) ?? value;
  return shown === null || Math.abs(shown - value) > Math.abs(due - value) + TINY;
}

const showsPercent = (code: string): boolean => formatSections(code).some(({ isPercent }) => isPercent);

const showsDays = (code: string): boolean =>
  formatSections(code).every(({ isDate, isText, literal }) => (isDate || isText) && !NUMERALS.test(literal));

/** Whether a format shows a text as it is. */
function showsText(code: string): boolean {
  const sections = formatSections(code);
  const section = sections.length > 3 ? sections[3] : sections.find(({ isText }) => isText);
  return section === undefined || (section.isText && section.literal === '' && !section.isWhite);
}

/** The number that a format shows for a number; null where it shows none, or digits of its own beside it. */
function shownNumber(code: string, value: number): number | null {
  const { section, signed } = sectionFor(formatSections(code), value);
  if (section.isWhite || NUMERALS.test(section.literal)) return null;
  if (section.isGeneral || section.placeholders === 0) return withoutPlaceholders(section, value);
  const size = rounded(section, Math.abs(value));
  return value < 0 && (signed || section.isNegative) ? -size : size;
}

/** General and a text's section show any number; a section without a place for digits may stand for nothing. */
function withoutPlaceholders({ isGeneral, isText, isDate }: FormatSection, value: number): number | null {
  if (isGeneral || isText) return value;
  return value === 0 && !isDate ? 0 : null;
}

function rounded({ isPercent, scale, isExponent, decimals, isDate }: FormatSection, size: number): number {
  if (isDate) return Number.NaN;
  const scaled = (size * (isPercent ? 100 : 1)) / 1000 ** scale;
  const shown = Number(isExponent ? scaled.toExponential(decimals) : scaled.toFixed(decimals));
  return isPercent ? shown / 100 : shown;
}

/** The section that a number falls into, and whether the program puts the sign of a negative one before it. */
function sectionFor(
  sections: readonly FormatSection[],
  value: number,
): { readonly section: FormatSection; readonly signed: boolean } {
  const [first, negative, zero] = sections as [FormatSection, FormatSection?, FormatSection?];
  if (sections.some(({ condition }) => condition !== '')) {
    const section = sections.find(({ condition }) => condition === '' || meets(value, condition)) ?? first;
    return { section, signed: true };
  }
  if (value < 0 && negative) return { section: negative, signed: false };
  return { section: value === 0 && zero ? zero : first, signed: true };
}

function meets(value: number, condition: string): boolean {
  const [, sign = '=', bound = ''] = /^([<>=]+)(.*)$/u.exec(condition) ?? [];
  const kinds = { '=': value === Number(bound), '<': value < Number(bound), '>': value > Number(bound) };
  if (sign === '<>') return value !== Number(bound);
  return Object.entries(kinds).some(([kind, holds]) => sign.includes(kind) && holds);
}
