import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { FileHandle } from './file-handle';

/** A file that was opened or saved in this browser, and can be opened again. */
export interface RecentFile {
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly handle: FileHandle;
}

interface Schema extends DBSchema {
  files: { key: number; value: RecentFile };
}

/** How many files are remembered. */
const MOST_RECENT = 8;

/** The files that were opened last. Where the browser keeps nothing, there are none: each can be chosen as ever. */
export class RecentFiles {
  private opened: Promise<IDBPDatabase<Schema>> | null = null;
  /** Settles when what was asked so far is done. */
  private busy: Promise<unknown> = Promise.resolve();

  /** The newest first. */
  list(): Promise<readonly RecentFile[]> {
    return this.inTurn(async (database) => (await database.getAll('files')).reverse()).catch(() => []);
  }

  /** Puts a file before all others, once. */
  async remember(handle: FileHandle): Promise<void> {
    await this.inTurn(async (database) => {
      const keys = await database.getAllKeys('files');
      const files = await database.getAll('files');
      const isSame = await Promise.all(files.map((file) => file.handle.isSameEntry(handle)));
      const surplus = isSame.filter((same) => !same).length + 1 - MOST_RECENT;
      const oldest = keys.filter((_, at) => !isSame[at]).slice(0, Math.max(0, surplus));
      const gone = [...keys.filter((_, at) => isSame[at]), ...oldest];
      await Promise.all(gone.map((key) => database.delete('files', key)));
      await database.add('files', { name: handle.name, at: Date.now(), handle });
    }).catch(() => undefined);
  }

  /** Forgets them all. @throws what the browser says where it cannot. */
  async forgetAll(): Promise<void> {
    await this.inTurn((database) => database.clear('files'));
  }

  private inTurn<Result>(act: (database: IDBPDatabase<Schema>) => Promise<Result>): Promise<Result> {
    const done = this.busy.then(async () => act(await this.database()));
    this.busy = done.catch(() => undefined);
    return done;
  }

  private async database(): Promise<IDBPDatabase<Schema>> {
    try {
      return await (this.opened ??= openDB<Schema>('gaofen-recent', 1, {
        upgrade: (database) => void database.createObjectStore('files', { autoIncrement: true }),
      }));
    } catch (cause) {
      this.opened = null;
      throw cause;
    }
  }
}
