import { CITY, gaofen, writeLog } from './settled-book';
import { temporaryFolder } from './temporary-folder';

const file = temporaryFolder();
const adoption = (title: string, unit: string, date: string, number = '') =>
  ({ title, unit, date, channel: CITY, mode: '转载', number }) as const;

/** Each pair is perhaps one content: one title under two units, and one number typed in two ways. */
const ROWS = [
  adoption('慰问活动', '高桥', '2020-02-01'),
  adoption('慰问活动', '东塘', '2020-05-01'),
  adoption('招聘会', '高桥', '2020-02-03', '007'),
  adoption('座谈会', '东塘', '2020-02-04', '7'),
];

const run = (book: string, quarter: string, out: string, ...more: string[]) =>
  gaofen('fees', file(book), '--quarter', quarter, '--out', file(out), ...more);
const remarksIn = (out: string): string[] => out.split('\n').filter((line) => line.startsWith('提醒：'));
const codesIn = (out: string): string[] =>
  (JSON.parse(out) as { issues: { code: string; cell: string }[] }).issues
    .map(({ code, cell }) => `${code} ${cell}`)
    .sort();

describe('what may be paid twice is said when it is paid', () => {
  beforeAll(() => writeLog(file('登记.xlsx'), ROWS));

  it('in the preview and in the settlement of a quarter that pays one of the two, and in no other', async () => {
    for (const more of [[], ['--settle', '--by', '李明']]) {
      const first = await run('登记.xlsx', '2020Q1', 'q1.xlsx', ...more);
      expect(first.code).toBe(0);
      expect(remarksIn(first.out)).toEqual([expect.stringContaining('F5'), expect.stringContaining('A3')]);
    }
    const second = await run('q1.xlsx', '2020Q2', 'q2.xlsx', '--settle', '--by', '李明');
    expect(remarksIn(second.out)).toEqual([expect.stringContaining('A3')]);
    const third = await run('q2.xlsx', '2020Q3', 'q3.xlsx', '--settle', '--by', '李明');
    expect([third.code, remarksIn(third.out)]).toEqual([0, []]);
  });

  it('once each in the JSON', async () => {
    const ran = await run('登记.xlsx', '2020Q1', 'json.xlsx', '--settle', '--by', '李明', '--json');
    expect(codesIn(ran.out)).toEqual(['near-number F5', 'same-title-other-unit A3']);
  });
});
