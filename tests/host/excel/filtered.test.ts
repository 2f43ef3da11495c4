import { recalculate } from '../../../src/app/scoring/recalculate';
import { createSampleWorkbook } from '../../../src/app/sample/sample-workbook';
import type { Day } from '../../../src/engine/units';
import { ExcelWorkbook } from '../../../src/host/excel/excel-workbook';
import { ExcelPage, settled } from '../excel-page';
import type { ExcelHost } from '../excel-sim/index';

const RUN = { today: 18_600 as Day, version: 'test' };
const WAYS: Record<string, (row: number) => boolean> = {
  'every second row': (row) => row % 2 === 0,
  'all rows': () => true,
  'the last rows': (row) => row > 6,
};

let page: ExcelPage;
beforeAll(async () => {
  page = await ExcelPage.open('1.14');
});
afterAll(() => page.close());

const visible = (host: ExcelHost): string[] =>
  host.book.sheets.filter(({ visibility }) => visibility !== 'VeryHidden').map(({ name }) => name);
const valuesOf = (host: ExcelHost): Record<string, unknown> =>
  Object.fromEntries(visible(host).map((name) => [name, host.values(name)]));

interface Filtering {
  readonly hides?: (row: number) => boolean;
  readonly asTable?: boolean;
  readonly writes?: ExcelHost['book']['filteredWrites'];
}

/** A sample year, calculated once where asked, with a log of which some rows are filtered out. */
async function filtered({ hides, asTable = false, writes = 'visible' }: Filtering, calculated: boolean) {
  const host = page.workbook({ sheets: { blank: [] } });
  const excel = new ExcelWorkbook();
  await excel.write(createSampleWorkbook());
  if (calculated) await recalculate(excel, RUN);
  const log = host.values('采用登记');
  const end = String.fromCharCode(64 + log[0]!.length);
  host.book.filteredWrites = writes;
  host.outside((person) => {
    person.unprotect('采用登记');
    if (asTable) {
      host.book.sheet('采用登记').filter = undefined;
      person.addTable(`采用登记!A1:${end}${log.length}`);
    }
    let row = 0;
    if (hides) person.filter(`采用登记!A1:${end}${log.length}`, 0, () => !hides(++row));
  });
  await settled();
  return { host, excel, log, rows: log.length };
}

describe.each(Object.keys(WAYS))('a filter that hides %s', (way) => {
  test.each([
    ['visible', false],
    ['refused', true],
  ] as const)('the right rows get the right results (%s, a table: %s)', async (writes, asTable) => {
    const sound = await filtered({ asTable, writes }, false);
    await recalculate(sound.excel, RUN);
    const { host, excel } = await filtered({ hides: WAYS[way]!, asTable, writes }, false);
    const { result } = await recalculate(excel, RUN);
    expect(result).not.toBeNull();
    expect(valuesOf(host)).toEqual(valuesOf(sound.host));
    expect(host.book.sheet('采用登记').styles.hiddenRows.size).toBeGreaterThan(3);
    expect(host.unsupported).toEqual([]);
  });

  test('a correction of rows that are hidden arrives, and is taken back', async () => {
    const { host, excel } = await filtered({ hides: WAYS[way]! }, true);
    host.outside((person) => ['B3', 'B4', 'B5', 'B12'].forEach((cell) => person.type(`采用登记!${cell}`, '农业局')));
    const before = valuesOf(host);
    await recalculate(excel, RUN);
    expect(valuesOf(host)['采用登记']).not.toEqual(before['采用登记']);
    expect(await excel.undo()).toEqual({ undone: true });
    expect(valuesOf(host)['采用登记']).toEqual(before['采用登记']);
  });
});

test.each(['sealed', 'closed'] as const)(
  'an Excel that lets no hidden row be written (%s) is refused by name, and nothing is changed',
  async (writes) => {
    for (const calculated of writes === 'sealed' ? [false] : [true]) {
      const { host, excel } = await filtered({ hides: (row) => row % 3 === 1 }, calculated);
      host.outside((person) => ['B3', 'B4', 'B5'].forEach((cell) => person.type(`采用登记!${cell}`, '农业局')));
      host.book.filteredWrites = writes;
      const before = valuesOf(host);
      await expect(recalculate(excel, RUN)).rejects.toMatchObject({ code: 'filtered', subject: '采用登记' });
      expect(valuesOf(host)).toEqual(before);
      host.book.filteredWrites = 'visible';
      await recalculate(excel, RUN);
    }
  },
);
