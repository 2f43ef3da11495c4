import type { Place } from '../../../issues/place';

/** Why a book is not kept, or a version of it, or why nobody knows what was kept; `again` says that it is kept again. */
export type Trouble =
  | { readonly kind: 'unavailable' | 'failed' | 'full' | 'version' | 'unread' | 'again'; readonly name: string }
  | { readonly kind: 'classified'; readonly name: string; readonly place: Place };

/** Says the browser has no room. */
export const isFull = (cause: unknown): boolean => cause instanceof DOMException && cause.name === 'QuotaExceededError';

/** Says each trouble with the open book once, until it is over. */
export class Troubles {
  private readonly told = new Set<Trouble['kind']>();
  private hasWorked = false;

  constructor(private readonly say: (trouble: Trouble) => void) {}

  /** Another book is shown: what was said of the one before does not hold for it. */
  anotherBook(): void {
    for (const kind of this.told) if (kind !== 'unavailable') this.told.delete(kind);
  }

  tell(trouble: Trouble): void {
    if (this.told.has(trouble.kind)) return;
    this.told.add(trouble.kind);
    this.say(trouble);
  }

  /** Says that the edits of the book could not be kept. */
  failed(cause: unknown, name: string): void {
    if (isFull(cause)) this.tell({ kind: 'full', name });
    else this.tell({ kind: this.hasWorked ? 'failed' : 'unavailable', name });
  }

  /** Says that a version could not be kept; the draft and the other versions may well be. */
  versionFailed(cause: unknown, name: string): void {
    if (this.hasWorked) this.tell({ kind: 'version', name });
    else this.failed(cause, name);
  }

  /** A draft of the book is kept with all its edits. */
  over(name: string): void {
    this.hasWorked = true;
    const isNews = [...this.told].some((kind) => kind !== 'version' && kind !== 'unread');
    this.told.clear();
    if (isNews) this.say({ kind: 'again', name });
  }
}
