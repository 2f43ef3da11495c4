import { CONTRACT } from '../contract/cases';
import { lacking, runContract, type ContractHost } from '../contract/contract';
import type { UndoableWindow } from '../../../src/host/port/workbook';
import { unhurried } from '../self-test/patience';
import { withoutAppending } from '../self-test/without-appending';
import { WpsHost, type Quirks } from '../wps-sim/index';
import { wpsUnderTest } from '../wps-self-test/wps-under-test';
import { CAPABILITIES } from '../wps-self-test/capabilities';
import { tryCapabilities, verdictLines } from '../self-test/capability';
import { runSelfTest, type Report } from '../self-test/run';
import type { Ask, ProgramUnderTest } from '../self-test/program';

const SET_UP = CONTRACT.filter(({ needs = [] }) => needs.some((need) => need !== 'window'));
/** Those that wait for no events. */
const AT_ONCE = SET_UP.filter(({ needs = [] }) => !needs.includes('window'));
const OF_ROWS = AT_ONCE.filter(({ needs = [] }) => !needs.includes('pages'));

afterEach(() => {
  for (const name of ['window', 'Application']) Reflect.deleteProperty(globalThis, name);
});

/** A WPS around this file, as around a page, with a person who types what is asked for. */
function started(quirks: Partial<Quirks> = {}): { wps: WpsHost; host: ContractHost<UndoableWindow> } {
  const wps = new WpsHost({ quirks });
  wps.open({ sheets: { blank: [] } });
  Object.assign(globalThis, { window: globalThis, ...wps.scope() });
  const host = wpsUnderTest.host(({ sheet, row, column }, text) => {
    wps.person((person) => person.type(`${sheet}!${String.fromCharCode(65 + column)}${row + 1}`, text));
    return Promise.resolve();
  });
  return { wps, host };
}

const BUILDS: readonly [string, Partial<Quirks>][] = [
  ['the usual build', {}],
  ['a build with methods for values', { smallMembers: 'method', emptyCell: 'undefined', rowShape: 'flat' }],
  ['a build whose borders fail', { borders: 'throw' }],
];

test.each(BUILDS)(
  'a page sets up tables, looks and dates from 1904 in %s',
  async (_, quirks) => {
    const { wps, host } = started(quirks);
    const results = await runContract(SET_UP.map(unhurried), host);
    expect(results.filter(({ ok }) => !ok)).toEqual([]);
    expect(results).toHaveLength(SET_UP.length);
    expect(wps.violations).toEqual([]);
  },
  60_000,
);

test('where a build has no tables, only what needs them is left out', () => {
  const { host } = started({ listObjects: 'absent' });
  expect(new Set(SET_UP.flatMap((one) => lacking(one, host)))).toEqual(new Set(['tables']));
});

test('after dates from 1904 the workbook counts from 1900 again', async () => {
  const { wps, host } = started();
  await host.create([], { date1904: true });
  expect(wps.active!.model.date1904).toBe(true);
  await wpsUnderTest.clear();
  expect(wps.active!.model.date1904).toBe(false);
});

test('a row that is only written down breaks what was promised of tables and looks', async () => {
  const results = await runContract(OF_ROWS, withoutAppending(started().host));
  expect(results.filter(({ ok }) => ok).map(({ name }) => name)).toEqual([
    'dates of a workbook that counts from 1904',
    'a row with looks of its own keeps them',
    'a row inside a table leaves it as it is',
    'a table does not grow into another',
  ]);
});

