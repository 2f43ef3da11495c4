import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { audit } from '../../src/app/audit/audit';
import { dayOf } from '../../src/engine/time/calendar';
import type { CellContent, CellValue, SheetGrid } from '../../src/host/port/workbook';
import { openXlsx } from '../../src/host/xlsx/open-xlsx';
import { cellText } from '../../src/sheets/cells/values/cell';
import { a1, cellName } from '../../src/issues/place';
import { FEE_TEXTS } from '../../src/text/sheets/fee-sheets';
import { convert, describeWithLibreOffice } from '../libreoffice';
import { gaofen, ROWS, writeLog } from '../entry/settled-book';
import { temporaryFolder } from '../entry/temporary-folder';

const file = temporaryFolder();
const dates = { today: dayOf(2021, 1, 8) };

/** What people fill in on a sheet, by the headers above it; the log's own columns are the clerk's. */
const PEOPLES = ['领款签收', '签领', '备注', '工号/身份证号', '代扣个税', '银行账号'];
const MACHINE_COLUMNS = ['规则分值', '计入得分', '判定', '季度'];

interface Cell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  readonly formula: string | null;
}

/** A file and the cells of it that are the program's. */
interface Subject {
  readonly bytes: Uint8Array;
  readonly cells: readonly Cell[];
}

const isHeaderRow = (line: readonly CellValue[]): boolean => line.includes('序号') || line.includes('标题');
const SIGNED = [...FEE_TEXTS.signatures, ...FEE_TEXTS.detailSignatures].map(FEE_TEXTS.signature);
const isSignature = (line: readonly CellValue[]): boolean =>
  line.some((value) => SIGNED.includes(cellText(value)) || value === FEE_TEXTS.signedOn);

function machineCells(grid: SheetGrid): Cell[] {
  const { name, rows, formulas = [] } = grid;
  const head = rows.findIndex(isHeaderRow);
  const headers = (rows[head] ?? []).map(cellText);
  return rows.flatMap((line, row) =>
    line.flatMap((value, column): Cell[] => {
      const isLog = name === '采用登记';
      const isListed = row > head && typeof line[0] === 'number' && PEOPLES.includes(headers[column] ?? '');
      if (value === null || isListed || isSignature(line)) return [];
      if (isLog && (row === head || !MACHINE_COLUMNS.includes(headers[column] ?? ''))) return [];
      return [{ sheet: name, row, column, value, formula: formulas[row]?.[column] ?? null }];
    }),
  );
}

async function subjectOf(path: string, sheets: readonly string[]): Promise<Subject> {
  const bytes = readFileSync(path);
  const { sheets: grids } = await openXlsx(bytes).read(sheets, { formulas: true });
  return { bytes, cells: [...grids.values()].flatMap(machineCells) };
}

const QUOTED = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const spelled = (value: CellValue): string => (typeof value === 'string' ? QUOTED(value) : cellText(value));

/** What a forger does to a cell, by name; undefined where it does not apply. */
const TAMPERINGS: Readonly<Record<string, (cell: Cell) => CellContent | undefined>> = {
  'another value': ({ value }) => (typeof value === 'number' ? value + 1000 : `${cellText(value)}改`),
  'a fen more': ({ value }) => (typeof value === 'number' ? value + 0.01 : undefined),
  nothing: () => null,
  'a number as text': ({ value }) => (typeof value === 'number' ? String(value) : undefined),
  'a formula that shows the same': ({ value, formula }) =>
    formula === null && typeof value !== 'object' ? { formula: `${spelled(value)}&""`, value } : undefined,
  'the value of its formula': ({ value, formula }) => (formula === null ? undefined : (value as CellContent)),
  'more in its formula': ({ value, formula }) =>
    formula === null || typeof value === 'object' ? undefined : { formula: `${formula}+1000`, value },
  'another text in its formula': ({ value, formula }) =>
    formula === null || typeof value !== 'string' ? undefined : { formula: spelled(value), value },
  'other cells in its formula': ({ value, formula }) => {
    const moved = formula?.replace(/([A-Z])(\d+)/u, (_, letter: string, row: string) => `${letter}${Number(row) + 1}`);
    return moved === undefined || typeof value === 'object' ? undefined : { formula: moved, value };
  },
};

