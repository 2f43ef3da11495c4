import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import product from '../../../package.json';
import { gaofen, ROWS, writeLog, type Ran } from '../settled-book';
import { temporaryFolder } from '../temporary-folder';

const BUILT = join(__dirname, '..', '..', '..', 'dist', 'cli');
const IS_WINDOWS = process.platform === 'win32';
const file = temporaryFolder();
const packed = (): string => file(`gaofen-${product.version}.tgz`);

/** Runs a program in a folder of its own, without a network and without what npm has kept. */
function run(command: string, words: readonly string[]): Ran {
  const env = { ...process.env, npm_config_offline: 'true', npm_config_cache: file('cache') };
  const { status, stdout, stderr } = spawnSync(command, words, {
    cwd: file('.'),
    env,
    encoding: 'utf8',
    shell: IS_WINDOWS,
  });
  return { code: status ?? -1, out: stdout, err: stderr };
}

const recalculation = (to: string): string[] => ['recalc', file('登记.xlsx'), '--as-of', '2020-12-31', '--out', file(to), '--json']; // prettier-ignore

beforeAll(async () => {
  if (!existsSync(join(BUILT, 'gaofen.mjs'))) throw new Error('dist/cli is missing: run npm run build first');
  await writeLog(file('登记.xlsx'), ROWS);
  expect(run('npm', ['pack', BUILT, '--pack-destination', file('.')])).toMatchObject({ code: 0 });
});

test('the one file says as much as the source', async () => {
  const source = await gaofen(...recalculation('源.xlsx'));
  const built = run(process.execPath, [join(BUILT, 'gaofen.mjs'), ...recalculation('一.xlsx')]);
  expect([built.code, JSON.parse(built.out)]).toEqual([source.code, JSON.parse(source.out)]);
});

test('installed from its package, it runs by its name and depends on nothing', () => {
  const prefix = file('prefix');
  expect(run('npm', ['install', '--global', '--prefix', prefix, packed()])).toMatchObject({ code: 0 });
  const folder = IS_WINDOWS ? prefix : join(prefix, 'bin');
  expect(run(join(folder, 'gaofen'), recalculation('装.xlsx'))).toMatchObject({ code: 0, err: '' });
  expect(existsSync(file('装.xlsx'))).toBe(true);
  const { dependencies } = JSON.parse(run('npm', ['ls', '--global', '--prefix', prefix, '--all', '--json']).out) as {
    readonly dependencies: Readonly<Record<string, { readonly dependencies?: object }>>;
  };
  expect(Object.entries(dependencies).map(([name, one]) => [name, one.dependencies])).toEqual([['gaofen', undefined]]);
});

test('npx runs it without an installation', () => {
  expect(run('npx', ['--yes', '--package', packed(), 'gaofen', '--help'])).toMatchObject({ code: 0 });
});

test('it names the licences of what is in it', () => {
  expect(readFileSync(join(BUILT, 'licences.txt'), 'utf8')).toMatch(/^fflate \d/mu);
});
