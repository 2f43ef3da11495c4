import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { recalculate } from '../../../src/app/scoring/recalculate';
import { dayOf } from '../../../src/engine/time/calendar';
import { runCommand } from '../../../src/entry/cli/commands';
import type { CellValue, WorkbookChange } from '../../../src/host/port/workbook';
import { emptyXlsx, openXlsx } from '../../../src/host/xlsx/open-xlsx';
import { temporaryFolder } from '../temporary-folder';

const file = temporaryFolder();

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

async function gaofen(...words: string[]): Promise<Ran> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await runCommand(words, {
    today: { year: 2026, month: 11, day: 22 },
    time: '09:15',
    version: '9.9.9',
    out: (text) => out.push(text),
    err: (text) => err.push(text),
  });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

type Rows = readonly (readonly CellValue[])[];

async function book(
  name: string,
  adoptions: Rows,
  targets: Rows = [
    ['高桥', '街道', 5],
    ['东塘', '街道', 5],
  ],
): Promise<string> {
  const sheet = (title: string, cells: Rows): WorkbookChange => ({
    kind: 'replace-sheet',
    sheet: { name: title, cells: cells as readonly (readonly (string | number | null)[])[] },
  });
  const workbook = emptyXlsx();
  await workbook.write([
    sheet('目标任务', [['单位', '类型', '任务分值'], ...targets]),
    sheet('采用登记', [['标题', '供稿单位', '采用日期', '采用渠道', '采用方式'], ...adoptions]),
  ]);
  writeFileSync(file(name), workbook.bytes());
  return file(name);
}

const GOOD: Rows = [
  ['慰问活动', '高桥', '2020-3-1', '市局官网', '转载'],
  ['慰问活动', '高桥', '2020-5-1', '省厅', '单独采用'],
];

describe('gaofen recalc', () => {
  test('says in JSON that nothing was written where a sheet of the name of a result sheet is somebody else’s', async () => {
    const path = await book('foreign.xlsx', GOOD);
    const workbook = openXlsx(readFileSync(path));
    await workbook.write([{ kind: 'replace-sheet', sheet: { name: '单位排名', cells: [['名次', '单位'], [1, '高桥']] } }]); // prettier-ignore
    writeFileSync(path, workbook.bytes());
    const { code, out } = await gaofen('recalc', path, '--json');
    expect([code, (JSON.parse(out) as { written: boolean }).written]).toEqual([1, false]);
  });

  it('writes a new file beside the workbook and leaves the workbook alone', async () => {
    const path = await book('登记.xlsx', GOOD);
    const before = readFileSync(path);
    const ran = await gaofen('recalc', path);
    expect(ran).toMatchObject({ code: 0, err: '' });
    expect(readFileSync(path).equals(before)).toBe(true);
    const result = await openXlsx(readFileSync(file('登记-稿分.xlsx'))).read(['采用登记', '单位得分']);
    expect(result.sheets.get('采用登记')!.rows[2]!.slice(5)).toEqual([5, 4, '2020Q2', '补差4分（前已计1分，第2行）']);
    expect(result.sheets.get('单位得分')!.rows.flat()).toContain('高桥');
  });

  it('prints the one JSON object of the contract', async () => {
    const path = await book('json.xlsx', [...GOOD, ['错行', '高乔', '2020-5-1', '省厅', '单独采用']]);
    const ran = await gaofen('recalc', path, '--json', '--as-of', '2020-12-31', '--out', file('json-out.xlsx'));
    expect(ran.code).toBe(1);
    expect(ran.err).toContain('采用登记!B4 供稿单位“高乔”不在目标任务中。是否应为“高桥”');
    const report = JSON.parse(ran.out) as Record<string, unknown[]>;
    expect(report).toMatchObject({ year: 2020, asOf: '2020-12-31', written: true });
    expect(report.units![0]).toEqual({
      unit: '高桥',
      group: '街道',
      target: 5,
      quarters: [1, 4, 0, 0],
      total: 5,
      shortfall: 0,
      completion: 1,
      rank: 1,
      overallRank: 1,
      state: '已达标',
    });
    expect(report.rows).toEqual([
      { sheetRow: 2, points: 1, earned: 1, quarter: '2020Q1', verdict: 'counted', text: '计1分' },
      { sheetRow: 3, points: 5, earned: 4, quarter: '2020Q2', verdict: 'counted', text: '补差4分（前已计1分，第2行）' },
      {
        sheetRow: 4,
        points: 0,
        earned: 0,
        quarter: null,
        verdict: 'error',
        text: '不计：供稿单位“高乔”不在目标任务中',
      },
    ]);
    expect(report.fees).toEqual([
      { quarter: '2020Q1', unit: '高桥', adoptions: 1, points: 1, amount: 50 },
      { quarter: '2020Q2', unit: '高桥', adoptions: 1, points: 4, amount: 200 },
    ]);
    expect(report.issues).toContainEqual({
      severity: 'error',
      code: 'unknown-unit',
      sheet: '采用登记',
      cell: 'B4',
      message: '供稿单位“高乔”不在目标任务中。',
    });
  });

  it('is blocked by a wrong structure, writes the list of problems and keeps old results', async () => {
    const path = await book('结构.xlsx', GOOD, [
      ['高桥', '街道', 5],
      ['高桥', '街道', 6],
    ]);
    const ran = await gaofen('recalc', path, '--json');
    expect(ran.code).toBe(1);
    expect(JSON.parse(ran.out)).toMatchObject({ written: true, units: [], rows: [], fees: [] });
    const { sheetNames } = await openXlsx(readFileSync(file('结构-稿分.xlsx'))).read([]);
    expect(sheetNames).toEqual(['目标任务', '采用登记', '问题清单']);
  });

  it('gives the same answer on its own result', async () => {
    const path = await book('再算.xlsx', GOOD);
    const once = await gaofen('recalc', path, '--json', '--out', file('一.xlsx'));
    const twice = await gaofen('recalc', file('一.xlsx'), '--json', '--out', file('二.xlsx'));
    expect(JSON.parse(twice.out)).toEqual(JSON.parse(once.out));
  });
});

