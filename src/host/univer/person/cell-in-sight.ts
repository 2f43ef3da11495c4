import {
  ExpandSelectionCommand,
  ScrollCommand,
  ScrollToCellCommand,
  ScrollToRangeOperation,
  SetSelectionsOperation,
  SheetsSelectionsService,
  type IScrollCommandParams,
  type ISelectionWithStyle,
  type ISetSelectionsOperationParams,
} from '@univerjs/preset-sheets-core';
import type { ICommandInfo, IRange, Nullable } from '@univerjs/presets';
import type { Engine } from '../engine';
import { turnedToShow } from '../show/in-sight';

/** Gives the row and the column that the engine turns the sheet to. */
type Target = () => readonly [row: number, column: number] | null;

/**
 * Lets a person see the cell that keys, the name box or the search went to, and that they type into. The engine turns the
 * sheet by columns counted from the first: where the frozen ones are wider than others, that is too far, and the cell is
 * behind them.
 */
export function keepCellInSight(engine: Engine): void {
  let target: Target | null = null;
  const goTo = (next: Target, isOver: (end: () => void) => void): void => {
    target = next;
    isOver(() => (target = target === next ? null : target));
  };
  engine.commands.beforeCommandExecuted((info) => {
    const { id, params } = info;
    if (id === ScrollCommand.id && target) turnRight(engine, target, params as IScrollCommandParams);
    const next = targetOf(info);
    if (next) goTo(next, queueMicrotask);
    // The engine follows a selection that grows with a timer of its own.
    if (id === ExpandSelectionCommand.id) goTo(() => grownTo(selectionOf(engine)), (end) => setTimeout(() => setTimeout(end))); // prettier-ignore
  });
}

function targetOf({ id, params }: Readonly<ICommandInfo>): Target | null {
  if (id === ScrollToCellCommand.id || id === ScrollToRangeOperation.id) {
    const { startRow, startColumn } = (params as { readonly range: IRange }).range;
    return () => [startRow, startColumn];
  }
  if (id !== SetSelectionsOperation.id) return null;
  const { reveal, selections } = params as ISetSelectionsOperationParams;
  return reveal === true ? () => grownTo(selections.at(-1)) : null;
}

const selectionOf = ({ injector }: Engine): Nullable<ISelectionWithStyle> =>
  injector.get(SheetsSelectionsService).getCurrentLastSelection();

/** The end of a selection that is away from the cell it began with. */
function grownTo(selection: Nullable<ISelectionWithStyle>): ReturnType<Target> {
  const { range, primary } = selection ?? {};
  if (!range || !primary) return null;
  const row = range.startRow < primary.actualRow ? range.startRow : range.endRow;
  return [row, range.startColumn < primary.actualColumn ? range.startColumn : range.endColumn];
}

/** Puts where the sheet must be turned to in place of where the engine would turn it. */
function turnRight(engine: Engine, target: Target, params: IScrollCommandParams): void {
  const cell = target();
  // Whole rows and columns have no end.
  if (cell?.every(Number.isFinite) !== true) return;
  Object.assign(params, turnedToShow(engine, ...cell));
}
