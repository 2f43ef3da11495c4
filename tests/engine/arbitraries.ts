import fc from 'fast-check';
import { dayOf } from '../../src/engine/time/calendar';
import { ANY, type Plan, type Rule } from '../../src/engine/scoring/plan';
import { day, fen, points } from '../../src/engine/units';
import type { LogRow } from './naive';

export const YEAR = 2020;
const CHANNELS = 4;
const MODES = 3;
const UNITS = 5;

const anyDay = fc.integer({ min: dayOf(YEAR - 1, 11, 1), max: dayOf(YEAR + 1, 2, 1) });
const boundary = fc.option(anyDay.map(day), { nil: null, freq: 2 });

const rule: fc.Arbitrary<Rule> = fc.record({
  channel: fc.integer({ min: ANY, max: CHANNELS - 1 }),
  mode: fc.integer({ min: ANY, max: MODES - 1 }),
  value: fc.option(fc.constantFrom(0, 1, 50, 100, 200, 333, 500, 4000).map(points), { nil: null, freq: 8 }),
  from: boundary,
  until: boundary,
  basis: fc.constant('clause'),
});

const unit = fc.record({
  name: fc.constant('unit'),
  group: fc.constantFrom('stations', 'sections'),
  target: fc.option(fc.constantFrom(0, 1, 100, 300, 500, 1000).map(points), { nil: null, freq: 4 }),
});

export const anyPlan: fc.Arbitrary<Plan> = fc.record({
  year: fc.constant(YEAR),
  units: fc.array(unit, { minLength: UNITS, maxLength: UNITS }),
  channels: fc.constant(Array.from({ length: CHANNELS }, (_, i) => `channel ${i}`)),
  modes: fc.constant(Array.from({ length: MODES }, (_, i) => `mode ${i}`)),
  rules: fc.array(rule, { maxLength: 14 }),
  rate: fc.constantFrom(0, 1, 33, 4999, 5000).map(fen),
  feesFrom: boundary,
});

const looseText = fc.constantFrom(
  '',
  '',
  ' ',
  '。',
  'a',
  'ａ',
  ' A',
  '《甲》',
  '甲',
  '甲 ',
  '㈠',
  '乙丙',
  '乙，丙',
  '乙－丙',
  '№1',
  'é',
  'e\u0301',
);

const row = fc.record({
  unit: fc.integer({ min: 0, max: UNITS - 1 }),
  day: anyDay,
  channel: fc.integer({ min: 0, max: CHANNELS - 1 }),
  mode: fc.integer({ min: 0, max: MODES - 1 }),
  number: looseText,
  title: looseText,
});

/** Few contents, many collisions, dates in any order; sheet rows ascend with gaps. */
export const anyLog: fc.Arbitrary<LogRow[]> = fc
  .array(row, { maxLength: 40 })
  .map((rows) => rows.map((fields, position) => ({ ...fields, sheetRow: 2 + position * 3 })));

export const anyAsOf = anyDay.map(day);
