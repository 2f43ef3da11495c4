import { openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction } from 'idb';
import type { WorkbookChange } from '../../../host/port/workbook';
import { newestFirst, roomGiver, surplus, type BookContents, type KeptDraft, type KeptVersion } from './kept-book';
import { isFull } from './troubles';

interface Schema extends DBSchema {
  drafts: { key: string; value: KeptDraft };
  versions: { key: string; value: KeptVersion };
  files: { key: string; value: Uint8Array };
  edits: { key: string; value: readonly WorkbookChange[] };
}

const STORES = ['drafts', 'versions', 'files', 'edits'] as const;
type Stores = typeof STORES;
type Writing = IDBPTransaction<Schema, Stores, 'readwrite'>;

/** Milliseconds after which a browser that does not answer is taken to have no storage. */
const PATIENCE = 15_000;

async function openStore(name: string, onClosed: () => void): Promise<IDBPDatabase<Schema>> {
  const opening = openDB<Schema>(name, 1, {
    upgrade: (database) => STORES.forEach((store) => database.createObjectStore(store)),
    blocking: (_, __, event) => {
      (event.target as IDBDatabase).close();
      onClosed();
    },
  });
  const late = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error('the storage of the browser does not answer')), PATIENCE);
  });
  return Promise.race([opening, late]);
}

/** Kept books in the storage of the browser. Every method rejects with what the browser said where it has none. */
export class KeptStore {
  private opened: Promise<IDBPDatabase<Schema>> | null = null;

  constructor(private readonly name = 'gaofen') {}

  async drafts(): Promise<KeptDraft[]> {
    return newestFirst(await (await this.open()).getAll('drafts'));
  }

  async versions(): Promise<KeptVersion[]> {
    return newestFirst(await (await this.open()).getAll('versions'));
  }

  /** What a kept book held; null where it is no longer kept. */
  async copyOf(id: string): Promise<BookContents | null> {
    const reading = (await this.open()).transaction(['files', 'edits']);
    const [file, edits] = await Promise.all([
      reading.objectStore('files').get(id),
      reading.objectStore('edits').get(id),
    ]);
    return file === undefined ? null : { file, edits: edits ?? [] };
  }

  /** Keeps a draft in the place of the one with its id, whose file is not written again where it is the same. */
  keepDraft(draft: KeptDraft, { file, edits }: BookContents, sameFile: boolean): Promise<void> {
    return this.withRoom(draft.size, async (writing) => {
      const files = writing.objectStore('files');
      await writing.objectStore('drafts').put(draft, draft.id);
      await writing.objectStore('edits').put(edits, draft.id);
      if (!sameFile || (await files.getKey(draft.id)) === undefined) await files.put(file, draft.id);
    });
  }

  /** Keeps a version, so that the oldest ones beyond the most that are kept go. */
  keepVersion(version: KeptVersion, { file, edits }: BookContents): Promise<void> {
    return this.withRoom(version.size, async (writing) => {
      await writing.objectStore('versions').put(version, version.id);
      await writing.objectStore('files').put(file, version.id);
      await writing.objectStore('edits').put(edits, version.id);
      for (const { id } of surplus(await writing.objectStore('versions').getAll())) await forget(writing, id);
    });
  }

  /** Makes a draft a version and gives its id; null where it is no longer kept. */
  async shelveDraft(id: string, reason: KeptVersion['reason']): Promise<string | null> {
    return this.write(async (writing) => {
      const files = writing.objectStore('files');
      const edits = writing.objectStore('edits');
      const [draft, file] = await Promise.all([writing.objectStore('drafts').get(id), files.get(id)]);
      if (draft === undefined || file === undefined) return null;
      const { tab, ...facts } = draft;
      const version = { ...facts, id: `${tab}.${draft.at}`, reason };
      await files.put(file, version.id);
      await edits.put((await edits.get(id)) ?? [], version.id);
      await forget(writing, id);
      const versions = writing.objectStore('versions');
      await versions.put(version, version.id);
      for (const old of surplus(await versions.getAll())) await forget(writing, old.id);
      return version.id;
    });
  }

  /** Forgets these books. */
  forget(which: (book: KeptDraft | KeptVersion) => boolean): Promise<void> {
    return this.write(async (writing) => {
      const drafts = await writing.objectStore('drafts').getAll();
      const versions = await writing.objectStore('versions').getAll();
      for (const book of [...drafts, ...versions]) if (which(book)) await forget(writing, book.id);
    });
  }

  /**
   * Drops the oldest version where the browser has no room for `size` bytes, and tries again once: a browser gives room
   * back when it likes, so that dropping more at once would lose them for nothing.
   */
  private async withRoom(size: number, act: (writing: Writing) => Promise<void>): Promise<void> {
    try {
      await this.write(act);
    } catch (cause) {
      const oldest = isFull(cause) ? roomGiver(await this.versions(), size) : null;
      if (oldest === null) throw cause;
      await this.forget(({ id }) => id === oldest.id);
      await this.write(act);
    }
  }

  private async write<Result>(act: (writing: Writing) => Promise<Result>): Promise<Result> {
    const writing = (await this.open()).transaction(STORES, 'readwrite', { durability: 'strict' });
    writing.done.catch(() => undefined);
    try {
      const result = await act(writing);
      await writing.done;
      return result;
    } catch (cause) {
      const told = writing.error ?? cause;
      takeBack(writing);
      throw told;
    }
  }

  private open(): Promise<IDBPDatabase<Schema>> {
    if (this.opened !== null) return this.opened;
    const again = (): void => void (this.opened = null);
    const opening = openStore(this.name, again);
    opening.then((database) => database.addEventListener('close', again), again);
    return (this.opened = opening);
  }
}

function takeBack(writing: Writing): void {
  try {
    writing.abort();
  } catch {
    // It has ended already.
  }
}

async function forget(writing: Writing, id: string): Promise<void> {
  await Promise.all(STORES.map((store) => writing.objectStore(store).delete(id)));
}
