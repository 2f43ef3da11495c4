import '@testing-library/jest-dom';
import { configure, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { TextDecoder, TextEncoder } from 'node:util';
import { carryOut } from '../../../src/app/workflow/plans/carry-out';
import { planManuscripts } from '../../../src/app/workflow/plans/plan-manuscripts';
import { dayOf } from '../../../src/engine/time/calendar';
import { TaskPane } from '../../../src/ui/shell/task-pane';
import { readWord, wordElements } from '../../documents/read-word';
import { paragraph, reviewForm, run, wordFile } from '../../documents/reading/word-xml';
import type { MemoryWorkbook } from '../../host/memory-workbook';
import { openedWork } from '../fixtures';
import { actionsOver, RESTING } from '../gallery/states';

/** Every browser has them; jsdom has not. */
Object.assign(globalThis, { TextDecoder, TextEncoder });
configure({ asyncUtilTimeout: 20_000 });
jest.setTimeout(60_000);

const MANY = 30;

/** A register with so many manuscripts in hand. */
async function withManuscripts(): Promise<MemoryWorkbook> {
  const workbook = await openedWork();
  const drafts = Array.from({ length: MANY }, (_, at) => ({ title: `第${at + 1}篇`, unit: '跳马镇', authors: '李兰' }));
  await carryOut(workbook, (inputs) => planManuscripts(inputs, drafts), { today: dayOf(2020, 11, 15) });
  return workbook;
}

async function opened(button: string) {
  const user = userEvent.setup({ delay: null, applyAccept: false });
  const workbook = await withManuscripts();
  const delivered: { name: string; bytes: Uint8Array }[] = [];
  const actions = {
    ...actionsOver(Promise.resolve(workbook)),
    deliverFile: (name: string, bytes: Uint8Array) => {
      delivered.push({ name, bytes });
      return Promise.resolve(() => `已存为“${name}”。`);
    },
  };
  render(<TaskPane {...RESTING} actions={actions} wanted={{ view: 'todo', times: 1 }} />);
  await user.click(await screen.findByRole('button', { name: button }));
  await screen.findByRole('form', { name: button });
  return { user, workbook, delivered };
}

const fileOf = (name: string, bytes: Uint8Array): File =>
  Object.assign(new File([new Uint8Array(bytes)], name), {
    arrayBuffer: () => Promise.resolve(bytes.slice().buffer),
  });

/** Every value of the bar, in the order of its moves. */
function watchBar(): readonly number[] {
  const values: number[] = [];
  const look = (): void => {
    const bar = document.querySelector('[role="progressbar"]');
    const value = Number(bar?.getAttribute('aria-valuenow') ?? NaN);
    if (!Number.isNaN(value) && values.at(-1) !== value) values.push(value);
  };
  new MutationObserver(look).observe(document.body, { subtree: true, childList: true, attributes: true });
  return values;
}

const TEMPLATE = wordFile(paragraph(run('稿件：{标题}')));

describe.each([
  ['the layout of the plan', null],
  ['a form of the office', TEMPLATE],
] as const)('a batch of forms in %s', (_, template) => {
  test('moves its bar up to the last one, and hands over one document', async () => {
    const { user, delivered } = await opened('打印表单');
    if (template)
      await user.upload(
        screen.getByLabelText(/^选择本单位的表/, { selector: 'input' }),
        fileOf('本单位.docx', template),
      );
    const values = watchBar();
    await user.click(screen.getByRole('button', { name: '存为 Word' }));
    await screen.findByText(/^已存为/);
    expect(values.length).toBeGreaterThan(3);
    expect([...values].sort((a, b) => a - b)).toEqual(values);
    expect(screen.queryByRole('progressbar')).toBeNull();
    expect(delivered).toHaveLength(1);
    const texts = wordElements(readWord(delivered[0]!.bytes).document, 't').map(({ textContent }) => textContent);
    for (const at of [1, MANY]) expect(texts.filter((text) => text.endsWith(`第${at}篇`))).toHaveLength(1);
  });

  test('is given up by 取消: nothing is handed over, and the next press makes it whole', async () => {
    const { user, delivered } = await opened('打印表单');
    if (template)
      await user.upload(
        screen.getByLabelText(/^选择本单位的表/, { selector: 'input' }),
        fileOf('本单位.docx', template),
      );
    const save = screen.getByRole('button', { name: '存为 Word' });
    await user.click(save);
    await user.click(await screen.findByRole('button', { name: '取消' }));
    expect(await screen.findByText('已取消，没有生成文件。')).toBeVisible();
    expect(screen.queryByRole('progressbar')).toBeNull();
    expect(save).toHaveFocus();
    expect(delivered).toEqual([]);
    await user.click(save);
    await screen.findByText(/^已存为/);
    expect(wordElements(readWord(delivered[0]!.bytes).document, 'p').length).toBeGreaterThan(MANY);
  });
});

test('a form that is closed while a batch is made hands nothing over', async () => {
  const { user, delivered } = await opened('打印表单');
  await user.click(screen.getByRole('button', { name: '存为 Word' }));
  await screen.findByRole('progressbar');
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('form')).toBeNull());
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(delivered).toEqual([]);
});

test('reading many files shows how far it is; 取消 leaves no row, and other files are read afterwards', async () => {
  const { user, workbook } = await opened('读入审核表');
  const rows = async () => (await workbook.read(['稿件登记'])).sheets.get('稿件登记')!.rows;
  const before = await rows();
  const files = Array.from({ length: MANY }, (_, at) =>
    fileOf(`${at}.docx`, wordFile(reviewForm({ title: `新第${at}篇`, unit: '跳马镇' }))),
  );
  const input = screen.getByLabelText('选择审核表…', { selector: 'input' });
  await user.upload(input, files);
  await user.click(await screen.findByRole('button', { name: '取消' }));
  expect(screen.getByText('已取消，没有读入。')).toBeVisible();
  expect(screen.queryByRole('list', { name: '读出的审核表' })).toBeNull();
  expect(await rows()).toEqual(before);
  const values = watchBar();
  await user.upload(input, files);
  await screen.findByText(`从 ${MANY} 个文件读出 ${MANY} 份审核表。`);
  expect(values.length).toBeGreaterThan(3);
  expect(screen.queryByText('已取消，没有读入。')).toBeNull();
});
