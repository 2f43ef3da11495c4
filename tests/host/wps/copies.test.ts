import { WpsWorkbook } from '../../../src/host/wps/wps-workbook';
import type { Quirks, WpsHost } from '../wps-sim/index';
import { PATIENCE, stride } from './fault-positions';
import { lastMonth, RANKING, run } from './last-month';

jest.setTimeout(PATIENCE);

const KNOWN = ['登记', '汇报', RANKING, '问题'];
/** The sheets in sight that nobody has asked for. */
const strays = (host: WpsHost): string[] =>
  host.books[0]!.model.sheets.flatMap(({ name, visibility }) =>
    visibility === 'Visible' && !KNOWN.includes(name) ? [name] : [],
  );

/** The copying is refused, once it is done or before, and so are `calls` calls after it; a person acts at the next pause. */
function refuseCopying(host: WpsHost, when: 'before' | 'after', calls: number, act: () => void): () => void {
  const ask = host.run.bind(host);
  let left = Infinity;
  const refuse = (): never => {
    throw new Error('0x800A03EC');
  };
  const { pause } = host.meter;
  Object.assign(host.meter, {
    pause: async () => {
      await pause();
      if (left === Infinity || left < 0) return;
      act();
    },
  });
  Object.assign(host, {
    run: <T>(member: string, step: () => T): T => {
      if (/^Worksheet\.Copy/.test(member) && left === Infinity) {
        left = calls;
        if (when === 'after') ask(member, step);
        refuse();
      }
      return left !== Infinity && left-- > 0 ? refuse() : ask(member, step);
    },
  });
  return () => void (left = -1);
}

async function written(quirks: Partial<Quirks>, calls: number, act: (host: WpsHost) => void = () => undefined, when: 'before' | 'after' = 'after') {
  const host = await lastMonth(quirks);
  const lift = refuseCopying(host, when, calls, () => act(host));
  const workbook = new WpsWorkbook(host.scope(), host.meter);
  await workbook.write(run(7)).catch(() => undefined);
  lift();
  // What is owed is paid before each read.
  await workbook.read([]);
  await workbook.read([]);
  return host;
} // prettier-ignore

const CALLS = stride(2) === 1 ? Array.from({ length: 120 }, (_, at) => at) : [0, 1, 2, 3, 5, 8, 13, 21, 34, 55];

describe('a copying that is refused once it is done, and calls after it as well', () => {
  test.each<Partial<Quirks>>([{}, { sheetCopy: 'stays' }, { veryHidden: 'ignored' }])(
    'leaves nothing in sight (%j)',
    async (quirks) => {
      for (const calls of CALLS) {
        const host = await written(quirks, calls);
        expect([calls, strays(host), host.violations]).toEqual([calls, [], []]);
      }
    },
  );

  test('leaves no workbook open that it came in', async () => {
    for (const calls of CALLS) {
      const host = await written({ sheetCopy: 'new-workbook' }, calls);
      expect([calls, host.books.map(({ fullName }) => fullName), host.active]).toEqual([calls, ['台账.xlsx'], host.books[0]]); // prettier-ignore
    }
  });
});

describe('what a person makes meanwhile stays', () => {
  test.each(['before', 'after'] as const)('a copy that was written into, where the copying was refused %s it was done', async (when) => {
    for (const calls of CALLS) {
      let made = 0;
      const host = await written({}, calls, (one) => {
        if (made > 0) return;
        made = 1;
        const { model } = one.active!;
        const copy = model.copySheet(model.sheet(RANKING), model.sheets.length - 1);
        one.person((person) => {
          person.renameSheet(copy.name, `${RANKING} (9)`);
          person.type(`${RANKING} (9)!A1`, '我的');
        });
      }, when);
      expect([calls, strays(host)]).toEqual([calls, made > 0 ? [`${RANKING} (9)`] : []]);
    }
  }); // prettier-ignore

  test('a workbook that is opened', async () => {
    for (const calls of CALLS) {
      let made = 0;
      const host = await written({ sheetCopy: 'new-workbook' }, calls, (one) => {
        if (made === 0) one.open({ sheets: { [RANKING]: [['我的']] } });
        made = 1;
      });
      expect([calls, host.books.length]).toEqual([calls, made > 0 ? 2 : 1]);
    }
  });
});
