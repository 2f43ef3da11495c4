import '@testing-library/jest-dom';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { evaluate } from '../../../src/app/scoring/evaluate';
import type { Outcome } from '../../../src/app/scoring/outcome';
import { dayOf } from '../../../src/engine/time/calendar';
import type { Day } from '../../../src/engine/units';
import { paneTextEn } from '../../../src/text/en/pane/pane';
import { TaskPane } from '../../../src/ui/shell/task-pane';
import { clerkSheets, NEW_BOOK, type Adopted } from '../../engine/settlement-book';
import { RESTING } from '../gallery/states';

const adopted = (title: string, unit: string, date: string, channel = '市局官网'): Adopted => ({
  ...{ title, unit, date, channel },
  ...{ mode: '转载', number: '', authors: '' },
});

/** Three units of 市局官网 3 分 5 元 and 省厅 8 分, once a channel, shares 3:2, with a monthly and a yearly 考核项. */
const outcome = (asOf: Day, parameters: string[][] = []): Outcome =>
  evaluate(
    clerkSheets({
      ...NEW_BOOK,
      rate: 10,
      rows: [
        adopted('甲', '高桥、东塘', '2020-01-10'),
        adopted('甲', '高桥、东塘', '2020-01-12'),
        adopted('乙', '高桥', '2020-02-03', '省厅'),
      ],
      general: {
        parameters,
        sheets: {
          渠道: [['渠道'], ['市局官网'], ['省厅']],
          计分规则: [['采用渠道', '采用方式', '分值', '稿费'], ['市局官网', '', 3, 5], ['省厅', '', 8, null]],
          归并: [['计量', '同稿归并', '联合稿件'], ['分值', '每渠道一次', '3:2'], ['稿费', '每渠道一次', '3:2']],
          考核项: [
            ['考核项', '适用单位', '计量', '周期', '任务', '完成给分', '每少扣', '每超加', '给付'],
            ['月报送', '街道', '篇数', '月', 2, 10, 5, null, null],
            ['年度采用', '高桥', '分值', '年', 20, null, null, 30, '元'],
          ],
        },
      },
    }),
    { today: asOf },
  ).outcome; // prettier-ignore

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
  const user = await shown(outcome(dayOf(2020, 2, 20)));
  await user.click(screen.getByText('高桥'));
  expect(linesOf('考核项')).toEqual([
    '年度采用 · 2020年完成9.8分，未到期还差 10.2 分，2020-12-31 前完成',
    '月报送 · 2020年2月完成1篇，未到期还差 1 篇，2020-02-29 前完成',
    '月报送 · 2020年1月-7 分完成0.6篇，少1.4篇，扣7分',
  ]);
});

test('an adoption of several units stands at each of them, with its own share', async () => {
  const user = await shown(outcome(dayOf(2020, 2, 20)));
  await user.click(screen.getByText('东塘'));
  const steps = linesOf('东塘的采用记录');
  expect(steps).toHaveLength(2);
  expect(steps[1]).toMatch(/^2020-01-101.2 分甲.*一季度付费$/u);
  await user.click(screen.getByText('高桥'));
  expect(linesOf('高桥的采用记录')[2]).toMatch(/^2020-01-101.8 分甲/u);
});

test('adoptions that would close a gap are proposed where they are what the total is of', async () => {
  const user = await shown(outcome(dayOf(2020, 2, 20)));
  await user.click(screen.getByText('东塘'));
  expect(screen.getByText(/^还差 .* 分，例如：/u)).toBeVisible();
});

test('… and not where the total is of 考核项 alone', async () => {
  const user = await shown(outcome(dayOf(2020, 2, 20), [['总分口径', '考核得分']]));
  await user.click(screen.getByText('东塘'));
  expect(screen.queryByText(/^还差 .* 分，例如：/u)).toBeNull();
});

test('a row names all its units and its fee, and says by which policy nothing was added', async () => {
  const of = outcome(dayOf(2020, 2, 20));
  await shown(of, { selection: 2 }, ['重新计算', '选中行']);
  expect(screen.getByText('高桥、东塘')).toBeVisible();
  expect(screen.getByText('按篇稿费').nextSibling).toHaveTextContent('5.00 元');
});

test('a row of a content that was counted before is not called superseded by a higher one', async () => {
  await shown(outcome(dayOf(2020, 2, 20)), { selection: 3 }, ['重新计算', '选中行']);
  expect(screen.getByText('同稿已计')).toBeVisible();
  expect(screen.queryByText('就高覆盖')).toBeNull();
});

test('in English as well', async () => {
  const user = await shown(outcome(dayOf(2020, 2, 20)), { text: paneTextEn }, ['Recalculate', 'Units']);
  await user.click(screen.getByText('高桥'));
  expect(linesOf('Targets by period')[1]).toMatch(/^月报送 · month 2 of 2020.*1 item short, due by 2020-02-29$/u);
});
