import { useEffect, useState } from 'react';
import type { Message } from '../../../ui/kit/message-region';
import type { WorkbookFile } from '../use-workbook-file';
import { pageSentence } from '../workbench-text';
import type { BookKeeper } from './book-keeper';
import type { KeptDraft, KeptVersion } from './kept-book';

/** What the browser keeps, and what a person may do with it. */
export interface KeptBooks {
  /** Drafts of tabs that are gone and were not answered for yet. */
  readonly offered: readonly KeptDraft[];
  readonly restore: (draft: KeptDraft) => void;
  readonly decline: (draft: KeptDraft) => void;
  /** The list of versions; null while it is not shown, 'none' where the browser keeps nothing. */
  readonly versions: readonly KeptVersion[] | 'none' | null;
  readonly showVersions: () => Promise<void>;
  readonly hideVersions: () => void;
  readonly openVersion: (version: KeptVersion) => void;
  readonly forgetAll: () => Promise<void>;
}

/** Offers what was left behind once the page is ready, and the versions when they are asked for. */
export function useKeptBooks(keeper: BookKeeper, file: WorkbookFile, ready: boolean, tell: Tell): KeptBooks {
  useKeepingOnLeave(keeper);
  return { ...useLeftBehind(keeper, file, ready, tell), ...useVersions(keeper, file, tell) };
}

type Tell = (message: Message) => void;
type Offer = Pick<KeptBooks, 'offered' | 'restore' | 'decline'>;

function useLeftBehind(keeper: BookKeeper, file: WorkbookFile, ready: boolean, tell: Tell): Offer {
  const [offered, setOffered] = useState<readonly KeptDraft[]>([]);
  useEffect(() => {
    if (ready) void keeper.leftBehind().then(setOffered);
  }, [keeper, ready]);
  useEffect(() => keeper.onForgotten(() => setOffered([])), [keeper]);
  const answered = ({ id }: KeptDraft): void => setOffered((drafts) => drafts.filter((draft) => draft.id !== id));
  return {
    offered,
    restore: (draft) => {
      const load = async () => {
        const contents = await keeper.takeOver(draft);
        answered(draft);
        return contents;
      };
      file.openKept(draft.name, load, ({ restored }, name) => restored(name));
    },
    decline: (draft) => {
      answered(draft);
      void keeper.decline(draft);
      tell({ intent: 'info', text: pageSentence(({ kept }) => kept.declined) });
    },
  };
}

function useVersions(keeper: BookKeeper, file: WorkbookFile, tell: Tell): Omit<KeptBooks, keyof Offer> {
  const [versions, setVersions] = useState<KeptBooks['versions']>(null);
  const forgetAll = async (): Promise<void> => {
    setVersions(null);
    try {
      await keeper.forgetAll();
      tell({ intent: 'success', text: pageSentence(({ kept }) => kept.cleared) });
    } catch {
      tell({ intent: 'error', text: pageSentence(({ kept }) => kept.notCleared) });
    }
  };
  return {
    versions,
    forgetAll,
    showVersions: async () => setVersions(await keeper.versions().catch(() => 'none' as const)),
    hideVersions: () => setVersions(null),
    openVersion: (version) => {
      setVersions(null);
      file.openKept(
        version.name,
        () => keeper.contents(version),
        ({ opened }, name) => opened(name),
      );
    },
  };
}

/** Writes the draft when the page is put away: it may then be ended without a word. */
function useKeepingOnLeave(keeper: BookKeeper): void {
  useEffect(() => {
    const keep = (): void => void (document.visibilityState === 'hidden' && keeper.keepNow());
    document.addEventListener('visibilitychange', keep);
    return () => document.removeEventListener('visibilitychange', keep);
  }, [keeper]);
}
