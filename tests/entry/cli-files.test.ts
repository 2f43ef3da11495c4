import { spawn } from 'node:child_process';
import {
  chmodSync, copyFileSync, existsSync, linkSync, lstatSync, mkdirSync, readdirSync, readFileSync, readlinkSync, statSync, symlinkSync, utimesSync,
  writeFileSync,
} from 'node:fs'; // prettier-ignore
import { open, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { keepLedger } from '../../src/entry/cli/ledger-keeping';
import { removeLeftDrafts, replaceFile } from '../../src/entry/cli/drafts';
import { emptyXlsx, openXlsx } from '../../src/host/xlsx/open-xlsx';
import { gaofen, sheetNames, type, writeLog, type Ran } from './settled-book';
import { temporaryFolder } from './temporary-folder';

const file = temporaryFolder();
const OLE = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array<number>(2000).fill(0)]);
const DRAFT = /^\.gaofen-/u;

const recalc = (out: string, book = '登记.xlsx'): Promise<Ran> => gaofen('recalc', file(book), '--out', file(out));
const drafts = (): string[] => readdirSync(path.dirname(file('x'))).filter((name) => DRAFT.test(name));
const isOurs = async (out: string): Promise<boolean> => (await sheetNames(file(out))).includes('单位得分');

function expectRefused(ran: Ran, ...sentences: string[]): void {
  expect({ ...ran, err: ran.err.split('\n').length }).toMatchObject({ code: 2, err: 1 });
  for (const sentence of sentences) expect(ran.err).toContain(sentence);
  expect(drafts()).toEqual([]);
}

beforeAll(async () => {
  await writeLog(file('登记.xlsx'));
  const settled = ['fees', file('登记.xlsx'), '--quarter', '2020Q1', '--settle', '--out', file('q1.xlsx')];
  expect(await gaofen(...settled)).toMatchObject({ code: 0 });
});

describe('names of files', () => {
  const named = (bytes: number): string => `${'a'.repeat(bytes - 5)}.xlsx`;

  it.each([200, 217, 218, 240, 254, 255])('may be %i bytes long', async (bytes) => {
    expect(await recalc(named(bytes))).toMatchObject({ code: 0 });
    expect(await isOurs(named(bytes))).toBe(true);
    expect(drafts()).toEqual([]);
  });

  it('may be Chinese up to the limit of the folder', async () => {
    const name = `${'稿'.repeat(83)}.xlsx`;
    expect(await recalc(name)).toMatchObject({ code: 0 });
    expect(await isOurs(name)).toBe(true);
  });

  it.each([256, 300, 4000])('of %i bytes are refused with a sentence', async (bytes) => {
    expectRefused(await recalc(named(bytes)), '名称太长');
    expectRefused(await gaofen('new', '--year', '2020', '--out', file(named(bytes))), '名称太长');
    expectRefused(await gaofen('check', file(named(bytes))), '名称太长');
  });

  it('that leave no room for the suffix are refused, and --out helps', async () => {
    copyFileSync(file('登记.xlsx'), file(named(250)));
    expectRefused(await gaofen('recalc', file(named(250))), '名称太长', '--out');
  });
});

