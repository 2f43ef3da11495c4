import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { createWorkbook } from '../../src/app/year/create-workbook';
import { newWork } from '../../src/app/workflow/new-work';
import { dayOf } from '../../src/engine/time/calendar';
import { emptyXlsx } from '../../src/host/xlsx/open-xlsx';
import { BUILT_IN_PLAN } from '../../src/rules/built-in-plan';
import { MANUSCRIPTS_SCHEMA } from '../../src/sheets/manuscripts/manuscripts-schema';
import { recordCells } from '../../src/sheets/schema/record-entry';
import { paneTextZh } from '../../src/text/pane/pane';
import { INTAKE_TEXTS } from '../../src/text/pane/pane-intake';
import { FORM_TEXTS } from '../../src/text/pane/pane-forms';
import { SHEETS } from '../../src/text/sheets/workbook-names';
import { reviewForm, wordFile } from '../documents/reading/word-xml';
import { readWord, wordElements } from '../documents/read-word';
import { longLog } from './filled-form';
import { onWorkbench } from './on-workbench';
import type { WorkbenchUnderTest } from './workbench-page';

/** As many as one run prints. */
const FORMS = 200;
const FILES = 60;

async function manyManuscripts() {
  const workbook = emptyXlsx();
  const manuscripts = Array.from({ length: FORMS }, (_, at) =>
    recordCells(MANUSCRIPTS_SCHEMA, { title: `第${at + 1}篇`, unit: '跳马镇', submitted: '2020-12-10' }, false),
  );
  await workbook.write(
    createWorkbook(2020, BUILT_IN_PLAN, { rows: [], asOf: dayOf(2020, 12, 15), work: { ...newWork(), manuscripts } }),
  );
  return { name: '二百篇.xlsx', bytes: workbook.bytes() };
}

async function opened(workbench: WorkbenchUnderTest, form: string): Promise<void> {
  await workbench.choose(await manyManuscripts());
  await workbench.recalculate();
  await workbench.showTab(/^待办/u);
  await workbench.page.locator('aside').getByRole('button', { name: form, exact: true }).click();
  await workbench.page.getByRole('form', { name: form }).waitFor();
}

/** Begins to write down every place of the bar that was drawn. */
const watchBar = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const seen: number[] = [];
    const look = (): void => {
      const bar = document.querySelector('[role="progressbar"]');
      const value = Number(bar?.getAttribute('aria-valuenow') ?? NaN);
      if (!Number.isNaN(value) && seen[seen.length - 1] !== value) seen.push(value);
      requestAnimationFrame(look);
    };
    look();
    Object.assign(window, { seen });
  });
const seenBar = (page: Page): Promise<number[]> => page.evaluate(() => (window as unknown as { seen: number[] }).seen);

/** Presses a button the moment it is there, as nobody is quick enough for. */
const pressOnceThere = (page: Page, name: string): Promise<void> =>
  page.evaluate((wanted) => {
    const watch = new MutationObserver(() => {
      const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === wanted);
      if (!button) return;
      watch.disconnect();
      button.click();
    });
    watch.observe(document.body, { subtree: true, childList: true });
  }, name);

onWorkbench(
  'two hundred forms: the page draws its bar, and 取消 leaves no file; then they are one document',
  async (workbench) => {
    const { page } = workbench;
    await opened(workbench, FORM_TEXTS.title);
    let files = 0;
    page.on('download', () => files++);
    const save = workbench.button(FORM_TEXTS.save);
    await save.click();
    await page.getByRole('progressbar').waitFor();
    await workbench.button(FORM_TEXTS.cancel).dispatchEvent('click');
    await page.getByText(FORM_TEXTS.givenUp).waitFor();
    expect(files).toBe(0);
    await watchBar(page);
    const arriving = page.waitForEvent('download');
    await save.click();
    const bytes = new Uint8Array(readFileSync(await (await arriving).path()));
    const seen = await seenBar(page);
    expect(seen.length).toBeGreaterThan(4);
    expect([...seen].sort((a, b) => a - b)).toEqual(seen);
    expect(files).toBe(1);
    const texts = wordElements(readWord(bytes).document, 't').map(({ textContent }) => textContent);
    expect(texts.filter((text) => /^第\d+篇$/u.test(text))).toHaveLength(FORMS);
  },
);

