import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { createSampleWorkbook } from '../../src/app/sample/sample-workbook';
import { sampleTemplate } from '../../src/app/forms/sample-template';
import { wordOfNotices } from '../../src/app/forms/word-of-notices';
import { evaluate } from '../../src/app/scoring/evaluate';
import { planSolicitation } from '../../src/app/workflow/plans/plan-solicitation';
import { dayOf } from '../../src/engine/time/calendar';
import { INPUT_SHEETS } from '../../src/sheets/catalogue';
import { runCommand } from '../../src/entry/cli/commands';
import { emptyXlsx, openXlsx } from '../../src/host/xlsx/open-xlsx';
import { crowdedOffice } from '../prints/crowded-office';

/** Parts by schema; the theme, which every program has from its vendor, is in none of them. */
const SCHEMAS: readonly (readonly [schema: string, parts: RegExp])[] = [
  ['wml.xsd', /^word\/(?:document|styles|numbering|settings|footnotes|endnotes|fontTable|header\d+|footer\d+)\.xml$/u],
  ['sml.xsd', /^xl\/(?:workbook|styles|sharedStrings|worksheets\/[^/]+|tables\/[^/]+)\.xml$/u],
  ['dml-spreadsheetDrawing.xsd', /^xl\/drawings\/[^/]+\.xml$/u],
  ['dml-chart.xsd', /^xl\/charts\/chart[^/]*\.xml$/u],
];

/**
 * As a reader that knows no extensions sees a part: what is declared ignorable is not there. Nor is the xml:space of a text
 * of a sheet, which the schema forgot and every program writes.
 */
function withoutIgnorable(xml: string): string {
  const prefixes = (/ mc:Ignorable="([^"]*)"/u.exec(xml)?.[1] ?? '').split(/\s+/u).filter((prefix) => prefix !== '');
  return prefixes
    .reduce(
      (text, prefix) =>
        text
          .replace(new RegExp(`<${prefix}:([\\w]+)[^>]*?(?:/>|>[\\s\\S]*?</${prefix}:\\1>)`, 'gu'), '')
          .replace(new RegExp(` ${prefix}:\\w+="[^"]*"`, 'gu'), ''),
      xml,
    )
    .replace(/ mc:Ignorable="[^"]*"/u, '')
    .replace(/(<t) xml:space="preserve"/gu, '$1');
}

function problemsOf(schema: string, documents: readonly string[]): string[][] {
  const input = JSON.stringify({ schema: path.resolve('tests/schemas', schema), documents });
  const { stdout, stderr } = spawnSync(process.execPath, ['tests/entry/validate-xml.mjs'], {
    ...{ input, encoding: 'utf8', maxBuffer: 1e8 },
  });
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout) as string[][];
}

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'gaofen-schema-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function gaofen(...words: readonly string[]): Promise<void> {
  const said: string[] = [];
  const say = (text: string): void => void said.push(text);
  const clock = { today: { year: 2020, month: 12, day: 15 }, time: '09:15', version: '1' };
  const code = await runCommand(words, { ...clock, out: say, err: say });
  if (code > 1) throw new Error(`${words.join(' ')}: ${said.join('\n')}`);
}

const file = (name: string): string => path.join(folder, name);

/** Every kind of file that is written from the book of an office. */
async function writtenFrom(office: string, book: string): Promise<string[]> {
  const made: string[] = [book];
  const make = async (name: string, command: string, ...rest: readonly string[]): Promise<void> => {
    const out = file(`${office}-${name}`);
    await gaofen(command, book, ...rest, '--out', out);
    made.push(out);
  };
  for (const form of ['1', '2', '3']) {
    await make(`form-${form}.docx`, 'forms', '--form', form, '--open', '--docx');
    await make(`form-${form}.xlsx`, 'forms', '--form', form, '--open');
  }
  const quarter = ['--quarter', '2020Q2', '--as-of', '2020-12-15'];
  await make('notice.docx', 'notice', ...quarter, '--docx');
  await make('notice.xlsx', 'notice', ...quarter);
  await make('year.docx', 'notice', '--year', '2020', '--as-of', '2020-12-15', '--docx');
  await make('recalc.xlsx', 'recalc');
  await make('fees.xlsx', 'fees', '--quarter', '2020Q2');
  return made;
}

