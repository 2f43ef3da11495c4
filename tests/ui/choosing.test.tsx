import { renderHook } from '@testing-library/react';
import type { Outcome } from '../../src/app/scoring/outcome';
import type { Session } from '../../src/entry/workbench/session';
import { useChoosing } from '../../src/entry/workbench/use-choosing';
import { workbenchTextEn } from '../../src/text/en/workbench/workbench';
import { workbenchTextZh } from '../../src/text/workbench/workbench';
import { PANE_MESSAGES } from '../../src/text/pane/pane-messages';
import { paneTextEn } from '../../src/text/en/pane/pane';
import { paneTextZh } from '../../src/text/pane/pane';
import type { Message } from '../../src/ui/kit/message-region';

const BEFORE = { file: new Uint8Array([1]), edits: [] };
const CALCULATED = { result: {} } as Outcome;
const BLOCKED = { result: null } as Outcome;

/** A session over a book that is edited by `edit` and written into by `write`. */
class BookSession {
  readonly watchers = { edits: new Set<() => void>(), writes: new Set<() => void>() };
  readonly back: unknown[] = [];
  shown = 1;
  /** What is being typed into a cell. */
  typing = (): void => undefined;
  readonly window = {
    endEditing: (): Promise<void> => {
      this.typing();
      return Promise.resolve();
    },
  };
  readonly edit = (): void => this.watchers.edits.forEach((watcher) => watcher());
  readonly write = (): void => this.watchers.writes.forEach((watcher) => watcher());
  readonly copy = jest.fn(() => Promise.resolve(BEFORE));
  bringBack = (copy: unknown): Promise<void> => {
    this.back.push(copy);
    return Promise.resolve();
  };

  onChange(watcher: () => void): () => void {
    this.watchers.edits.add(watcher);
    return () => this.watchers.edits.delete(watcher);
  }

  onWrite(watcher: () => void): () => void {
    this.watchers.writes.add(watcher);
    return () => this.watchers.writes.delete(watcher);
  }
}

/** A plan is chosen; `during` happens while it is written. */
async function chosen(during: (book: BookSession) => void = () => undefined, outcome = CALCULATED) {
  const book = new BookSession();
  const told: Message[] = [];
  const onShown = jest.fn();
  const tell = (message: Message): void => void told.push(message);
  const { current: choosing } = renderHook(() => useChoosing(book as unknown as Session, tell, onShown)).result;
  await choosing(() => {
    during(book);
    book.write();
    return Promise.resolve(outcome);
  });
  const takeBack = async (): Promise<Message> => {
    told[0]!.press!.act();
    await new Promise((resolve) => setTimeout(resolve));
    return told.at(-1)!;
  };
  return { book, made: told[0]!, takeBack, onShown };
}

const { choice } = workbenchTextZh;

test('a choice is taken back to the book from before it, which is copied once', async () => {
  const { book, made, takeBack, onShown } = await chosen();
  expect(made.text(paneTextZh)).toBe(choice.made);
  expect((await takeBack()).text(paneTextZh)).toBe(choice.takenBack);
  expect(book.back).toEqual([BEFORE]);
  expect(book.copy).toHaveBeenCalledTimes(1);
  expect(onShown).toHaveBeenCalledTimes(1);
});

test.each<[string, Parameters<typeof chosen>[0], (book: BookSession) => void]>([
  ['a person edited while it was written', (book) => book.edit(), () => undefined],
  ['a person edited since', undefined, (book) => book.edit()],
  ['a person is typing', undefined, (book) => (book.typing = book.edit)],
  ['the program wrote since', undefined, (book) => book.write()],
  ['another book is shown', undefined, (book) => book.shown++],
])('a choice is not taken back where %s', async (_, during, since) => {
  const { book, takeBack } = await chosen(during);
  since(book);
  const { intent, text } = await takeBack();
  expect([intent, text(paneTextZh), text(paneTextEn)]).toEqual([
    'warning',
    choice.changedSince,
    workbenchTextEn.choice.changedSince,
  ]);
  expect(book.back).toEqual([]);
});

test('where nothing could be calculated, that is said', async () => {
  const { made, takeBack } = await chosen(undefined, BLOCKED);
  expect([made.intent, made.text(paneTextZh)]).toEqual(['warning', choice.madeOnly]);
  expect((await takeBack()).text(paneTextZh)).toBe(choice.takenBack);
});

test('a fault of the program on the way back is said', async () => {
  const { book, takeBack } = await chosen();
  book.bringBack = () => Promise.reject(new TypeError('x'));
  expect((await takeBack()).text(paneTextZh)).toBe(PANE_MESSAGES.ownFault('TypeError: x'));
});
