import '@testing-library/jest-dom';
import { configure, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { workbookActions } from '../../../src/entry/session/workbook-actions';
import { wholeSheet } from '../../../src/issues/place';
import { PaneLanguageProvider } from '../../../src/ui/pane/pane-language';
import { TaskPane } from '../../../src/ui/shell/task-pane';
import { opened, TRIED, type Rows } from '../../app/what-if/tried-books';
import { actionsOver, RESTING } from '../gallery/states';
import { NOWHERE } from '../nowhere';

configure({ asyncUtilTimeout: 8000 });

beforeEach(() => localStorage.clear());

/** The words that lead to what 试算 changes, by the language of the host. */
const WORDS = {
  'zh-CN': { recalculate: '重新计算', units: /单位/u, trial: /试算/u, look: '看差别' },
  'en-US': { recalculate: 'Recalculate', units: /^Units/u, trial: /^What if/u, look: 'See what changes' },
} as const;

async function shown(more: Readonly<Record<string, Rows>>, log?: Rows, host: keyof typeof WORDS = 'zh-CN') {
  const words = WORDS[host];
  const user = userEvent.setup({ delay: null });
  const workbook = await opened(more, log);
  const { whatIf } = workbookActions(workbook, { onEdit: () => undefined, withResults: (act) => act() }, NOWHERE);
  const actions = { ...actionsOver(Promise.resolve(workbook)), whatIf: whatIf! };
  const onGoTo = jest.fn();
  render(
    <PaneLanguageProvider host={host}>
      <TaskPane {...RESTING} actions={actions} onRecalculate={actions.work.read} onGoTo={onGoTo} />
    </PaneLanguageProvider>,
  );
  await user.click(await screen.findByRole('button', { name: words.recalculate }));
  await user.click(await screen.findByRole('tab', { name: words.units }));
  await user.click(await screen.findByRole('button', { name: words.trial }));
  await user.click(await screen.findByRole('button', { name: words.look }));
  return { user, workbook, onGoTo };
}

test('试算 tells who gets more and why, and one press adopts it', async () => {
  const { user, workbook } = await shown({ '计分规则（试算）': TRIED });
  expect(await screen.findByText(/东塘：1(?:\.0)?分 → 4(?:\.0)?分（\+3(?:\.0)?）/u)).toBeVisible();
  expect(screen.getByText(/第4行《拥军》：计1分 → 计4分/u)).toBeVisible();
  expect(screen.getByText(/一季度：150(?:\.00)?元 → 350(?:\.00)?元/u)).toBeVisible();
  await user.type(screen.getByRole('textbox', { name: /从哪一天起/u }), '2020-07-01');
  expect(screen.getByRole('button', { name: '采纳' })).toHaveAttribute('aria-disabled', 'true');
  await user.clear(screen.getByRole('textbox', { name: /从哪一天起/u }));
  await user.click(screen.getByRole('button', { name: '采纳' }));
  expect(await screen.findByText('已采纳。请重新计算。')).toBeVisible();
  expect((await workbook.read(['计分规则'])).sheets.get('计分规则')!.rows[3]![2]).toBe(4);
});

test('试算 makes a copy, and one press drops it', async () => {
  const { user, workbook, onGoTo } = await shown({});
  await user.click(await screen.findByRole('button', { name: '试算一张' }));
  expect(await screen.findByText('已做好“计分规则（试算）”：在上面改，再看差别。')).toBeVisible();
  expect((await workbook.read([])).sheetNames).toContain('计分规则（试算）');
  expect(onGoTo).toHaveBeenCalledWith(wholeSheet('计分规则（试算）'));
  await user.click(screen.getByRole('button', { name: '放弃' }));
  expect(await screen.findByText('已放弃，现行的规则没有改动。')).toBeVisible();
});

test('of many changed rows it says how many are not shown yet', async () => {
  const log = Array.from({ length: 60 }, (_, at) => [`稿件${at}`, '东塘', '2020-02-11', '长沙晚报', '转载', `B${at}`]);
  const { user } = await shown({ '计分规则（试算）': TRIED }, log);
  await user.click(await screen.findByRole('button', { name: '再显示 10 条（还有 10 条）' }));
  expect(within(screen.getByRole('list', { name: '有变化的采用60行' })).getAllByRole('listitem')).toHaveLength(60);
});

test('an English host is told in English what 试算 changes, and the other language says the same in place', async () => {
  const { user, workbook } = await shown({ '计分规则（试算）': TRIED }, undefined, 'en-US');
  expect(await screen.findByText(/东塘: 1(?:\.0)? → 4(?:\.0)? points \(\+3(?:\.0)?\)/u)).toBeVisible();
  expect(screen.getByText(/Row 4 "拥军": 计1分 → 计4分/u)).toBeVisible();
  expect(screen.getAllByText(/its rule gives other points/u)).toHaveLength(3);
  expect(screen.getByText(/Q1: 150(?:\.00)? → 350(?:\.00)? yuan/u)).toBeVisible();
  expect(screen.getByText('1 unit as before.')).toBeVisible();
  const ofTheWorkbook = /"[^"]*"|高桥|东塘|办公室|参数|目标任务|归并|加乘|考核项|(?:补差|计)[^→]*?分(?:（[^）]*）)?/gu;
  const said = screen.getByRole('region', { name: 'What if' }).textContent.replace(ofTheWorkbook, '');
  expect(said).not.toMatch(/\p{Script=Han}/u);
  await user.type(screen.getByRole('textbox', { name: /From which day/u }), 'April');
  expect(screen.getByText('This is no date. Write it as 2020-07-01.')).toBeVisible();
  await user.clear(screen.getByRole('textbox', { name: /From which day/u }));
  await user.click(screen.getByRole('button', { name: '中文' }));
  expect(await screen.findByText(/东塘：1(?:\.0)?分 → 4(?:\.0)?分/u)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'English' }));
  await user.click(await screen.findByRole('button', { name: 'Adopt' }));
  expect(await screen.findByText('Adopted. Recalculate now.')).toBeVisible();
  expect((await workbook.read(['计分规则'])).sheets.get('计分规则')!.rows[3]![2]).toBe(4);
});

test('an English host is told in English that units would share a row otherwise', async () => {
  const shared = (how: string): Rows => [['计量', '同稿归并', '联合稿件'], ['分值', '累计', how]]; // prettier-ignore
  const log: Rows = [['慰问', '高桥、东塘', '2020-03-01', '长沙晚报', '单独采用', 'A1']];
  await shown({ 归并: shared('3:2'), '归并（试算）': shared('首位') }, log, 'en-US');
  expect(await screen.findByText(/its units share it otherwise/u)).toBeVisible();
  expect(screen.getByText('1 row counts otherwise')).toBeVisible();
});
