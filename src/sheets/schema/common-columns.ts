import { PROMPTS, UNLISTED } from '../../text/sheets/template';
import { SHEETS, TARGET_COLUMNS } from '../../text/sheets/workbook-names';
import { FORMATS } from '../cells/look/look';
import type { ColumnTraits } from './sheet-schema';

/** A column of units: those of 目标任务 are offered. */
export const unitColumn = (width: number): ColumnTraits => ({
  kind: 'words',
  width,
  isRequired: true,
  entries: {
    rule: { kind: 'names', of: { sheet: SHEETS.targets, columns: TARGET_COLUMNS, field: 'unit' } },
    error: UNLISTED.unit,
  },
});

/** Most points that a clerk is expected to type. */
const MOST_POINTS = 1_000_000;

/** 生效日 and 失效日 of what a sheet states. */
export const PERIOD: Readonly<Record<'from' | 'until', ColumnTraits>> = {
  from: { kind: 'date', width: 13, prompt: PROMPTS.from },
  until: { kind: 'date', width: 13, prompt: PROMPTS.until },
};

/** A column of points that a clerk states. */
export const statedPoints = (prompt: ColumnTraits['prompt'] & object): ColumnTraits => ({
  kind: 'points',
  width: 11,
  isRequired: true,
  prompt,
  entries: { rule: { kind: 'decimal', min: 0, max: MOST_POINTS }, error: UNLISTED.number },
});

/** A column that the program fills; `says` is what its texts look like. */
export const resultColumn = (kind: ColumnTraits['kind'], width: number, says: RegExp): ColumnTraits => ({
  kind,
  width,
  result: says,
  prompt: PROMPTS.machine,
  ...(kind === 'word' && { style: { numberFormat: FORMATS.text } }),
});

/** A column of dates about the workbook's year. */
export const dateColumn: ColumnTraits = {
  kind: 'date',
  width: 13,
  entries: { rule: { kind: 'years', around: 1 }, error: UNLISTED.date },
};
