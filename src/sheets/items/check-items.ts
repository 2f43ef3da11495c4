import type { Condition, Item } from '../../engine/scoring/general/general-plan';
import { overlap } from '../../engine/time/period';
import type { RuleFault } from '../../issues/issue';
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
export function checkItems(sheet: ItemSheet, items: readonly PlacedItem[], names: ItemNames): void {
  items.forEach(({ row, item }, at) => {
    const note = (fault: RuleFault, field: ItemField, value = item.name): void =>
      sheet.note('error', 'rule-fault', row, field, { fault, value });
    checkTerms(sheet, row, item, note);
    checkInto(item, items, note);
    checkHeads(item, names, note);
    const earlier = items.slice(0, at).map((one) => one.item);
    if (earlier.some((other) => isSameCase(item, other))) note('item-twice', 'name');
    if (earlier.some((other) => takesSame(item, other))) note('two-collectors', 'channel');
  });
}

type Note = (fault: RuleFault, field: ItemField, value?: string) => void;

/** Cells that give, take or move points. */
const SCORING = ['done', 'missed', 'lessEach', 'moreEach', 'steps', 'least', 'most', 'into', 'pays'] as const;
const TERMS = ['done', 'missed', 'lessEach', 'moreEach'] as const;

function checkTerms(sheet: ItemSheet, row: number, item: Item, note: Note): void {
  const isStated = (field: ItemField): boolean => !sheet.isBlank(row, field);
  if (item.measure === 'total' && SCORING.some(isStated)) note('total-scores', SCORING.find(isStated)!);
  if (item.steps && TERMS.some(isStated)) note('steps-and-terms', 'steps');
  checkTarget(item, note);
  if (item.pays === 'money' && mayBeNegative(item)) note('money-negative', 'pays');
}

function checkTarget({ target, steps, missed, moreEach }: Item, note: Note): void {
  if (target && target.value > 0) return;
  if (steps?.inPercent) note('percent-without-target', 'steps');
  if ([missed, moreEach].includes('in-proportion')) note('proportion-without-target', 'target');
}

/** True where an item could give less than nothing. */
function mayBeNegative({ least, most, done, missed, lessEach, steps }: Item): boolean {
  if ((most ?? 0) < 0) return true;
  if (least !== null && least >= 0) return false;
  const stated = [done, 0 - lessEach, typeof missed === 'number' ? missed : 0, ...stepValues(steps)];
  return stated.some((value) => value < 0);
}

const stepValues = (steps: Item['steps']): number[] => steps?.list.map(({ value }) => value) ?? [];

function checkInto({ into, measure }: Item, items: readonly PlacedItem[], note: Note): void {
  if (into === null) return;
  const target = items.find(({ item }) => item.measure === 'collected' && foldName(item.name) === foldName(into));
  if (!target) note('into-unknown', 'into', into);
  else if (measure === 'collected') note('collector-into', 'into', into);
}

function checkHeads(item: Item, { units, heads }: ItemNames, note: Note): void {
  if (!item.target?.perHead) return;
  const lacking = units.find((unit, index) => isFor(item, index, unit.group) && heads[index] === null);
  if (lacking) note('heads-missing', 'target', lacking.name);
}

function isFor({ appliesTo }: Item, unit: number, group: string): boolean {
  if (appliesTo === null) return true;
  return 'unit' in appliesTo ? appliesTo.unit === unit : appliesTo.group === group;
}

const placeOf = ({ appliesTo }: Item): string => JSON.stringify(appliesTo);

const isSameCase = (one: Item, other: Item): boolean =>
  foldName(one.name) === foldName(other.name) && placeOf(one) === placeOf(other) && overlap(one, other);

/** True where an adoption of some unit may go into both. */
function takesSame(one: Item, other: Item): boolean {
  const [condition, otherCondition] = [one, other].map((item) =>
    item.measure === 'collected' ? item.condition : null,
  );
  if (!condition || !otherCondition || foldName(one.name) === foldName(other.name)) return false;
  return mayBeOfOneUnit(one, other) && overlap(one, other) && meets(condition, otherCondition);
}

const mayBeOfOneUnit = (one: Item, other: Item): boolean =>
  one.appliesTo === null || other.appliesTo === null || placeOf(one) === placeOf(other) || isMixed(one, other);

/** A unit may be of a 类型: then both hold for it. */
const isMixed = (one: Item, other: Item): boolean => {
  const kinds = [one, other].map(({ appliesTo }) => (appliesTo && 'unit' in appliesTo ? 'unit' : 'group'));
  return kinds[0] !== kinds[1];
};

const meets = (one: Condition, other: Condition): boolean =>
  shares(one.channels, other.channels) && shares(one.modes, other.modes);

const shares = (one: ReadonlySet<number> | null, other: ReadonlySet<number> | null): boolean =>
  one === null || other === null || [...one].some((name) => other.has(name));
