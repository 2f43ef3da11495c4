import { CommandType, type IMutation } from '@univerjs/presets';
import type { RowAppending } from '../../port/workbook';
import type { RowState } from './cell-states';
import type { Engine } from '../engine';
import { SheetMemory, type SheetEdits } from './person-edits';
import type { UndoableWrite } from '../show/sheet-writer';

const SHOW_ROW = 'gaofen.mutation.show-appended-row';

/** A row that the program appended; a person can take it back, and bring it again. */
interface AppendedRow {
  readonly change: RowAppending;
  readonly sheetId: string;
  readonly before: RowState | undefined;
  after: RowState | undefined;
  /** Whether the window has it. */
  shown: boolean;
  /** Whether the file has it. */
  filed: boolean;
}

/** Appended rows that the window has and the file has not, or the other way round. */
export interface MovedRows {
  /** Rows the file has to take out, the last one first. */
  readonly withdrawn: readonly RowAppending[];
  /** Rows it has to append again, in their order. */
  readonly again: readonly RowAppending[];
  /**
   * The writes to a sheet of the file: those before rows are appended again, which must find their place as it was the
   * first time, and those after.
   */
  editsOf(sheetId: string, memory: SheetMemory, window: SheetNow): MovedEdits;
  /** To be called once it did. */
  settle(): void;
}

/** A sheet of the window, compared with a memory of its file. */
export interface SheetNow {
  readonly rows: (filed: SheetMemory) => readonly RowState[];
  readonly changes: (filed: SheetMemory, rows: readonly RowState[]) => SheetEdits;
}

interface MovedEdits extends SheetEdits {
  readonly before: SheetEdits['changes'];
}

/** Follows 撤销 and 恢复 of the rows that the program appended to lists. */
export class AppendedRows {
  private rows: AppendedRow[] = [];

  constructor({ commands }: Engine) {
    const marked: IMutation<Marker> = {
      id: SHOW_ROW,
      type: CommandType.MUTATION,
      handler: (_, marker) => {
        const row = this.rows[marker.row];
        if (row) row.shown = marker.shown;
        return true;
      },
    };
    commands.registerCommand(marked);
  }

  /** Forgets all, as another workbook is shown. */
  clear(): void {
    this.rows = [];
  }

  /** Takes a row that window and file were given; its write belongs to the same step of 撤销. */
  add(change: RowAppending, sheetId: string, before: RowState | undefined): UndoableWrite {
    const row = this.rows.push({ change, sheetId, before, after: undefined, shown: true, filed: true }) - 1;
    const marker = (shown: boolean) => ({ id: SHOW_ROW, params: { row, shown } satisfies Marker });
    return { undo: marker(false), redo: marker(true) };
  }

  /** Takes what the new rows of a sheet hold. */
  renew(sheetId: string, rows: readonly RowState[]): void {
    for (const row of this.rows) if (row.sheetId === sheetId) row.after ??= rows[row.change.row];
  }

  moved(): MovedRows {
    const withdrawn = this.rows.filter(({ shown, filed }) => filed && !shown).reverse();
    const again = this.rows.filter(({ shown, filed }) => shown && !filed);
    const changeOf = ({ change }: AppendedRow): RowAppending => change;
    return {
      withdrawn: withdrawn.map(changeOf),
      again: again.map(changeOf),
      editsOf(sheetId, memory, window) {
        const isHere = (row: AppendedRow): boolean => row.sheetId === sheetId;
        const filed = withStates(memory, withdrawn.filter(isHere), 'before');
        const rows = window.rows(filed);
        const back = again.filter(isHere);
        if (back.length === 0) return { before: [], ...window.changes(filed, rows) };
        const places = withStates(SheetMemory.of(rows), back, 'before');
        const first = window.changes(filed, places.rows);
        const second = window.changes(withStates(first.after, back, 'after'), rows);
        return { ...second, before: first.changes };
      },
      settle() {
        for (const row of withdrawn) row.filed = false;
        for (const row of again) row.filed = true;
      },
    };
  }
}

/** A memory with these rows as they are before or after they are appended. */
const withStates = (memory: SheetMemory, rows: readonly AppendedRow[], when: 'before' | 'after'): SheetMemory =>
  rows.reduce((held, row) => held.withRow(row.change.row, row[when]), memory);

interface Marker {
  /** Position among the rows. */
  readonly row: number;
  readonly shown: boolean;
}
