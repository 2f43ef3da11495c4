import type { Workbook, Worksheet } from '@univerjs/presets';
import type { DisplayBook, DisplaySheet } from '../../port/display';
import type { CellRange, CellsChange, RowAppending, SheetContent, WorkbookChange } from '../../port/workbook';
import type { AppendedRows } from './appended-rows';
import type { CellMutation, ChangedCells } from './cell-mutations';
import { captureRows, NO_ROW, StyleLooks, type RowSpan, type RowState } from './cell-states';
import type { DateShift } from '../read/date-shift';
import type { Engine } from '../engine';
import { LockedCells } from './locked-cells';
import { SheetMemory } from './person-edits';
import type { UndoableWrite } from '../show/sheet-writer';

interface SheetState {
  memory: SheetMemory;
  readonly locked: LockedCells;
  /** The merged blocks of the file, as text. */
  readonly merges: ReadonlySet<string>;
  /** Last row that something of the file is tied to; -1 when nothing is. */
  readonly tiedTo: number;
  /** Rows whose cells may differ from the memory; null where it may be any. */
  dirty: Set<number> | null;
  /** How often cells were changed. */
  changed: number;
}

/** Looks of a sheet that only the window has: they cannot be written into the file. */
export interface UnsavedLooks {
  readonly sheet: string;
  readonly merged: readonly CellRange[];
  readonly unfilled: readonly CellRange[];
}

/** Changes a person made that the file does not have yet. */
export interface PendingEdits {
  /** Rows the program appended and a person took back: to be taken out first, in this order. */
  readonly withdrawn: readonly RowAppending[];
  readonly changes: readonly WorkbookChange[];
  readonly unsaved: readonly UnsavedLooks[];
  /** The sheet in front; null while no book is shown. */
  readonly front: string | null;
  /** To be called once the file has them. */
  settle(): void;
}

/** The merged cells of a sheet. */
export function mergesOf(sheet: Worksheet): CellRange[] {
  return sheet.getMergeData().map(({ startRow, endRow, startColumn, endColumn }) => ({
    row: startRow,
    column: startColumn,
    rows: endRow - startRow + 1,
    columns: endColumn - startColumn + 1,
  }));
}

const blockOf = ({ row, column, cells }: CellsChange): CellRange => {
  const columns = Math.max(0, ...cells.map(({ length }) => length));
  return { row, column, rows: cells.length, columns };
};

const textOf = ({ row, column, rows, columns }: CellRange): string => [row, column, rows, columns].join();

const isSomething = ({ merged, unfilled }: UnsavedLooks): boolean => merged.length + unfilled.length > 0;

/** What the window knows of its sheets, by the engine's ids. */
export class SheetStates {
  private readonly states = new Map<string, SheetState>();

  constructor(
    private readonly engine: Engine,
    private readonly workbook: Workbook,
    private readonly dates: DateShift,
    private readonly appended: AppendedRows,
  ) {}

  /** Takes a sheet as it was read from the file. */
  addFromFile(sheet: Worksheet, display: DisplaySheet, book: DisplayBook): void {
    this.states.set(sheet.getSheetId(), {
      memory: SheetMemory.ofFile(this.rowsOf(sheet), display),
      locked: LockedCells.ofDisplay(display, book),
      merges: new Set(mergesOf(sheet).map(textOf)),
      tiedTo: display.tiedTo ?? -1,
      dirty: new Set(),
      changed: 0,
    });
  }

  /** Takes a sheet as the program wrote it. */
  replace(sheet: Worksheet, content: SheetContent): void {
    this.states.set(sheet.getSheetId(), {
      memory: SheetMemory.of(this.rowsOf(sheet)),
      locked: LockedCells.ofContent(content),
      merges: new Set(mergesOf(sheet).map(textOf)),
      tiedTo: (content.merges ?? []).reduce((last, { row, rows }) => Math.max(last, row + rows - 1), -1),
      dirty: new Set(),
      changed: 0,
    });
  }

  /** Takes what was written to both sides as what the file holds, and no cell that a person may have changed meanwhile. */
  written(changes: readonly WorkbookChange[], find: (sheet: string) => Worksheet): void {
    for (const change of changes) {
      if (change.kind === 'write-cells') this.renewBlock(find(change.sheet), blockOf(change));
    }
    const appended = changes.flatMap((change) => (change.kind === 'append-row' ? [change.sheet] : []));
    for (const name of new Set(appended)) this.renew(find(name));
  }

