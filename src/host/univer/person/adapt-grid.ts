import type { Engine } from '../engine';
import { keepCellInSight } from './cell-in-sight';
import { keepKeyboardAfterMenus } from './grid-commands';
import { lookLikeRowBelow } from './inserted-rows';
import { keepKeyboardInCell } from './list-search';
import { reachByName } from './name-box';
import { takeLooksOfPlace } from './pasted-looks';
import { pasteTextByCells } from './pasted-text';
import { quietAdvisoryMarks } from './quiet-marks';
import { searchFromSelection } from './search-start';
import { sumNumbers } from './selection-sums';

const ADAPTATIONS: readonly ((engine: Engine) => void)[] = [
  quietAdvisoryMarks,
  keepKeyboardInCell,
  lookLikeRowBelow,
  keepKeyboardAfterMenus,
  reachByName,
  takeLooksOfPlace,
  pasteTextByCells,
  sumNumbers,
  keepCellInSight,
  searchFromSelection,
];

/** Lets the engine behave as a person expects of a sheet. */
export function adaptGrid(engine: Engine): void {
  for (const adapt of ADAPTATIONS) adapt(engine);
}
