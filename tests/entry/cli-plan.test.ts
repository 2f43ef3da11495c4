import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { PLANS } from '../../src/app/plans/plan-choice';
import { BUILT_IN_NAME, PLAN_FORMAT } from '../../src/rules/plan-file';
import type { CellValue } from '../../src/host/port/workbook';
import { generalPlan } from '../engine/general-plans';
import { gaofen } from './settled-book';
import { temporaryFolder } from './temporary-folder';

const file = temporaryFolder();

/** Rows below their headers as a plan file has them; blank cells are left out. */
function recordsOf([headers = [], ...rows]: readonly (readonly CellValue[])[]): object[] {
  const entriesOf = (cells: readonly CellValue[]): (readonly [string, CellValue])[] =>
    headers.flatMap((header, at) => ((cells[at] ?? '') === '' ? [] : [[header as string, cells[at]!] as const]));
  return rows.map((cells) => Object.fromEntries(entriesOf(cells)));
}

describe('gaofen plan', () => {
  it('lists the plans, with the built-in one first', async () => {
    const { code, out } = await gaofen('plan');
    expect(code).toBe(0);
    expect(out.split('\n')[0]).toContain('yuhua-2020');
    expect(out).toContain('livestock-top2');
  });

  it('writes what an office can change and make a workbook from, and that workbook states the same', async () => {
    expect(await gaofen('plan', 'xicheng-2008', '--out', file('a.json'))).toMatchObject({ code: 0 });
    const text = readFileSync(file('a.json'), 'utf8').replace('西城街道新闻', '东城街道新闻');
    writeFileSync(file('b.json'), text);
    expect(await gaofen('new', '--year', '2008', '--plan', file('b.json'), '--out', file('b.xlsx'))).toMatchObject({
      code: 0,
    });
    expect(await gaofen('plan', file('b.xlsx'), '--out', file('c.json'))).toMatchObject({ code: 0 });
    expect(JSON.parse(readFileSync(file('c.json'), 'utf8'))).toEqual(JSON.parse(text));
  });

  it.each(PLANS.filter(({ name }) => name !== BUILT_IN_NAME))('$name, through a workbook, is as it was', async ({ name }) => {
    const [first, book, second] = ['first.json', 'book.xlsx', 'second.json'].map((end) => file(`${name}-${end}`)) as [string, string, string];
    await gaofen('plan', name, '--out', first);
    const issued = JSON.parse(readFileSync(first, 'utf8')) as { readonly year: number };
    await gaofen('new', '--year', String(issued.year), '--plan', first, '--out', book);
    expect(await gaofen('plan', book, '--out', second)).toMatchObject({ code: 0 });
    expect(JSON.parse(readFileSync(second, 'utf8'))).toEqual(issued);
  }); // prettier-ignore

  it('any plan, through a workbook, is as it was', async () => {
    const plans = fc.sample(generalPlan, { numRuns: 12, seed: 16 });
    for (const [at, { sheets, parameters }] of plans.entries()) {
      const stated = { ...sheets, 参数: [['项目', '值'], ['每分稿费', 3.5], ['付费依据', '甲'], ...[...parameters].reverse()], 目标任务: [['单位', '类型'], ['高桥', '街道']] };
      const plan = { format: PLAN_FORMAT, title: '某方案', office: '某局', year: 2020, sheets: Object.fromEntries(Object.entries(stated).map(([name, rows]) => [name, recordsOf(rows)])) };
      writeFileSync(file(`${at}.json`), JSON.stringify(plan));
      expect(await gaofen('new', '--year', '2020', '--plan', file(`${at}.json`), '--out', file(`${at}.xlsx`))).toMatchObject({ code: 0 });
      await gaofen('plan', file(`${at}.xlsx`), '--out', file(`${at}-back.json`));
      expect(JSON.parse(readFileSync(file(`${at}-back.json`), 'utf8'))).toEqual(plan);
    }
  }); // prettier-ignore

  it('replaces no file, and says what it is about', async () => {
    expect(await gaofen('plan', 'xicheng-2008', '--out', file('a.json'))).toMatchObject({ code: 2 });
    expect(await gaofen('plan', '--out', file('d.json'))).toMatchObject({ code: 2 });
    expect(await gaofen('plan', 'xicheng-2008', '--out', file('d.txt'))).toMatchObject({ code: 2 });
  });
});

describe('gaofen new --plan', () => {
  it('makes for the built-in plan what it makes without', async () => {
    await gaofen('new', '--year', '2020', '--out', file('plain.xlsx'));
    await gaofen('new', '--year', '2020', '--plan', 'yuhua-2020', '--out', file('named.xlsx'));
    expect(readFileSync(file('named.xlsx')).equals(readFileSync(file('plain.xlsx')))).toBe(true);
  });

  it.each([
    ['a name that nobody knows', '没有名称是', 'xicheng'],
    ['a file that is no plan', '不是 UTF-8 的 JSON', 'bad.json'],
  ])('refuses %s, and writes nothing', async (_, said, plan) => {
    writeFileSync(file('bad.json'), Uint8Array.from([0x7b, 0xff, 0xfe]));
    const name = plan.endsWith('.json') ? file(plan) : plan;
    const { code, err } = await gaofen('new', '--year', '2020', '--plan', name, '--out', file('never.xlsx'));
    expect(code).toBe(1);
    expect(err).toContain(said);
    expect(existsSync(file('never.xlsx'))).toBe(false);
  });

  it('takes a plan or the workbook of a year, not both', async () => {
    const words = [
      'new',
      '--year',
      '2021',
      '--plan',
      'xicheng-2008',
      '--from',
      file('plain.xlsx'),
      '--out',
      file('e.xlsx'),
    ];
    expect(await gaofen(...words)).toMatchObject({ code: 2 });
  });
});
