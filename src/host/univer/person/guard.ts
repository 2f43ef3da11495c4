import {
  CanceledError,
  CommandType,
  RedoCommand,
  UndoCommand,
  type ICommandInfo,
  type IExecutionOptions,
} from '@univerjs/presets';
import type { Engine } from '../engine';
import type { CellTable, MovedCells } from './cell-mutations';
import { headingOf, type NamedColumn } from '../read/rows-around';
import { CELL_COMMANDS, isSavedLook, isSheetCommand, ROW_COMMANDS, VIEW_COMMANDS } from './person-commands';

/** Why the window did not do what a person asked, or only showed it. */
export type Refusal = 'locked-cell' | 'rows-tied' | 'not-saved' | 'view-only' | 'writing' | 'no-place';

/** Is told a refusal, and of what was to go into cells of both kinds the columns that are locked. */
export type Refuse = (refusal: Refusal, columns?: readonly NamedColumn[]) => void;

/** What the guard asks about sheets of the window. */
export interface SheetFacts {
  /** Whether the program itself is writing just now. */
  isWriting(): boolean;
  /** Whether a write of the program is under way: rows must stay where they are. */
  isAmidWrite(): boolean;
  isLocked(sheetId: string, row: number, column: number): boolean;
  /** Whether rows may come or go at this row. */
  canMoveRows(sheetId: string, row: number): boolean;
}

interface RangeParams {
  readonly subUnitId?: string;
  readonly range?: { readonly startRow: number; readonly startColumn: number; readonly endColumn: number };
}

interface MutationParams extends RangeParams {
  readonly cellValue?: CellTable;
  readonly from?: MovedCells;
  readonly to?: MovedCells;
  /** The command that the mutation belongs to. */
  readonly trigger?: string;
}

/**
 * Commands whose mutations are never refused: undo, redo and the commands for rows, which give new rows the look of
 * those around. Half of such a command could not be taken back.
 */
const NEVER_REFUSED: ReadonlySet<string | undefined> = new Set([UndoCommand.id, RedoCommand.id, ...ROW_COMMANDS]);

/** Lets a person do only what can be saved, in cells that are theirs. Returns the cancellation. */
export function guardCommands(engine: Engine, facts: SheetFacts, refuse: Refuse): () => void {
  const stop = (...refusal: Parameters<Refuse>): never => {
    refuse(...refusal);
    throw new CanceledError();
  };
  const listener = (info: Readonly<ICommandInfo>, options?: IExecutionOptions): void => {
    if (facts.isWriting() || options?.['fromFormula'] === true) return;
    const refusal =
      info.type === CommandType.COMMAND
        ? (refuseAmidWrite(facts, info) ?? refuseCommand(engine, facts, info))
        : refuseMutation(facts, info);
    if (refusal === 'view-only') refuse(refusal);
    else if (refusal !== null) stop(refusal, lockedColumns(engine, facts, info));
  };
  const commands = engine.commands.beforeCommandExecuted(listener);
  const editing = engine.api.addEvent(engine.api.Event.BeforeSheetEditStart, (event) => {
    if (!facts.isLocked(event.worksheet.getSheetId(), event.row, event.column)) return;
    event.cancel = true;
    refuse('locked-cell');
  });
  return () => {
    commands.dispose();
    editing.dispose();
  };
}

/**
 * Commands of a sheet after which what the program goes on writing would stand on other rows. Typing inserts and deletes
 * characters, and Enter moves the selection: refused, they would lose what is typed.
 */
const MOVES_ROWS =
  /^univer\.command\.(?:undo|redo)$|^sheet\.command\.(?:insert|append|remove|move(?!-selection)|reorder|sort|delete)-/u;

const refuseAmidWrite = (facts: SheetFacts, { id }: Readonly<ICommandInfo>): Refusal | null =>
  facts.isAmidWrite() && MOVES_ROWS.test(id) ? 'writing' : null;

function refuseCommand(engine: Engine, facts: SheetFacts, { id, params }: Readonly<ICommandInfo>): Refusal | null {
  if (isFree(id, params)) return null;
  if (VIEW_COMMANDS.has(id)) return 'view-only';
  if (!ROW_COMMANDS.has(id)) return 'not-saved';
  const place = rowPlace(engine, params ?? {});
  return place === null || facts.canMoveRows(place.sheetId, place.row) ? null : 'rows-tied';
}

/** Whether a person may do this to any cell of theirs, and the file takes it over. */
const isFree = (id: string, params: object | undefined): boolean =>
  !isSheetCommand(id) || CELL_COMMANDS.has(id) || isSavedLook(id, params);

/** The row that a command is about: its own, or that of the selection. */
function rowPlace({ api }: Engine, params: RangeParams): { sheetId: string; row: number } | null {
  if (params.range && params.subUnitId !== undefined) return { sheetId: params.subUnitId, row: params.range.startRow };
  const sheet = api.getActiveWorkbook()?.getActiveSheet();
  const range = sheet?.getActiveRange();
  return sheet && range ? { sheetId: sheet.getSheetId(), row: range.getRow() } : null;
}

function refuseMutation(facts: SheetFacts, { id, params }: Readonly<ICommandInfo>): Refusal | null {
  const written = WRITTEN[id];
  if (written === undefined || NEVER_REFUSED.has((params as MutationParams).trigger)) return null;
  return written(params as MutationParams, facts) ? 'locked-cell' : null;
}

/** By mutation: whether it writes into locked cells. Rows are sorted with their locked cells, but not these alone. */
const WRITTEN: Readonly<Record<string, (params: MutationParams, facts: SheetFacts) => boolean>> = {
  'sheet.mutation.set-range-values': ({ subUnitId, cellValue }, facts) =>
    subUnitId !== undefined && holdsLocked(facts, subUnitId, cellValue),
  'sheet.mutation.move-range': ({ from, to }, facts) =>
    [from, to].some((side) => side !== undefined && holdsLocked(facts, side.subUnitId, side.value)),
  'sheet.mutation.reorder-range': ({ subUnitId, range }, facts) => {
    if (subUnitId === undefined || range === undefined) return false;
    const { startRow, startColumn, endColumn } = range;
    const columns = Array.from({ length: endColumn - startColumn + 1 }, (_, at) => startColumn + at);
    return columns.every((column) => facts.isLocked(subUnitId, startRow, column));
  },
};

/** The locked columns of what was to be written, where other cells of it are not locked. */
function lockedColumns(engine: Engine, facts: SheetFacts, { params }: Readonly<ICommandInfo>): NamedColumn[] {
  const { subUnitId, cellValue = {} } = (params ?? {}) as MutationParams;
  const sheet = engine.workbook()?.getSheetBySheetId(subUnitId ?? '');
  if (!sheet || subUnitId === undefined) return [];
  const cells = Object.entries(cellValue).flatMap(([row, line]) =>
    Object.keys(line).map((column) => ({ row: Number(row), column: Number(column) })),
  );
  const locked = cells.filter(({ row, column }) => facts.isLocked(subUnitId, row, column));
  if (locked.length === cells.length) return [];
  const columns = [...new Set(locked.map(({ column }) => column))];
  return columns.map((column) => ({ column, heading: headingOf(sheet, column) }));
}

function holdsLocked(facts: SheetFacts, sheetId: string, cells: CellTable = {}): boolean {
  return Object.entries(cells).some(([row, line]) =>
    Object.keys(line).some((column) => facts.isLocked(sheetId, Number(row), Number(column))),
  );
}
