import { useState } from 'react';
import type { DiscardAnswer } from './discard-dialog';
import type { BookKeeper } from './drafts/book-keeper';

interface Discarding {
  /** Does what replaces the book, at once or after the person gave up its edits; false says that nothing was replaced. */
  readonly guarded: (act: Replacement) => void;
  readonly asking: boolean;
  readonly answer: (answer: DiscardAnswer) => Promise<void>;
}

type Replacement = () => Promise<unknown>;

/**
 * Asks before a book with unsaved edits is replaced; what is given up stays among the versions. Where a person saves first
 * and `save` gives false, the book stays.
 */
export function useDiscarding(unsaved: boolean, keeper: BookKeeper, save: () => Promise<boolean>): Discarding {
  const [waiting, setWaiting] = useState<Replacement | null>(null);
  const discard = async (act: Replacement): Promise<void> => {
    await keeper.putAway();
    if ((await act()) === false) keeper.edited();
  };
  return {
    guarded: (act) => (unsaved ? setWaiting(() => act) : void act()),
    asking: waiting !== null,
    answer: async (answer) => {
      setWaiting(null);
      if (waiting === null || answer === 'cancel') return;
      if (answer === 'discard') await discard(waiting);
      else if (await save()) await waiting();
    },
  };
}
