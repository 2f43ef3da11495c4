import '@testing-library/jest-dom';
import { configure, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { TaskPane } from '../../src/ui/task-pane';
import { openedFlawless, openedYear } from './fixtures';
import { actionsOver, RESTING, STATES } from './gallery/states';

jest.setTimeout(30_000);
configure({ asyncUtilTimeout: 8000 });

async function openedFees(workbook: ReturnType<typeof openedFlawless>, state: string) {
  const user = userEvent.setup({ delay: null });
  render(<TaskPane {...RESTING} {...STATES[state]!.props} actions={actionsOver(workbook)} />);
  await user.click(screen.getByRole('button', { name: '重新计算' }));
  await user.click(await screen.findByRole('tab', { name: '稿费' }));
  const quarter = (name: string): Promise<HTMLElement> => screen.findByRole('region', { name });
  return { user, quarter, press: (name: string) => user.click(screen.getByRole('button', { name })) };
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
});
