import type { SheetGrid } from '../../host/port/workbook';
import type { Found } from '../../issues/found';
import { wholeSheet, type Place } from '../../issues/place';
import { BUILT_IN_METHODS, BUILT_IN_PLAN } from '../../rules/built-in-plan';
import { METHODS, type Method } from '../../text/sheets/categories';
import { ALIAS_SEPARATORS, SHEETS } from '../../text/sheets/workbook-names';
import { builtInUsed } from '../cells/names/built-in-used';
import { NameIndex } from '../cells/names/names';
import { chosen, offeredWords } from '../schema/choice';
import { SheetReading } from '../schema/sheet-reading';
import { FULL_CHANNELS_SCHEMA } from './channels-schema';

/** What a channel is: its 层级 and 归并类, '' where none is stated, and how it makes something known. */
export interface ChannelKind {
  readonly level: string;
  readonly className: string;
  readonly method: Method;
}

/** The channels that adoptions name. */
export interface Channels {
  readonly names: NameIndex;
  /** How many of `names` the sheet lists; rules name the others. Only a listed channel has a 层级 or a 归并类. */
  readonly listed: number;
  /** By owner in `names`, also of one that only a rule names. */
  readonly kindOf: (owner: number) => ChannelKind;
  /** The cell that states what a channel belongs to; the sheet as a whole where there is none. */
  readonly placeOf: (owner: number, column: 'level' | 'className') => Place;
  /** True where the sheet itself states 宣传方式 of any channel. */
  readonly statesMethods: boolean;
}

/** Reads 渠道; where the sheet is missing, the built-in channels serve. Null where nothing can be scored. */
export const decodeChannels = (grid: SheetGrid | undefined, date1904: boolean): Found<Channels | null> =>
  grid
    ? SheetReading.read(grid, FULL_CHANNELS_SCHEMA, date1904, listedChannels)
    : { value: builtInChannels(), issues: [builtInUsed(SHEETS.channels)] };

function builtInNames(): NameIndex {
  const names = new NameIndex();
  for (const { name } of BUILT_IN_PLAN.channels) names.add(name);
  BUILT_IN_PLAN.channels.forEach(({ aliases }, owner) => aliases.forEach((alias) => names.alias(alias, owner)));
  return names;
}

const KNOWN = builtInNames();

/** The kind of a channel as the plan has it; any other channel is 其他 (clause 二(三)). */
function builtInKind(name: string): ChannelKind {
  const known = BUILT_IN_PLAN.channels[KNOWN.find(name)];
  return {
    level: known?.level ?? '',
    className: '',
    method: chosen(METHODS, BUILT_IN_METHODS.get(known?.name ?? '') ?? '') ?? 'other',
  };
}

function builtInChannels(): Channels {
  const names = builtInNames();
  const kindOf = (owner: number): ChannelKind => builtInKind(names.names[owner]!);
  return {
    names,
    listed: names.names.length,
    kindOf,
    placeOf: () => wholeSheet(SHEETS.channels),
    statesMethods: false,
  };
}

type Sheet = SheetReading<keyof typeof FULL_CHANNELS_SCHEMA.columns>;

function listedChannels(sheet: Sheet): Channels | null {
  const names = new NameIndex();
  const rowOf = new Map<number, number>();
  for (const row of sheet.records('channel')) {
    const name = sheet.text(row, 'channel');
    if (name !== '') rowOf.set(row, names.findOrAdd(name));
  }
  for (const [row, owner] of rowOf) {
    const clashes = names.clashes.length;
    for (const alias of sheet.text(row, 'aliases').split(ALIAS_SEPARATORS)) names.alias(alias, owner);
    for (const clash of names.clashes.slice(clashes)) sheet.note('error', 'ambiguous-name', row, 'aliases', clash);
  }
  return names.clashes.length > 0 ? null : { names, listed: names.names.length, ...listedKinds(sheet, names, rowOf) };
}

/** What the rows say of their channels, by owner; the first row of a channel counts. */
function listedKinds(
  sheet: Sheet,
  names: NameIndex,
  rowOf: ReadonlyMap<number, number>,
): Pick<Channels, 'kindOf' | 'placeOf' | 'statesMethods'> {
  const kinds: ChannelKind[] = [];
  const rows: number[] = [];
  let statesMethods = false;
  for (const [row, owner] of rowOf) {
    const method = statedMethod(sheet, row);
    statesMethods ||= method !== null;
    const level = sheet.shown(row, 'level');
    const className = sheet.text(row, 'className');
    rows[owner] ??= row;
    kinds[owner] ??= { level, className, method: method ?? builtInKind(names.names[owner]!).method };
  }
  const placeOf: Channels['placeOf'] = (owner, column) =>
    rows[owner] === undefined ? wholeSheet(SHEETS.channels) : sheet.placeOf(rows[owner], column);
  return { kindOf: (owner) => kinds[owner] ?? builtInKind(names.names[owner]!), placeOf, statesMethods };
}

/** 宣传方式 of a row; null where it states none, or one that nobody knows, which is told and changes no score. */
function statedMethod(sheet: Sheet, row: number): Method | null {
  const value = sheet.shown(row, 'method');
  const method = value === '' ? undefined : chosen(METHODS, value);
  if (value !== '' && method === undefined) {
    const parameters = { value, column: sheet.nameOf('method'), expected: offeredWords(METHODS) };
    sheet.note('warning', 'bad-choice', row, 'method', parameters);
  }
  return method ?? null;
}
