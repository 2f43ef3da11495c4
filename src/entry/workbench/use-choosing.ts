import { useCallback } from 'react';
import type { Outcome } from '../../app/scoring/outcome';
import type { Message } from '../../ui/kit/message-region';
import { explained, type Tell } from './opening';
import type { Session } from './session';
import { pageSentence } from './workbench-text';

/** Does what writes a chosen plan with its first results, and offers the way back. */
export type Choosing = (choose: () => Promise<Outcome>) => Promise<Outcome>;

/** Sees whether a person changes the book from now on, or the program once the choice `isWritten`, or another is shown. */
function watch(session: Session) {
  const book = session.shown;
  let changed = false;
  const change = (): void => {
    changed = true;
    for (const stop of stops) stop();
  };
  const stops = [session.onChange(change)];
  const isWritten = (): void => void stops.push(session.onWrite(change));
  return { isWritten, isChanged: () => changed || session.shown !== book };
}

/** The grid cannot take whole sheets back, so the book from before the choice is shown again; `onShown` is told of it. */
export function useChoosing(session: Session, tell: Tell, onShown: () => void): Choosing {
  return useCallback(
    async (choose) => {
      const before = await session.copy();
      const since = watch(session);
      const outcome = await choose();
      since.isWritten();
      const takeBack = async (): Promise<void> => {
        await session.window.endEditing();
        if (since.isChanged()) {
          tell({ intent: 'warning', text: pageSentence(({ choice }) => choice.changedSince) });
          return;
        }
        await session.bringBack(before);
        onShown();
        tell({ intent: 'success', text: pageSentence(({ choice }) => choice.takenBack) });
      };
      tell(made(outcome, () => void takeBack().catch((cause: unknown) => tell(notTakenBack(cause)))));
      return outcome;
    },
    [session, tell, onShown],
  );
}

const made = ({ result }: Outcome, act: () => void): Message => ({
  intent: result ? 'success' : 'warning',
  text: pageSentence(({ choice }) => (result ? choice.made : choice.madeOnly)),
  press: { label: pageSentence(({ choice }) => choice.takeBack), act },
});

const notTakenBack = (cause: unknown): Message => explained(cause, ({ choice }, why) => choice.notTakenBack(why));
