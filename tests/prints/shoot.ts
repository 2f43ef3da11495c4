/**
 * Everything that is printed, looked at as paper: `npx tsx tests/prints/shoot.ts [docs] [office-name…]` makes it of two offices,
 * prints it with LibreOffice and writes .cache/prints/<office>-<name>-<page>.png; `docs` as the first word keeps those of
 * KEPT among them in docs/images. It needs LibreOffice, pdftoppm (poppler) and, for the docs, pngquant.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { createSampleWorkbook } from '../../src/app/sample/sample-workbook';
import { dayOf } from '../../src/engine/time/calendar';
import { evaluate } from '../../src/app/scoring/evaluate';
import { planSolicitation } from '../../src/app/workflow/plans/plan-solicitation';
import { wordOfNotices } from '../../src/app/forms/word-of-notices';
import { INPUT_SHEETS } from '../../src/sheets/catalogue';
import { runCommand } from '../../src/entry/cli/commands';
import type { WorkbookChange } from '../../src/host/port/workbook';
import { emptyXlsx, openXlsx } from '../../src/host/xlsx/open-xlsx';
import { FORM_SHEETS, type FormNumber } from '../../src/text/documents/forms';
import { convert } from '../libreoffice';
import { keepInDocs } from '../ui/gallery/keep-in-docs';
import { crowdedOffice } from './crowded-office';

const FOLDER = path.resolve('.cache/prints');
const OFFICES: Readonly<Record<string, () => WorkbookChange[]>> = {
  sample: createSampleWorkbook,
  crowded: crowdedOffice,
};

/** What is printed: the words of the command, and the sheet of its workbook; a document has none, and may have its own maker. */
interface Print {
  readonly words: readonly string[];
  readonly sheet?: string;
  readonly make?: (book: string) => Promise<Uint8Array>;
}

const handedOver = (sheet: string): Print => ({ words: ['hand-over', '--quarter', '2020Q2'], sheet });

const PRINTS: Readonly<Record<string, Print>> = {
  ...forms(1),
  ...forms(2),
  ...forms(3),
  'notice-quarter-sheet': { words: ['notice', '--quarter', '2020Q2'], sheet: '通报2020Q2' },
  'notice-quarter-word': { words: ['notice', '--quarter', '2020Q2', '--docx'] },
  'notice-draft-word': { words: ['notice', '--quarter', '2020Q4', '--docx'] },
  'notice-year-sheet': { words: ['notice', '--year', '2020'], sheet: '通报2020年度' },
  'notice-year-word': { words: ['notice', '--year', '2020', '--docx'] },
  'fee-sheet': { words: ['fees', '--quarter', '2020Q2'], sheet: '稿费表2020Q2' },
  'fee-detail': { words: ['fees', '--quarter', '2020Q2'], sheet: '稿费明细2020Q2' },
  'hand-over-sheet': handedOver('稿费表2020Q2'),
  'hand-over-detail': handedOver('稿费明细2020Q2'),
  'hand-over-payees': handedOver('稿费发放表2020Q2'),
  'hand-over-ledger': handedOver('台账摘录'),
  'solicitation-word': { words: [], make: solicitationNotices },
  'payee-list': { words: ['fees', '--quarter', '2020Q2'], sheet: '稿费发放表2020Q2' },
  ranking: { words: ['recalc'], sheet: '单位排名' },
  'unit-scores': { words: ['recalc'], sheet: '单位得分' },
  todo: { words: ['recalc'], sheet: '待办' },
  statistics: { words: ['recalc'], sheet: '宣传统计' },
  guide: { words: ['recalc'], sheet: '使用说明' },
  issues: { words: ['recalc'], sheet: '问题清单' },
  log: { words: ['recalc'], sheet: '采用登记' },
};

function forms(form: FormNumber) {
  const sheet = FORM_SHEETS[form];
  const words = ['forms', '--form', String(form), '--open'];
  return { [`form-${form}-sheet`]: { words, sheet }, [`form-${form}-word`]: { words: [...words, '--docx'] } };
}

/** Pictures of the docs: the name there, of which office, print and page. */
const KEPT: Readonly<Record<string, string>> = {
  'print-ranking': 'crowded-ranking-1',
  'print-notice-sheet': 'crowded-notice-quarter-sheet-1',
  'print-notice-units': 'crowded-notice-quarter-word-11',
  'print-payees': 'crowded-payee-list-01',
  'print-hand-over': 'crowded-hand-over-sheet-03',
  'print-solicitation': 'crowded-solicitation-word-1',
  'print-form-sheet': 'sample-form-1-sheet-2',
  'print-statistics': 'sample-statistics-2',
  'sheet-guide': 'sample-guide-1',
  'sheet-issues': 'sample-issues-1',
  'sheet-log': 'sample-log-2',
  'sheet-ranking': 'sample-ranking-1',
  'sheet-unit-scores': 'sample-unit-scores-1',
};

