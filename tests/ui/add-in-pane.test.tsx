import '@testing-library/jest-dom';
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createSampleWorkbook } from '../../src/app/sample/sample-workbook';
import { AddInPane } from '../../src/entry/add-in-pane';
import { MemoryWorkbook } from '../../src/host/memory';
import { HostError, type UndoableWindow, type UndoOutcome } from '../../src/host/workbook';
import { HOST_REFUSALS } from '../../src/text/host-refusals';
import { PANE_MESSAGES } from '../../src/text/pane-messages';

jest.setTimeout(30_000);

class UndoableMemory extends MemoryWorkbook implements UndoableWindow {
  outcome: UndoOutcome = { undone: true };

  undo(): Promise<UndoOutcome> {
    return Promise.resolve(this.outcome);
  }
}

const CURRENT = '结果与表格一致';
const TITLE = { sheet: '采用登记', row: 1, column: 0 };

/** A pane over the sample workbook, recalculated once. */
async function recalculated() {
  const user = userEvent.setup();
  const workbook = new UndoableMemory();
  await workbook.write(createSampleWorkbook());
  render(<AddInPane workbook={workbook} theme="light" deliver={() => Promise.resolve('')} />);
  await user.click(screen.getByRole('button', { name: '重新计算' }));
  await screen.findByText(CURRENT, {}, { timeout: 10_000 });
  return { user, workbook };
}

async function pressProblem(user: ReturnType<typeof userEvent.setup>): Promise<void> {
  await user.click(screen.getByRole('tab', { name: /问题/ }));
  await user.click(screen.getByRole('button', { name: /C41/ }));
}

test('a problem leads to its cell', async () => {
  const { user, workbook } = await recalculated();
  await pressProblem(user);
  expect(workbook.selection).toEqual({ sheet: '采用登记', row: 40, column: 2 });
});

test('a cell that can no longer be reached is a sentence, which can be closed', async () => {
  const { user, workbook } = await recalculated();
  workbook.refuseNext(new HostError('conflict', '采用登记'));
  await pressProblem(user);
  expect(await screen.findByText(PANE_MESSAGES.cannotGo('采用登记'))).toBeVisible();
  await user.click(screen.getByRole('button', { name: PANE_MESSAGES.close }));
  expect(screen.queryByText(PANE_MESSAGES.cannotGo('采用登记'))).toBeNull();
});

test('results age with an edit of an input sheet and with nothing else', async () => {
  const { workbook } = await recalculated();
  act(() => workbook.edit({ ...TITLE, sheet: '单位得分' }, '改动'));
  expect(screen.getByText(CURRENT)).toBeVisible();
  act(() => workbook.edit(TITLE, '改动'));
  expect(screen.queryByText(CURRENT)).toBeNull();
});

test('a run can be taken back, unless somebody has changed its results', async () => {
  const { user, workbook } = await recalculated();
  workbook.outcome = { undone: false, changed: ['单位得分'] };
  await user.click(screen.getByRole('button', { name: PANE_MESSAGES.undo }));
  expect(await screen.findByText(PANE_MESSAGES.changedSince(['单位得分']))).toBeVisible();
  expect(screen.queryByRole('button', { name: PANE_MESSAGES.undo })).toBeNull();
});

test('a refusal that left the workbook alone does not speak of half a result', async () => {
  const { user, workbook } = await recalculated();
  const refusal = new HostError('signed', '');
  workbook.write = () => Promise.reject(refusal);
  await user.click(screen.getByRole('button', { name: '重新计算' }));
  expect(await screen.findByText(HOST_REFUSALS.signed(''))).toBeVisible();
  workbook.write = () => Promise.reject(new HostError('busy', ''));
  await user.click(screen.getByRole('button', { name: '重新计算' }));
  expect(await screen.findByText(HOST_REFUSALS.busy('') + PANE_MESSAGES.halfWritten)).toBeVisible();
});
