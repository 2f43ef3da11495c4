import type { Frame, Page } from 'playwright-core';
import { paneTextZh as TEXT } from '../../src/text/pane/pane';
import { PLAN_TEXTS } from '../../src/text/pane/pane-plan';

type Pane = Page | Frame;

/** Logs an adoption by keyboard in the form and gives its row; the form stays open. */
export async function logAdoption(pane: Pane): Promise<number> {
  const { keyboard } = 'keyboard' in pane ? pane : pane.page();
  await pane.getByRole('button', { name: TEXT.form.open }).click();
  await pane.getByLabel('标题').and(pane.locator(':focus')).waitFor();
  await keyboard.type('高桥街道走访参战老兵');
  await keyboard.press('Tab');
  await keyboard.type('gq');
  await pane.getByRole('option', { name: '高桥' }).waitFor();
  for (const text of ['市退役', 'zhuanzai']) {
    await keyboard.press('Tab');
    await keyboard.type(text);
  }
  await keyboard.press('Tab');
  await keyboard.press('Control+A');
  await keyboard.type('2020-12-10');
  await pane.getByRole('region', { name: TEXT.form.preview }).getByText('1 分', { exact: true }).waitFor();
  await keyboard.press('Control+Enter');
  const saved = await pane.getByText(/已写入/).innerText();
  return Number(/第 (\d+) 行/.exec(saved)?.[1]);
}

/** Chooses a plan for an empty workbook, and has its sheets added and calculated. */
export async function choosePlan(pane: Pane, title: string): Promise<void> {
  const { addTemplate } = TEXT.setup;
  await pane.getByLabel(PLAN_TEXTS.label).selectOption({ label: title });
  await pane.getByRole('button', { name: addTemplate }).click();
  await pane.getByText(TEXT.current).waitFor();
}

/** Settles a quarter in the tab 稿费. */
export async function settle(pane: Pane, quarter: number): Promise<void> {
  const name = TEXT.shortQuarters[quarter]!;
  // The grid has tabs of its own, whose names begin alike.
  await pane.getByRole('tab', { name: TEXT.tabs.fees, exact: true }).click();
  await pane.getByRole('region', { name }).getByRole('button', { name: TEXT.fees.settle }).click();
  await pane.getByLabel(TEXT.fees.by).fill('廖琴');
  await pane.getByRole('button', { name: TEXT.fees.confirm }).click();
  await pane.getByText(`${name}已结账`).waitFor();
}

/** Presses 送财务 and gives what the pane says of the file. */
export async function handedOver(pane: Pane, quarter: number): Promise<string> {
  const name = TEXT.shortQuarters[quarter]!;
  await pane.getByRole('region', { name }).getByRole('button', { name: TEXT.fees.handOver }).click();
  return pane.getByText(/交给财务/).innerText();
}
