import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parse } from 'yaml';
import { isWorkday } from 'chinese-days';
import { SolarDay } from 'tyme4ts';
import { civilDate, dayOf } from '../../../src/engine/time/calendar';
import {
  isWorkingDay,
  unannouncedYear,
  workingDayAfter,
  workingDayBefore,
  workingDaysAhead,
  workingDaysIn,
  type WorkCalendar,
} from '../../../src/engine/time/working-days';
import { day, type Day } from '../../../src/engine/units';
import { announcedCalendar } from '../../../src/sheets/holidays/work-calendar';
import { formatDay } from '../../../src/text/format';

const FILE = parse(readFileSync('tests/engine/time/working-days.yaml', 'utf8')) as Record<string, never>;
type Line = Readonly<Record<string, string | number>>;
const lines = (name: string, of: object = FILE): Line[] => (of as Record<string, Line[]>)[name]!;
const at = (text: string | number | undefined): Day => {
  const [year, month, date] = String(text).split('-').map(Number) as [number, number, number];
  return dayOf(year, month, date);
};
const calendar = announcedCalendar();
const countOf = (line: Line): number => Number(line['工作日']);

test.each(lines('应报日'))('应报日 of %p', (line) => {
  const due = workingDayAfter(calendar, at(line['下达']), countOf(line));
  expect(formatDay(due.day)).toBe(line['应报日']);
  expect(due.isProvisional).toBe(line['暂'] === '是');
});

test.each(lines('最迟报送日'))('最迟报送日 of %p', (line) => {
  expect(formatDay(workingDayBefore(calendar, at(line['活动']), countOf(line)).day)).toBe(line['最迟']);
});

test.each(lines('逾期'))('逾期 of %p', (line) => {
  expect(workingDaysIn(calendar, at(line['应报日']), at(line['报送']))).toBe(countOf(line));
});

test.each(lines('提前'))('提前 of %p', (line) => {
  expect(workingDaysAhead(calendar, at(line['报办公室']), at(line['活动']))).toBe(countOf(line));
});

test('rows of 节假日 beat what is announced', () => {
  const changed = (FILE as unknown as { 改写: object })['改写'];
  const named = lines('节假日', changed).map((row): [Day, boolean] => [at(row['日期']), row['类型'] === '上班']);
  const overridden: WorkCalendar = { ...calendar, named: new Map([...calendar.named, ...named]) };
  for (const line of lines('应报日', changed)) {
    expect(formatDay(workingDayAfter(overridden, at(line['下达']), countOf(line)).day)).toBe(line['应报日']);
    expect(formatDay(workingDayAfter(calendar, at(line['下达']), countOf(line)).day)).toBe(line['不改写']);
  }
});

test('every day of the announced years is what two libraries say', () => {
  const differing: string[] = [];
  for (let some = dayOf(2018, 1, 1); some <= dayOf(2026, 12, 31); some = day(some + 1)) {
    const { year, month, day: date } = civilDate(some);
    const week = new Date(Date.UTC(year, month - 1, date)).getUTCDay();
    const holiday = SolarDay.fromYmd(year, month, date).getLegalHoliday();
    const inTyme = holiday ? holiday.isWork() : week !== 0 && week !== 6;
    const ours = isWorkingDay(calendar, some);
    if (ours !== inTyme || ours !== isWorkday(formatDay(some))) differing.push(formatDay(some));
  }
  expect(differing).toEqual([]);
});

const aDay = fc.integer({ min: dayOf(2017, 6, 1), max: dayOf(2028, 6, 1) }).map(day);

test('the due day is worked, and exactly so many worked days lie up to it; the way back leads to the same count', () => {
  fc.assert(
    fc.property(aDay, fc.integer({ min: 1, max: 30 }), (from, count) => {
      const due = workingDayAfter(calendar, from, count);
      expect(isWorkingDay(calendar, due.day)).toBe(true);
      expect(workingDaysIn(calendar, from, due.day)).toBe(count);
      const latest = workingDayBefore(calendar, from, count);
      expect(isWorkingDay(calendar, latest.day)).toBe(true);
      expect(workingDaysAhead(calendar, latest.day, from)).toBe(count);
      const years = new Set(Array.from({ length: due.day - from }, (_, n) => civilDate(day(from + n + 1)).year));
      expect(due.isProvisional).toBe([...years].some((year) => year < 2018 || year > 2026));
    }),
  );
});

test('the exceptions are the days that break the rhythm of the week', () => {
  expect(workingDayAfter(calendar, dayOf(2020, 9, 29), 3).exceptions.map(formatDay)).toEqual([
    ...['2020-10-01', '2020-10-02', '2020-10-05', '2020-10-06', '2020-10-07', '2020-10-08', '2020-10-10'],
  ]);
  expect(workingDayAfter(calendar, dayOf(2020, 6, 1), 5).exceptions).toEqual([]);
});

test('worked days between two days are those that one counts on one’s fingers, over any years', () => {
  const anyDay = fc.integer({ min: dayOf(1903, 1, 1), max: dayOf(2199, 12, 31) }).map(day);
  fc.assert(
    fc.property(fc.oneof(anyDay, aDay), fc.integer({ min: -40, max: 1200 }), (after, length) => {
      let count = 0;
      for (let some = after + 1; some <= after + length; some++) count += Number(isWorkingDay(calendar, day(some)));
      expect(workingDaysIn(calendar, after, day(after + length))).toBe(count);
    }),
    { numRuns: 200 },
  );
});

test('the year that is told is the first stepped over that nobody has announced', () => {
  const known = (...years: number[]): WorkCalendar => ({ named: new Map(), announced: new Set(years) });
  expect(unannouncedYear(known(2026), dayOf(2026, 12, 30), dayOf(2027, 1, 8))).toBe(2027);
  expect(unannouncedYear(known(2026, 2028), dayOf(2027, 12, 30), dayOf(2028, 1, 8))).toBe(2027);
  expect(unannouncedYear(known(2026), dayOf(2027, 1, 1), dayOf(2026, 12, 28))).toBeNull();
  fc.assert(
    fc.property(fc.integer({ min: 15_000, max: 25_000 }), fc.integer({ min: 1, max: 400 }), (from, count) => {
      for (const counted of [workingDayAfter, workingDayBefore]) {
        const { day: to, isProvisional } = counted(calendar, day(from), count);
        expect(unannouncedYear(calendar, day(from), to) !== null).toBe(isProvisional);
        const year = unannouncedYear(calendar, day(from), to);
        const steps = Array.from(
          { length: Math.abs(to - from) },
          (_, at) => civilDate(day(from + Math.sign(to - from) * (at + 1))).year,
        );
        expect(steps.find((each) => !calendar.announced.has(each)) ?? null).toBe(year);
      }
    }),
  );
});
