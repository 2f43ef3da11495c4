import '@testing-library/jest-dom';
import { configure, fireEvent, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { PANE_TABS } from '../../src/ui/pane/pane-state';
import { readInputs } from '../../src/app/scoring/read-inputs';
import { evaluate } from '../../src/app/scoring/evaluate';
import { planStep } from '../../src/app/workflow/plans/plan-step';
import { dayOf } from '../../src/engine/time/calendar';
import { issueTextEn } from '../../src/text/en/issues/issues';
import { paneTextEn } from '../../src/text/en/pane/pane';
import { issueText } from '../../src/text/issues/issues';
import { paneTextZh } from '../../src/text/pane/pane';
import { TaskPane } from '../../src/ui/shell/task-pane';
import { openedWork, openedYear } from './fixtures';
import { actionsOver, RESTING } from './gallery/states';

configure({ asyncUtilTimeout: 8000 });

const SECRET = '某涉密事项零零七';

/** A workbook of every kind of work with the secret in a classified row of each sheet, and behind a mark. */
async function stuffed() {
  const memory = await openedWork();
  const put = (sheet: string, row: number, column: number, text: string) =>
    memory.write([{ kind: 'write-cells', sheet, row, column, cells: [[text]] }]);
  await put('稿件登记', 6, 1, SECRET);
  await put('稿件登记', 6, 3, SECRET);
  await put('稿件登记', 4, 1, `机密★1年 ${SECRET}`);
  await put('约稿登记', 5, 1, `秘密★ ${SECRET}`);
  await put('采访预约', 2, 2, `绝密☆ ${SECRET}`);
  const { length } = memory.contentOf('采用登记').cells;
  await put('采用登记', length, 0, SECRET);
  const row = ['跳马镇', '2020-03-09', '区属媒体平台', '采用', 'G2020-006'];
  await memory.write([{ kind: 'write-cells', sheet: '采用登记', row: length, column: 1, cells: [row] }]);
  return { memory, length };
}

const nothingTold = (): void => {
  expect(document.documentElement.outerHTML).not.toContain(SECRET);
  expect(JSON.stringify({ ...localStorage, ...sessionStorage })).not.toContain(SECRET);
};

describe.each([
  ['Chinese', paneTextZh],
  ['English', paneTextEn],
])('in %s', (_, text) => {
  test('a secret stands in no panel, no selected row and no storage of the pane', async () => {
    const user = userEvent.setup({ delay: null });
    const { memory, length } = await stuffed();
    const actions = actionsOver(Promise.resolve(memory));
    const pane = { ...RESTING, text, actions, onRecalculate: actions.work.read };
    const { rerender } = render(<TaskPane {...pane} />);
    await user.click(screen.getByRole('button', { name: text.recalculate }));
    for (const tab of PANE_TABS) {
      await user.click(await screen.findByRole('tab', { name: new RegExp(`^${text.tabs[tab]}`, 'u') }));
      if (tab === 'fees') await screen.findAllByRole('region');
      nothingTold();
    }
    for (const [sheet, row] of [
      ['稿件登记', 6],
      ['稿件登记', 4],
      ['约稿登记', 5],
      ['采访预约', 2],
    ] as const) {
      rerender(<TaskPane {...pane} selected={{ sheet, row }} />);
      await user.click(await screen.findByRole('tab', { name: new RegExp(`^${text.tabs.row}`, 'u') }));
      await waitFor(() =>
        expect(screen.getByRole('heading', { name: new RegExp(`${sheet}.*${row + 1}`) })).toBeVisible(),
      );
      nothingTold();
    }
    rerender(<TaskPane {...pane} selection={length + 1} />);
    nothingTold();
  });

  test.each(['solicitation', 'manuscript', 'interview'] as const)('nor in the form %s', async (view) => {
    const { memory } = await stuffed();
    const actions = actionsOver(Promise.resolve(memory));
    render(<TaskPane {...RESTING} text={text} actions={actions} wanted={{ view, times: 1 }} />);
    await screen.findByRole('form');
    for (const box of screen.getAllByRole('combobox')) fireEvent.focus(box);
    nothingTold();
  });
});

test('nor in what a planned press says', async () => {
  const { memory } = await stuffed();
  const { inputs } = evaluate(await readInputs(memory), { today: dayOf(2020, 11, 15) });
  const told = ['稿件登记', '约稿登记', '采访预约'].flatMap((sheet) => {
    const { rows } = {
      稿件登记: inputs!.manuscripts!,
      约稿登记: inputs!.solicitations!,
      采访预约: inputs!.interviews!,
    }[sheet]!;
    return rows.map(({ row }) => {
      const step = sheet === '采访预约' ? 'interview-receipt' : sheet === '约稿登记' ? 'deliver' : 'submit';
      const { faults, cells } = planStep(inputs!, { sheet, row }, step, { date: '' });
      return [[...faults.values()].map((fault) => [issueText(fault), issueTextEn(fault)]), cells];
    });
  });
  expect(told.length).toBeGreaterThan(6);
  expect(JSON.stringify(told)).not.toContain(SECRET);
});

test('启用流程 adds the sheets of the work and shows what they are for; the log stays as it is', async () => {
  const user = userEvent.setup({ delay: null });
  const memory = await openedYear();
  const before = JSON.stringify(memory.contentOf('采用登记').cells);
  const actions = actionsOver(Promise.resolve(memory));
  render(<TaskPane {...RESTING} actions={actions} onRecalculate={actions.work.read} />);
  await user.click(screen.getByRole('button', { name: '重新计算' }));
  await user.click(await screen.findByRole('button', { name: '启用流程' }));
  await user.click(screen.getByRole('button', { name: '启用：放入这些表' }));
  expect(await screen.findByRole('heading', { name: '没有要办的事' })).toBeVisible();
  for (const sheet of ['约稿登记', '稿件登记', '采访预约', '信息员', '通报事项', '节假日'])
    expect(memory.contentOf(sheet).cells).toHaveLength(1);
  expect(JSON.stringify(memory.contentOf('采用登记').cells)).toBe(before);
});
