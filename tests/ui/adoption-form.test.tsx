import '@testing-library/jest-dom';
import { configure, render, screen, waitFor } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { openAdoptionDesk } from '../../src/app/adoption-desk';
import { dayOf } from '../../src/engine/calendar';
import { HostError, type Workbook } from '../../src/host/workbook';
import { AdoptionForm } from '../../src/ui/adoption-form';
import { openedYear } from './fixtures';

/** Fluent's lists are slow where there is no browser. */
configure({ asyncUtilTimeout: 8000 });

const dates = { today: dayOf(2020, 11, 15) };

async function opened(change: (workbook: Workbook) => Workbook = (workbook) => workbook) {
  const user = userEvent.setup({ delay: null });
  const workbook = await openedYear();
  const desk = (await openAdoptionDesk(change(workbook), dates))!;
  const onClose = jest.fn();
  const explainRefusal = (cause: unknown) => (cause instanceof HostError ? () => `不行：${cause.code}` : null);
  render(<AdoptionForm desk={desk} explainRefusal={explainRefusal} onClose={onClose} />);
  const lastRow = async () => (await workbook.read(['采用登记'])).sheets.get('采用登记')!.rows.at(-1)!;
  return { user, lastRow, onClose };
}

/** By label, which is many times faster than by role where lists are long. */
const field = (label: string): HTMLElement => screen.getByLabelText(new RegExp(label));

const fill = async (user: UserEvent, label: string, text: string): Promise<void> => {
  await user.click(field(label));
  await user.paste(text);
  await user.tab();
};

describe('the form 登记采用', () => {
  test('saves a complete row below the last one; a name may be typed by the initials of its pinyin', async () => {
    const { user, lastRow } = await opened();
    await waitFor(() => expect(field('标题')).toHaveFocus());
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
    expect((await lastRow()).slice(0, 5)).toEqual([
      '高桥街道走访参战老兵',
      '高桥',
      44_150,
      '市退役军人事务局官网官微',
      '转载',
    ]);
  });

  test('cannot save before the five fields are filled, says what is wrong with a date, and closes on Escape', async () => {
    const { user, onClose } = await opened();
    expect(screen.getByRole('button', { name: /保存/ })).toHaveAttribute('aria-disabled', 'true');
    const date = field('采用日期');
    await user.clear(date);
    await user.paste('2020-02-30');
    await waitFor(() => expect(screen.getByText(/“2020-02-30”不是存在的日期/)).toBeVisible());
    await user.keyboard('{Escape}');
    expect(onClose).toHaveBeenCalled();
  });

  test('offers the title of a content that is nearly the same', async () => {
    const { user } = await opened();
    await fill(user, '标题', '跳马镇慰问抗美援朝老兵们');
    await fill(user, '供稿单位', '跳马镇');
    await fill(user, '采用渠道', '市退役');
    await fill(user, '采用方式', '转载');
    await user.click(await screen.findByRole('button', { name: '是同一稿件，用这个标题' }));
    expect(field('标题')).toHaveValue('跳马镇慰问抗美援朝老兵');
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
