import type { CSSProperties } from 'react';
import type { DisplayLine, DisplayStyle } from '../../../host/port/display';
import { fontFamily } from '../../../text/sheets/print-fonts';
import type { PrintedCell } from './printed-table';

/** Points of a font where a file says nothing. */
const USUAL_SIZE = 11;
/** Points between a text and the edge of its cell, and of a step of indent. */
const EDGE = 1.5;
const INDENT = 6.75;
const LINES: Readonly<Record<DisplayLine['kind'], string>> = {
  thin: '0.5pt solid',
  medium: '1pt solid',
  thick: '1.5pt solid',
  dashed: '0.5pt dashed',
  dotted: '0.5pt dotted',
  double: '1.5pt double',
};
const STACKED = 255;

const line = (one: DisplayLine | undefined): string | undefined =>
  one && `${LINES[one.kind]} #${one.color ?? '000000'}`;

const borders = ({ top, right, bottom, left }: DisplayStyle): CSSProperties => ({
  borderTop: line(top),
  borderRight: line(right),
  borderBottom: line(bottom),
  borderLeft: line(left),
});

const filling = ({ style, bar }: PrintedCell): CSSProperties => ({
  ...(style.fill !== undefined && { backgroundColor: `#${style.fill}` }),
  ...(bar && {
    backgroundImage: `linear-gradient(#${bar.color}, #${bar.color})`,
    backgroundSize: `${bar.part * 100}% 100%`,
    backgroundRepeat: 'no-repeat',
  }),
});

const font = ({ bold, italic, underline, strike, color = '000000' }: DisplayStyle): CSSProperties => ({
  color: `#${color}`,
  ...(bold && { fontWeight: 'bold' }),
  ...(italic && { fontStyle: 'italic' }),
  ...((underline || strike) && { textDecoration: `${underline ? 'underline' : ''} ${strike ? 'line-through' : ''}` }),
});

const flow = ({ wrap, rotation }: DisplayStyle, overflows: boolean): CSSProperties => ({
  overflow: overflows ? 'visible' : 'hidden',
  ...(wrap ? { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' } : { whiteSpace: 'pre' }),
  ...(rotation === STACKED && { writingMode: 'vertical-rl', textOrientation: 'upright' }),
});

/** Where the text stands; `indent` in points. */
function alignment({ style, isNumber, overflows }: PrintedCell, indent: number): CSSProperties {
  const horizontal = style.horizontal ?? (isNumber ? 'right' : 'left');
  return {
    textAlign: horizontal,
    verticalAlign: style.vertical === 'center' ? 'middle' : (style.vertical ?? 'bottom'),
    ...flow(style, overflows),
    ...(indent > 0 && { [horizontal === 'right' ? 'paddingRight' : 'paddingLeft']: `${indent}pt` }),
  };
}

/** How a cell looks on paper, `scale` times its size. */
export function cellLook(cell: PrintedCell, scale: number): CSSProperties {
  const { fontName, fontSize = USUAL_SIZE, indent = 0 } = cell.style;
  return {
    padding: `0 ${EDGE * scale}pt`,
    fontFamily: fontFamily(fontName),
    fontSize: `${fontSize * scale}pt`,
    ...font(cell.style),
    ...alignment(cell, indent > 0 ? (EDGE + indent * INDENT) * scale : 0),
    ...borders(cell.style),
    ...filling(cell),
  };
}