async function errorsAfter({ bytes }: Subject, { sheet, row, column }: Cell, content: CellContent): Promise<string[]> {
  const workbook = openXlsx(bytes);
  await workbook.write([{ kind: 'write-cells', sheet, row, column, cells: [[content]] }]);
  const { issues } = await audit(openXlsx(workbook.bytes()), dates);
  return issues.filter(({ severity }) => severity === 'error').map(({ place }) => `${place.sheet}!${cellName(place)}`);
}

/** An entry of the ledger is proved as a whole: its first cell stands for it, where another is not named. */
const namesFor = ({ sheet, row, column }: Cell): string[] =>
  ['结算台账', '台账摘录'].includes(sheet)
    ? [`${sheet}!${a1(row, column)}`, `${sheet}!A${row + 1}`]
    : [`${sheet}!${a1(row, column)}`];

let book: Subject;
let handOver: Subject;

beforeAll(async () => {
  await writeLog(file('登记.xlsx'), [...ROWS, { ...ROWS[0]!, title: '另一篇', number: '007', authors: '赵六' }]);
  for (const [from, quarter, to] of [
    ['登记', '2020Q1', 'q1'],
    ['q1', '2020Q2', 'q2'],
  ] as const) {
    const words = ['fees', file(`${from}.xlsx`), '--quarter', quarter, '--out', file(`${to}.xlsx`), '--settle'];
    expect(await gaofen(...words)).toMatchObject({ code: 0 });
  }
  await gaofen('hand-over', file('q2.xlsx'), '--quarter', '2020Q2', '--out', file('送.xlsx'));
  const feeSheets = ['稿费表2020Q2', '稿费明细2020Q2', '稿费发放表2020Q2'];
  book = await subjectOf(file('q2.xlsx'), [...feeSheets, '结算台账', '单位得分', '单位排名', '采用登记']);
  handOver = await subjectOf(file('送.xlsx'), [...feeSheets, '台账摘录']);
});

describe.each(['the book', 'the hand-over file'])('%s', (name) => {
  const subject = (): Subject => (name === 'the book' ? book : handOver);

  it('is sound as it is', async () => {
    expect((await audit(openXlsx(subject().bytes), dates)).issues).toEqual([]);
  });

  it.each(Object.entries(TAMPERINGS))('names a cell that was given %s', async (_, tamper) => {
    const cells = subject().cells.filter((cell) => {
      const content = tamper(cell);
      return (
        content !== undefined && JSON.stringify(content) !== JSON.stringify(cell.formula === null ? cell.value : {})
      );
    });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...cells), async (cell) => {
        const errors = await errorsAfter(subject(), cell, tamper(cell)!);
        expect(errors.some((place) => namesFor(cell).includes(place))).toBe(true);
      }),
      { numRuns: 30 },
    );
  });
});

describe.each(['the book', 'the hand-over file'])('%s', (name) => {
  it('misses every row that was emptied', async () => {
    const subject = name === 'the book' ? book : handOver;
    const places = new Map(
      subject.cells.filter(({ sheet }) => sheet !== '采用登记').map((cell) => [`${cell.sheet} ${cell.row}`, cell]),
    );
    for (const { sheet, row } of places.values()) {
      const workbook = openXlsx(subject.bytes);
      const empty = new Array<null>(40).fill(null);
      await workbook.write([{ kind: 'write-cells', sheet, row, column: 0, cells: [empty] }]);
      const { issues } = await audit(workbook, dates);
      const errors = issues.filter(({ severity }) => severity === 'error');
      expect({
        sheet,
        row,
        errors: errors.some(({ place }) => place.sheet === sheet && cellName(place) !== null),
      }).toEqual({
        sheet,
        row,
        errors: true,
      });
    }
  });
});

