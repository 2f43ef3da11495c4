import '@testing-library/jest-dom';
import { configure, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { TaskPane } from '../../../src/ui/shell/task-pane';
import { readWord } from '../../documents/read-word';
import { openedFlawless, openedWork } from '../fixtures';
import { actionsOver, RESTING } from '../gallery/states';

configure({ asyncUtilTimeout: 8000 });

test('通报 shows what it counts, is written as a draft, kept once final, and saved as Word', async () => {
  const user = userEvent.setup({ delay: null });
  const delivered = jest.fn((name: string, _bytes: Uint8Array) => Promise.resolve(() => `已存为“${name}”。`));
  const workbook = openedWork();
  const actions = { ...actionsOver(workbook), deliverFile: delivered };
  const goTo = jest.fn();
  render(<TaskPane {...RESTING} actions={actions} onRecalculate={actions.work.read} onGoTo={goTo} />);
  await user.click(screen.getByRole('button', { name: '重新计算' }));
  await user.click(await screen.findByRole('tab', { name: /待办/u }));
  await user.click(screen.getByRole('button', { name: '通报' }));
  await user.click(await screen.findByRole('radio', { name: '二季度' }));
  expect(await screen.findByText(/采用 \d+ 条，计 [\d.]+ 分。.*17 个单位，已达标 \d+ 个。/u)).toBeVisible();
  await user.click(screen.getByRole('button', { name: '写入工作表' }));
  expect(await screen.findByText('已写入“通报2020Q2”。')).toBeVisible();
  expect((await (await workbook).read([])).sheetNames).toContain('通报2020Q2');
  await user.click(screen.getByRole('button', { name: '去看' }));
  expect(goTo).toHaveBeenCalledWith({ sheet: '通报2020Q2', row: null, column: null });
  await user.click(screen.getByRole('button', { name: '存为 Word' }));
  await waitFor(() => expect(delivered).toHaveBeenCalledTimes(1));
  const [name, bytes] = delivered.mock.calls[0]!;
  expect(name).toMatch(/关于2020年第二季度宣传信息工作情况的通报（征求意见稿）\.docx$/u);
  expect(readWord(bytes).lines).toContain('一、总体情况');
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('form', { name: '通报' })).toBeNull();
});

test('定稿 writes a sheet that is kept: another press refuses and leaves it, a final Word file has no mark of a draft', async () => {
  const user = userEvent.setup({ delay: null });
  const delivered = jest.fn((name: string, _bytes: Uint8Array) => Promise.resolve(() => `已存为“${name}”。`));
  const workbook = openedFlawless();
  const actions = { ...actionsOver(workbook), deliverFile: delivered };
  render(<TaskPane {...RESTING} actions={actions} wanted={{ view: 'notice', times: 1 }} />);
  await user.click(await screen.findByRole('radio', { name: '二季度' }));
  await user.click(await screen.findByRole('checkbox', { name: '定稿' }));
  await user.click(screen.getByRole('button', { name: '写入工作表' }));
  expect(await screen.findByText('已写入“通报2020Q2”。')).toBeVisible();
  const sheet = async () => (await (await workbook).read(['通报2020Q2'])).sheets.get('通报2020Q2')!.rows;
  const kept = await sheet();
  expect(JSON.stringify(kept)).not.toContain('征求意见稿');
  await user.click(screen.getByRole('checkbox', { name: '定稿' }));
  await user.click(screen.getByRole('button', { name: '写入工作表' }));
  expect(await screen.findByText(/已经定稿，不覆盖/u)).toBeVisible();
  expect(await sheet()).toEqual(kept);
  await user.click(screen.getByRole('checkbox', { name: '定稿' }));
  await user.click(screen.getByRole('button', { name: '存为 Word' }));
  await waitFor(() => expect(delivered).toHaveBeenCalledTimes(1));
  expect(delivered.mock.calls[0]![0]).not.toContain('征求意见稿');
  expect(readWord(delivered.mock.calls[0]![1]).lines.join('')).not.toContain('征求意见稿');
});
