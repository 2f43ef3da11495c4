import { CanceledError, CommandType, type ICommandInfo, type IExecutionOptions } from '@univerjs/presets';
import type { Engine } from './engine';
import { CELL_COMMANDS, isSheetCommand, ROW_COMMANDS, VIEW_COMMANDS } from './person-commands';

/** Why the window did not do what a person asked, or did it only for the eye. */
export type Refusal = 'locked-cell' | 'rows-tied' | 'not-saved' | 'view-only';

/** What the guard asks about sheets of the window. */
export interface SheetFacts {
  /** Whether the program itself is writing just now. */
  isWriting(): boolean;
  isLocked(sheetId: string, row: number, column: number): boolean;
  /** Whether rows may come or go at this row. */
  canMoveRows(sheetId: string, row: number): boolean;
}

interface RangeParams {
  readonly subUnitId?: string;
  readonly range?: { readonly startRow: number };
  readonly cellValue?: Record<number, Record<number, unknown>>;
}

/** Keeps a person to what can be saved and to cells that are theirs; returns the cancellation. */
export function guardCommands(engine: Engine, facts: SheetFacts, refuse: (refusal: Refusal) => void): () => void {
  const stop = (refusal: Refusal): never => {
    refuse(refusal);
    throw new CanceledError();
  };
  const listener = (info: Readonly<ICommandInfo>, options?: IExecutionOptions): void => {
    if (facts.isWriting() || options?.['fromFormula'] === true) return;
    const refusal =
      info.type === CommandType.COMMAND ? refuseCommand(engine, facts, info) : refuseMutation(facts, info);
    if (refusal === 'view-only') refuse(refusal);
    else if (refusal !== null) stop(refusal);
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

function refuseCommand(engine: Engine, facts: SheetFacts, { id, params }: Readonly<ICommandInfo>): Refusal | null {
  if (!isSheetCommand(id) || CELL_COMMANDS.has(id)) return null;
  if (VIEW_COMMANDS.has(id)) return 'view-only';
  if (!ROW_COMMANDS.has(id)) return 'not-saved';
  const place = rowPlace(engine, params ?? {});
  return place === null || facts.canMoveRows(place.sheetId, place.row) ? null : 'rows-tied';
}

/** The row that a command is about: its own, or that of the selection. */
function rowPlace({ api }: Engine, params: RangeParams): { sheetId: string; row: number } | null {
  if (params.range && params.subUnitId !== undefined) return { sheetId: params.subUnitId, row: params.range.startRow };
  const sheet = api.getActiveWorkbook()?.getActiveSheet();
  const range = sheet?.getActiveRange();
  return sheet && range ? { sheetId: sheet.getSheetId(), row: range.getRow() } : null;
}

function refuseMutation(facts: SheetFacts, { id, params }: Readonly<ICommandInfo>): Refusal | null {
  if (id !== 'sheet.mutation.set-range-values') return null;
  const { subUnitId, cellValue } = params as RangeParams;
  if (subUnitId === undefined || cellValue === undefined) return null;
  for (const [row, line] of Object.entries(cellValue)) {
    for (const column of Object.keys(line)) {
      if (facts.isLocked(subUnitId, Number(row), Number(column))) return 'locked-cell';
    }
  }
  return null;
}
