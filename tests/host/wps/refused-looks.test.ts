import { WpsWorkbook } from '../../../src/host/wps/wps-workbook';
import type { Look, SheetContent, WorkbookChange } from '../../../src/host/port/workbook';
import { UNTOLD } from '../../../src/host/wps/api/set-known';
import { WpsHost } from '../wps-sim/index';

const cell = { row: 0, column: 0, rows: 1, columns: 1 };
const block = { row: 0, column: 0, rows: 3, columns: 2 };

/** A result sheet with a number of every kind and each look once. */
const result = (points: number): SheetContent => ({
  name: '单位得分',
  cells: [['单位', '得分'], ['跳马镇', points], ['办公室', { formula: 'B2*2', value: points * 2 }]], // prettier-ignore
  styles: [{ range: cell, style: { bold: true } }],
  columnWidths: [30, 9],
  rowHeights: new Map([[0, 28]]),
  merges: [{ row: 5, column: 0, rows: 1, columns: 2 }],
  validations: [{ range: cell, rule: { kind: 'list', source: ['甲', '乙'] } }],
  conditionalFormats: [
    { range: block, rule: { kind: 'data-bar', color: '304795' } },
    { range: block, rule: { kind: 'formula', formula: '$B2>1', style: { fill: 'FFEEEE' } } },
  ],
  freeze: { rows: 1, columns: 0 },
  autoFilter: block,
  print: {
    orientation: 'landscape',
    fitToWidth: true,
    titleRows: { from: 0, to: 0 },
    margins: { top: points, right: 20, bottom: 30, left: 40 },
    pageBreaks: [2],
  },
  charts: [{ title: '得分', categories: cell, series: [{ name: '分', values: cell, color: '304795' }], anchor: block }],
  tabColor: '00AA01',
});
const bare = (points: number): SheetContent => ({ name: '问题清单', cells: [['无', points]] });
const verdicts = (points: number): WorkbookChange => ({
  ...{ kind: 'write-cells', sheet: '采用登记', row: 1, column: 2 },
  cells: [[`计${points}分`], [`计${points + 1}分`]],
});
const run = (points: number): WorkbookChange[] => [
  { kind: 'replace-sheet', sheet: result(points) },
  { kind: 'replace-sheet', sheet: bare(points) },
  verdicts(points),
];

/** What a build refuses or lacks, and the one look that is remarked for it. */
const REFUSED: readonly (readonly [Look, RegExp])[] = [
  ['print', /^Worksheet\.PageSetup$/],
  ['print', /^PageSetup\.FitToPagesWide( =)?$/],
  ['print', /^PageSetup\.TopMargin( =)?$/],
  ['print', /^Worksheet\.HPageBreaks$/],
  ['print', /^Worksheet\.ResetAllPageBreaks$/],
  ['print', /^HPageBreaks\.Add$/],
  ['freeze', /^Window\.FreezePanes/],
  ['tab', /^Tab\.Color\b(?!Index)/],
  ['tab', /^Worksheet\.Tab$/],
  ['highlights', /^FormatConditions\.AddDatabar$/],
  ['highlights', /^FormatConditions\.Add$/],
  ['highlights', /^Range\.FormatConditions$/],
  ['filter', /^Range\.AutoFilter$/],
  ['rules', /^Validation\.Add$/],
  ['rules', /^Range\.Validation$/],
  ['charts', /^(ChartObjects\.Add|Shapes\.AddChart2)$/],
  ['charts', /^Worksheet\.(ChartObjects|Shapes)$/],
  ['charts', /^Chart\.SetSourceData$/],
  ['sizes', /^Range\.ColumnWidth( =)?$/],
  ['sizes', /^Range\.RowHeight( =)?$/],
  ['merges', /^Range\.Merge$/],
  ['styles', /^Range\.Font$/],
];

function opened() {
  const host = new WpsHost();
  host.open({ sheets: { 采用登记: [['标题', '单位'], ['甲', '跳马镇'], ['乙', '办公室']] } }); // prettier-ignore
  return { host, workbook: new WpsWorkbook(host.scope(), host.meter) };
}

const stands = (host: WpsHost) => [
  host.values('单位得分!A1:B3'),
  host.values('问题清单!A1:B1'),
  host.values('采用登记!C2:C3'),
];
const wanted = (points: number) => [
  [['单位', '得分'], ['跳马镇', points], ['办公室', points * 2]],
  [['无', points]],
  [[`计${points}分`], [`计${points + 1}分`]],
]; // prettier-ignore

function refuse(): never {
  throw new Error('0x800A03EC');
}

const HOW = { refused: (host: WpsHost, member: RegExp) => host.failAlways(member), missing: (host: WpsHost, member: RegExp) => host.lack(member) }; // prettier-ignore
const CASES = (['refused', 'missing'] as const).flatMap((how) =>
  REFUSED.map(([look, member]) => [how, look, member] as const),
);

