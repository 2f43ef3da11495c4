import type { Day } from '../../engine/units';
import type { CellContent, CellStyle, CellValidation, SheetContent } from '../../host/port/workbook';
import type { StatedPlan } from '../../rules/built-in-plan';
import {
  joinNames,
  OFFERED_MODES,
  PARAMETER_NOTES,
  PRINT_TITLES,
  PROMPTS,
  UNLISTED,
  UNPRICED_CHANNEL,
} from '../../text/sheets/template';
import {
  CHANNEL_COLUMNS,
  PARAMETER_COLUMNS,
  PARAMETERS,
  RULE_COLUMNS,
  SHEETS,
  TARGET_COLUMNS,
  WILDCARDS,
} from '../../text/sheets/workbook-names';
import { CHECKED_ROWS, checked, clerkSheet, words, type ColumnLook } from '../cells/clerk-sheet';
import { block, COLORS, dateCell, FORMATS, STYLES } from '../cells/look';
import { readDate } from '../cells/read-date';

const centred = (width: number, style: CellStyle = {}): ColumnLook => ({
  width,
  style: { ...STYLES.centred, ...style },
});
const date = centred(13, { numberFormat: FORMATS.date });
const value = centred(11, { numberFormat: FORMATS.points });

function dayCell(text: string | undefined): CellContent {
  const date = readDate(text ?? null, false);
  return 'day' in date ? dateCell(date.day) : null;
}

/** The sheet 参数 with the plan's values for a year; `asOf` null leaves 统计截止日 to the day of each recalculation. */
export function encodeParameters(plan: StatedPlan, year: number, asOf: Day | null = null): SheetContent {
  const values: Readonly<Record<keyof typeof PARAMETERS, CellContent>> = {
    office: plan.office,
    year,
    rate: plan.yuanPerPoint,
    feesFrom: dayCell(plan.feesFrom),
    feeBasis: plan.feeBasis,
    asOf: asOf === null ? null : dateCell(asOf),
    preparer: plan.preparer ?? null,
  };
  const keys = Object.keys(PARAMETERS) as (keyof typeof PARAMETERS)[];
  const rows = keys.map((key) => [PARAMETERS[key].name, values[key], PARAMETER_NOTES[key]]);
  const looks = [words(16), { width: 44, style: { ...STYLES.words, bold: true } }, words(56)];
  const sheet = clerkSheet(SHEETS.parameters, PRINT_TITLES.parameters, Object.values(PARAMETER_COLUMNS), looks, rows);
  const dates = [keys.indexOf('feesFrom'), keys.indexOf('asOf')];
  return {
    ...sheet,
    styles: [
      ...sheet.styles!,
      { range: block(1, 2, keys.length), style: { color: COLORS.muted } },
      ...dates.map((row) => ({ range: block(row + 1, 1), style: { numberFormat: FORMATS.date } })),
    ],
  };
}

/** What the columns of 生效日 and, next to it, of 失效日 ask for. */
const periodPrompts = (from: number): CellValidation[] => [
  { range: checked(from), rule: { kind: 'any' }, prompt: PROMPTS.from },
  { range: checked(from + 1), rule: { kind: 'any' }, prompt: PROMPTS.until },
];

/** The sheet 目标任务 (附件4). */
export function encodeTargets(plan: StatedPlan, year: number): SheetContent {
  const rows = plan.units.map(({ name, group, target, aliases, informant, phone, from, until }) => [
    ...[name, group, target, joinNames(aliases), informant || null, phone || null],
    dayCell(from),
    dayCell(until),
  ]);
  const looks = [
    words(20),
    words(28),
    value,
    words(36),
    centred(12),
    centred(16, { numberFormat: FORMATS.text }),
    date,
    date,
  ];
  return {
    ...clerkSheet(SHEETS.targets, `${year}${PRINT_TITLES.targets}`, Object.values(TARGET_COLUMNS), looks, rows),
    validations: [
      {
        range: checked(2),
        rule: { kind: 'decimal', min: 0, max: 1_000_000 },
        warningOnly: true,
        prompt: PROMPTS.target,
        error: UNLISTED.number,
      },
      ...periodPrompts(6),
    ],
  };
}

/** The sheet 渠道. */
export function encodeChannels(plan: StatedPlan): SheetContent {
  const priced = new Set(plan.rules.filter(({ points }) => points !== null).map(({ channel }) => channel));
  const rows = plan.channels.map(({ name, level, aliases, note }) => [
    name,
    level,
    joinNames(aliases),
    note ?? (priced.has(name) ? null : UNPRICED_CHANNEL),
  ]);
  const looks = [words(46), centred(8), words(56), words(40)];
  return clerkSheet(SHEETS.channels, PRINT_TITLES.channels, Object.values(CHANNEL_COLUMNS), looks, rows);
}

/** The sheet 计分规则 (三(四)2); a rule for any channel or any mode says `*`, a case without points stays blank. */
export function encodeRules(plan: StatedPlan): SheetContent {
  const any = WILDCARDS[0];
  const rows = plan.rules.map(({ channel, mode, points, basis, from, until }) => [
    channel ?? any,
    mode ?? any,
    points,
    dayCell(from),
    dayCell(until),
    basis,
  ]);
  const looks = [words(46), centred(13), value, date, date, words(56)];
  return {
    ...clerkSheet(SHEETS.rules, PRINT_TITLES.rules, Object.values(RULE_COLUMNS), looks, rows),
    validations: [
      {
        range: checked(1),
        rule: { kind: 'list', source: [any, ...OFFERED_MODES] },
        warningOnly: true,
        error: UNLISTED.mode,
      },
      {
        range: checked(2),
        rule: { kind: 'decimal', min: 0, max: 1_000_000 },
        warningOnly: true,
        prompt: PROMPTS.ruleValue,
        error: UNLISTED.number,
      },
      ...periodPrompts(3),
    ],
    conditionalFormats: [
      {
        range: block(1, 0, CHECKED_ROWS, 3),
        rule: { kind: 'formula', formula: 'AND($A2<>"",$C2="")', style: STYLES.caution },
      },
    ],
  };
}
