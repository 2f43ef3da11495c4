import type { Rect } from '../model/address';
import { tokenize, type Token } from './tokens';

/** A formula as a tree. */
export type Node =
  | { readonly kind: 'constant'; readonly value: number | string | boolean }
  | { readonly kind: 'error'; readonly code: string }
  | { readonly kind: 'area'; readonly sheet: string | undefined; readonly rect: Rect }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Node[] }
  | { readonly kind: 'unary'; readonly operator: string; readonly operand: Node }
  | { readonly kind: 'binary'; readonly operator: string; readonly left: Node; readonly right: Node };

const BINDING: Readonly<Record<string, number>> = {
  '=': 1,
  '<>': 1,
  '<': 1,
  '>': 1,
  '<=': 1,
  '>=': 1,
  '&': 2,
  '+': 3,
  '-': 3,
  '*': 4,
  '/': 4,
  '^': 5,
};

/** Parses a formula without its `=`; undefined when Excel would refuse it. */
export function parseFormula(formula: string): Node | undefined {
  const tokens = tokenize(formula);
  if (!tokens || tokens.length === 0) return undefined;
  const parser = new Parser(tokens);
  try {
    const node = parser.expression(0);
    return parser.done() ? node : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

class Parser {
  private at = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  done(): boolean {
    return this.at === this.tokens.length;
  }

  expression(least: number): Node {
    let left = this.unary();
    for (;;) {
      const operator = this.peek();
      const binding = operator === undefined ? undefined : BINDING[operator];
      if (operator === undefined || binding === undefined || binding <= least) return left;
      this.at++;
      left = { kind: 'binary', operator, left, right: this.expression(binding) };
    }
  }

  private unary(): Node {
    const operator = this.peek();
    if (operator === '-' || operator === '+') {
      this.at++;
      return { kind: 'unary', operator, operand: this.unary() };
    }
    let node = this.primary();
    while (this.peek() === '%') {
      this.at++;
      node = { kind: 'unary', operator: '%', operand: node };
    }
    return node;
  }

  private primary(): Node {
    const token = this.tokens[this.at++];
    if (!token) throw new SyntaxError('unexpected end');
    if (token.kind === 'number') return { kind: 'constant', value: Number(token.text) };
    if (token.kind === 'string') return { kind: 'constant', value: token.text.slice(1, -1).replace(/""/g, '"') };
    if (token.kind === 'error') return { kind: 'error', code: token.text };
    if (token.rect) return { kind: 'area', sheet: token.sheet, rect: token.rect };
    if (token.kind === 'name') return this.named(token.text);
    if (token.text !== '(') throw new SyntaxError(token.text);
    const inner = this.expression(0);
    this.expect(')');
    return inner;
  }

  private named(name: string): Node {
    if (this.peek() !== '(') {
      return /^(true|false)$/i.test(name) ? { kind: 'constant', value: /^t/i.test(name) } : { kind: 'name', name };
    }
    this.at++;
    const args: Node[] = [];
    if (this.peek() === ')') {
      this.at++;
      return { kind: 'call', name: name.toUpperCase(), args };
    }
    do args.push(this.argument());
    while (this.tokens[this.at++]?.text === ',');
    this.at--;
    this.expect(')');
    return { kind: 'call', name: name.toUpperCase(), args };
  }

  private argument(): Node {
    return this.peek() === ',' || this.peek() === ')' ? { kind: 'constant', value: '' } : this.expression(0);
  }

  private peek(): string | undefined {
    const token = this.tokens[this.at];
    return token?.kind === 'operator' ? token.text : undefined;
  }

  private expect(text: string): void {
    if (this.tokens[this.at++]?.text !== text) throw new SyntaxError(`expected ${text}`);
  }
}
