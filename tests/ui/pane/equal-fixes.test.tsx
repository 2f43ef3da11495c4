import '@testing-library/jest-dom';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Issue } from '../../../src/issues/issue';
import { cellName } from '../../../src/issues/place';
import type { CellFix } from '../../../src/sheets/issues/safe-fixes';
import { PaneActionsContext, PaneYearContext, type PaneActions } from '../../../src/ui/pane/pane-actions';
import { PaneTheme } from '../../../src/ui/pane/pane-theme';
import { ProblemList } from '../../../src/ui/problems/problem-list';
import { placed } from '../../sheets/placed';
import { actionsOver } from '../gallery/states';
import { openedYear } from '../fixtures';

const unit = (cell: string, value: string, ...nearest: string[]): Issue => ({
  ...{ code: 'unknown-unit', severity: 'error' },
  place: placed('采用登记', cell),
  parameters: { value, nearest },
});
const date = (cell: string, value: string): Issue => ({
  ...{ code: 'bad-date', severity: 'error' },
  place: placed('采用登记', cell),
  parameters: { value, reason: 'no-year' },
});

/** A list of problems over a workbook that takes every fix; `edited` tells the pane that a person has edited. */
function listed(issues: readonly Issue[]) {
  const written: string[][] = [];
  let stands = true;
  let told = (): void => undefined;
  const actions: PaneActions = {
    ...actionsOver(openedYear()),
    fix: (fixes: readonly CellFix[]) => {
      written.push(fixes.map(({ place, fix }) => `${cellName(place)} ${fix.to}`));
      return Promise.resolve();
    },
    areFixed: () => Promise.resolve(stands),
    onEdit: (callback) => {
      told = callback;
      return () => undefined;
    },
  };
  const list = (some: readonly Issue[]) => (
    <PaneTheme theme="light">
      <PaneActionsContext value={actions}>
        <PaneYearContext value={2020}>
          <ProblemList issues={some} onGoTo={() => undefined} />
        </PaneYearContext>
      </PaneActionsContext>
    </PaneTheme>
  );
  const { rerender } = render(list(issues));
  const takenBack = (): void => {
    stands = false;
    told();
  };
  return { written, takenBack, nextRun: (some: readonly Issue[]) => rerender(list(some)) };
}

const press = (name: string): Promise<void> => userEvent.setup().click(screen.getByRole('button', { name }));

test('of several near names each is offered for all the cells', async () => {
  const { written } = listed([unit('B2', '高塘', '高桥', '东塘'), unit('B5', '高塘', '高桥', '东塘')]);
  expect(screen.getByRole('button', { name: '2 处“高塘”都改为“高桥”' })).toBeVisible();
  await press('2 处“高塘”都改为“东塘”');
  expect(written).toEqual([['B2 东塘', 'B5 东塘']]);
  expect(await screen.findByText('已改正 2 处，重新计算后生效。')).toHaveFocus();
});

test('the same wrong name is put right everywhere by one press, and the rows say so', async () => {
  const { written, takenBack } = listed([
    unit('B2', '高乔', '高桥', '高桥镇'),
    unit('B5', '高乔', '高桥', '高桥镇'),
    unit('B9', '东溏', '东塘'),
  ]);
  expect(screen.queryByRole('button', { name: /处“东溏”/ })).toBeNull();
  await press('2 处“高乔”都改为“高桥”');
  expect(written).toEqual([['B2 高桥', 'B5 高桥']]);
  expect(await screen.findByText('已改正 2 处，重新计算后生效。')).toHaveFocus();
  expect(screen.getAllByText('已改为“高桥”，重新计算后生效。')).toHaveLength(2);
  expect(screen.getByRole('button', { name: '改为“东塘”' })).toBeVisible();
  takenBack();
  expect(await screen.findByRole('button', { name: '2 处“高乔”都改为“高桥”' })).toBeVisible();
});

test('dates without a year gain it together', async () => {
  const { written } = listed([date('D2', '4.27'), date('D8', '12月1日'), date('D9', '2.30')]);
  await press('2 个日期都补上 2020 年');
  expect(written).toEqual([['D2 2020-04-27', 'D8 2020-12-01']]);
});

test('what was pressed is not said of the problems of the next run', async () => {
  const { nextRun } = listed([unit('B2', '高乔', '高桥'), unit('B5', '高乔', '高桥')]);
  await press('2 处“高乔”都改为“高桥”');
  await screen.findByText('已改正 2 处，重新计算后生效。');
  nextRun([unit('B3', '东溏', '东塘')]);
  expect(screen.queryByText(/^已改/)).toBeNull();
  expect(screen.getByRole('button', { name: '改为“东塘”' })).toBeVisible();
});
