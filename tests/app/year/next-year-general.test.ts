import fc from 'fast-check';
import { contentOf as contentOfChanges } from '../../../src/app/plans/book-of-plan';
import { evaluate } from '../../../src/app/scoring/evaluate';
import type { Result } from '../../../src/app/scoring/outcome';
import { nextYear } from '../../../src/app/year/next-year';
import { dayOf } from '../../../src/engine/time/calendar';
import type { CellContent, CellValue, WorkbookContent } from '../../../src/host/port/workbook';
import { MemoryWorkbook } from '../../host/memory-workbook';
import { contentOf } from '../../sheets/workbook-content';

type Rows = readonly (readonly CellValue[])[];

const HEAD = ['标题', '供稿单位', '采用日期', '采用渠道', '采用方式', '稿件编号', '字数', '加乘项'];
const LAST = { today: dayOf(2022, 1, 1), asOf: dayOf(2021, 12, 31) };

const planOf = (merging: Rows, rate: number): Readonly<Record<string, Rows>> => ({
  参数: [
    ['项目', '值'],
    ['年度', 2020],
    ['每分稿费', rate],
    ['方案名称', '试行办法'],
    ['总分口径', '采用得分与考核得分'],
  ],
  目标任务: [
    ['单位', '类型', '任务分值', '得分归集到', '人数'],
    ['甲', '科室', 10, '', 2],
    ['乙', '科室', 5, '', ''],
    ['丙', '科室', 5, '乙', ''],
  ],
  渠道: [
    ['渠道', '层级', '归并类'],
    ['省报', '省', '报纸'],
    ['市报', '市', '报纸'],
    ['批示', '省', '批示'],
  ],
  采用方式: [['方式'], ['单篇'], ['长篇']],
  归并: [['计量', '归并类', '同稿归并', '联合稿件'], ...merging],
  加乘: [
    ['加乘项', '倍数', '加稿费'],
    ['头版', 1.5, 10],
  ],
  计分规则: [
    ['采用渠道', '采用方式', '分值', '稿费', '按', '满', '每', '每加', '零头'],
    ['省报', '*', 5, 20],
    ['市报', '*', 2, 10],
    ['市报', '长篇', 3, null, '字数', 0, 100, 0.5, '不计'],
    ['批示', '*', 8],
  ],
  考核项: [
    ['考核项', '计量', '周期', '任务', '完成给分', '每少扣'],
    ['录用', '篇数', '季', 2, 6, 1],
  ],
});

const POLICIES: Readonly<Record<string, Rows>> = {
  就高: [['分值', '', '就高', '平均']],
  累计: [['分值', '', '累计', '首位']],
  首次: [['分值', '', '首次', '3:2']],
  每渠道一次: [['分值', '', '每渠道一次', '各计全额']],
  每级一次: [['分值', '', '每级一次', '平均']],
  每类一次: [['分值', '', '每类一次', '平均'], ['篇数', '', '每类一次']], // prettier-ignore
  前2级: [['分值', '', '前2级', '3:2'], ['稿费', '', '累计']], // prettier-ignore
  另池: [['分值', '', '就高', '平均'], ['分值', '批示', '累计'], ['稿费', '报纸', '每渠道一次']], // prettier-ignore
};

const rowOf = (year: number): fc.Arbitrary<CellValue[]> =>
  fc
    .record({
      number: fc.constantFrom('A', 'B', 'C'),
      day: fc.integer({ min: 1, max: 360 }),
      channel: fc.constantFrom('省报', '市报', '批示'),
      mode: fc.constantFrom('单篇', '长篇'),
      words: fc.integer({ min: 0, max: 900 }),
      mark: fc.constantFrom('', '头版'),
    })
    .map(({ number, day, channel, mode, words, mark }) => {
      // A content has one list of units.
      const units = { A: '甲', B: '甲、乙', C: '丙' }[number];
      return [`题${number}`, units, dayOf(year, 1, 1) + day + 25569, channel, mode, number, words, mark];
    });

