import { emptyXlsx } from '../../../src/host/xlsx/open-xlsx';
import type { SheetContent } from '../../../src/host/port/workbook';
import { encodeNotice } from '../../../src/sheets/notice/encode-notice';
import { convert, describeWithLibreOffice } from '../../libreoffice';
import { adoption, bookOfLog, CITY, noticeIn, PROVINCE, Q2 } from '../../app/notice/notice-books';

const ROWS = [
  adoption('1', '跳马镇', '2020-04-28'),
  adoption('1', '跳马镇', '2020-05-20', PROVINCE, '单独采用'),
  adoption('1', '跳马镇', '2020-06-01', '区领导专报', '专报'),
  adoption('2', '跳马镇', '2020-06-10', PROVINCE, '单独采用'),
  adoption('3', '跳马镇', '2020-06-12', CITY, '公文类'),
  adoption('4', '高桥', '2020-04-15', '区属媒体平台', '单独采用'),
  adoption('5', '双拥优抚科', '2020-06-20', '省政府办公厅', '综合采用'),
];
const sheet = encodeNotice(noticeIn(bookOfLog(ROWS), Q2));
const lines = sheet.cells.map((cells) =>
  cells.map((cell) => (typeof cell === 'object' && cell !== null && 'value' in cell ? cell.value : cell)),
);
const rowOf = (name: string) => lines.findIndex((cells) => cells[1] === name);

describe('the sheet of a notice', () => {
  it('shows the counts beside the values, and that they make the points', () => {
    const head = lines.findIndex((cells) => cells[0] === '名次');
    expect(lines[head]).toEqual(expect.arrayContaining(['省\n综合采用', '省\n单独采用', '市\n转载', '市\n公文类']));
    expect(lines[head + 1]!.filter((cell) => cell !== null)).toEqual([10, 5, 1, 0.5]);
    expect(lines[rowOf('跳马镇')]!.slice(2)).toEqual([
      '—',
      5,
      0,
      1,
      1,
      1,
      1,
      4,
      1,
      0,
      10.5,
      10.5,
      5,
      2.1,
      '已达标',
      '√',
    ]);
    expect(lines[rowOf('合计')]!.slice(3, 13)).toEqual([7, 1, 1, 1, 1, 1, 4, 1, 1, 20.5]);
  });

  it('is locked, prints its table across, head repeated, and nothing of what stands below', () => {
    const { print, protected: isLocked, name } = sheet;
    expect(name).toBe('通报2020Q2');
    expect(isLocked).toBe(true);
    expect(print).toMatchObject({ orientation: 'landscape', fitToWidth: true, titleRows: { from: 2, to: 3 } });
    const below = lines.findIndex((cells) => JSON.stringify(cells[0]).startsWith('"以下是通报的文字'));
    expect(print!.area!.rows).toBeLessThanOrEqual(below);
    expect(lines[below + 1]![0]).toBe('各街道（镇），机关各科室，区退役军人服务中心：');
  });
});

describeWithLibreOffice('the sheet of a notice in another program', () => {
  const recalculated = async (content: SheetContent): Promise<string[][]> => {
    const book = emptyXlsx();
    await book.write([{ kind: 'replace-sheet', sheet: content }]);
    const csv = await convert(
      book.bytes(),
      'xlsx',
      'csv',
      'Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false',
    );
    return new TextDecoder().decode(csv).split('\n').map((line) => line.split(',')); // prettier-ignore
  };
  const marks = (rows: string[][]): string[] =>
    rows.map((cells) => cells.at(-1)!).filter((cell) => /^[√×]$/u.test(cell));

  it('comes to √ in every line', async () => {
    expect(marks(await recalculated(sheet))).toEqual(Array(21).fill('√'));
  });

  it('comes to × in the line whose number was changed', async () => {
    const cells = sheet.cells.map((line) => [...line]);
    cells[rowOf('跳马镇')]![5] = 2;
    const spoiled = await recalculated({ ...sheet, cells });
    expect(spoiled.find((line) => line[1] === '跳马镇')!.at(-1)).toBe('×');
    expect(spoiled.find((line) => line[1] === '高桥')!.at(-1)).toBe('√');
  });
});