describe('what the product does by the program', () => {
  const ORDER = CAPABILITIES.map(({ name }) => name);

  /** Tries all, with a person who types at once; answers the verdict, and what each came to by its name. */
  async function tried(quirks: Partial<Quirks> = {}, spoil: (wps: WpsHost) => void = () => undefined) {
    const { wps } = started(quirks);
    spoil(wps);
    const obey: Ask = async ({ sheet }, text) => {
      await new Promise((resolve) => setTimeout(resolve, 250));
      wps.person((person) => person.type(`${sheet}!A1`, text));
    };
    const found = await tryCapabilities(CAPABILITIES, obey, () => wpsUnderTest.clear());
    expect(found.map(({ name }) => name)).toEqual(ORDER);
    return {
      found,
      lines: verdictLines(found),
      missing: found.filter(({ outcome }) => outcome !== 'there').map(({ name }) => name),
    };
  }

  test('is tried in the order in which it must be known, and is all there in the usual build', async () => {
    expect((await tried()).lines).toEqual([]);
    expect(ORDER.slice(0, 4)).toEqual([
      '正在输入单元格时的写入',
      '一次写入许多公式',
      '在最后添加工作表',
      '样子：打印设置',
    ]);
    expect(ORDER.slice(-3)).toEqual(['结构受保护时的标签颜色', '写入被筛选隐藏的行', '认出被筛选隐藏的行']);
  });

  const MISSING: readonly [string, Partial<Quirks>, RegExp | null][] = [
    ['一次写入许多公式', { formulaBlock: 'first-everywhere' }, null],
    ['一次写入许多公式', { formulaBlock: 'throws' }, null],
    ['在最后添加工作表', { sheetsAddPlace: 'before-active' }, null],
    ['写入被筛选隐藏的行', { filteredWrite: 'refused' }, null],
    ['样子：打印设置', {}, /^Worksheet\.PageSetup$/],
    ['样子：冻结窗格', {}, /^Window\.FreezePanes =$/],
    ['样子：数据条', {}, /^FormatConditions\.AddDatabar$/],
    ['样子：突出显示', {}, /^FormatConditions\.Add$/],
    ['样子：录入限制', {}, /^Validation\.Add$/],
    ['样子：图表', {}, /^ChartObjects\.Add$/],
    ['样子：合并单元格', {}, /^Range\.Merge$/],
    ['样子：工作表保护', {}, /^Worksheet\.Protect$/],
  ];

  test.each(MISSING)(
    '%s: where that alone is missing, the verdict says it, what that means and what to do: %j %s',
    async (name, quirks, member) => {
      const { found, lines, missing } = await tried(quirks, (wps) => member && wps.failAlways(member));
      expect(missing).toEqual([name]);
      const { means, advice, saw } = found.find((one) => one.name === name)!;
      expect(lines).toEqual([`${name}：${means}。${advice}。（${saw}）`]);
      expect(saw).not.toBe('');
    },
  );

  test.each(MISSING.flatMap(([name, , member]) => (member ? [[name, member] as const] : [])))(
    '%s: ignored in silence is missing as well',
    async (name, member) => {
      expect((await tried({}, (wps) => wps.ignore(member))).missing).toEqual([name]);
    },
  );

  test('what is broken for good hides nothing that comes after, nor does a person who will not type', async () => {
    const { wps } = started();
    wps.failAlways(/^Sheets\.Add$/);
    const found = await tryCapabilities(
      CAPABILITIES,
      () => Promise.reject(new Error('skipped')),
      () => Promise.reject(new Error('busy')),
    );
    expect(found.map(({ name }) => name)).toEqual(ORDER);
    expect(found[0]?.outcome).toBe('left out');
    expect(verdictLines(found)[0]).toMatch(/^正在输入单元格时的写入：没有试/u);
    expect(found.find(({ name }) => name === '在最后添加工作表')?.saw).toContain('busy');
  });
});

test('a program that breaks down at every turn still gives a report with all parts, kept after each', async () => {
  const refuse = (): never => {
    throw new Error('0x800A03EC');
  };
  const kept: Report[] = [];
  const program: ProgramUnderTest = {
    ...wpsUnderTest,
    capabilities: [{ name: '甲', means: '乙', advice: '丙', attempt: refuse }],
    clear: () => Promise.reject(new Error('busy')),
    facts: () => Promise.reject(new Error('busy')),
    host: refuse,
    keep: (_, text) => (kept.push(JSON.parse(text) as Report), null),
  };
  const report = await runSelfTest(
    program,
    () => Promise.reject(new Error('skipped')),
    () => undefined,
  );
  expect(kept.map(({ capabilities, facts }) => [capabilities.length, Object.keys(facts).length])).toEqual([
    [1, 0],
    [1, 1],
  ]);
  expect(report.findings).toMatchObject([{ name: 'the checks can be set up', outcome: 'broken' }]);
  expect(verdictLines(report.capabilities)).toHaveLength(1);
});
