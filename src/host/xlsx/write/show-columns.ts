import type { CellRange } from '../../port/workbook';
import type { SheetPart } from '../sheet-part';
import { attribute, child, children, type XmlElement } from '../../ooxml/xml';

const HIDDEN = /\s(?:hidden|collapsed)\s*=\s*(?:"[^"]*"|'[^']*')/g;
const NO_WIDTH = /\s(?:width|customWidth)\s*=\s*(?:"[^"]*"|'[^']*')/g;
const BOUNDS = /\s(?:min|max)\s*=\s*(?:"[^"]*"|'[^']*')/g;

/** Shows the columns of a block where they are hidden or have no width; those beside them stay as they are. */
export function showColumns({ frame }: SheetPart, { column, columns }: Pick<CellRange, 'column' | 'columns'>): void {
  for (const one of children(child(frame.root, 'cols'), 'col')) {
    const [min, max] = [Number(attribute(one, 'min')), Number(attribute(one, 'max'))];
    const from = Math.max(min, column + 1);
    const to = Math.min(max, column + columns);
    if (from > to || !isHidden(one)) continue;
    const tag = frame.source.slice(one.start, one.openEnd).replace(/\s*\/?>$/, '/>');
    const piece = (first: number, last: number, kept: string): string =>
      first > last ? '' : kept.replace(/^<[^\s>/]+/, (start) => `${start} min="${first}" max="${last}"`);
    const plain = tag.replace(BOUNDS, '');
    const shown = withoutHiding(plain, one);
    const pieces = piece(min, from - 1, plain) + piece(from, to, shown) + piece(to + 1, max, plain);
    frame.replace(one.start, one.end, pieces);
  }
}

/** Narrower than one character: nothing of a cell is seen. */
const hasNoWidth = (one: XmlElement): boolean => Number(attribute(one, 'width') ?? 1) < 1;

const isHidden = (one: XmlElement): boolean =>
  /^(?:1|true|on)$/.test(attribute(one, 'hidden') ?? '') || hasNoWidth(one);

const withoutHiding = (tag: string, one: XmlElement): string => {
  const shown = tag.replace(HIDDEN, '');
  return hasNoWidth(one) ? shown.replace(NO_WIDTH, '').replace(/^<[^\s>/]+/, '$& width="9.140625"') : shown;
};
