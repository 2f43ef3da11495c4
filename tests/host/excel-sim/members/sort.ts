import { Fault } from '../fault';
import type { LiveRange } from '../model/live-range';
import { sortRows } from '../model/sort';
import { define } from './define';

interface SortField {
  readonly key: number;
  readonly ascending?: boolean;
}

/** Range.sort */
export function defineSort(): void {
  define<LiveRange>({
    name: 'RangeSort',
    methods: {
      apply: (range, [fields, , hasHeaders, orientation]) => {
        if (orientation === 'Columns') throw new Fault('NotImplemented', 'sorting columns');
        const [field, ...more] = fields as SortField[];
        if (!field || more.length > 0) throw new Fault('NotImplemented', 'sorting by several keys');
        const { rect } = range;
        const body = hasHeaders === true ? { ...rect, row: rect.row + 1, rows: rect.rows - 1 } : rect;
        sortRows(range.sheet, body, field.key, field.ascending !== false);
      },
    },
  });
}
