import '@testing-library/jest-dom';
import { configure, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { carryOut } from '../../../src/app/workflow/plans/carry-out';
import { planManuscripts } from '../../../src/app/workflow/plans/plan-manuscripts';
import { dayOf } from '../../../src/engine/time/calendar';
import { HostError } from '../../../src/host/port/workbook';
import { FORM_SHEETS } from '../../../src/text/documents/forms';
import { TaskPane } from '../../../src/ui/shell/task-pane';
import { openedWork } from '../fixtures';
import { actionsOver, RESTING } from '../gallery/states';

configure({ asyncUtilTimeout: 20_000 });
jest.setTimeout(60_000);

const SHEET = FORM_SHEETS[2];

async function opened(explained: string | null = null) {
  const user = userEvent.setup({ delay: null });
  const workbook = await openedWork();
  const drafts = [1, 2, 3].map((at) => ({ title: `第${at}篇`, unit: '跳马镇', authors: '李兰' }));
  await carryOut(workbook, (inputs) => planManuscripts(inputs, drafts), { today: dayOf(2020, 11, 15) });
  const actions = {
    ...actionsOver(Promise.resolve(workbook)),
    explainRefusal: () => (explained === null ? null : () => explained),
  };
  const goTo = jest.fn();
  render(<TaskPane {...RESTING} actions={actions} wanted={{ view: 'todo', times: 1 }} onGoTo={goTo} />);
  await user.click(await screen.findByRole('button', { name: '打印表单' }));
  return { user, workbook, goTo, press: await screen.findByRole('button', { name: '写成工作表' }) };
}

test('forms in hand come onto their sheet, one a page, and again where they stand already', async () => {
  const { user, workbook, goTo, press } = await opened();
  for (const _ of [1, 2]) {
    await user.click(press);
    expect(await screen.findByText(new RegExp(`已写成工作表“${SHEET}”`))).toBeVisible();
  }
  await user.click(screen.getByRole('button', { name: '去看' }));
  expect(goTo).toHaveBeenCalledWith({ sheet: SHEET, row: null, column: null });
  const { cells, print } = workbook.contentOf(SHEET);
  const titles = cells.filter(([label]) => label === '稿件标题').map(([, title]) => title);
  expect(titles).toEqual(expect.arrayContaining(['第1篇', '第2篇', '第3篇']));
  expect(print!.pageBreaks).toHaveLength(titles.length - 1);
});

test("a sheet of that name that is somebody else's stays, and is named", async () => {
  const { user, workbook, press } = await opened();
  await workbook.write([{ kind: 'replace-sheet', sheet: { name: SHEET, cells: [['我的表']] } }]);
  await user.click(press);
  expect(await screen.findByText(new RegExp(`已有一张您自己的“${SHEET}”，没有写入`))).toBeVisible();
  expect(workbook.contentOf(SHEET).cells).toEqual([['我的表']]);
});

test('what the host refuses is said', async () => {
  const { user, workbook, press } = await opened('请先退出单元格编辑。');
  jest.spyOn(workbook, 'write').mockRejectedValue(new HostError('busy', ''));
  await user.click(press);
  expect(await screen.findByText('请先退出单元格编辑。')).toBeVisible();
  expect(screen.queryByText(/已写成工作表/)).toBeNull();
});
