import fc from 'fast-check';
import { requestsOf, type Step } from '../../../src/host/excel/requests/request';
import { REQUEST_BYTES } from '../../../src/host/excel/requests/request-budget';

const step = (sheet: string, outgoing: number, incoming = 0, recheck?: Step['recheck']): Step => ({
  sheet,
  outgoing,
  incoming,
  ...(recheck && { recheck }),
  queue: () => [],
});

const bytes = fc.integer({ min: 0, max: REQUEST_BYTES });

/** Checks, each followed by results that were computed from what it asks for. */
const steps = fc
  .array(fc.tuple(bytes, fc.array(fc.tuple(bytes, bytes, bytes), { maxLength: 5 })), { maxLength: 6 })
  .map((checks) =>
    checks.flatMap(([size, results], at) => {
      const of = step(`check ${at}`, 0, size);
      const again = (incoming: number): Step => step(`again ${at}`, 0, Math.floor(incoming / 2));
      return [of, ...results.map(([outgoing, incoming, more]) => step(`result ${at}`, outgoing, Math.floor(incoming / 2), { of, again: again(more) }))]; // prettier-ignore
    }),
  );

test('requests keep the order of all steps and the limit of size, and no result goes without its check', () => {
  fc.assert(
    fc.property(steps, (all) => {
      const requests = [...requestsOf(all)];
      expect(requests.flat().filter((one) => all.includes(one))).toEqual(all);
      for (const request of requests) {
        for (const size of ['outgoing', 'incoming'] as const)
          expect(request.reduce((sum, one) => sum + one[size], 0)).toBeLessThanOrEqual(REQUEST_BYTES);
        request.forEach(({ recheck }, at) => {
          const ahead = request.slice(0, at);
          if (recheck) expect(ahead.includes(recheck.of) || ahead.at(-1) === recheck.again).toBe(true);
        });
      }
      expect(requests.every((request) => request.length > 0)).toBe(true);
    }),
  );
});

test('what fits goes into one request, and nothing into none', () => {
  const all = [step('a', REQUEST_BYTES - 1), step('b', 1, REQUEST_BYTES), step('c', 0)];
  expect([...requestsOf(all)]).toEqual([all]);
  expect([...requestsOf([...all, step('d', 1)])]).toEqual([all, [expect.objectContaining({ sheet: 'd' })]]);
  expect([...requestsOf([])]).toEqual([]);
});

test('every request ends with what its steps ask in the end, once', () => {
  const last = step('last', 0);
  const all = [REQUEST_BYTES, 1, 1].map((size, at) => ({ ...step(`${at}`, size), last }));
  expect([...requestsOf(all)]).toEqual([
    [all[0], last],
    [all[1], all[2], last],
  ]);
});
