import { Fault, httpStatus, located } from './fault';
import { bind, isBound, lowerCamel, memberName, tableOf, type Bound } from './members/define';
import type { Book } from './model/book';
import type { LiveRange } from './model/live-range';
import { identity, runQuery, setMembers } from './query';
import {
  ActionType,
  PathType,
  type ActionResult,
  type ArgumentInfo,
  type RequestBody,
  type ResponseBody,
  type WireAction,
  type WirePath,
} from './wire';

/** What the decoder needs of the host around it. */
export interface Session {
  readonly book: Book;
  readonly nullObjectActions: 'error' | 'ignore';
  /** Told of every member used, as `Class.member`; may throw. */
  touch(member: string): void;
  /** Told before each action, and before each method that leads to an object; may throw. */
  beforeAction(name: string | undefined, member: string): void;
}

type Resolution = { readonly object: Bound | null } | { readonly fault: unknown };

/** Executes one request. Earlier actions stay done when a later one fails. */
export function execute(session: Session, request: RequestBody): ResponseBody {
  const batch = new Batch(session, request);
  const results: ActionResult[] = [];
  const traces: number[] = [];
  for (const [index, action] of request.Actions.entries()) {
    try {
      if (action.ActionType === ActionType.trace) traces.push(action.Id);
      results.push({ ActionId: action.Id, Value: action.ActionType === ActionType.trace ? null : batch.run(action) });
    } catch (error) {
      const fault = error instanceof Fault ? error : wrap(session.book, error);
      if (fault.code === 'NotImplemented' && !fault.isInjected)
        session.book.unsupported(`${fault.location}: ${fault.message}`);
      const Error = {
        Code: fault.code,
        Message: fault.message,
        Location: fault.location,
        ActionIndex: index,
        HttpStatusCode: httpStatus(fault.code),
      };
      return { Error, ProcessedResults: { Results: results, TraceIds: traces }, TraceIds: traces };
    }
  }
  return { Results: results, TraceIds: traces };
}

