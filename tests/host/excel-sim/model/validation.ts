import { Fault } from '../fault';
import { intersect, sameRect, subtract, type Rect } from './address';
import type { Sheet } from './sheet';

/** What the cells of a block accept; the parts keep the shape of `Excel.DataValidation`. */
export interface Validation {
  readonly rect: Rect;
  readonly rule: Readonly<Record<string, unknown>>;
  readonly prompt?: Readonly<Record<string, unknown>>;
  readonly errorAlert?: Readonly<Record<string, unknown>>;
  readonly ignoreBlanks?: boolean;
  readonly dropdown?: boolean;
}

const RULE_KINDS: Readonly<Record<string, string>> = {
  list: 'List',
  date: 'Date',
  time: 'Time',
  decimal: 'Decimal',
  wholeNumber: 'WholeNumber',
  textLength: 'TextLength',
  custom: 'Custom',
};

/** `DataValidation.type` of a rule; @throws Fault when it is none. */
export function ruleType(rule: Readonly<Record<string, unknown>>): string {
  const kinds = Object.keys(rule).filter((key) => rule[key] !== undefined && rule[key] !== null);
  const type = kinds.length === 1 ? RULE_KINDS[kinds[0] ?? ''] : undefined;
  if (kinds.length === 0) return 'None';
  if (!type) throw new Fault('InvalidArgument');
  return type;
}

/** The validation all of the block has in common; null when there are several, undefined when none. */
export function validationOf(sheet: Sheet, rect: Rect): Validation | null | undefined {
  const found = sheet.validations.filter((item) => intersect(item.rect, rect));
  if (found.length === 0) return undefined;
  const covered = found.length === 1 && sameRect(intersect(found[0]!.rect, rect)!, rect);
  return covered ? found[0] : null;
}

export function clearValidation(sheet: Sheet, rect: Rect): void {
  sheet.validations = sheet.validations.flatMap((item) =>
    subtract(item.rect, rect).map((left) => ({ ...item, rect: left })),
  );
}

/** Lays the changed part over the block, keeping the other parts where the block has one validation. */
export function patchValidation(sheet: Sheet, rect: Rect, patch: Partial<Omit<Validation, 'rect'>>): void {
  checkParts(patch);
  const current = validationOf(sheet, rect);
  clearValidation(sheet, rect);
  sheet.validations.push({ rule: {}, ...current, ...patch, rect });
}

function checkParts({ rule, prompt, errorAlert }: Partial<Omit<Validation, 'rect'>>): void {
  if (rule) {
    ruleType(rule);
    const list = rule['list'] as { source?: unknown } | undefined;
    if (list && typeof list.source === 'string' && !list.source.startsWith('=') && list.source.length > 255)
      throw new Fault('InvalidArgument');
  }
  for (const part of [prompt, errorAlert]) {
    if (!part) continue;
    if (lengthOf(part['title']) > 32 || lengthOf(part['message']) > 255) throw new Fault('InvalidArgument');
  }
}

const lengthOf = (value: unknown): number => (typeof value === 'string' ? value.length : 0);
