import { ErrorValue, type Value } from '../model/value';
import { first, toNumber, toText, type Operand, type SheetFunction } from './evaluate';

function flat(args: readonly Operand[]): Value[] {
  return args.flatMap((arg) => (Array.isArray(arg) ? [...(arg as readonly Value[])] : [arg as Value]));
}

/** Numbers as SUM sees them: those in cells, and single arguments that can be read as numbers. */
function numbers(args: readonly Operand[]): number[] {
  return args.flatMap((arg) => {
    if (!Array.isArray(arg)) return [toNumber(arg)];
    return (arg as readonly Value[]).flatMap((value) => {
      if (value instanceof ErrorValue) throw value;
      return typeof value === 'number' ? [value] : [];
    });
  });
}

function round(value: number, places: number, how: (value: number) => number): number {
  const factor = 10 ** places;
  return (Math.sign(value) * how(Number((Math.abs(value) * factor).toPrecision(15)))) / factor;
}

function matches(criterion: Operand): (value: Value) => boolean {
  const wanted = first(criterion);
  const match = typeof wanted === 'string' ? /^(<>|<=|>=|=|<|>)?(.*)$/s.exec(wanted) : undefined;
  const operator = match?.[1] ?? '=';
  const operand = match ? match[2] : wanted;
  const number = operand === '' || operand === null ? NaN : Number(operand);
  return (value) => {
    if (!Number.isNaN(number) && typeof value === 'number') return ordered(operator, value - number);
    const same = String(value ?? '').toLowerCase() === String(operand ?? '').toLowerCase();
    return operator === '<>' ? !same : operator === '=' && same;
  };
}

function ordered(operator: string, difference: number): boolean {
  if (operator === '=') return difference === 0;
  if (operator === '<>') return difference !== 0;
  if (operator === '<') return difference < 0;
  if (operator === '>') return difference > 0;
  return operator === '<=' ? difference <= 0 : difference >= 0;
}

function chosen(range: Operand, criterion: Operand, values: Operand | undefined): Value[] {
  const test = matches(criterion);
  const source = flat([values ?? range]);
  return flat([range]).flatMap((value, at) => (test(value) ? [source[at] ?? null] : []));
}

const sum = (values: readonly number[]): number =>
  Number(values.reduce((total, value) => total + value, 0).toPrecision(15));

/** The functions every host of the simulator knows; more can be given as an option. */
export const FUNCTIONS: Readonly<Record<string, SheetFunction>> = {
  SUM: (...args) => sum(numbers(args)),
  SUBTOTAL: (_, ...args) => sum(numbers(args)),
  PRODUCT: (...args) => numbers(args).reduce((product, value) => product * value, 1),
  AVERAGE: (...args) => {
    const all = numbers(args);
    if (all.length === 0) throw new ErrorValue('#DIV/0!');
    return sum(all) / all.length;
  },
  MAX: (...args) => (numbers(args).length === 0 ? 0 : Math.max(...numbers(args))),
  MIN: (...args) => (numbers(args).length === 0 ? 0 : Math.min(...numbers(args))),
  COUNT: (...args) => flat(args).filter((value) => typeof value === 'number').length,
  COUNTA: (...args) => flat(args).filter((value) => value !== null).length,
  COUNTIF: (range, criterion) => chosen(range ?? null, criterion ?? null, undefined).length,
  SUMIF: (range, criterion, values) => sum(numbers([chosen(range ?? null, criterion ?? null, values)])),
  ROUND: (value, places) => round(toNumber(value ?? 0), toNumber(places ?? 0), Math.round),
  ROUNDUP: (value, places) => round(toNumber(value ?? 0), toNumber(places ?? 0), Math.ceil),
  ROUNDDOWN: (value, places) => round(toNumber(value ?? 0), toNumber(places ?? 0), Math.floor),
  INT: (value) => Math.floor(toNumber(value ?? 0)),
  ABS: (value) => Math.abs(toNumber(value ?? 0)),
  MOD: (value, by) => toNumber(value ?? 0) - toNumber(by ?? 0) * Math.floor(toNumber(value ?? 0) / toNumber(by ?? 0)),
  AND: (...args) => flat(args).every((value) => toNumber(value) !== 0),
  OR: (...args) => flat(args).some((value) => toNumber(value) !== 0),
  NOT: (value) => toNumber(value ?? 0) === 0,
  LEN: (text) => toText(text ?? null).length,
  LEFT: (text, count) => toText(text ?? null).slice(0, toNumber(count ?? 1)),
  RIGHT: (text, count) => toText(text ?? null).slice(-toNumber(count ?? 1)),
  TRIM: (text) => toText(text ?? null).trim(),
  CONCATENATE: (...args) => args.map(toText).join(''),
  HYPERLINK: (address, text) => first(text ?? address ?? null),
  NA: () => {
    throw new ErrorValue('#N/A');
  },
  ISERROR: (value) => first(value ?? null) instanceof ErrorValue,
  ISBLANK: (value) => first(value ?? null) === null,
};
