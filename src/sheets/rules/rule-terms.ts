import type { Grade } from '../../engine/scoring/general/general-plan';
import type { Rule } from '../../engine/scoring/plan';
import { fen } from '../../engine/units';
import type { Place } from '../../issues/place';
import { PART_WORDS, ZERO_SPANS } from '../../text/sheets/rule-words';
import { foldHeader } from '../cells/names/header-name';
import { readChoice } from '../schema/choice';
import { readRuleNumber } from '../schema/rule-cells';
import type { SheetReading } from '../schema/sheet-reading';
import type { FULL_RULES_SCHEMA } from './rules-schema';

/** The sheet 计分规则 while it is read. */
export type RulesSheet = SheetReading<keyof typeof FULL_RULES_SCHEMA.columns>;

/** What the columns that an office may add say of a rule. */
export type RuleTerms = Pick<Rule, 'fee' | 'count' | 'grade' | 'zeroes'>;

/**
 * Reads the columns that an office may add; those that name a column of the log are collected in `quantities`. Null
 * where something is wrong, which is noted.
 */
export function readMore(sheet: RulesSheet, row: number, quantities: Map<string, Place>): RuleTerms | null {
  const errors = sheet.errors;
  const fee = readRuleNumber(sheet, row, 'fee', 'notNegative');
  const count = readRuleNumber(sheet, row, 'count', 'notNegative');
  const zeroes = readChoice(sheet, row, 'zeroes', ZERO_SPANS);
  const grade = readGrade(sheet, row, quantities);
  if (sheet.errors > errors) return null;
  return {
    ...(fee !== null && { fee: fen(fee) }),
    ...(count !== null && { count }),
    ...(grade && { grade }),
    ...(zeroes && { zeroes }),
  };
}

function readGrade(sheet: RulesSheet, row: number, quantities: Map<string, Place>): Grade | null {
  const by = sheet.text(row, 'by');
  const above = readRuleNumber(sheet, row, 'above', 'notNegative');
  const step = readStep(sheet, row);
  if (by !== '') return { quantity: numberOf(sheet, row, by, quantities), above: above ?? 0, step };
  // A bound of 0 says nothing.
  if ((above ?? 0) > 0 || step) {
    sheet.note('error', 'rule-fault', row, 'by', { fault: 'grade-without-by', value: '' });
  }
  return null;
}

function numberOf(sheet: RulesSheet, row: number, by: string, quantities: Map<string, Place>): number {
  const known = [...quantities.keys()].findIndex((name) => foldHeader(name) === foldHeader(by));
  if (known >= 0) return known;
  quantities.set(by, sheet.placeOf(row, 'by'));
  return quantities.size - 1;
}

function readStep(sheet: RulesSheet, row: number): Grade['step'] {
  const part = readChoice(sheet, row, 'part', PART_WORDS) ?? 'exact';
  if (sheet.isBlank(row, 'each') && sheet.isBlank(row, 'add')) return null;
  checkStep(sheet, row);
  const size = readRuleNumber(sheet, row, 'each', 'positive');
  const add = readRuleNumber(sheet, row, 'add', 'notNegative');
  return size === null || add === null ? null : { size, add, part };
}

function checkStep(sheet: RulesSheet, row: number): void {
  const blank = (['each', 'add'] as const).find((field) => sheet.isBlank(row, field));
  if (blank) sheet.note('error', 'rule-fault', row, blank, { fault: 'step-half', value: '' });
  else if (sheet.isBlank(row, 'value') === sheet.isBlank(row, 'fee'))
    sheet.note('error', 'rule-fault', row, 'add', { fault: 'step-of-both', value: '' });
}
