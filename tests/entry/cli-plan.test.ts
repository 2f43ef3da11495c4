import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { gaofen } from './settled-book';
import { temporaryFolder } from './temporary-folder';

const file = temporaryFolder();

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
