import { dayOf } from '../../../src/engine/time/calendar';
import { unitsOf } from '../../../src/engine/notice/notice';
import { adoption, bookOfLog, CITY, noticeIn, PROVINCE, Q2, wordsOf, YEAR } from './notice-books';

describe('what a notice tells', () => {
  it('leaves out what no register says, and never says that there is none of it', () => {
    const notice = noticeIn(bookOfLog([adoption('1', '高桥', '2020-05-06')]));
    const words = wordsOf(notice);
    expect(words).toContain('采用1条（政务信息0条、新闻宣传1条、其他0条），计1分。');
    expect(words).not.toMatch(/报送|约稿|瞒报|内容类别|有关要求/u);
    expect(notice.paragraphs.filter(({ kind }) => kind === 'heading').map(({ text }) => text)).toEqual([
      '一、总体情况',
      '二、任务完成情况',
    ]);
    expect(notice).toMatchObject({ solicitations: null, matters: null, categories: null });
    expect(unitsOf(notice)).toHaveLength(17);
    expect(notice.salutation).toBe('各街道（镇），机关各科室，区退役军人服务中心：');
    expect(words).toContain('以下单位采用为零：');
  });

  it('numbers the sections on where one is left out, and prints the demands of 参数 as they are', () => {
    const book = bookOfLog([adoption('1', '高桥', '2020-05-06')], {
      参数: [
        ['项目', '值'],
        ['年度', 2020],
        ['通报主送', '各有关单位：'],
        ['通报要求', '按时报送。\n严格审核。'],
        ['通报日期', '2020-7-6'],
      ],
      通报事项: [
        ['单位', '责任人', '类型', '发生日期', '事项', '认定日期'],
        ['黎托', '张某', '迟报', '2020-05-10', '重要信息迟报两日', '2020-06-01'],
        ['黎托', '', '迟报', '2020-05-12', '', '2020-06-01'],
      ],
    });
    const notice = noticeIn(book);
    expect(notice.paragraphs.slice(-5).map(({ text }) => text)).toEqual([
      '三、需要通报的问题',
      '黎托：迟报2起（重要信息迟报两日，5月10日，责任人张某；5月12日）。',
      '四、有关要求',
      '按时报送。',
      '严格审核。',
    ]);
    expect(notice.salutation).toBe('各有关单位：');
    expect(notice.signedOn).toBe(dayOf(2020, 7, 6));
  });

  it('says of a sheet that is there and tells nothing of the period that nothing was confirmed', () => {
    const matters = { 通报事项: [['单位', '类型', '发生日期', '认定日期'], ['黎托', '迟报', '2020-01-10', '2020-02-01']] }; // prettier-ignore
    expect(wordsOf(noticeIn(bookOfLog([], matters)))).toContain('本期没有认定的瞒报、误报、漏报、迟报。');
  });

  it('counts commissions by 应报日: in time, late, owed, withdrawn, and those of other quarters not', () => {
    const sheet = [
      ['约稿编号', '约稿主题', '约稿单位', '下达日期', '篇数', '报送日期', '处理'],
      ['Y2020-01', '“八一”慰问', '跳马镇', '2020-04-27', '', '2020-04-30', ''],
      ['Y2020-01', '“八一”慰问', '高桥', '2020-04-27', '', '2020-05-07', ''],
      ['Y2020-01', '“八一”慰问', '黎托', '2020-04-27', 2, '', ''],
      ['Y2020-01', '“八一”慰问', '东塘', '2020-04-27', 2, '', ''],
      ['Y2020-01', '“八一”慰问', '洞井', '2020-04-27', '', '', '撤销'],
      ['Y2020-02', '上季', '洞井', '2020-03-02', '', '', ''],
    ];
    const notice = noticeIn(bookOfLog([], { 约稿登记: sheet }), Q2, dayOf(2020, 5, 7));
    expect(wordsOf(notice)).toContain(
      '本期到期约稿6篇次，按时完成1篇次，逾期完成1篇次，截至2020年5月7日未完成4篇次：黎托、东塘（“‘八一’慰问”，应报4月30日，逾期2个工作日）。',
    );
    expect(notice.solicitations).toHaveLength(4);
    expect(notice.leftOut).toEqual([{ reason: 'withdrawn', sheet: '约稿登记', rows: [6] }]);
  });

  it('tells the year up to the end of the quarter, and a year as a whole', () => {
    const rows = [
      adoption('1', '高桥', '2020-03-06'),
      adoption('2', '高桥', '2020-05-06', PROVINCE, '单独采用'),
      adoption('3', '高桥', '2020-08-06'),
    ];
    const of = (period: typeof Q2) => unitsOf(noticeIn(bookOfLog(rows), period, dayOf(2020, 12, 31))).find(({ unit }) => unit === '高桥'); // prettier-ignore
    expect(of(Q2)).toMatchObject({ adopted: 1, points: 500, total: 600, state: 'met', rank: 1 });
    expect(of(YEAR)).toMatchObject({ adopted: 3, points: 700, total: 700 });
    expect(noticeIn(bookOfLog(rows), Q2, dayOf(2020, 12, 31)).until).toBe(dayOf(2020, 6, 30));
  });

  it('counts rows of another unit’s content as nobody’s, and names their rows', () => {
    const notice = noticeIn(
      bookOfLog([adoption('1', '高桥', '2020-05-06'), adoption('1', '黎托', '2020-05-08', CITY)]),
    );
    expect(notice.sum.adopted).toBe(1);
    expect(notice.leftOut).toEqual([{ reason: 'other-unit', sheet: '采用登记', rows: [3] }]);
  });

  it('names a plan only by what the workbook cites', () => {
    const own = (basis: string) => ({
      计分规则: [
        ['采用渠道', '采用方式', '分值', '依据'],
        [CITY, '*', 1, basis],
      ],
      参数: [
        ['项目', '值'],
        ['年度', 2020],
        ['付费依据', ''],
      ],
    });
    const opening = (basis: string) => noticeIn(bookOfLog([], own(basis))).paragraphs[0]!.text;
    expect(opening('某局发〔2021〕7号 第三条')).toBe(
      '根据某局发〔2021〕7号要求，现将2020年第二季度宣传信息采用情况通报如下：',
    );
    expect(opening('雨退役军人发〔2020〕2号 三（四）2')).toContain(
      '根据《雨花区退役军人事务局2020年度宣传工作方案》（雨退役军人发〔2020〕2号）要求',
    );
  });
});
