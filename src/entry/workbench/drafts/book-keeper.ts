import type { Session } from '../session';
import { ClassifiedWatch } from './classified-watch';
import { DraftTimer } from './draft-timer';
import { forgetsAfterSaving } from './keep-setting';
import { isVersion, type BookContents, type KeptDraft, type KeptVersion, type VersionReason } from './kept-book';
import type { KeptStore } from './kept-store';
import type { OpenTabs } from './open-tabs';
import type { Troubles } from './troubles';

/** Milliseconds that a person is made to wait for the storage of the browser at most. */
const PATIENCE = 5_000;

const within = (work: Promise<void>): Promise<void> =>
  Promise.race([work, new Promise<void>((resolve) => setTimeout(resolve, PATIENCE))]);

/** Keeps the open book in the storage of the browser, so that a crash loses little and versions can be opened. */
export class BookKeeper {
  private readonly timer = new DraftTimer(() => void this.keepNow());
  private readonly classified: ClassifiedWatch;
  /** Settles when what was asked of the storage so far is done. */
  private busy: Promise<void> = Promise.resolve();
  private name = '';
  /** Counts the books that were shown. */
  private book = 0;
  /** The file that the draft has. */
  private revision = -1;
  private readonly watchers = new Set<() => void>();

  constructor(
    private readonly session: Session,
    private readonly store: KeptStore,
    private readonly tabs: OpenTabs,
    private readonly troubles: Troubles,
    private readonly recents: { forgetAll(): Promise<void> },
  ) {
    this.classified = new ClassifiedWatch(session);
  }

  /** Another book is shown; nothing of it is edited yet. */
  shown(name: string): void {
    this.name = name;
    this.book++;
    this.troubles.anotherBook();
    this.timer.taken();
    this.classified.renew();
  }

  /** The book is a file's, null for none; gives whether another tab of the browser has a file of that name open. */
  isOpenElsewhere(file: string | null): Promise<boolean> {
    return this.tabs.opens(file);
  }

  /** The book was changed: a draft is written soon. */
  edited(): void {
    this.timer.edited();
  }

  /** Writes the draft at once where the book has edits that it lacks. */
  keepNow(): Promise<void> {
    return within(this.inTurn(() => this.writeDraft()));
  }

  /** Writes the draft, and a version beside it. */
  remember(reason: VersionReason): Promise<void> {
    const remembered = this.inTurn(async () => {
      await this.writeDraft();
      await this.writeVersion(reason);
    });
    return within(remembered);
  }

  /** The book was saved with all its edits: the draft has done its work. */
  async saved(): Promise<void> {
    this.timer.taken();
    const ended = this.inTurn(async () => {
      const forgets = forgetsAfterSaving();
      if (!forgets) await this.writeVersion('saved');
      await this.store.forget((kept) => kept.id === this.tabs.id || (forgets && isVersion(kept)));
    });
    await within(ended);
  }

  /** The edits of the book are given up: its draft becomes a version, an older one where the last edits cannot be kept. */
  async putAway(reason: VersionReason = 'discarded'): Promise<void> {
    const put = this.inTurn(async () => {
      await this.writeDraft().catch((cause: unknown) => this.troubles.failed(cause, this.name));
      await this.store.shelveDraft(this.tabs.id, reason);
    });
    await within(put);
  }

  /** Drafts of tabs that are gone, the newest first; none, and it is said, where the browser does not let them be read. */
  async leftBehind(): Promise<KeptDraft[]> {
    try {
      const [drafts, alive] = [await this.store.drafts(), await this.tabs.alive()];
      return drafts.filter(({ tab }) => !alive.has(tab));
    } catch {
      this.troubles.tell({ kind: 'unread', name: this.name });
      return [];
    }
  }

  /** Makes such a draft a version and gives its contents; null where another tab was faster. */
  async takeOver(draft: KeptDraft): Promise<BookContents | null> {
    const id = await this.store.shelveDraft(draft.id, 'restored');
    return id === null ? null : this.store.copyOf(id);
  }

  /** Makes such a draft a version. */
  decline(draft: KeptDraft): Promise<void> {
    return this.inTurn(async () => {
      await this.store.shelveDraft(draft.id, 'declined');
    });
  }

  /** @throws what the browser says where it keeps nothing. */
  versions(): Promise<KeptVersion[]> {
    return this.store.versions();
  }

  contents(version: KeptVersion): Promise<BookContents | null> {
    return this.store.copyOf(version.id);
  }

  /** Forgets everything that is kept in this browser. @throws what the browser says where it cannot. */
  async forgetAll(): Promise<void> {
    await this.busy;
    await this.store.forget(() => true);
    await this.recents.forgetAll();
    for (const watcher of this.watchers) watcher();
  }

  /** Is told after everything was forgotten; gives what ends it. */
  onForgotten(callback: () => void): () => void {
    this.watchers.add(callback);
    return () => void this.watchers.delete(callback);
  }

  private async writeDraft(): Promise<void> {
    if (!this.timer.isPending) return;
    const { book } = this;
    const firstEdit = this.timer.taken();
    try {
      await this.writeEdits(book);
    } catch (cause) {
      if (book === this.book) this.timer.failed(firstEdit);
      throw cause;
    }
  }

  private async writeEdits(book: number): Promise<void> {
    const { name } = this;
    const { id } = this.tabs;
    await this.tabs.known;
    if (await this.refusesClassified()) return;
    const copy = await this.session.copy();
    if (book !== this.book) return;
    const draft = { id, tab: id, name, at: Date.now(), size: copy.file.length };
    await this.store.keepDraft(draft, copy, copy.revision === this.revision);
    this.revision = copy.revision;
    this.timer.ended(copy.took);
    this.troubles.over(name);
  }

  private async writeVersion(reason: VersionReason): Promise<void> {
    const { name } = this;
    try {
      if (await this.refusesClassified()) return;
      const { file, edits } = await this.session.copy();
      const at = Date.now();
      const version = { id: `${this.tabs.id}.${at}.${reason}`, name, at, size: file.length, reason };
      await this.store.keepVersion(version, { file, edits });
    } catch (cause) {
      this.troubles.versionFailed(cause, name);
    }
  }

  /** Forgets what is kept of a book with classified text, for the text may have been there before its mark. */
  private async refusesClassified(): Promise<boolean> {
    const place = this.classified.find();
    if (place === null) return false;
    const { name } = this;
    this.troubles.tell({ kind: 'classified', name, place });
    await this.store.forget((kept) => kept.id === this.tabs.id || (isVersion(kept) && kept.name === name));
    return true;
  }

  private inTurn(work: () => Promise<void>): Promise<void> {
    const done = this.busy.then(work).catch((cause: unknown) => this.troubles.failed(cause, this.name));
    return (this.busy = done);
  }
}
