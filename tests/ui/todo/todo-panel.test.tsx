import '@testing-library/jest-dom';
import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Outcome } from '../../../src/app/scoring/outcome';
import { paneTextEn } from '../../../src/text/en/pane/pane';
import { TaskPane, type TaskPaneProps } from '../../../src/ui/shell/task-pane';
import { placed } from '../../sheets/placed';
import { openedWork, workYear, year } from '../fixtures';
import { actionsOver, RESTING } from '../gallery/states';

async function recalculated(outcome: () => Outcome, change: Partial<TaskPaneProps> = {}) {
  const user = userEvent.setup();
  render(<TaskPane {...RESTING} onRecalculate={() => Promise.resolve(outcome())} {...change} />);
  await user.click(screen.getByRole('button', { name: /重新计算|Recalculate/ }));
  return { user };
}

const tab = (name: RegExp | string) => screen.getByRole('tab', { name });
const tasks = (list: RegExp): string[] =>
  within(screen.getByRole('list', { name: list }))
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent);

describe('a workbook without sheets of the work', () => {
  test('shows the tabs that there were, and no line of what is due', async () => {
    await recalculated(year);
    expect(screen.getAllByRole('tab').map(({ textContent }) => textContent)).toEqual([
      '概览',
      '单位',
      expect.stringMatching(/^问题\d+$/),
      '选中行',
    ]);
    expect(screen.queryByText('待办')).toBeNull();
  });
});

describe('the tab 待办', () => {
  test('its number is what is overdue and due today; the overview says in one line what is due and leads there', async () => {
    const { user } = await recalculated(workYear);
    expect(tab(/待办/)).toHaveTextContent('待办3');
    await user.click(screen.getByRole('button', { name: '待办：已逾期 2，今日 1，临近 2，等待 8' }));
    expect(tab(/待办/)).toHaveAttribute('aria-selected', 'true');
  });

  test('says what, which unit, who, and by when with the day of the week, the most urgent first', async () => {
    const { user } = await recalculated(workYear);
    await user.click(tab(/待办/));
    expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual([
      '已逾期2',
      '今日1',
      '临近2',
      '等待8',
    ]);
    expect(tasks(/已逾期/)[0]).toBe('报送：约稿“双拥模范城创建经验”（Y2020-01）跳马镇11月12日（周四） · 逾期1个工作日');
    expect(tasks(/今日/)).toEqual([
      '报送（已报 1/2 篇）：约稿“退役军人就业创业典型”（Y2020-02）东塘11月15日（周日） · 今日到期',
    ]);
    expect(tasks(/临近/)[1]).toBe(
      '领导审核：采访预约“烈士公祭活动”双拥优抚科 · 等业务分管领导11月16日（周一） · 还有1个工作日',
    );
    expect(tasks(/等待/)).toContain(
      '采用审批：稿件“雨花区退役军人招聘会引才三百人”（G2020-002）双拥优抚科 · 等分管领导已等5个工作日',
    );
  });

  test('a press goes to the row', async () => {
    const onGoTo = jest.fn();
    const { user } = await recalculated(workYear, { onGoTo });
    await user.click(tab(/待办/));
    await user.click(screen.getByRole('button', { name: /Y2020-02/ }));
    expect(onGoTo).toHaveBeenCalledWith(placed('约稿登记', 'A5'));
  });

  test('shows only what one person or one unit owes, and the way back', async () => {
    const { user } = await recalculated(workYear);
    await user.click(tab(/待办/));
    await user.selectOptions(screen.getByRole('combobox', { name: '谁来办' }), '办公室主任');
    expect(screen.getByText('2 / 13 项')).toBeVisible();
    await user.selectOptions(screen.getByRole('combobox', { name: '单位' }), '高桥');
    expect(screen.getByRole('heading', { name: '没有符合条件的事项' })).toBeVisible();
    await user.click(screen.getByRole('button', { name: '显示全部' }));
    expect(screen.getByText('共 13 项')).toBeVisible();
  });

  test('says the same in English', async () => {
    const { user } = await recalculated(workYear, { text: paneTextEn });
    await user.click(tab(/To do/));
    expect(tasks(/Overdue/)[0]).toBe(
      'Send in: commission "双拥模范城创建经验" (Y2020-01)跳马镇Thu 12 Nov · 1 working day late',
    );
  });
});

