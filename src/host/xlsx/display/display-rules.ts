import type { CellRange, CellValidation, ConditionalFormat } from '../../port/workbook';
import { parseRanges } from '../../port/a1';
import { DAY_MS, epochSerial } from '../../port/serial-date';
import { attribute, child, children, textOf, type XmlElement } from '../../ooxml/xml';
import { readColor } from './display-colors';
import type { DisplayStyles } from './display-styles';

/** What the readers of a sheet's frame share. */
export interface FrameSource {
  readonly root: XmlElement;
  readonly source: string;
  readonly styles: DisplayStyles;
  readonly theme: readonly string[];
  readonly date1904: boolean;
}

/** The blocks of a `sqref`. */
const rangesOf = (element: XmlElement): CellRange[] => parseRanges(attribute(element, 'sqref') ?? '');

const COMPARISONS: Readonly<Record<string, (cell: string, a: string, b: string) => string>> = {
  equal: (cell, a) => `${cell}=${a}`,
  notEqual: (cell, a) => `${cell}<>${a}`,
  greaterThan: (cell, a) => `${cell}>${a}`,
  greaterThanOrEqual: (cell, a) => `${cell}>=${a}`,
  lessThan: (cell, a) => `${cell}<${a}`,
  lessThanOrEqual: (cell, a) => `${cell}<=${a}`,
  between: (cell, a, b) => `AND(${cell}>=MIN(${a},${b}),${cell}<=MAX(${a},${b}))`,
  notBetween: (cell, a, b) => `OR(${cell}<MIN(${a},${b}),${cell}>MAX(${a},${b}))`,
};

function ruleFormula(rule: XmlElement, source: string, corner: string): string | null {
  const [first, second = '0'] = children(rule, 'formula').map((one) => textOf(one, source));
  if (first === undefined) return null;
  if (attribute(rule, 'type') !== 'cellIs') return first;
  return COMPARISONS[attribute(rule, 'operator') ?? '']?.(corner, first, second) ?? null;
}

function toRule(rule: XmlElement, corner: string, frame: FrameSource): ConditionalFormat['rule'] | null {
  const bar = child(rule, 'dataBar');
  if (bar !== undefined) {
    const color = readColor(child(bar, 'color'), frame.theme);
    return color === undefined ? null : { kind: 'data-bar', color };
  }
  const formula = ruleFormula(rule, frame.source, corner);
  const differential = frame.styles.differential[Number(attribute(rule, 'dxfId') ?? -1)];
  if (formula === null || differential === undefined) return null;
  const { numberFormat: _, ...style } = differential;
  return { kind: 'formula', formula, style };
}

/** Conditional formats that can be shown, the most important first; scales, icons and rankings stay in the file. */
export function readConditionalFormats(frame: FrameSource): ConditionalFormat[] {
  return children(frame.root, 'conditionalFormatting')
    .flatMap((block) => {
      const corner = (attribute(block, 'sqref') ?? '').split(/[\s:]/)[0] ?? '';
      return children(block, 'cfRule').flatMap((element) => {
        const rule = toRule(element, corner, frame);
        const priority = Number(attribute(element, 'priority') ?? 0);
        return rule === null ? [] : rangesOf(block).map((range) => ({ priority, format: { range, rule } }));
      });
    })
    .sort((a, b) => a.priority - b.priority)
    .map(({ format }) => format);
}

function isoDate(serial: number, date1904: boolean): string {
  const days = Math.max(-700_000, Math.min(2_900_000, serial)) - epochSerial(date1904);
  return new Date(days * DAY_MS).toISOString().slice(0, 10);
}

function toValidationRule(element: XmlElement, frame: FrameSource): CellValidation['rule'] {
  const [first, second] = ['formula1', 'formula2'].map((name) => {
    const formula = child(element, name);
    return formula && textOf(formula, frame.source);
  });
  const kind = attribute(element, 'type');
  if (kind === 'list' && first !== undefined) return { kind: 'list', source: listSource(first) };
  const between = (attribute(element, 'operator') ?? 'between') === 'between';
  const [from, to] = [Number(first ?? Number.NaN), Number(second ?? Number.NaN)];
  return between && Number.isFinite(from + to) ? boundedRule(kind, from, to, frame.date1904) : { kind: 'any' };
}

function boundedRule(kind: string | undefined, from: number, to: number, date1904: boolean): CellValidation['rule'] {
  if (kind === 'date') return { kind: 'date', from: isoDate(from, date1904), to: isoDate(to, date1904) };
  return kind === 'decimal' || kind === 'whole' ? { kind: 'decimal', min: from, max: to } : { kind: 'any' };
}

function listSource(formula: string): readonly string[] | { readonly formula: string } {
  const literal = /^"([\s\S]*)"$/.exec(formula)?.[1];
  return literal === undefined
    ? { formula }
    : literal
        .replaceAll('""', '"')
        .split(',')
        .map((item) => item.trim());
}

function message(element: XmlElement, name: 'prompt' | 'error'): { title: string; text: string } | undefined {
  const text = attribute(element, name);
  return text === undefined ? undefined : { title: attribute(element, `${name}Title`) ?? '', text };
}

/** What cells accept; rules the port has no word for keep only their prompt. */
export function readValidations(frame: FrameSource): CellValidation[] {
  return children(child(frame.root, 'dataValidations'), 'dataValidation').flatMap((element) => {
    const prompt = message(element, 'prompt');
    const error = message(element, 'error');
    const rule = toValidationRule(element, frame);
    if (rule.kind === 'any' && prompt === undefined) return [];
    const blocking =
      (attribute(element, 'errorStyle') ?? 'stop') === 'stop' && attribute(element, 'showErrorMessage') === '1';
    return rangesOf(element).map((range) => ({
      range,
      rule,
      warningOnly: !blocking,
      ...(prompt === undefined ? {} : { prompt }),
      ...(error === undefined ? {} : { error }),
    }));
  });
}
