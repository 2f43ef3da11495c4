import '@testing-library/jest-dom';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { chosenPlan } from '../../../src/app/plans/plan-choice';
import { planText } from '../../../src/app/plans/plan-of-book';
import { recalculate } from '../../../src/app/scoring/recalculate';
import { dayOf } from '../../../src/engine/time/calendar';
import { HostError, type Workbook } from '../../../src/host/port/workbook';
import type { PaneSentence } from '../../../src/text/pane/pane';
import { PaneLanguageProvider } from '../../../src/ui/pane/pane-language';
import { TaskPane, type TaskPaneProps } from '../../../src/ui/shell/task-pane';
import { openedEmpty, openedOwnLog, openedYear } from '../fixtures';
import { actionsOver, RESTING } from '../gallery/states';

const paneOver = (
  workbook: Workbook,
  explainRefusal: (cause: unknown) => PaneSentence | null = () => null,
  host = 'zh-CN',
) => {
  const user = userEvent.setup();
  const actions = { ...actionsOver(Promise.resolve(workbook)), explainRefusal };
  const onRecalculate: TaskPaneProps['onRecalculate'] = (_, __, first) =>
    recalculate(workbook, { today: dayOf(2020, 11, 15), version: '1', first });
  render(
    <PaneLanguageProvider host={host}>
      <TaskPane {...RESTING} actions={actions} onRecalculate={onRecalculate} />
    </PaneLanguageProvider>,
  );
  return user;
};

test('a workbook with a log is welcomed as before', async () => {
  paneOver(await openedYear());
  expect(await screen.findByText('从采用登记到稿费表，一次算好')).toBeVisible();
});

test('an empty workbook gets the template and its first results in one press', async () => {
  const workbook = await openedEmpty();
  const user = paneOver(workbook);
  await user.click(await screen.findByRole('button', { name: '增加模板的表' }));
  expect(await screen.findByText('结果与表格一致')).toBeVisible();
  const { sheetNames } = await workbook.read([]);
  expect(sheetNames.slice(0, 4)).toEqual(['Sheet1', '使用说明', '采用登记', '目标任务']);
});

test("the clerk's own log is guessed, corrected and read", async () => {
  const workbook = await openedOwnLog();
  const user = paneOver(workbook);
  expect(await screen.findByLabelText('登记在哪张表')).toHaveValue('2020宣传台账');
  expect(screen.getByLabelText(/^采用日期/)).toHaveValue('见报日');
  await user.selectOptions(screen.getByLabelText(/^供稿单位/), '（没有这一列）');
  expect(screen.getByRole('button', { name: '按这样读取' })).toHaveAttribute('aria-disabled', 'true');
  expect(screen.getByText(/^还没有选定“供稿单位”是哪一列。.*先在表上加一列/u)).toBeVisible();
  await user.selectOptions(screen.getByLabelText(/^供稿单位/), '见报日');
  expect(screen.getByText('有两项选了同一列“见报日”，请各选一列。')).toBeVisible();
  await user.selectOptions(screen.getByLabelText(/^供稿单位/), '报送科室');
  await user.click(screen.getByRole('button', { name: '按这样读取' }));
  expect(await screen.findByText('结果与表格一致')).toBeVisible();
  const rows = (await workbook.read(['参数'])).sheets.get('参数')!.rows.map((cells) => cells.slice(0, 2));
  expect(rows).toContainEqual(['表名：采用登记', '2020宣传台账']);
  expect(rows).toContainEqual(['列名：采用日期', '见报日']);
});

test('what the log brings into 目标任务 is told only where that sheet is added', async () => {
  const workbook = await openedOwnLog();
  paneOver(workbook);
  expect(await screen.findByText(/会按模板增加；登记的多半不是方案里的单位时/u)).toBeVisible();
  cleanup();
  await workbook.write([
    {
      kind: 'replace-sheet',
      sheet: {
        name: '目标任务',
        cells: [
          ['单位', '类型'],
          ['财务室', '科室'],
        ],
      },
    },
  ]);
  paneOver(workbook);
  expect(await screen.findByText(/会按模板增加。$/u)).toBeVisible();
});

