/**
 * Pictures of the workbench for the docs, taken from its sample in Chromium:
 * `npx tsx tests/e2e/shoot.ts [picture,picture…]` writes docs/images/<picture>.png; it needs the built workbench and pngquant.
 */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { FORM_TEXTS } from '../../src/text/pane/pane-forms';
import { PLAN_TEXTS } from '../../src/text/pane/pane-plan';
import { WHAT_IF_TEXTS } from '../../src/text/pane/pane-what-if';
import { PACKING_TEXTS } from '../../src/text/pane/pane-packing';
import { INTAKE_TEXTS } from '../../src/text/pane/pane-intake';
import { paragraph, reviewForm, wordFile } from '../documents/reading/word-xml';
import { keepInDocs } from '../ui/gallery/keep-in-docs';
import { startBrowser } from './browser';
import { builtWorkbench, fileAddress } from './built';
import { openTrials, tryOut } from './trying-rules';
import { WorkbenchUnderTest } from './workbench-page';

const FOLDER = path.resolve('.cache/pictures');
const SIZE = { width: 1440, height: 900 };
/** Milliseconds after which nothing moves any more. */
const SETTLED = 1500;

type Reach = (workbench: WorkbenchUnderTest) => Promise<void>;

const PICTURES: Readonly<Record<string, Reach>> = {
  'workbench-calculated': (workbench) => workbench.turnTo('采用登记'),
  'workbench-todo': async (workbench) => {
    await workbench.turnTo('待办');
    await workbench.showTab('待办');
  },
  'workbench-solicitation': async (workbench) => {
    const { page } = workbench;
    await workbench.turnTo('约稿登记');
    await workbench.showTab('待办');
    await workbench.button('新约稿').click();
    await page.getByLabel('约稿主题').fill('元旦春节走访慰问');
    await page.getByLabel('下达日期').fill('2020-12-15');
    await page.getByRole('button', { name: /^全部街道/u }).click();
  },
  'workbench-manuscript': async (workbench) => {
    await workbench.turnTo('稿件登记');
    await workbench.goTo('B9');
    await workbench.showTab('选中行');
  },
  'workbench-intake': async (workbench) => {
    const { page } = workbench;
    await workbench.turnTo('稿件登记');
    await workbench.showTab('待办');
    await workbench.button(INTAKE_TEXTS.title).click();
    await filesOf(page, FILLED_FORMS);
    await page.getByRole('list', { name: INTAKE_TEXTS.rows }).waitFor();
  },
  'workbench-own-form': async (workbench) => {
    const { page } = workbench;
    await workbench.turnTo('稿件登记');
    await workbench.showTab('待办');
    await workbench.button(FORM_TEXTS.title).click();
    const own = {
      title: '{标题}',
      unit: '{供稿单位}',
      authors: '{撰稿人}',
      sensitive: ['{勾否}否', '{勾是}是'],
    } as const;
    await filesOf(page, { '我局审核表.docx': wordFile(reviewForm(own)) });
    await page.getByText(FORM_TEXTS.template('我局审核表.docx')).waitFor();
  },
  'workbench-mail': async (workbench) => {
    const { page } = workbench;
    await workbench.turnTo('稿件登记');
    await workbench.goTo('B9');
    await workbench.showTab('选中行');
    await page.getByRole('button', { name: /^打包：/u }).click();
    await filesOf(page, PACKED);
    await workbench.button(PACKING_TEXTS.draft).scrollIntoViewIfNeeded();
  },
  'workbench-what-if': async (workbench) => {
    await openTrials(workbench);
    await tryOut(workbench);
    await workbench.page.getByRole('heading', { name: WHAT_IF_TEXTS.units }).hover();
    await workbench.page.mouse.wheel(0, 205);
  },
  'workbench-plans': async ({ page }) => {
    await page.getByRole('button', { name: '新建', exact: true }).click();
    await page.getByLabel(PLAN_TEXTS.label).selectOption({ index: 6 });
  },
  'workbench-statistics': (workbench) => workbench.turnTo('宣传统计'),
};

/** What two stations and a section send in. */
const FILLED_FORMS: Readonly<Record<string, Uint8Array>> = {
  '跳马镇审核表.docx': wordFile(reviewForm({ title: '跳马镇开展冬季走访慰问', unit: '跳马镇', authors: '张伟、李娜' })),
  '高桥.docx': wordFile(reviewForm({ title: '高桥街道为参战老兵办实事', unit: '高桥', authors: '王芳' })),
  '扫描件.docx': new Uint8Array([0x25, 0x50, 0x44, 0x46, 0x2d]),
};

const PACKED: Readonly<Record<string, Uint8Array>> = {
  '走访慰问.docx': wordFile(paragraph('跳马镇开展走访慰问')),
};

const filesOf = (page: Page, files: Readonly<Record<string, Uint8Array>>): Promise<void> =>
  page
    .locator('aside input[type=file]')
    .last()
    .setInputFiles(Object.entries(files).map(([name, bytes]) => ({ name, mimeType: '', buffer: Buffer.from(bytes) })));

/** Turns the wheel over the tabs of the sheets until the one in front can be seen, as a person does. */
async function showTabInFront({ page }: WorkbenchUnderTest): Promise<void> {
  if ((await page.getByRole('dialog').count()) > 0) return;
  const bar = page.locator('[data-u-comp="slide-tab-bar"]');
  const { x, y, width } = (await bar.boundingBox())!;
  const tab = (await bar.getByRole('tab', { selected: true }).boundingBox())!;
  if (tab.x + tab.width <= x + width / 2) return;
  await page.mouse.move(x + 100, y + tab.height / 2);
  await page.mouse.wheel(0, tab.x);
  await page.mouse.move(700, 500);
}

const wanted = process.argv[2]?.split(',') ?? Object.keys(PICTURES);
mkdirSync(FOLDER, { recursive: true });
const browser = await startBrowser();
for (const name of wanted) {
  const workbench = await WorkbenchUnderTest.open(browser, fileAddress(builtWorkbench()), SIZE);
  await workbench.recalculate();
  await PICTURES[name]!(workbench);
  await showTabInFront(workbench);
  await workbench.page.waitForTimeout(SETTLED);
  const file = path.join(FOLDER, `${name}.png`);
  await workbench.page.screenshot({ path: file });
  keepInDocs(file, `docs/images/${name}.png`);
  await workbench.close();
}
await browser.close();
