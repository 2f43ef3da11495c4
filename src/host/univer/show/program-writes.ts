import type { Workbook } from '@univerjs/presets';
import type { Pause, SheetContent, WorkbookChange } from '../../port/workbook';
import type { Engine } from '../engine';
import type { SheetStates } from '../person/sheet-states';
import type { UndoSteps } from '../person/undo-steps';
import type { DateShift } from '../read/date-shift';
import { appendRow } from './append-row';
import { findSheet, openWorkbook } from './open-sheets';
import { SeldomDrawing } from './seldom-drawing';
import { redecorate } from './sheet-decorations';
import type { SheetLayers } from './sheet-layers';
import { pictureOfContent } from './sheet-picture';
import { layCells, offerUndo, putSheet, writeCells, type UndoableWrite } from './sheet-writer';

/** Rows that are written before the page is let answer. */
const BLOCK = 2048;

/** Changes one by one, long blocks of cells cut into rows that one answer of the page may wait for. */
function slicesOf(changes: readonly WorkbookChange[]): WorkbookChange[] {
  return changes.flatMap((change) => {
    if (change.kind !== 'write-cells' || change.cells.length <= BLOCK) return [change];
    const slices = Math.ceil(change.cells.length / BLOCK);
    return Array.from({ length: slices }, (_, at) => ({
      ...change,
      row: change.row + at * BLOCK,
      cells: change.cells.slice(at * BLOCK, (at + 1) * BLOCK),
    }));
  });
}

type Slice = readonly WorkbookChange[];

/** How changes are written. */
interface Writer {
  /** Whether 撤销 takes them back, as one step. */
  readonly isUndoable: boolean;
  readonly write: (slice: Slice) => UndoableWrite[];
  /** Waits for the results of formulas; what is being typed into a cell is left alone where the page may have answered. */
  readonly settle: (mayHaveAnswered: boolean) => Promise<void>;
}

/** Puts into the window what the program writes. */
export class ProgramWrites {
  /** Whether a write has begun and has slices left: the page may answer between them. */
  isUnderWay = false;
  private readonly drawing: SeldomDrawing;

  constructor(
    private readonly engine: Engine,
    private readonly steps: UndoSteps,
    private readonly layers: SheetLayers,
  ) {
    this.drawing = new SeldomDrawing(engine);
  }

  /** Writes, slice by slice where the page may answer between them, and then waits for what follows from the cells. */
  async run(changes: Slice, pause: Pause | undefined, { isUndoable, write, settle }: Writer): Promise<void> {
    if (isUndoable) {
      offerUndo(this.engine, openWorkbook(this.engine).getUnitId(), write(changes));
      await settle(false);
      return;
    }
    const slices = pause ? slicesOf(changes).map((change) => [change]) : [changes];
    await this.drawing.during(async () => {
      await this.oneByOne(slices, pause, write);
      await settle(slices.length > 1);
    });
  }

  private async oneByOne(slices: readonly Slice[], pause: Pause | undefined, write: Writer['write']): Promise<void> {
    this.isUnderWay = true;
    try {
      for (const [at, slice] of slices.entries()) {
        if (at > 0) await pause?.(at / slices.length);
        write(slice);
      }
    } finally {
      this.isUnderWay = false;
    }
  }

  /** Gives what takes it back; nothing does where a whole sheet is replaced. */
  apply(change: WorkbookChange, isUndoable: boolean, dates: DateShift, states: SheetStates | null): UndoableWrite[] {
    const workbook = openWorkbook(this.engine);
    if (change.kind === 'replace-sheet') {
      this.replaceSheet(workbook, change.sheet, dates, states);
      return [];
    }
    const sheet = findSheet(workbook, change.sheet)!;
    if (change.kind === 'append-row') return appendRow(this.engine, workbook, sheet, change, dates, states);
    const block = { workbook, worksheet: sheet, change, dates };
    if (isUndoable) return [writeCells(this.engine, block)];
    const { row, column, cells } = change;
    const columns = Math.max(0, ...cells.map(({ length }) => length));
    this.steps.leaveCells(sheet.getSheetId(), { row, column, rows: cells.length, columns });
    layCells(this.engine, block);
    return [];
  }

  private replaceSheet(workbook: Workbook, content: SheetContent, dates: DateShift, states: SheetStates | null): void {
    const picture = pictureOfContent(content, dates);
    putSheet(this.engine, workbook, picture);
    const sheet = findSheet(workbook, content.name)!;
    const place = { unitId: workbook.getUnitId(), subUnitId: sheet.getSheetId() };
    this.steps.leave(place.subUnitId);
    redecorate(this.engine, place, picture);
    this.layers.set(sheet, picture);
    states?.replace(sheet, content);
  }
}
