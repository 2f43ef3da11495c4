import '@testing-library/jest-dom';
import { configure, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { workbookActions } from '../../../src/entry/session/workbook-actions';
import { wholeSheet } from '../../../src/issues/place';
import { TaskPane } from '../../../src/ui/shell/task-pane';
import { opened, TRIED, type Rows } from '../../app/what-if/tried-books';
import { actionsOver, RESTING } from '../gallery/states';

configure({ asyncUtilTimeout: 8000 });

const nothing = () => Promise.resolve(() => '');

async function shown(more: Readonly<Record<string, Rows>>, log?: Rows) {
  const user = userEvent.setup({ delay: null });
  const workbook = await opened(more, log);
  const { whatIf } = workbookActions(
    workbook,
    { onEdit: () => undefined, withResults: (act) => act() },
    nothing,
    nothing,
  );
  const actions = { ...actionsOver(Promise.resolve(workbook)), whatIf: whatIf! };
  const onGoTo = jest.fn();
  render(<TaskPane {...RESTING} actions={actions} onRecalculate={actions.work.read} onGoTo={onGoTo} />);
  await user.click(screen.getByRole('button', { name: '重新计算' }));
  await user.click(await screen.findByRole('tab', { name: /单位/u }));
  await user.click(await screen.findByRole('button', { name: /试算/u }));
  await user.click(await screen.findByRole('button', { name: '看差别' }));
  return { user, workbook, onGoTo };
}

test('试算 tells who gets more and why, and one press adopts it', async () => {
  const { user, workbook } = await shown({ '计分规则（试算）': TRIED });
  expect(await screen.findByText(/东塘：1(?:\.0)?分 → 4(?:\.0)?分（\+3(?:\.0)?）/u)).toBeVisible();
  expect(screen.getByText(/第4行《拥军》：计1分 → 计4分/u)).toBeVisible();
  expect(screen.getByText(/一季度：150(?:\.00)?元 → 350(?:\.00)?元/u)).toBeVisible();
  await user.type(screen.getByRole('textbox', { name: /从哪一天起/u }), '2020-07-01');
  expect(screen.getByRole('button', { name: '采纳' })).toHaveAttribute('aria-disabled', 'true');
  await user.clear(screen.getByRole('textbox', { name: /从哪一天起/u }));
  await user.click(screen.getByRole('button', { name: '采纳' }));
  expect(await screen.findByText('已采纳。请重新计算。')).toBeVisible();
  expect((await workbook.read(['计分规则'])).sheets.get('计分规则')!.rows[3]![2]).toBe(4);
});

test('试算 makes a copy, and one press drops it', async () => {
  const { user, workbook, onGoTo } = await shown({});
  await user.click(await screen.findByRole('button', { name: '试算一张' }));
  expect(await screen.findByText('已做好“计分规则（试算）”：在上面改，再看差别。')).toBeVisible();
  expect((await workbook.read([])).sheetNames).toContain('计分规则（试算）');
  expect(onGoTo).toHaveBeenCalledWith(wholeSheet('计分规则（试算）'));
  await user.click(screen.getByRole('button', { name: '放弃' }));
  expect(await screen.findByText('已放弃，现行的规则没有改动。')).toBeVisible();
});

test('of many changed rows it says how many are not shown yet', async () => {
  const log = Array.from({ length: 60 }, (_, at) => [`稿件${at}`, '东塘', '2020-02-11', '长沙晚报', '转载', `B${at}`]);
  const { user } = await shown({ '计分规则（试算）': TRIED }, log);
  await user.click(await screen.findByRole('button', { name: '再显示 10 条（还有 10 条）' }));
  expect(within(screen.getByRole('list', { name: '有变化的采用60行' })).getAllByRole('listitem')).toHaveLength(60);
});
