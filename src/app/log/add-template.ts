import { civilDate } from '../../engine/time/calendar';
import { success, type Result } from '../../engine/result';
import type { Day } from '../../engine/units';
import type { SheetContent, Workbook, WorkbookChange, WorkbookContent } from '../../host/port/workbook';
import { TEMPLATE_SHEETS } from '../../sheets/catalogue';
import { foldName, holdsAnything } from '../../sheets/cells/values/cell';
import { decodeParameters } from '../../sheets/parameters/decode-parameters';
import { PLAN_SHEETS } from '../../sheets/template/plan-sheets';
import { SHEETS } from '../../text/sheets/workbook-names';
import { bookOfChoice, USUAL_PLAN, type NoPlan, type PlanChoice } from '../plans/plan-choice';

/** The sheets in which a plan is stated. */
const STATING: readonly string[] = Object.values(PLAN_SHEETS).map(({ schema }) => schema.sheet);

export const statesPlan = (sheetNames: readonly string[]): boolean => {
  const stating = new Set(STATING.map(foldName));
  return sheetNames.some((name) => stating.has(foldName(name)));
};

/** The changes that add the sheets of the template with this plan which the workbook lacks; what it has stays. @throws HostError */
export async function templateChanges(
  workbook: Pick<Workbook, 'read'>,
  today: Day,
  plan: PlanChoice = USUAL_PLAN,
): Promise<Result<readonly WorkbookChange[], NoPlan>> {
  const content = await readFilled(workbook);
  const added = await missingSheets(content.sheetNames, yearOf(content) ?? civilDate(today).year, plan);
  return added.ok ? success(replacing(content, added.value)) : added;
}

/** Writes sheets as a whole. Where one is there, empty, and somebody writes where it will stand, the host refuses. */
export const replacing = ({ empty }: FilledContent, sheets: readonly SheetContent[]): WorkbookChange[] =>
  sheets.flatMap((sheet) => [...stillEmpty(empty.get(foldName(sheet.name)), sheet), { kind: 'replace-sheet', sheet }]);

/** A change that writes nothing, below where the sheet will stand so that taking both back finds it unchanged, and expects nothing down to there. */
function stillEmpty(name: string | undefined, { cells }: SheetContent): WorkbookChange[] {
  if (name === undefined) return [];
  const rows = [...cells.map((line) => line.map(() => null)), [null]];
  return [
    {
      kind: 'write-cells',
      sheet: name,
      row: cells.length,
      column: 0,
      cells: [[null]],
      expects: { row: 0, column: 0, rows },
    },
  ];
}

/** A workbook without those of its sheets that are empty; of these the names, by which they are compared. */
interface FilledContent extends WorkbookContent {
  readonly empty: ReadonlyMap<string, string>;
}

/**
 * The workbook without those sheets of the template and its plan that are empty: a refused write may have added a sheet and not its
 * cells.
 */
export async function readFilled(workbook: Pick<Workbook, 'read'>): Promise<FilledContent> {
  const content = await workbook.read([...new Set([...TEMPLATE_SHEETS, ...STATING])]);
  const filled = [...content.sheets].filter(([, grid]) => holdsAnything(grid));
  const sheets = new Map(filled);
  const names = [...content.sheets].flatMap(([name, grid]) => (sheets.has(name) ? [] : [grid.name]));
  const empty = new Map(names.map((name) => [foldName(name), name]));
  return { ...content, sheets, empty, sheetNames: content.sheetNames.filter((name) => !names.includes(name)) };
}

/** The sheets of the template with a plan that are not among these. Sheets of rules are never mixed: those there stay alone. */
export async function missingSheets(
  sheetNames: readonly string[],
  year: number,
  plan: PlanChoice,
): Promise<Result<SheetContent[], NoPlan>> {
  const made = await bookOfChoice(statesPlan(sheetNames) ? USUAL_PLAN : plan, year);
  if (!made.ok) return made;
  const known = new Set(sheetNames.map(foldName));
  return success(
    made.value.flatMap((change) =>
      change.kind === 'replace-sheet' && !known.has(foldName(change.sheet.name)) ? [change.sheet] : [],
    ),
  );
}

/** The 年度 of 参数; null where there is no such sheet or it cannot be read. */
export function yearOf({ sheets, date1904 }: WorkbookContent): number | null {
  const grid = sheets.get(SHEETS.parameters);
  return grid ? (decodeParameters(grid, date1904).value?.year ?? null) : null;
}
