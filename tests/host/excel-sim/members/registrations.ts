import type { Book } from '../model/book';

type Method<T> = (target: T, args: readonly unknown[], book: Book) => unknown;

/** The `_Register…` and `_Unregister…` methods of a type, by the event part of their names. */
export function registrations<T>(
  targetId: (target: T) => string,
  events: Readonly<Record<string, number>>,
): Record<string, Method<T>> {
  const methods: Record<string, Method<T>> = {};
  for (const [event, type] of Object.entries(events)) {
    methods[`_register${event}`] = (target, _, book) => book.events.register(type, targetId(target), 1);
    methods[`_unregister${event}`] = (target, _, book) => book.events.register(type, targetId(target), -1);
  }
  return methods;
}
