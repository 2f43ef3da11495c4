import type { Quarter, YearQuarter } from '../../../src/engine/time/quarter';
import { prepareReversal, reverseQuarter } from '../../../src/app/fees/reverse-quarter';
import { prepareSettlement, settleQuarter, type SettlementPreparation } from '../../../src/app/fees/settle-quarter';
import { dayOf } from '../../../src/engine/time/calendar';
import { MemoryWorkbook } from '../../host/memory-workbook';
import { HostError, type CellContent, type WorkbookChange, type WriteReport } from '../../../src/host/port/workbook';
import { bookOf } from '../../sheets/workbook-content';

const dates = { today: dayOf(2021, 1, 8) };
const options = { ...dates, by: '李明', at: '2021-01-08 09:15', version: '1' };
const q1: YearQuarter = { year: 2020, quarter: 0 };
const ROWS = [
  ['慰问活动', '高桥', '2020-3-1', '市局官网', '转载'],
  ['招聘会', '东塘', '2020-2-1', '省厅', '单独采用'],
];

/** A workbook in memory in which somebody else acts just before some write. */
class SharedWorkbook extends MemoryWorkbook {
  before: (() => void) | null = null;
  /** The write is made, and refused all the same: what a host does that finds out too late. */
  landsAndRefuses = false;

  override async write(changes: readonly WorkbookChange[]): Promise<WriteReport> {
    const act = this.before;
    this.before = null;
    act?.();
    const report = await super.write(changes);
    if (!this.landsAndRefuses) return report;
    this.landsAndRefuses = false;
    throw new HostError('conflict', '采用登记');
  }
}

async function workbookOf(rows: readonly (readonly CellContent[])[] = ROWS): Promise<SharedWorkbook> {
  const workbook = new SharedWorkbook();
  const grids = [...bookOf(rows as never).sheets.values()];
  await workbook.write(
    grids.map(({ name, rows: cells }) => ({ kind: 'replace-sheet', sheet: { name, cells: cells as CellContent[][] } })),
  );
  return workbook;
}

async function prepared(workbook: SharedWorkbook, quarter: Quarter = 0): Promise<SettlementPreparation> {
  const preparation = await prepareSettlement(workbook, { year: null, quarter }, dates);
  if (preparation.status === 'refused') throw new Error(preparation.code);
  return preparation;
}

const ledgerOf = (workbook: MemoryWorkbook): unknown[] => {
  try {
    return workbook.contentOf('结算台账').cells.slice(3);
  } catch {
    return [];
  }
};

