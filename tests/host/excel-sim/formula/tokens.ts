import { formatRect, parseRect, quoteSheet, shiftRect, splitSheet, type Rect, type Shift } from '../model/address';

/** A piece of a formula; `reference` tokens know the block they name. */
export interface Token {
  readonly kind: 'number' | 'string' | 'error' | 'reference' | 'name' | 'operator';
  readonly text: string;
  readonly sheet?: string;
  readonly rect?: Rect;
}

const SHEET = String.raw`(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!`;
const CELL = String.raw`\$?[A-Za-z]{1,3}\$?\d{1,7}`;
const TOKEN = new RegExp(
  [
    String.raw`(?<space>\s+)`,
    String.raw`(?<string>"(?:[^"]|"")*")`,
    String.raw`(?<error>#(?:N/A|[A-Z0-9/]+[!?]))`,
    String.raw`(?<reference>(?:${SHEET})?(?:${CELL}(?::${CELL})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d+:\$?\d+)(?![\p{L}\p{N}_(]))`,
    String.raw`(?<number>(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)`,
    String.raw`(?<name>(?:${SHEET})?[\p{L}_\\][\p{L}\p{N}_.\\]*)`,
    String.raw`(?<operator><>|<=|>=|[-+*/^&=<>(),%;{}])`,
  ].join('|'),
  'uy',
);

/** Splits a formula without its `=`; undefined when it cannot be one. */
export function tokenize(formula: string): Token[] | undefined {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < formula.length) {
    const match = TOKEN.exec(formula);
    if (!match) return undefined;
    const [kind, text] = pieceOf(match);
    if (kind !== 'space') tokens.push(readToken(kind as Token['kind'], text));
  }
  return tokens;
}

/** Which kind of piece was found, and its text. */
function pieceOf(match: RegExpExecArray): [string, string] {
  const groups: Record<string, string | undefined> = match.groups ?? {};
  for (const kind in groups) {
    const text = groups[kind];
    if (text !== undefined) return [kind, text];
  }
  return ['space', match[0]];
}

function readToken(kind: Token['kind'], text: string): Token {
  if (kind !== 'reference') return { kind, text };
  const { sheet, address } = splitSheet(text);
  const rect = parseRect(address);
  if (!rect) return { kind: 'name', text };
  return sheet === undefined ? { kind, text, rect } : { kind, text, sheet, rect };
}

/** The formula after rows or columns of `shiftedSheet` moved; `home` is the sheet the formula stands on. */
export function shiftFormula(formula: string, home: string, shiftedSheet: string, shift: Shift): string {
  return rewrite(formula, (token) => {
    if (!token.rect || (token.sheet ?? home).toLowerCase() !== shiftedSheet.toLowerCase()) return token.text;
    const moved = shiftRect(token.rect, shift);
    const sheet = token.sheet === undefined ? '' : `${quoteSheet(token.sheet)}!`;
    return moved ? sheet + withDollars(token.text, moved) : `${sheet}#REF!`;
  });
}

/** The formula after a sheet got another name, or (`to` undefined) was deleted. */
export function renameSheet(formula: string, from: string, to: string | undefined): string {
  return rewrite(formula, (token) => {
    if (token.sheet?.toLowerCase() !== from.toLowerCase()) return token.text;
    return to === undefined ? '#REF!' : `${quoteSheet(to)}!${splitSheet(token.text).address}`;
  });
}

/** The formula as it reads when copied this many rows and columns further. */
export function offsetFormula(formula: string, rows: number, columns: number): string {
  return rewrite(formula, (token) => {
    if (!token.rect) return token.text;
    const { sheet, address } = splitSheet(token.text);
    const moved = address.replace(/(\$?)([A-Za-z]{1,3})(\$?)(\d+)/g, (cell, c: string, _l: string, r: string) => {
      const rect = parseRect(cell) as Rect;
      const target = { ...rect, row: rect.row + (r ? 0 : rows), column: rect.column + (c ? 0 : columns) };
      return withDollars(cell, target);
    });
    return sheet === undefined ? moved : `${quoteSheet(sheet)}!${moved}`;
  });
}

function withDollars(original: string, rect: Rect): string {
  const dollars = /(\$?)[A-Za-z]{1,3}(\$?)\d+(?::(\$?)[A-Za-z]{1,3}(\$?)\d+)?$/.exec(original);
  const marks = dollars ? [dollars[1], dollars[2], dollars[3], dollars[4]] : [];
  const corners = formatRect(rect).split(':');
  if (dollars?.[3] !== undefined && corners.length === 1) corners.push(corners[0] ?? '');
  return corners
    .map((part, at) => part.replace(/([A-Z]+)(\d+)/, `${esc(marks[at * 2])}$1${esc(marks[at * 2 + 1])}$2`))
    .join(':');
}

const esc = (mark: string | undefined): string => (mark ? '$$' : '');

function rewrite(formula: string, replace: (token: Token) => string): string {
  TOKEN.lastIndex = 0;
  let result = '';
  while (TOKEN.lastIndex < formula.length) {
    const match = TOKEN.exec(formula);
    if (!match) return formula;
    const [kind, text] = pieceOf(match);
    result += kind === 'space' ? text : replace(readToken(kind as Token['kind'], text));
  }
  return result;
}
