import { audit } from '../../src/app/audit/audit';
import { prepareSettlement } from '../../src/app/fees/settle-quarter';
import { openAdoptionDesk } from '../../src/app/log/adoption-desk';
import { inspectLog } from '../../src/app/log/set-up-log';
import { recalculate } from '../../src/app/scoring/recalculate';
import { nextYear } from '../../src/app/year/next-year';
import { dayOf } from '../../src/engine/time/calendar';
import { MAX_ROWS } from '../../src/host/port/check-changes';
import type { CellValue, ReadOptions, SheetGrid, WorkbookContent } from '../../src/host/port/workbook';
import { createWorkbook } from '../../src/app/year/create-workbook';
import { BUILT_IN_PLAN } from '../../src/rules/built-in-plan';
import { HOST_REFUSALS } from '../../src/text/hosts/host-refusals';
import { MemoryWorkbook } from '../host/memory-workbook';

const today = dayOf(2020, 12, 31);
const DATES = { today };
const DRAFT = { title: '新登记的一条', unit: '甲镇', date: '2020-12-1', channel: '市局官网', mode: '转载' };

/** So many rows tell a walk over all of them from one over those that hold something. */
const MANY = 8_000;
/** More than any header has cells, and less than one for each blank row. */
const FEW = 4_000;
const WIDEST = 60;

/** A workbook with a row far below the others; it counts how often a cell of the blank rows between is asked. */
class LongWorkbook extends MemoryWorkbook {
  asked = 0;
  private readonly blank = Object.create(
    Object.create(
      Array.prototype,
      Object.fromEntries(Array.from({ length: WIDEST }, (_, at) => [at, { get: () => this.count() }])),
    ) as object,
    { length: { value: 0 } },
  ) as CellValue[];

  constructor(
    private readonly long: string,
    private readonly last: readonly CellValue[],
    private readonly length: number,
  ) {
    super();
  }

  private count(): undefined {
    this.asked++;
    return undefined;
  }

  override async read(sheets: readonly string[], options?: ReadOptions): Promise<WorkbookContent> {
    const content = await super.read(sheets, options);
    const grid = content.sheets.get(this.long);
    if (!grid) return content;
    return { ...content, sheets: new Map(content.sheets).set(this.long, this.withLast(grid)) };
  }

  private withLast(grid: SheetGrid): SheetGrid {
    const rows = [...grid.rows];
    while (rows.length < this.length - 1) rows.push(this.blank);
    return { ...grid, rows: [...rows, this.last] };
  }
}

async function longBook(sheet: string, last: readonly CellValue[], length = MANY): Promise<LongWorkbook> {
  const workbook = new LongWorkbook(sheet, last, length);
  await workbook.write([
    ...createWorkbook(2020, BUILT_IN_PLAN, { rows: [], asOf: null, work: {} }),
    { kind: 'write-cells', sheet: '目标任务', row: 1, column: 0, cells: [['甲镇', '乡镇', 10], ['乙局', '局办', 8]] },
    { kind: 'write-cells', sheet: '采用登记', row: 1, column: 0, cells: [['走访', '甲镇', '2020-3-5', '市局官网', '转载']] },
  ]); // prettier-ignore
  return workbook;
}

const SHEETS = [
  '采用登记',
  '参数',
  '目标任务',
  '渠道',
  '采用方式',
  '计分规则',
  '撰稿人',
  '上年结转',
  '稿件登记',
  '约稿登记',
  '采访预约',
  '信息员',
  '节假日',
  '审核流程',
];
const LAST: readonly (readonly CellValue[])[] = [['末行'], ['末行', '甲镇', '2020-12-2', '市局官网', '转载']];

describe.each(LAST.map((last, at) => [at, last] as const))('a last row %i', (_, last) => {
  test.each(SHEETS)('of %s makes nobody ask the blank rows above it', async (sheet) => {
    const workbook = await longBook(sheet, last);
    const asked: Record<string, number> = {};
    const count = async (what: string, work: () => Promise<unknown>): Promise<unknown> => {
      const before = workbook.asked;
      const done = await work().catch((error: unknown) => error);
      asked[what] = workbook.asked - before;
      return done;
    };
    await count('recalculate', () => recalculate(workbook, { ...DATES, version: '1' }));
    await count('log', async () => {
      const desk = await openAdoptionDesk(workbook, DATES);
      desk?.preview(DRAFT);
      return await desk?.save(DRAFT);
    });
    await count('settle', () => prepareSettlement(workbook, { year: 2020, quarter: 0 }, DATES));
    await count('audit', () => audit(workbook, DATES));
    await count('next year', () => nextYear(workbook, 2021, DATES));
    await count('set up', () => inspectLog(workbook, today));
    for (const times of Object.values(asked)) expect(asked).toEqual(times < FEW ? asked : 'few');
    expect(Object.keys(asked)).toHaveLength(6);
  });
});

test.each(LAST)('below the last row of the sheet nothing is logged, and it is said why: %j', async (...last) => {
  const workbook = await longBook('采用登记', last, MAX_ROWS);
  const desk = await openAdoptionDesk(workbook, DATES);
  const writes = workbook.writes.length;
  await expect(desk!.save(DRAFT)).rejects.toMatchObject({ code: 'list-full', subject: '采用登记' });
  expect(workbook.writes).toHaveLength(writes);
  expect(HOST_REFUSALS['list-full']('采用登记')).toMatch(/^“采用登记”的最后一行.*已有内容.*请.*没有改动。$/u);
}); // prettier-ignore
