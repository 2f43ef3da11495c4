import '@testing-library/jest-dom';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { paneTextEn } from '../../../src/text/en/pane/pane';
import { TaskPane, type TaskPaneProps } from '../../../src/ui/shell/task-pane';
import { year } from '../fixtures';
import { RESTING } from '../gallery/states';

beforeEach(() => localStorage.clear());

function visit(version: string, change: Partial<TaskPaneProps> = {}): () => void {
  const props = { ...RESTING, version, onRecalculate: () => Promise.resolve(year()), explainFailure: () => null };
  return render(<TaskPane {...props} {...change} />).unmount;
}
const line = (): HTMLElement | null => screen.queryByText(/^已更新到/u);

test('the first visit tells nothing, one after an update tells its version until that is closed', async () => {
  const user = userEvent.setup();
  visit('0.9.0')();
  visit('0.9.0')();
  visit('0.10.0');
  expect(line()).toHaveTextContent('已更新到 0.10.0，有什么新变化');
  await user.click(screen.getByRole('button', { name: '知道了，不再提示' }));
  expect(line()).toBeNull();
});

test.each([
  ['an older version beside a newer one', '0.8.0'],
  ['the same version', '0.9.0'],
])('%s tells nothing', (_, version) => {
  visit('0.9.0')();
  visit(version);
  expect(line()).toBeNull();
});

test('it leads to what is new, as text, and is not shown again', async () => {
  const user = userEvent.setup();
  visit('0.1.0')();
  const leave = visit('0.3.0');
  await user.click(screen.getByRole('button', { name: '有什么新变化' }));
  const help = await screen.findByRole('region', { name: '帮助' });
  const [news] = within(help).getAllByRole('region');
  expect(news).toHaveAccessibleName('有什么新变化');
  const changes = await within(news!).findByRole('list', { name: '主要的改动' });
  expect(within(changes).getAllByRole('listitem').length).toBeGreaterThan(5);
  expect(changes.querySelector('code, a, b, strong')).toBeNull();
  await user.click(within(news!).getByText(/^工作台（\d+）$/u));
  expect(await within(news!).findByRole('list', { name: '工作台' })).toBeVisible();
  leave();
  visit('0.3.0');
  expect(line()).toBeNull();
});

test('where pages have no storage the pane works and tells nothing', () => {
  const refuse = jest.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
    throw new Error('no storage');
  });
  visit('0.3.0');
  expect(line()).toBeNull();
  expect(screen.getByRole('button', { name: '重新计算' })).toBeInTheDocument();
  refuse.mockRestore();
});

test('the help always has what is new, in English too', async () => {
  const user = userEvent.setup();
  visit('0.3.0', { text: paneTextEn });
  await user.keyboard('{F1}');
  await user.click(await screen.findByRole('button', { name: paneTextEn.help.news.show }));
  expect((await screen.findByRole('list', { name: '主要的改动' })).closest('[lang]')).toHaveAttribute('lang', 'zh-CN');
});
