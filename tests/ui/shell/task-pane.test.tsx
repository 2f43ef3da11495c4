import '@testing-library/jest-dom';
import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { points } from '../../../src/engine/units';
import { formatPoints } from '../../../src/text/format';
import { TaskPane, type TaskPaneProps } from '../../../src/ui/shell/task-pane';
import { unitRows } from '../../../src/ui/pane/unit-rows';
import { blocked, flawless, huge, resultOf, year } from '../fixtures';
import { RESTING } from '../gallery/states';
import { placed } from '../../sheets/placed';

const props = (change: Partial<TaskPaneProps> = {}): TaskPaneProps => ({
  ...RESTING,
  onRecalculate: () => Promise.resolve(year()),
  explainFailure: () => null,
  ...change,
});

const button = () => screen.getByRole('button', { name: '重新计算' });

async function recalculated(change: Partial<TaskPaneProps> = {}) {
  const user = userEvent.setup();
  const view = render(<TaskPane {...props(change)} />);
  await user.click(button());
  return { user, ...view, show: (name: string) => user.click(screen.getByRole('tab', { name: new RegExp(name) })) };
}

describe('before the first run', () => {
  test('the pane says how to begin and has no tabs', () => {
    render(<TaskPane {...props()} />);
    expect(screen.getByRole('heading', { level: 1, name: '稿分' })).toBeVisible();
    expect(screen.getByText('2020 年度')).toBeVisible();
    expect(screen.getByText('尚未计算')).toBeVisible();
    expect(screen.getByText('数据不离开本机')).toBeVisible();
    expect(screen.queryByRole('tab')).toBeNull();
  });

  test('an unopened workbook cannot be recalculated', async () => {
    const onRecalculate = jest.fn(() => Promise.resolve(year()));
    await recalculated({ ready: false, onRecalculate });
    expect(button()).toHaveAttribute('aria-disabled', 'true');
    expect(onRecalculate).not.toHaveBeenCalled();
  });
});

describe('a workbook that holds results', () => {
  test('shows them at once', async () => {
    render(<TaskPane {...props({ findResults: () => Promise.resolve(year()) })} />);
    expect(await screen.findByText('结果与表格一致')).toBeVisible();
    expect(screen.getByRole('tabpanel', { name: '概览' })).toBeVisible();
  });

  test('does not take the place of what was calculated meanwhile', async () => {
    let find: (found: ReturnType<typeof year>) => void = () => undefined;
    const findResults = () => new Promise<ReturnType<typeof year>>((resolve) => (find = resolve));
    const { container } = await recalculated({ findResults, onRecalculate: () => Promise.resolve(flawless()) });
    const before = container.textContent;
    await act(() => {
      find(year());
      return Promise.resolve();
    });
    expect(container.textContent).toBe(before);
  });
});

describe('a run', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  test('shows its steps only after 0.3 s, and runs once at a time', async () => {
    const user = userEvent.setup({ advanceTimers: jest.advanceTimersByTime });
    let finish: () => void = () => undefined;
    const onRecalculate = jest.fn((report: (step: 'score') => void) => {
      report('score');
      return new Promise<ReturnType<typeof year>>((resolve) => (finish = () => resolve(year())));
    });
    render(<TaskPane {...props({ onRecalculate })} />);
    await user.click(button());
    act(() => jest.advanceTimersByTime(250));
    expect(screen.queryByRole('list', { name: '计算进度' })).toBeNull();
    act(() => jest.advanceTimersByTime(100));
    const steps = within(screen.getByRole('list', { name: '计算进度' })).getAllByRole('listitem');
    expect(steps.map((step) => step.textContent)).toEqual(['读取', '计分', '写入']);
    expect(steps[1]).toHaveAttribute('aria-current', 'step');
    await user.click(button());
    expect(onRecalculate).toHaveBeenCalledTimes(1);
    finish();
    expect(await screen.findByText('结果与表格一致')).toBeVisible();
    expect(screen.queryByRole('list', { name: '计算进度' })).toBeNull();
  });
});

