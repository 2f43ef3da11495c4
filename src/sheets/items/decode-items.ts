import type { Item } from '../../engine/scoring/general/general-plan';
import type { SheetGrid } from '../../host/port/workbook';
import type { Found } from '../../issues/found';
import { ITEM_MEASURES, PAYS_WORDS, SPAN_WORDS } from '../../text/sheets/rule-words';
import { foldName, holdsAnything } from '../cells/values/cell';
import { isAnyName } from '../cells/names/condition';
import { readChoice } from '../schema/choice';
import { readCondition } from '../schema/read-condition';
import { readRuleNumber } from '../schema/rule-cells';
import { SheetReading } from '../schema/sheet-reading';
import { NameIndex } from '../cells/names/names';
import { checkItems, type PlacedItem } from './check-items';
import type { ItemNames } from './item-names';
import { ITEMS_SCHEMA } from './items-schema';
import { readSteps, readTarget, readTerms, type ItemSheet } from './read-terms';

/** Reads the optional sheet 考核项. Null where it cannot be read, so that nothing can be scored. */
export function decodeItems(
  grid: SheetGrid | undefined,
  date1904: boolean,
  names: ItemNames,
): Found<readonly Item[] | null> {
  if (!grid || !holdsAnything(grid)) return { value: [], issues: [] };
  return SheetReading.read(grid, ITEMS_SCHEMA, date1904, (sheet) => {
    const items = itemRecords(sheet).flatMap((row): PlacedItem[] => {
      const item = readItem(sheet, row, names);
      return item ? [{ row, item }] : [];
    });
    if (sheet.errors === 0) checkItems(sheet, items, names);
    return sheet.errors > 0 ? null : oneSpelling(items.map(({ item }) => item));
  });
}

/** The rows that are items: one that says what it measures and how often is, be it called 汇总 or 完成率. */
export const itemRecords = (sheet: ItemSheet): number[] =>
  sheet.records('name', (row) => !sheet.isBlank(row, 'measure') && !sheet.isBlank(row, 'span'));

function readItem(sheet: ItemSheet, row: number, names: ItemNames): Item | null {
  sheet.require(row, 'name', 'measure', 'span');
  const measure = readChoice(sheet, row, 'measure', ITEM_MEASURES);
  const span = readChoice(sheet, row, 'span', SPAN_WORDS);
  const condition = readCondition(sheet, row, ['channel', 'mode'], names);
  const appliesTo = readUnits(sheet, row, names);
  const terms = readTermsOf(sheet, row);
  if (!measure || !span || appliesTo === undefined) return null;
  const takes = measure !== 'collected' || !sheet.isBlank(row, 'channel') || !sheet.isBlank(row, 'mode');
  return {
    name: sheet.text(row, 'name'),
    appliesTo,
    measure,
    span,
    condition: takes ? condition : null,
    ...terms,
    ...sheet.period(row, 'from', 'until'),
  };
}

/** Names that differ only in the way of writing are one name. */
function oneSpelling(items: readonly Item[]): Item[] {
  const names = new NameIndex();
  const canonical = (name: string): string => names.names[names.findOrAdd(name)]!;
  return items.map((item) => ({ ...item, name: canonical(item.name), into: item.into && canonical(item.into) }));
}

type ItemTerms = Omit<Item, 'name' | 'appliesTo' | 'measure' | 'span' | 'condition' | 'from' | 'until'>;

function readTermsOf(sheet: ItemSheet, row: number): ItemTerms {
  const into = sheet.text(row, 'into');
  return {
    target: readTarget(sheet, row),
    done: readRuleNumber(sheet, row, 'done', 'signed') ?? 0,
    missed: readTerms(sheet, row, 'missed', 'signed') ?? 0,
    lessEach: readRuleNumber(sheet, row, 'lessEach', 'notNegative') ?? 0,
    moreEach: readTerms(sheet, row, 'moreEach', 'notNegative'),
    steps: readSteps(sheet, row),
    least: readRuleNumber(sheet, row, 'least', 'signed'),
    most: readRuleNumber(sheet, row, 'most', 'signed'),
    into: into === '' ? null : into,
    pays: readChoice(sheet, row, 'pays', PAYS_WORDS) ?? 'points',
    basis: sheet.text(row, 'basis'),
  };
}

/** 适用单位; undefined for a name of no unit and no 类型, which is told. */
function readUnits(sheet: ItemSheet, row: number, names: ItemNames): Item['appliesTo'] | undefined {
  const text = sheet.text(row, 'appliesTo');
  if (isAnyName(text)) return null;
  const owner = names.unitNames.find(text);
  const unit = names.unitOf[owner] ?? -1;
  if (unit >= 0 && unit < names.units.length && !names.collected.has(owner)) return { unit };
  const group = names.units.find((one) => foldName(one.group) === foldName(text))?.group;
  if (group !== undefined) return { group };
  sheet.note('warning', 'rule-fault', row, 'appliesTo', { fault: 'item-unused', value: text });
  return undefined;
}
