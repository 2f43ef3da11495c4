import type { WorkbookContent } from '../../host/port/workbook';
import type { Refusal } from '../../issues/refusal';
import type { Issue } from '../../issues/issue';
import { decodeLogMapping } from '../../sheets/adoptions/log-mapping';
import { SCHEMAS } from '../../sheets/catalogue';
import { FULL_CHANNELS_SCHEMA } from '../../sheets/channels/channels-schema';
import { FULL_RULES_SCHEMA } from '../../sheets/rules/rules-schema';
import type { SheetSchema } from '../../sheets/schema/sheet-schema';
import { FULL_TARGETS_SCHEMA } from '../../sheets/targets/targets-schema';
import { adoptedGrid, type AdoptedFrom, type TriedSheet } from '../../sheets/trials/adopted-grid';
import { trialsIn, type Trial } from './trial-sheets';
import { SHEETS } from '../../text/sheets/workbook-names';

/** Why nothing was tried out, and the cells it is about. */
export type WhatIfRefusal = Refusal & { readonly status: 'refused'; readonly issues: readonly Issue[] };

/** The columns that an office may add to these sheets are matched by their fields too. */
const FULL_SCHEMAS = [FULL_RULES_SCHEMA, FULL_TARGETS_SCHEMA, FULL_CHANNELS_SCHEMA] as const;

/** The columns of a sheet that can be tried out, with all that an office may add. */
export const triedSchema = (sheet: string): SheetSchema =>
  FULL_SCHEMAS.find((schema) => schema.sheet === sheet) ?? SCHEMAS.get(sheet)!;

/** A workbook in which sheets are tried out. */
export interface TriedBook {
  readonly trials: readonly Trial[];
  /** As it would be read with the tried sheets as they stand: problems are at their cells. */
  readonly tried: WorkbookContent;
  /** As it is once they are adopted. */
  readonly adopted: WorkbookContent;
}

/** Puts the sheets that are tried out into the place of those in force, or says why that cannot be done. */
export function triedBook(content: WorkbookContent, day: AdoptedFrom['day']): TriedBook | WhatIfRefusal {
  const trials = trialsIn(content).filter(({ name }) => content.sheets.has(name));
  const refusal = trialsRefusal(content, trials);
  if (refusal) return { status: 'refused', issues: [], ...refusal };
  const terms = { day, date1904: content.date1904 };
  return {
    trials,
    tried: withSheets(content, trials, ({ trial }) => trial),
    adopted: withSheets(content, trials, (sheet) => adoptedGrid(sheet, terms)),
  };
}

function trialsRefusal(content: WorkbookContent, trials: readonly Trial[]): Refusal | null {
  if (trials.length === 0) return { code: 'no-trial', parameters: {} };
  for (const { inForce } of trials) {
    const sheets = trials.filter((other) => other.inForce === inForce).map(({ name }) => name);
    if (sheets.length > 1) return { code: 'trial-twice', parameters: { sheets, inForce } };
  }
  const parameters = trials.find(({ inForce }) => inForce === SHEETS.parameters);
  return parameters && logOf(content, parameters.name) !== logOf(content, SHEETS.parameters)
    ? { code: 'trial-log', parameters: { sheet: parameters.name } }
    : null;
}

const logOf = ({ sheets }: WorkbookContent, name: string): string =>
  decodeLogMapping(sheets.get(name)).sheet ?? SHEETS.adoptions;

/** A sheet that is tried out, with the one in force. */
export const triedSheet = ({ sheets }: WorkbookContent, { name, inForce }: Trial): TriedSheet => ({
  inForce: sheets.get(inForce),
  trial: sheets.get(name)!,
  schema: triedSchema(inForce),
});

/** The content without the sheets that try others out, and with what is made of them in the place of those in force. */
function withSheets(
  content: WorkbookContent,
  trials: readonly Trial[],
  made: (sheet: TriedSheet) => TriedSheet['trial'],
): WorkbookContent {
  const sheets = new Map(content.sheets);
  for (const trial of trials) sheets.delete(trial.name);
  for (const trial of trials) sheets.set(trial.inForce, made(triedSheet(content, trial)));
  const left = content.sheetNames.filter((name) => trials.every((trial) => trial.name !== name));
  return { ...content, sheets, sheetNames: [...new Set([...left, ...trials.map(({ inForce }) => inForce)])] };
}
