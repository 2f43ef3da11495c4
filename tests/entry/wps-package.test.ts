import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { parse } from 'acorn';
import product from '../../package.json';

const FOLDER = join(__dirname, '..', '..', 'dist', 'wps');
const read = (name: string): string => readFileSync(join(FOLDER, name), 'utf8');

test('there is a package', () => {
  if (!existsSync(join(FOLDER, 'ribbon.xml'))) throw new Error('dist/wps is missing: run npm run build first');
});

const LANGUAGES: Readonly<Record<string, 5 | 2022>> = {
  'background.js': 5,
  'load.js': 5,
  'install/page.js': 5,
  'taskpane.js': 2022,
};
const SCRIPTS = existsSync(FOLDER)
  ? readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js'))
  : [];

/** The package that writes Word documents would look for placeholders so: nobody asks it to, and it is a text until then. */
const UNUSED = 'RegExp(`(?<=${';

test.each(SCRIPTS)('%s is written in the language it is for', (name) => {
  const ecmaVersion = LANGUAGES[name.replaceAll('\\', '/')] ?? 2015;
  expect(() => parse(read(name), { ecmaVersion, sourceType: 'script' })).not.toThrow();
  if (ecmaVersion === 2015) expect(read(name).replace(UNUSED, '')).not.toMatch(/\\p\{|\(\?<[=!]/);
});

test('the ribbon begins as WPS wants it', () => expect(read('ribbon.xml').startsWith('<customUI')).toBe(true));

test('no text of the package is left to be filled in', () => {
  for (const name of [
    'ribbon.xml',
    'manifest.xml',
    'install/index.html',
    'install/install.sh',
    'install/install.ps1',
  ]) {
    expect(read(name)).not.toMatch(/@[A-Z]+@|<%/);
  }
});

/** The page of the background script in an engine of 2009, beside a WPS that notes what is done to it. */
function background(language = 'zh-CN'): { readonly page: Record<string, unknown>; readonly done: string[] } {
  const done: string[] = [];
  const storage: Record<string, unknown> = {};
  const pane = { ID: 7, Visible: false };
  const Application = {
    Workbooks: {},
    ActiveWindow: { Hwnd: 42 },
    PluginStorage: {
      getItem: (key: string) => storage[key],
      setItem: (key: string, value: unknown) => void (storage[key] = value),
    },
    GetTaskPane: () => pane,
    CreateTaskPane: (address: string) => (done.push(address), pane),
  };
  const location = { href: 'http://oa.example/gaofen/index.html?x=1' };
  const page: Record<string, unknown> = { Application, location, navigator: { language } };
  page['window'] = page;
  page['alert'] = (sentence: string) => done.push(sentence);
  const context = createContext(page);
  runInContext(
    'delete Object.assign; delete Promise; delete Map; delete Symbol; delete Proxy; delete Reflect; delete Array.prototype.includes;',
    context,
  );
  runInContext(read('background.js'), context);
  return { page, done };
}

type Callback = (...args: unknown[]) => unknown;

test('every callback of the ribbon is there as soon as the script has run, and answers at once', () => {
  const { page, done } = background();
  const named = new Set(Array.from(read('ribbon.xml').matchAll(/"ribbon\.(\w+)"/g), ([, name]) => name!));
  expect([...named].sort()).toEqual(['GetImage', 'OnAction', 'OnAddinLoad']);
  const ribbon = page['ribbon'] as Record<string, Callback>;
  expect(ribbon['OnAddinLoad']!({})).toBe(true);
  for (const name of named) expect(page[name]).toBe(ribbon[name]);
  const buttons = Array.from(read('ribbon.xml').matchAll(/<button id="(\w+)"/g), ([, id]) => id!);
  expect(buttons).toEqual([
    'gaofenOpenPane',
    'gaofenRecalculate',
    'gaofenTodo',
    'gaofenSolicit',
    'gaofenManuscript',
    'gaofenPrint',
    'gaofenNotice',
  ]);
  for (const Id of buttons) {
    expect(existsSync(join(FOLDER, String(ribbon['GetImage']!({ Id }))))).toBe(true);
    expect(ribbon['OnAction']!({ Id, Tag: '' })).toBe(true);
  }
  expect(done).toEqual(['http://oa.example/gaofen/taskpane.html#42']);
});

test.each([
  ['zh-CN', '窗格没有打开'],
  ['en-US', 'The pane did not open'],
])('a WPS that opens no pane is told in a sentence, not by silence: %s', (language, sentence) => {
  const { page, done } = background(language);
  (page['Application'] as Record<string, unknown>)['CreateTaskPane'] = () => {
    throw new Error('0x800A03EC');
  };
  (page['Application'] as Record<string, unknown>)['GetTaskPane'] = () => null;
  const { OnAction } = page['ribbon'] as Record<string, Callback>;
  expect(OnAction!({ Id: 'gaofenOpenPane' })).toBe(true);
  expect(done).toEqual([expect.stringContaining(sentence)]);
});

test('the archive holds the add-in in one folder, and not its installer', () => {
  const script = `
    import SevenZip from '7z-wasm'; import { readFileSync } from 'node:fs';
    const names = []; const zip = await SevenZip({ print: (line) => names.push(line) });
    zip.FS.writeFile('a.7z', readFileSync('dist/wps/install/gaofen.7z'));
    zip.callMain(['l', '-slt', 'a.7z']);
    console.log(JSON.stringify(names.filter((line) => line.startsWith('Path = ')).map((line) => line.slice(7))));`;
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
  const [, ...names] = JSON.parse(stdout) as string[];
  const folder = `gaofen_${product.version}`;
  expect(names.every((name) => name === folder || name.startsWith(`${folder}/`))).toBe(true);
  for (const name of ['index.html', 'ribbon.xml', 'taskpane-es2015.js', 'icons/icon-32.png']) {
    expect(names).toContain(`${folder}/${name}`);
  }
  expect(names.filter((name) => name.includes('install'))).toEqual([]);
  expect(
    readFileSync(join(FOLDER, 'install', 'gaofen.7z'))
      .subarray(0, 2)
      .toString(),
  ).toBe('7z');
});
