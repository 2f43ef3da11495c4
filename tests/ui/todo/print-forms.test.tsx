import '@testing-library/jest-dom';
import { configure, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { TaskPane } from '../../../src/ui/shell/task-pane';
import { readWord } from '../../documents/read-word';
import { paragraph, wordFile } from '../../documents/reading/word-xml';
import { openedWork } from '../fixtures';
import { goneFile } from '../gone-file';
import { actionsOver, RESTING } from '../gallery/states';

configure({ asyncUtilTimeout: 8000 });

async function pane(selected?: { readonly sheet: string; readonly row: number }) {
  const user = userEvent.setup({ delay: null });
  const delivered = jest.fn((name: string, _bytes: Uint8Array) => Promise.resolve(() => `已存为“${name}”。`));
  const actions = { ...actionsOver(openedWork()), deliverFile: delivered };
  render(<TaskPane {...RESTING} actions={actions} onRecalculate={actions.work.read} {...(selected && { selected })} />);
  await user.click(screen.getByRole('button', { name: '重新计算' }));
  return { user, delivered };
}

test.each([
  [2, '信息稿件审核表', '-审核表.docx'],
  [3, '信息稿件发布/上报审批表', '-审批表.docx'],
])('附件%i of the selected manuscript is saved under the name of the plan', async (form, title, end) => {
  const { user, delivered } = await pane({ sheet: '稿件登记', row: 2 });
  await user.click(await screen.findByRole('tab', { name: '选中行' }));
  await user.click(await screen.findByRole('button', { name: new RegExp(`^打印附件${form}：`, 'u') }));
  await waitFor(() => expect(delivered).toHaveBeenCalledTimes(1));
  const [name, bytes] = delivered.mock.calls[0]!;
  expect(name).toBe(`2020年度+双拥优抚科+就业创业${end}`);
  const { lines, tables } = readWord(bytes);
  expect(lines).toContain(title);
  expect(tables).toHaveLength(1);
  expect(await screen.findByText(`已存为“${name}”。`)).toBeVisible();
});

test('附件1 of the selected appointment', async () => {
  const { user, delivered } = await pane({ sheet: '采访预约', row: 1 });
  await user.click(await screen.findByRole('tab', { name: '选中行' }));
  await user.click(await screen.findByRole('button', { name: /^打印附件1：/u }));
  await waitFor(() => expect(delivered).toHaveBeenCalledTimes(1));
  expect(delivered.mock.calls[0]![0]).toMatch(/-预约表\.docx$/u);
});

test('打印表单 prints everything in hand as one document, and Escape leaves', async () => {
  const { user, delivered } = await pane();
  await user.click(await screen.findByRole('tab', { name: /待办/u }));
  await user.click(screen.getByRole('button', { name: '打印表单' }));
  const shown = await screen.findByText(/^在办的 \d+ 份$/u);
  const count = Number(/\d+/u.exec(shown.textContent)![0]);
  expect(count).toBeGreaterThan(1);
  await user.click(screen.getByRole('button', { name: '存为 Word' }));
  await waitFor(() => expect(delivered).toHaveBeenCalledTimes(1));
  const [name, bytes] = delivered.mock.calls[0]!;
  expect(name).toBe(`2020年度信息稿件审核表（${count}份）.docx`);
  expect(readWord(bytes).tables).toHaveLength(count);
  await user.click(screen.getByRole('radio', { name: /^附件1/u }));
  expect(await screen.findByText(/^在办的|没有在办/u)).toBeVisible();
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('form', { name: '打印表单' })).toBeNull();
});

test('the own form of the office takes the place of the layout of the plan; a fault of it is told', async () => {
  const { user, delivered } = await pane();
  await user.click(await screen.findByRole('tab', { name: /待办/u }));
  await user.click(screen.getByRole('button', { name: '打印表单' }));
  await screen.findByText(/^在办的 \d+ 份$/u);
  const picker = () => screen.getByLabelText('选择本单位的表（.docx）…', { selector: 'input' });
  const choose = (name: string, body: string) => {
    const bytes = wordFile(body);
    const own = Object.assign(new File([new Uint8Array(bytes)], name), {
      arrayBuffer: () => Promise.resolve(bytes.slice().buffer),
    });
    return user.upload(picker(), own);
  };
  await user.upload(picker(), goneFile('走了.docx'));
  await user.click(screen.getByRole('button', { name: '存为 Word' }));
  expect(await screen.findByText(/文件读不出来/u)).toBeVisible();
  await user.click(screen.getByRole('button', { name: '改用方案的样式' }));
  await choose('错.docx', paragraph('{标题}{签发人}'));
  await user.click(screen.getByRole('button', { name: '存为 Word' }));
  expect(await screen.findByText(/不认识占位符“\{签发人\}”/u)).toBeVisible();
  expect(delivered).not.toHaveBeenCalled();
  await user.click(screen.getByRole('button', { name: '改用方案的样式' }));
  await choose('本单位.docx', paragraph('本单位的表：{标题}'));
  expect(screen.getByText('用“本单位.docx”的样式')).toBeVisible();
  await user.click(screen.getByRole('button', { name: '存为 Word' }));
  await waitFor(() => expect(delivered).toHaveBeenCalledTimes(1));
  const { lines } = readWord(delivered.mock.calls[0]![1]);
  expect(lines.filter((line) => line.startsWith('本单位的表：')).length).toBeGreaterThan(1);
  expect(lines.join('')).not.toContain('{');
});
