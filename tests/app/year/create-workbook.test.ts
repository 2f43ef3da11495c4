import { createSampleWorkbook } from '../../../src/app/sample/sample-workbook';
import { createWorkbook } from '../../../src/app/year/create-workbook';
import { evaluate } from '../../../src/app/scoring/evaluate';
import { recalculate } from '../../../src/app/scoring/recalculate';
import { dayOf } from '../../../src/engine/time/calendar';
import type { SheetContent, WorkbookChange } from '../../../src/host/port/workbook';
import { emptyXlsx, openXlsx } from '../../../src/host/xlsx/open-xlsx';
import { BUILT_IN_FORMS } from '../../../src/sheets/parameters/form-habits';
import { INPUT_SHEETS } from '../../../src/sheets/catalogue';
import { MODES, STATES } from '../../../src/text/sheets/workbook-names';
import { BUILT_IN_PLAN } from '../../../src/rules/built-in-plan';

const today = dayOf(2026, 11, 22);

async function evaluated(changes: readonly WorkbookChange[]) {
  const workbook = emptyXlsx();
  await workbook.write(changes);
  return evaluate(await openXlsx(workbook.bytes()).read(INPUT_SHEETS), { today });
}

const sheetsOf = (changes: readonly WorkbookChange[]): Map<string, SheetContent> =>
  new Map(changes.flatMap((change) => (change.kind === 'replace-sheet' ? [[change.sheet.name, change.sheet]] : [])));

describe('a new workbook', () => {
  it('has the instructions and every sheet a clerk fills', () => {
    expect([...sheetsOf(createWorkbook(2020)).keys()]).toEqual([
      '使用说明',
      '采用登记',
      '目标任务',
      '渠道',
      '计分规则',
      '参数',
    ]);
  });

  it.each([
    ['without the work before the scores', createWorkbook(2020)],
    ['with it', createSampleWorkbook()],
  ])('tells in 使用说明 of every sheet that is locked or rewritten, %s', async (_, changes) => {
    const workbook = emptyXlsx();
    await workbook.write(changes);
    const said = (sheetsOf(changes).get('使用说明')?.cells ?? []).map((cells) => cells.map(String).join(' '));
    const saying = (term: string): string => said.find((line) => line.includes(term)) ?? '';
    const locked = [...sheetsOf(changes).values()].filter((sheet) => sheet.protected).map(({ name }) => name);
    expect(locked.filter((name) => !saying('工作表保护').includes(`“${name}”`))).toEqual([]);
    await recalculate(workbook, { today, version: '0' });
    const rewritten = (await workbook.read([])).sheetNames.filter((name) => !sheetsOf(changes).has(name));
    expect(rewritten.length).toBeGreaterThan(2);
    expect(rewritten.filter((name) => !saying('绿色标签').includes(name))).toEqual([]);
  });

  it('reads back as the built-in plan, without a single remark', async () => {
    const { outcome } = await evaluated(createWorkbook(2020));
    const { plan, parameters, rows } = outcome.result!;
    expect(outcome.issues).toEqual([]);
    expect(rows).toEqual([]);
    expect(plan.units).toHaveLength(17);
    expect(plan.units.reduce((sum, { target }) => sum + target!, 0)).toBe(11_200);
    expect(plan.rules.map(({ value }) => value)).toEqual(
      BUILT_IN_PLAN.rules.map(({ points }) => (points === null ? null : points * 100)),
    );
    expect(parameters).toEqual({
      office: BUILT_IN_PLAN.office,
      year: 2020,
      isYearStated: true,
      planTitle: '',
      isRateStated: true,
      ruleTerms: { authorShares: null, totalIsAssessed: null, unsignedPaid: null },
      rate: 5000,
      feesFrom: null,
      feeBasis: BUILT_IN_PLAN.feeBasis,
      isBasisStated: true,
      asOf: null,
      preparer: '',
      terms: { ordinary: 3, comprehensive: 5, ahead: 2, soon: 1 },
      mail: { address: 'yhqtyju@163.com', connector: '+' },
      forms: BUILT_IN_FORMS,
      notice: { addressees: '', demands: '', signedOn: null },
      fonts: {},
    });
  });

  it('serves another year with the rules of 2020', async () => {
    const { outcome } = await evaluated(createWorkbook(2023));
    expect([outcome.year, outcome.issues]).toEqual([2023, []]);
    expect(outcome.result!.plan.rules[0]!.basis).toContain('〔2020〕2号');
  });

  it('locks the machine columns of the log and nothing else of it', () => {
    const log = sheetsOf(createWorkbook(2020)).get('采用登记')!;
    const lockedAt = (row: number, column: number): boolean =>
      (log.styles ?? []).reduce((locked, { range, style }) => {
        const inside = row >= range.row && row < range.row + range.rows;
        const beside = column >= range.column && column < range.column + range.columns;
        return inside && beside ? (style.locked ?? locked) : locked;
      }, true);
    expect(log.protected).toBe(true);
    expect(log.cells[0]!.map((_, column) => lockedAt(700, column))).toEqual([
      ...Array<boolean>(9).fill(false),
      ...Array<boolean>(4).fill(true),
    ]);
  });

  it('says beside both dates of a period from and until when a row is in force', () => {
    const sheets = sheetsOf(createWorkbook(2020));
    for (const name of ['目标任务', '计分规则']) {
      const { cells, validations } = sheets.get(name)!;
      for (const header of ['生效日', '失效日']) {
        const prompts = validations!.filter(({ range }) => range.column === cells[0]!.indexOf(header));
        expect(prompts.map(({ prompt }) => prompt!.title)).toEqual([`${header}（可不填）`]);
      }
    }
  });

  it('offers units, channels and modes as lists that follow their sheets', () => {
    const log = sheetsOf(createWorkbook(2020)).get('采用登记')!;
    const lists = log.validations!.flatMap(({ range, rule }) =>
      rule.kind === 'list' ? [[range.column, rule.source]] : [],
    );
    expect(lists).toEqual([
      [1, { formula: 'OFFSET(目标任务!$A$2,0,0,MAX(1,COUNTA(目标任务!$A$2:$A$500)),1)' }],
      [3, { formula: 'OFFSET(渠道!$A$2,0,0,MAX(1,COUNTA(渠道!$A$2:$A$500)),1)' }],
      [4, ['单独采用', '综合采用', '转载', '公文类', '专报']],
    ]);
  });
});

