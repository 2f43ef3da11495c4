/** What XML 1.0 cannot hold, not even as a reference: control characters, noncharacters, halves of surrogate pairs. */
// eslint-disable-next-line no-control-regex
const NOT_IN_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\ud800-\udfff]/gu;

// eslint-disable-next-line no-control-regex
const RAW_CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;

/** Whether a source holds characters that XML forbids as such: no other program would read on behind them. */
export function isIllegalXml(source: string): boolean {
  return RAW_CONTROL.test(source);
}

/** Text of an element or attribute as XML; line ends and tabs of attributes survive, what XML cannot hold is left out. */
export function escapeXml(text: string): string {
  if (isPlainText(text) && !text.includes('"')) return text;
  return text.replace(NOT_IN_XML, '').replace(/[&<>"\r\n\t]/g, (char) => ESCAPES[char]!);
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
  '\n': '&#10;',
  '\t': '&#9;',
};

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Text with its XML entities resolved. */
export function decodeEntities(source: string): string {
  if (!source.includes('&')) return source;
  return source.replace(
    /&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return NAMED[name] ?? whole;
      const code = hex === undefined ? Number.parseInt(decimal!, 10) : Number.parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

/** Character data as a parser would hand it over: CDATA, comments, entities and line ends resolved. */
export function decodeText(source: string): string {
  const text = source.includes('\r') ? source.replace(/\r\n?/g, '\n') : source;
  if (!text.includes('<')) return decodeEntities(text);
  return text
    .split(/(<!\[CDATA\[[\s\S]*?\]\]>|<!--[\s\S]*?-->|<\?[\s\S]*?\?>)/)
    .map((piece) => {
      if (piece.startsWith('<![CDATA[')) return piece.slice(9, -3);
      return piece.startsWith('<') ? '' : decodeEntities(piece);
    })
    .join('');
}

const ESCAPED_UNIT = /_x([0-9A-Fa-f]{4})_/g;

/** A string of a cell as Excel means it: `_x000D_` stands for the unit 000D. */
export function decodeCellText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(ESCAPED_UNIT, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

const LOOKS_ESCAPED = /_(?=x[0-9A-Fa-f]{4}_)/g;
// eslint-disable-next-line no-control-regex
const NEEDS_CARE = /[&<>_\u0000-\u001f\ud800-\udfff\ufffe\uffff]/;

function escapedUnit(unit: string): string {
  return `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}

/** The XML of a cell's text: what XML cannot hold becomes `_xHHHH_`, and what looks like that is escaped. */
export function escapeCellText(text: string): string {
  if (!NEEDS_CARE.test(text)) return text;
  return text
    .replace(LOOKS_ESCAPED, '_x005F_')
    .replace(NOT_IN_XML, escapedUnit)
    .replaceAll('\r', escapedUnit)
    .replace(/[&<>]/g, (char) => ESCAPES[char]!);
}

/** Whether white space of the text would be at risk without xml:space="preserve". */
export function needsPreserve(text: string): boolean {
  return /^\s|\s$|[\n\t]|\s\s/.test(text);
}

/** From here to the surrogates no character is white space or means anything to XML. */
const FIRST_CJK = 0x3001;
const LAST_BEFORE_SURROGATES = 0xd7ff;
/** Full-width punctuation and letters. */
const FIRST_WIDE = 0xff01;
const LAST_WIDE = 0xffee;
const ASCII = Uint8Array.from({ length: 0x80 }, (_, unit) =>
  Number(/[^&<>_\s]/.test(String.fromCharCode(unit)) && unit >= 0x21),
);

/** True for a text that surely stands in a cell as it is: much faster than asking the other two, and true for most. */
export function isPlainText(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const isPlain = unit < 0x80 ? ASCII[unit] === 1 : unit >= FIRST_CJK && unit <= LAST_BEFORE_SURROGATES;
    if (!isPlain && (unit < FIRST_WIDE || unit > LAST_WIDE)) return false;
  }
  return true;
}