/** A slip of the simulator itself must not look like an answer of Excel. */
function wrap(book: Book, error: unknown): Fault {
  book.unsupported(`simulator failure: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  return new Fault('GeneralException');
}

/** Members that change nothing in a workbook. */
const UNCHANGING = /^(?:get|find|_|notify|select$|activate$|calculate$)/i;

class Batch {
  private readonly resolved = new Map<number, Resolution>();

  constructor(
    private readonly session: Session,
    private readonly request: RequestBody,
  ) {}

  run(action: WireAction): unknown {
    const object = this.object(action.ObjectPathId);
    const member = object && action.Name ? (memberName(object.type, action.Name) ?? action.Name) : '';
    const type = object?.type ?? '';
    this.session.beforeAction(action.Name, `${type}.${member}`);
    switch (action.ActionType) {
      case ActionType.instantiate:
        return object && identity(object);
      case ActionType.query:
        return object && runQuery(this.session, object, action.QueryInfo ?? {});
      case ActionType.recursiveQuery:
        return (
          object &&
          Object.assign(
            {},
            ...(action.RecursiveQueryInfo?.Queries ?? []).map((query) => runQuery(this.session, object, query)),
          )
        );
      case ActionType.method:
        return this.call(object, action.Name ?? '', action.ArgumentInfo);
      case ActionType.setProperty:
        return this.write(object, { [action.Name ?? '']: this.args(action.ArgumentInfo)[0] });
      case ActionType.update:
        return this.write(object, action.ObjectState ?? {});
      case ActionType.ensureUnchanged:
        return null;
      default:
        throw this.unsupported(`action type ${action.ActionType}`);
    }
  }

  private call(object: Bound | null, name: string, info: ArgumentInfo | undefined): unknown {
    if (name === '_KeepReference') return object && this.keep(object);
    if (!object) return this.onNull(name);
    const value = this.invoke(object, name, info);
    return isBound(value) ? identity(value) : (value ?? null);
  }

  private write(object: Bound | null, state: Readonly<Record<string, unknown>>): null {
    if (!object) return this.onNull(Object.keys(state)[0] ?? '');
    this.assertOpen(object.type, Object.keys(state)[0] ?? '');
    setMembers(this.session, object, state);
    return null;
  }

  private onNull(name: string): null {
    if (this.session.nullObjectActions === 'ignore') return null;
    throw new Fault('InvalidOperation', `${name} on a null object`);
  }

  /** Issues the id under which a range outlives its request. */
  private keep(object: Bound): null {
    const range = object.target as LiveRange;
    range.referenceId ??= `ref#${this.session.book.id()}`;
    this.session.book.references.set(range.referenceId, object);
    return null;
  }

  /** The object of a path, evaluated once for the whole request. */
  private object(id: number): Bound | null {
    let known = this.resolved.get(id);
    if (!known) {
      known = this.resolve(id);
      this.resolved.set(id, known);
    }
    if ('fault' in known) throw known.fault;
    return known.object;
  }

  private resolve(id: number): Resolution {
    const path = this.request.ObjectPaths[String(id)];
    try {
      if (!path) throw new Fault('InvalidObjectPath');
      return { object: this.follow(path) };
    } catch (fault) {
      return { fault };
    }
  }

  private follow(path: WirePath): Bound | null {
    switch (path.ObjectPathType) {
      case PathType.root:
        return bind('Workbook', this.session.book);
      case PathType.newObject:
        return bind(path.Name ?? '', this.session.book);
      case PathType.nullObject:
        return null;
      case PathType.reference:
        return this.reference(path.Name ?? '');
    }
    const parent = this.object(path.ParentObjectPathId ?? 0);
    if (!parent) return null;
    if (path.ObjectPathType === PathType.indexer) return this.index(parent, this.args(path.ArgumentInfo)[0]);
    if (path.ObjectPathType === PathType.property) return this.navigate(parent, path.Name ?? '');
    const member = memberName(parent.type, path.Name ?? '') ?? path.Name;
    this.session.beforeAction(path.Name, `${parent.type}.${member}`);
    const object = this.invoke(parent, path.Name ?? '', path.ArgumentInfo);
    return (object ?? null) as Bound | null;
  }

  private reference(id: string): Bound {
    const object = this.session.book.references.get(id);
    const range = object?.target as LiveRange | undefined;
    if (!object || range?.dead) throw new Fault('InvalidObjectPath');
    return object;
  }

  private index(parent: Bound, key: unknown): Bound {
    const { indexer } = tableOf(parent.type);
    if (!indexer) throw this.unsupported(`${parent.type}.getItem`);
    this.session.touch(`${parent.type}.getItem`);
    return located(`${parent.type}.getItem`, () => indexer(parent.target, key, this.session.book));
  }

  private navigate(parent: Bound, wireName: string): Bound | null {
    const name = memberName(parent.type, wireName);
    const navigation = name === undefined ? undefined : tableOf(parent.type).navigations?.[name];
    if (name === undefined || !navigation) throw this.unsupported(`${parent.type}.${lowerCamel(wireName)}`);
    this.session.touch(`${parent.type}.${name}`);
    return located(`${parent.type}.${name}`, () => navigation(parent.target, this.session.book));
  }

  private invoke(object: Bound, wireName: string, info: ArgumentInfo | undefined): unknown {
    const name = memberName(object.type, wireName);
    const method = name === undefined ? undefined : tableOf(object.type).methods?.[name];
    if (name === undefined || !method) throw this.unsupported(`${object.type}.${lowerCamel(wireName)}`);
    this.session.touch(`${object.type}.${name}`);
    this.assertOpen(object.type, name);
    return located(`${object.type}.${name}`, () => method(object.target, this.args(info), this.session.book));
  }

  /** A workbook that is only shown takes no change. */
  private assertOpen(type: string, member: string): void {
    const changes = !UNCHANGING.test(member) && !['Application', 'Runtime', 'Functions'].includes(type);
    if (this.session.book.sealed && changes)
      throw new Fault('AccessDenied', undefined, `${type}.${lowerCamel(member)}`);
  }

  private args(info: ArgumentInfo | undefined): readonly unknown[] {
    return (info?.Arguments ?? []).map((argument, at) => this.argument(argument, info?.ReferencedObjectPathIds?.[at]));
  }

  private argument(value: unknown, reference: unknown): unknown {
    if (typeof reference === 'number' && reference !== 0) return this.object(reference);
    if (Array.isArray(value) && Array.isArray(reference))
      return value.map((item, at) => this.argument(item, reference[at]));
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    const { _ObjectPathId: id } = value as { _ObjectPathId?: number };
    if (id !== undefined) return this.object(id);
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, this.argument(item, undefined)]));
  }

  private unsupported(what: string): Fault {
    return new Fault('NotImplemented', 'not modelled', what);
  }
}
