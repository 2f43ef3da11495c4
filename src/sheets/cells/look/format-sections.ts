/** What a section of a number format makes of a number or a text. */
export interface FormatSection {
  /** What it shows beside the value, without blanks. */
  readonly literal: string;
  readonly placeholders: number;
  readonly decimals: number;
  /** Commas behind the last placeholder: each divides by a thousand. */
  readonly scale: number;
  readonly isPercent: boolean;
  readonly isExponent: boolean;
  readonly isGeneral: boolean;
  readonly isDate: boolean;
  readonly isText: boolean;
  /** Shows a negative number as one: a minus, brackets, red. */
  readonly isNegative: boolean;
  readonly isWhite: boolean;
  /** `>=100`; '' where it has none. */
  readonly condition: string;
}

const PIECE = /"[^"]*"?|[\\!_*].|\[[^\]]*\]|[^]/gu;
const LITERAL = /"([^"]*)"?|[\\!](.)|_.|\*(.)|\[\$([^\]-]*)[^\]]*\]/gu;
const BRACKETED = /\[([^\]]*)\]/gu;
const GENERAL = /general|g\/通用格式|常规/giu;
const PLAIN = /[^\d#?.,%@E+ymdhseap/:\s年月日时分秒]/giu;

/** Formats that were read before: a workbook has few of them. */
const known = new Map<string, readonly FormatSection[]>();

/** The sections of a number format; separators between quotes do not count. */
export function formatSections(code: string): readonly FormatSection[] {
  const sections = known.get(code) ?? split(code).map(readSection);
  known.set(code, sections);
  return sections;
}

function split(code: string): string[] {
  const sections = [''];
  for (const [piece] of code.matchAll(PIECE)) {
    if (piece === ';') sections.push('');
    else sections.push(`${sections.pop()!}${piece}`);
  }
  return sections;
}

function readSection(text: string): FormatSection {
  let literal = '';
  const unquoted = text.replace(LITERAL, (_, ...shown: (string | undefined)[]) => {
    literal += (shown.slice(0, 4).find((each) => each !== undefined) ?? '').trim();
    return '';
  });
  const brackets = Array.from(unquoted.matchAll(BRACKETED), ([, inside = '']) => inside);
  const isBracket = (pattern: RegExp): boolean => brackets.some((inside) => pattern.test(inside));
  const bare = unquoted.replace(BRACKETED, '');
  const digits = bare.replace(GENERAL, '');
  literal += (digits.match(PLAIN) ?? []).join('') + (digits.match(/[1-9]/gu) ?? []).join('');
  return {
    literal,
    ...numberShape(digits),
    isGeneral: digits !== bare,
    isDate: /[ymdhs年月日]/iu.test(digits) || isBracket(/^[hms]+$/iu),
    isText: digits.includes('@'),
    isNegative: /[-−(]/u.test(literal) || isBracket(/^(?:red|红色?|color ?3)$/iu),
    isWhite: isBracket(/^(?:white|白色?|color ?2)$/iu),
    condition: brackets.find((inside) => /^[<>=]/u.test(inside)) ?? '',
  };
}

/** What a section without its literals says of digits. */
function numberShape(digits: string) {
  const [mantissa = '', exponent] = digits.split(/E(?=[+-])/iu);
  const [, fraction = ''] = mantissa.split('.');
  const count = (text: string): number => text.match(/[0#?]/gu)?.length ?? 0;
  return {
    placeholders: count(mantissa),
    decimals: count(fraction),
    scale: /[0#?](,+)(?:[^,0#?]*)$/u.exec(mantissa)?.[1]?.length ?? 0,
    isPercent: digits.includes('%'),
    isExponent: exponent !== undefined,
  };
}
