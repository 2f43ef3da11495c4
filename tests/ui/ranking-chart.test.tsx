import '@testing-library/jest-dom';
import { render, screen, within } from '@testing-library/react';
import { PaneTheme } from '../../src/ui/pane-theme';
import { RankingChart } from '../../src/ui/ranking-chart';
import { longNames, resultOf, year } from './fixtures';

const show = (outcome: ReturnType<typeof year>) =>
  render(
    <PaneTheme theme="light">
      <RankingChart result={resultOf(outcome)} />
    </PaneTheme>,
  );

test('units stand in order of rank with their points in words', () => {
  const result = resultOf(year());
  show(year());
  const items = within(screen.getByRole('list', { name: '得分与任务分值' })).getAllByRole('listitem');
  expect(items).toHaveLength(17);
  const first = result.scorecards.find((card) => card.overallRank === 1)!;
  expect(items[0]).toHaveTextContent(result.plan.units[first.unit]!.name);
  expect(items[0]).toHaveTextContent(`${first.total / 100} / 5 分`);
});

test('bars and targets share one scale', () => {
  const { container } = show(longNames());
  const [bar] = container.querySelectorAll('li rect[rx]');
  const [target] = container.querySelectorAll('li svg svg');
  expect(bar).toHaveAttribute('width', '100%');
  expect(target).toHaveAttribute('x', '30%');
});

test('a unit without a target has no target line', () => {
  show(longNames());
  const item = screen.getAllByRole('listitem').find((one) => one.textContent.startsWith('武装部'))!;
  expect(item).toHaveTextContent('1 分');
  expect(item.querySelector('svg svg')).toBeNull();
});
