import { Fault } from '../../excel-sim/fault';
import { WHOLE_SHEET, type Rect } from '../../excel-sim/model/address';
import type { Sheet } from '../../excel-sim/model/sheet';
import { copySheet } from '../../excel-sim/model/sheet-copy';
import type { WpsHost } from '../wps';
import { change, filledCells } from './worksheet';

interface Cells {
  readonly sheet: Sheet;
  readonly rect: Rect;
}

const isWhole = ({ rect }: Cells): boolean => rect.rows === WHOLE_SHEET.rows && rect.columns === WHOLE_SHEET.columns;

/**
 * Copies all cells of a sheet with all that belongs to them over those of another, in place of what stood there. Formulas
 * that name their own sheet name it still.
 */
export function copyCells(host: WpsHost, from: Cells, to: Cells): void {
  const { cellsCopy } = host.quirks;
  if (!isWhole(from) || !isWhole(to)) {
    host.violation('Range.Copy of parts of a sheet is not modelled');
    return;
  }
  if ((from.sheet.filter?.criteria.size ?? 0) > 0) host.violation('Range.Copy leaves out what a filter hides');
  if (cellsCopy === 'refused') throw new Fault('InvalidOperation');
  if (cellsCopy === 'ignored') return;
  host.meter.copy(filledCells(from.sheet));
  change(host, to.sheet, () => takeCells(host, from.sheet, to.sheet));
}

function takeCells(host: WpsHost, from: Sheet, to: Sheet): void {
  const copied = copySheet(from, from.name);
  const sizes = { widths: to.styles.widths, heights: to.styles.heights };
  to.grid.each(WHOLE_SHEET, (_, row, column) => to.grid.set(row, column, { value: null }));
  from.grid.each(WHOLE_SHEET, (cell, row, column) => to.grid.set(row, column, { ...cell }));
  to.styles.takeFrom(from.styles);
  if (host.quirks.cellsCopy === 'without-sizes') Object.assign(to.styles, sizes);
  to.merges = [...from.merges];
  to.validations = [...from.validations];
  to.conditionalFormats = copied.conditionalFormats.map((format) => ({ ...format, sheet: to }));
  if (host.quirks.objectsCopy === 'always' || host.copiesObjects) {
    to.charts.push(...copied.charts);
    to.shapes.push(...copied.shapes);
  }
  to.book.version++;
  to.emitChanged(WHOLE_SHEET, 'RangeEdited');
}
