import { ScrollToCellCommand } from '@univerjs/preset-sheets-core';
import type { Worksheet } from '@univerjs/presets';
import { MAX_ROWS } from '../../port/check-changes';
import type { CellRange } from '../../port/workbook';
import type { Engine } from '../engine';
import { findSheet } from '../show/open-sheets';
import { makeRoom } from '../show/sheet-writer';
import type { Refuse } from './guard';
import { namedCells, sheetReference } from './named-cells';
import { focusGrid, mergedBlock } from './selection';

/** Rows below the one that was gone to, to go on writing. */
const SPARE_ROWS = 20;
const NAME_BOX = '[data-u-comp="defined-name"] input';

/**
 * Goes where a person writes into the name box. The engine's own way selects cells that it has not laid out, and then
 * draws no sheet any more; of whole rows the page vanishes; and it takes any other word for a name to add.
 */
export function reachByName(engine: Engine, refuse: Refuse): void {
  window.addEventListener(
    'keydown',
    (event) => {
      const { key, target } = event;
      if (key !== 'Enter' || !(target instanceof HTMLInputElement) || !target.matches(NAME_BOX)) return;
      event.stopImmediatePropagation();
      // The Enter that ends a word of an input method goes nowhere.
      if (event.isComposing) return;
      event.preventDefault();
      const text = target.value.trim();
      // The box takes back what was written; it follows what is selected.
      target.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
      focusGrid(engine);
      if (text !== '' && !goTo(engine, meaningOf(engine, text))) refuse('no-place');
    },
    { capture: true },
  );
}

/** What a name of the book stands for; any other text as it is. */
const meaningOf = ({ api }: Engine, text: string): string =>
  api.getActiveWorkbook()?.getDefinedName(text)?.getFormulaOrRefString() ?? text;

/** Whether there is such a place. */
function goTo(engine: Engine, text: string): boolean {
  const workbook = engine.workbook();
  const { sheet: name, cells } = sheetReference(text);
  const sheet = name === null ? workbook?.getActiveSheet() : workbook && findSheet(workbook, name);
  if (!sheet || sheet.isSheetHidden()) return false;
  const place = namedCells(cells, { rows: sheet.getRowCount(), columns: sheet.getColumnCount() });
  if (place) select(engine, sheet, place);
  return place !== null;
}

function select(engine: Engine, sheet: Worksheet, place: CellRange): void {
  const { row, column, rows, columns } = mergedBlock(sheet, place);
  const end = row + rows;
  const shownRows = end <= sheet.getRowCount() ? end : Math.min(MAX_ROWS, end + SPARE_ROWS);
  makeRoom(engine, sheet.getUnitId(), sheet, shownRows, column + columns);
  const workbook = engine.api.getActiveWorkbook();
  const shown = workbook?.getSheetBySheetId(sheet.getSheetId());
  if (!workbook || !shown) return;
  if (workbook.getActiveSheet().getSheetId() !== sheet.getSheetId()) workbook.setActiveSheet(shown);
  const range = shown.getRange(row, column, rows, columns);
  range.activate();
  void engine.commands.executeCommand(ScrollToCellCommand.id, { range: range.getRange() });
}
