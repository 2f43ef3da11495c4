import '@testing-library/jest-dom';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Outcome } from '../../../src/app/scoring/outcome';
import { paneTextEn } from '../../../src/text/en/pane/pane';
import { TaskPane } from '../../../src/ui/shell/task-pane';
import { RESTING } from '../gallery/states';
import { generalYear } from '../general-year';

const shown = async (
  of: Outcome,
  more: Partial<Parameters<typeof TaskPane>[0]> = {},
  presses = ['重新计算', '单位'],
) => {
  const user = userEvent.setup({ delay: null });
  render(<TaskPane {...RESTING} onRecalculate={() => Promise.resolve(of)} {...more} />);
  for (const name of presses) await user.click(screen.getByText(name));
  return user;
};

const linesOf = (list: string): string[] =>
  within(screen.getByRole('list', { name: list })).getAllByRole('listitem').map((one) => one.textContent); // prettier-ignore

test('a unit opens to its items: what is short while there is time, what a missed one took', async () => {
  const user = await shown(generalYear());
  await user.click(screen.getByText('高桥'));
  expect(linesOf('考核项')).toEqual([
    '年度采用 · 2020年完成9.8分，未到期还差 10.2 分，最迟 2020-12-31',
    '月报送 · 2020年2月完成1篇，未到期还差 1 篇，最迟 2020-02-29',
    '月报送 · 2020年1月-7 分完成0.6篇，少1.4篇，扣7分',
  ]);
});

test('an adoption of several units stands at each of them, with its own share', async () => {
  const user = await shown(generalYear());
  await user.click(screen.getByText('东塘'));
  const steps = linesOf('东塘的采用记录');
  expect(steps).toHaveLength(2);
  expect(steps[1]).toMatch(/^2020-01-101.2 分甲.*一季度付费$/u);
  await user.click(screen.getByText('高桥'));
  expect(linesOf('高桥的采用记录')[2]).toMatch(/^2020-01-101.8 分甲/u);
});

test('adoptions that would close a gap are proposed where they are what the total is of', async () => {
  const user = await shown(generalYear());
  await user.click(screen.getByText('东塘'));
  expect(screen.getByText(/^还差 .* 分，例如：/u)).toBeVisible();
});

test('… and not where the total is of 考核项 alone', async () => {
  const user = await shown(generalYear([['总分口径', '考核得分']]));
  await user.click(screen.getByText('东塘'));
  expect(screen.queryByText(/^还差 .* 分，例如：/u)).toBeNull();
});

test('a row names all its units and its fee, and says by which policy nothing was added', async () => {
  await shown(generalYear(), { selection: 2 }, ['重新计算', '选中行']);
  expect(screen.getByText('高桥、东塘')).toBeVisible();
  expect(screen.getByText('按篇稿费').nextSibling).toHaveTextContent('5.00 元');
});

test('a row of a content that was counted before is not called superseded by a higher one', async () => {
  await shown(generalYear(), { selection: 3 }, ['重新计算', '选中行']);
  expect(screen.getByText('同稿已计')).toBeVisible();
  expect(screen.queryByText('就高覆盖')).toBeNull();
});

test('a row of which 加乘 leaves nothing is not said to lack points', async () => {
  const voiding = [['加乘项', '采用渠道', '倍数'], ['', '省厅', 0]]; // prettier-ignore
  await shown(generalYear([], { 加乘: voiding }), { selection: 4 }, ['重新计算', '选中行']);
  expect(screen.getByText('不计分')).toBeVisible();
  expect(screen.queryByText('未定分值')).toBeNull();
});

test('in English as well', async () => {
  const user = await shown(generalYear(), { text: paneTextEn }, ['Recalculate', 'Units']);
  await user.click(screen.getByText('高桥'));
  expect(linesOf('Targets by period')[1]).toMatch(/^月报送 · month 2 of 2020.*1 item short, due by 2020-02-29$/u);
});