test('a refusal of the host is told, and the way stays open', async () => {
  const workbook = await openedEmpty();
  const user = paneOver(workbook, (cause) => (cause instanceof HostError ? () => '工作簿受保护。' : null));
  const add = await screen.findByRole('button', { name: '增加模板的表' });
  workbook.refuseNext(new HostError('protected', ''));
  await user.click(add);
  expect(await screen.findByText('工作簿受保护。')).toBeVisible();
  await user.click(add);
  expect(await screen.findByText('结果与表格一致')).toBeVisible();
});

/** The browser that tests run in cannot read a file itself. */
const planFile = (text: string, name = '方案.json'): File =>
  Object.assign(new File([text], name, { type: 'application/json' }), {
    arrayBuffer: () => Promise.resolve(new TextEncoder().encode(text).buffer),
  });

test('another plan, or a plan file, is chosen for the sheets; a faulty file is told and nothing is made', async () => {
  const workbook = await openedEmpty();
  const user = paneOver(workbook);
  const plan = await screen.findByLabelText('用哪份方案');
  const add = screen.getByRole('button', { name: '增加模板的表' });
  expect(screen.getByRole('option', { selected: true })).toHaveTextContent('（内置）');
  await user.selectOptions(plan, '自己的方案文件（.json）');
  expect(screen.getByText(/还没有选方案文件/)).toBeVisible();
  expect(add).toHaveAttribute('aria-disabled', 'true');
  const input = screen.getByLabelText<HTMLInputElement>('选择方案文件', { selector: 'input' });
  await user.upload(input, planFile('{}'));
  expect(await screen.findByText(/“format”应是/)).toBeVisible();
  expect(add).toHaveAttribute('aria-disabled', 'true');
  await user.selectOptions(plan, '工会信息工作考核办法（某市总工会）');
  expect(await screen.findByText(/在这本工作簿里增加：.*采用方式.*归并/)).toBeVisible();
  expect(screen.queryByText(/“format”应是/)).toBeNull();
  await user.click(add);
  expect(await screen.findByText('结果与表格一致')).toBeVisible();
  const { sheets } = await workbook.read(['参数']);
  expect(sheets.get('参数')!.rows.map((cells) => cells.slice(0, 2))).toContainEqual(['每分稿费', 4]);
});

test('an English host chooses a plan in English, and is told in English what is wrong with a plan file', async () => {
  const workbook = await openedEmpty();
  const user = paneOver(workbook, () => null, 'en-US');
  const plan = await screen.findByLabelText('Plan to use');
  const add = screen.getByRole('button', { name: 'Add the template sheets' });
  expect(screen.getByRole('option', { selected: true })).toHaveTextContent('(built-in)');
  await user.selectOptions(plan, 'A plan file of your own (.json)');
  expect(screen.getByText(/No plan file is chosen yet/)).toBeVisible();
  const input = screen.getByLabelText<HTMLInputElement>('Choose a plan file', { selector: 'input' });
  await user.upload(input, planFile('{}', 'plan.json'));
  expect(await screen.findByText('Chosen: plan.json')).toBeVisible();
  expect(screen.getByText(/"format" must be/)).toBeVisible();
  expect(add).toHaveAttribute('aria-disabled', 'true');
  await user.selectOptions(plan, '工会信息工作考核办法 (某市总工会)');
  expect(screen.queryByText(/"format" must be/)).toBeNull();
  await user.click(add);
  expect(await screen.findByText('Results agree with the sheet')).toBeVisible();
  const { sheets } = await workbook.read(['参数']);
  expect(sheets.get('参数')!.rows.map((cells) => cells.slice(0, 2))).toContainEqual(['每分稿费', 4]);
});

