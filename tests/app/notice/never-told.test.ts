import fc from 'fast-check';
import { AdoptionLog } from '../../../src/sheets/adoptions/adoption-log';
import { noticeDocument } from '../../../src/documents/notice/notice-document';
import { noticeReport } from '../../../src/entry/cli/json-notice';
import { encodeNotice } from '../../../src/sheets/notice/encode-notice';
import { noticeIn, CITY, Q2, YEAR } from './notice-books';
import { bookWith } from '../workflow/work-books';

/** Every cell of these columns bears a mark of its own, so that it is known where a text that is told comes from. */
const mark = (sheet: string, column: string, row: number): string => `秘${sheet}${column}${row}密文`;

const CASES = fc.array(
  fc.record({
    unit: fc.constantFrom('跳马镇', '高桥', '双拥优抚科', '无此单位'),
    day: fc.constantFrom('2020-05-06', '2020-02-30', '2020-01-06', '2020-06-01'),
    isSensitive: fc.constantFrom('', '是', '否'),
    isAdopted: fc.boolean(),
    confirmed: fc.constantFrom('', '2020-05-20', '2020-08-01'),
    handling: fc.constantFrom('', '不采用', '退回修改', '撤稿'),
    number: fc.constantFrom('13800138000', '430105198001010011', '6222 0212 3456 7890', '0731-85881234'),
  }),
  { minLength: 1, maxLength: 6 },
);

type Case = typeof CASES extends fc.Arbitrary<infer Value> ? Value : never;

const bookFor = (cases: Case) =>
  bookWith({
    采用登记: [
      ['标题', '供稿单位', '采用日期', '采用渠道', '采用方式', '稿件编号', '撰稿人', '凭证', '备注', '批示'],
      ...cases.flatMap(({ unit, day, isAdopted }, at) =>
        isAdopted
          ? [
              [mark('登', '题', at), unit, day, CITY, '转载', `G2020-00${at}`].concat(
                ['人', '证', '注', '批'].map((column) => mark('登', column, at)),
              ),
            ]
          : [],
      ),
    ],
    稿件登记: [
      ['稿件编号', '标题', '供稿单位', '撰稿人', '关键词', '约稿编号', '敏感', '报送日期', '处理', '处理原因', '备注'],
      ...cases.map(({ unit, day, isSensitive, handling }, at) => [
        ...[`G2020-00${at}`, mark('稿', '题', at), unit, mark('稿', '人', at), mark('稿', '词', at), `Y2020-0${at}`],
        ...[isSensitive, day, handling, mark('稿', '因', at), mark('稿', '注', at)],
      ]),
    ],
    约稿登记: [
      ['约稿编号', '约稿主题', '约稿单位', '下达日期', '来源', '责任人', '备注'],
      ...cases.map(({ unit, isSensitive, number }, at) => [
        ...[
          `Y2020-0${at}`,
          isSensitive === '是' ? `围绕《${mark('稿', '题', at)}》约稿` : `主题${at} ${number}`,
          unit,
          '2020-04-27',
        ],
        ...[mark('约', '源', at), mark('约', '人', at), mark('约', '注', at)],
      ]),
    ],
    信息员: [
      ['姓名', '单位', '联系电话', '备注'],
      ...cases.map(({ number }, at) => [mark('信', '名', at), '高桥', number, mark('信', '注', at)]),
    ],
    通报事项: [
      ['单位', '责任人', '类型', '发生日期', '事项', '认定日期', '认定依据', '备注'],
      ...cases.map(({ unit, confirmed, isSensitive, number }, at) => [
        ...[unit, confirmed === '2020-05-20' ? '张某' : mark('通', '人', at), '迟报', '2020-05-10'],
        confirmed !== '2020-05-20'
          ? mark('通', '事', at)
          : `${isSensitive === '是' ? mark('稿', '题', at) : '迟报两日'}，电话${number}`,
        ...[confirmed, mark('通', '据', at), mark('通', '注', at)],
      ]),
    ],
  });

