import type { Meter } from './meter';

/** Members that runtimes and test tools look for on any object. */
const HARMLESS = new Set(['then', 'toJSON', 'constructor', '$$typeof', 'asymmetricMatch', 'nodeType', 'toString']);
const SMALL = new Set(['Count', 'Row', 'Column', 'FullName', 'ReadOnly', 'ProtectContents']);

/** What strict objects share. */
export interface StrictHost {
  readonly meter: Meter;
  readonly smallMembersAreMethods: boolean;
  /** Told of every member that does not exist here; the program itself would stay silent about reading one. */
  readonly violation: (what: string) => void;
  /** Whether this build does not have a member. */
  readonly lacks: (member: string) => boolean;
  /** Runs a member: turns refusals into the errors of the program, and delivers events afterwards. */
  readonly run: <T>(member: string, act: () => T) => T;
}

/**
 * An object of the program: every use of a member is a call and is counted. What is not among `members` fails loudly.
 * Getters are values, functions methods, setters may be assigned. `absent` members are known, but not in this build.
 */
export const strict = <T extends object>(
  host: StrictHost,
  type: string,
  members: T,
  absent: readonly string[] = [],
): T => guarded(host, type, members, (name) => (Object.hasOwn(members, name) ? members : undefined), absent);

/** The part of a type that has a member, by the name of the member. */
const layouts = new Map<string, ReadonlyMap<string, number>>();

/** Like `strict`, for objects that are made by the thousand: a part of the members is made when one of them is first used. */
export function strictInParts(
  host: StrictHost,
  type: string,
  makers: readonly (() => object)[],
  absent: readonly string[] = [],
): object {
  let layout = layouts.get(type);
  if (!layout) {
    layout = new Map(makers.flatMap((make, part) => Object.getOwnPropertyNames(make()).map((name) => [name, part])));
    layouts.set(type, layout);
  }
  const partOf = layout;
  const made: (object | undefined)[] = [];
  const owner = (name: string): object | undefined => {
    const part = partOf.get(name);
    return part === undefined ? undefined : (made[part] ??= makers[part]!());
  };
  return guarded(host, type, {}, owner, absent);
}

/** `Type.Member` of each member, the same text every time: it is looked up at every call. */
const calls = new Map<string, Map<string, string>>();

function callsOf(type: string): (name: string) => string {
  const known = calls.get(type) ?? new Map<string, string>();
  calls.set(type, known);
  return (name) => known.get(name) ?? known.set(name, `${type}.${name}`).get(name)!;
}

/** `owner` finds the object that has a member as its own. */
function guarded<T extends object>(
  host: StrictHost,
  type: string,
  target: T,
  owner: (name: string) => object | undefined,
  absent: readonly string[],
): T {
  const callOf = callsOf(type);
  return new Proxy(target, {
    get: (_, name) => {
      if (typeof name === 'symbol' || HARMLESS.has(name) || absent.includes(name)) return undefined;
      const member = callOf(name);
      if (host.lacks(member)) return undefined;
      const members = owner(name);
      const descriptor = members && Object.getOwnPropertyDescriptor(members, name);
      if (!descriptor) return fail(host, member);
      if (typeof descriptor.value === 'function') return method(host, member, members, descriptor.value as Method);
      if (!descriptor.get) return fail(host, member);
      const read = (): unknown => host.run(member, () => descriptor.get?.call(members) as unknown);
      return host.smallMembersAreMethods && SMALL.has(name) ? read : read();
    },
    set: (_, name, value) => {
      const member = callOf(String(name));
      if (host.lacks(member)) return true;
      const members = owner(String(name));
      const set = members && Object.getOwnPropertyDescriptor(members, name)?.set;
      if (!set) return fail(host, `${member} =`);
      host.run(`${member} =`, () => set.call(members, value));
      return true;
    },
    has: (_, name) => typeof name === 'string' && owner(name) !== undefined,
  });
}

type Method = (this: object, ...args: unknown[]) => unknown;

const method =
  (host: StrictHost, member: string, target: object, act: Method) =>
  (...args: unknown[]): unknown =>
    host.run(member, () => act.apply(target, args));

function fail(host: StrictHost, member: string): never {
  host.violation(member);
  throw new Error(`${member} is not modelled, or misspelt`);
}
