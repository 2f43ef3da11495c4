import type { Rect } from '../model/address';
import { ErrorValue, type Value } from '../model/value';
import { FUNCTIONS } from './functions';
import { parseFormula, type Node } from './parse';

/** A block of cells as an argument of a function. */
export interface Area {
  readonly sheet: string | undefined;
  readonly rect: Rect;
}

/** An argument or result while a formula is computed. */
export type Operand = Value | readonly Value[];

/** A function of the sheet; throw an `ErrorValue` to show an error. */
export type SheetFunction = (...args: Operand[]) => Value;

/** Where a formula finds its cells. */
export interface Evaluation {
  cells(area: Area): readonly Value[];
  name(name: string): Operand | undefined;
  /** Functions beyond the built-in ones. */
  readonly functions: Readonly<Record<string, SheetFunction>>;
  /** Told of functions nobody models. */
  unsupported(name: string): void;
}

const parsed = new Map<string, Node | undefined>();

/** The tree of a formula without its `=`, kept for the next time. */
export function formulaTree(formula: string): Node | undefined {
  if (!parsed.has(formula)) parsed.set(formula, parseFormula(formula));
  return parsed.get(formula);
}

/** Computes a formula without its `=`; an area as result gives its first cell. */
export function evaluateFormula(formula: string, evaluation: Evaluation): Value {
  const tree = formulaTree(formula);
  if (!tree) return new ErrorValue('#NAME?');
  try {
    const result = first(evaluate(tree, evaluation));
    return result ?? 0;
  } catch (error) {
    if (error instanceof ErrorValue) return error;
    throw error;
  }
}

export function first(operand: Operand): Value {
  return Array.isArray(operand) ? ((operand as readonly Value[])[0] ?? null) : (operand as Value);
}

/** The operand as a number; @throws ErrorValue when it is none. */
export function toNumber(operand: Operand): number {
  const value = first(operand);
  if (value instanceof ErrorValue) throw value;
  if (value === null) return 0;
  const number = typeof value === 'string' && value.trim() === '' ? NaN : Number(value);
  if (Number.isNaN(number)) throw new ErrorValue('#VALUE!');
  return number;
}

/** The operand as a text; @throws ErrorValue when it is an error. */
export function toText(operand: Operand): string {
  const value = first(operand);
  if (value instanceof ErrorValue) throw value;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return value === null ? '' : String(value);
}

function evaluate(node: Node, evaluation: Evaluation): Operand {
  switch (node.kind) {
    case 'constant':
      return node.value;
    case 'error':
      throw new ErrorValue(node.code);
    case 'area':
      return evaluation.cells(node);
    case 'name':
      return named(node.name, evaluation);
    case 'unary':
      return unary(node.operator, toNumber(evaluate(node.operand, evaluation)));
    case 'binary':
      return binary(node.operator, evaluate(node.left, evaluation), evaluate(node.right, evaluation));
    case 'call':
      return call(node, evaluation);
  }
}

function named(name: string, evaluation: Evaluation): Operand {
  const value = evaluation.name(name);
  if (value === undefined) throw new ErrorValue('#NAME?');
  return value;
}

function call(node: Node & { kind: 'call' }, evaluation: Evaluation): Operand {
  const argument = (at: number): Operand => {
    const arg = node.args[at];
    return arg ? evaluate(arg, evaluation) : null;
  };
  if (node.name === 'IF')
    return toNumber(asCondition(argument(0))) !== 0 ? argument(1) : node.args.length > 2 ? argument(2) : false;
  if (node.name === 'IFERROR') {
    const value = guarded(() => argument(0));
    return first(value) instanceof ErrorValue ? argument(1) : value;
  }
  const known = evaluation.functions[node.name] ?? FUNCTIONS[node.name];
  if (!known) {
    evaluation.unsupported(node.name);
    throw new ErrorValue('#NAME?');
  }
  return known(
    ...node.args.map((arg) =>
      node.name === 'ISERROR' ? guarded(() => evaluate(arg, evaluation)) : evaluate(arg, evaluation),
    ),
  );
}

function guarded(compute: () => Operand): Operand {
  try {
    return compute();
  } catch (error) {
    if (error instanceof ErrorValue) return error;
    throw error;
  }
}

function asCondition(operand: Operand): Operand {
  const value = first(operand);
  return typeof value === 'string' && /^(true|false)$/i.test(value) ? /^t/i.test(value) : value;
}

function unary(operator: string, number: number): number {
  return operator === '-' ? -number : operator === '%' ? number / 100 : number;
}

function binary(operator: string, left: Operand, right: Operand): Value {
  if (operator === '&') return toText(left) + toText(right);
  if (!'+-*/^'.includes(operator)) return compare(operator, first(left), first(right));
  const [a, b] = [toNumber(left), toNumber(right)];
  if (operator === '/' && b === 0) throw new ErrorValue('#DIV/0!');
  const results: Record<string, number> = { '+': a + b, '-': a - b, '*': a * b, '/': a / b, '^': a ** b };
  return results[operator] ?? NaN;
}

function compare(operator: string, left: Value, right: Value): boolean {
  for (const side of [left, right]) if (side instanceof ErrorValue) throw side;
  const order = orderOf(left ?? blankLike(right), right ?? blankLike(left));
  if (operator === '=') return order === 0;
  if (operator === '<>') return order !== 0;
  if (operator === '<') return order < 0;
  if (operator === '>') return order > 0;
  return operator === '<=' ? order <= 0 : order >= 0;
}

function blankLike(other: Value): Value {
  return typeof other === 'string' ? '' : typeof other === 'boolean' ? false : 0;
}

function orderOf(left: Value, right: Value): number {
  const rank = (value: Value): number => (typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2);
  if (rank(left) !== rank(right)) return rank(left) - rank(right);
  if (typeof left === 'string') return left.toLowerCase().localeCompare(String(right).toLowerCase());
  return Number(left) - Number(right);
}
