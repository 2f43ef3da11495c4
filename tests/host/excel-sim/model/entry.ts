import { dateSerial, ERROR_CODES, ErrorValue, type Value } from './value';

/** What a typed or written content makes of a cell. `numberFormat` is set when the entry brings its own. */
export interface Entry {
  readonly value: Value;
  readonly formula?: string;
  readonly numberFormat?: string;
  readonly prefix?: true;
}

export interface EntryContext {
  readonly numberFormat: string;
  readonly date1904: boolean;
  /** The year of dates typed without one. */
  readonly year: number;
}

/** Reads a written value the way Excel reads what is typed into a cell. */
export function readEntry(input: string | number | boolean, context: EntryContext): Entry {
  if (context.numberFormat === '@') return { value: asText(input) };
  if (typeof input !== 'string') return { value: input };
  if (input === '') return { value: null };
  if (input.startsWith("'")) return { value: input.slice(1), prefix: true };
  const formula = asFormula(input);
  if (formula !== undefined) return { value: null, formula };
  return asConstant(input, context) ?? { value: input };
}

function asText(input: string | number | boolean): Value {
  if (typeof input === 'boolean') return input ? 'TRUE' : 'FALSE';
  if (typeof input === 'number') return String(input);
  if (input === '') return null;
  return input.startsWith("'") ? input.slice(1) : input;
}

function asFormula(input: string): string | undefined {
  if (input.startsWith('=')) return input.length > 1 ? input.slice(1) : undefined;
  if (/^[+-]/.test(input) && asNumber(input) === undefined && input.length > 1) return input;
  return /^@[\p{L}_]/u.test(input) ? input.slice(1) : undefined;
}

function asConstant(input: string, context: EntryContext): Entry | undefined {
  const text = input.trim().normalize('NFKC');
  if (/^(true|false)$/i.test(text)) return { value: text.toLowerCase() === 'true' };
  if (ERROR_CODES.has(text.toUpperCase())) return { value: new ErrorValue(text.toUpperCase()) };
  return asNumber(text) ?? asDate(text, context) ?? asTime(text);
}

const NUMBER = /^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d*)?(?:e[+-]?\d+)?$/i;

function asNumber(text: string): Entry | undefined {
  const negative = /^\((.+)\)$/.exec(text);
  const bare = negative?.[1] ?? text;
  const money = /^([+-]?)([$¥￥€])\s*(.+)$/.exec(bare);
  const percent = /^(.+?)\s*%$/.exec(bare);
  const digits = money ? `${money[1]}${money[3]}` : (percent?.[1] ?? bare);
  if (!NUMBER.test(digits) || !/\d/.test(digits)) return undefined;
  const number = Number(fifteenDigits(digits.replace(/,/g, ''))) * (negative ? -1 : 1);
  if (percent)
    return { value: Number((number / 100).toPrecision(15)), numberFormat: /\./.test(digits) ? '0.00%' : '0%' };
  if (money) return { value: number, numberFormat: `${money[2]}#,##0${/\./.test(digits) ? '.00' : ''}` };
  if (/,/.test(digits)) return { value: number, numberFormat: /\./.test(digits) ? '#,##0.00' : '#,##0' };
  return /e/i.test(digits) ? { value: number, numberFormat: '0.00E+00' } : { value: number };
}

/** Digits beyond the fifteenth become zeros. */
function fifteenDigits(digits: string): string {
  const [mantissa = '', exponent = ''] = digits.split(/(?=e)/i);
  let kept = 0;
  const cut = mantissa.replace(/\d/g, (digit) => {
    if (kept > 0 || digit !== '0') kept++;
    return kept > 15 ? '0' : digit;
  });
  return cut + exponent;
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

const DATE_FORMS: readonly [RegExp, (m: string[]) => [number | undefined, number, number], string][] = [
  [/^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/, (m) => [+m[1]!, +m[2]!, +m[3]!], 'yyyy/m/d'],
  [/^(\d{4})年(\d{1,2})月(\d{1,2})日?$/, (m) => [+m[1]!, +m[2]!, +m[3]!], 'yyyy"年"m"月"d"日"'],
  [/^(\d{1,2})[-/](\d{1,2})[-/](\d{4})$/, (m) => [+m[3]!, +m[1]!, +m[2]!], 'yyyy/m/d'],
  [/^(\d{1,2})[-/](\d{1,2})$/, (m) => [undefined, +m[1]!, +m[2]!], 'm"月"d"日"'],
  [/^(\d{1,2})月(\d{1,2})日$/, (m) => [undefined, +m[1]!, +m[2]!], 'm"月"d"日"'],
  [/^(\d{4})[-/](\d{1,2})$/, (m) => [+m[1]!, +m[2]!, 1], 'mmm-yy'],
  [/^(\d{4})年(\d{1,2})月$/, (m) => [+m[1]!, +m[2]!, 1], 'yyyy"年"m"月"'],
  [
    /^(\d{1,2})[- ]([a-z]{3})[- ](\d{4})$/i,
    (m) => [+m[3]!, MONTHS.indexOf(m[2]!.toLowerCase()) + 1, +m[1]!],
    'd-mmm-yy',
  ],
  [/^([a-z]{3})[- ](\d{1,2})$/i, (m) => [undefined, MONTHS.indexOf(m[1]!.toLowerCase()) + 1, +m[2]!], 'd-mmm'],
];

function asDate(text: string, context: EntryContext): Entry | undefined {
  for (const [form, parts, numberFormat] of DATE_FORMS) {
    const match = form.exec(text);
    if (!match) continue;
    const [year, month, day] = parts(match);
    const serial = dateSerial(year ?? context.year, month, day, context.date1904);
    if (serial !== undefined) return { value: serial, numberFormat };
  }
  return undefined;
}

function asTime(text: string): Entry | undefined {
  const match = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(text);
  if (!match || Number(match[2]) > 59) return undefined;
  const seconds = Number(match[1]) * 3600 + Number(match[2]) * 60 + Number(match[3] ?? 0);
  return { value: seconds / 86_400, numberFormat: match[3] ? 'h:mm:ss' : 'h:mm' };
}
