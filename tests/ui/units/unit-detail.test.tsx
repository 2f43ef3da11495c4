import '@testing-library/jest-dom';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { TaskPane } from '../../../src/ui/shell/task-pane';
import { flawless, resultOf, year } from '../fixtures';
import { RESTING, STATES } from '../gallery/states';

const opened = async (state: string, ...presses: string[]) => {
  const user = userEvent.setup({ delay: null });
  const onGoTo = jest.fn();
  render(<TaskPane {...RESTING} {...STATES[state]!.props} onGoTo={onGoTo} />);
  for (const name of ['重新计算', ...presses]) await user.click(screen.getByText(name));
  return { user, onGoTo };
};

test('a unit opens to its quarters, what would close its gap, and every adoption with its verdict and cell', async () => {
  const { user, onGoTo } = await opened('units', '单位');
  const { scorecards, plan } = resultOf(year());
  const card = scorecards.find(({ shortfall, total }) => shortfall > 0 && total > 0)!;
  const { name } = plan.units[card.unit]!;
  const item = screen.getByText(name).closest('button')!;
  expect(item).toHaveAttribute('aria-expanded', 'false');
  await user.click(item);
  expect(item).toHaveAttribute('aria-expanded', 'true');
  expect(within(screen.getByRole('list', { name: '各季度得分' })).getAllByRole('listitem')).toHaveLength(4);
  expect(screen.getByText(/^还差 .* 分，例如：.*条/)).toBeVisible();
  const steps = within(screen.getByRole('list', { name: `${name}的采用记录` }));
  await user.click(steps.getAllByRole('button')[0]!);
  expect(onGoTo).toHaveBeenCalledWith({ sheet: '采用登记', row: expect.any(Number) as number, column: 0 });
});

test('the selected row tells the story of its content', async () => {
  await opened('row-raised', '选中行');
  const story = within(screen.getByRole('list', { name: '同一稿件的 4 次采用' }));
  const steps = story.getAllByRole('listitem').map((step) => step.textContent);
  expect(steps[0]).toMatch(/2020-02-11.*1 分.*计1分 · 2020 年一季度付费/u);
  expect(steps[1]).toMatch(/2020-05-20.*4 分.*补差4分/u);
  expect(story.getAllByRole('listitem')[1]).toHaveAttribute('aria-current', 'true');
});

test('a second run says what changed, and names the units that met their target', async () => {
  const user = userEvent.setup({ delay: null });
  let runs = 0;
  const outcomes = [year(), flawless()];
  render(<TaskPane {...RESTING} onRecalculate={() => Promise.resolve(outcomes[Math.min(runs++, 1)]!)} />);
  const button = screen.getByRole('button', { name: '重新计算' });
  await user.click(button);
  expect(screen.queryByText('与上次计算相比')).toBeNull();
  await user.click(button);
  const note = within(screen.getByText('与上次计算相比').parentElement!);
  expect(note.getByText(/新达标：/)).toBeVisible();
  expect(note.getByText(/合计得分增加 .* 分/)).toBeVisible();
  await user.click(button);
  expect(screen.queryByText('与上次计算相比')).toBeNull();
});

test('the units are copied as lines for a chat group', async () => {
  const { user } = await opened('units', '单位');
  await user.click(screen.getByRole('button', { name: '复制为文字' }));
  expect(await screen.findByText('已复制')).toBeVisible();
  const lines = (await navigator.clipboard.readText()).split('\n');
  expect(lines[0]).toBe('2020年度宣传信息采用得分（截止 2020-11-15）');
  expect(lines).toHaveLength(18);
  expect(lines[1]).toMatch(/^1\. 雨花亭 11\.5 \/ 5 分 230% 已达标$/u);
});

describe('what is looked for in the tab 单位', () => {
  const looked = async (typed: string) => {
    const desk = await opened('units', '单位');
    await desk.user.type(screen.getByRole('searchbox', { name: '找单位、标题、稿件编号' }), typed);
    return desk;
  };
  const units = (): string[] =>
    within(screen.getByRole('list', { name: '单位得分' }))
      .getAllByRole('button', { expanded: false })
      .map(({ textContent }) => textContent);

  test('a unit is found by the initials of its pinyin, and by another name of it', async () => {
    const { user } = await looked('yht');
    expect(await screen.findByText('1 / 17 个单位')).toBeVisible();
    expect(units()[0]).toContain('雨花亭');
    await user.clear(screen.getByRole('searchbox'));
    expect(screen.getByText('共 17 个单位')).toBeVisible();
  });

  test('an adoption is found by its number or a part of its title, and leads to its row', async () => {
    const { user, onGoTo } = await looked('yht-7');
    const found = within(screen.getByRole('list', { name: /^登记里找到 \d+ 条$/u }));
    expect(found.getAllByText('雨花亭街道开展光荣牌悬挂活动').length).toBeGreaterThan(1);
    await user.click(found.getAllByRole('button')[0]!);
    expect(onGoTo).toHaveBeenCalledWith({ sheet: '采用登记', row: expect.any(Number) as number, column: 0 });
    await user.clear(screen.getByRole('searchbox'));
    await user.type(screen.getByRole('searchbox'), '抗美援朝');
    expect(screen.getByRole('list', { name: /^登记里找到/u })).toBeVisible();
  });

  test('nothing found is said, and all come back by one press', async () => {
    const { user } = await looked('没有这样的标题');
    expect(screen.getByText('登记里没有这样的标题或稿件编号')).toBeVisible();
    await user.click(screen.getByRole('button', { name: '显示全部单位' }));
    expect(screen.getByText('共 17 个单位')).toBeVisible();
  });
});
