import { IUndoRedoService, RedoCommand, UndoCommand, type IUndoRedoItem, type Nullable } from '@univerjs/presets';
import type { Engine } from '../engine';

/**
 * Lets 撤销 and 恢复 pass over steps on sheets that the program has written anew since: they would bring cells of the old
 * sheet into the new one.
 */
export class UndoSteps {
  private readonly service: IUndoRedoService;
  private readonly taken = new WeakMap<IUndoRedoItem, number>();
  private readonly left = new Map<string, number>();
  /** How often a sheet was laid out anew. */
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

  private passOver(top: () => Nullable<IUndoRedoItem>, pass: () => void): void {
    for (let step = top(); step && this.isLeft(step); step = top()) pass();
  }

  private isLeft(step: IUndoRedoItem): boolean {
    const taken = this.taken.get(step) ?? this.layouts;
    return [...step.undoMutations, ...step.redoMutations].some(({ params }) => {
      const { subUnitId } = params as { readonly subUnitId?: string };
      return subUnitId !== undefined && (this.left.get(subUnitId) ?? 0) > taken;
    });
  }
}
