import '@testing-library/jest-dom';
import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { recalculate, type Progress, type RecalculationStep } from '../../src/app/scoring/recalculate';
import { dayOf } from '../../src/engine/time/calendar';
import { HostError } from '../../src/host/port/workbook';
import { TaskPane } from '../../src/ui/shell/task-pane';
import { openedYear } from './fixtures';
import { RESTING } from './gallery/states';

/** A pane whose run waits at each step until it is let go. */
async function paused() {
  const user = userEvent.setup();
  const workbook = await openedYear();
  const paused: (() => void)[] = [];
  const pause = () => new Promise<void>((resolve) => paused.push(resolve));
  /** Lets the run go on once it waits at a step. */
  const next = async (): Promise<void> => {
    await waitFor(() => expect(paused).not.toHaveLength(0));
    act(() => paused.shift()!());
  };
  render(
    <TaskPane
      {...RESTING}
      onRecalculate={(report, isCancelled) => {
        const onStep = (step: RecalculationStep): Promise<void> => {
          report(step);
          return pause();
        };
        return recalculate(workbook, { today: dayOf(2020, 11, 15), version: '1', onStep, isCancelled });
      }}
    />,
  );
  const names = async () => (await workbook.read([])).sheetNames;
  const before = await names();
  await user.click(screen.getByRole('button', { name: '重新计算' }));
  return { user, workbook, before, names, next };
}

const cancelButton = () => screen.findByRole('button', { name: '取消' });

test('a run given up before its write leaves the workbook as it was', async () => {
  const { user, next, before, names } = await paused();
  await user.click(await cancelButton());
  expect(screen.getAllByText('正在取消…')[0]).toBeVisible();
  await next();
  expect((await screen.findAllByText('已取消，表格没有改动。'))[0]).toBeVisible();
  expect(await names()).toEqual(before);
  expect(screen.queryByRole('tab')).toBeNull();
});

test('once it writes there is no way out', async () => {
  const { next } = await paused();
  await cancelButton();
  await next();
  await next();
  await waitFor(() => expect(screen.queryByRole('button', { name: '取消' })).toBeNull());
  expect(screen.getByText('写入').closest('li')).toHaveAttribute('aria-current', 'step');
  await next();
  expect(await screen.findByText('结果与表格一致')).toBeVisible();
});

test('where the host tells how far it is, it can be given up until the workbook is being changed', async () => {
  const steps: ((progress: Progress) => void)[] = [];
  const run = jest.fn((report: (step: Progress['step'], progress?: Progress) => void) => {
    report('write');
    steps.push((progress) => act(() => report('write', progress)));
    return new Promise<never>(() => undefined);
  });
  const user = userEvent.setup();
  render(<TaskPane {...RESTING} onRecalculate={run} />);
  await user.click(screen.getByRole('button', { name: '重新计算' }));
  await screen.findByText('写入');
  expect(screen.queryByRole('button', { name: '取消' })).toBeNull();
  steps[0]!({ step: 'write', share: 0.4, isFinal: false });
  expect(await cancelButton()).toBeVisible();
  expect(screen.getByRole('progressbar', { name: '写入' })).toHaveAttribute('aria-valuenow', '40');
  steps[0]!({ step: 'write', share: 0.6, isFinal: true });
  expect(screen.queryByRole('button', { name: '取消' })).toBeNull();
});

test('somebody else editing meanwhile is told, and the run can still be given up', async () => {
  const { user, next, workbook, before, names } = await paused();
  await next();
  await next();
  workbook.refuseNext(new HostError('conflict', '采用登记'));
  await next();
  expect((await screen.findAllByText('有人刚改了登记，正在重算…'))[0]).toBeVisible();
  await user.click(await cancelButton());
  await next();
  expect((await screen.findAllByText('已取消，表格没有改动。'))[0]).toBeVisible();
  expect(await names()).toEqual(before);
});
