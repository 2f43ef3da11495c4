import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync, chmodSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from './temporary-folder';

const ROOT = join(__dirname, '..', '..');
const VERSION = '1.2.3';
const OURS =
  '<jsplugin name="gaofen" type="et" url="gaofen_1.2.3" version="1.2.3" enable="enable_dev" install="null" customDomain=""/>';
const ONLINE =
  '<jspluginonline name="gaofen" type="et" url="http://oa.example/gaofen/" enable="enable_dev" install="null"/>';
const OLD = '<jsplugin name="gaofen" type="et" url="gaofen_1.0.0" version="1.0.0" enable="enable_dev" install="null"/>';
const OTHER = `<jspluginonline  name='OA助手' type="wps" url="http://oa/?a=1&amp;b=>2" enable="enable_dev" install="null" customDomain="x" later="1"></jspluginonline>`;
const SHELLS = (process.env['WPS_TEST_SHELLS'] ?? 'sh').split(':');

/** What config/wps-install-files.mjs makes, by name. */
function installFiles(address = ''): Readonly<Record<string, string>> {
  const script = `import { installFiles } from './config/wps-install-files.mjs';
    console.log(JSON.stringify(Object.fromEntries(installFiles(${JSON.stringify({ name: 'gaofen', version: VERSION, address })}))));`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout) as Record<string, string>;
}

const FILES = installFiles();
const inFolder = temporaryFolder();
let machines = 0;

/** A person's machine: the published folder on a stick, and the folder in which WPS keeps add-ins. */
class Machine {
  readonly home = inFolder(`张 三 ${++machines}`);
  readonly stick = join(this.home, 'U盘 & 资料', "稿分's");
  readonly folder = join(this.home, '.local', 'share', 'Kingsoft', 'wps', 'jsaddons');
  readonly list = join(this.folder, 'publish.xml');

  constructor(list?: string | Buffer) {
    mkdirSync(join(this.stick, 'install'), { recursive: true });
    mkdirSync(join(this.stick, 'icons'));
    for (const [name, text] of Object.entries({ 'ribbon.xml': '<customUI/>', 'icons/icon 32.png': 'png' })) {
      writeFileSync(join(this.stick, name), text);
    }
    for (const [name, text] of Object.entries(FILES)) writeFileSync(join(this.stick, 'install', name), text);
    if (list === undefined) return;
    mkdirSync(this.folder, { recursive: true });
    writeFileSync(this.list, list);
  }

  run(...given: string[]): { readonly status: number | null; readonly said: string } {
    const [shell, ...words] = SHELLS[0]!.split(' ');
    const { status, stdout, stderr } = spawnSync(
      shell!,
      [...words, join(this.stick, 'install', 'install.sh'), ...given],
      {
        env: { PATH: process.env['PATH'], HOME: this.home },
        encoding: 'utf8',
      },
    );
    return { status, said: stdout + stderr };
  }

  text(): string {
    return readFileSync(this.list, 'utf8');
  }

  names(): string[] {
    return readdirSync(this.folder).sort();
  }
}

const list = (...entries: string[]): string =>
  `<jsplugins>\n${entries.map((one) => `  ${one}\n`).join('')}</jsplugins>\n`;

