import type { Item, Step, Terms } from '../../engine/scoring/general/general-plan';
import { RULE_EXPECTED } from '../../text/sheets/rule-numbers';
import { IN_PROPORTION, PER_HEAD, STEP_SEPARATORS, STEP_SIGNS } from '../../text/sheets/rule-words';
import { foldName } from '../cells/values/cell';
import { MOST_POINTS, readHundredths, readSignedHundredths } from '../cells/values/read-number';
import { noteCell, readRuleNumber } from '../schema/rule-cells';
import type { SheetReading } from '../schema/sheet-reading';
import type { ITEMS_SCHEMA } from './items-schema';

/** The sheet 考核项 while it is read. */
export type ItemSheet = SheetReading<keyof typeof ITEMS_SCHEMA.columns>;

/** 任务: a number, or so many for each person; null where the cell is blank or wrong, which is noted. */
export function readTarget(sheet: ItemSheet, row: number): Item['target'] {
  if (sheet.isBlank(row, 'target')) return null;
  const text = foldName(sheet.text(row, 'target'));
  const perHead = PER_HEAD.test(text);
  const value = readHundredths(perHead ? text.replace(PER_HEAD, '') : sheet.value(row, 'target'));
  if (value !== null && value <= MOST_POINTS) return { value, perHead };
  noteCell(sheet, row, 'target', RULE_EXPECTED.target);
  return null;
}

/** A number, or that it follows the completion; null where the cell is blank or wrong, which is noted. */
export const readTerms = (
  sheet: ItemSheet,
  row: number,
  field: 'missed' | 'moreEach',
  kind: 'signed' | 'notNegative',
): Terms | null =>
  foldName(sheet.text(row, field)) === IN_PROPORTION ? 'in-proportion' : readRuleNumber(sheet, row, field, kind);

/** 分档: bounds and values; null where the cell is blank or wrong, which is noted. */
export function readSteps(sheet: ItemSheet, row: number): Item['steps'] {
  const text = sheet.text(row, 'steps').normalize('NFKC');
  if (foldName(text) === '') return null;
  const parts = text.split(STEP_SEPARATORS).filter((part) => foldName(part) !== '');
  const inPercent = parts.some((part) => part.includes('%'));
  const list = parts.map(stepOf);
  const bounds = new Set(list.map((step) => step?.from));
  if (list.length === 0 || list.includes(null) || bounds.size < list.length) {
    noteCell(sheet, row, 'steps', RULE_EXPECTED.steps);
    return null;
  }
  return { list: list as Step[], inPercent };
}

function stepOf(part: string): Step | null {
  const [bound, value, ...rest] = part.split(':');
  const from = readSignedHundredths((bound ?? '').replace('%', '').replace(STEP_SIGNS, ''));
  const gives = readSignedHundredths((value ?? '').trim());
  return from === null || gives === null || rest.length > 0 ? null : { from, value: gives };
}
