import { Fault } from '../fault';
import type { Book } from '../model/book';
import { readColor } from '../model/style';

/** An object an add-in can hold: its model and the name of the table that describes it. */
export interface Bound {
  readonly type: string;
  readonly target: unknown;
}

export function bind(type: string, target: unknown): Bound {
  return { type, target };
}

export function isBound(value: unknown): value is Bound {
  return typeof value === 'object' && value !== null && 'target' in value && 'type' in value;
}

/** A property without members of its own. Without `set` it is read-only. */
export interface Scalar<T> {
  readonly get: (target: T, book: Book) => unknown;
  readonly set?: (target: T, value: unknown, book: Book) => void;
  /** Left out of a `load` that names nothing. */
  readonly onRequest?: true;
}

/** All that the add-in can do with one type of object. Names are as in office.js, compared without case. */
export interface TypeTable<T> {
  readonly name: string;
  /** Fields that identify the object; sent with every answer about it. */
  readonly identity?: (target: T) => Readonly<Record<string, unknown>>;
  readonly scalars?: Readonly<Record<string, Scalar<T>>>;
  readonly navigations?: Readonly<Record<string, (target: T, book: Book) => Bound | null>>;
  readonly methods?: Readonly<Record<string, (target: T, args: readonly unknown[], book: Book) => unknown>>;
  /** Makes it a collection. */
  readonly items?: (target: T, book: Book) => readonly Bound[];
  readonly indexer?: (target: T, key: unknown, book: Book) => Bound;
}

interface Lookup {
  readonly table: TypeTable<unknown>;
  readonly names: ReadonlyMap<string, string>;
}

const types = new Map<string, Lookup>();

/** Registers a type. */
export function define<T>(table: TypeTable<T>): void {
  const names = new Map<string, string>();
  for (const group of [table.scalars, table.navigations, table.methods]) {
    for (const name of Object.keys(group ?? {})) names.set(name.toLowerCase(), name);
  }
  types.set(table.name, { table: table as TypeTable<unknown>, names });
}

/** The table of a type; @throws Fault when nobody defined it. */
export function tableOf(type: string): TypeTable<unknown> {
  return lookup(type).table;
}

/** The member's name as it is written in its table; undefined when the type has no such member. */
export function memberName(type: string, wireName: string): string | undefined {
  return lookup(type).names.get(wireName.toLowerCase());
}

function lookup(type: string): Lookup {
  const found = types.get(type);
  if (!found) throw new Fault('NotImplemented', `type ${type}`);
  return found;
}

/** A property kept as it is in a bag; `allowed` restricts it to the values of an enumeration. */
export function stored<T>(
  bag: (target: T) => Record<string, unknown>,
  name: string,
  allowed?: readonly unknown[],
): Scalar<T> {
  return {
    get: (target) => bag(target)[name] ?? null,
    set: (target, value) => {
      if (allowed && !allowed.includes(value)) throw new Fault('InvalidArgument');
      bag(target)[name] = value;
    },
  };
}

/** Properties of a bag, by name and default: the default's type is the type they take. */
export function bag<T>(
  from: (target: T) => Record<string, unknown>,
  defaults: Readonly<Record<string, unknown>>,
): Record<string, Scalar<T>> {
  return Object.fromEntries(
    Object.entries(defaults).map(([name, initial]) => [
      name,
      {
        get: (target: T) => from(target)[name] ?? initial,
        set: (target: T, value: unknown) => {
          if (initial !== null && typeof value !== typeof initial) throw new Fault('InvalidArgument');
          from(target)[name] = value;
        },
      },
    ]),
  );
}

export function text(value: unknown): string {
  if (typeof value !== 'string') throw new Fault('InvalidArgument');
  return value;
}

export function integer(value: unknown, least = 0): number {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < least) throw new Fault('InvalidArgument');
  return value;
}

export function flag(value: unknown): boolean {
  if (typeof value !== 'boolean') throw new Fault('InvalidArgument');
  return value;
}

export function lowerCamel(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

/** Reads one of the values of an enumeration. */
export function one<T extends string>(...values: T[]): (value: unknown) => T {
  return (value) => {
    if (!values.includes(value as T)) throw new Fault('InvalidArgument');
    return value as T;
  };
}

/** Reads a colour as `#RRGGBB`. */
export function color(value: unknown): string {
  const read = readColor(value);
  if (read === undefined) throw new Fault('InvalidArgument');
  return read;
}