describe('after a run', () => {
  test('the overview adds up to the scorecards and fees', async () => {
    await recalculated();
    const result = resultOf(year());
    const rows = unitRows(result);
    const total = rows.reduce((sum, row) => sum + row.total, 0);
    const panel = screen.getByRole('tabpanel', { name: '概览' });
    const heading = within(panel).getByRole('heading', { name: '全年得分' });
    expect(heading.nextElementSibling).toHaveTextContent(`${formatPoints(points(total))}分`);
    expect(within(panel).getByText('任务 112 分')).toBeVisible();
    const table = within(panel).getByRole('table', { name: '各季度稿费' });
    expect(within(table).getAllByRole('row')).toHaveLength(6);
    const amount = result.fees.reduce((sum, fee) => sum + fee.amount, 0) / 100;
    expect(within(table).getByRole('row', { name: /合计/ })).toHaveTextContent(
      amount.toLocaleString('en-US', { minimumFractionDigits: 2 }),
    );
  });

  test('screen readers hear the result and the focus stays on the button', async () => {
    await recalculated({ onRecalculate: () => Promise.resolve(flawless()) });
    expect(screen.getByText('计算完成：合计 340 分，17 个单位中 17 个已达标，没有问题。')).toHaveAttribute(
      'role',
      'status',
    );
    expect(button()).toHaveFocus();
  });

  test('a changed input makes the result stale', async () => {
    const { rerender } = await recalculated();
    rerender(<TaskPane {...props({ freshness: 'stale' })} />);
    expect(screen.getByText('表格已改动，请重新计算')).toBeVisible();
  });

  test('the tile of lagging units leads to just them', async () => {
    const { user } = await recalculated();
    await user.click(screen.getByRole('button', { name: /落后单位/ }));
    const behind = unitRows(resultOf(year())).filter((row) => row.state === 'behind');
    const list = screen.getByRole('list', { name: '单位得分' });
    expect(within(list).getAllByRole('listitem')).toHaveLength(behind.length);
    expect(screen.getByText(`${behind.length} / 17 个单位`)).toBeVisible();
  });

  test('arrow keys move between the tabs', async () => {
    const { user } = await recalculated();
    await user.tab();
    expect(screen.getByRole('tab', { name: '概览' })).toHaveFocus();
    await user.keyboard('{ArrowRight}');
    expect(screen.getByRole('tab', { name: '单位' })).toHaveFocus();
    expect(screen.getByRole('tabpanel', { name: '单位' })).toBeVisible();
    await user.keyboard('{End}');
    expect(screen.getByRole('tab', { name: '选中行' })).toHaveAttribute('aria-selected', 'true');
    await user.keyboard('{ArrowRight}');
    expect(screen.getByRole('tab', { name: '概览' })).toHaveFocus();
  });
});

describe('units', () => {
  test('each says its place, state, points, completion and shortfall in words', async () => {
    const { show } = await recalculated();
    await show('单位');
    const row = unitRows(resultOf(year())).find(({ state }) => state === 'behind')!;
    const item = screen.getAllByRole('listitem').find((one) => one.textContent.includes(row.name))!;
    expect(item).toHaveTextContent(`第 ${row.overallRank} 名`);
    expect(item).toHaveTextContent('落后序时');
    expect(item).toHaveTextContent(`${formatPoints(row.total)} / ${formatPoints(row.target!)} 分`);
    expect(item).toHaveTextContent(`差 ${formatPoints(row.shortfall)} 分`);
  });

  test('a filter without a match offers the way back', async () => {
    const { user, show } = await recalculated({ onRecalculate: () => Promise.resolve(flawless()) });
    await show('单位');
    await user.selectOptions(screen.getByRole('combobox', { name: '状态' }), '尚未达标');
    await user.click(screen.getByRole('button', { name: '显示全部单位' }));
    expect(screen.getByText('共 17 个单位')).toBeVisible();
  });

  test('a type shows the ranks within it', async () => {
    const { user, show } = await recalculated();
    await show('单位');
    await user.selectOptions(screen.getByRole('combobox', { name: '类型' }), '局属事业单位');
    expect(screen.getByText('第 1 名')).toBeInTheDocument();
    expect(screen.getByText('1 / 17 个单位')).toBeVisible();
  });
});

describe('problems', () => {
  test('each leads to its cell', async () => {
    const onGoTo = jest.fn();
    const { user, show } = await recalculated({ onGoTo });
    await show('问题');
    await user.click(screen.getByRole('button', { name: /采用登记 C6/ }));
    expect(onGoTo).toHaveBeenCalledWith(placed('采用登记', 'C6'));
  });

  test('thousands come fifty at a time, and the focus goes to the first new one', async () => {
    const { user, show } = await recalculated({ onRecalculate: () => Promise.resolve(huge()) });
    await show('问题');
    const list = () => within(screen.getByRole('list', { name: '单位不在目标任务中' })).getAllByRole('listitem');
    expect(list()).toHaveLength(50);
    await user.click(screen.getByRole('button', { name: '再显示 50 条（还有 4950 条）' }));
    expect(list()).toHaveLength(100);
    expect(list()[50]).toHaveFocus();
  });

  test('a group closes and opens', async () => {
    const { user, show } = await recalculated();
    await show('问题');
    const group = screen.getByRole('button', { name: /日期有误/ });
    expect(group).toHaveAttribute('aria-expanded', 'true');
    await user.click(group);
    expect(screen.queryByRole('button', { name: /采用登记 C6/ })).toBeNull();
  });

  test('none is good news', async () => {
    const { show } = await recalculated({ onRecalculate: () => Promise.resolve(flawless()) });
    await show('问题');
    expect(screen.getByRole('heading', { name: '没有发现问题' })).toBeVisible();
  });
});

