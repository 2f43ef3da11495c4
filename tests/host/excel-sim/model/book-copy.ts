import type { Book } from './book';

type Known = Map<unknown, unknown>;

/** A workbook of the same content. What belongs to the add-in that opened it is that of `fresh`: events, references, reports. */
export function copyBook(book: Book, fresh: Book): Book {
  const { events, live, references, eventReferences, unsupported } = book;
  const known: Known = new Map();
  known.set(events, fresh.events);
  known.set(live, fresh.live);
  known.set(references, fresh.references);
  known.set(eventReferences, fresh.eventReferences);
  known.set(unsupported, fresh.unsupported);
  return copyOf(book, known);
}

/** Everything that is reached, each thing once; what is frozen or a function is shared. */
function copyOf<T>(one: T, known: Known): T {
  if (typeof one !== 'object' || one === null || Object.isFrozen(one)) return (known.get(one) as T | undefined) ?? one;
  const made = known.get(one);
  if (made !== undefined) return made as T;
  if (one instanceof Map) return fill(new Map(), one, known, (copy, [key, value]) => copy.set(key, value)) as T;
  if (one instanceof Set) return fill(new Set(), one, known, (copy, value) => copy.add(value)) as T;
  const copy = (
    Array.isArray(one) ? new Array(one.length) : Object.create(Object.getPrototypeOf(one) as object | null)
  ) as object;
  known.set(one, copy);
  for (const [key, value] of Object.entries(one))
    (copy as Record<string, unknown>)[key] = copyOf(value as unknown, known);
  return copy as T;
}

function fill<C extends Iterable<E>, E>(copy: C, from: Iterable<E>, known: Known, add: (copy: C, one: E) => void): C {
  known.set(from, copy);
  for (const one of from) add(copy, copyOf(one, known));
  return copy;
}
