import { parseRange } from '../../port/a1';
import { MAX_ROWS } from '../../port/check-changes';
import type { Engine } from '../engine';
import { makeRoom } from '../show/sheet-writer';

/** Rows below the one that was gone to, to go on writing. */
const SPARE_ROWS = 20;
const NAME_BOX = '[data-u-comp="defined-name"] input';

/** Lets the name box go to rows below the last that the engine laid out: it would ignore them. */
export function reachByName(engine: Engine): void {
  window.addEventListener(
    'keydown',
    ({ key, target }) => {
      if (key !== 'Enter' || !(target instanceof HTMLInputElement) || !target.matches(NAME_BOX)) return;
      const place = parseRange(target.value.trim().toUpperCase());
      const workbook = engine.workbook();
      if (!place || !workbook || place.row + place.rows > MAX_ROWS) return;
      const rows = Math.min(MAX_ROWS, place.row + place.rows + SPARE_ROWS);
      makeRoom(engine, workbook.getUnitId(), workbook.getActiveSheet(), rows, 0);
    },
    { capture: true },
  );
}
