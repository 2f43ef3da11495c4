import type {
  General,
  Measure,
  MeasurePolicy,
  MergePolicy,
  SharePolicy,
} from '../../engine/scoring/general/general-plan';
import type { SheetGrid } from '../../host/port/workbook';
import type { Found } from '../../issues/found';
import { RULE_EXPECTED } from '../../text/sheets/rule-numbers';
import { MEASURES } from '../../text/sheets/rule-words';
import { foldName, holdsAnything } from '../cells/values/cell';
import type { ChannelGroups } from '../cells/names/channel-groups';
import { readChoice } from '../schema/choice';
import { HIGHEST, mergePolicyIn, REFUSED, sharePolicyIn } from '../schema/policy-words';
import { noteCell } from '../schema/rule-cells';
import { SheetReading } from '../schema/sheet-reading';
import { MERGING_SCHEMA } from './merging-schema';

type Sheet = SheetReading<keyof typeof MERGING_SCHEMA.columns>;

/** The policies of a plan, and whether the workbook states any. */
export interface Merging {
  readonly policies: General['policies'];
  readonly isStated: boolean;
}

const DEFAULT: MeasurePolicy = { common: HIGHEST, pools: new Map(), shares: REFUSED };
const BUILT_IN: Merging = { policies: { points: DEFAULT, fee: DEFAULT, count: DEFAULT }, isStated: false };

/** Reads the optional sheet 归并; without it 就高 and 不计. Null where it cannot be read, so that nothing can be scored. */
export function decodeMerging(
  grid: SheetGrid | undefined,
  date1904: boolean,
  groups: ChannelGroups,
): Found<Merging | null> {
  if (!grid || !holdsAnything(grid)) return { value: BUILT_IN, issues: [] };
  return SheetReading.read(grid, MERGING_SCHEMA, date1904, (sheet) => {
    const rows = mergingRecords(sheet).flatMap((row) => readRow(sheet, row, groups) ?? []);
    noteTwice(sheet, rows);
    return sheet.errors > 0 ? null : { policies: policiesOf(rows), isStated: rows.length > 0 };
  });
}

/** The rows that are policies: one that states any, though 得分 alone may be a measure in a table of units. */
export const mergingRecords = (sheet: Sheet): number[] =>
  sheet.records('measure', (row) => !sheet.isBlank(row, 'merge') || !sheet.isBlank(row, 'share'));

interface Row {
  readonly row: number;
  readonly measure: Measure;
  /** Null for the row of the whole measure. */
  readonly ofClass: number | null;
  readonly merge: MergePolicy;
  /** Null where the cell is blank. */
  readonly share: SharePolicy | null;
}

function readRow(sheet: Sheet, row: number, groups: ChannelGroups): Row | null {
  sheet.require(row, 'measure');
  const measure = readChoice(sheet, row, 'measure', MEASURES);
  const merge = readMerge(sheet, row);
  const share = readShare(sheet, row);
  const ofClass = readClass(sheet, row, groups);
  if (ofClass !== null && share) {
    sheet.note('error', 'rule-fault', row, 'share', { fault: 'share-of-class', value: sheet.text(row, 'className') });
  }
  return measure && merge ? { row, measure, ofClass, merge, share } : null;
}

/** The 归并类 of a row; null where it states none, −1 for one that no channel has, which is told. */
function readClass(sheet: Sheet, row: number, { classes }: ChannelGroups): number | null {
  const text = sheet.text(row, 'className');
  if (text === '') return null;
  const found = classes.findIndex((name) => foldName(name) === foldName(text));
  if (found < 0) sheet.note('warning', 'rule-fault', row, 'className', { fault: 'class-unused', value: text });
  return found;
}

function readMerge(sheet: Sheet, row: number): MergePolicy | null {
  const policy = mergePolicyIn(sheet.text(row, 'merge'));
  if (!policy) noteCell(sheet, row, 'merge', RULE_EXPECTED.merge);
  return policy;
}

function readShare(sheet: Sheet, row: number): SharePolicy | null {
  const text = sheet.text(row, 'share');
  if (text === '') return null;
  const policy = sharePolicyIn(text);
  // A sheet takes 3:2 for a time of day and keeps a number.
  const isNumber = typeof sheet.value(row, 'share') === 'number';
  if (!policy) noteCell(sheet, row, 'share', isNumber ? RULE_EXPECTED.shareAsTime : RULE_EXPECTED.share);
  return policy;
}

function noteTwice(sheet: Sheet, rows: readonly Row[]): void {
  const classIn = ({ row }: Row): string => foldName(sheet.text(row, 'className'));
  rows.forEach((one, at) => {
    const { row, measure } = one;
    const isKnown = rows.slice(0, at).some((other) => other.measure === measure && classIn(other) === classIn(one));
    const value = [sheet.text(row, 'measure'), sheet.text(row, 'className')].join(' ').trim();
    if (isKnown) sheet.note('error', 'rule-fault', row, 'measure', { fault: 'same-policy', value });
  });
}

/** A blank 联合稿件 of money or counts is that of points; where points count in full for each unit, so does money. */
function policiesOf(rows: readonly Row[]): General['policies'] {
  const own = (measure: Measure): Row | undefined =>
    rows.find((row) => row.measure === measure && row.ofClass === null);
  const ofPoints = own('points')?.share ?? REFUSED;
  const policy = (measure: Measure): MeasurePolicy => ({
    common: own(measure)?.merge ?? HIGHEST,
    pools: new Map(
      rows.flatMap((row) =>
        row.measure === measure && row.ofClass !== null && row.ofClass >= 0 ? [[row.ofClass, row.merge]] : [],
      ),
    ),
    shares: measure === 'fee' && ofPoints.kind === 'each' ? ofPoints : (own(measure)?.share ?? ofPoints),
  });
  return { points: policy('points'), fee: policy('fee'), count: policy('count') };
}
