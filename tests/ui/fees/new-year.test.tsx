import '@testing-library/jest-dom';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { feeWork } from '../../../src/entry/session/fee-work';
import type { Workbook } from '../../../src/host/port/workbook';
import { openXlsx } from '../../../src/host/xlsx/open-xlsx';
import { paneTextEn } from '../../../src/text/en/pane/pane';
import { PaneLanguageProvider } from '../../../src/ui/pane/pane-language';
import { TaskPane } from '../../../src/ui/shell/task-pane';
import { openedFlawless, openedWork, openedYear } from '../fixtures';
import { actionsOver, RESTING, settledYear, STATES } from '../gallery/states';
import { NOWHERE } from '../nowhere';

const START = '建下一年的工作簿…';

/** The tab 稿费 over a workbook; made files of a new year go into `made`. */
async function openedFees(opened: Promise<Workbook>, state = 'fees', host = 'zh-CN') {
  const made = new Map<string, Uint8Array>();
  const user = userEvent.setup({ delay: null });
  const onGoTo = jest.fn();
  const fees = feeWork(await opened, {
    ...NOWHERE,
    newBook: (name, bytes) => {
      made.set(name, bytes);
      return Promise.resolve(({ messages }) => messages.savedFile(name));
    },
  });
  const actions = { ...actionsOver(opened), fees };
  render(
    <PaneLanguageProvider host={host}>
      <TaskPane {...RESTING} {...STATES[state]!.props} actions={actions} onGoTo={onGoTo} />
    </PaneLanguageProvider>,
  );
  const english = host === 'en';
  await user.click(await screen.findByRole('button', { name: english ? paneTextEn.recalculate : '重新计算' }));
  await user.click(await screen.findByRole('tab', { name: english ? paneTextEn.tabs.fees : '稿费' }));
  const press = async (name: string | RegExp): Promise<void> => user.click(await screen.findByRole('button', { name }));
  return { made, onGoTo, press };
}

const rowsOf = async (bytes: Uint8Array, sheet: string) =>
  (await openXlsx(bytes).read([sheet])).sheets.get(sheet)?.rows;

test('a settled year is carried into a workbook of the next, after what goes over is shown', async () => {
  const { made, press } = await openedFees(settledYear());
  await press(START);
  expect(await screen.findByRole('heading', { name: '建2021年的工作簿' })).toBeVisible();
  expect(screen.getByText(/^带入上年的采用\d+条：同一内容以后再采用，只计高出的部分。$/u)).toBeVisible();
  expect(screen.getByText(/^带入“上年结转”3条，合计250.00元/u)).toBeVisible();
  const list = within(screen.getByRole('list', { name: '上年结转' }));
  const amounts = list.getAllByText(/元$/u).map(({ textContent }) => Number.parseFloat(textContent));
  expect(amounts).toEqual([-25, 25, 250]);
  expect(made.size).toBe(0);

  await press('建立');
  expect(await screen.findByText('已存为“2021年宣传信息采用登记.xlsx”。')).toBeVisible();
  expect(screen.getByRole('button', { name: START })).toBeVisible();
  const bytes = made.get('2021年宣传信息采用登记.xlsx')!;
  const forward = (await rowsOf(bytes, '上年结转'))!.flat().filter((cell) => typeof cell === 'number');
  expect(forward).toEqual(amounts);
  expect((await rowsOf(bytes, '采用登记'))!.length).toBeGreaterThan(1);
});

test('an open year says what is not known yet, and can be left without making anything', async () => {
  const { made, press } = await openedFees(openedFlawless());
  await press(START);
  const look = within(await screen.findByRole('heading', { name: '请先看一看' }).then((head) => head.parentElement!));
  expect(look.getByText('上年一季度起还没有结账：请在旧工作簿里结账，旧工作簿没有改动。')).toBeVisible();
  expect(look.getByText(/^“上年结转”是空的：旧工作簿四个季度都结账以后/u)).toBeVisible();
  await press('返回');
  expect(await screen.findByRole('button', { name: START })).toBeVisible();
  expect(made.size).toBe(0);
});

test('rows with errors are named, and lead to their cells', async () => {
  const { onGoTo, press } = await openedFees(openedYear(), 'overview');
  await press(START);
  expect(await screen.findByText(/^旧登记里\d+行有错误，没有带入新工作簿/u)).toBeVisible();
  await press(/C6/u);
  expect(onGoTo).toHaveBeenCalledWith(expect.objectContaining({ sheet: '采用登记' }));
});

test('work that is not finished stays behind, and is told', async () => {
  const { press } = await openedFees(openedWork());
  await press(START);
  expect(await screen.findByText(/^上年的“待办”里还有\d+件没有办完，不带入新年度/u)).toBeVisible();
});

test('an English pane says the same', async () => {
  const { press } = await openedFees(settledYear(), 'fees', 'en');
  await press('Workbook of the next year…');
  expect(await screen.findByRole('heading', { name: 'Workbook of 2021' })).toBeVisible();
  expect(screen.getByText(/of 上年结转, ¥-?[\d,.]+ in all/u)).toBeVisible();
});
