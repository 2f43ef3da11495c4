import type { CellValue, WorkbookContent } from '../../src/host/port/workbook';
import { SHEETS } from '../../src/text/sheets/workbook-names';

type Rows = readonly (readonly CellValue[])[];

/** The content of a workbook with these sheets, as a host would hand it over. */
export function contentOf(sheets: Readonly<Record<string, Rows>>, date1904 = false): WorkbookContent {
  const grids = Object.entries(sheets).map(([name, rows]) => [name, { name, rows }] as const);
  return { date1904, sheetNames: Object.keys(sheets), sheets: new Map(grids) };
}

const HEADERS = ['标题', '供稿单位', '采用日期', '采用渠道', '采用方式', '稿件编号'];

/** A workbook of 2020 with three units, the built-in rules and these adoptions below the header in row 1. */
export function bookOf(adoptions: Rows, more: Readonly<Record<string, Rows>> = {}, date1904 = false): WorkbookContent {
  return contentOf(
    {
      [SHEETS.parameters]: [
        ['项目', '值'],
        ['年度', 2020],
        ['每分稿费', 50],
      ],
      [SHEETS.targets]: [
        ['单位', '类型', '任务分值', '别名'],
        ['高桥', '街道', 5, '高桥站、高桥街道'],
        ['东塘', '街道', 5],
        ['办公室', '科室', 15],
      ],
      [SHEETS.adoptions]: [HEADERS, ...adoptions],
      ...more,
    },
    date1904,
  );
}