test('nothing of titles, authors, reasons, remarks, unconfirmed matters, sensitive topics or numbers of persons is told anywhere', () => {
  const property = fc.property(CASES, fc.constantFrom(Q2, YEAR), fc.boolean(), (cases, period, isFinal) => {
    const notice = noticeIn(bookFor(cases), period, undefined, isFinal);
    const told = JSON.stringify([noticeReport(notice), encodeNotice(notice).cells, noticeDocument(notice)]);
    expect(told.match(/秘.{1,4}密文/u)).toBeNull();
    for (const { number } of cases) expect(told).not.toContain(number);
  });
  fc.assert(property, { numRuns: 60 });
});

test('what is left out is said by sheet and row, with the reason', () => {
  const book = bookWith({
    采用登记: [
      ['标题', '供稿单位', '采用日期', '采用渠道', '采用方式', '稿件编号', '涉密'],
      ['', '高桥', '2020-05-06', CITY, '转载', 'G2020-001', '是'],
      ['乙', '高桥', '2020-13-06', CITY, '转载', 'G2020-002', ''],
    ],
    通报事项: [
      ['单位', '类型', '发生日期', '认定日期'],
      ['高桥', '迟报', '2020-05-10', ''],
      ['高桥', '迟报', '2020-05-10', '2020-08-01'],
      ['高桥', '没有这种', '2020-05-10', '2020-05-12'],
    ],
  });
  const notice = noticeIn(book);
  expect(notice.sum.adopted).toBe(1);
  expect(notice.leftOut).toEqual([
    { reason: 'unreadable-rows', sheet: '采用登记', rows: [3] },
    { reason: 'classified', sheet: '采用登记', rows: [2] },
    { reason: 'register-errors', sheet: '通报事项', rows: [4] },
    { reason: 'unconfirmed', sheet: '通报事项', rows: [2] },
    { reason: 'other-period', sheet: '通报事项', rows: [3] },
  ]);
});

/** A log whose only row says this under 涉密, and registers that tell its title, or answer its number. */
const withMark = (mark: string, isBarred: boolean) =>
  bookWith({
    采用登记: [
      ['标题', '供稿单位', '采用日期', '采用渠道', '采用方式', '稿件编号', '涉密', '备注'],
      ['某处设施改造', isBarred ? '无此单位' : '高桥', '2020-05-06', CITY, '转载', 'G2020-001', mark, ''],
      ['别的', '高桥', '2020-05-07', CITY, '转载', 'G2020-002', '', isBarred ? '机密★' : ''],
    ],
    稿件登记: [
      ['稿件编号', '标题', '供稿单位', '约稿编号', '报送日期'],
      ['G2020-001', '', '高桥', 'Y2020-02', '2020-05-05'],
    ],
    约稿登记: [
      ['约稿编号', '约稿主题', '约稿单位', '下达日期'],
      ['Y2020-01', '围绕某处设施改造约稿', '高桥', '2020-04-27'],
      ['Y2020-02', '编号所答的主题', '高桥', '2020-04-27'],
    ],
    通报事项: [
      ['单位', '责任人', '类型', '发生日期', '事项', '认定日期'],
      ['高桥', '某处设施改造的张某', '迟报', '2020-05-10', '某处设施改造迟报', '2020-05-20'],
    ],
  });

test.each([
  ['可能', false, false],
  ['可能', true, false],
  ['待定', false, false],
  ['否', false, true],
  ['公开', true, true],
])('an adoption whose 涉密 says %s (left out, or read again: %j) is told in topics and subjects: %j', (...given) => {
  const [said, isBarred, isTold] = given;
  const notice = noticeIn(withMark(said, isBarred));
  const told = JSON.stringify([noticeReport(notice), encodeNotice(notice).cells, noticeDocument(notice)]);
  for (const text of ['某处设施改造', '编号所答的主题']) expect([text, told.includes(text)]).toEqual([text, isTold]);
});

test('what is secret is looked for once a notice, and only where a register could tell it', () => {
  const looked = jest.spyOn(AdoptionLog.prototype, 'classifiedTexts', 'get');
  noticeIn(withMark('是', false));
  expect(looked).toHaveBeenCalledTimes(1);
  noticeIn(bookWith({}));
  expect(looked).toHaveBeenCalledTimes(1);
  looked.mockRestore();
});
