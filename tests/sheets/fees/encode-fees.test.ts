import fc from 'fast-check';
import type { CellContent, Formula, SheetContent } from '../../../src/host/port/workbook';
import { emptyXlsx, openXlsx } from '../../../src/host/xlsx/open-xlsx';
import { MemoryWorkbook } from '../../host/memory-workbook';
import { PayeeDirectory } from '../../../src/sheets/payees/decode-payees';
import { encodeFees, sheetChanges } from '../../../src/sheets/fees/encode-fees';
import { threeTotals, type FeeStatement } from '../../../src/sheets/fees/fee-statement';
import { convert, describeWithLibreOffice } from '../../libreoffice';
import { crowd, preview, settled, type Told } from '../fee-statements';
import { rowWith, shown, styleAt } from '../scored';

const NOBODY = new PayeeDirectory();
type Three = [units: SheetContent, detail: SheetContent, payees: SheetContent];
const encode = (statement: FeeStatement, directory = NOBODY): Three => encodeFees(statement, directory) as Three;

const headOf = (sheet: SheetContent): number => rowWith(sheet, 0, '序号');
const columnOf = (sheet: SheetContent, header: string): number => sheet.cells[headOf(sheet)]!.indexOf(header);

/** The cell of a row under a header. */
const at = (sheet: SheetContent, row: number, header: string): CellContent =>
  sheet.cells[row]![columnOf(sheet, header)]!;
const values = (sheet: SheetContent, row: number) => sheet.cells[row]!.map(shown);
const total = (sheet: SheetContent): number => rowWith(sheet, 0, '合计');
const texts = (sheet: SheetContent): string[] =>
  sheet.cells.flatMap((cells) => cells.map(shown)).filter((value): value is string => typeof value === 'string');

const gaoqiao: Told = { unit: '高桥', points: 5, authors: ['李建华'] };
const corrected: Told[] = [
  { ...gaoqiao, points: -5, cause: 'withdrawn', quarter: 0 },
  { ...gaoqiao, points: 1 },
  { unit: '东塘', points: 2.5, authors: ['甲', '乙', '丙'] },
];

describe('稿费表', () => {
  const [sheet] = encode(settled([crowd(4, 2)]));

  test('has the columns finance expects, and no others, in a plain quarter', () => {
    expect(values(sheet, headOf(sheet))).toEqual(
      '序号 单位 采用条数 得分 标准(元/分) 应发金额(元) 签领 备注'.split(' '),
    );
    expect(sheet.name).toBe('稿费表2020Q1');
    expect(values(sheet, 0)[0]).toBe('雨花区退役军人事务局2020年第一季度宣传信息稿费表');
  });

  test('computes amounts and sums in the sheet', () => {
    const row = headOf(sheet) + 1;
    expect(values(sheet, row)).toEqual([1, '跳马镇', 2, 21, 50, 1050, null, null]);
    expect(at(sheet, row, '应发金额(元)')).toEqual({ formula: 'ROUND(D5*E5,2)', value: 1050 });
    const subtotal = rowWith(sheet, 1, '街道（镇）退役军人服务站');
    expect(values(sheet, subtotal)[0]).toBe('小计');
    expect((at(sheet, subtotal, '应发金额(元)') as Formula).formula).toBe('ROUND(SUM(F5:F7),2)');
    expect((at(sheet, total(sheet), '应发金额(元)') as Formula).formula).toBe('ROUND(SUMIF(A5:A10,">0",F5:F10),2)');
  });

  test('says the total in capitals and reads the three totals live, side by side', () => {
    const sum = shown(at(sheet, total(sheet), '应发金额(元)'));
    expect(sum).toBe(2475);
    expect(texts(sheet)).toContain('人民币贰仟肆佰柒拾伍元整');
    const row = rowWith(sheet, 0, '三表应发合计核对');
    const formulas = sheet.cells[row]!.flatMap((cell) =>
      typeof cell === 'object' && cell !== null && 'formula' in cell ? [cell.formula] : [],
    );
    expect(formulas.slice(0, 3)).toEqual(['F11', expect.stringMatching(/^'稿费明细2020Q1'!\$L\$\d+$/u), expect.stringMatching(/^'稿费发放表2020Q1'!\$G\$\d+$/u)]); // prettier-ignore
    expect(texts(sheet)).toEqual(expect.arrayContaining(['√ 大写与合计一致', '√ 三表一致']));
    expect(sheet.conditionalFormats).toHaveLength(2);
  });

  test('wraps the name of an office that is too long for its place', () => {
    const office = '湖南湘江新区管理委员会退役军人事务和应急保障局宣传信息工作领导小组办公室';
    const [long] = encode({ ...settled([crowd(4, 2)]), office });
    const row = headOf(long) - 1;
    expect(styleAt(long, row, 0).wrap).toBe(true);
    expect(styleAt(sheet, headOf(sheet) - 1, 0).wrap).toBeUndefined();
  });

  test('names the basis and has room for five signatures', () => {
    expect(texts(sheet).join()).toContain('付费依据：雨退役军人发〔2020〕2号 三（四）3');
    expect(texts(sheet)).toEqual(expect.arrayContaining(['制表：', '审核：', '财务审核：', '分管领导：', '批准：']));
  });

  test('prints on A4 with its heading on every numbered page', () => {
    expect(sheet.print).toMatchObject({
      orientation: 'landscape',
      fitToWidth: true,
      titleRows: { from: 0, to: headOf(sheet) },
      footer: '&C第 &P 页 共 &N 页',
    });
  });

  test('a preview says so on the sheet and on every page; a settled one is stamped', () => {
    const draft = encode(preview([crowd(4, 2)]));
    for (const one of draft) {
      expect(texts(one)).toContain('预览（未结账，不作付款依据）');
      expect(one.print!.header).toContain('预览（未结账，不作付款依据）');
    }
    expect(texts(sheet).join()).not.toContain('预览');
    expect(texts(sheet).join()).toMatch(/已结账 2020-07-03 09:15.*经办人：王小明.*台账校验码：0123456789abcdef/u);
  });

  test('shows corrections and what is carried only where there is any', () => {
    const [units] = encode(settled([[gaoqiao], corrected]));
    const row = rowWith(units, 1, '高桥');
    expect(values(units, row)).toEqual([1, '高桥', 1, 1, 50, 50, -250, 0, 0, -200, null, '不足扣回，结转下期']);
    expect((at(units, row, '应发金额(元)') as Formula).formula).toBe('ROUND(MAX(0,F5+G5+H5),2)');
    expect((at(units, row, '结转下期(元)') as Formula).formula).toBe('ROUND(F5+G5+H5-I5,2)');
    const [next] = encode(settled([[gaoqiao], corrected, [{ ...gaoqiao, points: 20 }]]));
    expect(values(next, rowWith(next, 1, '高桥')).slice(5, 10)).toEqual([1000, 0, -200, 800, 0]);
  });

  test('a quarter with nothing to pay is a sheet all the same', () => {
    const sheets = encode(preview([[gaoqiao], []]));
    expect(texts(sheets[0])).toEqual(expect.arrayContaining(['本季度没有应发稿费。', '人民币零元整']));
    for (const one of sheets) expect(shown(one.cells[total(one)]!.find((cell) => typeof cell === 'object' && cell))).toBe(0); // prettier-ignore
  });
});

