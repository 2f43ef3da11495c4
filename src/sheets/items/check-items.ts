import { rankFor } from '../../engine/scoring/general/item-book';
import type { Condition, Item } from '../../engine/scoring/general/general-plan';
import { overlap } from '../../engine/time/period';
import type { RuleFault } from '../../issues/issue';
import { SUBMISSION } from '../../text/sheets/rule-words';
import { foldName } from '../cells/values/cell';
import type { ItemNames } from './item-names';
import type { ItemSheet } from './read-terms';

/** A row of 考核项 with what it says. */
export interface PlacedItem {
  readonly row: number;
  readonly item: Item;
}

type ItemField = Parameters<ItemSheet['note']>[3];

/** Notes what is wrong with rows of 考核项, each by itself and together. */
export function checkItems(sheet: ItemSheet, placed: readonly PlacedItem[], names: ItemNames): void {
  const items = placed.map(({ item }) => item);
  placed.forEach(({ row, item }, at) => {
    const note: Note = (fault, field, value = item.name) =>
      sheet.note(fault === 'mixed-counts' ? 'warning' : 'error', 'rule-fault', row, field, { fault, value });
    const units = names.units.flatMap((_, unit) => (isFor(item, unit, items, names) ? [unit] : []));
    checkTerms(sheet, row, item, note);
    checkHeads(item, units, names, note);
    checkTarget(item, units, names, note);
    if (item.pays === 'money' && mayPayLess(item, items, names)) note('money-negative', 'pays');
    checkInto(item, units, items, names, note);
    if (item.measure === 'count' && isMixed(item.condition, names)) note('mixed-counts', 'channel');
    const earlier = items.slice(0, at);
    if (earlier.some((other) => isSameCase(item, other))) note('item-twice', 'name');
    const sharesUnit = (other: Item): boolean => units.some((unit) => isFor(other, unit, items, names));
    if (earlier.some((other) => takesSame(item, other) && sharesUnit(other))) note('two-collectors', 'channel');
  });
}

type Note = (fault: RuleFault, field: ItemField, value?: string) => void;

/** True where a row may hold for a unit: it is for it, and no narrower row of its name always stands in its place. */
function isFor(item: Item, unit: number, items: readonly Item[], { units }: ItemNames): boolean {
  const rank = rankFor(item, unit, units);
  const hides = (other: Item): boolean =>
    isSameName(item, other) && rankFor(other, unit, units) > rank && spans(other, item);
  return rank >= 0 && !items.some(hides);
}

/** True where one row is in force on every day on which the other is. */
const spans = (one: Item, other: Item): boolean =>
  (one.from === null || (other.from !== null && one.from <= other.from)) &&
  (one.until === null || (other.until !== null && one.until >= other.until));

/** Cells that give, take or move points. */
const SCORING = ['done', 'missed', 'lessEach', 'moreEach', 'steps', 'least', 'most', 'into', 'pays'] as const;
const TERMS = ['done', 'missed', 'lessEach', 'moreEach'] as const;

function checkTerms(sheet: ItemSheet, row: number, item: Item, note: Note): void {
  const isStated = (field: ItemField): boolean => !sheet.isBlank(row, field);
  if (item.measure === 'total' && SCORING.some(isStated)) note('total-scores', SCORING.find(isStated)!);
  if (item.steps && TERMS.some(isStated)) note('steps-and-terms', 'steps');
}

function checkHeads({ target }: Item, forUnits: readonly number[], { units, heads }: ItemNames, note: Note): void {
  const lacking = target?.perHead ? forUnits.find((unit) => heads[unit] === null) : undefined;
  if (lacking !== undefined) note('heads-missing', 'target', units[lacking]!.name);
}

/** True where a row has no 任务, or one of 0 for some unit. */
const lacksTarget = ({ target }: Item, forUnits: readonly number[], { heads }: ItemNames): boolean =>
  !target || target.value === 0 || (target.perHead && forUnits.some((unit) => heads[unit] === 0));

