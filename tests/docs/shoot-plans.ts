/**
 * Pictures of the ten worked plans for docs/plans.md: the filled log of each, calculated in the workbench.
 * `npx tsx tests/docs/shoot-plans.ts [number,number…]` writes docs/images/plan-<number>.png; it needs the built workbench and pngquant.
 */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { emptyXlsx } from '../../src/host/xlsx/open-xlsx';
import { ADOPTION_COLUMNS, SHEETS } from '../../src/text/sheets/workbook-names';
import { startBrowser } from '../e2e/browser';
import { builtWorkbench, fileAddress } from '../e2e/built';
import { WorkbenchUnderTest } from '../e2e/workbench-page';
import { changesOfCase } from '../entry/plan-cases';
import { keepInDocs } from '../ui/gallery/keep-in-docs';
import { workedCases } from './worked-plans';

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const FOLDER = path.resolve('.cache/pictures');
const SIZE = { width: 1440, height: 900 };
/** The grid, down to the last of eight rows. */
const SHOWN = { x: 0, y: 76, width: 1062, height: 390 };
/** Milliseconds after which nothing moves any more. */
const SETTLED = 1500;

const wanted = process.argv[2]?.split(',').map(Number);
mkdirSync(FOLDER, { recursive: true });
const browser = await startBrowser();
for (const [at, one] of workedCases().entries()) {
  if (wanted && !wanted.includes(at + 1)) continue;
  const book = emptyXlsx();
  await book.write(await changesOfCase(one));
  const workbench = await WorkbenchUnderTest.open(browser, fileAddress(builtWorkbench()), SIZE);
  await workbench.choose({ name: `${one.方案}.xlsx`, bytes: book.bytes() });
  await workbench.page.getByText(`${one.方案}.xlsx`).first().waitFor();
  await workbench.recalculate();
  await workbench.turnTo(SHEETS.adoptions);
  const headers = await workbench.cells(SHEETS.adoptions, LETTERS.map((letter) => `${letter}1`)); // prettier-ignore
  await workbench.goTo(`${LETTERS[headers.indexOf(ADOPTION_COLUMNS.verdict.name)]!}2`);
  await workbench.page.waitForTimeout(SETTLED);
  const file = path.join(FOLDER, `plan-${at + 1}.png`);
  await workbench.page.screenshot({ path: file, clip: SHOWN });
  keepInDocs(file, `docs/images/plan-${at + 1}.png`);
  await workbench.close();
}
await browser.close();