describe('settling', () => {
  it('names a parameter that it does not know before anything is booked: it may be the rate', async () => {
    const workbook = await workbookOf();
    const { cells } = workbook.contentOf('参数');
    await workbook.write([{ kind: 'replace-sheet', sheet: { name: '参数', cells: [...cells, ['每分多少钱', 60]] } }]);
    const { warnings } = await prepared(workbook);
    expect(warnings).toMatchObject([{ code: 'unknown-parameter', parameters: { parameter: '每分多少钱' } }]);
  });

  it('shows first what it will book, then books exactly that, in one write', async () => {
    const workbook = await workbookOf();
    const preparation = await prepared(workbook);
    expect(preparation).toMatchObject({ year: 2020, quarter: 0, corrections: [], warnings: [] });
    expect(preparation.statement.units.map(({ unit, payable }) => [unit, payable])).toEqual([['高桥', 5000], ['东塘', 25000]]); // prettier-ignore
    expect(ledgerOf(workbook)).toEqual([]);
    workbook.writes.length = 0;
    const done = await settleQuarter(workbook, preparation, options);
    expect(done).toMatchObject({ status: 'settled', statement: { status: 'settled', closedBy: '李明' } });
    expect(workbook.writes).toHaveLength(1);
    expect(ledgerOf(workbook)).toHaveLength(3);
    expect(await prepareSettlement(workbook, q1, dates)).toMatchObject({ status: 'refused', code: 'already-settled' });
    // what was confirmed stands in the ledger already: its sheets are completed, nothing is booked
    expect(await settleQuarter(workbook, preparation, options)).toMatchObject({ status: 'settled', unfinished: null });
    expect(ledgerOf(workbook)).toHaveLength(3);
  });

  it.each<[string, (workbook: SharedWorkbook) => void]>([
    ['before it began', (workbook) => workbook.edit({ sheet: '采用登记', row: 2, column: 4 }, '综合采用')],
    [
      'while it wrote',
      (workbook) => {
        workbook.before = () => workbook.edit({ sheet: '采用登记', row: 2, column: 4 }, '综合采用');
      },
    ],
  ])('books nothing where the log was changed %s: another sum was confirmed', async (_when, act) => {
    const workbook = await workbookOf();
    const preparation = await prepared(workbook);
    act(workbook);
    const done = await settleQuarter(workbook, preparation, options);
    expect(done).toMatchObject({ status: 'changed' });
    expect(ledgerOf(workbook)).toEqual([]);
    expect(await settleQuarter(workbook, (done as { preparation: SettlementPreparation }).preparation, options)).toMatchObject({ status: 'settled' }); // prettier-ignore
  });

  it('watches the authors as well', async () => {
    const workbook = await workbookOf();
    workbook.edit({ sheet: '采用登记', row: 0, column: 6 }, '撰稿人');
    const preparation = await prepared(workbook);
    workbook.before = () => workbook.edit({ sheet: '采用登记', row: 1, column: 6 }, '张三');
    expect(await settleQuarter(workbook, preparation, options)).toMatchObject({ status: 'changed' });
  });

  it('does not mind rows that only moved', async () => {
    const workbook = await workbookOf([...ROWS, []]);
    const preparation = await prepared(workbook);
    workbook.before = () => {
      ROWS[0]!.forEach((value, column) => {
        workbook.edit({ sheet: '采用登记', row: 3, column }, value);
        workbook.edit({ sheet: '采用登记', row: 1, column }, null);
      });
    };
    expect(await settleQuarter(workbook, preparation, options)).toMatchObject({ status: 'settled' });
  });

  it('does not book twice where the host refused a write that had landed', async () => {
    const workbook = await workbookOf();
    const preparation = await prepared(workbook);
    workbook.landsAndRefuses = true;
    expect(await settleQuarter(workbook, preparation, options)).toMatchObject({ status: 'settled' });
    expect(ledgerOf(workbook)).toHaveLength(3);
    workbook.landsAndRefuses = true;
    expect(await reverseQuarter(workbook, { ...q1, reason: '退回' }, options)).toMatchObject({ status: 'reversed' });
    expect(ledgerOf(workbook)).toHaveLength(6);
  });

  it('of two who settle at once one books, the other is told', async () => {
    const workbook = await workbookOf([...ROWS, ['座谈会', '东塘', '2020-5-1', '市局官网', '转载']]);
    await settleQuarter(workbook, await prepared(workbook), options);
    const preparation = await prepared(workbook, 1);
    let other: unknown;
    const write = workbook.write.bind(workbook);
    jest.spyOn(workbook, 'write').mockImplementationOnce(async (changes) => {
      other = await settleQuarter(workbook, preparation, { ...options, by: '周敏' });
      return await write(changes);
    });
    const mine = await settleQuarter(workbook, preparation, options);
    expect(other).toMatchObject({ status: 'settled' });
    expect(mine).toMatchObject({ status: 'settled', statement: { closedBy: '周敏' } });
    expect(ledgerOf(workbook)).toHaveLength(5);
  });

  it('warns of much that is taken back, and of units that get nothing for it', async () => {
    const workbook = await workbookOf();
    await settleQuarter(workbook, await prepared(workbook), options);
    ROWS[1]!.forEach((_, column) => workbook.edit({ sheet: '采用登记', row: 2, column }, null));
    const { warnings, corrections } = await prepared(workbook, 1);
    expect(warnings.map(({ code, parameters }) => [code, parameters])).toEqual([
      ['take-back-large', { amount: '250.00', booked: '300.00' }],
      ['take-back-carried', { unit: '东塘', amount: '250.00' }],
    ]);
    expect(corrections).toMatchObject([{ cause: 'withdrawn', amount: -25000 }]);
  });

  it('does not warn where what is taken back is booked again with another rate', async () => {
    const workbook = await workbookOf();
    await settleQuarter(workbook, await prepared(workbook), options);
    const cells = [
      ['项目', '值'],
      ['每分稿费', 60],
    ];
    await workbook.write([{ kind: 'replace-sheet', sheet: { name: '参数', cells } }]);
    const { warnings, corrections } = await prepared(workbook, 1);
    expect(corrections.map(({ cause, amount }) => [cause, amount])).toEqual([
      ['rate', -5000],
      ['rate', 6000],
      ['rate', -25000],
      ['rate', 30000],
    ]);
    expect(warnings).toEqual([]);
  });

  it('renews the previews of later quarters that the workbook shows', async () => {
    const workbook = await workbookOf();
    const { previewFees } = await import('../../../src/app/fees/preview-fees');
    await previewFees(workbook, { year: 2020, quarter: 1 }, options);
    await settleQuarter(workbook, await prepared(workbook), options);
    const { audit } = await import('../../../src/app/audit/audit');
    expect((await audit(workbook, dates)).issues).toEqual([]);
  });
});

describe('reversing', () => {
  it('shows what becomes void, wants a reason, and leaves the quarter open', async () => {
    const workbook = await workbookOf();
    await settleQuarter(workbook, await prepared(workbook), options);
    expect(await prepareReversal(workbook, q1, dates)).toMatchObject({
      status: 'ready',
      statement: { closedBy: '李明' },
    });
    expect(await reverseQuarter(workbook, { ...q1, reason: ' ' }, options)).toMatchObject({ code: 'no-reason' });
    const done = await reverseQuarter(workbook, { ...q1, reason: '退回' }, options);
    expect(done).toMatchObject({ status: 'reversed', statement: { status: 'preview' } });
    expect(await prepareSettlement(workbook, q1, dates)).toMatchObject({ status: 'ready' });
    expect(await prepareReversal(workbook, q1, dates)).toMatchObject({ code: 'not-settled' });
  });
});

it('refuses a book of another year, and one whose structure is wrong', async () => {
  const workbook = await workbookOf();
  expect(await prepareSettlement(workbook, { year: 2021, quarter: 0 }, dates)).toMatchObject({ code: 'other-year' });
  workbook.edit({ sheet: '采用登记', row: 0, column: 1 }, '谁');
  expect(await prepareSettlement(workbook, q1, dates)).toMatchObject({
    code: 'structure',
    issues: [{ code: 'missing-column' }],
  });
});
