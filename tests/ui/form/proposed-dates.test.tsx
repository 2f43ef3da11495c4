import '@testing-library/jest-dom';
import { configure, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { openAdoptionDesk } from '../../../src/app/log/adoption-desk';
import { createSampleWorkbook } from '../../../src/app/sample/sample-workbook';
import { today } from '../../../src/entry/session/today';
import { workActions } from '../../../src/entry/session/work-actions';
import { MemoryWorkbook } from '../../host/memory-workbook';
import type { WantedView } from '../../../src/ui/shell/use-wanted-view';
import { TaskPane } from '../../../src/ui/shell/task-pane';
import { actionsOver, RESTING } from '../gallery/states';

/** Fluent's lists are slow where there is no browser. */
configure({ asyncUtilTimeout: 8000 });

/** The pane over the sample, whose 统计截止日 is 2020-12-15, on the real day. */
async function onSample(wanted: WantedView['view'] | null) {
  const workbook = new MemoryWorkbook();
  await workbook.write(createSampleWorkbook());
  const work = workActions(workbook, (result) => result);
  const openDesk = () => openAdoptionDesk(workbook, { today: today() });
  const actions = { ...actionsOver(Promise.resolve(workbook)), openDesk, work };
  render(
    <TaskPane
      {...RESTING}
      actions={actions}
      onRecalculate={work.read}
      {...(wanted && { wanted: { view: wanted, times: 1 } })}
    />,
  );
  return userEvent.setup({ delay: null });
}

test('新约稿 proposes 统计截止日, and counts the due day from it', async () => {
  const user = await onSample('solicitation');
  expect(await screen.findByLabelText(/^下达日期/)).toHaveValue('2020-12-15');
  await user.click(screen.getByRole('button', { name: /全部街道/ }));
  await user.type(screen.getByLabelText(/^约稿主题/), '年终总结');
  expect(await screen.findByText(/12月18日（周五）/)).toBeVisible();
});

test('登记采用 proposes it', async () => {
  const user = await onSample(null);
  await user.click(screen.getByRole('button', { name: /重新计算/ }));
  await user.click(await screen.findByRole('button', { name: '登记采用' }));
  expect(await screen.findByLabelText(/^采用日期/)).toHaveValue('2020-12-15');
});

test('a step of one press says which date it would write', async () => {
  const user = await onSample(null);
  await user.click(screen.getByRole('button', { name: /重新计算/ }));
  await user.click(await screen.findByRole('tab', { name: /待办/ }));
  await user.click((await screen.findAllByRole('button', { name: /^登记报送：/ }))[0]!);
  expect(screen.getByLabelText(/^日期/)).toHaveValue('2020-12-15');
  expect(screen.getByText(/报送日期.*2020-12-15/)).toBeVisible();
});
