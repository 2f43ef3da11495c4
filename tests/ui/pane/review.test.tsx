import '@testing-library/jest-dom';
import { act, configure, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HostError } from '../../../src/host/port/workbook';
import type { Deliveries } from '../../../src/entry/session/deliver';
import { workbookActions } from '../../../src/entry/session/workbook-actions';
import { TaskPane } from '../../../src/ui/shell/task-pane';
import { openedYear } from '../fixtures';
import { RESTING } from '../gallery/states';

configure({ asyncUtilTimeout: 8000 });

const DELIVERIES = {} as Deliveries;
const count = () => screen.getByRole('tab', { name: /^问题/u }).textContent.replace(/\D/gu, '');
const reviewButtons = () => screen.queryAllByRole('button', { name: /^已核对：/u });

/** The pane over a year in memory, with its problems shown. */
async function opened() {
  const book = await openedYear();
  const actions = workbookActions(book, { onEdit: () => undefined, withResults: (act) => act() }, DELIVERIES);
  render(<TaskPane {...RESTING} actions={actions} onRecalculate={actions.work.read} />);
  const user = userEvent.setup({ delay: null });
  await user.click(screen.getByRole('button', { name: '重新计算' }));
  await user.click(await screen.findByRole('tab', { name: /^问题/u }));
  return { book, user };
}

test('a warning that was found right is folded away and not counted, and can be taken back', async () => {
  const { user } = await opened();
  const before = Number(count());
  const [first] = reviewButtons();
  const said = first!.getAttribute('aria-label')!.replace('已核对：', '');
  const warnings = reviewButtons().length;
  await user.click(first!);
  const fold = await screen.findByRole('button', { name: '已核对（1）' });
  expect(fold).toHaveAttribute('aria-expanded', 'false');
  expect(count()).toBe(String(before - 1));
  expect(screen.queryByRole('button', { name: `已核对：${said}` })).toBeNull();
  expect(reviewButtons()).toHaveLength(warnings - 1);
  expect(reviewButtons()).toContain(document.activeElement);
  await user.click(fold);
  await user.click(screen.getByRole('button', { name: `取回：${said}` }));
  expect(await screen.findByRole('button', { name: `已核对：${said}` })).toBeVisible();
  expect(count()).toBe(String(before));
  expect(screen.queryByRole('button', { name: /^已核对（/u })).toBeNull();
});

test('several warnings of a kind are found right with one press, and taken back with one', async () => {
  const { user } = await opened();
  const before = count();
  const [all] = screen.getAllByRole('button', { name: /^全部 \d+ 个都已核对：/u });
  const several = Number(all!.textContent.replace(/\D/gu, ''));
  expect(several).toBeGreaterThan(1);
  await user.click(all!);
  const fold = await screen.findByRole('button', { name: `已核对（${several}）` });
  expect(count()).toBe(String(Number(before) - several));
  await user.click(fold);
  await user.click(screen.getByRole('button', { name: `全部 ${several} 个都取回：已核对（${several}）` }));
  await screen.findByRole('tab', { name: new RegExp(`^问题.*${before}`, 'u') });
  expect(screen.queryByRole('button', { name: /^已核对（/u })).toBeNull();
});

test('an error has no such press', async () => {
  await opened();
  const sections = screen.getAllByRole('heading', { level: 2 }).map((heading) => heading.closest('section')!);
  const errors = sections.find((section) => /^错误/u.test(section.textContent))!;
  expect(within(errors).queryAllByRole('button', { name: /^已核对/u })).toEqual([]);
  expect(reviewButtons().length).toBeGreaterThan(0);
});

test('what is undone on the sheet of the reviews comes back at once', async () => {
  const { book, user } = await opened();
  const before = count();
  await user.click(reviewButtons()[0]!);
  await screen.findByRole('button', { name: '已核对（1）' });
  const { cells } = book.contentOf('已核对提醒');
  act(() => book.edit({ sheet: '已核对提醒', row: 3, column: cells[3]!.length - 1 }, null));
  expect(await screen.findAllByRole('button', { name: /^已核对：/u })).not.toHaveLength(0);
  await screen.findByRole('tab', { name: new RegExp(`^问题.*${before}`, 'u') });
  expect(screen.queryByRole('button', { name: /^已核对（/u })).toBeNull();
});

test('what the host refuses is told, and nothing is folded away', async () => {
  const { book, user } = await opened();
  const before = count();
  book.refuseNext(new HostError('protected', '已核对提醒'));
  await user.click(reviewButtons()[0]!);
  expect(await screen.findByText(/受保护，无法写入/u)).toBeVisible();
  expect(count()).toBe(before);
});
