import '@testing-library/jest-dom';
import { act, configure, render, screen, waitFor } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { HostError } from '../../../src/host/port/workbook';
import { readWord, wordElements } from '../../documents/read-word';
import type { MemoryWorkbook } from '../../host/memory-workbook';
import { TaskPane } from '../../../src/ui/shell/task-pane';
import type { WantedView } from '../../../src/ui/shell/use-wanted-view';
import { openedSound, openedWork } from '../fixtures';
import { actionsOver, RESTING } from '../gallery/states';

/** Fluent's lists are slow where there is no browser. */
configure({ asyncUtilTimeout: 8000 });

async function opened(view: WantedView['view'], opening: Promise<MemoryWorkbook> = openedWork()) {
  const user = userEvent.setup({ delay: null });
  const workbook = await opening;
  const delivered: { name: string; bytes: Uint8Array }[] = [];
  const actions = {
    ...actionsOver(Promise.resolve(workbook)),
    deliverFile: (name: string, bytes: Uint8Array) => {
      delivered.push({ name, bytes });
      return Promise.resolve(() => name);
    },
    onEdit: (callback: () => void) => workbook.onChange(callback),
    explainRefusal: (cause: unknown) => (cause instanceof HostError ? () => `不行：${cause.code}` : null),
  };
  render(<TaskPane {...RESTING} actions={actions} wanted={{ view, times: 1 }} />);
  await screen.findByRole('form');
  const rows = async (sheet: string) => (await workbook.read([sheet])).sheets.get(sheet)?.rows ?? [];
  return { user, rows, workbook, delivered };
}

const field = (label: string): HTMLElement =>
  screen.getByLabelText(new RegExp(`^${label}`), { selector: 'input, textarea, select' });
const fill = async (user: UserEvent, label: string, text: string): Promise<void> => {
  await user.clear(field(label));
  await user.paste(text);
  await user.tab();
};
const preview = () => screen.getByRole('region', { name: '将写入' });

describe('新约稿', () => {
  test('all 街道 by one press: the due day and the days passed over before anything is written, then a row each', async () => {
    const { user, rows } = await opened('solicitation');
    const before = (await rows('约稿登记')).length;
    await waitFor(() => expect(field('约稿主题')).toHaveFocus());
    await user.paste('抗疫先进典型');
    await user.click(screen.getByRole('button', { name: /全部街道/ }));
    expect(screen.getByText('已选 13 个单位')).toBeVisible();
    await waitFor(() => expect(preview()).toHaveTextContent('“约稿登记” 13 行，编号 Y2020-05应报日 11月18日（周三）'));
    await fill(user, '下达日期', '2020-9-28');
    await user.selectOptions(field('类型'), '综合性');
    await waitFor(() => expect(preview()).toHaveTextContent('10月12日（周一）10月1日至8日放假，10月10日上班'));
    expect(await rows('约稿登记')).toHaveLength(before);
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(screen.getByText(/已写入“约稿登记”第 8 行起，编号 Y2020-05/)).toBeInTheDocument());
    expect(await rows('约稿登记')).toHaveLength(before + 13);
    expect((await rows('约稿登记')).at(-1)!.slice(0, 5)).toEqual(['Y2020-05', '抗疫先进典型', '同升', 44102, '综合性']);
    expect(field('约稿主题')).toHaveFocus();
    expect(field('约稿主题')).toHaveValue('');
  });

  test('the 约稿通知 is saved as Word before and after it is written, a page a unit, each addressed to its own', async () => {
    const { user, delivered } = await opened('solicitation');
    await fill(user, '约稿主题', '抗疫先进典型');
    await user.click(screen.getByRole('button', { name: /全部街道/ }));
    await user.click(await screen.findByRole('button', { name: '约稿通知存为 Word（Y2020-05）' }));
    await waitFor(() => expect(delivered).toHaveLength(1));
    expect(delivered[0]!.name).toBe('约稿通知（Y2020-05）.docx');
    const { lines, document } = readWord(delivered[0]!.bytes);
    expect(wordElements(document, 'pageBreakBefore')).toHaveLength(12);
    expect(lines.filter((line) => line.includes('抗疫先进典型'))).toHaveLength(13);
    for (const unit of ['跳马镇', '同升']) expect(lines.filter((line) => line === `${unit}：`)).toHaveLength(1);
    await user.keyboard('{Control>}{Enter}{/Control}');
    await screen.findByText(/已写入“约稿登记”/);
    await user.click(screen.getByRole('button', { name: '约稿通知存为 Word（Y2020-05）' }));
    await waitFor(() => expect(delivered).toHaveLength(2));
    expect(delivered[1]!.bytes).toEqual(delivered[0]!.bytes);
  });

  test('what somebody took back or changed since is no longer said to be written', async () => {
    const { user, workbook } = await opened('solicitation');
    await fill(user, '约稿主题', '抗疫先进典型');
    await user.click(screen.getByRole('button', { name: /全部街道/ }));
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(screen.getByText(/已写入“约稿登记”/)).toBeInTheDocument());
    act(() => workbook.edit({ sheet: '约稿登记', row: 7, column: 0 }, null));
    await waitFor(() => expect(screen.queryByText(/已写入/)).toBeNull());
  });

  test('a unit is found by pinyin, and left out again', async () => {
    const { user } = await opened('solicitation');
    await user.click(field('约稿单位'));
    await user.paste('gq');
    expect(await screen.findByRole('option', { name: '高桥' })).toBeVisible();
    await user.tab();
    expect(screen.getByText('已选 1 个单位')).toBeVisible();
    await user.click(screen.getByRole('button', { name: '去掉高桥' }));
    expect(screen.getByText('还没有选单位')).toBeVisible();
  });

  test.each([
    ['约稿主题', ''],
    ['约稿主题', '甲机密★一年'],
    ['下达日期', '2020-02-30'],
    ['篇数', '半'],
  ])('with %s “%s” nothing is written, and that field says why', async (label, text) => {
    const { user, rows } = await opened('solicitation');
    const before = await rows('约稿登记');
    await fill(user, '约稿主题', '抗疫先进典型');
    await user.click(screen.getByRole('button', { name: /全部街道/ }));
    await user.clear(field(label));
    if (text !== '') await user.paste(text);
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(field(label)).toHaveAttribute('aria-invalid', 'true'));
    expect(field(label)).toHaveFocus();
    expect(await rows('约稿登记')).toEqual(before);
  });

  test('the sheet comes into being with the first one', async () => {
    const { user, rows } = await opened('solicitation', openedSound());
    await fill(user, '约稿主题', '抗疫先进典型');
    await user.click(screen.getByRole('button', { name: /全部街道/ }));
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(async () => expect(await rows('约稿登记')).toHaveLength(14));
  });

  test('what was typed stays where the host refuses', async () => {
    const workbook = await openedWork();
    workbook.write = () => Promise.reject(new HostError('protected', '约稿登记'));
    const { user } = await opened('solicitation', Promise.resolve(workbook));
    await fill(user, '约稿主题', '抗疫先进典型');
    await user.click(screen.getByRole('button', { name: /全部街道/ }));
    await user.click(screen.getByRole('button', { name: /写入 13 行/ }));
    await waitFor(() => expect(screen.getByText('不行：protected')).toBeVisible());
    expect(field('约稿主题')).toHaveValue('抗疫先进典型');
  });
});

