import { createWorkbook } from '../../src/app/year/create-workbook';
import { dayOf } from '../../src/engine/time/calendar';
import { emptyXlsx } from '../../src/host/xlsx/open-xlsx';
import { BUILT_IN_PLAN } from '../../src/rules/built-in-plan';
import type { WorkbenchUnderTest } from './workbench-page';

/** The channel that the form is filled with: 1 point. */
export const CITY = '市退役军人事务局官网官微';

/** Opens the form by keyboard and fills all but the date; names by the initials of their pinyin, by a part, by sound. */
export async function fillForm(workbench: WorkbenchUnderTest): Promise<void> {
  const { page } = workbench;
  const { keyboard } = page;
  await workbench.button('登记采用').focus();
  await keyboard.press('Enter');
  await page.getByLabel('标题').and(page.locator(':focus')).waitFor();
  await keyboard.type('高桥街道走访参战老兵');
  await keyboard.press('Tab');
  await keyboard.type('gq');
  await page.getByRole('option', { name: '高桥' }).waitFor();
  await keyboard.press('Tab');
  await keyboard.type('市退役');
  await page.getByRole('option', { name: CITY }).waitFor();
  await keyboard.press('Enter');
  await keyboard.press('Tab');
  await keyboard.type('zhuanzai');
  await keyboard.press('Tab');
  await page.getByLabel('采用日期').and(page.locator(':focus')).waitFor();
  await keyboard.press('Control+A');
}

/** A workbook of so many adoptions, of all units. */
export async function longLog(count: number): Promise<Uint8Array> {
  const units = BUILT_IN_PLAN.units.map(({ name }) => name);
  const two = (number: number): string => String(number).padStart(2, '0');
  const rows = Array.from({ length: count }, (_, index) => ({
    title: `信息${index}：开展第${index % 97}次走访慰问活动`,
    unit: units[index % units.length]!,
    date: `2020-${two(1 + (index % 12))}-${two(1 + (index % 28))}`,
    channel: CITY,
    mode: '转载',
  }));
  const workbook = emptyXlsx();
  await workbook.write(createWorkbook(2020, BUILT_IN_PLAN, { rows, asOf: dayOf(2020, 12, 31) }));
  return workbook.bytes();
}