/** Books with 约稿 and read forms added, 约稿通知, the own Word form and its sample, and what 打包 makes of one manuscript. */
async function writtenOfWork(office: string, book: string, item: string): Promise<string[]> {
  const made: string[] = [];
  const keep = (name: string, bytes: Uint8Array): string => {
    writeFileSync(file(`${office}-${name}`), bytes);
    made.push(file(`${office}-${name}`));
    return made.at(-1)!;
  };
  const make = async (name: string, ...words: readonly string[]): Promise<void> => {
    await gaofen(...words, '--out', file(`${office}-${name}`));
    made.push(file(`${office}-${name}`));
  };
  const { inputs } = evaluate(await openXlsx(new Uint8Array(readFileSync(book))).read(INPUT_SHEETS), {
    today: dayOf(2020, 12, 15),
  });
  const asked = { topic: '老兵<故事>&风采', units: ['全部街道'], issued: '2020-09-28', count: '2' };
  const { notices } = planSolicitation(inputs!, { ...asked, kind: 'comprehensive' });
  keep('notices.docx', await wordOfNotices(notices.slice(0, 3), '约稿通知', {}));
  await make(
    'solicited.xlsx',
    'solicit',
    book,
    '--topic',
    asked.topic,
    '--units',
    '全部街道',
    '--issued',
    asked.issued,
  );
  for (const form of ['1', '2', '3'] as const) {
    const template = keep(`sample-${form}.docx`, await sampleTemplate(Number(form) as 1 | 2 | 3));
    await make(`own-${form}.docx`, 'forms', book, '--form', form, '--open', '--template', template, '--docx');
  }
  await make('review.docx', 'forms', book, '--form', '2', '--item', item, '--docx');
  const { title } = inputs!.manuscripts!.rows.find(({ number }) => number === item)!;
  const parts = unzipSync(new Uint8Array(readFileSync(file(`${office}-review.docx`))));
  const text = strFromU8(parts['word/document.xml']!).replace(title, '另一篇&lt;标题&gt;&amp;“引号”');
  const filled = keep('filled.docx', zipSync({ ...parts, 'word/document.xml': strToU8(text) }));
  await make('read.xlsx', 'intake', book, filled, '--received', '2020-12-14');
  const zip = file(`${office}.zip`);
  await gaofen('package', book, '--item', item, filled, 'docs/images/form-1.png', '--out', zip);
  for (const [name, bytes] of Object.entries(unzipSync(new Uint8Array(readFileSync(zip)))))
    if (name.endsWith('.docx')) keep(`packed-${name}`, bytes);
  return made;
}

/** Books whose first quarters are settled, what finance gets of them, a final notice and the book of the year after. */
async function writtenOfMoney(book: string): Promise<string[]> {
  const made: string[] = [];
  const make = async (name: string, ...words: readonly string[]): Promise<string> => {
    await gaofen(...words, '--out', file(name));
    made.push(file(name));
    return file(name);
  };
  const settle = ['--settle', '--by', '李娜'];
  const first = await make('first.xlsx', 'fees', book, '--quarter', '2020Q1', ...settle);
  const second = await make('second.xlsx', 'fees', first, '--quarter', '2020Q2', ...settle);
  await make('hand-over.xlsx', 'hand-over', second, '--quarter', '2020Q2');
  await make('final.xlsx', 'notice', second, '--quarter', '2020Q2', '--as-of', '2020-12-15', '--final');
  await make('next.xlsx', 'new', '--year', '2021', '--workflow', '--from', second);
  return made;
}

/** What the schemas find in the parts of some files, each with its file and part. */
function problemsIn(files: readonly string[]): { readonly checked: number; readonly problems: readonly string[] } {
  const parts = files.flatMap((name) =>
    Object.entries(unzipSync(new Uint8Array(readFileSync(name)))).map(([part, bytes]) => ({ name, part, bytes })),
  );
  let checked = 0;
  const problems = SCHEMAS.flatMap(([schema, wanted]) => {
    const some = parts.filter(({ part }) => wanted.test(part));
    checked += some.length;
    const found = problemsOf(schema, some.map(({ bytes }) => withoutIgnorable(strFromU8(bytes)))); // prettier-ignore
    return some.flatMap(({ name, part }, at) => found[at]!.map((what) => `${path.basename(name)} ${part} ${what}`));
  });
  return { checked, problems };
}

test.each([
  ['sample', createSampleWorkbook],
  ['crowded', crowdedOffice],
])('every file that is written from the %s office is valid by ECMA-376', async (office, changes) => {
  const workbook = emptyXlsx();
  await workbook.write(changes());
  const book = file(`${office}.xlsx`);
  writeFileSync(book, workbook.bytes());
  const { checked, problems } = problemsIn(await writtenFrom(office, book));
  expect(problems).toEqual([]);
  expect(checked).toBeGreaterThan(100);
});

test.each([
  ['sample', createSampleWorkbook, 'G2020-001'],
  ['crowded', crowdedOffice, 'G2020-600'],
])('so is what the work before the scores of the %s office writes', async (office, changes, item) => {
  const workbook = emptyXlsx();
  await workbook.write(changes());
  const book = file(`${office}-work.xlsx`);
  writeFileSync(book, workbook.bytes());
  const { checked, problems } = problemsIn(await writtenOfWork(office, book, item));
  expect(problems).toEqual([]);
  expect(checked).toBeGreaterThan(60);
});

test('so are settled books, the file for finance, a final notice and the book of the next year', async () => {
  const workbook = emptyXlsx();
  await workbook.write(crowdedOffice());
  const book = file('money.xlsx');
  writeFileSync(book, workbook.bytes());
  const { checked, problems } = problemsIn(await writtenOfMoney(book));
  expect(problems).toEqual([]);
  expect(checked).toBeGreaterThan(60);
});

test('a property that stands in the wrong place is found', () => {
  const namespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const run = '<w:r><w:t>甲</w:t><w:rPr/></w:r>';
  const [problems] = problemsOf('wml.xsd', [
    `<w:document ${namespace}><w:body><w:p>${run}</w:p></w:body></w:document>`,
  ]);
  expect(problems).toEqual([expect.stringContaining('rPr')]);
});
