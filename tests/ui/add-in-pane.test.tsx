import '@testing-library/jest-dom';
import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { logAlone } from '../app/sample/log-alone';
import { mapLog } from '../app/log/choose-plan';
import { dayOf } from '../../src/engine/time/calendar';
import { AddInPane } from '../../src/entry/session/add-in-pane';
import { MemoryWorkbook } from '../host/memory-workbook';
import { HostError, type UndoableWindow, type UndoOutcome, type WorkbookChange } from '../../src/host/port/workbook';
import { HOST_REFUSALS } from '../../src/text/hosts/host-refusals';
import { paneTextEn } from '../../src/text/en/pane/pane';
import { paneTextZh as PANE } from '../../src/text/pane/pane';
import { PANE_MESSAGES } from '../../src/text/pane/pane-messages';
import { PaneLanguageProvider } from '../../src/ui/pane/pane-language';
import { NOWHERE } from './nowhere';

beforeEach(() => localStorage.clear());

class UndoableMemory extends MemoryWorkbook implements UndoableWindow {
  outcome: UndoOutcome = { undone: true };

  undo(): Promise<UndoOutcome> {
    return Promise.resolve(this.outcome);
  }
}

const CURRENT = '结果与表格一致';
const OWN = '2020宣传台账';
const TITLE = { sheet: '采用登记', row: 1, column: 0 };

/** A pane over the sample workbook, recalculated once. */
async function recalculated() {
  const user = userEvent.setup();
  const workbook = new UndoableMemory();
  await workbook.write(logAlone());
  render(
    <PaneLanguageProvider host="zh-CN">
      <AddInPane workbook={workbook} theme="light" deliveries={NOWHERE} />
    </PaneLanguageProvider>,
  );
  await user.click(screen.getByRole('button', { name: '重新计算' }));
  await screen.findByText(CURRENT);
  return { user, workbook };
}

async function pressProblem(user: ReturnType<typeof userEvent.setup>): Promise<void> {
  await user.click(await screen.findByRole('tab', { name: /问题/ }));
  await user.click(screen.getByRole('button', { name: /C41/ }));
}

test('a problem leads to its cell', async () => {
  const { user, workbook } = await recalculated();
  await pressProblem(user);
  expect(workbook.selection).toEqual({ sheet: '采用登记', row: 40, column: 2 });
});

test('核对 asks the program for the looks and formulas that it proves', async () => {
  const { user, workbook } = await recalculated();
  const read = jest.spyOn(workbook, 'read');
  await user.click(await screen.findByRole('tab', { name: '稿费' }));
  await user.click(await screen.findByRole('button', { name: '核对全部数字' }));
  await screen.findByText(/^核对/u, { selector: 'p' });
  expect(read.mock.calls.map(([, options]) => options)).toContainEqual({ formulas: true, looks: true });
});

test('a cell that can no longer be reached is a sentence, which can be closed', async () => {
  const { user, workbook } = await recalculated();
  workbook.refuseNext(new HostError('conflict', '采用登记'));
  await pressProblem(user);
  expect(await screen.findByText(PANE_MESSAGES.cannotGo('采用登记'))).toBeVisible();
  await user.click(screen.getByRole('button', { name: PANE_MESSAGES.close }));
  expect(screen.queryByText(PANE_MESSAGES.cannotGo('采用登记'))).toBeNull();
});

// A result that somebody types over is no longer what was computed: its sheet ages the results as an input sheet does.
test.each(['采用登记', '单位得分'])('results age with an edit of %s', async (sheet) => {
  const { workbook } = await recalculated();
  await workbook.write([{ kind: 'replace-sheet', sheet: { name: '备忘', cells: [['一行']] } }]);
  act(() => workbook.edit({ ...TITLE, sheet: '备忘' }, '改动'));
  expect(screen.getByText(CURRENT)).toBeVisible();
  act(() => workbook.edit({ ...TITLE, sheet }, '改动'));
  expect(screen.queryByText(CURRENT)).toBeNull();
});