describe('gaofen check, fees and new', () => {
  it('check writes nothing', async () => {
    const path = await book('检查.xlsx', GOOD);
    expect((await gaofen('check', path)).code).toBe(0);
    expect(existsSync(file('检查-稿分.xlsx'))).toBe(false);
  });

  it('fees gives one quarter', async () => {
    const path = await book('稿费.xlsx', GOOD);
    const ran = await gaofen('fees', path, '--quarter', '2020Q2', '--json');
    expect(JSON.parse(ran.out)).toMatchObject({ fees: [{ quarter: '2020Q2', unit: '高桥', points: 4, amount: 200 }] });
    expect((await gaofen('fees', path, '--quarter', '2021Q2')).err).toContain('工作簿是2020年度');
  });

  it('new makes a workbook that recalculates without a problem, for any year', async () => {
    expect((await gaofen('new', '--year', '2021', '--out', file('新.xlsx'))).code).toBe(0);
    const workbook = openXlsx(readFileSync(file('新.xlsx')));
    const outcome = await recalculate(workbook, { today: dayOf(2021, 6, 30), version: '0' });
    expect(outcome).toMatchObject({ year: 2021, issues: [] });
    expect(outcome.result!.scorecards).toHaveLength(17);
    expect((await gaofen('new', '--year', '2021', '--out', file('新.xlsx'))).err).toContain('已存在');
  });
});

describe('what cannot be done is said in a sentence, with exit code 2', () => {
  it.each<[string, string[], string]>([
    ['no such command', ['calc'], '没有“calc”这个命令'],
    ['no workbook', ['recalc'], '请写明要处理的工作簿'],
    ['two workbooks', ['recalc', 'a.xlsx', 'b.xlsx'], '多出了“b.xlsx”'],
    ['unknown option', ['recalc', 'a.xlsx', '--fast'], '没有“--fast”这个选项'],
    ['option without its value', ['recalc', 'a.xlsx', '--out'], '“--out”'],
    ['another kind of file', ['recalc', 'a.xlsx', '--out', 'b.csv'], '扩展名要与原文件一致'],
    ['bad as-of', ['recalc', 'a.xlsx', '--as-of', '2020-13-1'], '不是日期'],
    ['bad quarter', ['fees', 'a.xlsx', '--quarter', 'Q2'], '不是季度'],
    ['bad year', ['new', '--year', '二〇', '--out', 'x.xlsx'], '不是年份'],
    ['year before all dates', ['new', '--year', '0001', '--out', 'x.xlsx'], '不是年份'],
    ['no target', ['new', '--year', '2020'], '--out'],
    ['no such file', ['recalc', 'nowhere.xlsx'], '文件不存在'],
  ])('%s', async (_name, words, sentence) => {
    const ran = await gaofen(...words);
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.err).toContain(sentence);
  });

  it.each<[string, string | Uint8Array, string]>([
    ['空.xlsx', '', '损坏'],
    ['文本.xlsx', '标题,供稿单位\n甲,乙', '另存为 .xlsx'],
  ])('%s', async (name, content, sentence) => {
    writeFileSync(file(name), content);
    const ran = await gaofen('recalc', file(name));
    expect(ran.code).toBe(2);
    expect(ran.err).toContain(sentence);
  });

  it('a folder, the workbook itself and a folder that is not there as the target', async () => {
    mkdirSync(file('夹'));
    expect((await gaofen('recalc', file('夹'))).err).toContain('文件夹');
    const path = await book('同.xlsx', GOOD);
    expect((await gaofen('recalc', path, '--out', path)).err).toContain('--out 与原文件相同');
    expect((await gaofen('recalc', path, '--out', file('无/果.xlsx'))).err).toContain('目标文件夹不存在');
  });
});

it('runs as a program', () => {
  const script = fileURLToPath(new URL('../../../scripts/gaofen.mjs', `file://${__filename}`));
  const ran = spawnSync(process.execPath, [script, 'check', file('登记.xlsx')], { encoding: 'utf8' });
  expect(ran.stderr).toBe('');
  expect(ran.status).toBe(0);
  expect(ran.stdout).toContain('2020年度');
});

it('does its work to the end, and quietly, when nobody reads its words any more', async () => {
  const script = fileURLToPath(new URL('../../../scripts/gaofen.mjs', `file://${__filename}`));
  const out = file('没有人读.xlsx');
  const program = spawn(process.execPath, [script, 'recalc', file('登记.xlsx'), '--out', out, '--json']);
  program.stdout.destroy();
  const err: Buffer[] = [];
  program.stderr.on('data', (words: Buffer) => err.push(words));
  const code = await new Promise((resolve) => program.on('close', resolve));
  expect([code, Buffer.concat(err).toString(), existsSync(out)]).toEqual([0, '', true]);
});