describe('what stands where the result is to go', () => {
  it.each<[string, string | Uint8Array, string]>([
    ['an encrypted workbook or an .xls', OLE, '没有覆盖它'],
    ['a workbook that is cut off', 'cut off', '没有覆盖它'],
    ['plain text', '工资表', '没有覆盖它'],
    ['another zip', Uint8Array.from([0x50, 0x4b, 5, 6, ...new Array<number>(18).fill(0)]), '没有覆盖它'],
  ])('%s', async (what, content, sentence) => {
    const bytes = what === 'a workbook that is cut off' ? readFileSync(file('q1.xlsx')).subarray(0, 5000) : content;
    writeFileSync(file('there.xlsx'), bytes);
    expectRefused(await recalc('there.xlsx'), sentence);
    expectRefused(
      await gaofen('fees', file('登记.xlsx'), '--quarter', '2020Q1', '--out', file('there.xlsx')),
      sentence,
    );
    expect(readFileSync(file('there.xlsx')).equals(Buffer.from(bytes))).toBe(true);
  });

  it('a folder, a device, a file that is read-only', async () => {
    mkdirSync(file('夹.xlsx'));
    expectRefused(await recalc('夹.xlsx'), '文件夹');
    symlinkSync('/dev/null', file('设备.xlsx'));
    expectRefused(await recalc('设备.xlsx'), '不是普通文件');
    expect(lstatSync(file('设备.xlsx')).isSymbolicLink()).toBe(true);
    copyFileSync(file('登记.xlsx'), file('只读.xlsx'));
    chmodSync(file('只读.xlsx'), 0o444);
    expectRefused(await recalc('只读.xlsx'), '只读');
  });

  it('is replaced where it was written before from a book with a sheet of its own that is called 结算台账', async () => {
    copyFileSync(file('登记.xlsx'), file('自有.xlsx'));
    const book = openXlsx(new Uint8Array(readFileSync(file('自有.xlsx'))));
    await book.write([
      { kind: 'replace-sheet', sheet: { name: '结算台账', cells: [['我们的台账'], [], [], [1, '甲镇']] } },
    ]);
    writeFileSync(file('自有.xlsx'), book.bytes());
    for (const again of [1, 2]) expect([again, (await recalc('自有-稿分.xlsx', '自有.xlsx')).code]).toEqual([again, 0]);
  });

  it('a ledger whose codes are gone, and a hand-over file', async () => {
    copyFileSync(file('q1.xlsx'), file('无码.xlsx'));
    for (const row of [4, 5, 6]) await type(file('无码.xlsx'), '结算台账', `AA${row}`, null);
    expectRefused(await recalc('无码.xlsx', 'q1.xlsx'), '结算台账');
    await gaofen('hand-over', file('q1.xlsx'), '--quarter', '2020Q1', '--out', file('送.xlsx'));
    expectRefused(await recalc('送.xlsx', 'q1.xlsx'), '结算台账');
  });

  it('may be an earlier result, a placeholder of no bytes, or the settled book that this one goes on from', async () => {
    writeFileSync(file('空.xlsx'), '');
    for (const out of ['空.xlsx', '空.xlsx']) expect(await recalc(out)).toMatchObject({ code: 0 });
    copyFileSync(file('q1.xlsx'), file('续.xlsx'));
    expect(await recalc('续.xlsx', 'q1.xlsx')).toMatchObject({ code: 0 });
    await expect(keepLedger(file('空.xlsx'), emptyXlsx())).resolves.toBeUndefined();
  });
});

describe('links', () => {
  it('are written through, relative ones, chains and dangling ones too, and stay links', async () => {
    mkdirSync(file('里'));
    copyFileSync(file('登记.xlsx'), file('里/实.xlsx'));
    symlinkSync('里/实.xlsx', file('链.xlsx'));
    symlinkSync(file('链.xlsx'), file('链二.xlsx'));
    symlinkSync('里/新.xlsx', file('悬空.xlsx'));
    for (const [link, target] of [['链二.xlsx', '里/实.xlsx'], ['悬空.xlsx', '里/新.xlsx']] as const) {
      const to = readlinkSync(file(link));
      expect(await recalc(link)).toMatchObject({ code: 0 });
      expect(readlinkSync(file(link))).toBe(to);
      expect(await isOurs(target)).toBe(true);
    }
    expect(lstatSync(file('链.xlsx')).isSymbolicLink()).toBe(true);
  }); // prettier-ignore

  it('to a folder, to the workbook itself, into a loop or into nowhere are refused', async () => {
    mkdirSync(file('目录'));
    symlinkSync(file('目录'), file('到夹.xlsx'));
    expectRefused(await recalc('到夹.xlsx'), '文件夹');
    symlinkSync(file('登记.xlsx'), file('自己.xlsx'));
    expect(await recalc('自己.xlsx')).toMatchObject({ code: 2 });
    symlinkSync(file('圈二.xlsx'), file('圈.xlsx'));
    symlinkSync(file('圈.xlsx'), file('圈二.xlsx'));
    expectRefused(await recalc('圈.xlsx'), '链接');
    symlinkSync(file('无/此.xlsx'), file('无处.xlsx'));
    expectRefused(await recalc('无处.xlsx'), '文件夹不存在');
  });

  it('that are hard are not torn apart, and permissions are kept', async () => {
    copyFileSync(file('登记.xlsx'), file('一.xlsx'));
    linkSync(file('一.xlsx'), file('二.xlsx'));
    expectRefused(await recalc('二.xlsx'), '硬链接');
    copyFileSync(file('登记.xlsx'), file('权.xlsx'));
    chmodSync(file('权.xlsx'), 0o640);
    expect(await recalc('权.xlsx')).toMatchObject({ code: 0 });
    expect(statSync(file('权.xlsx')).mode & 0o777).toBe(0o640);
  });
});

