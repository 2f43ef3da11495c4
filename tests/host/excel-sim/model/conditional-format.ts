import { Fault } from '../fault';
import { subtract, type Rect } from './address';
import type { Sheet } from './sheet';

/** A conditional format; `parts` hold the properties of its format objects by path. */
export interface ConditionalFormat {
  readonly id: string;
  readonly type: string;
  readonly sheet: Sheet;
  rects: Rect[];
  stopIfTrue: boolean;
  /** With `=`; of a custom format. */
  formula: string;
  readonly parts: Map<string, Record<string, unknown>>;
}

const MODELLED = new Set(['Custom', 'DataBar']);

/** Adds a format before the others, as Excel does. */
export function addConditionalFormat(sheet: Sheet, rect: Rect, type: string): ConditionalFormat {
  if (!MODELLED.has(type)) throw new Fault('NotImplemented', `conditional format of type ${type}`);
  const format: ConditionalFormat = {
    id: `{CF-${sheet.book.id()}}`,
    type,
    sheet,
    rects: [rect],
    stopIfTrue: false,
    formula: '',
    parts: new Map(),
  };
  sheet.conditionalFormats.unshift(format);
  return format;
}

export function clearConditionalFormats(sheet: Sheet, rect: Rect): void {
  for (const format of sheet.conditionalFormats) format.rects = format.rects.flatMap((own) => subtract(own, rect));
  sheet.conditionalFormats = sheet.conditionalFormats.filter((format) => format.rects.length > 0);
}
