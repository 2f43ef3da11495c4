import fc from 'fast-check';
import { dueAt, LATEST, QUIET } from '../../../src/entry/workbench/drafts/keep-pace';
import { MOST_VERSIONS, newestFirst, surplus, type KeptVersion } from '../../../src/entry/workbench/drafts/kept-book';

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

test('a draft is due soon after a pause, and however long edits go on less than five seconds after the first', () => {
  const edits = fc.record({ firstEdit: instant, more: fc.nat(60_000), since: fc.nat(60_000), took: fc.nat(20_000) });
  fc.assert(
    fc.property(edits, ({ firstEdit, more, since, took }) => {
      const state = { firstEdit, lastEdit: firstEdit + more, lastEnd: firstEdit - since, took };
      const due = dueAt(state);
      expect(due).toBeGreaterThanOrEqual(firstEdit + QUIET);
      expect(due).toBeLessThan(firstEdit + 4_500);
      expect(dueAt({ ...state, took: 0 })).toBe(Math.min(firstEdit + more + QUIET, firstEdit + LATEST));
      expect(dueAt({ ...state, took: took + 1 })).toBeGreaterThanOrEqual(due);
    }),
  );
});
