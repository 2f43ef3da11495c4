import { recalculate } from '../../../src/app/scoring/recalculate';
import { lookAtTrials, triable, trialOf } from '../../../src/app/what-if/trial-presses';
import { readWhatIf, whatIf, type WhatIf } from '../../../src/app/what-if/what-if';
import type { Result } from '../../../src/app/scoring/outcome';
import { dayOf } from '../../../src/engine/time/calendar';
import type { Day } from '../../../src/engine/units';
import type { MemoryWorkbook } from '../../host/memory-workbook';
import { LOG, opened, RULES, TRIED, type Rows } from './tried-books';

const today = dayOf(2021, 1, 8);

async function look(workbook: MemoryWorkbook, from: Day | null = null): Promise<WhatIf> {
  const found = whatIf(await readWhatIf(workbook), { today, from });
  if (found.status === 'refused') throw new Error(JSON.stringify(found));
  return found;
}

const totals = (units: WhatIf['units'], of: 'before' | 'after') =>
  units.map(({ unit, ...sides }) => [unit, sides[of]?.total]);

const recalculated = async (workbook: MemoryWorkbook): Promise<Result> =>
  (await recalculate(workbook, { today, version: '1' })).result!;

const totalsOf = ({ plan, scorecards }: Result) => scorecards.map(({ unit, total }) => [plan.units[unit]!.name, total]);