describe('稿费明细', () => {
  test('shows every adoption with its rule, clause, row and entry of the ledger', () => {
    const told: Told = { ...gaoqiao, points: 4, ruleValue: 5, title: '=SUM(A1)', channel: '省厅', basis: '某文 二1' };
    const [, sheet] = encode(settled([[told]]));
    const row = headOf(sheet) + 1;
    expect(values(sheet, row)).toEqual([1, '高桥', '李建华', '2020-001', '=SUM(A1)', '省厅', '单独采用', '2020-01-02', 5, 4, 50, 200, '某文 二1', 5, 1, '就高补差，前已计1分']); // prettier-ignore
    expect(at(sheet, row, '标题')).toBe('=SUM(A1)');
    expect(at(sheet, row, '金额')).toEqual({ formula: 'ROUND(J5*K5,2)', value: 200 });
  });

  test('tells why money is paid or taken back later, and leads on to what is paid', () => {
    const [, sheet] = encode(settled([[gaoqiao], corrected]));
    expect(texts(sheet)).toContain('扣回：登记中已无此条，所属2020Q1');
    const label = rowWith(sheet, 0, '应发合计');
    expect(values(sheet, label - 2)[0]).toBe('加：上期结转');
    expect(shown(at(sheet, label, '金额'))).toBe(125);
  });

  test('leaves the entry open while it is not booked', () => {
    const [, sheet] = encode(preview([[gaoqiao]]));
    expect(at(sheet, headOf(sheet) + 1, '台账号')).toBeNull();
  });

  test('shows a fen of rounding where only the sum is rounded', () => {
    const [, sheet] = encode(settled([[{ ...gaoqiao, points: 1.5, rate: 3333, amount: 4999 }]], 3333));
    expect(at(sheet, headOf(sheet) + 1, '金额')).toEqual({ formula: 'ROUND(J5*K5,2)-0.01', value: 49.99 });
    expect(texts(sheet)).toContain('含尾差');
  });
});

