import '@testing-library/jest-dom';
import { configure, render, screen } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { workbookActions } from '../../src/entry/session/workbook-actions';
import type { WorkbookWindow } from '../../src/host/port/workbook';
import { PANE_MESSAGES } from '../../src/text/pane/pane-messages';
import { TaskPane, type TaskPaneProps } from '../../src/ui/shell/task-pane';
import { opened, TRIED } from '../app/what-if/tried-books';
import type { MemoryWorkbook } from '../host/memory-workbook';
import { openedFlawless, openedWork } from './fixtures';
import { actionsOver, RESTING, STATES } from './gallery/states';
import { NOWHERE } from './nowhere';

configure({ asyncUtilTimeout: 20_000 });
jest.setTimeout(60_000);

const actionsOf = (workbook: WorkbookWindow) =>
  workbookActions(workbook, { onEdit: () => undefined, withResults: (act) => act() }, NOWHERE);

const pressing = async (user: UserEvent, name: string | RegExp, role = 'button'): Promise<void> =>
  user.click(await screen.findByRole(role, { name }));

/** Where a press writes whole sheets: the workbook, how the pane is opened, the way there, and the press. */
const PRESSES: readonly (readonly [
  what: string,
  book: () => Promise<MemoryWorkbook>,
  props: Partial<TaskPaneProps>,
  way: (user: UserEvent) => Promise<void>,
  press: string | RegExp,
])[] = [
  ['通报', openedWork, { wanted: { view: 'notice', times: 1 } }, () => Promise.resolve(), /写成.*表|写入/],
  ['打印表单', openedWork, { wanted: { view: 'todo', times: 1 } }, (user) => pressing(user, '打印表单'), '写成工作表'],
  ['稿费', openedFlawless, STATES['fees']!.props ?? {}, async (user) => {
    await pressing(user, '重新计算');
    await pressing(user, '稿费', 'tab');
  }, '结账…'],
  ['启用流程', openedFlawless, {}, async (user) => {
    await pressing(user, '重新计算');
    await pressing(user, '启用流程');
  }, '启用：放入这些表'],
  ['试算', () => opened({ '计分规则（试算）': TRIED }), {}, async (user) => {
    await pressing(user, '重新计算');
    await pressing(user, /单位/u, 'tab');
    await pressing(user, /试算/u);
    await pressing(user, '看差别');
  }, '采纳'],
]; // prettier-ignore

describe.each(PRESSES)('%s', (_, book, props, way, press) => {
  test.each([true, false])(
    'whole sheets that cannot be taken back (%s) are told before the press',
    async (isLasting) => {
      const workbook = book();
      const { whatIf } = actionsOf(await workbook);
      const actions = { ...actionsOver(workbook), ...(whatIf && { whatIf }), isLasting };
      const user = userEvent.setup({ delay: null });
      render(<TaskPane {...RESTING} onRecalculate={actions.work.read} {...props} actions={actions} />);
      await way(user);
      const button = (await screen.findAllByRole('button', { name: press }))[0]!;
      const note = screen.queryByText(PANE_MESSAGES.lasting);
      expect(note !== null).toBe(isLasting);
      if (note) expect(note.compareDocumentPosition(button)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    },
  );
});
