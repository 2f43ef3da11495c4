import fc from 'fast-check';
import { BookKeeper } from '../../../src/entry/workbench/drafts/book-keeper';
import { dueAt, LATEST, QUIET, retryPause } from '../../../src/entry/workbench/drafts/keep-pace';
import {
  MOST_VERSIONS,
  newestFirst,
  roomGiver,
  surplus,
  type KeptDraft,
  type KeptVersion,
} from '../../../src/entry/workbench/drafts/kept-book';
import type { KeptStore } from '../../../src/entry/workbench/drafts/kept-store';
import type { OpenTabs } from '../../../src/entry/workbench/drafts/open-tabs';
import { Troubles, type Trouble } from '../../../src/entry/workbench/drafts/troubles';
import type { Session } from '../../../src/entry/workbench/session';

const instant = fc.integer({ min: 0, max: 1_000_000 });
const version = fc.record<KeptVersion>({
  id: fc.uuid(),
  name: fc.constantFrom('甲.xlsx', '乙.xlsx'),
  at: instant,
  size: fc.nat(),
  reason: fc.constantFrom('saved', 'settled', 'reversed', 'handed-over', 'discarded', 'declined'),
});
const versions = fc.uniqueArray(version, { maxLength: 25, selector: ({ id }) => id });

test('the newest ten versions stay, over all files, and the oldest goes first', () => {
  fc.assert(
    fc.property(versions, (all) => {
      const gone = surplus(all);
      const stay = all.filter((one) => !gone.includes(one));
      expect(stay).toHaveLength(Math.min(all.length, MOST_VERSIONS));
      for (const { at } of stay) expect(gone.every((old) => old.at <= at)).toBe(true);
      expect(gone.map(({ at }) => at)).toEqual(gone.map(({ at }) => at).sort((a, b) => a - b));
      expect(newestFirst(all)).toEqual(newestFirst([...all].reverse()));
    }),
  );
});

test('the oldest version makes room, none where all together would not do', () => {
  fc.assert(
    fc.property(versions, fc.nat(), (all, size) => {
      const room = all.reduce((sum, one) => sum + one.size, 0);
      expect(roomGiver(all, size)).toEqual(room < size ? null : (newestFirst(all).at(-1) ?? null));
    }),
  );
});

test('a draft that could not be kept is tried again however long nothing is edited, later each time', () => {
  fc.assert(
    fc.property(instant, fc.nat(60_000), fc.integer({ min: 1, max: 40 }), (firstEdit, since, failures) => {
      const lastEnd = firstEdit + since;
      const due = dueAt({ firstEdit, lastEdit: firstEdit, lastEnd, took: 0, failures });
      expect(due).toBeGreaterThan(lastEnd);
      expect(due).toBeLessThanOrEqual(lastEnd + 300_000);
      expect(retryPause(failures + 1)).toBeGreaterThanOrEqual(retryPause(failures));
    }),
  );
});

test('a draft is due soon after a pause, and however long edits go on less than five seconds after the first', () => {
  const edits = fc.record({ firstEdit: instant, more: fc.nat(60_000), since: fc.nat(60_000), took: fc.nat(20_000) });
  fc.assert(
    fc.property(edits, ({ firstEdit, more, since, took }) => {
      const state = { firstEdit, lastEdit: firstEdit + more, lastEnd: firstEdit - since, took, failures: 0 };
      const due = dueAt(state);
      expect(due).toBeGreaterThanOrEqual(firstEdit + QUIET);
      expect(due).toBeLessThan(firstEdit + 4_500);
      expect(dueAt({ ...state, took: 0 })).toBe(Math.min(firstEdit + more + QUIET, firstEdit + LATEST));
      expect(dueAt({ ...state, took: took + 1 })).toBeGreaterThanOrEqual(due);
    }),
  );
});

/** A keeper whose browser answers so when it is asked for drafts, and what it has told. */
function keeperOver(drafts: () => Promise<KeptDraft[]>) {
  const told: Trouble[] = [];
  const session = { onChange: () => () => undefined, onWrite: () => () => undefined } as unknown as Session;
  const tabs = { id: 'here', alive: () => Promise.resolve(new Set(['here'])) } as unknown as OpenTabs;
  const store = { drafts } as unknown as KeptStore;
  const troubles = new Troubles((trouble) => told.push(trouble));
  const recents = { forgetAll: () => Promise.resolve() };
  return { keeper: new BookKeeper(session, store, tabs, troubles, recents), told };
}

test('drafts that cannot be read are not none: it is said, once', async () => {
  const { keeper, told } = keeperOver(() => Promise.reject(new Error('SecurityError')));
  expect([await keeper.leftBehind(), await keeper.leftBehind()]).toEqual([[], []]);
  expect(told.map(({ kind }) => kind)).toEqual(['unread']);
});

test('where there are none, nothing is said', async () => {
  const { keeper, told } = keeperOver(() => Promise.resolve([]));
  expect([await keeper.leftBehind(), told]).toEqual([[], []]);
});

test('that what was kept could not be read is nothing that keeping the book again would end', () => {
  const told: string[] = [];
  const troubles = new Troubles(({ kind }) => told.push(kind));
  troubles.tell({ kind: 'unread', name: '' });
  troubles.over('甲.xlsx');
  expect(told).toEqual(['unread']);
});
