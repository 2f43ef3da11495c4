import { get, type Application } from './jsapi';

const keyOf = (name: string): string => `gaofen-owes-${name}`;

/**
 * Notes outside of the page what the program is owed, so that the next page puts it back where this one is closed or
 * killed before it could. Kept by the program itself, as long as the switches it tells of; where a build keeps nothing,
 * nothing is noted.
 */
export class OwedNotes {
  private readonly noted = new Set<string>();

  /** Notes the value that a switch is to have again. */
  keep(app: Application, name: string, value: number | boolean): void {
    if (this.noted.has(name)) return;
    const isKept = tolerant(() => {
      const storage = get(app, 'PluginStorage');
      storage?.setItem(keyOf(name), JSON.stringify(value));
      return storage !== undefined;
    });
    if (isKept) this.noted.add(name);
  }

  /** Forgets it once the switch has its value. */
  drop(app: Application, name: string): void {
    if (this.noted.delete(name)) forget(app, name);
  }
}

/** What an earlier page has noted of a switch; null where nothing is noted. @throws what the program throws */
export function notedOf(app: Application, name: string): unknown {
  const text: unknown = get(app, 'PluginStorage')?.getItem(keyOf(name));
  return typeof text === 'string' && text !== '' ? JSON.parse(text) : null;
}

/** Forgets what an earlier page has noted; a program that cannot remove it keeps an empty one. */
export function forget(app: Application, name: string): void {
  const storage = get(app, 'PluginStorage');
  if (storage?.removeItem) storage.removeItem(keyOf(name));
  else storage?.setItem(keyOf(name), '');
}

function tolerant(act: () => boolean): boolean {
  try {
    return act();
  } catch {
    return false;
  }
}
