import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import product from '../../package.json';
import { sameEachTime } from '../../scripts/release/pdf';
import { openXlsx } from '../../src/host/xlsx/open-xlsx';
import { temporaryFolder } from '../entry/temporary-folder';
import { startBrowser } from './browser';
import { fileAddress } from './built';
import { WorkbenchUnderTest } from './workbench-page';

const ROOT = process.cwd();
const NAMES = ['workbench', 'wps', 'excel', 'cli', 'samples', 'documents'];
const file = temporaryFolder();

/** Fonts of Windows and macOS always show Chinese; elsewhere a list says whether one does, and without the list none is known. */
function hasChineseFont(): boolean {
  if (process.platform !== 'linux') return true;
  const { status, stdout } = spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' });
  return status === 0 && stdout.trim() !== '';
}

const describeWithFont = (name: string, suite: () => void): void =>
  hasChineseFont() ? describe(name, suite) : describe.skip(`${name} (skipped: no Chinese font here)`, suite);

function pack(out: string): void {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/release.mjs', '--built', '--out', out], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  expect([status, stderr]).toEqual([0, '']);
}

const archiveOf = (name: string): string => join(file('once'), `gaofen-${product.version}-${name}.zip`);
const filesOf = (name: string): Record<string, Uint8Array> => unzipSync(readFileSync(archiveOf(name)));

/** Unpacks an archive as a person would, and says where. */
function unpacked(name: string): string {
  const folder = file(`解开 ${name}`);
  for (const [path, bytes] of Object.entries(filesOf(name))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
    if (path.endsWith('.sh')) chmodSync(join(folder, path), 0o755);
  }
  return folder;
}

test('a printed document counts the heads of its tables by itself, whatever the browser has shown before', () => {
  const pdf = (first: number, second: number): string => {
    const [one, two] = [first, second].map((number) => `(node${String(number).padStart(8, '0')})`);
    return `/ID ${one} /ID ${two} /Headers [${one}] /CreationDate (D:202011291215${first}+00'00')`;
  };
  expect(sameEachTime(pdf(12, 40))).toBe(sameEachTime(pdf(13, 40)));
  expect(sameEachTime(pdf(12, 40))).toContain('/ID (node00000001) /ID (node00000002) /Headers [(node00000001)]');
});

describeWithFont('a release', () => {
  beforeAll(() => pack(file('once')));

  test('made twice, it is the same to the byte, and its checksums say so', () => {
    mkdirSync(file('again'));
    writeFileSync(join(file('again'), '别人的文件.txt'), '留着');
    pack(file('again'));
    const sums = readFileSync(join(file('once'), 'SHA256SUMS.txt'), 'utf8');
    expect(readFileSync(join(file('again'), 'SHA256SUMS.txt'), 'utf8')).toBe(sums);
    const counted = NAMES.map((name) => {
      const hash = createHash('sha256')
        .update(readFileSync(archiveOf(name)))
        .digest('hex');
      return `${hash}  gaofen-${product.version}-${name}.zip\n`;
    });
    expect(sums).toBe(counted.join(''));
    expect(readdirSync(file('again'))).toContain('别人的文件.txt');
  });

  test.each(NAMES)('another program reads the archive %s, and it names nothing of this machine', async (name) => {
    const { default: load } = await import('7z-wasm');
    const said: string[] = [];
    const zip = await load({ print: (line) => said.push(line) });
    zip.FS.writeFile('one.zip', readFileSync(archiveOf(name)));
    zip.callMain(['t', 'one.zip']);
    expect(said.join('\n')).toContain('Everything is Ok');
    const telling = Object.entries(filesOf(name)).filter(([, bytes]) => Buffer.from(bytes).includes(ROOT));
    expect(telling.map(([path]) => path)).toEqual([]);
  });

  test('its documents are PDF, and no link leads to a file', () => {
    const documents = Object.entries(filesOf('documents'));
    expect(documents.map(([name]) => name)).toContain('使用说明.pdf');
    for (const [, bytes] of documents) {
      const text = Buffer.from(bytes).toString('latin1');
      expect(text.startsWith('%PDF-')).toBe(true);
      expect(text).not.toContain('file:');
    }
  });

  test('the workbench opens from its folder and calculates', async () => {
    const browser = await startBrowser();
    try {
      const page = await WorkbenchUnderTest.emptyPage(browser);
      const workbench = await WorkbenchUnderTest.on(page, fileAddress(join(unpacked('workbench'), '工作台')));
      await workbench.recalculate();
      const { complaints, strangers } = workbench;
      expect({ complaints, strangers }).toEqual({ complaints: [], strangers: [] });
    } finally {
      await browser.close();
    }
  });

  test('the command line calculates the sample workbook', async () => {
    const sample = join(unpacked('samples'), '示例工作簿.xlsx');
    const out = file('算过.xlsx');
    const words = [
      join(unpacked('cli'), 'gaofen', 'gaofen.mjs'),
      'recalc',
      sample,
      '--as-of',
      '2020-12-31',
      '--out',
      out,
    ];
    const { stderr } = spawnSync(process.execPath, words, { encoding: 'utf8', cwd: file('.') });
    expect(stderr).not.toContain('Error');
    const { sheetNames } = await openXlsx(readFileSync(out)).read([]);
    expect(sheetNames).toEqual(expect.arrayContaining(['单位得分', '单位排名', '问题清单']));
  });

  const onUnix = process.platform === 'win32' ? test.skip : test;
  onUnix('the install script of WPS registers the add-in from its folder', () => {
    const home = file('家');
    mkdirSync(join(home, '.local/share/Kingsoft/wps/jsaddons'), { recursive: true });
    const script = join(unpacked('wps'), 'gaofen', 'install', 'install.sh');
    const { status } = spawnSync('sh', [script], { env: { PATH: process.env['PATH'], HOME: home } });
    expect(status).toBe(0);
    const list = readFileSync(join(home, '.local/share/Kingsoft/wps/jsaddons/publish.xml'), 'utf8');
    expect(list).toContain(`name="gaofen" type="et" url="gaofen_${product.version}"`);
  });

  test.each([
    ['workbench', '工作台'],
    ['wps', 'gaofen'],
    ['excel', 'gaofen'],
    ['cli', 'gaofen'],
  ])('the archive %s names the licences of what is in it, and says what to do first', (name, folder) => {
    expect(Object.keys(filesOf(name))).toEqual(
      expect.arrayContaining([`${folder}/licences.txt`, 'LICENSE', '先看这里.txt']),
    );
  });

  test('every page that the manifest for Excel names is in the folder', () => {
    const files = filesOf('excel');
    const manifest = Buffer.from(files['gaofen/manifest.xml']!).toString();
    const pages = [...manifest.matchAll(/https:\/\/localhost:3000\/([^"?]+)/g)].map(([, name]) => `gaofen/${name}`);
    expect(pages.length).toBeGreaterThan(3);
    expect(pages.filter((name) => !(name in files))).toEqual([]);
  });
});