const MERGES: readonly (readonly [string, string | undefined, string])[] = [
  ['no list yet', undefined, list(OURS)],
  ['an empty list file', '', list(OURS)],
  ['a list file of white space', '\r\n \r\n', `<jsplugins>\r\n  ${OURS}\r\n</jsplugins>\r\n`],
  ['a list of nothing', '<jsplugins/>', `<jsplugins>\n  ${OURS}\n</jsplugins>`],
  ['other entries', list(OTHER), list(OTHER, OURS)],
  ['an old version between others', list(OTHER, OLD, OTHER), list(OTHER, OTHER, OURS)],
  ['a switch from online', list(ONLINE), list(OURS)],
  ['our entry with an end tag', list(OLD.replace('/>', '>\n </jsplugin>'), OTHER), list(OTHER, OURS)],
  ['our entry twice, in any quotes and order', list(OLD, `<jsplugin url='x' name = 'gaofen' />`), list(OURS)],
  ['names that only begin like ours', list(OLD.replace('"gaofen"', '"gaofen2"')), list(OLD.replace('"gaofen"', '"gaofen2"'), OURS)],
  ['a name elsewhere', list(`<jsplugin title="name=" filename="gaofen" name="x"/>`), list(`<jsplugin title="name=" filename="gaofen" name="x"/>`, OURS)],
  ['lines of Windows', list(OTHER, OLD).replaceAll('\n', '\r\n'), list(OTHER, OURS).replaceAll('\n', '\r\n')],
  ['a byte order mark', `\ufeff${list(OTHER)}`, list(OTHER, OURS)],
  ['a prolog, comments and no line ends', `<?xml version="1.0"?><jsplugins><!-- <jsplugin name="gaofen"/> --><a/></jsplugins>`, `<?xml version="1.0"?><jsplugins><!-- <jsplugin name="gaofen"/> --><a/>\n  ${OURS}\n</jsplugins>`],
  ['no line end at the end', list(OTHER).trim(), list(OTHER, OURS).trim()],
]; // prettier-ignore

const BROKEN: readonly (readonly [string, string | Buffer])[] = [
  ['cut off in a tag', list(OTHER).slice(0, 60)],
  ['cut off between tags', list(OTHER).replace('</jsplugins>', '')],
  ['crossed tags', '<jsplugins><a><b></a></b></jsplugins>'],
  ['another root', '<plugins></plugins>'],
  ['two roots', `${list()}${list()}`],
  ['text around it', `x${list()}`],
  ['a bare attribute', '<jsplugins><jsplugin name=gaofen/></jsplugins>'],
  ['an open comment', '<jsplugins><!-- </jsplugins>'],
  ['a document type', `<!DOCTYPE jsplugins>${list()}`],
  ['16 bits', Buffer.from(`\ufeff${list(OTHER)}`, 'utf16le')],
  ['no XML at all', '{"jsplugins":[]}'],
];

