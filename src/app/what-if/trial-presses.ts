import type { WorkbookChange, WorkbookContent } from '../../host/port/workbook';
import { templateSheet } from '../../sheets/schema/template-sheet';
import { CATALOGUE, TRIABLE_SHEETS, triedBy } from '../../sheets/catalogue';
import { trialsIn, type Trial } from './trial-sheets';
import { gridChanges, sheetOf, spentSheet, unchanged } from '../../sheets/trials/trial-writing';
import { SPENT_TRIAL, trialName } from '../../text/sheets/trial';
import { triedBook, triedSchema, type WhatIfRefusal } from './tried-book';
import { whatIf, type WhatIf, type WhatIfDates } from './what-if';

/** What the sheets that are tried out would change, and the presses that adopt or drop them; each is good until they change. */
export interface TrialLook {
  readonly found: WhatIf | WhatIfRefusal;
  /** Null while something on the tried sheets is wrong. */
  readonly adopting: readonly WorkbookChange[] | null;
  /** Empty where nothing is tried out. */
  readonly dropping: readonly WorkbookChange[];
}

/** Looks at the sheets that are tried out; nothing is written. */
export function lookAtTrials(content: WorkbookContent, dates: WhatIfDates): TrialLook {
  const found = whatIf(content, dates);
  const isSound = found.status === 'compared' && found.issues.every(({ severity }) => severity === 'warning');
  return { found, adopting: isSound ? adoption(content, dates) : null, dropping: dropped(content) };
}

/** Writes the tried rows into the sheets in force, and empties the sheets that were tried out. */
function adoption(content: WorkbookContent, { from }: WhatIfDates): WorkbookChange[] | null {
  const book = triedBook(content, from);
  if ('status' in book) return null;
  return book.trials.flatMap(({ name, inForce }) => {
    const schema = triedSchema(inForce);
    const old = content.sheets.get(inForce);
    return [
      ...(old ? unchanged(old, schema) : []),
      ...gridChanges(old, book.adopted.sheets.get(inForce)!, schema),
      ...emptied(content, { name, inForce }, SPENT_TRIAL.adopted(inForce)),
    ];
  });
}

const dropped = (content: WorkbookContent): WorkbookChange[] =>
  trialsIn(content).flatMap((trial) => emptied(content, trial, SPENT_TRIAL.dropped(trial.inForce)));

/** No host can take a sheet out of a workbook: a note stays. */
function emptied({ sheets }: WorkbookContent, { name, inForce }: Trial, note: string): WorkbookChange[] {
  const grid = sheets.get(name);
  const guard = grid ? unchanged(grid, triedSchema(inForce)) : [];
  return [...guard, { kind: 'replace-sheet', sheet: spentSheet(name, note) }];
}

/** Sheets that may be tried out although the workbook has none of them: without rows they say nothing. */
const MAY_BE_NEW = [CATALOGUE.merging, CATALOGUE.factors, CATALOGUE.items];

/** The sheets of a workbook that can be tried out and are not yet. */
export function triable(content: Pick<WorkbookContent, 'sheetNames' | 'sheets'>): string[] {
  const tried = new Set(trialsIn(content).map(({ inForce }) => inForce));
  const isThere = (sheet: string): boolean =>
    content.sheetNames.includes(sheet) || MAY_BE_NEW.some(({ name }) => name === sheet);
  return TRIABLE_SHEETS.filter((sheet) => isThere(sheet) && !tried.has(sheet));
}

/** Copies a sheet in force to try another one out (试算一张). */
export function trialOf(
  content: WorkbookContent,
  inForce: string,
  year: number,
): readonly WorkbookChange[] | WhatIfRefusal {
  const there = trialsIn(content).find((trial) => trial.inForce === inForce);
  if (there) return { status: 'refused', code: 'trial-there', parameters: { sheet: there.name }, issues: [] };
  const name = spentName(content, inForce) ?? trialName(inForce);
  const schema = triedSchema(inForce);
  const grid = content.sheets.get(inForce);
  const sheet = grid ? sheetOf(name, grid, schema) : { ...templateSheet(schema, name, year, []), name };
  return [{ kind: 'replace-sheet', sheet }];
}

/** A sheet that was done with is used again, under whichever of its names it has. */
const spentName = ({ sheetNames }: WorkbookContent, inForce: string): string | undefined =>
  sheetNames.find((name) => triedBy(name) === inForce);
