import { ErrorValue, serialDate, toWire, type Value } from './value';

/** The text a cell shows (`Range.text`); column width is not considered. */
export function displayText(value: Value, numberFormat: string, date1904: boolean): string {
  if (value === null) return '';
  if (value instanceof ErrorValue) return value.code;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  const sections = splitSections(numberFormat);
  if (typeof value === 'string') return sections[3]?.replace(/@/g, value).replace(/"/g, '') ?? value;
  return formatNumber(value, sections, date1904);
}

function splitSections(format: string): string[] {
  return format.match(/(?:"[^"]*"|\\.|[^;"])+/g) ?? ['General'];
}

function formatNumber(value: number, sections: readonly string[], date1904: boolean): string {
  const section =
    value < 0 && sections[1] ? sections[1] : value === 0 && sections[2] ? sections[2] : (sections[0] ?? 'General');
  const number = value < 0 && sections[1] ? -value : value;
  const format = section.replace(
    /\[(?:[a-z]+|\$[^\]]*|[<>=][^\]]*)\]/gi,
    (part) => /^\[\$([^-\]]*)/.exec(part)?.[1] ?? '',
  );
  if (/^general$/i.test(format)) return general(number);
  if (format === '@') return String(toWire(number));
  return /[ymdhs]/i.test(format.replace(/"[^"]*"|\\./g, ''))
    ? formatDate(number, format, date1904)
    : formatDigits(number, format);
}

/** `General`: up to 11 characters, as in a wide column. */
function general(value: number): string {
  const magnitude = Math.abs(value);
  if (magnitude !== 0 && (magnitude >= 1e11 || magnitude < 1e-9)) {
    return value
      .toExponential(5)
      .replace(/\.?0+e/, 'e')
      .replace(/e([+-])(\d)$/, 'e$10$2')
      .toUpperCase();
  }
  return String(Number(value.toPrecision(10)));
}

function formatDigits(value: number, format: string): string {
  const percent = /%/.test(format.replace(/"[^"]*"/g, ''));
  const mask = /[#0?][#0?,]*(?:\.[#0?]+)?(?:E\+0+)?/.exec(
    format.replace(/"[^"]*"|\\./g, (literal) => ' '.repeat(literal.length)),
  );
  if (!mask) return literals(format);
  const shown = digits(Math.abs(value) * (percent ? 100 : 1), mask[0]);
  const before = literals(format.slice(0, mask.index));
  const after = literals(format.slice(mask.index + mask[0].length));
  return `${value < 0 && /[1-9]/.test(shown) ? '-' : ''}${before}${shown}${after}`;
}

function digits(value: number, mask: string): string {
  const [whole = '', fraction = ''] = mask.split('.');
  if (/E/.test(mask))
    return value
      .toExponential(/\.([0#]+)/.exec(mask)?.[1]?.length ?? 0)
      .replace(/e([+-])(\d)$/, 'E$10$2')
      .toUpperCase();
  let [integer = '0', decimals = ''] = roundHalfUp(value, fraction.length).split('.');
  while (decimals.length > (fraction.match(/0/g)?.length ?? 0) && decimals.endsWith('0'))
    decimals = decimals.slice(0, -1);
  const least = whole.match(/0/g)?.length ?? 0;
  integer = integer === '0' && least === 0 ? '' : integer.padStart(least, '0');
  if (/,/.test(whole)) integer = integer.replace(/\B(?=(\d{3})+$)/g, ',');
  return decimals || fraction.includes('0') ? `${integer}.${decimals}` : integer;
}

function roundHalfUp(value: number, places: number): string {
  return Number(`${Math.round(Number(`${value}e${places}`))}e-${places}`).toFixed(places);
}

function literals(format: string): string {
  return format.replace(/"([^"]*)"|\\(.)|_.|\*./g, (_, quoted?: string, escaped?: string) => quoted ?? escaped ?? '');
}

const two = (value: number): string => String(value).padStart(2, '0');

function formatDate(serial: number, format: string, date1904: boolean): string {
  const date = serialDate(serial, date1904);
  const month = date.getUTCMonth() + 1;
  const parts: Record<string, string> = {
    yyyy: String(date.getUTCFullYear()),
    yy: two(date.getUTCFullYear() % 100),
    m: String(month),
    mm: two(month),
    mmm: date.toLocaleString('en-US', { month: 'short', timeZone: 'UTC' }),
    mmmm: date.toLocaleString('en-US', { month: 'long', timeZone: 'UTC' }),
    d: String(date.getUTCDate()),
    dd: two(date.getUTCDate()),
    h: String(date.getUTCHours()),
    hh: two(date.getUTCHours()),
    s: String(date.getUTCSeconds()),
    ss: two(date.getUTCSeconds()),
  };
  let afterHour = false;
  return format.replace(/"([^"]*)"|\\(.)|(y+|m+|d+|h+|s+)/gi, (_, quoted?: string, escaped?: string, code?: string) => {
    if (code === undefined) return quoted ?? escaped ?? '';
    const key = code.toLowerCase();
    const minutes = key.startsWith('m') && afterHour;
    afterHour = key.startsWith('h');
    if (minutes) return key.length > 1 ? two(date.getUTCMinutes()) : String(date.getUTCMinutes());
    return parts[key] ?? code;
  });
}
