import '@testing-library/jest-dom';
import { configure, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Deliveries } from '../../../src/entry/session/deliver';
import { workbookActions } from '../../../src/entry/session/workbook-actions';
import { TaskPane } from '../../../src/ui/shell/task-pane';
import { openedYear } from '../fixtures';
import { RESTING } from '../gallery/states';

configure({ asyncUtilTimeout: 8000 });

async function opened() {
  const book = await openedYear();
  const actions = workbookActions(book, { onEdit: () => undefined, withResults: (act) => act() }, {} as Deliveries);
  render(<TaskPane {...RESTING} actions={actions} onRecalculate={actions.work.read} />);
  const user = userEvent.setup({ delay: null });
  await user.click(screen.getByRole('button', { name: '重新计算' }));
  await user.click(await screen.findByRole('button', { name: '追加另一份登记…' }));
  return { book, user };
}

/** A file of jsdom gives no bytes. */
const fileOf = (text: string): File =>
  Object.assign(new File([text], '外单位.csv'), {
    arrayBuffer: () => Promise.resolve(new TextEncoder().encode(text).buffer),
  });

const CSV =
  '题目,报送单位,发文日期,媒体,方式\n新的一篇,高桥,2020-09-09,区属媒体平台,采用\n另一篇,高乔,9.10,红网,采用\n';

test('a .csv is read by its columns, shown, and appended on a press; what is there is not added twice', async () => {
  const { book, user } = await opened();
  const before = book.contentOf('采用登记').cells.length;
  const file = fileOf(CSV);
  await user.upload(await screen.findByLabelText('选文件…'), file);
  await user.click(await screen.findByRole('button', { name: '按这样读取' }));
  expect(await screen.findByText('读出 2 行，会追加 2 行。')).toBeVisible();
  expect(screen.getByText(/“另一篇”：/u)).toBeVisible();
  expect(book.contentOf('采用登记').cells).toHaveLength(before);
  await user.click(screen.getByRole('button', { name: '追加 2 行' }));
  expect(await screen.findByText('已在“采用登记”末尾追加 2 行。重新计算后计分。')).toBeVisible();
  expect(book.contentOf('采用登记').cells).toHaveLength(before + 2);
  await user.upload(screen.getByLabelText('选文件…'), file);
  await user.click(await screen.findByRole('button', { name: '按这样读取' }));
  expect(await screen.findByText(/^没有要追加的/u)).toBeVisible();
});

test('rows that were copied elsewhere are pasted and read likewise', async () => {
  const { user } = await opened();
  const pasted = CSV.replaceAll(',', '\t');
  await user.click(await screen.findByRole('textbox', { name: /粘贴在这里/u }));
  await user.paste(pasted);
  await user.click(screen.getByRole('button', { name: '读取粘贴的内容' }));
  await user.click(await screen.findByRole('button', { name: '按这样读取' }));
  expect(await screen.findByText('读出 2 行，会追加 2 行。')).toBeVisible();
});

test('a list with something classified is refused, and its words are shown nowhere', async () => {
  const { user } = await opened();
  const secret = '题目,报送单位,发文日期,媒体,方式,涉密\n某涉密事项,高桥,2020-09-09,红网,采用,是\n';
  await user.upload(await screen.findByLabelText('选文件…'), fileOf(secret));
  expect(await screen.findByText(/^里面有涉密内容/u)).toBeVisible();
  expect(document.body.innerHTML).not.toContain('某涉密事项');
});
