import '@testing-library/jest-dom';
import { configure, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { TextDecoder, TextEncoder } from 'node:util';
import { HostError } from '../../../src/host/port/workbook';
import { TaskPane } from '../../../src/ui/shell/task-pane';
import { reviewForm, wordFile } from '../../documents/reading/word-xml';
import { openedWork } from '../fixtures';
import { goneFile } from '../gone-file';
import { actionsOver, RESTING } from '../gallery/states';

/** Every browser has them; jsdom has not. */
Object.assign(globalThis, { TextDecoder, TextEncoder });
configure({ asyncUtilTimeout: 8000 });

const fileOf = (name: string, bytes: Uint8Array): File => {
  const file = new File([new Uint8Array(bytes)], name);
  return Object.assign(file, { arrayBuffer: () => Promise.resolve(bytes.slice().buffer) });
};
const formOf = (name: string, filled: Parameters<typeof reviewForm>[0]): File =>
  fileOf(name, wordFile(reviewForm(filled)));

async function opened() {
  const user = userEvent.setup({ delay: null, applyAccept: false });
  const workbook = await openedWork();
  const actions = {
    ...actionsOver(Promise.resolve(workbook)),
    explainRefusal: (cause: unknown) => (cause instanceof HostError ? () => `不行：${cause.code}` : null),
  };
  render(<TaskPane {...RESTING} actions={actions} wanted={{ view: 'todo', times: 1 }} />);
  await user.click(await screen.findByRole('button', { name: '读入审核表' }));
  await screen.findByRole('form', { name: '读入审核表' });
  const choose = async (...files: readonly File[]) => {
    await user.upload(await screen.findByLabelText('选择审核表…', { selector: 'input' }), [...files]);
    await screen.findByText(/份审核表。$/);
  };
  const rows = async () => (await workbook.read(['稿件登记'])).sheets.get('稿件登记')?.rows ?? [];
  return { user, choose, rows };
}

test('several forms become rows of 稿件登记 by keyboard, with the next numbers; the unit that nobody knows is chosen', async () => {
  const { user, choose, rows } = await opened();
  await waitFor(() => expect(screen.getByRole('button', { name: '选择审核表…' })).toHaveFocus());
  await choose(
    formOf('一.docx', { title: '跳马镇慰问“八一”老兵', sensitive: ['☑否', '□是'] }),
    formOf('二.docx', { title: '高桥走访困难家庭', unit: '高桥街道服务站', authors: '王芳' }),
    formOf('三.docx', { title: '', unit: '东塘' }),
    fileOf('四.doc', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])),
  );
  const list = screen.getByRole('list', { name: '读出的审核表' });
  expect(screen.getByText('从 4 个文件读出 3 份审核表。')).toBeVisible();
  expect(screen.getByText(/^四.doc：文件是旧格式（.doc），读不了。请用 Word 或 WPS 打开它/)).toBeVisible();
  expect(within(list).getByRole('checkbox', { name: '登记：跳马镇慰问“八一”老兵' })).toBeChecked();
  expect(within(list).getByRole('checkbox', { name: '登记：高桥走访困难家庭' })).toBeDisabled();
  expect(within(list).getByRole('checkbox', { name: '登记：（没有标题）' })).toBeDisabled();
  expect(within(list).getByText(/没有“高桥街道服务站”。是不是“高桥”？请选择供稿单位。/)).toBeVisible();
  await user.selectOptions(screen.getByLabelText('供稿单位：高桥走访困难家庭'), '高桥');
  const before = (await rows()).length;
  expect(screen.getByRole('button', { name: '登记 2 篇（Ctrl+Enter）' })).toBeVisible();
  await user.keyboard('{Control>}{Enter}{/Control}');
  expect(await screen.findByText(/^已在“稿件登记”登记 2 篇/)).toBeInTheDocument();
  const written = (await rows()).slice(before);
  const sensitive = (await rows())[0]!.indexOf('敏感');
  expect(written.map((row) => [...row.slice(1, 4), row[sensitive]])).toEqual([
    ['跳马镇慰问“八一”老兵', '跳马镇', '张伟、李娜', '否'],
    ['高桥走访困难家庭', '高桥', '王芳', '是'],
  ]);
  const [first, second] = written.map((row) => Number((row[0] as string).slice('G2020-'.length)));
  expect(second).toBe(first! + 1);
  expect(screen.queryByRole('list', { name: '读出的审核表' })).toBeNull();
});

test('what stands in the register already is shown and not ticked; a person may register it all the same', async () => {
  const { user, choose, rows } = await opened();
  const [, title, unit] = (await rows())[2]! as string[];
  await choose(
    formOf('又.docx', { title: title!, unit: unit! }),
    formOf('再.docx', { title: '高桥新闻', unit: '高桥' }),
    formOf('再二.docx', { title: '高桥新闻', unit: '高桥' }),
  );
  const known = screen.getByRole('checkbox', { name: `登记：${title!}` });
  expect(known).not.toBeChecked();
  expect(screen.getByText(/已有相同的标题。是同一篇的，不用再登记。/)).toBeVisible();
  expect(
    screen.getAllByRole('checkbox', { name: '登记：高桥新闻' }).map((box) => (box as HTMLInputElement).checked),
  ).toEqual([true, false]);
  expect(screen.getByText('与“再.docx”里的是同一个标题，只登记一篇。')).toBeVisible();
  await user.click(known);
  expect(screen.getByRole('button', { name: '登记 2 篇（Ctrl+Enter）' })).toBeVisible();
});

test('a marked file is refused without a word of it', async () => {
  const { choose } = await opened();
  await choose(formOf('某事项.docx', { title: '某事项 机密★' }), formOf('绝密★某事项.docx', {}));
  expect(screen.getByText(/^第1个文件：文件里带有密级标志/)).toBeVisible();
  expect(screen.getByText(/^第2个文件：文件名带有密级标志/)).toBeVisible();
  expect(document.body.innerHTML).not.toContain('某事项');
});

test('a file that is gone is named, and the others are read', async () => {
  const { choose } = await opened();
  await choose(goneFile('走了.docx'), formOf('在.docx', { title: '某某走访老兵' }));
  expect(screen.getByText(/^走了\.docx：文件读不出来：.*请重新选择。$/u)).toBeVisible();
  expect(screen.getByText('从 2 个文件读出 1 份审核表。')).toBeVisible();
});

test('Escape closes the form', async () => {
  const { user } = await opened();
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('form')).toBeNull());
});
