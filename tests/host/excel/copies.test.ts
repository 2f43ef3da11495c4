import { recalculate } from '../../../src/app/scoring/recalculate';
import { ExcelWorkbook } from '../../../src/host/excel/excel-workbook';
import { quiet, type ExcelPage } from '../excel-page';
import { Refusal, type ExcelHost } from '../excel-sim/index';
import { calculatedYear, RUN } from './small-year';

let page: ExcelPage;
let calculated: ExcelHost;
beforeAll(async () => {
  ({ page, calculated } = await calculatedYear());
  await recalculate(new ExcelWorkbook(), RUN);
  await quiet(calculated);
});
afterAll(() => page.close());

const namesOf = (host: ExcelHost, hidden: boolean): string[] =>
  host.book.sheets.flatMap(({ name, visibility }) => ((visibility === 'VeryHidden') === hidden ? [name] : []));

const STEPS = [/^WorksheetCollection\.add/, /^Worksheet\.copy/, /^Worksheet\.(name|id)$/, /^Worksheet\.visibility$/, /^Worksheet\.activate$/, /^Worksheet\.delete$/, /^Worksheet\.$/]; // prettier-ignore

const FAULTS = [{ code: 'GeneralException' }, { code: 'ItemNotFound' }, { refusal: Refusal.cellEditMode }];
const CASES = STEPS.map((match, at) => [match, FAULTS[at % FAULTS.length]!] as const);

/** Where Excel refuses a copying that it has done, it tells nothing of the copy. */
const untold = { match: /^Worksheet\.$/, code: 'GeneralException' };
/** Sheets that are named or made on the way of a calculation before and while it copies. */
const WHERE_SHEETS_ARE_COPIED = { from: 20, to: 36 };

describe('a copying that is refused once it is done', () => {
  /** How many of the refusals on the way leave a sheet in sight that was not there before, where `act` comes between. */
  async function leftInSight(act: (host: ExcelHost) => void): Promise<string[]> {
    const left: string[] = [];
    for (let skip = WHERE_SHEETS_ARE_COPIED.from; skip < WHERE_SHEETS_ARE_COPIED.to; skip++) {
      const host = page.again(calculated);
      const lifted = host.injectFault({ ...untold, skip });
      for (let number = 1; number < 9; number++) host.beforeRequest(host.requestCount + number, () => act(host));
      await recalculate(new ExcelWorkbook(), RUN).catch(() => undefined);
      lifted();
      left.push(...namesOf(host, false).filter((name) => !namesOf(calculated, false).includes(name)));
    }
    return left;
  }

  test('leaves nothing in sight', async () => {
    expect(await leftInSight(() => undefined)).toEqual([]);
  });

  test('leaves nothing in sight of a sheet that is named as a copy is', async () => {
    const host = page.workbook({ sheets: { blank: [] } });
    const named = '单位得分 (2)';
    const content = (points: number) => [{ kind: 'replace-sheet' as const, sheet: { name: named, cells: [['甲', points]] } }]; // prettier-ignore
    await new ExcelWorkbook().write(content(1));
    const seen = namesOf(host, false);
    const front = host.book.active.name;
    for (let skip = 0; skip < 12; skip++) {
      const lifted = host.injectFault({ ...untold, skip });
      await new ExcelWorkbook().write(content(2 + skip)).catch(() => undefined);
      lifted();
      expect([skip, namesOf(host, false), host.book.active.name]).toEqual([skip, seen, front]);
    }
  });

  test("nobody's own copy is hidden: one that somebody has written into stays", async () => {
    const ours = (host: ExcelHost) => host.book.sheets.find(({ name }) => / \(\d\)$/.test(name));
    const left = await leftInSight((host) => {
      const copy = ours(host);
      if (copy) host.outside((person) => person.type(`${copy.name}!A1`, '我的'));
    });
    expect(left.length).toBeGreaterThan(0);
  });
});

describe.each(CASES)('%s refused (%j)', (match, fault) => {
  test('while what was before is kept: no copy is left in sight, and none is left over after the next calculation', async () => {
    for (let skip = 0; skip < 4; skip++) {
      const host = page.again(calculated);
      const excel = new ExcelWorkbook();
      const lifted = host.injectFault({ match, skip, ...fault });
      await recalculate(excel, RUN).catch(() => undefined);
      lifted();
      expect([skip, namesOf(host, false)]).toEqual([skip, namesOf(calculated, false)]);
      await recalculate(excel, RUN);
      expect([skip, namesOf(host, false)]).toEqual([skip, namesOf(calculated, false)]);
      expect([skip, namesOf(host, true).length]).toEqual([skip, namesOf(calculated, true).length]);
      expect(host.book.active.name).toBe(calculated.book.active.name);
    }
  });

  test('while it is taken back: every sheet has its name, nothing else is in sight, and asking again takes it back', async () => {
    for (const skip of [0, 1, 3, 6]) {
      const host = page.again(calculated);
      const excel = new ExcelWorkbook();
      const stamp = host.values('单位得分');
      await recalculate(excel, { ...RUN, version: 'newer' });
      const lifted = host.injectFault({ match, skip, ...fault });
      const outcome = await excel.undo().catch((error: unknown) => error);
      lifted();
      expect([skip, namesOf(host, false)]).toEqual([skip, namesOf(calculated, false)]);
      if (outcome instanceof Error) expect([skip, await excel.undo()]).toEqual([skip, { undone: true }]);
      expect([skip, namesOf(host, false), host.values('单位得分')]).toEqual([skip, namesOf(calculated, false), stamp]);
      await recalculate(excel, RUN);
      expect([skip, namesOf(host, true).length]).toEqual([skip, namesOf(calculated, true).length]);
    }
  });
});
