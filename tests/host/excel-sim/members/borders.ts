import { Fault } from '../fault';
import type { Rect } from '../model/address';
import type { LiveRange } from '../model/live-range';
import type { Border } from '../model/style';
import { bind, color, define, one, type Scalar } from './define';

const EDGES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
  'DiagonalDown',
  'DiagonalUp',
] as const;

interface EdgeOf {
  readonly range: LiveRange;
  readonly edge: (typeof EDGES)[number];
}

type Side = 'top' | 'bottom' | 'left' | 'right';

/** The strips of cells whose side makes up the edge. */
function strips({ range, edge }: EdgeOf): [Rect, Side][] {
  const { rect } = range;
  const lastRow = { ...rect, row: rect.row + rect.rows - 1, rows: 1 };
  const lastColumn = { ...rect, column: rect.column + rect.columns - 1, columns: 1 };
  switch (edge) {
    case 'EdgeTop':
      return [[{ ...rect, rows: 1 }, 'top']];
    case 'EdgeBottom':
      return [[lastRow, 'bottom']];
    case 'EdgeLeft':
      return [[{ ...rect, columns: 1 }, 'left']];
    case 'EdgeRight':
      return [[lastColumn, 'right']];
    case 'InsideHorizontal':
      return rect.rows < 2
        ? []
        : [
            [{ ...rect, rows: rect.rows - 1 }, 'bottom'],
            [{ ...rect, row: rect.row + 1, rows: rect.rows - 1 }, 'top'],
          ];
    case 'InsideVertical':
      return rect.columns < 2
        ? []
        : [
            [{ ...rect, columns: rect.columns - 1 }, 'right'],
            [{ ...rect, column: rect.column + 1, columns: rect.columns - 1 }, 'left'],
          ];
    case 'DiagonalDown':
    case 'DiagonalUp':
      return [];
  }
}

function borderPart(key: keyof Border, read: (value: unknown) => string): Scalar<EdgeOf> {
  return {
    get: (of) => {
      const values = new Set(
        strips(of).map(([rect, side]) => of.range.sheet.styles.uniform(rect, side)?.[key] ?? null),
      );
      return values.size === 1 ? [...values][0] : values.size === 0 && key === 'style' ? 'None' : null;
    },
    set: (of, value) => {
      const { range } = of;
      const part = read(value);
      for (const [rect, side] of strips(of)) {
        const current = range.sheet.styles.at(rect.row, rect.column)[side];
        const drawn = key !== 'style' && current.style === 'None' ? { ...current, style: 'Continuous' } : current;
        range.sheet.assertEditable(rect, range.sheet.protection ? 'allowFormatCells' : undefined);
        range.sheet.styles.patch(rect, { [side]: { ...drawn, [key]: part } });
      }
    },
  };
}

/** The edges of a range. */
export function defineBorders(): void {
  define<LiveRange>({
    name: 'RangeBorderCollection',
    items: (range) => EDGES.map((edge) => bind('RangeBorder', { range, edge })),
    scalars: { count: { get: () => EDGES.length } },
    indexer: (range, key) => {
      const edge = EDGES.find((name) => name === key);
      if (!edge) throw new Fault('InvalidArgument');
      return bind('RangeBorder', { range, edge });
    },
  });
  define<EdgeOf>({
    name: 'RangeBorder',
    identity: ({ edge }) => ({ Id: edge }),
    scalars: {
      sideIndex: { get: ({ edge }) => edge },
      style: borderPart(
        'style',
        one('None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot', 'Double', 'SlantDashDot'),
      ),
      weight: borderPart('weight', one('Hairline', 'Thin', 'Medium', 'Thick')),
      color: borderPart('color', color),
    },
  });
}
