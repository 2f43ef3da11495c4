import { sheetKey } from '../../port/check-changes';
import { rowPieces } from '../../port/row-pieces';
import type { CellsChange, Expectation, RowAppending, WorkbookChange } from '../../port/workbook';
import { queueRow } from './append-row';
import { keepFormats } from '../copies/backup-sheets';
import { sheetOf } from './changed-sheets';
import { askFilters } from '../requests/check';
import { cellSteps, type CellsPlan } from './cell-steps';
import { checkSteps } from '../read/expectation';
import { ownName, replacementOf, type Arranged, type WritePlan } from './plan-write';
import { replaceSteps } from './replace-sheet';
import type { Step } from '../requests/request';

/** What the actions around one new row, and the answers to them, may take. */
const ROW_BYTES = 6000;

/** What comes before all changes: sheets are opened, and what they hold is kept. */
export const openingSteps = ({ locks, backups }: WritePlan): readonly Step[] => [...locks.steps, ...backups.steps];

/** What comes after them where nothing else does. */
export const closingSteps = ({ isClosed, locks }: WritePlan): readonly Step[] => (isClosed ? [closingStep(locks)] : []);

/** Protects sheets again as they were. */
export function closingStep(locks: WritePlan['locks']): Step {
  const close = (): readonly [] => {
    locks.close([]);
    return [];
  };
  return { sheet: null, outgoing: 0, incoming: 0, queue: close };
}

/** What has to be done for the chosen changes, in their order. Cells that several of them come from are asked for once. */
export function* changeSteps(plan: WritePlan, isChosen: (change: WorkbookChange) => boolean): Generator<Step> {
  const asked = new Map<Expectation, Step | null>();
  const filters = new Map<string, Step>();
  for (const one of plan.arranged.filter(({ change }) => isChosen(change))) {
    const expects = one.change.kind === 'replace-sheet' ? undefined : one.change.expects;
    if (expects && !asked.has(expects))
      asked.set(expects, yield* queued(checkSteps(ownName(plan.facts, sheetOf(one.change)), expects)));
    const steps = stepsOf(plan, one, (expects && asked.get(expects)) ?? null);
    yield* ending(steps, filterStep(plan, sheetOf(one.change), filters));
  }
}

const ending = (steps: readonly Step[], last: Step | null): readonly Step[] =>
  last ? steps.map((step) => ({ ...step, last })) : steps;

/** Looks whether somebody has filtered the sheet since it was read as not filtered; null where that is not to be told. */
function filterStep({ facts }: WritePlan, name: string, known: Map<string, Step>): Step | null {
  const key = sheetKey(name);
  const sheet = facts.sheets.get(key);
  if (!facts.tellsFilters || !sheet || sheet.isFiltered) return null;
  const step = known.get(key) ?? {
    sheet: sheet.name,
    outgoing: 0,
    incoming: 0,
    queue: ({ worksheets }) => [{ kind: 'filter', check: askFilters(worksheets.getItem(sheet.name), sheet.name) }],
  };
  known.set(key, step);
  return step;
}

/** Gives all steps, and in the end the last of them. */
function* queued(steps: readonly Step[]): Generator<Step, Step | null> {
  yield* steps;
  return steps.at(-1) ?? null;
}

function stepsOf(plan: WritePlan, { change, replacedAs }: Arranged, check: Step | null): readonly Step[] {
  switch (change.kind) {
    case 'replace-sheet':
      return replaceSteps(replacementOf(plan.facts, change.sheet, replacedAs));
    case 'append-row': {
      const pieces = rowPieces(change).map((piece) => cellsPlan(plan, piece, replacedAs !== null));
      return [rowStep(plan, change), ...pieces.flatMap(cellSteps)];
    }
    case 'write-cells': {
      const cells = cellsPlan(plan, change, replacedAs !== null);
      const isKept = change.style !== undefined && replacedAs === null;
      return cellSteps({ ...cells, check, keeper: isKept ? keeperOf(plan, change.sheet) : null });
    }
  }
}

const keeperOf = ({ backups }: WritePlan, sheet: string): string | null => backups.keepers.get(sheetKey(sheet)) ?? null;

/** The row is made part of the list before anything is entered, so that what it takes over comes first. */
function rowStep(plan: WritePlan, change: RowAppending): Step {
  const row = plan.rows.get(change)!;
  const { sheet, reach: range } = row;
  const keeper = keeperOf(plan, change.sheet);
  return {
    sheet,
    outgoing: ROW_BYTES,
    incoming: ROW_BYTES,
    queue: (workbook) => [
      ...(keeper === null ? [] : [{ kind: 'formats', kept: keepFormats(workbook, { sheet, range, keeper }) } as const]),
      { kind: 'row', row: queueRow(workbook, change, row) },
    ],
  };
}

function cellsPlan({ facts, known }: WritePlan, change: CellsChange, laidOver: boolean): CellsPlan {
  const key = sheetKey(change.sheet);
  return {
    change,
    sheet: ownName(facts, change.sheet),
    known: laidOver ? undefined : known.get(key),
    rowByRow: facts.sheets.get(key)?.isFiltered === true,
    laidOver,
    keeper: null,
    check: null,
  };
}
