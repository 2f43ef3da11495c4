import type { Session } from './decoder';
import { Fault, located } from './fault';
import { lowerCamel, memberName, tableOf, type Bound } from './members/define';
import type { QueryInfo } from './wire';

type Selection = Map<string, Selection>;

const none = (): Selection => new Map<string, Selection>();

export function identity(object: Bound): Readonly<Record<string, unknown>> {
  return tableOf(object.type).identity?.(object.target) ?? {};
}

/** Answers a `load`: the chosen scalars of the object and of what it leads to, with the ids of all of them. */
export function runQuery(session: Session, object: Bound, query: QueryInfo): unknown {
  const selection = none();
  for (const path of [...(query.Select ?? []), ...(query.Expand ?? [])])
    insert(selection, path.split(/[/.]/).filter(Boolean));
  return answer(session, object, selection, query);
}

function insert(selection: Selection, path: readonly string[]): void {
  const [head, ...rest] = path;
  if (head === undefined) return;
  const inner = selection.get(head) ?? none();
  selection.set(head, inner);
  insert(inner, rest);
}

function answer(
  session: Session,
  object: Bound,
  selection: Selection,
  paging: QueryInfo = {},
): Record<string, unknown> {
  const table = tableOf(object.type);
  const result: Record<string, unknown> = { ...identity(object) };
  if (!table.items) {
    fill(session, object, selection, result);
    return result;
  }
  const { own, inner } = splitSelection(object, selection);
  if (own.size > 0) fill(session, object, own, result);
  const skip = paging.Skip ?? 0;
  const items = table
    .items(object.target, session.book)
    .slice(skip, paging.Top === undefined ? undefined : skip + paging.Top);
  session.touch(`${object.type}.items`);
  result['_Items'] = items.map((item) => answer(session, item, inner));
  return result;
}

/** What is asked of the collection itself, and what of each of its items. */
function splitSelection(object: Bound, selection: Selection): { own: Selection; inner: Selection } {
  const own = none();
  const inner = none();
  for (const [name, rest] of selection) {
    if (name === '*' || name === '$all') inner.set('*', none());
    else if (name === 'items')
      for (const [key, deeper] of rest.size > 0 ? rest : new Map([['*', none()]])) inner.set(key, deeper);
    else if (tableOf(object.type).scalars?.[memberName(object.type, name) ?? '']) own.set(name, rest);
    else inner.set(name, rest);
  }
  return { own, inner };
}

function fill(session: Session, object: Bound, selection: Selection, result: Record<string, unknown>): void {
  const table = tableOf(object.type);
  const names = selection.size === 0 || selection.has('*') || selection.has('$all') ? allScalars(object) : [];
  for (const name of names) result[wireName(name)] = table.scalars?.[name]?.get(object.target, session.book);
  for (const [asked, inner] of selection) {
    if (asked === '*' || asked === '$all') continue;
    const name = memberName(object.type, asked);
    const member = `${object.type}.${name ?? lowerCamel(asked)}`;
    const scalar = name === undefined ? undefined : table.scalars?.[name];
    const navigation = name === undefined ? undefined : table.navigations?.[name];
    if (name === undefined || (!scalar && !navigation)) {
      throw new Fault('NotImplemented', 'not modelled', member);
    }
    session.touch(member);
    result[wireName(name)] = located(member, () => {
      if (scalar) return scalar.get(object.target, session.book);
      const next = navigation?.(object.target, session.book);
      return next ? answer(session, next, inner) : null;
    });
  }
}

function allScalars(object: Bound): string[] {
  return Object.entries(tableOf(object.type).scalars ?? {}).flatMap(([name, scalar]) =>
    scalar.onRequest ? [] : [name],
  );
}

function wireName(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** Sets properties, those of inner objects too. */
export function setMembers(
  session: Pick<Session, 'book' | 'touch'>,
  object: Bound,
  state: Readonly<Record<string, unknown>>,
): void {
  for (const [asked, value] of Object.entries(state)) setMember(session, object, asked, value);
}

function setMember(session: Pick<Session, 'book' | 'touch'>, object: Bound, asked: string, value: unknown): void {
  const table = tableOf(object.type);
  const name = memberName(object.type, asked) ?? '';
  const member = `${object.type}.${name || lowerCamel(asked)}`;
  const scalar = table.scalars?.[name];
  const navigation = table.navigations?.[name];
  if (!scalar && !navigation) {
    throw new Fault('NotImplemented', 'not modelled', member);
  }
  session.touch(member);
  located(member, () => {
    const next = navigation?.(object.target, session.book);
    if (next) setMembers(session, next, value as Record<string, unknown>);
    else if (scalar?.set) scalar.set(object.target, value, session.book);
    else if (scalar) throw new Fault('InvalidArgument', `${member} is read-only`);
  });
}

/** Sets the members an object tree such as `{ format: { fill: { color } } }` names. */
export function setTree(object: Bound, data: Readonly<Record<string, unknown>>, book: Session['book']): void {
  setMembers({ book, touch: () => undefined }, object, data);
}

/** Reads the members an option tree such as `{ format: { fill: { color: true } } }` asks for. */
export function readTree(
  object: Bound,
  options: Readonly<Record<string, unknown>>,
  book: Session['book'],
): Record<string, unknown> {
  const table = tableOf(object.type);
  const result: Record<string, unknown> = {};
  for (const [asked, wanted] of Object.entries(options)) {
    if (wanted === false || wanted === null) continue;
    const name = memberName(object.type, asked) ?? '';
    const scalar = table.scalars?.[name];
    const next = table.navigations?.[name]?.(object.target, book);
    if (scalar) result[name] = scalar.get(object.target, book);
    else if (next) result[name] = readTree(next, wanted as Record<string, unknown>, book);
    else throw new Fault('NotImplemented', 'not modelled', `${object.type}.${asked}`);
  }
  return result;
}
