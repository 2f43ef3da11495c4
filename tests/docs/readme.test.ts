import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createSampleWorkbook } from '../../src/app/sample/sample-workbook';
import { runCommand } from '../../src/entry/cli/commands';
import { emptyXlsx } from '../../src/host/xlsx/open-xlsx';
import { writeLog } from '../entry/settled-book';
import { temporaryFolder } from '../entry/temporary-folder';

const root = path.join(__dirname, '..', '..');
const documents = [
  'README.md',
  'CHANGELOG.md',
  ...['architecture', 'decisions', 'performance', 'settlement'].map((name) => `docs/${name}.md`),
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
});

/** Commands that work on the sample, which has a few wrong cells; a quarter is settled in a book without any. */
const isAboutSample = (words: string): boolean => /^(?:recalc|check|fees \S+ --quarter \S+$)/u.test(words);

it.each(examples)('the example works: gaofen %s', async (words) => {
  const said: string[] = [];
  const isFile = (word: string): boolean => word.endsWith('.xlsx');
  const isNew = (word: string): boolean => words.startsWith('new') && word.startsWith('登记');
  const inFolder = words.split(/\s+/u).map((word) => (isFile(word) ? file(isNew(word) ? `新-${word}` : word) : word));
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
  expect(commands).toEqual(new Set(['recalc', 'check', 'fees', 'hand-over', 'audit', 'new']));
});

it.each(documents)('every picture and link of %s leads somewhere', (document) => {
  const targets = [...text(document).matchAll(/\]\((?!https?:)([^)#]+)/gu)].map(([, target]) => target!);
  const missing = targets.filter((target) => !existsSync(path.join(root, path.dirname(document), target)));
  expect(missing).toEqual([]);
});
