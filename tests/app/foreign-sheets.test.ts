import fc from 'fast-check';
import { prepareSettlement, settleQuarter } from '../../src/app/fees/settle-quarter';
import { previewFees } from '../../src/app/fees/preview-fees';
import { recalculate } from '../../src/app/scoring/recalculate';
import { dayOf } from '../../src/engine/time/calendar';
import type { CellContent, CellValue } from '../../src/host/port/workbook';
import { emptyXlsx, openXlsx } from '../../src/host/xlsx/open-xlsx';
import type { XlsxWorkbook } from '../../src/host/xlsx/xlsx-workbook';
import { LEDGER_COLUMNS } from '../../src/text/sheets/ledger';
import { SHEETS } from '../../src/text/sheets/workbook-names';
import { unpack } from '../host/xlsx/package';

const OPTIONS = { today: dayOf(2020, 12, 31), version: 'test' };
const BOOKED = { ...OPTIONS, by: null, at: '2020-12-31 09:00' };
const Q1 = { year: 2020, quarter: 0 } as const;
const RESULTS = [SHEETS.unitScores, SHEETS.ranking, SHEETS.issues];
const FEES = ['稿费表2020Q1', '稿费明细2020Q1', '稿费发放表2020Q1'];

type Cells = readonly (readonly CellContent[])[];

/** A sound workbook with one more sheet, the third. */
async function bookWith(name: string, cells: Cells): Promise<XlsxWorkbook> {
  const workbook = emptyXlsx();
  const log = [
    ['标题', '供稿单位', '采用日期', '采用渠道', '采用方式'],
    ['甲', '甲镇', '2020-3-5', '市局官网', '转载'],
  ];
  const sheets = [
    { name: SHEETS.targets, cells: [['单位', '类型', '任务分值'], ['甲镇', '乡镇', 10]] },
    { name: SHEETS.adoptions, cells: log },
    { name, cells },
  ]; // prettier-ignore
  await workbook.write(sheets.map((sheet) => ({ kind: 'replace-sheet', sheet })));
  return openXlsx(workbook.bytes());
}

const PART = 'xl/worksheets/sheet3.xml';
const partOf = (workbook: XlsxWorkbook): Uint8Array => unpack(workbook.bytes())[PART]!;

const rows = fc.array(
  fc.array(fc.constantFrom<CellValue[]>('', '序号', '单位', '备注', '名次', '得分', '级别', '问题', '金额', '合计', '甲镇', '某局2020年第一季度宣传信息稿费表', '2020年度问题清单', '2020年结账台账', 3, 50.5), { minLength: 1, maxLength: 8 }),
  { minLength: 1, maxLength: 25 },
).filter((lines) => lines.some((cells) => cells.some((value) => value !== ''))); // prettier-ignore

describe('a sheet of other people that has the name of one of ours', () => {
  test('is not changed by one byte, whatever is asked for, and is named in one sentence', async () => {
    const names = fc.constantFrom(...RESULTS, ...FEES, '稿费表2020q1', '稿费发放表2020q1', SHEETS.ledger);
    await fc.assert(
      fc.asyncProperty(names, rows, async (name, cells) => {
        const workbook = await bookWith(name, cells as Cells);
        const before = partOf(workbook);
        const { issues } = await recalculate(workbook, OPTIONS);
        const preview = await previewFees(workbook, Q1, OPTIONS);
        const ready = await prepareSettlement(workbook, Q1, OPTIONS);
        const named = preview.status === 'refused' ? preview.issues : [];
        expect([name, preview.status, ready.status]).toEqual([name, 'refused', 'refused']);
        expect(named.map(({ code, place }) => [code, place.sheet.toLowerCase()])).toEqual([[name === SHEETS.ledger ? 'foreign-ledger' : 'foreign-sheet', name.toLowerCase()]]); // prettier-ignore
        const isResult = RESULTS.some((one) => one === name);
        expect(issues.some(({ code }) => code === 'foreign-sheet')).toBe(isResult);
        await settleQuarter(workbook, { ...Q1, batch: 'x' }, BOOKED);
        expect(partOf(workbook)).toEqual(before);
      }),
      { numRuns: 20 },
    );
  });

  test('keeps its content though the letter of its quarter is small; ours is found under it, too', async () => {
    const workbook = await bookWith('备用', [['x']]);
    expect((await previewFees(workbook, Q1, OPTIONS)).status).toBe('done');
    const { sheets } = await workbook.read(['稿费表2020Q1']);
    const ours = sheets.get('稿费表2020Q1')!.rows as Cells;
    const renamed = await bookWith('稿费表2020q1', ours);
    expect((await previewFees(renamed, Q1, OPTIONS)).status).toBe('done');
    expect((await renamed.read([])).sheetNames.filter((name) => name.startsWith('稿费表'))).toEqual(['稿费表2020q1']);
  });
});

describe('a sheet of ours that a clerk edited', () => {
  const edits = fc.constantFrom<['title' | 'headers' | 'words']>(['title'], ['headers'], ['words']);
  const EDITED = { title: /年度.*(得分表|排名|问题清单)$|宣传信息稿费/u, headers: /^(单位|名次|级别|序号)$/u, words: /稿分 |^注：按完成率|^点“|^没有发现|^预览/u }; // prettier-ignore

  test('is still ours while two of its title, its headers and its words are as they were', async () => {
    const workbook = await bookWith('备用', [['x']]);
    await previewFees(workbook, Q1, OPTIONS);
    const made = await workbook.read([...RESULTS, ...FEES]);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...RESULTS, ...FEES), edits, async (name, [what]) => {
        const edited = made.sheets.get(name)!.rows.map((cells) => cells.map((value) => (typeof value === 'string' && EDITED[what].test(value) ? '改过' : value))); // prettier-ignore
        expect(edited).not.toEqual(made.sheets.get(name)!.rows);
        const again = await bookWith(name, edited as Cells);
        const outcome = await previewFees(again, Q1, OPTIONS);
        expect([name, what, outcome.status]).toEqual([name, what, 'done']);
        expect((await again.read([name])).sheets.get(name)!.rows).not.toEqual(edited);
      }),
      { numRuns: 18 },
    );
  });

  test('a ledger without its title, words and codes is ours by its headers, and every fault is named', async () => {
    const headers = Object.values(LEDGER_COLUMNS).map(({ name }) => name);
    const workbook = await bookWith(SHEETS.ledger, [headers.slice(0, 20), ['x']]);
    const preview = await previewFees(workbook, Q1, OPTIONS);
    const codes = preview.status === 'refused' ? preview.issues.map(({ code }) => code) : [];
    expect(new Set(codes)).toEqual(new Set(['missing-column']));
  });
});
