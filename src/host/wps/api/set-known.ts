import { get } from './jsapi';

/** Programs round sizes to what their screen can show: by less than so many characters or points. */
const ROUNDING = 1;

/** What a text can be instead, where it cannot be empty. */
const OTHER_TEXTS: Readonly<Record<string, string>> = { NumberFormat: 'General', Name: 'Arial' };

/**
 * Assigns a member and looks what came of it. Answers whether it has changed. @throws TypeError where the build does not
 * have the member, or ignores what is assigned to it
 */
export function setKnown<O extends object, K extends string & keyof O>(owner: O, name: K, value: O[K]): boolean {
  const before = told(() => get(owner, name));
  owner[name] = value;
  const after = told(() => get(owner, name));
  if (after === UNTOLD) return false;
  if (after === undefined) throw new TypeError(`no ${name}`);
  if (after === before && !isSame(after, value) && isFixed(owner, name, value))
    throw new TypeError(`${name} is ignored`);
  return after !== before;
}

/** Members that were seen to change: of each, one is looked at. */
export type Proven = Set<string>;

/**
 * Assigns a member, and looks what came of it unless such a member of such an object has been seen to change. @throws
 * TypeError as `setKnown` does
 */
export function setProven<O extends object, K extends string & keyof O>(
  proven: Proven,
  [kind, owner]: readonly [kind: string, owner: O],
  name: K,
  value: O[K],
): void {
  const key = `${kind}.${name}`;
  if (proven.has(key)) owner[name] = value;
  else if (setKnown(owner, name, value)) proven.add(key);
}

/** Assigns a name, which has one writing only. @throws TypeError where the object has another */
export function setName(owner: { Name: string }, name: string): void {
  owner.Name = name;
  if (get(owner, 'Name') !== name) throw new TypeError('Name is ignored');
}

/** Assigns a width in characters or a height in points. @throws TypeError where another one stands */
export function setSize<K extends 'ColumnWidth' | 'RowHeight'>(owner: Record<K, number>, name: K, value: number): void {
  (owner as Record<string, number>)[name] = value;
  const after: unknown = told(() => get(owner, name));
  const isRight = after === UNTOLD || (typeof after === 'number' && Math.abs(after - value) < ROUNDING);
  if (!isRight) throw new TypeError(`${name} is ignored`);
}

/** Stands for what is refused to be read: nothing is known of it then. */
export const UNTOLD = Symbol('untold');

/** What a member is, or `UNTOLD`. */
export function told(read: () => unknown): unknown {
  try {
    return read();
  } catch {
    return UNTOLD;
  }
}

const isSame = (after: unknown, value: unknown): boolean =>
  typeof value === 'boolean' ? after !== null && Boolean(after) === value : after === value;

/** A text that stands may be ours in the program's own writing: a member that works takes another one. */
function isFixed<O extends object, K extends string & keyof O>(owner: O, name: K, value: O[K]): boolean {
  if (typeof value !== 'string') return true;
  const before = told(() => get(owner, name));
  owner[name] = (OTHER_TEXTS[name] ?? '') as O[K];
  const after = told(() => get(owner, name));
  owner[name] = value;
  return after === before;
}