describe('the sample workbook', () => {
  it('shows every channel, mode, state and kind of verdict', async () => {
    const { outcome, inputs } = await evaluated(createSampleWorkbook());
    const { adoptions, plan, rows, scorecards } = outcome.result!;
    expect(rows.length).toBeGreaterThanOrEqual(150);
    const named = new Set(Array.from(adoptions.channel, (channel) => plan.channels[channel]));
    const bySeveralUnits = '国务院办公厅';
    expect(plan.channels.filter((channel) => !named.has(channel))).toEqual([bySeveralUnits]);
    const modes = new Set(adoptions.mode);
    expect(MODES.slice(0, 5).every((_, mode) => modes.has(mode))).toBe(true);
    expect(new Set(rows.map(({ verdict }) => verdict)).size).toBe(5);
    expect(rows.some(({ text }) => text.startsWith('补差'))).toBe(true);
    const states = new Set(scorecards.map(({ state }) => STATES[state]));
    expect(states).toEqual(new Set(['已达标', '序时达标', '落后序时']));
    expect(inputs).not.toBeNull();
  });

  it('contains a few wrong cells, each named', async () => {
    const { outcome } = await evaluated(createSampleWorkbook());
    expect(
      outcome.issues
        .filter(({ severity }) => severity === 'error')
        .map(({ code }) => code)
        .sort(),
    ).toEqual([
      'bad-date',
      'bad-date',
      'content-of-other-unit',
      'missing-value',
      'several-units',
      'unknown-channel',
      'unknown-mode',
      'unknown-unit',
    ]);
  });

  it('recalculates twice to the same bytes of results', async () => {
    const workbook = emptyXlsx();
    await workbook.write(createSampleWorkbook());
    await recalculate(workbook, { today, version: '1.0.0' });
    const first = (await workbook.read(['单位得分', '采用登记'])).sheets;
    await recalculate(workbook, { today, version: '1.0.0' });
    expect((await workbook.read(['单位得分', '采用登记'])).sheets).toEqual(first);
  });
});