describe('the selected row', () => {
  const fact = (name: string) => screen.getByText(name).nextElementSibling;

  test('follows the selection and explains rule, basis, quarter and earlier row', async () => {
    const onGoTo = jest.fn();
    const { user, show, rerender } = await recalculated({ onGoTo });
    await show('选中行');
    expect(screen.getByRole('heading', { name: '请在“采用登记”里选中一行' })).toBeVisible();
    rerender(<TaskPane {...props({ onGoTo, selection: 3 })} />);
    expect(screen.getByText('补差4分（前已计1分，第2行）')).toBeVisible();
    expect(fact('规则分值')).toHaveTextContent('5 分');
    expect(fact('规则依据')).toHaveTextContent('〔2020〕2号');
    expect(fact('所属季度')).toHaveTextContent('2020 年二季度');
    await user.click(screen.getByRole('button', { name: '第 2 行（1 分）' }));
    expect(onGoTo).toHaveBeenCalledWith(placed('采用登记', 'A2'));
  });

  test.each([
    [4, '就高覆盖', '已就高覆盖（第3行已计5分）'],
    [5, '未定分值', '未定分值'],
    [6, '未计分', '不计：日期“2020-04-31”不是存在的日期'],
    [7, '未计分', '不计：供稿单位与第2行（雨花亭）不一致'],
  ])('row %i: %s', async (selection, kind, sentence) => {
    const { show } = await recalculated({ selection });
    await show('选中行');
    expect(screen.getAllByText(kind)[0]).toBeVisible();
    expect(screen.getAllByText(sentence)[0]).toBeVisible();
  });

  test('lists the problems of that row only', async () => {
    const { show } = await recalculated({ selection: 6 });
    await show('选中行');
    const problems = screen.getAllByRole('button', { name: /采用登记/ }).map((one) => one.textContent);
    expect(problems.map((words) => words.slice(0, 7)).sort()).toEqual(['采用登记 B6', '采用登记 C6']);
  });

  test('a row without an adoption says so', async () => {
    const { show } = await recalculated({ selection: 1 });
    await show('选中行');
    expect(screen.getByRole('heading', { name: '第 1 行没有采用记录' })).toBeVisible();
  });
});

describe('when it does not work', () => {
  test('a wrong structure names what to do and keeps the problems at hand', async () => {
    const { show } = await recalculated({ onRecalculate: () => Promise.resolve(blocked()) });
    expect(screen.getByRole('heading', { name: '表格结构有问题，没有计算' })).toBeVisible();
    expect(screen.getByRole('button', { name: /目标任务 A19/ })).toBeVisible();
    await show('问题');
    expect(screen.getByRole('heading', { name: '结构问题：须先处理才能计算' })).toBeVisible();
  });

  test('a refusal of the host is a sentence, above the earlier result', async () => {
    const onRecalculate = jest.fn(() => Promise.resolve(year()));
    const { user } = await recalculated({ onRecalculate, explainFailure: () => () => '表格正忙，请再试一次。' });
    onRecalculate.mockRejectedValueOnce(new Error('busy'));
    await user.click(button());
    expect(screen.getByRole('heading', { name: '没有完成重新计算' })).toBeVisible();
    expect(screen.getByText('表格正忙，请再试一次。')).toBeVisible();
    expect(screen.getByRole('table', { name: '各季度稿费' })).toBeVisible();
    expect(button()).toHaveFocus();
    await user.click(button());
    expect(screen.queryByRole('heading', { name: '没有完成重新计算' })).toBeNull();
  });

  test('a fault of the program is shown with words to report, and the pane comes back', async () => {
    const silent = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const { user } = await recalculated({ onRecalculate: () => Promise.reject(new Error('index 7')) });
    expect(screen.getByRole('alert')).toHaveTextContent('index 7');
    await user.click(screen.getByRole('button', { name: '重新显示' }));
    expect(button()).toBeVisible();
    silent.mockRestore();
  });
});