describe('稿费发放表', () => {
  const directory = new PayeeDirectory();
  directory.set('高桥', '李建华', { id: '43010519880101123X', account: '工行 00622202' });
  directory.set('', '东塘', { id: '', account: '农行 123' });
  const told: Told[] = [
    gaoqiao,
    { unit: '高桥', points: 5, authors: ['李建华', '王芳', '赵敏'] },
    { unit: '东塘', points: 1 },
  ];
  const [, , sheet] = encode(settled([told]), directory);

  test('wraps names that are too long for their column, and those alone', () => {
    const [, , long] = encode(settled([[{ unit: '高桥', points: 5, authors: ['阿卜杜拉·买买提江·托合提'] }]]));
    const wraps = (of: SheetContent) => styleAt(of, headOf(of) + 1, columnOf(of, '姓名')).wrap;
    expect([wraps(long), wraps(sheet)]).toEqual([true, undefined]);
  });

  test('shows people, their ids as text, tax left to finance, and what is left live', () => {
    const row = headOf(sheet) + 1;
    expect(values(sheet, row)).toEqual([1, '高桥', '李建华', '43010519880101123X', 6.68, 50, 333.34, null, 333.34, '工行 00622202', null, '合作稿件均分']); // prettier-ignore
    expect((at(sheet, row, '实发金额') as Formula).formula).toBe('ROUND(G5-H5,2)');
    expect(styleAt(sheet, row, 3).numberFormat).toBe('@');
    expect(styleAt(sheet, row, 7).locked).toBe(false);
  });

  test('pays a unit that named no author, and sums by unit', () => {
    const row = rowWith(sheet, 1, '东塘');
    expect(values(sheet, row)).toEqual([4, '东塘', '单位统领', null, 1, 50, 50, null, 50, '农行 123', null, null]);
    expect(at(sheet, row, '应发金额')).toEqual({ formula: 'ROUND(E9*F9,2)', value: 50 });
    expect(values(sheet, row + 1).slice(0, 7)).toEqual(['小计', '东塘', '1 人', null, 1, null, 50]);
    expect(values(sheet, total(sheet)).slice(2, 9)).toEqual(['4 人', null, 11, null, 550, 0, 550]);
  });
});

const told = fc.record({
  unit: fc.constantFrom('高桥', '东塘', '办公室'),
  points: fc.integer({ min: 1, max: 80 }).map((halves) => halves / 2),
  authors: fc.subarray(['甲', '乙', '丙']),
});

describe('the three sheets', () => {
  test('show the totals of the statement, whatever is paid', () => {
    fc.assert(
      fc.property(fc.array(told), fc.array(told), fc.integer({ min: 0, max: 9999 }), (first, second, rate) => {
        const taken = first.slice(0, 2).map((one): Told => ({ ...one, points: -one.points, cause: 'withdrawn', quarter: 0 })); // prettier-ignore
        const statement = settled([first, [...second, ...taken]], rate);
        const sheets = encode(statement);
        const totals = threeTotals(statement);
        const row = rowWith(sheets[0], 0, '三表应发合计核对');
        const paid = totals.units / 100;
        expect(values(sheets[0], row).filter((value) => typeof value === 'number')).toEqual([paid, paid, paid]);
        expect(shown(at(sheets[2], total(sheets[2]), '应发金额'))).toBe(totals.payees / 100);
      }),
      { numRuns: 200 },
    );
  });

  test('never refer to a sheet that is not there yet', async () => {
    const changes = sheetChanges(encode(preview([crowd(4, 2)])));
    const known = new Set<string>();
    for (const change of changes) {
      const cells = change.kind === 'replace-sheet' ? change.sheet.cells : change.cells;
      if (change.kind === 'replace-sheet') known.add(change.sheet.name);
      for (const cell of cells.flat()) {
        if (typeof cell !== 'object' || cell === null || !('formula' in cell)) continue;
        for (const [, name] of cell.formula.matchAll(/'([^']+)'!/gu)) expect(known).toContain(name);
      }
    }
    const book = new MemoryWorkbook();
    await book.write(changes);
    expect((await book.read([])).sheetNames).toEqual(['稿费表2020Q1', '稿费明细2020Q1', '稿费发放表2020Q1']);
  });
});

describeWithLibreOffice('LibreOffice', () => {
  test('computes the same amounts and finds every check good', async () => {
    const plain = settled([crowd(17, 2)]);
    const carried = settled([[gaoqiao, ...crowd(6, 2)], corrected]);
    const fractionsOfFen = settled([[], [], crowd(9, 3)], 3333);
    const nothing = preview([[], [], [], []]);
    const sheets = [plain, carried, fractionsOfFen, nothing].flatMap((statement) => encode(statement));
    const book = emptyXlsx();
    await book.write(sheetChanges(sheets.map(withoutResults)));
    const read = await openXlsx(await convert(book.bytes(), 'xlsx', 'xlsx')).read(sheets.map(({ name }) => name));
    for (const sheet of sheets) {
      sheet.cells.forEach((cells, row) =>
        cells.forEach((cell, column) => {
          if (typeof cell !== 'object' || cell === null || !('formula' in cell)) return;
          const found = read.sheets.get(sheet.name)!.rows[row]?.[column];
          expect([sheet.name, row, column, found]).toEqual([sheet.name, row, column, cell.value]);
        }),
      );
    }
  });
});

/** The sheet without the results of its formulas, so that what is read was computed. */
const withoutResults = (sheet: SheetContent): SheetContent => ({
  ...sheet,
  cells: sheet.cells.map((cells) =>
    cells.map((cell) =>
      typeof cell === 'object' && cell !== null && 'formula' in cell ? { ...cell, value: null } : cell,
    ),
  ),
});