  private renew(sheet: Worksheet): void {
    const state = this.states.get(sheet.getSheetId());
    if (state === undefined) return;
    state.memory = state.memory.renewed(this.rowsOf(sheet));
    this.appended.renew(sheet.getSheetId(), state.memory.rows);
  }

  private renewBlock(sheet: Worksheet, block: CellRange): void {
    const state = this.states.get(sheet.getSheetId());
    if (state === undefined) return;
    const span = { from: block.row, end: block.row + block.rows };
    state.memory = state.memory.withBlock(this.capture(sheet, span), block);
  }

  /** Takes a row that is appended to window and file, before `renew`; gives the way back. */
  append(sheet: Worksheet, change: RowAppending): UndoableWrite[] {
    const sheetId = sheet.getSheetId();
    const state = this.states.get(sheetId);
    return state ? [this.appended.add(change, sheetId, state.memory.rows[change.row])] : [];
  }

  isLocked(sheetId: string, row: number, column: number): boolean {
    return this.states.get(sheetId)?.locked.isLocked(row, column) ?? false;
  }

  canMoveRows(sheetId: string, row: number): boolean {
    const state = this.states.get(sheetId);
    return state === undefined || (!state.locked.closed && row > state.tiedTo);
  }

  /** Follows what changed cells in these places; where rows came or went, what is locked moves along. */
  follow(mutation: string, { subUnitId, range }: CellMutation, places: readonly ChangedCells[]): void {
    for (const { sheetId, rows } of places) this.markChanged(sheetId, rows);
    const locked = this.states.get(subUnitId ?? '')?.locked;
    if (!locked || range === undefined) return;
    const count = range.endRow - range.startRow + 1;
    if (mutation.endsWith('.insert-row')) locked.rowsInserted(range.startRow, count, range);
    if (mutation.includes('.remove-row')) locked.rowsRemoved(range.startRow, count, range);
  }

  private markChanged(sheetId: string, rows: ChangedCells['rows']): void {
    const state = this.states.get(sheetId);
    if (state === undefined) return;
    if (rows === null) state.dirty = null;
    else for (const row of rows) state.dirty?.add(row);
    state.changed++;
  }

  /** The writes that bring the file from the memory of each sheet to what the sheet holds now. */
  pending(): PendingEdits {
    const looks = new StyleLooks(this.workbook);
    const moved = this.appended.moved();
    const found = [...this.states].flatMap(([id, state]) => {
      const sheet = state.dirty?.size === 0 ? null : this.workbook.getSheetBySheetId(id);
      if (!sheet) return [];
      const edits = moved.editsOf(id, state.memory, {
        rows: (filed) => this.rowsNow(sheet, state, filed),
        changes: (filed, rows) => filed.changesTo(rows, sheet, looks),
      });
      return [{ state, changed: state.changed, ...edits }];
    });
    const settle = (): void => {
      moved.settle();
      for (const { state, changed, after, cleared } of found) {
        state.memory = after;
        const isSettled = cleared.length === 0 && state.changed === changed;
        if (isSettled) state.dirty = new Set();
      }
    };
    const unfilled = new Map(found.map(({ state, cleared }) => [state, cleared]));
    const unsaved = [...this.states].flatMap(([id, state]): UnsavedLooks[] => {
      const sheet = this.workbook.getSheetBySheetId(id);
      if (!sheet) return [];
      const merged = mergesOf(sheet).filter((block) => !state.merges.has(textOf(block)));
      return [{ sheet: sheet.getName(), merged, unfilled: unfilled.get(state) ?? [] }];
    });
    const first = found.flatMap(({ before }) => before);
    const changes = [...first, ...moved.again, ...found.flatMap((edits) => edits.changes)];
    const front = this.workbook.getActiveSheet().getName();
    return { withdrawn: moved.withdrawn, changes, unsaved: unsaved.filter(isSomething), front, settle };
  }

  /** All rows as they are now; those that nobody changed are the ones remembered. */
  private rowsNow(sheet: Worksheet, { dirty }: SheetState, filed: SheetMemory): readonly RowState[] {
    if (dirty === null) return this.rowsOf(sheet);
    const rows = filed.rows.slice();
    for (const row of dirty) rows[row] = this.capture(sheet, { from: row, end: row + 1 })[row] ?? NO_ROW;
    return rows;
  }

  private rowsOf(sheet: Worksheet): ReturnType<typeof captureRows> {
    return this.capture(sheet);
  }

  private capture(sheet: Worksheet, span?: RowSpan): RowState[] {
    return captureRows(this.engine, this.workbook, sheet, this.dates, span);
  }
}
