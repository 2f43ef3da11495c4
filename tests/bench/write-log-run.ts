import ExcelJS from 'exceljs';
import { adoptionRows, SHAPES, unitsOf } from './workload';

/** Columns beyond those of the workload, as a kept log has them; the last four are the machine's. */
const MORE_COLUMNS = ['撰稿人', '凭证', '规则分值', '计入得分', '所属季度', '判定'];

/** Writes a log of 12 columns with shared strings, by a program that is not ours. */
async function writeLogFile(file: string, rows: number): Promise<void> {
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: file, useSharedStrings: true, useStyles: true });
  const targets = workbook.addWorksheet('目标任务');
  targets.addRow(['单位', '类型', '任务分值']).commit();
  for (const { name, group, target } of unitsOf(SHAPES.base)) targets.addRow([name, group, target]).commit();
  targets.commit();
  const log = workbook.addWorksheet('采用登记');
  adoptionRows(rows, SHAPES.base).forEach((cells, row) => {
    const more =
      row === 0 ? MORE_COLUMNS : [`撰稿人${row % 300}`, `https://example.org/${row}`, null, null, null, null];
    log.addRow([...cells, ...more]).commit();
  });
  log.commit();
  await workbook.commit();
}

const [file, rows] = process.argv.slice(2) as [string, string];
await writeLogFile(file, Number(rows));
