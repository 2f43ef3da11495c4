import { rangeReference as a1 } from '../../port/a1';
import { serialOf } from '../../port/serial-date';
import { HostError, type CellValidation, type ConditionalFormat } from '../../port/workbook';
import { get, type FormatConditions, type Window, type Worksheet } from '../api/jsapi';
import { setKnown, told } from '../api/set-known';
import type { SheetStep } from '../api/sheet-step';
import { bgr, XL } from '../api/xl';
import type { Validation } from '../api/sheet-parts';

/** Longest list of values that stands in a rule itself. */
const MAX_LIST = 255;

/** The types of rules that there are; whatever else a build answers is none. */
const TYPES: readonly unknown[] = [0, 1, 2, 3, 4, 5, 6, 7];

type Arguments = readonly [type: number, formula1?: string, formula2?: string];

/**
 * A step that replaces the rule of some cells; all its arguments are made now, before anything is deleted.
 * @throws HostError unsupported when a list is too long to stand in its rule, or an entry has a comma
 */
export function validationStep(name: string, one: CellValidation, date1904: boolean): SheetStep {
  const [type, formula1, formula2] = validationArguments(name, one.rule, date1904);
  const alert = one.warningOnly === true ? XL.alert.warning : XL.alert.stop;
  return (sheet) => {
    const validation = get(sheet.Range(a1(one.range)), 'Validation');
    validation.Delete();
    if (formula1 === undefined) validation.Add(type, alert);
    else validation.Add(type, alert, XL.between, formula1, formula2);
    setKnown(validation, 'IgnoreBlank', true);
    if (one.rule.kind === 'list') setKnown(validation, 'InCellDropdown', true);
    applyMessages(validation, one);
    checkType(validation, type);
  };
}

/** @throws TypeError where there is another rule; a build that does not tell proves nothing */
function checkType(validation: Validation, type: number): void {
  const standing = told(() => get(validation, 'Type'));
  if (standing !== type && TYPES.indexOf(standing) >= 0) throw new TypeError('Validation.Add is ignored');
}

function applyMessages(validation: Validation, { prompt, error }: CellValidation): void {
  if (prompt) {
    setKnown(validation, 'InputTitle', prompt.title);
    setKnown(validation, 'InputMessage', prompt.text);
  }
  if (error) {
    setKnown(validation, 'ErrorTitle', error.title);
    setKnown(validation, 'ErrorMessage', error.text);
  }
}

function validationArguments(name: string, rule: CellValidation['rule'], date1904: boolean): Arguments {
  switch (rule.kind) {
    case 'any':
      return [XL.validation.inputOnly];
    case 'date':
      return [XL.validation.date, serial(rule.from, date1904), serial(rule.to, date1904)];
    case 'decimal':
      return [XL.validation.decimal, String(rule.min), String(rule.max)];
    case 'list':
      return [XL.validation.list, listSource(name, rule.source)];
  }
}

/** A date as a number: written out, it would be read the way this computer writes dates. */
const serial = (date: string, date1904: boolean): string => String(serialOf(date, date1904));

function listSource(name: string, source: readonly string[] | { readonly formula: string }): string {
  if ('formula' in source) return `=${source.formula}`;
  const list = source.join(',');
  if (list.length > MAX_LIST || source.some((entry) => entry.indexOf(',') >= 0))
    throw new HostError('unsupported', name);
  return list;
}

/**
 * Adds formatting that follows the values. The sheet is in front: formulas count from its active cell, the first of the
 * range. @throws TypeError where a part of it is ignored
 */
export function applyConditionalFormat(sheet: Worksheet, window: Window, { range, rule }: ConditionalFormat): void {
  sheet.Range(a1({ ...range, rows: 1, columns: 1 })).Select();
  const cursor = get(window, 'RangeSelection');
  if (cursor && (get(cursor, 'Row') !== range.row + 1 || get(cursor, 'Column') !== range.column + 1))
    throw new TypeError('Range.Select is ignored');
  const conditions = get(sheet.Range(a1(range)), 'FormatConditions');
  const before = countOf(conditions);
  if (rule.kind === 'data-bar') {
    const bar = conditions.AddDatabar();
    checkAdded(conditions, before);
    setKnown(get(bar, 'BarColor'), 'Color', bgr(rule.color));
    setKnown(bar, 'BarFillType', XL.solidBar);
    return;
  }
  const condition = conditions.Add(XL.formatByExpression, undefined, `=${rule.formula}`);
  checkAdded(conditions, before);
  const { bold, color, fill } = rule.style;
  if (bold !== undefined) setKnown(get(condition, 'Font'), 'Bold', bold);
  if (color !== undefined) setKnown(get(condition, 'Font'), 'Color', bgr(color));
  if (fill !== undefined) setKnown(get(condition, 'Interior'), 'Color', bgr(fill));
}

/** Null where a build does not count. */
const countOf = (conditions: FormatConditions): number | null => get(conditions, 'Count') ?? null;

/** @throws TypeError where no condition has come */
function checkAdded(conditions: FormatConditions, before: number | null): void {
  if (before !== null && countOf(conditions) === before) throw new TypeError('FormatConditions.Add is ignored');
}