function checkTarget(item: Item, forUnits: readonly number[], names: ItemNames, note: Note): void {
  if (!lacksTarget(item, forUnits, names)) return;
  const { steps, missed, moreEach } = item;
  if (steps?.inPercent) note('percent-without-target', 'steps');
  if ([missed, moreEach].includes('in-proportion')) note('proportion-without-target', 'target');
}

/** True where a row that pays money may come to less than nothing. */
const mayPayLess = (item: Item, items: readonly Item[], names: ItemNames): boolean =>
  mayBeNegative(item) || (!isRaised(item) && follows(item) && mayMeasureLess(item, items, names));

const isRaised = ({ least }: Item): boolean => least !== null && least >= 0;

/** True where the terms of a row give less than nothing of what it measures, be that never below nothing. */
function mayBeNegative(item: Item): boolean {
  const { least, most, done, missed, lessEach, steps } = item;
  if ((most ?? 0) < 0 || (least ?? 0) < 0) return true;
  if (isRaised(item)) return false;
  const stated = [done, 0 - lessEach, typeof missed === 'number' ? missed : 0, ...stepValues(steps)];
  return stated.some((value) => value < 0);
}

const stepValues = (steps: Item['steps']): number[] => steps?.list.map(({ value }) => value) ?? [];

/** True where the result is the measure itself or a part of it. */
const follows = ({ target, steps, missed }: Item): boolean =>
  steps === null && (target === null || missed === 'in-proportion');

/** True where a 汇总 may have less than nothing. */
function mayMeasureLess({ measure, name, condition }: Item, items: readonly Item[], { worth }: ItemNames): boolean {
  if (measure !== 'collected') return false;
  const feeds = ({ into }: Item): boolean => into !== null && foldName(into) === foldName(name);
  return items.some((item) => feeds(item) && mayBeNegative(item)) || (condition !== null && worth.isTaken(condition));
}

function checkInto(
  { into, measure }: Item,
  units: readonly number[],
  items: readonly Item[],
  names: ItemNames,
  note: Note,
): void {
  if (into === null) return;
  const collectors = items.filter((item) => item.measure === 'collected' && foldName(item.name) === foldName(into));
  if (collectors.length === 0) note('into-unknown', 'into', into);
  else if (measure === 'collected') note('collector-into', 'into', into);
  const left = units.find((unit) => collectors.every((item) => rankFor(item, unit, names.units) < 0));
  if (collectors.length > 0 && left !== undefined) note('into-not-for', 'into', names.units[left]!.name);
}

/** True where a condition meets channels of 报送 and of adoptions, and contents of both count. */
function isMixed(condition: Condition | null, { channels: { names, kindOf }, worth }: ItemNames): boolean {
  const met = [...(condition?.channels ?? names.names.keys())].filter((channel) => worth.isCounted(channel));
  const isSubmission = (channel: number): boolean => {
    const { level, className } = kindOf(channel);
    return [names.names[channel]!, level, className].some((text) => SUBMISSION.test(text));
  };
  return met.some(isSubmission) && !met.every(isSubmission);
}

const isSameName = (one: Item, other: Item): boolean => foldName(one.name) === foldName(other.name);

const placeOf = ({ appliesTo }: Item): string => JSON.stringify(appliesTo);

const isSameCase = (one: Item, other: Item): boolean =>
  isSameName(one, other) && placeOf(one) === placeOf(other) && overlap(one, other);

/** True where one adoption may go into both. */
function takesSame(one: Item, other: Item): boolean {
  const [condition, otherCondition] = [one, other].map((item) =>
    item.measure === 'collected' ? item.condition : null,
  );
  if (!condition || !otherCondition || isSameName(one, other)) return false;
  return overlap(one, other) && meets(condition, otherCondition);
}

const meets = (one: Condition, other: Condition): boolean =>
  shares(one.channels, other.channels) && shares(one.modes, other.modes);

const shares = (one: ReadonlySet<number> | null, other: ReadonlySet<number> | null): boolean =>
  one === null || other === null || [...one].some((name) => other.has(name));