/** So many rows that a calculation shows its steps on any machine. */
const ROWS = 20_000;

onWorkbench(
  'a long log: 取消 leaves the book as it was; calculated again, its bar moves and what is typed meanwhile stays',
  async (workbench) => {
    const { page } = workbench;
    await workbench.choose({ name: '两万行.xlsx', bytes: await longLog(ROWS) });
    await workbench.notice().getByText('已打开').waitFor();
    await workbench.turnTo(SHEETS.adoptions);
    const results = ['J3', `J${ROWS + 1}`];
    await pressOnceThere(page, paneTextZh.cancel);
    await workbench.button('重新计算').click();
    await page.getByText(paneTextZh.cancelled).first().waitFor();
    expect(await workbench.cells(SHEETS.adoptions, results)).toEqual([null, null]);
    expect(await workbench.sheetNames()).not.toContain(SHEETS.ranking);
    await watchBar(page);
    await workbench.button('重新计算').click();
    await page.getByRole('progressbar').waitFor();
    await workbench.type('I4', '边算边写');
    await workbench.shows(SHEETS.adoptions, results[1]!, 1);
    const seen = await seenBar(page);
    expect(seen.length).toBeGreaterThan(4);
    const { workbook } = await workbench.save();
    const { rows } = (await workbook.read([SHEETS.adoptions])).sheets.get(SHEETS.adoptions)!;
    expect([rows[3]![8], rows[2]![9], rows[ROWS]![9]]).toEqual(['边算边写', 1, 1]);
    await workbench.goTo('A8');
    await workbench.button('插入行').click();
    await workbench.button('重新计算').click();
    await workbench.goTo('I10');
    await typeDown(page, NOTES);
    await workbench.shows(SHEETS.adoptions, `J${ROWS + 2}`, 1);
    await keepsWhatWasTyped(workbench);
  },
);

/** Texts that are typed one below the other while the program works. */
const NOTES = Array.from({ length: 20 }, (_, at) => `边${at}`);

async function typeDown({ keyboard }: Page, texts: readonly string[]): Promise<void> {
  for (const text of texts) {
    await keyboard.insertText(text);
    await keyboard.press('Enter');
  }
}

/** The row inserted at 8, and the notes from row 10 on, stand in the saved file. */
async function keepsWhatWasTyped(workbench: WorkbenchUnderTest): Promise<void> {
  const { workbook } = await workbench.save();
  const { rows } = (await workbook.read([SHEETS.adoptions])).sheets.get(SHEETS.adoptions)!;
  expect(rows.slice(9, 9 + NOTES.length).map((row) => row[8])).toEqual(NOTES);
  expect([rows[7]?.[0] ?? null, rows[8]![0], rows[ROWS + 1]![9]]).toEqual([null, expect.stringMatching(/^信息/u), 1]);
}

onWorkbench(
  'many filled forms: 取消 reads none and registers none; read again, each is a row to look at',
  async (workbench) => {
    const { page } = workbench;
    await opened(workbench, INTAKE_TEXTS.title);
    const files = Array.from({ length: FILES }, (_, at) => ({
      name: `${at}.docx`,
      mimeType: '',
      buffer: Buffer.from(wordFile(reviewForm({ title: `高桥第${at}件`, unit: '高桥' }))),
    }));
    const input = page.locator('input[type=file][accept=".docx,.docm"]');
    await pressOnceThere(page, INTAKE_TEXTS.cancel);
    await input.setInputFiles(files);
    await page.getByText(INTAKE_TEXTS.givenUp).waitFor();
    expect(await page.getByRole('list', { name: INTAKE_TEXTS.rows }).count()).toBe(0);
    await watchBar(page);
    await input.setInputFiles(files);
    await page.getByText(INTAKE_TEXTS.read(FILES, FILES)).waitFor();
    expect((await seenBar(page)).length).toBeGreaterThan(1);
    expect(await workbench.cell(SHEETS.manuscripts, `B${FORMS + 2}`)).toBeNull();
  },
);
