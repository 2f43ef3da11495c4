import fc from 'fast-check';
import { HostError, type SheetContent, type WorkbookChange } from '../../../src/host/port/workbook';
import { WpsWorkbook } from '../../../src/host/wps/wps-workbook';
import { WpsHost, type Quirks } from '../wps-sim/index';
import { replace } from '../changes';

const cells = (block: SheetContent['cells']): WorkbookChange => ({
  ...{ kind: 'write-cells', sheet: '登记', row: 0, column: 1 },
  cells: block,
});

function opened(quirks: Partial<Quirks> = {}) {
  const host = new WpsHost({ quirks });
  host.open({ name: '台账.xlsx', sheets: { 登记: [['甲']], 得分: [['旧']], 参数: [[1]] } });
  return { host, workbook: new WpsWorkbook(host.scope(), host.meter), model: host.active!.model };
}
const told = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof HostError ? error.code : error),
  );

describe('protection', () => {
  const NAMES = ['登记', '得分', '参数'];
  const RIGHTS = [
    'AllowFormattingCells', 'AllowFormattingColumns', 'AllowFormattingRows', 'AllowInsertingColumns',
    'AllowInsertingRows', 'AllowInsertingHyperlinks', 'AllowDeletingColumns', 'AllowDeletingRows', 'AllowSorting',
    'AllowFiltering', 'AllowUsingPivotTables', 'DrawingObjects', 'Scenarios',
  ]; // prettier-ignore
  const rights = fc.record(Object.fromEntries(RIGHTS.map((name) => [name, fc.boolean()])));
  const plans = fc.record({ given: fc.tuple(rights, rights, rights), after: fc.nat(400), calls: fc.constantFrom(0, 1, 30) }); // prettier-ignore

  test('of every sheet is afterwards what it was, argument by argument: written, refused, taken back', async () => {
    const attempt = async ({
      given,
      after,
      calls,
    }: {
      given: Record<string, boolean>[];
      after: number;
      calls: number;
    }) => {
      const { host, workbook, model } = opened();
      NAMES.forEach((name, at) => (model.sheet(name).protection = { options: { ...given[at]! }, password: '' }));
      const stands = () => NAMES.map((name) => model.sheet(name).protection?.options);
      host.breakDown(after, calls);
      await told(workbook.write([replace('得分', [['新']], { protected: true }), replace('参数', [[2]]), cells([['x']])])); // prettier-ignore
      host.mend();
      await workbook.read([]);
      expect([after, calls, stands()]).toEqual([after, calls, given]);
      await workbook.undo();
      expect([after, calls, stands()]).toEqual([after, calls, given]);
    };
    await fc.assert(fc.asyncProperty(plans, attempt), { numRuns: 40 });
  });
});

describe('a build that copies a sheet into a workbook of its own', () => {
  const build = { sheetCopy: 'new-workbook' } as const;
  const books = (host: WpsHost) => host.books.map(({ fullName }) => fullName);

  test('that workbook is closed, ours is in front, and what was written can be taken back', async () => {
    const { host, workbook } = opened(build);
    host.open({ name: '别的.xlsx' });
    host.activate(host.books[0]!);
    for (const text of ['一', '二']) await workbook.write([replace('得分', [[text]]), replace('参数', [[text]])]);
    expect([books(host), host.active!.fullName]).toEqual([['台账.xlsx', '别的.xlsx'], '台账.xlsx']);
    await workbook.undo();
    expect([host.values('得分', host.books[0]), host.violations]).toEqual([[['一']], []]);
  });

  test.each([/^Workbook\.Close$/, /^Workbooks\.(Count|Item)$/])(
    'where it refuses (%s), no workbook that a person opens meanwhile is ever closed',
    async (member) => {
      const { host, workbook } = opened(build);
      for (let time = 0; time < 4; time++) host.failNext(member);
      const write = told(workbook.write([replace('得分', [['新']])]));
      host.open({ name: '工作簿9', sheets: { Sheet1: [['没有保存']] } });
      host.activate(host.books[0]!);
      await write;
      for (let time = 0; time < 5; time++) await told(workbook.read([]));
      expect(books(host)).toContain('工作簿9');
    },
  );

  test('one that never closes is left there, and hinders nothing', async () => {
    const { host, workbook } = opened(build);
    host.failAlways(/^Workbook\.Close$/);
    await workbook.write([replace('得分', [['新']])]);
    for (let time = 0; time < 30; time++) await workbook.read([]);
    expect([host.values('得分', host.books[0]), host.active!.fullName]).toEqual([[['新']], '台账.xlsx']);
    host.mend();
    await workbook.read([]);
  });
});

describe('what was in front', () => {
  test('a refused Activate does not hide what else was refused', async () => {
    const { host, workbook } = opened();
    const real = new Error('0x800A03EC: no room for another sheet');
    for (let time = 0; time < 40; time++) host.failNext(/^Sheets\.Add$/, real);
    host.failAlways(/^Worksheet\.Activate$/);
    const refusal = await workbook.write([replace('新表', [['新']])]).catch((error: unknown) => error);
    expect(JSON.stringify([String((refusal as Error).cause), String(((refusal as Error).cause as Error).cause)])).toContain('no room'); // prettier-ignore
    host.mend();
    await workbook.read([]);
    expect(host.active!.model.active.name).toBe('登记');
  });
});

describe('why a workbook takes nothing', () => {
  const write = (workbook: WpsWorkbook) => workbook.write([replace('得分', [['新']]), cells([['x']])]);
  const readOnly = (ready: 'present' | 'absent') => {
    const host = new WpsHost({ quirks: { readOnlyBook: 'throws', ready } });
    host.open({ name: '只读.xlsx', readOnly: true, sheets: { 登记: [['甲']], 得分: [['旧']] } });
    return { host, workbook: new WpsWorkbook(host.scope(), host.meter) };
  };

  test('read-only is read-only, and busy is busy, also where it is read-only as well', async () => {
    expect(await told(write(readOnly('present').workbook))).toBe('read-only');
    for (const ready of ['present', 'absent'] as const) {
      const { host, workbook } = readOnly(ready);
      host.cellEditMode = true;
      expect([ready, await told(write(workbook))]).toEqual([ready, 'busy']);
      host.cellEditMode = false;
      await workbook.read([]);
    }
  });

  test('a build without charts is neither: all numbers stand', async () => {
    const { host, workbook } = opened({ charts: 'none' });
    await write(workbook);
    expect([host.values('得分'), host.values('登记!B1')]).toEqual([[['新']], [['x']]]);
  });
});

test('merges are put back where copying cells is refused', async () => {
  const { workbook, model } = opened({ cellsCopy: 'refused' });
  const merges = [{ row: 1, column: 0, rows: 1, columns: 3 }, { row: 3, column: 1, rows: 2, columns: 2 }]; // prettier-ignore
  await workbook.write([replace('得分', [['甲']], { merges })]);
  await workbook.write([replace('得分', [['乙']])]);
  expect(model.sheet('得分').merges).toEqual([]);
  expect(await workbook.undo()).toEqual({ undone: true, differing: ['得分'] });
  expect(model.sheet('得分').merges).toEqual(merges);
});