test('a plan file of the person is taken, faults of its rows are told with their cells', async () => {
  const made = await chosenPlan('union-4yuan');
  if (!made.ok) throw new Error(made.why.code);
  const { sheets } = made.value;
  const faulty = {
    ...made.value,
    sheets: { ...sheets, 计分规则: [{ 采用渠道: '市委办', 采用方式: '没有的', 分值: 1 }] },
  };
  const workbook = await openedEmpty();
  const user = paneOver(workbook);
  await user.selectOptions(await screen.findByLabelText('用哪份方案'), '自己的方案文件（.json）');
  const input = screen.getByLabelText<HTMLInputElement>('选择方案文件', { selector: 'input' });
  const add = screen.getByRole('button', { name: '增加模板的表' });
  await user.upload(input, planFile(planText(faulty)));
  expect(await screen.findByText(/计分规则.*B2/)).toBeVisible();
  await user.upload(input, planFile(planText(made.value)));
  await waitFor(() => expect(add).not.toHaveAttribute('aria-disabled', 'true'));
  expect(screen.queryByText(/计分规则.*B2/)).toBeNull();
  await user.click(add);
  expect(await screen.findByText('结果与表格一致')).toBeVisible();
});

test('a workbook that states a plan is not asked for one', async () => {
  const workbook = await openedEmpty();
  await workbook.write([
    {
      kind: 'replace-sheet',
      sheet: {
        name: '归并',
        cells: [
          ['计量', '同稿归并'],
          ['分值', '累计'],
        ],
      },
    },
  ]);
  paneOver(workbook);
  expect(await screen.findByRole('button', { name: '增加模板的表' })).toBeVisible();
  expect(screen.queryByLabelText('用哪份方案')).toBeNull();
});

test('a column that a person adds meanwhile can be chosen once the keyboard is back in the pane', async () => {
  const workbook = await openedOwnLog();
  const user = paneOver(workbook);
  const box = await screen.findByLabelText(/^稿件编号/);
  expect(within(box).queryByRole('option', { name: '篇号' })).toBeNull();
  await workbook.write([{ kind: 'write-cells', sheet: '2020宣传台账', row: 1, column: 7, cells: [['篇号']] }]);
  await user.click(box);
  expect(await within(box).findByRole('option', { name: '篇号' })).toBeInTheDocument();
  expect(screen.getByRole('button', { name: '按这样读取' })).not.toHaveAttribute('aria-disabled', 'true');
});

test('a host that refuses to be looked at again leaves what was seen', async () => {
  const workbook = await openedOwnLog();
  const user = paneOver(workbook, () => () => '正忙');
  const box = await screen.findByLabelText(/^稿件编号/);
  jest.spyOn(workbook, 'read').mockRejectedValue(new HostError('busy', ''));
  await user.click(box);
  expect(screen.getByLabelText('登记在哪张表')).toHaveValue('2020宣传台账');
  expect(screen.queryByText('没有办理')).toBeNull();
});

test('a value stands beside each column, and another row can be said to hold the headers', async () => {
  const workbook = await openedOwnLog();
  const groups = [['2020年宣传工作台账', '稿件', '', '刊用']];
  await workbook.write([{ kind: 'write-cells', sheet: '2020宣传台账', row: 0, column: 0, cells: groups }]);
  const user = paneOver(workbook);
  expect(await screen.findByText(/^例：2020-/u)).toBeVisible();
  const row = screen.getByLabelText('表头在第几行');
  const options = within(row)
    .getAllByRole('option')
    .map(({ textContent }) => textContent);
  expect(options[0]).toMatch(/^第 \d+ 行：/u);
  const before = within(screen.getByLabelText(/^供稿单位/)).getAllByRole('option').length;
  await user.selectOptions(row, options[1]!);
  expect(within(screen.getByLabelText(/^供稿单位/)).getAllByRole('option')).not.toHaveLength(before);
  expect(screen.getByRole('button', { name: '按这样读取' })).toHaveAttribute('aria-disabled', 'true');
});