test('results written with a preview are those of the sheet, at home too', async () => {
  const { user, workbook } = await recalculated();
  const before = screen.getByRole('tab', { name: /问题/ }).textContent;
  await user.click(await screen.findByRole('tab', { name: '稿费' }));
  await screen.findByRole('region', { name: '一季度' });
  act(() => workbook.edit({ sheet: '采用登记', row: 1, column: 1 }, '没有这个单位'));
  expect(screen.getByText(PANE.outdated)).toBeVisible();
  await user.click(screen.getAllByRole('button', { name: '生成预览' })[0]!);
  await screen.findByText(/已生成一季度/);
  expect(screen.getByText(CURRENT)).toBeVisible();
  expect(screen.getByRole('tab', { name: /问题/ }).textContent).not.toBe(before);
  await user.click(await screen.findByRole('tab', { name: '概览' }));
  expect(screen.getByText(PANE.changes.title)).toBeVisible();
});

test('an edit while a preview is written leaves it out of date', async () => {
  const { user, workbook } = await recalculated();
  await user.click(await screen.findByRole('tab', { name: '稿费' }));
  await screen.findByRole('region', { name: '一季度' });
  const write = workbook.write.bind(workbook);
  workbook.write = async (changes) => {
    const report = await write(changes);
    act(() => workbook.edit(TITLE, '写入后又改'));
    return report;
  };
  await user.click(screen.getAllByRole('button', { name: '生成预览' })[0]!);
  await screen.findByText(/已生成一季度/);
  expect(screen.getByText(PANE.outdated)).toBeVisible();
});

test('quarters that are shown follow a recalculation', async () => {
  const { user, workbook } = await recalculated();
  await user.click(await screen.findByRole('tab', { name: '稿费' }));
  const before = (await screen.findByRole('region', { name: '一季度' })).textContent;
  const { rows } = (await workbook.read(['采用登记'])).sheets.get('采用登记')!;
  const paid = rows.findIndex((cells) => cells.includes('2020Q1') && cells.includes('计1分'));
  act(() => workbook.edit({ sheet: '采用登记', row: paid, column: 1 }, '没有这个单位'));
  await user.click(screen.getByRole('button', { name: '重新计算' }));
  await waitFor(() => expect(screen.getByRole('region', { name: '一季度' }).textContent).not.toBe(before));
});

test('messages, refusals and notes that are shown change language with the pane', async () => {
  const { user, workbook } = await recalculated();
  await user.click(await screen.findByRole('tab', { name: '稿费' }));
  await screen.findByRole('region', { name: '一季度' });
  await user.click(screen.getAllByRole('button', { name: '生成预览' })[0]!);
  await screen.findByText(/已生成一季度/);
  workbook.write = () => Promise.reject(new HostError('busy', ''));
  await user.click(screen.getByRole('button', { name: '重新计算' }));
  await screen.findByText(HOST_REFUSALS.busy('') + PANE_MESSAGES.halfWritten);
  workbook.refuseNext(new HostError('conflict', '稿费表2020Q1'));
  await user.click(screen.getByRole('button', { name: '稿费表2020Q1' }));
  await screen.findByText(PANE_MESSAGES.cannotGo('稿费表2020Q1'));

  await user.click(screen.getByRole('button', { name: 'English' }));
  expect(await screen.findByText(paneTextEn.messages.cannotGo('稿费表2020Q1'))).toBeVisible();
  expect(screen.getByText(paneTextEn.fees.previewed('Q1'))).toBeVisible();
  expect(screen.getByText(paneTextEn.refusals.busy('') + paneTextEn.messages.halfWritten)).toBeVisible();
});

test('a run can be taken back, unless somebody has changed its results', async () => {
  const { user, workbook } = await recalculated();
  workbook.outcome = { undone: false, changed: ['单位得分'] };
  await user.click(screen.getByRole('button', { name: PANE_MESSAGES.undo }));
  expect(await screen.findByText(PANE_MESSAGES.changedSince(['单位得分']))).toBeVisible();
  expect(screen.queryByRole('button', { name: PANE_MESSAGES.undo })).toBeNull();
});

