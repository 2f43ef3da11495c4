import '@testing-library/jest-dom';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { TaskPane } from '../../../src/ui/shell/task-pane';
import { openedBusy, openedFlawless, openedSound, openedYear } from '../fixtures';
import { actionsOver, RESTING, STATES } from '../gallery/states';
import { placed } from '../../sheets/placed';

async function openedFees(workbook: ReturnType<typeof openedFlawless>, state: string) {
  const user = userEvent.setup({ delay: null });
  const onGoTo = jest.fn();
  render(<TaskPane {...RESTING} {...STATES[state]!.props} actions={actionsOver(workbook)} onGoTo={onGoTo} />);
  await user.click(screen.getByRole('button', { name: '重新计算' }));
  await user.click(await screen.findByRole('tab', { name: '稿费' }));
  const quarter = (name: string): Promise<HTMLElement> => screen.findByRole('region', { name });
  return { user, onGoTo, quarter, press: (name: string) => user.click(screen.getByRole('button', { name })) };
}

describe('the tab 稿费', () => {
  test('settles quarters in order after one question, then offers the file for finance and the reversal', async () => {
    const { quarter, press } = await openedFees(openedFlawless(), 'fees');
    expect(within(await quarter('一季度')).getByRole('button', { name: '结账…' })).toBeVisible();
    expect(within(await quarter('二季度')).queryByRole('button', { name: '结账…' })).toBeNull();
    await press('结账…');
    expect(await screen.findByRole('heading', { name: '一季度结账' })).toBeVisible();
    await press('确认结账');
    expect(await screen.findByText(/一季度已结账，应发 0.00 元/)).toBeVisible();
    await press('结账…');
    await screen.findByRole('heading', { name: '二季度结账' });
    expect(screen.getByText('17,000.00 元')).toBeVisible();
    await press('确认结账');
    expect(await screen.findByText(/二季度已结账，应发 17,000.00 元/)).toBeVisible();
    const second = within(await quarter('二季度'));
    expect(second.getByText(/2021-01-15 09:30 结账 · 经办人 王五/)).toBeVisible();
    expect(second.getByRole('button', { name: '送财务' })).toBeVisible();
    expect(within(await quarter('一季度')).queryByRole('button', { name: '冲销…' })).toBeNull();
  });

  test('the question and its sum are in sight, however far down the button was pressed', async () => {
    const { press } = await openedFees(openedFlawless(), 'fees');
    await screen.findByRole('region', { name: '一季度' });
    const scrolled = jest.spyOn(Element.prototype, 'scrollIntoView');
    await press('结账…');
    const heading = await screen.findByRole('heading', { name: '一季度结账' });
    expect(scrolled).toHaveBeenLastCalledWith({ block: 'start' });
    expect(scrolled.mock.contexts.at(-1)).toContainElement(heading);
    scrolled.mockRestore();
  });

  test('reverses only with a reason, after saying what that means', async () => {
    const { user, press } = await openedFees(openedFlawless(), 'fees');
    await screen.findByRole('region', { name: '一季度' });
    await press('结账…');
    await screen.findByRole('heading', { name: '一季度结账' });
    await press('确认结账');
    await screen.findByText(/一季度已结账/);
    await press('冲销…');
    expect(await screen.findByText(/如果已经付款，请不要冲销/)).toBeVisible();
    expect(screen.getByRole('button', { name: '确认冲销' })).toHaveAttribute('aria-disabled', 'true');
    await user.click(screen.getByLabelText(/冲销原因/));
    await user.paste('财务退回，未付款');
    await press('确认冲销');
    expect(await screen.findByText(/一季度的结账已冲销/)).toBeVisible();
  });

  test('says of a host that tells no looks what the audit did not look at', async () => {
    const { user, quarter } = await openedFees(openedFlawless(), 'fees');
    await quarter('一季度');
    await user.click(screen.getByRole('button', { name: /^核对/ }));
    expect(
      await screen.findByText(/看不到哪些行、列、字是藏起来的，也看不到条件格式和打印区域，没有核对这些/),
    ).toBeVisible();
  });

  test('finds the cell that was overtyped', async () => {
    const workbook = openedFlawless();
    const { press } = await openedFees(workbook, 'fees');
    await screen.findByRole('region', { name: '一季度' });
    await press('结账…');
    await screen.findByRole('heading', { name: '一季度结账' });
    await press('确认结账');
    await screen.findByText(/一季度已结账/);
    await press('核对全部数字');
    expect(await screen.findByText(/核对完毕/)).toBeVisible();
    await (await workbook).write([{ kind: 'write-cells', sheet: '单位得分', row: 4, column: 7, cells: [[99]] }]);
    await press('核对全部数字');
    expect(await screen.findByText(/核对发现/)).toBeVisible();
    expect(screen.getByRole('button', { name: /单位得分 H5/ })).toBeVisible();
  });

  test('does not settle while rows are wrong, and leads to them', async () => {
    const { press } = await openedFees(openedYear(), 'fees-refused');
    await screen.findByRole('region', { name: '一季度' });
    await press('结账…');
    expect(await screen.findByText(/还不能结账/)).toBeVisible();
    expect(screen.getByRole('button', { name: /采用登记 C6/ })).toBeVisible();
    expect(screen.getByRole('button', { name: '改为“双拥优抚科”' })).toBeVisible();
  });

  test('shows why no amount is told where a unit of the ledger is unknown, and leads to it', async () => {
    const workbook = openedFlawless();
    const fees = actionsOver(workbook).fees;
    for (const quarter of [0, 1] as const) {
      const prepared = await fees.prepare(quarter);
      if (prepared.status === 'refused') throw new Error(prepared.code);
      await fees.settle(prepared, '王五');
    }
    const memory = await workbook;
    for (const sheet of ['目标任务', '采用登记']) {
      memory
        .contentOf(sheet)
        .cells.forEach((cells, row) =>
          cells.forEach((value, column) => value === '高桥' && memory.edit({ sheet, row, column }, '高桥街道')),
        );
    }
    const { quarter, press, onGoTo } = await openedFees(workbook, 'fees');
    const open = await quarter('三季度');
    expect(open).toHaveTextContent('金额待定');
    expect(open).toHaveTextContent('台账里有“目标任务”不认识的单位');
    expect(open).not.toHaveTextContent(/\d 元/);
    expect(await quarter('二季度')).toHaveTextContent('17,000.00 元');
    const problem = screen.getByRole('button', { name: /结算台账里“高桥”/ });
    await userEvent.click(problem);
    expect(onGoTo).toHaveBeenLastCalledWith({ sheet: '目标任务', row: expect.any(Number) as number, column: 0 });
    await press('结账…');
    expect(await screen.findByText(/还不能结账，也算不出应发/)).toBeVisible();
    expect(screen.getAllByRole('button', { name: /结算台账里“高桥”/ })).toHaveLength(1);
  });

  test('leads to the sheets that were made, and keeps the keyboard where it was', async () => {
    const { user, onGoTo, quarter } = await openedFees(openedSound(), 'fees');
    const preview = within(await quarter('二季度')).getByRole('button', { name: '生成预览' });
    await user.click(preview);
    const sheets = within(await screen.findByRole('group', { name: '打开' }));
    expect(sheets.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
      '稿费表2020Q2',
      '稿费明细2020Q2',
      '稿费发放表2020Q2',
    ]);
    expect(preview).toHaveFocus();
    await user.click(sheets.getByRole('button', { name: '稿费明细2020Q2' }));
    expect(onGoTo).toHaveBeenLastCalledWith(placed('稿费明细2020Q2', null));
  });

  test('after settling leads to the ledger too, and after the hand-over to what was handed over', async () => {
    const { onGoTo, press } = await openedFees(openedSound(), 'fees');
    await screen.findByRole('region', { name: '一季度' });
    await press('结账…');
    await screen.findByRole('heading', { name: '一季度结账' });
    await press('确认结账');
    await screen.findByText(/一季度已结账/);
    await press('结算台账');
    expect(onGoTo).toHaveBeenLastCalledWith(placed('结算台账', null));
    await press('送财务');
    await screen.findByText(/可以交给财务/);
    expect(screen.queryByRole('button', { name: '结算台账' })).toBeNull();
    await press('稿费发放表2020Q1');
    expect(onGoTo).toHaveBeenLastCalledWith(placed('稿费发放表2020Q1', null));
  });

  test('shows every entry before it is booked, by unit, each a way to its row', async () => {
    const { onGoTo, user, press } = await openedFees(openedSound(), 'fees');
    await screen.findByRole('region', { name: '一季度' });
    await press('结账…');
    const units = within(await screen.findByRole('list', { name: '将记入' }));
    const heads = units.getAllByRole('button', { expanded: false });
    const sums = heads.map(({ textContent }) => /(\d+) 条 · .* 分([\d,.]+) 元/.exec(textContent)!.slice(1).map(Number));
    expect(sums.reduce(([count, yuan], [more, money]) => [count! + more!, yuan! + money!], [0, 0])).toEqual([40, 1700]);
    await user.click(units.getByRole('button', { name: /^雨花亭/ }));
    const entries = within(screen.getByRole('list', { name: '将记入：雨花亭' })).getAllByRole('listitem');
    expect(entries).toHaveLength(6);
    expect(entries[0]).toHaveTextContent('雨花亭完成优抚对象年审认定（1）第 18 行 · 0.5 分25.00 元');
    await user.click(within(entries[0]!).getByRole('button', { name: '转到第 18 行' }));
    expect(onGoTo).toHaveBeenLastCalledWith(placed('采用登记', 'A18'));
  });

  test('pages the entries of a unit', async () => {
    const { user, press } = await openedFees(openedBusy(), 'fees');
    await screen.findByRole('region', { name: '一季度' });
    await press('结账…');
    await user.click(await screen.findByRole('button', { name: /^高桥.*120 条/ }));
    const entries = within(screen.getByRole('list', { name: '将记入：高桥' }));
    expect(entries.getAllByRole('listitem')).toHaveLength(50);
    await press('再显示 50 条（还有 70 条）');
    expect(entries.getAllByRole('listitem')).toHaveLength(100);
  });
});
