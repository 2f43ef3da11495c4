import '@testing-library/jest-dom';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { paneTextEn } from '../../../src/text/en/pane/pane';
import { HELP_TEXTS } from '../../../src/text/pane/pane-help';
import { TaskPane, type TaskPaneProps } from '../../../src/ui/shell/task-pane';
import { year } from '../fixtures';
import { RESTING } from '../gallery/states';

function shown(change: Partial<TaskPaneProps> = {}) {
  const user = userEvent.setup();
  render(
    <TaskPane {...RESTING} onRecalculate={() => Promise.resolve(year())} explainFailure={() => null} {...change} />,
  );
  return user;
}
const help = () => screen.findByRole('region', { name: '帮助' });

test('F1 opens the help with the keyboard in it, Escape gives it back', async () => {
  const user = shown();
  const recalculate = screen.getByRole('button', { name: '重新计算' });
  recalculate.focus();
  await user.keyboard('{F1}');
  expect(within(await help()).getByRole('button', { name: '关闭' })).toHaveFocus();
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('region', { name: '帮助' })).toBeNull();
  expect(recalculate).toHaveFocus();
});

test('the button at the foot opens and closes it; it explains the six words', async () => {
  const user = shown();
  const button = screen.getByRole('button', { name: '帮助' });
  await user.click(button);
  const words = within(await help())
    .getAllByRole('term')
    .map(({ textContent }) => textContent);
  expect(words).toEqual(expect.arrayContaining(['就高', '补差', '未定分值', '序时', '冲销', '结转']));
  await user.click(button);
  expect(screen.queryByRole('region', { name: '帮助' })).toBeNull();
});

test('what is to be sent to a maintainer has counts and kinds, and nothing of a cell', async () => {
  const user = shown();
  await user.click(screen.getByRole('button', { name: '重新计算' }));
  await user.keyboard('{F1}');
  const outcome = year();
  const text = (await help()).querySelector('pre')!.textContent;
  const first = outcome.issues[0]!.code;
  expect(text).toContain(`${first} ${outcome.issues.filter(({ code }) => code === first).length}`);
  expect(text).toContain(`${outcome.result!.rows.length} rows, ${outcome.result!.plan.units.length} units`);
  expect(text).not.toMatch(/[\u4e00-\u9fff]/);
});

test('what it covers stays: a tab that was chosen is chosen still', async () => {
  const user = shown();
  await user.click(screen.getByRole('button', { name: '重新计算' }));
  await user.click(await screen.findByRole('tab', { name: /问题/ }));
  await user.keyboard('{F1}');
  await help();
  await user.keyboard('{F1}');
  expect(screen.getByRole('tab', { name: /问题/ })).toHaveAttribute('aria-selected', 'true');
});

test('in English it says as much', async () => {
  const user = shown({ text: paneTextEn });
  await user.keyboard('{F1}');
  const panel = await screen.findByRole('region', { name: 'Help' });
  expect(within(panel).getAllByRole('term')).toHaveLength(HELP_TEXTS.keys.length + HELP_TEXTS.words.length);
});
