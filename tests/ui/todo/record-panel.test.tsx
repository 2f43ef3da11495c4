import '@testing-library/jest-dom';
import { configure, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { paneTextEn } from '../../../src/text/en/pane/pane';
import { TaskPane, type TaskPaneProps } from '../../../src/ui/shell/task-pane';
import { placed } from '../../sheets/placed';
import { openedAdopted, openedWork } from '../fixtures';
import { actionsOver, RESTING } from '../gallery/states';

configure({ asyncUtilTimeout: 8000 });

async function selected(sheet: string, row: number, change: Partial<TaskPaneProps> = {}, opening = openedWork()) {
  const user = userEvent.setup({ delay: null });
  const workbook = await opening;
  const actions = actionsOver(Promise.resolve(workbook));
  const onGoTo = jest.fn();
  const props = { ...RESTING, actions, onGoTo, onRecalculate: actions.work.read, ...change };
  render(<TaskPane {...props} selected={{ sheet, row }} />);
  await user.click(screen.getByRole('button', { name: /重新计算|Recalculate/ }));
  await user.click(await screen.findByRole('tab', { name: /选中行|Selected row|Row/ }));
  await screen.findAllByRole('heading', { level: 2 });
  return { user, workbook, onGoTo };
}

const story = (name = '经过'): string[] =>
  within(screen.getByRole('list', { name }))
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent);

describe('选中行 on a row of the work', () => {
  test('约稿登记: how late by working days, who owes it, and the press of 待办 writes the same cell', async () => {
    const { user, workbook } = await selected('约稿登记', 1);
    expect(screen.getByRole('heading', { name: '约稿登记 第 2 行' })).toBeVisible();
    expect(story()).toEqual(['下达11月9日（周一）办公室', '应报日11月12日（周四）', '下一步：报送跳马镇逾期1个工作日']);
    await user.click(screen.getByRole('button', { name: /^登记报送：/ }));
    expect(screen.getByRole('group', { name: '登记报送' })).toHaveTextContent(
      '“约稿登记”H2（报送日期）写入 2020-11-15',
    );
    await user.keyboard('{Enter}');
    await waitFor(() => expect(workbook.contentOf('约稿登记').cells[1]![7]).toBe(44150));
    await waitFor(() => expect(story().at(-1)).toBe('报送11月15日（周日）跳马镇逾期1个工作日'));
    expect(screen.getByText('登记报送：约稿登记 H2 2020-11-15，已写入。')).toHaveFocus();
    expect(screen.queryByRole('button', { name: /^登记报送：/ })).toBeNull();
  });

  test('稿件登记: who signed when, who is next, the mail subject; a date leads to its cell', async () => {
    const { user, onGoTo } = await selected('稿件登记', 2);
    expect(story()).toEqual([
      '初审11月2日（周一）科室长',
      '审核11月3日（周二）业务分管领导',
      '报送11月4日（周三）双拥优抚科',
      '主任审批11月6日（周五）办公室主任',
      '下一步：领导审批分管领导',
      '登记采用办公室',
    ]);
    expect(screen.getByText(/2020年度\+双拥优抚科\+就业创业/)).toBeVisible();
    expect(screen.getByRole('button', { name: /复制邮件主题/ })).toBeEnabled();
    await user.click(screen.getByRole('button', { name: '报送 11月4日（周三），转到单元格' }));
    expect(onGoTo).toHaveBeenCalledWith(placed('稿件登记', 'K3'));
  });

  test('稿件登记: what it was adopted for, with points', async () => {
    const { user, onGoTo } = await selected('稿件登记', 1, {}, openedAdopted());
    const list = screen.getByRole('list', { name: '采用 2 次，计 5 分' });
    expect(within(list).getAllByRole('listitem')).toHaveLength(2);
    expect(screen.getByText('已采用')).toBeVisible();
    await user.click(within(list).getAllByRole('button')[0]!);
    expect(onGoTo).toHaveBeenCalledWith(expect.objectContaining({ sheet: '采用登记' }));
  });

  test('稿件登记: a classified row tells its number and dates, and nothing to press', async () => {
    await selected('稿件登记', 6);
    expect(screen.getByText('稿件“（涉密，标题不录入）”（G2020-006）')).toBeVisible();
    expect(screen.getByText('转保密渠道')).toBeVisible();
    expect(story()).toEqual(['报送11月10日（周二）双拥优抚科']);
    expect(screen.queryByText(/邮件主题/)).toBeNull();
    expect(screen.queryByRole('button', { name: /打包|登记报送|催办/ })).toBeNull();
  });

  test('采访预约 says by when; a header is no record; English says as much', async () => {
    await selected('采访预约', 1, { text: paneTextEn });
    expect(story('Timeline')).toEqual([
      'Next: Leader reviews业务分管领导',
      'Reported to the office双拥优抚科',
      'Latest day for reportingMon 16 Nov',
      'Day of the activityWed 18 Nov',
    ]);
  });

  test('a header is no record', async () => {
    await selected('采访预约', 0);
    expect(screen.getByRole('heading', { name: '第 1 行没有读入' })).toBeVisible();
  });
});