describe('a sheet of rules that is tried out', () => {
  it.each(['计分规则（试算）', '计分规则(试算)', '计分规则 （试算）', '計分規則（試算）', '计分规则［试算］', '计分规则（试算） (2)'])(
    '%s is compared with the sheet in force',
    async (name) => {
      const found = await look(await opened({ [name]: TRIED }));
      expect(found.trials).toEqual([{ name, inForce: '计分规则', isDated: false }]);
      expect(totals(found.units, 'before')).toEqual([['高桥', 500], ['东塘', 100], ['办公室', 200]]);
      expect(totals(found.units, 'after')).toEqual([['高桥', 500], ['东塘', 400], ['办公室', 300]]);
      expect(found.units.map(({ difference }) => difference)).toEqual([0, 300, 100]);
      expect(found.rows.map(({ sheetRow, reason, before, after }) => [sheetRow, reason, before.text, after.text])).toEqual([
        [2, 'value', '计2分', '计3分'],
        [3, 'same-content', '补差3分（前已计2分，第2行）', '补差2分（前已计3分，第2行）'],
        [4, 'value', '计1分', '计4分'],
        [5, 'value', '计2分', '计3分'],
      ]);
      expect(found.money.quarters.map(({ status, before, after }) => [status, before / 100, after / 100])).toEqual([
        ['open', 150, 350],
        ['open', 150, 100],
        ['open', 100, 150],
        ['open', 0, 0],
      ]);
    },
  ); // prettier-ignore

  it('never counts, is no mistake, and is named where somebody looks', async () => {
    const plain = await recalculated(await opened({}));
    for (const name of [
      '计分规则（试算）',
      '归并（试算）',
      '考核项(试算)',
      '加乘（试算）',
      '目标任务（试算）',
      '参数（试算）',
    ]) {
      const workbook = await opened({ [name]: TRIED });
      const outcome = await recalculate(workbook, { today, version: '1' });
      expect(totalsOf(outcome.result!)).toEqual(totalsOf(plain));
      const told = outcome.issues.filter(({ place }) => place.sheet === name);
      expect(told.map(({ code, severity }) => [code, severity])).toEqual([['trial-sheet', 'warning']]);
      expect(outcome.issues.filter(({ code }) => code === 'rule-unread' || code === 'sheet-unread')).toEqual([]);
    }
  });

  it('lists no row that counts as before and is told as before, though its rule states otherwise', async () => {
    const [head, ...rules] = RULES;
    const tried = [head!, ...rules, ['长沙晚报', '综合采用', 2, null, null, '条款四']] as Rows;
    const before = tried.map((row) => row.map((cell) => (cell === 2 && row[1] === '综合采用' ? 3 : cell)));
    const covered: Rows = [...LOG, ['慰问活动', '高桥', '2020-06-01', '长沙晚报', '综合采用', 'A1']];
    const workbook = await opened({ 计分规则: before, '计分规则（试算）': tried }, covered);
    expect((await look(workbook)).rows).toEqual([]);
  });

  it('begins on a day, and what ends on it keeps what it gave', async () => {
    const workbook = await opened({ '计分规则（试算）': TRIED });
    const from = dayOf(2020, 4, 1);
    const found = await look(workbook, from);
    expect(found.trials.map(({ isDated }) => isDated)).toEqual([true]);
    expect(found.rows.map(({ sheetRow }) => sheetRow)).toEqual([5]);
    await adopt(workbook, from);
    const rules = (await workbook.read(['计分规则'])).sheets.get('计分规则')!.rows;
    expect(rules.map((cells) => cells.slice(0, 5))).toEqual([
      ['采用渠道', '采用方式', '分值', '生效日', '失效日'],
      ['市局官网', '*', 2, null, 43922],
      ['长沙晚报', '单独采用', 5, null, null],
      ['长沙晚报', '转载', 1, null, 43922],
      ['市局官网', '*', 3, 43922, null],
      ['长沙晚报', '转载', 4, 43922, null],
    ]);
    expect(totalsOf(await recalculated(workbook))).toEqual(totals(found.units, 'after'));
  });

  it('is adopted in other columns, with a column that the sheet in force lacks', async () => {
    const tried: Rows = [
      ['试一试'],
      ['分值', '采用方式', '渠道', '计篇'],
      [3, '*', '市局官网', 2],
      [7, '*', '长沙晚报', 1],
    ];
    const workbook = await opened({ '计分规则（试算）': tried });
    const found = await look(workbook);
    await adopt(workbook, null);
    const rules = (await workbook.read(['计分规则'])).sheets.get('计分规则')!.rows;
    expect(rules.slice(0, 4)).toEqual([
      ['采用渠道', '采用方式', '分值', '生效日', '失效日', '依据', '计篇'],
      ['市局官网', '*', 3, null, null, null, 2],
      ['长沙晚报', '*', 7, null, null, null, 1],
      [null, null, null, null, null, null],
    ]);
    expect(totalsOf(await recalculated(workbook))).toEqual(totals(found.units, 'after'));
  });

  it('is adopted where the workbook had no such sheet', async () => {
    const workbook = await opened({ '归并（试算）': [['计量', '归并类', '同稿归并'], ['分值', null, '累计']] }); // prettier-ignore
    const found = await look(workbook);
    expect(totals(found.units, 'after')).toEqual([['高桥', 700], ['东塘', 100], ['办公室', 200]]); // prettier-ignore
    await adopt(workbook, null);
    expect(totalsOf(await recalculated(workbook))).toEqual(totals(found.units, 'after'));
    expect(lookAtTrials(await readWhatIf(workbook), { today, from: null }).found).toMatchObject({ code: 'no-trial' });
  });

  it('is dropped: nothing but the tried sheet changes, and it is a trial no more', async () => {
    const workbook = await opened({ '计分规则（试算）': TRIED });
    const { dropping } = lookAtTrials(await readWhatIf(workbook), { today, from: null });
    await workbook.write(dropping);
    const outcome = await recalculate(workbook, { today, version: '1' });
    expect(outcome.issues.filter(({ code }) => code === 'trial-sheet')).toEqual([]);
    expect(totalsOf(outcome.result!)).toEqual(totalsOf(await recalculated(await opened({}))));
    const again = trialOf(await readWhatIf(workbook), '计分规则', 2020);
    await workbook.write(again as []);
    expect((await look(workbook)).rows).toEqual([]);
  });

  it('is not adopted after somebody changed it, nor after somebody changed the sheet in force', async () => {
    for (const [sheet, row] of [['计分规则（试算）', 1], ['计分规则', 3]] as const) {
      const workbook = await opened({ '计分规则（试算）': TRIED });
      const { adopting } = lookAtTrials(await readWhatIf(workbook), { today, from: null });
      await workbook.write([{ kind: 'write-cells', sheet, row, column: 2, cells: [[9]] }]);
      await expect(workbook.write(adopting!)).rejects.toMatchObject({ code: 'conflict' });
    } // prettier-ignore
  });

  it('is told where it is wrong, by its own cell', async () => {
    const name = '计分规则（试算）';
    const broken: Rows = [...TRIED.slice(0, 2), ['长沙晚报', '转载', '多'], ['市局官网', '飞鸽', 2]];
    const found = whatIf(await readWhatIf(await opened({ [name]: broken })), { today, from: null });
    const issues = found.issues.map(({ code, place }) => [code, place.sheet, place.row]);
    expect(issues).toEqual(expect.arrayContaining([['bad-number', name, 2], ['unknown-mode', name, 3]])); // prettier-ignore
    expect(lookAtTrials(await readWhatIf(await opened({ [name]: broken })), { today, from: null }).adopting).toBeNull();
    const headless = whatIf(await readWhatIf(await opened({ [name]: [['渠道'], ['市局']] })), { today, from: null });
    expect(headless).toMatchObject({
      status: 'refused',
      code: 'trial-faulty',
      issues: [{ place: { sheet: name } }, {}],
    });
  });

  it.each<[string, Readonly<Record<string, Rows>>, string]>([
    ['no sheet', {}, 'no-trial'],
    ['two for one', { '计分规则（试算）': TRIED, '计分规则(试算)': RULES }, 'trial-twice'],
    ['another year', { '参数（试算）': [['项目', '值'], ['年度', 2021]] }, 'trial-year'],
    ['another log', { '参数（试算）': [['项目', '值'], ['年度', 2020], ['表名：采用登记', '计分规则']] }, 'trial-log'],
  ])('refuses %s', async (_, sheets, code) => {
    const content = await readWhatIf(await opened(sheets));
    expect(whatIf(content, { today, from: null })).toMatchObject({ status: 'refused', code });
    expect(lookAtTrials(content, { today, from: null }).adopting).toBeNull();
  }); // prettier-ignore

  it('says which sheets can be tried out', async () => {
    const content = await readWhatIf(await opened({ '参数（试算）': [['项目', '值'], ['年度', 2020]] })); // prettier-ignore
    expect(triable(content)).toEqual(['目标任务', '计分规则', '归并', '加乘', '考核项']);
    expect(trialOf(content, '参数', 2020)).toMatchObject({ status: 'refused', code: 'trial-there' });
  });

  it('compares units that come, go and are renamed', async () => {
    const targets: Rows = [['单位', '类型', '任务分值', '别名'], ['高桥街道', '街道', 5, '高桥'], ['办公室', '科室', 20], ['新处', '科室', 1]]; // prettier-ignore
    const { units } = await look(await opened({ '目标任务（试算）': targets }, LOG.slice(0, 2)));
    expect(units.map(({ unit, before, after }) => [unit, before?.total, after?.total, after?.target])).toEqual([
      ['高桥街道', 500, 500, 500],
      ['办公室', 0, 0, 2000],
      ['新处', undefined, 0, 100],
      ['东塘', 0, undefined, undefined],
    ]);
  });
});

async function adopt(workbook: MemoryWorkbook, from: Day | null): Promise<void> {
  const { adopting } = lookAtTrials(await readWhatIf(workbook), { today, from });
  await workbook.write(adopting!);
}
