import fc from 'fast-check';
import { rolesOf, type ReviewRole } from '../../src/engine/workflow/chain';
import { interviewStanding } from '../../src/engine/workflow/interviews';
import { manuscriptStanding, type Manuscript, type ManuscriptDays } from '../../src/engine/workflow/manuscripts';
import { solicitationStanding } from '../../src/engine/workflow/solicitations';
import { dayOf } from '../../src/engine/time/calendar';
import { isWorkingDay } from '../../src/engine/time/working-days';
import { day } from '../../src/engine/units';
import { REVIEW_CHAIN } from '../../src/rules/review-chain';
import { announcedCalendar } from '../../src/sheets/holidays/work-calendar';

const calendar = announcedCalendar();
const START = dayOf(2020, 1, 1);
const aDay = fc.integer({ min: 0, max: 700 }).map((at) => day(START + at));
const maybeDay = fc.option(aDay, { nil: null });
const GROUPS = ['街道（镇）退役军人服务站', '局属各科室', '局属事业单位', '别的'];

const days: fc.Arbitrary<ManuscriptDays> = fc.record({
  firstReview: maybeDay,
  review: maybeDay,
  submitted: maybeDay,
  chiefApproval: maybeDay,
  leaderApproval: maybeDay,
  handled: maybeDay,
});
const manuscript: fc.Arbitrary<Manuscript> = fc.record({
  days,
  group: fc.constantFrom(...GROUPS),
  isClassified: fc.boolean(),
  isSensitive: fc.boolean(),
  isIncomplete: fc.boolean(),
  isAdopted: fc.boolean(),
  handling: fc.constantFrom(null, 'returned' as const, 'rejected' as const, 'withdrawn' as const),
});

test('whoever is waited for is named, and nobody after the end; what waits has a day except in a draft', () => {
  fc.assert(
    fc.property(manuscript, (some) => {
      const { state, next, who, since } = manuscriptStanding(some, REVIEW_CHAIN);
      const isOver = ['classified', 'withdrawn', 'adopted', 'rejected'].includes(state);
      expect([next === null, who === null]).toEqual([isOver, isOver]);
      if (Array.isArray(who)) expect(who.length).toBeGreaterThan(0);
      if (isOver || state === 'draft') expect(since).toBeNull();
    }),
  );
});

test('nothing sensitive is adopted before the leader approved it (三(二)5)', () => {
  fc.assert(
    fc.property(manuscript, (some) => {
      const sensitive = { ...some, isSensitive: true, days: { ...some.days, leaderApproval: null } };
      expect(manuscriptStanding(sensitive, REVIEW_CHAIN).state).not.toBe('to-adopt');
    }),
  );
});

test('rows of the very kind of unit beat those of any kind, step by step', () => {
  const chain: ReviewRole[] = [
    { group: null, step: 'review', role: '甲', isSensitiveOnly: false },
    { group: '局属各科室', step: 'review', role: '乙', isSensitiveOnly: false },
    { group: null, step: 'approval', role: '丙', isSensitiveOnly: false },
    { group: null, step: 'approval', role: '丁', isSensitiveOnly: true },
  ];
  expect(rolesOf(chain, '局属各科室', 'review')).toEqual(['乙']);
  expect(rolesOf(chain, '局属事业单位', 'review')).toEqual(['甲']);
  expect(rolesOf(chain, '局属各科室', 'approval')).toEqual(['丙']);
  expect(rolesOf(chain, '局属各科室', 'approval', true)).toEqual(['丙', '丁']);
  expect(rolesOf(chain, '局属各科室', 'first-review')).toEqual([]);
});

const TERMS = { ordinary: 3, comprehensive: 5 };
const solicitation = fc.record({
  issued: aDay,
  isComprehensive: fc.boolean(),
  agreed: maybeDay,
  required: fc.integer({ min: 1, max: 3 }),
  deliveredByHand: maybeDay,
  isWithdrawn: fc.boolean(),
  deliveries: fc.array(aDay, { maxLength: 4 }),
});

test('a commission is late only after its due day, and complete once the last manuscript that was asked for arrived', () => {
  fc.assert(
    fc.property(solicitation, aDay, (some, asOf) => {
      const { due, state, delivered, overdueDays, remaining } = solicitationStanding(some, TERMS, calendar, asOf);
      const isComplete = some.deliveries.length >= some.required || some.deliveredByHand !== null;
      expect(['in-time', 'late'].includes(state)).toBe(isComplete && !some.isWithdrawn);
      expect(delivered).toBeLessThanOrEqual(some.required);
      if (state === 'in-time' || state === 'open' || state === 'due-today') expect(overdueDays).toBe(0);
      if (state !== 'open') expect(remaining).toBe(0);
      if (some.agreed === null) expect(isWorkingDay(calendar, due.day)).toBe(true);
      else expect(due.day).toBe(some.agreed);
    }),
  );
});

test('an appointment is announced in time exactly where it came by its latest day', () => {
  const terms = { ahead: 2, usesReviews: true };
  fc.assert(
    fc.property(aDay, aDay, (activity, received) => {
      const some = { activity, received, reviewed: null, isCancelled: false };
      const { latest, lead, state } = interviewStanding(some, terms, calendar, START);
      expect(lead! >= 2).toBe(received <= latest.day);
      if (activity >= START) expect(state).toBe(received <= latest.day ? 'arranged' : 'short-notice');
    }),
  );
});
