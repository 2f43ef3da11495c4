import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { scripts } from '../../package.json';
import { createSampleWorkbook } from '../../src/app/sample/sample-workbook';
import { runCommand } from '../../src/entry/cli/commands';
import { emptyXlsx, openXlsx } from '../../src/host/xlsx/open-xlsx';
import { reviewForm, wordFile } from '../documents/reading/word-xml';
import { writeLog } from '../entry/settled-book';
import { temporaryFolder } from '../entry/temporary-folder';

const root = path.join(__dirname, '..', '..');
const documents = [
  'README.md',
  'CHANGELOG.md',
  ...['architecture', 'decisions', 'performance', 'settlement', 'workflow'].map((name) => `docs/${name}.md`),
];
const text = (document: string): string => readFileSync(path.join(root, document), 'utf8');
const file = temporaryFolder();

const examples = [...text('README.md').matchAll(/^npm run -s gaofen -- (.*?)\s*(?:#.*)?$/gmu)].map(
  ([, words]) => words!,
);

beforeAll(async () => {
  const workbook = emptyXlsx();
  await workbook.write(createSampleWorkbook());
  writeFileSync(file('登记.xlsx'), workbook.bytes());
  writeFileSync(file('稿.docx'), zipSync({ 'word/document.xml': strToU8('<w:document/>') }));
  writeFileSync(file('审核表.docx'), wordFile(reviewForm()));
  writeFileSync(file('图.jpg'), new Uint8Array([0xff, 0xd8]));
});

/** Registers the manuscript that an example packs. */
async function register(path: string): Promise<void> {
  const workbook = openXlsx(readFileSync(path));
  const cells = [
    ['稿件编号', '标题', '供稿单位'],
    ['G2020-001', '跳马镇走访慰问困难退役军人', '跳马镇'],
  ];
  await workbook.write([{ kind: 'replace-sheet', sheet: { name: '稿件登记', cells } }]);
  writeFileSync(path, workbook.bytes());
}

/** Commands that work on the sample, which has a few wrong cells; a quarter is settled in a book without any. */
const isAboutSample = (words: string): boolean => /^(?:recalc|check|fees \S+ --quarter \S+$)/u.test(words);

it.each(examples)('the example works: gaofen %s', async (words) => {
  const said: string[] = [];
  const isFile = (word: string): boolean => /\.(?:xlsx|docx|jpg|zip|eml)$/u.test(word);
  const isNew = (word: string): boolean => words.startsWith('new') && word.startsWith('登记');
  const inFolder = words
    .split(/\s+/u)
    .map((word) => (isFile(word) ? file(isNew(word) ? `新${words.length}-${word}` : word) : word));
  if (words.startsWith('package')) await register(file('登记.xlsx'));
  if (words.includes('--settle')) await writeLog(file('登记.xlsx'));
  const code = await runCommand(inFolder, {
    today: { year: 2020, month: 12, day: 15 },
    time: '09:15',
    version: '0',
    out: (line) => said.push(line),
    err: (line) => said.push(line),
  });
  expect({ code, isUsage: said.join('\n').includes('--help') }).toEqual({
    code: isAboutSample(words) ? 1 : 0,
    isUsage: false,
  });
});

it('names at least one example of every command', () => {
  const commands = new Set(examples.map((words) => words.split(' ')[0]));
  expect(commands).toEqual(
    new Set([
      'recalc',
      'check',
      'fees',
      'hand-over',
      'audit',
      'new',
      'todo',
      'solicit',
      'intake',
      'package',
      'forms',
      'notice',
      'what-if',
    ]),
  );
});

it.each(documents)('every picture and link of %s leads somewhere', (document) => {
  const targets = [...text(document).matchAll(/\]\((?!https?:)([^)#]+)/gu)].map(([, target]) => target!);
  const missing = targets.filter((target) => !existsSync(path.join(root, path.dirname(document), target)));
  expect(missing).toEqual([]);
});

/** What a command names that is not there: its program, its script, its files; a path may be the beginning of names. */
function absent(command: string): string[] {
  const [program, ...words] = command.trim().split(/\s+/u);
  const [first, second] = words.filter((word) => !word.startsWith('-'));
  const isThere = (word: string): boolean => {
    const { dir, base } = path.parse(path.join(root, word));
    return existsSync(dir) && readdirSync(dir).some((name) => name.startsWith(base));
  };
  const missing = words.filter((word) => word.includes('/') && !isThere(word));
  if (program === 'npx' && !existsSync(path.join(root, 'node_modules/.bin', first!))) missing.push(first!);
  const script = first === 'run' ? second! : first!;
  if (program === 'npm' && !(script in scripts)) missing.push(script);
  return missing;
}

it('every command of CONTRIBUTING.md names programs, scripts and files that are there', () => {
  const blocks = [...text('CONTRIBUTING.md').matchAll(/^```\n(.*?)^```/gmsu)].map(([, block]) => block!);
  const lines = blocks.flatMap((block) => block.split('\n')).map((line) => line.replace(/\s+#.*$/u, ''));
  const commands = lines.filter((line) => /^np[mx] /u.test(line)).flatMap((line) => line.split('&&'));
  expect(commands.length).toBeGreaterThan(4);
  expect(commands.flatMap(absent)).toEqual([]);
  expect(absent('npm run fly -- src/nowhere/x.ts')).toEqual(['src/nowhere/x.ts', 'fly']);
});
