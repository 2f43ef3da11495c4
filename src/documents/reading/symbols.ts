/** Characters of symbol fonts that stand for boxes and ticks, by font and code; anything else in such a font tells nothing. */
const SYMBOLS: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  wingdings: {
    ...{ 0xfe: '☑', 0xfd: '☒', 0xfc: '✓', 0xfb: '✗', 0x6e: '■', 0xa4: '◉', 0xa5: '◉' },
    ...{ 0xa8: '□', 0x6f: '□', 0x71: '□', 0x72: '□', 0x70: '□', 0xa1: '○', 0x6d: '○' },
  },
  'wingdings 2': {
    ...{ 0x52: '☑', 0x53: '☒', 0x54: '☒', 0x50: '✓', 0x4f: '✗', 0x51: '✗', 0xa2: '■' },
    ...{ 0xa3: '□', 0x2a: '□', 0x30: '□', 0x9a: '○', 0x99: '○' },
  },
  webdings: { 0x61: '✓', 0x63: '□', 0x67: '■', 0x72: '✗' },
  symbol: { 0xd6: '√' },
};

/** Stands for a character that nobody can read here: a symbol of an unknown font. */
export const UNREADABLE = '\ufffd';

/** Whether the characters of a font are pictures. */
const isSymbolFont = (font: string): boolean => font.trim().toLowerCase() in SYMBOLS;

/** What a character of a symbol font shows, by its code with or without F000. */
export function symbolOf(font: string, code: number): string {
  const known = SYMBOLS[font.trim().toLowerCase()];
  return known?.[code & 0xff] ?? UNREADABLE;
}

/** A text of a run in the font given; in a symbol font, what is seen. */
export function seenText(text: string, font: string | null): string {
  if (font === null || !isSymbolFont(font)) return text;
  return Array.from(text, (character) => {
    const code = character.codePointAt(0)!;
    const isSymbol = (code > 0x20 && code <= 0xff) || (code >= 0xf000 && code <= 0xf0ff);
    return isSymbol ? symbolOf(font, code) : character;
  }).join('');
}