describe('numbers first, looks after', () => {
  test.each(CASES)('%s: %s (%s): all numbers and texts stand, one remark says so', async (how, look, member) => {
    const { host, workbook } = opened();
    HOW[how](host, member);
    for (const points of [7, 8, 9]) {
      const { remarks } = await workbook.write(run(points));
      expect([remarks, stands(host)]).toEqual([[{ sheet: '单位得分', looks: [look] }], wanted(points)]);
    }
    host.mend();
    expect([(await workbook.write(run(10))).remarks, stands(host)]).toEqual([[], wanted(10)]);
    expect(host.active!.model.sheet('单位得分').charts.filter(({ name }) => name === 'gaofen-chart-1')).toHaveLength(1);
    expect(await workbook.undo()).toMatchObject({ undone: true });
    expect([stands(host), host.violations]).toEqual([wanted(9), []]);
  });

  test.each(['PageSetup.TopMargin', 'Worksheet.HPageBreaks'])(
    '%s missing leaves the other looks of a page',
    async (member) => {
      const { host, workbook } = opened();
      host.lack(new RegExp(`^${member}$`));
      await workbook.write(run(7));
      const { rowBreaks, properties } = host.active!.model.sheet('单位得分').pageLayout;
      const page = properties['wps'] as Record<string, unknown>;
      const hasMargins = page['RightMargin'] === 20 && page['TopMargin'] === 7;
      expect([page['Orientation'], hasMargins, rowBreaks]).toEqual(
        member === 'Worksheet.HPageBreaks' ? [2, true, []] : [2, false, [2]],
      );
    },
  );

  test('breaks that are taken without a word and do not come are remarked', async () => {
    const { host, workbook } = opened();
    const ask = host.run;
    Object.assign(host, {
      run: <T>(member: string, act: () => T): T => (member === 'HPageBreaks.Add' ? (undefined as T) : ask(member, act)),
    });
    expect((await workbook.write(run(7))).remarks).toEqual([{ sheet: '单位得分', looks: ['print'] }]);
  });

  test('everything refused at once: the numbers stand, one remark a sheet names each look once', async () => {
    const { host, workbook } = opened();
    for (const [, member] of REFUSED) host.failAlways(member);
    const { remarks } = await workbook.write(run(7));
    expect(stands(host)).toEqual(wanted(7));
    expect(remarks).toHaveLength(1);
    expect([...remarks[0]!.looks].sort()).toEqual([...new Set(REFUSED.map(([look]) => look))].sort());
  });
});

describe('a build that does not tell what kind a rule is', () => {
  const prompt = { title: '判定', text: '由程序填写' };
  const ruled = (points: number): WorkbookChange[] => {
    const [first, ...others] = run(points);
    if (first?.kind !== 'replace-sheet') throw new Error('no sheet');
    const validations = [{ ...first.sheet.validations![0]!, prompt }];
    return [{ ...first, sheet: { ...first.sheet, validations } }, ...others];
  };

  test.each<[string, unknown]>([
    ['refuses', UNTOLD],
    ['has no such member', undefined],
    ['answers nothing', null],
    ['answers a text', '序列'],
    ['answers a number that is no kind', -4142],
    ['answers a list', [3]],
  ])('%s: the rule stands with all its messages, and nothing is said to be missing', async (_, answer) => {
    const { host, workbook } = opened();
    const ask = host.run;
    Object.assign(host, {
      run: <T>(member: string, act: () => T): T =>
        member !== 'Validation.Type' ? ask(member, act) : answer === UNTOLD ? ask(member, refuse) : (answer as T),
    });
    for (const points of [7, 8]) {
      expect([(await workbook.write(ruled(points))).remarks, stands(host)]).toEqual([[], wanted(points)]);
      const [rule] = host.active!.model.sheet('单位得分').validations;
      expect(rule).toMatchObject({
        rule: { list: { source: '甲,乙' } },
        prompt: { title: '判定', message: '由程序填写' },
      });
    }
    expect(await workbook.undo()).toMatchObject({ undone: true });
    expect([stands(host), host.violations]).toEqual([wanted(7), []]);
  });

  test('another kind than was asked for is remarked, after all the rest of the rule', async () => {
    const { host, workbook } = opened();
    const ask = host.run;
    Object.assign(host, {
      run: <T>(member: string, act: () => T): T => (member === 'Validation.Type' ? (4 as T) : ask(member, act)),
    });
    expect([(await workbook.write(ruled(7))).remarks, stands(host)]).toEqual([
      [{ sheet: '单位得分', looks: ['rules'] }],
      wanted(7),
    ]);
    expect(host.active!.model.sheet('单位得分').validations[0]).toMatchObject({ prompt: { message: '由程序填写' } });
  });
});

describe('charts', () => {
  const ours = (host: WpsHost) =>
    host.active!.model.sheet('单位得分').charts.filter(({ name }) => name.startsWith('gaofen-chart-'));

  test.each([1, 2, 3])('busy while they are looked for (%i times) is not a build without any', async (times) => {
    const { host, workbook } = opened();
    await workbook.write(run(7));
    for (let time = 0; time < times; time++) host.failNext(/^Worksheet\.ChartObjects$/, new Error('0x800AC472'));
    await workbook.write(run(8));
    await workbook.write(run(9));
    expect([stands(host), ours(host).filter(({ name }) => name === 'gaofen-chart-1').length]).toEqual([wanted(9), 1]);
  });

  test('a build without charts is told so only where there should be one', async () => {
    const { host, workbook } = opened();
    host.lack(/^Worksheet\.(ChartObjects|Shapes)$/);
    await workbook.write(run(7));
    const changes: WorkbookChange[] = [{ kind: 'replace-sheet', sheet: bare(8) }];
    expect((await workbook.write(changes)).remarks).toEqual([]);
    host.mend();
    host.failAlways(/^Worksheet\.(ChartObjects|Shapes)$/);
    expect((await workbook.write(run(9))).remarks).toEqual([{ sheet: '单位得分', looks: ['charts'] }]);
    expect(stands(host)).toEqual(wanted(9));
  });
});
