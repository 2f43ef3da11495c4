import ExcelJS from 'exceljs';
import { dayOf } from '../../src/engine/time/calendar';
import { adoptionRows, EPOCH, SHAPES, unitsOf } from './workload';

/** Columns beyond those of the workload, as a kept log has them; the last four are the machine's. */
const MORE_COLUMNS = ['撰稿人', '凭证', '规则分值', '计入得分', '所属季度', '判定'];

/** How much work before the scores there is, where there is any. */
const MANUSCRIPTS = 5_000;
const SOLICITATIONS = 500;
const ASKED_UNITS = 13;

type Writer = ExcelJS.stream.xlsx.WorkbookWriter;

const UNITS = unitsOf(SHAPES.base).map(({ name }) => name);
const unitAt = (index: number): string => UNITS[index % UNITS.length]!;
/** Serial numbers of days of the year, one after the other. */
const dateAt = (index: number): number => EPOCH + dayOf(2020, 1, 6) + (index % 300);

function addSheet(workbook: Writer, name: string, rows: Iterable<readonly unknown[]>): void {
  const sheet = workbook.addWorksheet(name);
  for (const row of rows) sheet.addRow([...row]).commit();
  sheet.commit();
}

function* manuscripts(): Generator<readonly unknown[]> {
  yield [
    '稿件编号',
    '标题',
    '供稿单位',
    '撰稿人',
    '内容类别',
    '关键词',
    '初审日期',
    '审核日期',
    '报送日期',
    '主任审批日期',
  ];
  for (let i = 1; i <= MANUSCRIPTS; i++) {
    const day = dateAt(i);
    yield [`G2020-${i}`, `第${i}号信息：开展走访慰问`, unitAt(i), `撰稿人${i % 300}`, '重要工作', '走访慰问', day, day + 1, day + 2, i % 9 === 0 ? null : day + 3]; // prettier-ignore
  }
}

function* solicitations(): Generator<readonly unknown[]> {
  yield ['约稿编号', '约稿主题', '约稿单位', '下达日期', '类型', '篇数', '报送日期'];
  for (let i = 1; i <= SOLICITATIONS; i++)
    for (let unit = 0; unit < ASKED_UNITS; unit++)
      yield [`Y2020-${i}`, `第${i}次约稿`, unitAt(unit), dateAt(i), '一般', 1, (i + unit) % 9 === 0 ? null : dateAt(i) + 2]; // prettier-ignore
}

/** `numbered`: with the numbers of manuscripts, which nobody registered. */
function* log(rows: number, numbered: boolean): Generator<readonly unknown[]> {
  const [header, ...adoptions] = adoptionRows(rows, SHAPES.base);
  yield [...header!, ...MORE_COLUMNS];
  for (const [index, cells] of adoptions.entries())
    yield [
      ...(numbered ? cells : [...cells.slice(0, -1), null]),
      `撰稿人${index % 300}`,
      `https://example.org/${index}`,
      null,
      null,
      null,
      null,
    ];
}

/** What stands in the file: a log with numbers of manuscripts, one without, or one with the work before it. */
type Contents = 'numbered' | 'unnumbered' | 'work';

/** Writes a log of 12 columns with shared strings, by a program that is not ours. */
async function writeLogFile(file: string, rows: number, contents: Contents): Promise<void> {
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: file, useSharedStrings: true, useStyles: true });
  const targets = unitsOf(SHAPES.base).map(({ name, group, target }) => [name, group, target]);
  addSheet(workbook, '目标任务', [['单位', '类型', '任务分值'], ...targets]);
  addSheet(workbook, '采用登记', log(rows, contents === 'numbered'));
  if (contents === 'work') {
    addSheet(workbook, '稿件登记', manuscripts());
    addSheet(workbook, '约稿登记', solicitations());
  }
  await workbook.commit();
}

const [file, rows, contents] = process.argv.slice(2) as [string, string, Contents];
await writeLogFile(file, Number(rows), contents);
