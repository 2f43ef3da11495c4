import { evaluate } from '../../../src/app/scoring/evaluate';
import { readInputs } from '../../../src/app/scoring/read-inputs';
import { carryOut } from '../../../src/app/workflow/plans/carry-out';
import { planInterview } from '../../../src/app/workflow/plans/plan-interview';
import { planManuscript } from '../../../src/app/workflow/plans/plan-manuscript';
import { planSolicitation } from '../../../src/app/workflow/plans/plan-solicitation';
import { planStep } from '../../../src/app/workflow/plans/plan-step';
import { remindText } from '../../../src/app/workflow/plans/remind-text';
import { dayOf } from '../../../src/engine/time/calendar';
import type { Workbook } from '../../../src/host/port/workbook';
import { formatDay } from '../../../src/text/format';
import { skippedDaysText } from '../../../src/text/sheets/skipped-days';
import { ExcelPage } from '../../host/excel-page';
import { hosts, shown } from './on-every-host';

const dates = { today: dayOf(2020, 5, 8) };
const inputsOf = async (workbook: Workbook) => evaluate(await readInputs(workbook), dates).inputs!;

let page: ExcelPage;
beforeAll(async () => {
  page = await ExcelPage.open('1.14');
});
afterAll(() => page.close());

test('a commission for all 街道 is a row a unit under one number, on every host; the next one stands below it; undone as one', async () => {
  for await (const { name, workbook, window } of hosts(page, {})) {
    const topic = '抗疫先进典型';
    const draft = { topic, units: ['全部街道', '双拥优抚科', '跳马'], issued: '2020-9-28', kind: 'ordinary' } as const;
    const first = (await carryOut(workbook, (inputs) => planSolicitation(inputs, draft), dates))!;
    expect([name, first.faults.size, first.number, first.units.length]).toEqual([name, 0, 'Y2020-01', 14]);
    expect([formatDay(first.due!.day), skippedDaysText(first.due!.skipped)]).toEqual([
      '2020-10-09',
      '10月1日至8日放假',
    ]);

    const second = (await carryOut(
      workbook,
      (inputs) => planSolicitation(inputs, { ...draft, units: ['高桥', '东塘'], kind: 'comprehensive', count: '2' }),
      dates,
    ))!;
    expect([second.number, formatDay(second.due!.day), skippedDaysText(second.due!.skipped)]).toEqual([
      'Y2020-02',
      '2020-10-12',
      '10月1日至8日放假，10月10日上班',
    ]);
    const rows = await shown(workbook, '约稿登记');
    expect(rows).toHaveLength(17);
    expect(rows[14]!.slice(0, 5)).toEqual(['Y2020-01', topic, '双拥优抚科', 44102, '一般']);
    expect(rows.slice(15).map((cells) => cells.slice(0, 7))).toEqual([
      ['Y2020-02', topic, '高桥', 44102, '综合性', null, 2],
      ['Y2020-02', topic, '东塘', 44102, '综合性', null, 2],
    ]);
    if (!window) continue;
    expect(await window.undo()).toMatchObject({ undone: true });
    expect(await shown(workbook, '约稿登记')).toHaveLength(15);
  }
});

test('what cannot be read is not written, and named by its field', async () => {
  for await (const { workbook } of hosts(page, {})) {
    const inputs = await inputsOf(workbook);
    const wrong = planSolicitation(inputs, { topic: '', units: ['跳码', '高桥'], issued: '4月27日', count: '半' });
    expect(wrong.changes).toEqual([]);
    expect([...wrong.faults].map(([field, { code }]) => [field, code])).toEqual([
      ['topic', 'missing-value'],
      ['unit', 'unknown-unit'],
      ['issued', 'bad-date'],
      ['required', 'bad-number'],
    ]);
    const nobody = planSolicitation(inputs, { topic: '甲', units: [], issued: '2020-4-27' });
    expect([nobody.changes, [...nobody.faults.keys()]]).toEqual([[], ['unit']]);
    const secret = planManuscript(inputs, { title: '甲机密★一年', unit: '高桥' });
    expect([secret.changes, secret.faults.get('title')?.code, secret.subject]).toEqual([[], 'secret-mark', null]);
    const classified = planManuscript(inputs, { title: '某事', unit: '高桥', classified: '是', authors: '张三' });
    expect([...classified.faults].map(([field, { code }]) => [field, code])).toEqual([
      ['title', 'classified-text'],
      ['authors', 'classified-text'],
    ]);
    const clean = planManuscript(inputs, { title: '', unit: '高桥', classified: '是' });
    expect([clean.faults.size, clean.subject, clean.changes.length]).toEqual([0, null, 1]);
    expect(planInterview(inputs, { unit: '高桥', activity: '会', date: '7月31日' }).faults.get('date')?.code).toBe(
      'bad-date',
    );
    break;
  }
});