describe('install.sh', () => {
  test.each(MERGES)('merges into %s', (_, before, after) => {
    const machine = new Machine(before);
    const { status, said } = machine.run();
    expect({ status, said }).toEqual({
      status: 0,
      said: expect.stringContaining('请关闭并重新打开 WPS 表格') as string,
    });
    expect(machine.text()).toBe(after);
    expect(machine.names()).toEqual([
      'gaofen_1.2.3',
      'publish.xml',
      ...(before === undefined ? [] : ['publish.xml.gaofen-backup']),
    ]);
    if (before !== undefined) expect(readFileSync(`${machine.list}.gaofen-backup`, 'utf8')).toBe(before);
  });

  test.each(BROKEN)('refuses a list with %s, and changes nothing', (_, before) => {
    const machine = new Machine(before);
    for (const given of [[], ['http://oa.example/gaofen/'], ['--uninstall']]) {
      const { status, said } = machine.run(...given);
      expect(status).toBe(1);
      expect(said).toContain('没有改动任何东西');
      expect(readFileSync(machine.list)).toEqual(Buffer.from(before));
      expect(machine.names()).toEqual(['publish.xml']);
    }
  });

  test('copies the add-in without its installer, over an older one', () => {
    const machine = new Machine(list(OLD));
    mkdirSync(join(machine.folder, 'gaofen_1.0.0'));
    mkdirSync(join(machine.folder, 'gaofen_1.2.3', 'stale'), { recursive: true });
    mkdirSync(join(machine.folder, 'gaofen_notes'));
    expect(machine.run().status).toBe(0);
    expect(machine.names()).toEqual(['gaofen_1.2.3', 'gaofen_notes', 'publish.xml', 'publish.xml.gaofen-backup']);
    const copy = join(machine.folder, 'gaofen_1.2.3');
    expect(readdirSync(copy).sort()).toEqual(['icons', 'ribbon.xml']);
    expect(readFileSync(join(copy, 'icons', 'icon 32.png'), 'utf8')).toBe('png');
  });

  test('a second run changes nothing and keeps the backup of the first', () => {
    const machine = new Machine(list(OTHER));
    machine.run();
    const inode = statSync(machine.list).ino;
    expect(machine.run().status).toBe(0);
    expect(machine.text()).toBe(list(OTHER, OURS));
    expect(statSync(machine.list).ino).toBe(inode);
    expect(readFileSync(`${machine.list}.gaofen-backup`, 'utf8')).toBe(list(OTHER));
  });

  test.each(['http://oa.example/gaofen', 'http://oa.example/gaofen/'])('registers %s and drops the copy', (address) => {
    const machine = new Machine(list(OTHER));
    machine.run();
    expect(machine.run(address).said).toContain('已登记在线加载项');
    expect(machine.text()).toBe(list(OTHER, ONLINE));
    expect(machine.names()).toEqual(['publish.xml', 'publish.xml.gaofen-backup']);
  });

  test('an address with special signs is written as XML', () => {
    const machine = new Machine();
    machine.run('http://oa.example/a&b<"c/');
    expect(machine.text()).toContain('url="http://oa.example/a&amp;b&lt;&quot;c/"');
    expect(machine.run('--uninstall').status).toBe(0);
    expect(machine.text()).toBe(list());
  });

  test('uninstalls, and leaves the others', () => {
    const machine = new Machine(list(OTHER));
    machine.run();
    expect(machine.run('--uninstall').said).toContain('已从 WPS 移除稿分');
    expect(machine.text()).toBe(list(OTHER));
    expect(machine.names()).toEqual(['publish.xml', 'publish.xml.gaofen-backup']);
  });

  test('uninstalling where nothing was installed says so and makes nothing', () => {
    const machine = new Machine();
    expect(machine.run('--uninstall').status).toBe(0);
    expect(existsSync(machine.folder)).toBe(false);
  });

  test('a list keeps its permissions', () => {
    const machine = new Machine(list(OTHER));
    chmodSync(machine.list, 0o600);
    machine.run();
    expect(statSync(machine.list).mode & 0o777).toBe(0o600);
  });

  test('an unknown argument is answered with the usage', () => {
    const { status, said } = new Machine().run('--help');
    expect({ status, said }).toEqual({ status: 1, said: expect.stringContaining('用法') as string });
  });

  test('can be built for an address', () => {
    expect(installFiles('http://oa.example/gaofen')['install.sh']).toContain("URL='http://oa.example/gaofen/'");
    expect(() => installFiles('oa.example')).toThrow('请写 http:// 开头的文件夹网址');
  });
});

describe('the scripts for Windows', () => {
  test('have the marks that Windows reads Chinese by', () => {
    expect(FILES['install.ps1']!.startsWith('\ufeff#')).toBe(true);
    for (const name of ['install.ps1', 'install.bat', 'uninstall.bat']) {
      expect(FILES[name]!.replaceAll('\r\n', '')).not.toContain('\n');
    }
    for (const name of ['install.bat', 'uninstall.bat']) expect(FILES[name]).toMatch(/^[\x20-\x7e\r\n]*$/);
  });

  test('register what install.sh registers', () => {
    const text = FILES['install.ps1']!;
    const attributes = (entry: string): string[] => [...entry.matchAll(/([a-zA-Z]+)="/g)].map((match) => match[1]!);
    const written = [...text.matchAll(/'(jsplugin(?:online)?)' @\((.*)\)\r\n/g)].map(
      ([, element, pairs]) => [element, [...pairs!.matchAll(/\('(\w+)'/g)].map((match) => match[1]!)] as const,
    );
    expect(Object.fromEntries(written)).toEqual({ jsplugin: attributes(OURS), jspluginonline: attributes(ONLINE) });
    expect(text).toContain(`$Version = '${VERSION}'`);
  });
});
