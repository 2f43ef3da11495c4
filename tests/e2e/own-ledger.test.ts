import ExcelJS from 'exceljs';
import { onWorkbench } from './on-workbench';
import { workbenchTextZh } from '../../src/text/workbench/workbench';
import type { WorkbenchUnderTest } from './workbench-page';

const UNITS = ['高桥', '东塘', '办公室'];

async function bytesOf(fill: (sheet: ExcelJS.Worksheet) => void, name: string): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  fill(book.addWorksheet(name));
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const rowsOfLedger = (sheet: ExcelJS.Worksheet): void => {
  sheet.addRow(['发文日期', '题目', '单位', '媒体', '方式', '备注']);
  sheet.getColumn(6).width = 60;
  for (let row = 0; row < 40; row++)
    sheet.addRow([`2020-0${1 + (row % 9)}-11`, `走访${row}`, UNITS[row % 3], '市退役军人事务局官网官微', '转载']);
};

/** A sheet of the template is there already, and empty. */
const besideEmptyTargets = ({ workbook }: ExcelJS.Worksheet): void => void workbook.addWorksheet('目标任务');

/** A ledger whose looks and choices go on to the last row of the sheet. */
const stretched = (sheet: ExcelJS.Worksheet): void => {
  rowsOfLedger(sheet);
  for (let column = 1; column <= 5; column++) {
    sheet.getColumn(column).numFmt = '@';
    sheet.getColumn(column).fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFF2CC' } };
  }
  sheet.addConditionalFormatting({
    ref: 'A1:XFD1048576',
    rules: [{ type: 'expression', priority: 1, formulae: ['$A1=""'], style: { font: { bold: true } } }],
  });
  (sheet as unknown as { dataValidations: { model: Record<string, unknown> } }).dataValidations.model['E2:E1048576'] = {
    type: 'list',
    formulae: ['"单独采用,综合采用,转载"'],
  };
};

/** Every character that a text of the ledger has, as GBK writes it. */
const GBK: Readonly<Record<string, string>> = Object.fromEntries(
  [...new Set([...'日期题目单位方式转载', ...UNITS.join('')])].map((character) => [character, gbkOf(character)]),
);

/** The two bytes of a character, found by decoding every pair there is. */
function gbkOf(wanted: string): string {
  const decoder = new TextDecoder('gbk');
  for (let code = 0x8140; code < 0xfeff; code++) {
    const bytes = Buffer.from([code >> 8, code & 0xff]);
    if (decoder.decode(bytes) === wanted) return bytes.toString('latin1');
  }
  throw new Error(`${wanted} is not in GBK`);
}

const gbk = (text: string): Uint8Array =>
  Buffer.from([...text].map((character) => GBK[character] ?? character).join(''), 'latin1');

async function open(workbench: WorkbenchUnderTest, name: string, bytes: Uint8Array): Promise<void> {
  await workbench.choose({ name, bytes });
  await workbench.notice().getByText(`已打开“${name}”`).waitFor();
}

/** Presses a button and prints how long the sheets of the template took to come. */
async function adds(workbench: WorkbenchUnderTest, button: string): Promise<void> {
  const start = Date.now();
  await workbench.button(button).click();
  await workbench.page.waitForFunction(async () => (await window.gaofen!.sheetNames()).includes('目标任务'));
  process.stdout.write(`${button}: ${Date.now() - start} ms\n`);
}

/** 判定 of the first row, and the cell beside it. */
const VERDICT = ['J2', 'K2'];

/** The cell of the first row that is pressed at the edge of the grid. */
async function atEdge(workbench: WorkbenchUnderTest): Promise<string> {
  const { page } = workbench;
  const grid = (await page.getByRole('main', { name: '表格' }).boundingBox())!;
  await page.mouse.click(grid.x + grid.width - 60, 134);
  return workbench.nameBox().inputValue();
}

for (const [kind, fill] of [
  ['plain', rowsOfLedger],
  ['stretched to the last row', stretched],
] as const) {
  onWorkbench(`an office's own ledger is read as its columns are chosen: ${kind}`, async (workbench) => {
    await open(workbench, '台账.xlsx', await bytesOf(fill, '信息台账'));
    await adds(workbench, '按这样读取');
    await workbench.page.getByText('结果与表格一致').waitFor();
    expect(await workbench.cell('单位得分', 'A2')).not.toBeNull();
    expect(VERDICT).toContain(await atEdge(workbench));
    expect((await workbench.save()).workbook).toBeDefined();
  });
}

onWorkbench('a ledger as text, as a Chinese program exports it, becomes a workbook', async (workbench) => {
  const lines = Array.from({ length: 40 }, (_, row) => `2020/${1 + (row % 9)}/11,${row},${UNITS[row % 3]},转载`);
  const text = ['日期,题目,单位,方式', ...lines].join('\r\n');
  await workbench.choose({ name: '导出.csv', bytes: gbk(text) });
  await workbench.notice().getByText('已把“导出.csv”读成一张表').waitFor();
  expect(await workbench.cells('导出', ['A1', 'C2', 'A3'])).toEqual(['日期', UNITS[0], '2020/2/11']);
  await workbench.page.getByText('还没有选定“采用渠道”是哪一列').waitFor();
  expect((await workbench.save()).name).toBe('导出.xlsx');
});

onWorkbench('the sheets of the template are added to an empty workbook, and taken back', async (workbench) => {
  const { choice } = workbenchTextZh;
  await open(workbench, '空.xlsx', await bytesOf(besideEmptyTargets, 'Sheet1'));
  const before = (await workbench.save()).bytes;
  await adds(workbench, '增加模板的表');
  await workbench.page.getByRole('button', { name: choice.takeBack }).click();
  await workbench.notice().getByText(choice.takenBack).waitFor();
  expect((await workbench.save()).bytes).toEqual(before);
  await adds(workbench, '增加模板的表');
  await workbench.shows('目标任务', 'A1', '单位');
  await workbench.shows('采用登记', 'A1', '标题');
  await workbench.turnTo('采用登记');
  await workbench.type('A2', '第一条');
  expect(await workbench.cell('采用登记', 'A2')).toBe('第一条');
});
