import { placed } from '../placed';
import type { CellLink } from '../../../src/host/port/workbook';
import { encodeIssues } from '../../../src/sheets/issues/encode-issues';
import type { Issue } from '../../../src/issues/issue';
import { rowWith, shown, styleAt } from '../scored';

const place = (cell: string | null) => placed('采用登记', cell);
const warning: Issue = {
  code: 'unpriced',
  severity: 'warning',
  place: place('AB12'),
  parameters: { channel: '其他', mode: '转载' },
};
const error: Issue = {
  code: 'unknown-unit',
  severity: 'error',
  place: place('B3'),
  parameters: { value: '=HYPERLINK("x")', nearest: [] },
};
const missing: Issue = { code: 'missing-sheet', severity: 'error', place: place(null), parameters: { existing: [] } };

const linkTo = (text: string, row: number, column: number): CellLink => ({
  text,
  link: { sheet: '采用登记', row, column },
});

describe('问题清单', () => {
  const sheet = encodeIssues([warning, error], { year: 2020, blocked: false });
  const head = rowWith(sheet, 0, '级别');

  it('puts errors first, each with a link to its cell and what to do', () => {
    expect(sheet.cells[head]).toEqual(['级别', '工作表', '单元格', '问题', '建议']);
    const [first, second] = sheet.cells.slice(head + 1);
    expect(first!.slice(0, 3)).toEqual(['错误', '采用登记', linkTo('B3', 2, 1)]);
    expect(second![2]).toEqual(linkTo('AB12', 11, 27));
    expect(second!.slice(3).map(shown)).toEqual([
      '“其他”（转载）没有规定分值，按0分处理。',
      '如应计分，请在“计分规则”里增加一行并注明依据。',
    ]);
  });

  it('keeps what people typed a text', () => {
    expect(typeof sheet.cells[head + 1]![3]).toBe('string');
  });

  it('counts them on top and marks the levels with more than colour', () => {
    expect(sheet.cells[1]![0]).toMatch(/^错误 1 处.*提醒 1 处/u);
    expect(styleAt(sheet, head + 1, 0).numberFormat).toBe('"× "@');
    expect(styleAt(sheet, head + 2, 0).numberFormat).toBe('"！ "@');
  });

  it('is friendly when there is nothing to do', () => {
    const empty = encodeIssues([], { year: 2020, blocked: false });
    expect(empty.cells[1]![0]).toBe('没有发现问题：所有行都已读入，可以放心使用本次结果。');
    expect(empty.autoFilter).toBeUndefined();
  });

  it('says that nothing was computed when the structure is wrong; a whole sheet has no link', () => {
    const blocked = encodeIssues([missing], { year: 2020, blocked: true });
    expect(blocked.cells[1]![0]).toContain('本次没有计算');
    expect(blocked.cells[head + 1]![2]).toBe('整张表');
  });

  it('gives a long sentence the height of its lines', () => {
    const name = '很长的名字'.repeat(30);
    const long = { ...error, parameters: { value: name, nearest: [] } };
    const heights = encodeIssues([error, long], { year: 2020, blocked: false }).rowHeights!;
    expect(heights.get(head + 2)!).toBeGreaterThan(heights.get(head + 1)! * 2);
  });
});
