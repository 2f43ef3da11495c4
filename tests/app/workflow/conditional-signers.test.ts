import fc from 'fast-check';
import { evaluate } from '../../../src/app/scoring/evaluate';
import { planManuscript } from '../../../src/app/workflow/plans/plan-manuscript';
import { manuscriptStory } from '../../../src/app/workflow/story/manuscript-story';
import { dayOf } from '../../../src/engine/time/calendar';
import { issueText } from '../../../src/text/issues/issues';
import { bookWith } from './work-books';

const GROUP = '街道（镇）退役军人服务站';
const STEPS = ['初审', '审核', '采用审批'] as const;
const DATES = ['初审日期', '审核日期', '报送日期', '主任审批日期'];
const HEADER = ['稿件编号', '标题', '供稿单位', '敏感', ...DATES];

/** A chain of up to three signers a step, some of them for sensitive information only. */
const chain = fc.array(
  fc.record({ step: fc.constantFrom(...STEPS), isAny: fc.boolean(), isSensitiveOnly: fc.boolean() }),
  { maxLength: 9 },
);

test('the form, the state, the timeline and the remarks name the same signers, those for sensitive information as well', () => {
  fc.assert(
    fc.property(chain, fc.boolean(), fc.integer({ min: 0, max: 3 }), (roles, isSensitive, done) => {
      const rows = roles.map(({ step, isAny, isSensitiveOnly }, at) => [
        isAny ? '*' : GROUP,
        step,
        `角色${at}`,
        isSensitiveOnly ? '敏感' : null,
      ]);
      const sensitive = isSensitive ? '是' : '否';
      const days = DATES.map((_, at) => (at < done ? `2020-05-0${at + 6}` : null));
      const book = bookWith({
        审核流程: [['单位类型', '环节', '角色', '条件'], ['某类', '初审', '某人', null], ...rows],
        稿件登记: [HEADER, ['G2020-001', '甲', '跳马镇', sensitive, ...days]],
      });
      const { inputs, workflow } = evaluate(book, { today: dayOf(2020, 5, 20) }).outcome.result!;
      const [item] = workflow!.manuscripts;
      const { standing } = item!;
      const planned = planManuscript(inputs, { title: '乙', unit: '跳马镇', sensitive }).chain;
      const shown = planned.map(({ step, roles: names }) => [step, names.join('、')]);
      const signersOf = (step: string): string => shown.find(([one]) => one === step)?.[1] ?? '';
      const story = manuscriptStory(inputs, item!, dayOf(2020, 5, 20));
      for (const event of ['first-review', 'review'] as const) {
        const told = story.filter((moment) => moment.event === event);
        expect(told.map(({ who }) => who)).toEqual(told.map(() => signersOf(event)));
        if (standing.next === event) expect((standing.who as string[]).join('、')).toBe(signersOf(event));
      }
      if (done === 0 && shown[0] && shown[0][0] !== 'approval') expect(standing.next).toBe(shown[0][0]);
    }),
  );
});

test('a review that only sensitive information needs is asked for where it is sensitive', () => {
  const book = bookWith({
    审核流程: [
      ['单位类型', '环节', '角色', '条件'],
      ['*', '初审', '站长', null],
      ['*', '审核', '局领导', '敏感'],
    ],
    稿件登记: [
      HEADER,
      ['G2020-001', '甲', '跳马镇', '是', '2020-05-06', null, null, null],
      ['G2020-002', '乙', '跳马镇', '否', '2020-05-06', null, null, null],
      ['G2020-003', '丙', '跳马镇', '是', '2020-05-06', null, '2020-05-08', null],
      ['G2020-004', '丁', '跳马镇', '是', '2020-05-06', '2020-05-07', '2020-05-08', null],
    ],
  });
  const { result, issues } = evaluate(book, { today: dayOf(2020, 5, 20) }).outcome;
  expect(result!.workflow!.manuscripts.map(({ standing }) => standing.state)).toEqual([
    'to-review',
    'to-submit',
    'to-approve-sensitive',
    'to-approve-sensitive',
  ]);
  const missing = issues.filter(({ code }) => code === 'step-missing');
  expect(missing.map((issue) => [issue.place.row, issueText(issue).advice])).toEqual([
    [3, '请补填；审核表由站长初审、局领导审核（三（二）3）。'],
  ]);
});
