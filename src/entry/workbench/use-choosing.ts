import { useCallback } from 'react';
import type { Message } from '../../ui/kit/message-region';
import { explained, type Tell } from './opening';
import type { Session } from './session';
import { pageSentence } from './workbench-text';

/** Does what writes a chosen plan, and offers the way back. */
export type Choosing = <Done>(choose: () => Promise<Done>) => Promise<Done>;

/** The grid cannot take whole sheets back, so the book from before the choice is shown again; `onShown` is told of it. */
export function useChoosing(session: Session, tell: Tell, onShown: () => void): Choosing {
  return useCallback(
    async (choose) => {
      const before = await session.copy();
      const done = await choose();
      const after = await session.copy();
      const takeBack = async (): Promise<void> => {
        const now = await session.copy();
        if (now.revision !== after.revision || now.edits.length !== after.edits.length) {
          tell({ intent: 'warning', text: pageSentence(({ choice }) => choice.changedSince) });
          return;
        }
        await session.bringBack(before);
        onShown();
        tell({ intent: 'success', text: pageSentence(({ choice }) => choice.takenBack) });
      };
      const act = (): void => void takeBack().catch((cause: unknown) => tell(notTakenBack(cause)));
      tell({
        intent: 'success',
        text: pageSentence(({ choice }) => choice.made),
        press: { label: pageSentence(({ choice }) => choice.takeBack), act },
      });
      return done;
    },
    [session, tell, onShown],
  );
}

const notTakenBack = (cause: unknown): Message => explained(cause, ({ choice }, why) => choice.notTakenBack(why));
