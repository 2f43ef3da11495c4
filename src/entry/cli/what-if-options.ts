import type { Day } from '../../engine/units';
import { TRIABLE_SHEETS } from '../../sheets/catalogue';
import { CLI } from '../../text/command-line';
import { readDay, refuse, type BookCommand, type Values } from './usage';

const TEXT = CLI.whatIf;

/** `press` null: only look; otherwise a copy of the workbook in which the trial is made, adopted or dropped. */
export interface WhatIfCommand extends BookCommand {
  readonly name: 'what-if';
  readonly from: Day | null;
  readonly press: 'adopt' | 'drop' | { readonly make: string } | null;
}

export const WHAT_IF_OPTIONS = {
  from: { type: 'string' },
  adopt: { type: 'boolean' },
  drop: { type: 'boolean' },
  try: { type: 'string' },
} as const;

/** @throws UsageError */
export function readWhatIfOptions(values: Values): Pick<WhatIfCommand, 'from' | 'press'> {
  const press = pressOf(values);
  if (press === null && values.out !== undefined) refuse(TEXT.nothingWritten);
  return { from: values.from === undefined ? null : readDay(values.from, TEXT.badFrom), press };
}

function pressOf({ adopt, drop, try: sheet }: Values): WhatIfCommand['press'] {
  const presses: WhatIfCommand['press'][] = [];
  if (adopt) presses.push('adopt');
  if (drop) presses.push('drop');
  if (sheet !== undefined) presses.push({ make: triable(sheet) });
  return presses.length > 1 ? refuse(TEXT.onePress) : (presses[0] ?? null);
}

const triable = (sheet: string): string =>
  TRIABLE_SHEETS.includes(sheet) ? sheet : refuse(TEXT.badSheet(sheet, TRIABLE_SHEETS));