describe('新稿件', () => {
  test('proposes the number, shows the mail subject and who signs, and writes the row', async () => {
    const { user, rows } = await opened('manuscript');
    await fill(user, '标题', '跳马镇走访参战老兵');
    await fill(user, '供稿单位', '跳马镇');
    await fill(user, '关键词', '走访慰问');
    expect(field('稿件编号')).toHaveAttribute('placeholder', 'G2020-007');
    await waitFor(() => expect(preview()).toHaveTextContent('2020年度+跳马镇+走访慰问'));
    expect(preview()).toHaveTextContent('审核流程 初审 办公室负责同志 → 审核 办公室分管领导 → 采用审批 办公室主任');
    await user.click(screen.getByRole('checkbox', { name: '敏感' }));
    await waitFor(() => expect(preview()).toHaveTextContent('办公室主任、分管领导'));
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(screen.getByText(/已写入“稿件登记”第 8 行起，编号 G2020-007/)).toBeInTheDocument());
    expect((await rows('稿件登记')).at(-1)!.slice(0, 3)).toEqual(['G2020-007', '跳马镇走访参战老兵', '跳马镇']);
  });

  test('a title that the unit has already is told', async () => {
    const { user } = await opened('manuscript');
    await fill(user, '标题', '跳马镇慰问抗美援朝老兵');
    await fill(user, '供稿单位', '跳马镇');
    await waitFor(() => expect(preview()).toHaveTextContent('“稿件登记”第 2 行（G2020-001）标题相同'));
  });

  test('涉密 closes and empties every text; the row has only number, unit and the tick', async () => {
    const { user, rows } = await opened('manuscript');
    await fill(user, '标题', '不该录入的标题');
    await fill(user, '供稿单位', '跳马镇');
    await fill(user, '撰稿人', '李兰');
    await fill(user, '关键词', '某事');
    await user.click(screen.getByRole('checkbox', { name: '涉密' }));
    for (const label of ['标题', '撰稿人', '关键词']) {
      expect(field(label)).toBeDisabled();
      expect(field(label)).toHaveValue('');
    }
    expect(document.body.innerHTML).not.toContain('不该录入');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(async () => expect(await rows('稿件登记')).toHaveLength(8));
    const row = (await rows('稿件登记')).at(-1)!.filter((cell) => cell !== null && cell !== '');
    expect(row).toEqual(['G2020-007', '跳马镇', '是']);
  });
});

describe('新预约', () => {
  test('the last day for reporting follows the day of the activity', async () => {
    const { user, rows } = await opened('interview');
    await fill(user, '活动（会议）事项', '烈士纪念日公祭');
    await fill(user, '科室', '双拥优抚科');
    await fill(user, '活动日期', '2020-10-10');
    await waitFor(() => expect(preview()).toHaveTextContent('最迟报送日 9月30日（周三）10月1日至8日放假'));
    await user.click(field('地点'));
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(async () => expect((await rows('采访预约')).at(-1)![0]).toBe('C2020-04'));
  });
});