test('a manuscript gets the next number, its subject and its chain; steps write one date where the record is as it was', async () => {
  for await (const { name, workbook, window } of hosts(page, {})) {
    const draft = { title: '高桥街道走访慰问老兵', unit: '高桥', sensitive: '是' };
    const plan = (await carryOut(workbook, (inputs) => planManuscript(inputs, draft), dates))!;
    expect([name, plan.number, plan.subject, plan.chain.map(({ roles }) => roles)]).toEqual([
      name,
      'G2020-001',
      '2020年度+高桥+走访慰问老兵',
      [['办公室负责同志'], ['办公室分管领导'], ['办公室主任', '分管领导']],
    ]);
    const inputs = await inputsOf(workbook);
    expect(planManuscript(inputs, { ...draft, number: 'Ｇ2020-001 ' }).faults.get('number')?.code).toBe(
      'duplicate-number',
    );
    expect(planManuscript(inputs, draft).alike).toMatchObject([{ sheet: '稿件登记', row: 1, isSame: true }]);
    const at = { sheet: '稿件登记', row: 1 };
    const step = planStep(inputs, at, 'submit', { date: '2020-5-6' });
    expect(step.cells).toMatchObject([{ column: '报送日期', text: '2020-5-6', before: '' }]);
    await workbook.write(step.changes);
    // The record is another one now: what was planned before must not be written.
    if (window) await expect(workbook.write(step.changes)).rejects.toMatchObject({ code: 'conflict' });
    const returned = planStep(await inputsOf(workbook), at, 'return', { date: '2020-5-7', reason: '缺原图' });
    await workbook.write(returned.changes);
    const { workflow } = evaluate(await readInputs(workbook), dates).outcome.result!;
    expect(workflow!.manuscripts[0]!.standing).toMatchObject({ state: 'returned', next: 'revise' });
    expect(planStep(await inputsOf(workbook), at, 'return', { date: '', reason: '' }).faults.size).toBe(2);
    expect(remindText(inputs, workflow!, '高桥')).toBe(
      '高桥：修改：稿件“高桥街道走访慰问老兵”（G2020-001）。请报 yhqtyju@163.com，邮件主题：2020年度+高桥+走访慰问老兵',
    );
  }
});

test('a column that an own sheet lacks is added behind it, and nothing of the clerk is touched', async () => {
  const own = [['2020年约稿台账'], ['主题', '单位', '约稿日期', '自己的列'], ['甲', '高桥', '2020-4-1', '记着']];
  for await (const { workbook } of hosts(page, { 约稿登记: own })) {
    const draft = { topic: '乙', units: ['东塘', '跳马'], issued: '2020-4-27', kind: 'comprehensive' } as const;
    await carryOut(workbook, (inputs) => planSolicitation(inputs, draft), dates);
    expect(await shown(workbook, '约稿登记')).toEqual([
      ['2020年约稿台账'],
      ['主题', '单位', '约稿日期', '自己的列', '约稿编号', '类型'],
      ['甲', '高桥', '2020-4-1', '记着'],
      ['乙', '东塘', 43948, null, 'Y2020-01', '综合性'],
      ['乙', '跳马镇', 43948, null, 'Y2020-01', '综合性'],
    ]);
  }
});

test('a sheet that is not read is not written, and no second one is made beside it', async () => {
  for await (const { workbook } of hosts(page, {
    '稿件登记 ': [['标题', '供稿单位']],
    采访预约: [
      ['甲', '乙'],
      [1, 2],
    ],
  })) {
    const inputs = await inputsOf(workbook);
    const manuscript = planManuscript(inputs, { title: '甲', unit: '高桥' });
    expect([manuscript.changes, manuscript.faults.get('sheet')?.code]).toEqual([[], 'misnamed-sheet']);
    const interview = planInterview(inputs, { unit: '高桥', activity: '会', date: '2020-5-6' });
    expect([interview.changes, interview.faults.get('sheet')?.code]).toEqual([[], 'missing-column']);
  }
});
