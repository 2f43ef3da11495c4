import { planRows } from '../../../src/sheets/template/plan-sheets';
import { contentOf } from '../workbook-content';

const names = (sheet: string, header: readonly string[], rows: readonly (readonly (string | number)[])[]): unknown[] =>
  (planRows(contentOf({ [sheet]: [header, ...rows] }))[sheet] ?? []).map((row) => row[header[0]!]);

/** Words that head rows of sums, measures or remarks in a table of units. */
const WORDS = ['汇总', '合计', '总分', '完成率', '得分', '采用', '全年累计', '平均分', '说明'];

describe('a row of a sheet of rules is one, whatever it is called', () => {
  it('an item that says what it measures and how often', () => {
    const rows = WORDS.map((word) => [word, '篇数', '月']);
    expect(names('考核项', ['考核项', '计量', '周期'], rows)).toEqual(WORDS);
  });

  it('a factor that multiplies or adds', () => {
    const rows = WORDS.map((word) => [word, 2]);
    expect(names('加乘', ['加乘项', '倍数'], rows)).toEqual(WORDS);
  });

  it('a policy of 得分 or 条数', () => {
    const rows = [
      ['得分', '累计'],
      ['条数', '就高'],
    ];
    expect(names('归并', ['计量', '同稿归并'], rows)).toEqual(['得分', '条数']);
  });

  it('a mode that the built-in plan has, alone in its row; a row of sums is none', () => {
    expect(names('采用方式', ['方式'], [['采用'], ['简讯'], ['合计']])).toEqual(['采用', '简讯']);
  });
});
