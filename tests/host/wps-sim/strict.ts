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
  /** Runs a member: turns refusals into the errors of the program, and delivers events afterwards. */
  readonly run: <T>(member: string, act: () => T) => T;
}

/**
 * An object of the program: every use of a member is a call and is counted. What is not among `members` fails loudly.
 * Getters are values, functions methods, setters may be assigned. `absent` members are known, but not in this build.
 */
export function strict<T extends object>(
  host: StrictHost,
  type: string,
  members: T,
  absent: readonly string[] = [],
): T {
  return new Proxy(members, {
    get: (target, name) => {
      if (typeof name === 'symbol' || HARMLESS.has(name) || absent.includes(name)) return undefined;
      const member = `${type}.${name}`;
      const descriptor = Object.getOwnPropertyDescriptor(target, name);
      if (!descriptor) return fail(host, member);
      if (typeof descriptor.value === 'function') return method(host, member, target, descriptor.value as Method);
      const read = (): unknown => host.run(member, () => descriptor.get?.call(target) as unknown);
      return host.smallMembersAreMethods && SMALL.has(name) ? read : read();
    },
    set: (target, name, value) => {
      const member = `${type}.${String(name)}`;
      const set = Object.getOwnPropertyDescriptor(target, name)?.set;
      if (!set) return fail(host, `${member} =`);
      host.run(`${member} =`, () => set.call(target, value));
      return true;
    },
    has: (target, name) => name in target,
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