test('a choice that was taken back asks for nothing again', async () => {
  const user = userEvent.setup();
  const workbook = new UndoableMemory();
  await workbook.write([{ kind: 'replace-sheet', sheet: { name: 'Sheet1', cells: [] } }]);
  const wanted = { view: 'todo', times: 1 } as const;
  render(<AddInPane workbook={workbook} theme="light" deliveries={NOWHERE} asked={1} wanted={wanted} />);
  await user.click(await screen.findByRole('tab', { name: '概览' }));
  await user.click(await screen.findByRole('button', { name: '增加模板的表' }));
  await screen.findByText(CURRENT);
  const write = jest.spyOn(workbook, 'write');
  await user.click(screen.getByRole('button', { name: PANE_MESSAGES.undoEdit }));
  expect(await screen.findByText(PANE.empty.title)).toBeVisible();
  expect(screen.getByText(PANE_MESSAGES.undone)).toBeVisible();
  expect(write).not.toHaveBeenCalled();
});

test('a fault of the program in what stands beside the pane is said, and the pane stays', async () => {
  const { user, workbook } = await recalculated();
  workbook.undo = () => Promise.reject(new TypeError('x is not a function'));
  await user.click(screen.getByRole('button', { name: PANE_MESSAGES.undo }));
  expect(await screen.findByText(PANE_MESSAGES.ownFault('TypeError: x is not a function'))).toBeVisible();
  workbook.select = () => Promise.reject(new RangeError('y'));
  await pressProblem(user);
  expect(await screen.findByText(PANE_MESSAGES.ownFault('RangeError: y'))).toBeVisible();
});

test('what an undo could not bring back is said by sheet', async () => {
  const { user, workbook } = await recalculated();
  workbook.outcome = { undone: true, differing: ['单位排名'] };
  await user.click(screen.getByRole('button', { name: PANE_MESSAGES.undo }));
  expect(await screen.findByText(/“单位排名”的颜色、边框、列宽、图表、筛选等可能与那时不完全一样/)).toBeVisible();
});

test('a refusal that left the workbook alone does not speak of half a result', async () => {
  const { user, workbook } = await recalculated();
  const refusal = new HostError('signed', '');
  workbook.write = () => Promise.reject(refusal);
  await user.click(screen.getByRole('button', { name: '重新计算' }));
  expect(await screen.findByText(HOST_REFUSALS.signed(''))).toBeVisible();
  workbook.write = () => Promise.reject(new HostError('busy', ''));
  await user.click(screen.getByRole('button', { name: '重新计算' }));
  expect(await screen.findByText(HOST_REFUSALS.busy('') + PANE_MESSAGES.halfWritten)).toBeVisible();
});

/** The sample workbook whose log is a sheet of the clerk's. */
async function withOwnLog(): Promise<UndoableMemory> {
  const workbook = new UndoableMemory();
  const named = (sheet: string): string => (sheet === '采用登记' ? OWN : sheet);
  const changes = logAlone().map((change): WorkbookChange =>
    change.kind === 'replace-sheet'
      ? { ...change, sheet: { ...change.sheet, name: named(change.sheet.name) } }
      : { ...change, sheet: named(change.sheet) },
  );
  await workbook.write(changes);
  await mapLog(workbook, { sheet: OWN, headers: {} }, dayOf(2020, 11, 15));
  return workbook;
}

test("the clerk's own log goes by its own name from the welcome on", async () => {
  const user = userEvent.setup();
  const workbook = await withOwnLog();
  render(<AddInPane workbook={workbook} theme="light" deliveries={NOWHERE} />);
  expect(await screen.findByText(PANE.empty.steps(OWN)[0]!)).toBeVisible();
  await user.click(screen.getByRole('button', { name: '重新计算' }));
  await screen.findByText(CURRENT);
  await user.click(await screen.findByRole('tab', { name: '选中行' }));
  expect(screen.getByRole('heading', { name: `请在“${OWN}”里选中一行` })).toBeVisible();
  act(() => workbook.choose({ sheet: OWN, row: 1, column: 0 }));
  expect(screen.getByRole('heading', { name: `${OWN} 第 2 行` })).toBeVisible();
  await user.click(await screen.findByRole('tab', { name: '稿费' }));
  await screen.findByRole('region', { name: '一季度' });
  await user.click(screen.getByRole('button', { name: '结账…' }));
  expect(await screen.findByText(/“2020宣传台账”等表里还有错误/)).toBeVisible();
  act(() => workbook.edit({ ...TITLE, sheet: OWN }, '改动'));
  expect(screen.getByText(PANE.outdated)).toBeVisible();
});
