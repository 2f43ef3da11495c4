import '@testing-library/jest-dom';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { openAdoptionDesk } from '../../../src/app/log/adoption-desk';
import { dayOf } from '../../../src/engine/time/calendar';
import { HostError, type Workbook } from '../../../src/host/port/workbook';
import { PaneGoToContext } from '../../../src/ui/pane/pane-actions';
import { AdoptionForm } from '../../../src/ui/form/adoption-form';
import { openedYear } from '../fixtures';

/** Fluent's lists are slow where there is no browser. */

const dates = { today: dayOf(2020, 11, 15) };

async function opened(change: (workbook: Workbook) => Workbook = (workbook) => workbook) {
  const user = userEvent.setup({ delay: null });
  const workbook = await openedYear();
  const desk = (await openAdoptionDesk(change(workbook), dates))!;
  const onClose = jest.fn();
  const explainRefusal = (cause: unknown) => (cause instanceof HostError ? () => `不行：${cause.code}` : null);
  const onGoTo = jest.fn();
  render(
    <PaneGoToContext value={onGoTo}>
      <AdoptionForm desk={desk} explainRefusal={explainRefusal} onClose={onClose} />
    </PaneGoToContext>,
  );
  const lastRow = async () => (await workbook.read(['采用登记'])).sheets.get('采用登记')!.rows.at(-1)!;
  return { user, lastRow, onClose, onGoTo };
}

/** By label, which is many times faster than by role where lists are long. */
const field = (label: string): HTMLElement => screen.getByLabelText(new RegExp(label), { selector: 'input, textarea' });

const fill = async (user: UserEvent, label: string, text: string): Promise<void> => {
  await user.click(field(label));
  await user.paste(text);
  await user.tab();
};

describe('the form 登记采用', () => {
  test('saves a complete row below the last one; a name may be typed by the initials of its pinyin', async () => {
    const { user, lastRow, onGoTo } = await opened();
    await waitFor(() => expect(field('标题')).toHaveFocus());
    expect(screen.queryByRole('button', { name: '去看' })).toBeNull();
    await user.paste('高桥街道走访参战老兵');
    await user.click(field('供稿单位'));
    await user.paste('gq');
    expect(await screen.findByRole('option', { name: '高桥' })).toBeVisible();
    await user.tab();
    await fill(user, '采用渠道', '市退役');
    await fill(user, '采用方式', '转载');
    expect(field('采用日期')).toHaveValue('2020-11-15');
    const preview = screen.getByRole('region', { name: '这一条将计' });
    await waitFor(() => expect(preview).toHaveTextContent('1 分'));
    await user.click(field('采用日期'));
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(screen.getByText(/已写入“采用登记”第 126 行/)).toBeInTheDocument());
    expect(field('标题')).toHaveFocus();
    expect(field('标题')).toHaveValue('');
    expect(field('供稿单位')).toHaveValue('高桥');
    await user.click(screen.getByRole('button', { name: '去看' }));
    expect(onGoTo).toHaveBeenCalledWith({ sheet: '采用登记', row: 125, column: 0 });
    expect((await lastRow()).slice(0, 5)).toEqual([
      '高桥街道走访参战老兵',
      '高桥',
      44_150,
      '市退役军人事务局官网官微',
      '转载',
    ]);
  });

  test('says what is wrong with a date, and closes on Escape', async () => {
    const { user, onClose } = await opened();
    const date = field('采用日期');
    await user.clear(date);
    await user.paste('2020-02-30');
    await waitFor(() => expect(screen.getByText(/“2020-02-30”不是存在的日期/)).toBeVisible());
    await user.keyboard('{Escape}');
    expect(onClose).toHaveBeenCalled();
  });

  test.each([
    ['标题', ''],
    ['供稿单位', ''],
    ['供稿单位', '没有的单位'],
    ['采用渠道', '没有的渠道'],
    ['采用方式', '没有的方式'],
    ['采用日期', '12.10'],
    ['采用日期', '2020-02-30'],
    ['采用日期', ''],
  ])('Ctrl+Enter with %s “%s” writes nothing and goes to that field, which says why', async (label, text) => {
    const { user, lastRow } = await opened();
    const before = await lastRow();
    const right = { 标题: '甲', 供稿单位: '高桥', 采用渠道: '区领导专报', 采用方式: '专报', 采用日期: '2020-12-10' };
    for (const [name, value] of Object.entries({ ...right, [label]: text })) {
      await user.clear(field(name));
      if (value === '') await user.tab();
      else await fill(user, name, value);
    }
    await user.click(field('撰稿人'));
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(field(label)).toHaveFocus());
    await waitFor(() => expect(field(label)).toHaveAttribute('aria-invalid', 'true'));
    expect(field(label)).toHaveAccessibleDescription(/./);
    expect(screen.queryByText(/已写入/)).toBeNull();
    expect(await lastRow()).toEqual(before);
  });

  test('a date without a year gets the year of the book by one press', async () => {
    const { user } = await opened();
    await user.clear(field('采用日期'));
    await user.paste('12.10');
    await user.click(await screen.findByRole('button', { name: '改为“2020-12-10”' }));
    expect(field('采用日期')).toHaveValue('2020-12-10');
    expect(screen.queryByRole('button', { name: /改为/ })).toBeNull();
    await waitFor(() => expect(field('采用日期')).toHaveFocus());
  });

  test.each(['市局官网', 'sjgw'])('a channel is found by another of its names, %s', async (typed) => {
    const { user } = await opened();
    await user.click(field('采用渠道'));
    await user.paste(typed);
    expect(await screen.findByRole('option', { name: '市退役军人事务局官网官微' })).toBeVisible();
    await user.tab();
    expect(field('采用渠道')).toHaveValue('市退役军人事务局官网官微');
  });

  test('offers the title of a content that is nearly the same', async () => {
    const { user } = await opened();
    await fill(user, '标题', '跳马镇慰问抗美援朝老兵们');
    await fill(user, '供稿单位', '跳马镇');
    await fill(user, '采用渠道', '市退役');
    await fill(user, '采用方式', '转载');
    await user.click(await screen.findByRole('button', { name: '是同一稿件，用这个标题' }));
    expect(field('标题')).toHaveValue('跳马镇慰问抗美援朝老兵');
    await waitFor(() => expect(field('标题')).toHaveFocus());
  });

  test('keeps what was typed where the host refuses', async () => {
    const { user } = await opened((workbook) => ({
      read: (sheets) => workbook.read(sheets),
      write: () => Promise.reject(new HostError('protected', '采用登记')),
    }));
    await fill(user, '标题', '甲');
    for (const [name, text] of [
      ['供稿单位', '高桥'],
      ['采用渠道', '区领导专报'],
      ['采用方式', '专报'],
    ] as const) {
      await fill(user, name, text);
    }
    await user.click(screen.getByRole('button', { name: /保存/ }));
    await waitFor(() => expect(screen.getByText('不行：protected')).toBeVisible());
    expect(field('标题')).toHaveValue('甲');
  });
});