describe('the stamp of 单位得分', () => {
  const stamp = (): Cell =>
    book.cells.find(({ sheet, row, column }) => sheet === '单位得分' && row === 2 && column === 0)!;
  const changed = async (text: string): Promise<string[]> => await errorsAfter(book, stamp(), text);

  it('may be of another version of the program', async () => {
    expect(await changed(cellText(stamp().value).replace('9.9.9', '9.10.0-rc.1'))).toEqual([]);
  });

  it.each(['改', '，已核定', ' 九', '（9）'])('says nothing after the version: %j', async (more) => {
    expect(await changed(`${cellText(stamp().value)}${more}`)).toEqual(['单位得分!A3']);
  });
});

describe('the hand-over file', () => {
  it.each(['稿费表2020Q2 ', '稿费表2020Q3', '付款说明', '稿费发放表2019Q2', '采用'])(
    'has no sheet %j',
    async (name) => {
      const workbook = openXlsx(handOver.bytes);
      await workbook.write([{ kind: 'replace-sheet', sheet: { name, cells: [['应发合计', 99_999]] } }]);
      const { issues } = await audit(openXlsx(workbook.bytes()), dates);
      expect(issues).toMatchObject([{ code: 'extra-sheet', severity: 'error', place: { sheet: name } }]);
    },
  );
});

describe('a person’s cells', () => {
  const withTax = async (
    content: CellContent,
  ): Promise<readonly { code: string; severity: string; cell: string | null }[]> => {
    const workbook = openXlsx(handOver.bytes);
    const sheet = '稿费发放表2020Q2';
    const { sheets } = await workbook.read([sheet]);
    const { rows } = sheets.get(sheet)!;
    const head = rows.findIndex(isHeaderRow);
    const column = rows[head]!.map(cellText).indexOf('代扣个税');
    await workbook.write([{ kind: 'write-cells', sheet, row: head + 1, column, cells: [[content]] }]);
    const { issues } = await audit(workbook, dates);
    return issues.map(({ code, severity, place }) => ({ code, severity, cell: cellName(place) }));
  };

  it('may compute, which is remarked upon: the audit sees only the result', async () => {
    const found = await withTax({ formula: '100*0', value: 0 });
    expect(found).toEqual([{ code: 'filled-in-formula', severity: 'warning', cell: expect.any(String) as string }]);
    expect(await withTax(0)).toEqual([]);
  });
});

describe('the ledger', () => {
  it.each(['结算台账', '台账摘录'])(
    'names the cell of a header that is gone from %s, and of all of them',
    async (name) => {
      const subject = name === '结算台账' ? book : handOver;
      const { sheets } = await openXlsx(subject.bytes).read([name]);
      const headers = sheets.get(name)!.rows[2]!;
      for (const content of [null, '别的']) {
        for (let column = 0; column < headers.length; column += 5) {
          const cell = { sheet: name, row: 2, column, value: null, formula: null };
          expect(await errorsAfter(subject, cell, content)).toContain(`${name}!${a1(2, column)}`);
        }
      }
      const workbook = openXlsx(subject.bytes);
      await workbook.write([{ kind: 'write-cells', sheet: name, row: 2, column: 0, cells: [headers.map(() => null)] }]);
      const { issues } = await audit(workbook, dates);
      expect(issues.map(({ place }) => cellName(place))).toEqual(headers.map((_, column) => a1(2, column)));
    },
  );
});

describeWithLibreOffice('files that LibreOffice has saved', () => {
  const savedSubject = async ({ bytes, cells }: Subject): Promise<Subject> => ({
    bytes: await convert(bytes, 'xlsx', 'xlsx'),
    cells,
  });

  it('are sound where they were, and every tampering of a formula is named in them too', async () => {
    for (const subject of [await savedSubject(book), await savedSubject(handOver)]) {
      expect((await audit(openXlsx(subject.bytes), dates)).issues).toEqual([]);
      const computed = subject.cells.filter(({ formula, value }) => formula !== null && typeof value === 'number');
      for (const cell of computed.slice(0, 10)) {
        const content = { formula: `${cell.formula}+1000`, value: cell.value as number };
        expect(await errorsAfter(subject, cell, content)).toEqual([`${cell.sheet}!${a1(cell.row, cell.column)}`]);
      }
    }
  });
});
