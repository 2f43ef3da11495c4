import { recalculate } from '../../../src/app/scoring/recalculate';
import { dayOf } from '../../../src/engine/time/calendar';
import { openXlsx } from '../../../src/host/xlsx/open-xlsx';
import { pack, partText } from './package';
import { bookParts, sheetXml } from './sample-book';

const line = (row: number, ...texts: string[]): string => {
  const cells = texts.map(
    (text, column) => `<c r="${String.fromCharCode(65 + column)}${row}" t="inlineStr"><is><t>${text}</t></is></c>`,
  );
  return `<row r="${row}">${cells.join('')}</row>`;
};

const TARGETS = line(1, '单位', '类型', '任务分值') + line(2, '高桥', '街道', '5');
const LOG =
  line(1, '标题', '供稿单位', '采用日期', '采用渠道', '采用方式') +
  line(2, '稿', '高桥', '2020-4-1', '市局官网', '转载') +
  line(3, '稿二', '高桥', '2020-8-1', '省厅', '单独采用');

test('no result is hidden under a merge that a person made beside the log', async () => {
  const merged = '<mergeCells count="1"><mergeCell ref="F2:H3"/></mergeCells>';
  const book = openXlsx(
    pack({
      ...bookParts({ 目标任务: TARGETS, 采用登记: '' }),
      'xl/worksheets/sheet2.xml': sheetXml(LOG, merged),
    }),
  );
  await recalculate(book, { today: dayOf(2020, 12, 31), version: '0' });
  const { rows, merges } = (await book.read(['采用登记'])).sheets.get('采用登记')!;
  expect(merges).toEqual([{ row: 1, column: 5, rows: 2, columns: 3 }]);
  expect(rows.map((cells) => cells.slice(5))).toEqual([
    [null, null, null, '规则分值', '计入得分', '所属季度', '判定'],
    [null, null, null, 1, 1, '2020Q2', '计1分'],
    [null, null, null, 5, 5, '2020Q3', '计5分'],
  ]);
  const xml = partText(book.bytes(), 'xl/worksheets/sheet2.xml');
  expect(xml).not.toMatch(/r="[FGH][23]"/);
  expect(xml).toContain(merged);
});
