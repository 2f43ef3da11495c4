import { sheetKey } from '../../port/check-changes';
import { HostError } from '../../port/workbook';
import { putRowBack, regrowRow } from '../write/append-row';
import { putBackFormats } from '../copies/backup-sheets';
import { askFilters } from '../requests/check';
import { answerBytes } from '../requests/entry-blocks';
import { rangeAt } from '../requests/range-look';
import { queuedOf, type Queued } from '../requests/queued';
import { requestsOf, type Step } from '../requests/request';
import { askRowState } from '../read/row-standing';
import { sendAll } from '../requests/send-requests';
import type { SheetLocks } from '../look/sheet-locks';
import type { Standing } from './undo-look';
import {
  areOurs,
  blockOfImage,
  holdAgain,
  imageOf,
  putBack,
  stillHold,
  type Written,
  type WrittenCells,
} from '../write/written';

/** Bytes of the actions around one row or block of formats, at a guess. */
const ACTIONS_BYTES = 6000;

/** Somebody has changed a sheet since it was looked at; `isWhole`: nothing of the write is taken back. */
export interface Met {
  readonly sheet: string;
  readonly isWhole: boolean;
}

/**
 * Gives cells, rows and formats back what they were, and protects sheets again. Each request looks whether it met the
 * cells that were looked at, and no new filter.
 * @returns the sheet on which it met others: those of that request hold again what they did; null where all is done
 * @throws HostError filtered-midway where Excel does not let hidden rows be written
 */
export async function takeCellsBack(
  context: Excel.RequestContext,
  standing: Standing,
  written: Written,
  locks: SheetLocks,
  last: readonly Step[],
): Promise<Met | null> {
  const answer = await sendAll(context, requestsOf([...stepsBack(standing, written), ...last]));
  if (answer.kind === 'refused') throw answer.error;
  if (answer.kind === 'conflict') {
    const { workbook } = context;
    const fresh = queuedOf(answer.fresh, 'taken');
    const isGiven = fresh.some(({ taken }) => !taken.isOurs());
    await locks.restore(() => {
      if (isGiven) for (const { taken } of [...fresh].reverse()) taken.giveAgain(workbook);
    });
    return { sheet: answer.sheet, isWhole: isGiven && queuedOf(answer.standing, 'taken').length === 0 };
  }
  await checkFiltered(context, standing, written.cells);
  return null;
}

function stepsBack({ facts, grown, back, brokeOff }: Standing, { cells, formats, rows }: Written): Step[] {
  const filters = new Map<string, Step>();
  const isFiltered = (sheet: string): boolean => facts.sheets.get(sheetKey(sheet))?.isFiltered === true;
  const watched = (step: Step): Step => {
    const { sheet } = step;
    if (sheet === null || !facts.tellsFilters || isFiltered(sheet)) return step;
    const last = filters.get(sheet) ?? filterStep(sheet);
    filters.set(sheet, last);
    return { ...step, last };
  };
  return [
    ...[...cells]
      .reverse()
      .map((one) => watched(cellsStep(one, { rowByRow: isFiltered(one.sheet), brokeOff, isBack: back.has(one) }))),
    ...[...rows].reverse().map((one) =>
      step(one.sheet, ACTIONS_BYTES, (workbook) => {
        const isGrown = grown.has(one);
        const state = isGrown ? askRowState(workbook, one) : null;
        putRowBack(workbook, one, isGrown);
        if (!state) return [];
        const giveAgain = (again: Excel.Workbook): void => regrowRow(again, one, state.formulas());
        return [{ kind: 'taken', taken: { sheet: one.sheet, isOurs: state.isOurs, giveAgain } }];
      }),
    ),
    ...[...formats].reverse().map((one) =>
      step(one.sheet, ACTIONS_BYTES, (workbook) => {
        putBackFormats(workbook, one);
        return [];
      }),
    ),
  ];
}

const step = (sheet: string, bytes: number, queue: Step['queue']): Step => ({
  sheet,
  outgoing: bytes,
  incoming: bytes,
  queue,
});

const filterStep = (sheet: string): Step =>
  step(sheet, 0, ({ worksheets }) => [{ kind: 'filter', check: askFilters(worksheets.getItem(sheet), sheet) }]);

/** Cells that are back already are not entered again: a table above would grow over them. */
function cellsStep(
  one: WrittenCells,
  { rowByRow, brokeOff, isBack }: Readonly<Record<'rowByRow' | 'brokeOff' | 'isBack', boolean>>,
): Step {
  const { sheet, before } = one;
  const bytes = answerBytes(before.entries) + answerBytes(before.numberFormats);
  return step(sheet, bytes, ({ worksheets }): Queued[] => {
    const worksheet = worksheets.getItem(sheet);
    const range = rangeAt(worksheet, blockOfImage(before)).load('formulas,values,numberFormat');
    if (!isBack) putBack(worksheet, before, rowByRow);
    const isOurs = (): boolean => {
      const [values, formulas] = [range.values as unknown[][], range.formulas as unknown[][]];
      return brokeOff ? areOurs(one, values, formulas) : stillHold(one.contents, values, formulas);
    };
    const giveAgain = (workbook: Excel.Workbook): void => {
      const met = imageOf(range, before, (row, column) => (before.entries[row]?.[column] ?? null) !== null);
      putBack(workbook.worksheets.getItem(sheet), met, true);
    };
    return [{ kind: 'taken', taken: { sheet, isOurs, giveAgain } }];
  });
}

/** Excel may leave the hidden rows of a filtered sheet out without a word. */
async function checkFiltered(
  context: Excel.RequestContext,
  { facts }: Standing,
  cells: readonly WrittenCells[],
): Promise<void> {
  const filtered = cells.filter(({ sheet }) => facts.sheets.get(sheetKey(sheet))?.isFiltered === true);
  if (filtered.length === 0) return;
  const ranges = filtered.map(({ sheet, before }) =>
    rangeAt(context.workbook.worksheets.getItem(sheet), blockOfImage(before)).load('formulas,values'),
  );
  await context.sync();
  const missed = filtered.find(
    ({ before }, at) => !holdAgain(before, { values: ranges[at]!.values, formulas: ranges[at]!.formulas }),
  );
  if (missed) throw new HostError('filtered-midway', missed.sheet);
}
