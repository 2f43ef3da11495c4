import type { CellValue, SheetLooks } from '../../port/workbook';
import type { DisplayStyle } from '../../port/display';
import { attribute, child } from '../../ooxml/xml';
import type { SheetPart } from '../sheet-part';
import { printedAreas } from './printed-areas';
import { readConditionalLooks } from './conditional-looks';
import type { BookStyles } from './display-styles';
import { readDisplayRows } from './display-rows';
import { readColumns } from './display-sheet';

/** Points and characters below which nothing can be read. */
const LEAST_HEIGHT = 2;
const LEAST_WIDTH = 0.3;

/** Reads what may keep people from seeing the cells of a sheet. `printed`: what its name for a print area refers to. */
export function readLooks(
  part: SheetPart,
  values: readonly (readonly CellValue[])[],
  book: BookStyles,
  { isHidden, printed }: { readonly isHidden: boolean; readonly printed: string | null },
): SheetLooks {
  const { rows } = readDisplayRows(part, values);
  const format = child(part.frame.root, 'sheetFormatPr');
  const isFlat = /^(?:1|true)$/u.test((format && attribute(format, 'zeroHeight')) ?? '');
  const width = values.reduce((widest, { length }) => Math.max(widest, length), 0);
  const looks: SheetLooks['styles'][number][] = [];
  for (const { row, cells } of rows) {
    const line: (DisplayStyle | undefined)[] = [];
    for (const { column, style } of cells) line[column] = book.cells[style];
    looks[row] = line;
  }
  return {
    isHidden,
    hiddenRows: rows
      .filter(({ hidden, height }) => hidden ?? (height === undefined ? isFlat : height < LEAST_HEIGHT))
      .map(({ row }) => row),
    hiddenColumns: readColumns(part.frame.root)
      .filter((columns) => columns.hidden ?? (columns.width !== undefined && columns.width < LEAST_WIDTH))
      .flatMap(({ from, to }) => Array.from({ length: Math.max(0, Math.min(to + 1, width) - from) }, (_, at) => from + at)), // prettier-ignore
    styles: looks,
    conditional: readConditionalLooks(part.frame, book),
    printed: printed === null ? [] : printedAreas(printed),
  };
}
