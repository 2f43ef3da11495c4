import '@testing-library/jest-dom';
import { configure, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { TaskPane } from '../../../src/ui/shell/task-pane';
import { openedWork } from '../fixtures';
import { goneFile } from '../gone-file';
import { actionsOver, RESTING } from '../gallery/states';

configure({ asyncUtilTimeout: 8000 });

const wordWith = (text: string): Uint8Array =>
  zipSync({ 'word/document.xml': new Uint8Array(strToU8(`<w:p><w:t>${text}</w:t></w:p>`)) });
const fileOf = (name: string, bytes: Uint8Array): File => {
  const file = new File([new Uint8Array(bytes)], name);
  return Object.assign(file, { arrayBuffer: () => Promise.resolve(bytes.slice().buffer) });
};
const PICTURE = new Uint8Array(400_000).fill(7);

async function packing(...files: readonly File[]) {
  const user = userEvent.setup({ delay: null, applyAccept: false });
  const delivered = jest.fn((_: string, _bytes: Uint8Array) => Promise.resolve(() => '已存为“包”。'));
  const actions = { ...actionsOver(openedWork()), deliverFile: delivered };
  render(
    <TaskPane
      {...RESTING}
      actions={actions}
      onRecalculate={actions.work.read}
      selected={{ sheet: '稿件登记', row: 2 }}
    />,
  );
  await user.click(screen.getByRole('button', { name: '重新计算' }));
  await user.click(await screen.findByRole('tab', { name: '选中行' }));
  await user.click(await screen.findByRole('button', { name: /^打包：/ }));
  await screen.findByRole('region', { name: '打包' });
  await user.upload(screen.getByLabelText('选择 Word 稿和图片…', { selector: 'input' }), [...files]);
  return { user, delivered, make: () => screen.getByRole('button', { name: '打包' }) };
}

test('the Word file and the pictures get the prescribed names, their bytes as they were', async () => {
  const word = wordWith('走访老兵');
  const { user, delivered, make } = await packing(fileOf('稿.DOCX', word), fileOf('IMG_1.jpg', PICTURE));
  expect(await screen.findByRole('list', { name: '里面是' })).toHaveTextContent(
    '2020年度+双拥优抚科+就业创业.docx2020年度+双拥优抚科+就业创业-图1.jpg2020年度+双拥优抚科+就业创业-审核表.docx',
  );
  await user.click(make());
  await waitFor(() => expect(screen.getByText('已存为“包”。')).toBeVisible());
  const [name, bytes] = delivered.mock.calls[0]!;
  expect(name).toBe('2020年度+双拥优抚科+就业创业.zip');
  const { '2020年度+双拥优抚科+就业创业-审核表.docx': form, ...entries } = unzipSync(bytes);
  expect(entries).toEqual({
    '2020年度+双拥优抚科+就业创业.docx': word,
    '2020年度+双拥优抚科+就业创业-图1.jpg': PICTURE,
  });
  expect(strFromU8(unzipSync(form!)['word/document.xml']!)).toContain('信息稿件审核表');
});

test.each([
  ['a mark in the text', [fileOf('稿.docx', wordWith('某事项 机密★1年'))], 'Word 稿里带有密级标志'],
  ['a mark in a name', [fileOf('机密★某事项.docx', wordWith('走访'))], '有文件的名称带有密级标志'],
  ['no Word file', [fileOf('a.jpg', PICTURE)], '没有 Word 稿'],
  ['a file that is gone', [fileOf('稿.docx', wordWith('走访')), goneFile('某事项.jpg')], '选的第2个文件读不出来'],
  ['another format', [fileOf('稿.docx', wordWith('走访')), fileOf('b.pdf', PICTURE)], '“b.pdf”的格式不能打包'],
])('%s: nothing is packed, and it says why without a word of the secret', async (_, files, why) => {
  const { user, delivered, make } = await packing(...files);
  expect(await screen.findByText(new RegExp(why, 'u'))).toBeVisible();
  expect(document.body.innerHTML).not.toContain('某事项');
  await user.click(make());
  expect(delivered).not.toHaveBeenCalled();
});

test('a small picture, and pictures only in the Word file, are told before it is made', async () => {
  await packing(fileOf('稿.docx', wordWith('走访')), fileOf('小.png', new Uint8Array(2000)));
  expect(await screen.findByText(/“小.png”可能不是原图/)).toBeVisible();
});

test('the draft of a mail holds the package, the address and the subject, and says that nothing was sent', async () => {
  const { user, delivered } = await packing(fileOf('稿.docx', wordWith('走访')), fileOf('IMG_1.jpg', PICTURE));
  await screen.findByRole('list', { name: '里面是' });
  expect(screen.getByText(/稿分不发邮件/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: '存为邮件草稿' }));
  await waitFor(() => expect(delivered).toHaveBeenCalledTimes(1));
  const [name, bytes] = delivered.mock.calls[0]!;
  expect(name).toBe('2020年度+双拥优抚科+就业创业.eml');
  expect(new TextDecoder().decode(bytes)).toMatch(/^X-Unsent: 1\r\nTo: yhqtyju@163\.com\r\nSubject: =\?UTF-8\?B\?/u);
});