describe('one press', () => {
  async function opened(selects = /待办/) {
    const workbook = await openedWork();
    const onEdit = (callback: () => void) => workbook.onChange(callback);
    const actions = { ...actionsOver(Promise.resolve(workbook)), onEdit };
    const { user } = await recalculated(workYear, { actions });
    await user.click(tab(selects));
    const cells = (sheet: string, row: number) => workbook.contentOf(sheet).cells[row]!;
    return { user, cells, workbook };
  }

  test('登记报送 names the cell and the value, writes it only after that, and the item is gone', async () => {
    const { user, cells } = await opened();
    await user.click(screen.getByRole('button', { name: /^登记报送：.*Y2020-01.*跳马镇/ }));
    const asked = screen.getByRole('group', { name: '登记报送' });
    expect(asked).toHaveTextContent('“约稿登记”H2（报送日期）写入 2020-11-15');
    expect(within(asked).getByRole('textbox', { name: /日期/ })).toHaveFocus();
    expect(cells('约稿登记', 1)[7] ?? null).toBeNull();
    await user.clear(within(asked).getByRole('textbox', { name: /日期/ }));
    await user.paste('2020-11-13');
    await user.keyboard('{Enter}');
    await waitFor(() => expect(screen.getByText('共 12 项')).toBeVisible());
    expect(cells('约稿登记', 1)[7]).toBe(44148);
    expect(screen.getByText('登记报送：约稿登记 H2 2020-11-13，已写入。')).toHaveFocus();
    expect(tab(/待办/)).toHaveTextContent('待办2');
  });

  test('what somebody took back since is no longer said to be written', async () => {
    const { user, workbook } = await opened();
    await user.click(screen.getByRole('button', { name: /^登记报送：.*Y2020-01.*跳马镇/ }));
    await user.keyboard('{Enter}');
    await waitFor(() => expect(screen.getByText(/已写入/)).toBeVisible());
    act(() => workbook.edit({ sheet: '约稿登记', row: 1, column: 7 }, null));
    await waitFor(() => expect(screen.queryByText(/已写入/)).toBeNull());
  });

  test('催办文字 is copied for the unit that owes, and shown selected where the window does not let it copy', async () => {
    const { user } = await opened();
    const press = screen.getAllByRole('button', { name: '复制给跳马镇的催办文字' })[0]!;
    await user.click(press);
    await waitFor(() => expect(press).toHaveTextContent('已复制'));
    const reminder =
      '跳马镇：1. 约稿“双拥模范城创建经验”（Y2020-01）应于11月12日报送，已逾期1个工作日；' +
      '2. 约稿“军休干部文化活动”（Y2020-03）应于11月16日报送。请报 yhqtyju@163.com，邮件主题：2020年度+跳马镇+关键词';
    expect(await navigator.clipboard.readText()).toBe(reminder);
    jest.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('denied', 'NotAllowedError'));
    Object.assign(document, { execCommand: () => false });
    await user.click(press);
    const text = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: /请按 Ctrl\+C（Mac 上按 ⌘C）复制/ });
    expect(text).toHaveFocus();
    expect(text.value.slice(text.selectionStart, text.selectionEnd)).toBe(reminder);
    await user.tab();
    expect(text).not.toBeInTheDocument();
  });

  test('where only the old way copies, the keyboard stays on the button', async () => {
    const { user } = await opened();
    const press = screen.getAllByRole('button', { name: '复制给跳马镇的催办文字' })[0]!;
    jest.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('denied', 'NotAllowedError'));
    const copied: (string | undefined)[] = [];
    const execCommand = (): boolean => copied.push((document.activeElement as HTMLTextAreaElement).value) > 0;
    Object.assign(document, { execCommand });
    await user.click(press);
    await waitFor(() => expect(press).toHaveTextContent('已复制'));
    expect(copied).toEqual([expect.stringMatching(/^跳马镇：1\. 约稿/)]);
    expect(press).toHaveFocus();
  });

  test('a date that is none is not written; Escape leaves', async () => {
    const { user, cells } = await opened();
    await user.click(screen.getByRole('button', { name: /^登记报送：.*Y2020-02/ }));
    const date = screen.getByRole('textbox', { name: /日期/ });
    await user.clear(date);
    await user.paste('2020-02-30');
    await user.keyboard('{Enter}');
    expect(date).toHaveAttribute('aria-invalid', 'true');
    expect(cells('约稿登记', 4)[7] ?? null).toBeNull();
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('group', { name: '登记报送' })).toBeNull();
  });

  test('退回修改 asks for the reason and writes state, day and reason', async () => {
    const { user, cells } = await opened();
    await user.click(screen.getByRole('button', { name: /^退回修改：.*G2020-003/ }));
    expect(screen.getByRole('textbox', { name: /退回原因/ })).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(cells('稿件登记', 3)[14] ?? null).toBeNull();
    await user.paste('数字请再核对');
    await user.click(screen.getByRole('button', { name: '写入' }));
    await waitFor(() => expect(cells('稿件登记', 3).slice(14)).toEqual(['退回修改', 44150, '数字请再核对']));
    expect(await screen.findByText(/修改：稿件“东塘街道老兵调解室/)).toBeVisible();
  });

  test('each form gives the keyboard back to what opened it, though that was made anew', async () => {
    const { user } = await opened();
    const openers = within(screen.getByRole('group', { name: '新增' })).getAllByRole('button');
    const names = [...openers.map(({ textContent }) => textContent), /^登记审核：稿件/, /^登记报送：.*Y2020-02/];
    for (const name of names) {
      screen.getAllByRole('button', { name })[0]!.focus();
      const { activeElement: opener } = document;
      const said = opener!.getAttribute('aria-label') ?? opener!.textContent;
      await user.keyboard('{Enter}');
      await waitFor(() => expect(opener).not.toBeInTheDocument());
      await waitFor(() => expect(document.body).not.toHaveFocus());
      await user.keyboard('{Escape}');
      await waitFor(() => expect(screen.getAllByRole('button', { name: said })[0]).toHaveFocus());
    }
  });

  test.each([
    ['Chinese', undefined, /待办/],
    ['English', paneTextEn, /To do/],
  ])('no button says its press twice, in %s', async (_, text, selects) => {
    const { user } = await recalculated(workYear, { ...(text && { text }), actions: actionsOver(openedWork()) });
    await user.click(tab(selects));
    for (const button of screen.getAllByRole('button')) {
      const parts = (button.getAttribute('aria-label') ?? '').split(/[：:]\s*/);
      expect(parts).toEqual([...new Set(parts)]);
    }
  });
});
