import { MAX_COLUMNS } from '../../port/check-changes';
import type { Engine } from '../engine';
import { rowAScreenFrom, turnAScreen, turnTo, turnToSee } from '../show/in-sight';
import { isEditing } from './cell-editing';
import { mergedBlock } from './selection';

type Shown = NonNullable<ReturnType<NonNullable<ReturnType<Engine['api']['getActiveWorkbook']>>['getActiveSheet']>>;

/** Moves over the sheet in front from the selected cell. */
type Move = (engine: Engine, sheet: Shown, from: { readonly row: number; readonly column: number }) => void;

const byScreen =
  (down: boolean): Move =>
  (engine, sheet, { row, column }) => {
    const to = rowAScreenFrom(engine, row, down);
    turnAScreen(engine, down);
    stand(engine, sheet, to, column);
  };

const bySheet =
  (step: 1 | -1): Move =>
  ({ api }, sheet) => {
    const workbook = api.getActiveWorkbook();
    const shown = workbook?.getSheets().filter((one) => !one.isSheetHidden()) ?? [];
    const next = shown[shown.findIndex((one) => one.getSheetId() === sheet.getSheetId()) + step];
    if (next) workbook?.setActiveSheet(next);
  };

/** The last row and column, from 0, that hold something. */
function lastFilled(sheet: Shown): { readonly row: number; readonly column: number } {
  return { row: Math.max(0, sheet.getLastRow()), column: Math.max(0, sheet.getLastColumn()) };
}

/** The last column of a row that holds something. */
function lastFilledIn(sheet: Shown, row: number): number {
  const { column } = lastFilled(sheet);
  for (let at = Math.min(column, MAX_COLUMNS - 1); at > 0; at--) {
    const value = sheet.getSheet().getCell(row, at)?.v ?? '';
    if (value !== '') return at;
  }
  return 0;
}

/** By the key, with Ctrl and Alt before it. Browsers keep Ctrl+PageDown for themselves; where one does not, it is as with Alt. */
const MOVES: Readonly<Record<string, Move>> = {
  PageDown: byScreen(true),
  PageUp: byScreen(false),
  Home: (engine, sheet, { row }) => stand(engine, sheet, row, 0),
  End: (engine, sheet, { row }) => stand(engine, sheet, row, lastFilledIn(sheet, row)),
  'Ctrl+Home': (engine, sheet) => {
    const row = Math.max(0, sheet.getSheet().getFreeze().startRow);
    turnTo(engine, row, 0);
    stand(engine, sheet, row, 0);
  },
  'Ctrl+End': (engine, sheet) => {
    const { row, column } = lastFilled(sheet);
    stand(engine, sheet, row, column);
  },
  'Alt+PageDown': bySheet(1),
  'Alt+PageUp': bySheet(-1),
  'Ctrl+PageDown': bySheet(1),
  'Ctrl+PageUp': bySheet(-1),
};

/** Moves by keys of office programs that the engine lacks, where the keyboard is in the grid and no text is under way. */
export function moveByKeys(engine: Engine): void {
  window.addEventListener(
    'keydown',
    (event) => {
      const move = MOVES[nameOf(event)];
      if (!move || event.isComposing || !isMoving(engine)) return;
      const sheet = engine.api.getActiveWorkbook()?.getActiveSheet();
      const range = sheet?.getActiveRange();
      if (!sheet || !range) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      move(engine, sheet, { row: range.getRow(), column: range.getColumn() });
    },
    { capture: true },
  );
}

const nameOf = ({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): string =>
  `${ctrlKey || metaKey ? 'Ctrl+' : ''}${altKey ? 'Alt+' : ''}${shiftKey ? 'Shift+' : ''}${key}`;

/** Whether keys move over the sheet: the keyboard is in the grid, and not in a text. */
const isMoving = (engine: Engine): boolean =>
  document.activeElement instanceof HTMLElement &&
  document.activeElement.dataset['uComp'] === 'editor' &&
  !isEditing(engine);

/** Selects a cell, and turns the sheet no farther than it must to see it. */
function stand(engine: Engine, sheet: Shown, row: number, column: number): void {
  const block = mergedBlock(sheet.getSheet(), { row, column, rows: 1, columns: 1 });
  sheet.getRange(block.row, block.column, block.rows, block.columns).activate();
  turnToSee(engine, row, column);
}