async function carried(book: WorkbookContent): Promise<WorkbookContent> {
  const old = new MemoryWorkbook();
  for (const [name, { rows }] of book.sheets)
    await old.write([{ kind: 'replace-sheet', sheet: { name, cells: rows as CellContent[][], styles: [] } }]);
  const made = await nextYear(old, 2021, { today: dayOf(2021, 1, 2) });
  if (made.status === 'refused') throw new Error(`${made.code} ${JSON.stringify(made.issues)}`);
  expect(made.notCarried).toEqual([]);
  return contentOfChanges(made.changes);
}

/** A workbook with rows below those of its log, under the headers that it has. */
function withRows(content: WorkbookContent, rows: Rows): WorkbookContent {
  const log = content.sheets.get('采用登记')!;
  const [headers = []] = log.rows;
  const added = rows.map((row) => headers.map((header) => row[HEAD.indexOf(header as string)] ?? null));
  return { ...content, sheets: new Map([...content.sheets, ['采用登记', { ...log, rows: [...log.rows, ...added] }]]) };
}

function resultOf(content: WorkbookContent): Result {
  const { outcome } = evaluate(content, LAST);
  expect(outcome.issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  return outcome.result!;
}

/** What a result says of the rows from a position on, of units, fees and items. */
const said = ({ scores, adoptions, scorecards, fees, assessments }: Result, from: number): unknown => {
  const rows = [...Array(adoptions.length).keys()].slice(from);
  return {
    points: rows.map((row) => [scores.points[row], scores.earned[row], scores.verdict[row]]),
    fees: rows.map((row) => [scores.more!.fee[row], scores.more!.feeEarned[row]]),
    scorecards: scorecards.map(({ unit, total, quarters, state }) => ({ unit, total, quarters, state })),
    paid: fees,
    assessments: assessments.map(({ unit, part, measured, result }) => ({ unit, part, measured, result })),
  };
};

describe.each(Object.entries(POLICIES))('a general plan carried into the next year: %s', (_, merging) => {
  it('what was adopted before raises the worth of its content and earns nothing', async () => {
    const rows = fc.tuple(
      fc.array(rowOf(2020), { minLength: 1, maxLength: 6 }),
      fc.array(rowOf(2021), { minLength: 1, maxLength: 6 }),
    );
    await fc.assert(
      fc.asyncProperty(rows, fc.constantFrom(0, 50), async ([before, after], rate) => {
        const plan = planOf(merging, rate);
        const next = await carried(contentOf({ ...plan, 采用登记: [HEAD, ...before] }));
        const both = [HEAD, ...before, ...after];
        const parameters = plan.参数!.map((row) => (row[0] === '年度' ? ['年度', 2021] : row));
        const whole = contentOf({ ...plan, 参数: parameters, 采用登记: both });
        expect(said(resultOf(withRows(next, after)), before.length)).toEqual(said(resultOf(whole), before.length));
      }),
      { numRuns: 12 },
    );
  });

  it('a rule that is changed in the new year does not change what the old one counted', async () => {
    const before = [['题A', '甲', dayOf(2020, 6, 1) + 25569, '省报', '单篇', 'A', '', '头版']];
    const after = [['题A', '甲', dayOf(2021, 6, 1) + 25569, '省报', '单篇', 'A', '', '头版']];
    const next = await carried(contentOf({ ...planOf(merging, 0), 采用登记: [HEAD, ...before] }));
    const rules = next.sheets.get('计分规则')!;
    const [headers = [], ...rest] = rules.rows;
    const at = headers.indexOf('分值');
    const raised = rest.map((row) => row.map((cell, column) => (column === at ? Number(cell) + 100 : cell)));
    const sheets = new Map([...next.sheets, ['计分规则', { ...rules, rows: [headers, ...raised] }]]);
    const { scores } = resultOf(withRows({ ...next, sheets }, after));
    expect([scores.points[0], scores.more!.fee[0], scores.earned[0]]).toEqual([750, 4000, 0]);
  });
});