describe('runs that are killed', () => {
  const WRITER = `
    const { replaceFile } = await import(process.argv[1]);
    const bytes = new Uint8Array(3_000_000).fill(65);
    process.stdout.write('ready');
    for (;;) await replaceFile(process.argv[2], bytes, undefined);
  `;

  it('leave the old file or the new one, and what they leave behind is removed by the next run', async () => {
    mkdirSync(file('断'));
    const target = file('断/目标.xlsx');
    const writer = [
      '--import',
      'tsx',
      '--input-type=module',
      '-e',
      WRITER,
      pathToFileURL('src/entry/cli/drafts.ts').href,
      target,
    ];
    let left = 0;
    for (let run = 0; run < 12; run++) {
      const child = spawn(process.execPath, writer, { stdio: ['ignore', 'pipe', 'inherit'] });
      await new Promise((resolve) => child.stdout.once('data', resolve));
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 40));
      child.kill('SIGKILL');
      await new Promise((resolve) => child.once('close', resolve));
      left += readdirSync(file('断')).filter((name) => DRAFT.test(name)).length;
      if (existsSync(target)) expect(statSync(target).size).toBe(3_000_000);
    }
    expect(left).toBeGreaterThan(0);
    expect(await gaofen('recalc', file('登记.xlsx'), '--out', file('断/新.xlsx'))).toMatchObject({ code: 0 });
    expect(readdirSync(file('断')).filter((name) => DRAFT.test(name))).toEqual([]);
  });

  it('are told from runs that go on, and from files of others', async () => {
    const name = (machine: string, id: number): string => `.gaofen-${machine}-${id}-00000000.tmp`;
    mkdirSync(file('共'));
    const others = ['.gaofen-notes.tmp', '.登记.xlsx.tmp', name('00000000', 1), 'a.tmp'];
    for (const one of others) writeFileSync(file(`共/${one}`), 'x');
    await removeLeftDrafts(file('共'));
    expect(readdirSync(file('共')).sort()).toEqual([...others].sort());
    await expect(removeLeftDrafts(file('没有'))).resolves.toBeUndefined();
  });
});

describe('a file that takes the place of another', () => {
  const OLD = 'the old file, whole';
  const NEW = 'the new file, longer than the old one';
  /** What stands in the folder the moment the draft goes to the disk. */
  async function replaced(folder: string, onSync: () => void): Promise<void> {
    mkdirSync(file(folder));
    writeFileSync(file(`${folder}/书.xlsx`), OLD);
    const some = await open(file('登记.xlsx'), 'r');
    const sync = jest.spyOn(Object.getPrototypeOf(some) as FileHandle, 'sync');
    await some.close();
    sync.mockImplementationOnce(() => {
      onSync();
      return Promise.resolve();
    });
    try {
      await replaceFile(file(`${folder}/书.xlsx`), Buffer.from(NEW), undefined);
    } finally {
      sync.mockRestore();
    }
  }

  it('is on the disk before it takes the name: until then the old one is whole', async () => {
    const seen: string[][] = [];
    await replaced('先写', () => {
      const names = readdirSync(file('先写')).sort();
      seen.push(names.map((name) => readFileSync(file(`先写/${name}`), 'utf8')));
    });
    expect(seen).toEqual([[NEW, OLD]]);
    expect(readFileSync(file('先写/书.xlsx'), 'utf8')).toBe(NEW);
    expect(readdirSync(file('先写'))).toEqual(['书.xlsx']);
  });

  it('leaves the old one whole where the disk refuses, and no draft', async () => {
    const refused = replaced('不写', () => {
      throw Object.assign(new Error('EIO'), { code: 'EIO' });
    });
    await expect(refused).rejects.toThrow('EIO');
    expect(readdirSync(file('不写'))).toEqual(['书.xlsx']);
    expect(readFileSync(file('不写/书.xlsx'), 'utf8')).toBe(OLD);
  });

  it('takes away the drafts that 0.2.0 left, once they are a day old, and nothing else', async () => {
    mkdirSync(file('旧稿'));
    const uuid = '1b4e28ba-2fa1-41d2-883f-0016d3cca427';
    const left = [`.登记.xlsx.${uuid}`, `.登记-稿分.XLSM.${uuid}`];
    const kept = [
      `登记.xlsx.${uuid}`,
      `.登记.docx.${uuid}`,
      `.登记.xlsx.${uuid}.bak`,
      '.登记.xlsx',
      `.新.xlsx.${uuid}`,
    ];
    for (const name of [...left, ...kept]) {
      writeFileSync(file(`旧稿/${name}`), 'x');
      if (!name.startsWith('.新')) utimesSync(file(`旧稿/${name}`), new Date(2020, 1, 1), new Date(2020, 1, 1));
    }
    await removeLeftDrafts(file('旧稿'));
    expect(readdirSync(file('旧稿')).sort()).toEqual([...kept].sort());
  });
});

test('what was written is a workbook', async () => {
  expect(await recalc('好.xlsx')).toMatchObject({ code: 0 });
  expect((await openXlsx(readFileSync(file('好.xlsx'))).read([])).sheetNames).toContain('采用登记');
});