/** The 《约稿通知》 of the longest topic to three units, as the pane saves it. */
async function solicitationNotices(book: string): Promise<Uint8Array> {
  const content = await openXlsx(new Uint8Array(readFileSync(book))).read(INPUT_SHEETS);
  const { inputs } = evaluate(content, { today: dayOf(2020, 12, 15) });
  const { notices } = planSolicitation(inputs!, {
    topic: '全区退役军人系统学习贯彻重要讲话精神、开展“两学一做”常态化制度化教育情况的综合性材料',
    ...{ units: ['全部街道'], issued: '2020-09-28', kind: 'comprehensive', count: '2' },
  });
  return wordOfNotices(notices.slice(0, 3), '约稿通知', {});
}

const asOf = ['--as-of', '2020-12-15'];

async function gaofen(...words: readonly string[]): Promise<void> {
  const said: string[] = [];
  const say = (text: string): void => void said.push(text);
  const code = await runCommand(words, {
    ...{ today: { year: 2020, month: 12, day: 15 }, time: '09:15', version: '0.3.0', out: say, err: say },
  });
  if (code > 1 || process.env['TELL']) console.log(words.join(' '), code, said.join('\n'));
}

/** A copy of a workbook whose only visible sheet is the one that is printed; LibreOffice prints the areas of hidden ones, too. */
async function only(sheet: string, file: string): Promise<Uint8Array> {
  const parts = unzipSync(new Uint8Array(readFileSync(file)));
  const names = (await openXlsx(new Uint8Array(readFileSync(file))).read([])).sheetNames;
  const at = names.indexOf(sheet);
  if (at < 0) throw new Error(`${file} has no ${sheet}: ${names.join(' ')}`);
  const book = strFromU8(parts['xl/workbook.xml']!);
  let index = -1;
  const hidden = book
    .replace(/<sheet /gu, (tag) => (++index === at ? tag : '<sheet state="hidden" '))
    .replace(
      /<bookViews>.*?<\/bookViews>/su,
      `<bookViews><workbookView activeTab="${at}" firstSheet="${at}"/></bookViews>`,
    );
  const alone = hidden.replace(/<definedName name="_xlnm\.Print_Area" localSheetId="(\d+)">.*?<\/definedName>/gsu, (area, of) => (Number(of) === at ? area : '')); // prettier-ignore
  return zipSync({ ...parts, 'xl/workbook.xml': strToU8(alone) });
}

/** Runs a command on the book; a hand-over on one whose quarters up to the second are settled. */
async function print(
  command: string,
  rest: readonly string[],
  { book, out }: Readonly<Record<'book' | 'out', string>>,
): Promise<void> {
  const dated = command === 'fees' || command === 'hand-over' ? [] : asOf;
  const from = command === 'hand-over' ? await settled(book) : book;
  await gaofen(command, from, ...rest, ...dated, '--out', out);
}

async function settled(book: string): Promise<string> {
  let from = book;
  for (const quarter of ['2020Q1', '2020Q2']) {
    const to = from.replace(/(?:-\w+)?\.xlsx$/u, `-${quarter}.xlsx`);
    rmSync(to, { force: true });
    await gaofen('fees', from, '--quarter', quarter, '--settle', '--by', '李娜', '--out', to);
    if (existsSync(to)) from = to;
  }
  return from;
}

async function shoot(office: string, name: string): Promise<void> {
  const { words, sheet, make } = PRINTS[name]!;
  const [command, ...rest] = words;
  const out = path.join(FOLDER, `${office}-${name}.${sheet === undefined ? 'docx' : 'xlsx'}`);
  rmSync(out, { force: true });
  const book = path.join(FOLDER, `${office}.xlsx`);
  if (make) writeFileSync(out, await make(book));
  else await print(command!, rest, { book, out });
  if (!existsSync(out)) {
    console.log(`${office}-${name}: nothing`);
    return;
  }
  const bytes = sheet === undefined ? new Uint8Array(readFileSync(out)) : await only(sheet, out);
  const pdf = path.join(FOLDER, `${office}-${name}.pdf`);
  writeFileSync(pdf, await convert(bytes, path.extname(out).slice(1), 'pdf'));
  for (const old of readdirSync(FOLDER))
    if (new RegExp(`^${office}-${name}-\\d+\\.png$`, 'u').test(old)) rmSync(path.join(FOLDER, old));
  spawnSync('pdftoppm', ['-r', isForDocs ? '90' : '70', '-png', pdf, pdf.slice(0, -4)]);
}

mkdirSync(FOLDER, { recursive: true });
const [first, ...others] = process.argv.slice(2);
const isForDocs = first === 'docs';
const wanted = isForDocs || first === undefined ? others : [first, ...others];
const isWanted = (print: string): boolean => wanted.length === 0 || wanted.includes(print);
for (const [office, changes] of Object.entries(OFFICES)) {
  const workbook = emptyXlsx();
  await workbook.write(changes());
  writeFileSync(path.join(FOLDER, `${office}.xlsx`), workbook.bytes());
  for (const name of Object.keys(PRINTS)) if (isWanted(`${office}-${name}`)) await shoot(office, name);
}
if (isForDocs)
  for (const [to, from] of Object.entries(KEPT))
    if (isWanted(from.replace(/-\d+$/u, ''))) keepInDocs(path.join(FOLDER, `${from}.png`), `docs/images/${to}.png`);
