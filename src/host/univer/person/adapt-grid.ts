import type { Engine } from '../engine';
import { keepCellInSight } from './cell-in-sight';
import { formatByColumn } from './column-formats';
import { keepKeyboardAfterMenus } from './grid-commands';
import type { Refuse } from './guard';
import { lookLikeRowBelow } from './inserted-rows';
import { keepRoom } from './kept-room';
import { keepKeyboardInCell } from './list-search';
import { reachByName } from './name-box';
import { takeLooksOfPlace } from './pasted-looks';
import { editWhatIsShown } from './moved-cells';
import { moveByKeys } from './moving-keys';
import { pasteTextByCells } from './pasted-text';
import { quietAdvisoryMarks } from './quiet-marks';
import { searchFromSelection } from './search-start';
import { sumNumbers } from './selection-sums';

const ADAPTATIONS: readonly ((engine: Engine, refuse: Refuse) => void)[] = [
  quietAdvisoryMarks,
  formatByColumn,
  keepKeyboardInCell,
  lookLikeRowBelow,
  keepKeyboardAfterMenus,
  reachByName,
  keepRoom,
  editWhatIsShown,
  takeLooksOfPlace,
  pasteTextByCells,
  sumNumbers,
  keepCellInSight,
  searchFromSelection,
  moveByKeys,
];

/** Lets the engine behave as a person expects of a sheet. */
export function adaptGrid(engine: Engine, refuse: Refuse): void {
  for (const adapt of ADAPTATIONS) adapt(engine, refuse);
}
