import { evaluate } from '../../../src/app/scoring/evaluate';
import { dayOf } from '../../../src/engine/time/calendar';
import { issueText } from '../../../src/text/issues/issues';
import { cellName } from '../../../src/issues/place';
import { bookWith } from './work-books';

const logged = (classified: string) =>
  evaluate(
    bookWith({
      采用登记: [
        ['标题', '供稿单位', '采用日期', '采用渠道', '采用方式', '涉密'],
        ['甲稿', '跳马镇', '2020-05-06', '市退役军人事务局官网官微', '转载', classified],
      ],
    }),
    { today: dayOf(2020, 5, 8) },
  ).outcome;
const found = (classified: string) =>
  logged(classified).issues.flatMap(({ code, severity, place }) =>
    code === 'built-in-used' ? [] : [[code, severity, cellName(place)]],
  );

test.each(['机密级', '秘密件', '涉密件', '是（机密）', '有：机密'])(
  '%s in the log says that the row is classified',
  (word) => {
    expect(found(word)).toEqual([['classified-text', 'error', 'A2']]);
  },
);

test.each(['可能', '待定', '甲丙丁'])('%s in the log says neither: the cell is named, its text is not', (word) => {
  const outcome = logged(word);
  expect(found(word)).toEqual([['bad-choice', 'warning', 'F2']]);
  expect(JSON.stringify(outcome.issues.map(issueText))).not.toContain(word);
  expect(outcome.result!.scores.points[0]).toBe(100);
});

test.each(['', '否', '不涉密', '非涉密', '公开', '内部', '—', '/'])(
  '%j in the log says that it is not classified',
  (word) => {
    expect(found(word)).toEqual([]);
  },
);
