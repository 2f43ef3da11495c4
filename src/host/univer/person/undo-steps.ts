import { IUndoRedoService, RedoCommand, UndoCommand, type IUndoRedoItem, type Nullable } from '@univerjs/presets';
import type { CellRange } from '../../port/workbook';
import type { Engine } from '../engine';

/** A block of cells that was laid without a way back, and when. */
interface LaidBlock {
  readonly sheetId: string;
  readonly block: CellRange;
  readonly at: number;
}

/** What a step of the engine writes. */
interface StepPart {
  readonly subUnitId?: string;
  /** By row and column. */
  readonly cellValue?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/**
 * Lets 撤销 and 恢复 pass over steps on sheets, and on cells, that the program has written anew since: they would bring
 * cells of the old sheet into the new one.
 */
export class UndoSteps {
  private readonly service: IUndoRedoService;
  private readonly taken = new WeakMap<IUndoRedoItem, number>();
  private readonly left = new Map<string, number>();
  private readonly laid = new Map<string, LaidBlock>();
  /** How often a sheet, or a block of cells, was laid out anew. */
  private layouts = 0;

  constructor({ injector, commands }: Engine) {
    this.service = injector.get(IUndoRedoService);
    this.service.undoRedoStatus$.subscribe(() => {
      const step = this.service.pitchTopUndoElement();
      if (step && !this.taken.has(step)) this.taken.set(step, this.layouts);
    });
    commands.beforeCommandExecuted(({ id }) => {
      if (id === UndoCommand.id)
        this.passOver(
          () => this.service.pitchTopUndoElement(),
          () => this.service.popUndoToRedo(),
        );
      if (id === RedoCommand.id)
        this.passOver(
          () => this.service.pitchTopRedoElement(),
          () => this.service.popRedoToUndo(),
        );
    });
  }

  /** Leaves behind all steps on a sheet that is about to be laid out anew. */
  leave(sheetId: string): void {
    this.left.set(sheetId, ++this.layouts);
  }

  /** Leaves behind all steps on cells that are about to be laid without a way back. */
  leaveCells(sheetId: string, block: CellRange): void {
    const { row, column, rows, columns } = block;
    this.laid.set([sheetId, row, column, rows, columns].join(' '), { sheetId, block, at: ++this.layouts });
  }

  private passOver(top: () => Nullable<IUndoRedoItem>, pass: () => void): void {
    for (let step = top(); step && this.isLeft(step); step = top()) pass();
  }

  private isLeft(step: IUndoRedoItem): boolean {
    const taken = this.taken.get(step) ?? this.layouts;
    const parts = [...step.undoMutations, ...step.redoMutations].map(({ params }) => params as StepPart);
    const isOnLeft = ({ subUnitId }: StepPart): boolean =>
      subUnitId !== undefined && (this.left.get(subUnitId) ?? 0) > taken;
    return parts.some(isOnLeft) || this.isLaidAnew(parts, taken);
  }

  /** Whether all cells that a step writes were laid anew since; of a row that was added or removed, some never are. */
  private isLaidAnew(parts: readonly StepPart[], taken: number): boolean {
    const blocks = [...this.laid.values()].filter(({ at }) => at > taken);
    const cells = blocks.length === 0 ? [] : parts.flatMap(cellsOf);
    return (
      cells.length > 0 &&
      cells.every(([sheet, ...place]) => blocks.some((one) => one.sheetId === sheet && holds(one.block, ...place)))
    );
  }
}

const cellsOf = ({ subUnitId, cellValue = {} }: StepPart): [sheet: string | undefined, row: number, column: number][] =>
  Object.entries(cellValue).flatMap(([row, line]) =>
    Object.keys(line).map((column): [string | undefined, number, number] => [subUnitId, Number(row), Number(column)]),
  );

const holds = ({ row, column, rows, columns }: CellRange, atRow: number, atColumn: number): boolean =>
  atRow >= row && atRow < row + rows && atColumn >= column && atColumn < column + columns;
