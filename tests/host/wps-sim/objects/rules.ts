import { Fault } from '../../excel-sim/fault';
import { offsetFormula } from '../../excel-sim/formula/tokens';
import { intersect, type Rect } from '../../excel-sim/model/address';
import {
  addConditionalFormat,
  clearConditionalFormats,
  type ConditionalFormat,
} from '../../excel-sim/model/conditional-format';
import type { Sheet } from '../../excel-sim/model/sheet';
import { clearValidation, patchValidation, validationOf, type Validation } from '../../excel-sim/model/validation';
import { strict } from '../strict';
import type { OpenBook, WpsHost } from '../wps';
import { partOf } from './charts';
import { fromColor, toColor } from './colors';
import { change } from './worksheet';

const KINDS: Readonly<Record<number, string>> = { 2: 'decimal', 3: 'list', 4: 'date' };

/** The rule for what cells accept. */
export function validation(host: WpsHost, sheet: Sheet, rect: Rect) {
  const message = (part: 'prompt' | 'errorAlert', field: string, text: string): void =>
    change(host, sheet, () => {
      const own = sheet.validations.find((one) => intersect(one.rect, rect));
      if (!own) throw new Fault('InvalidOperation');
      patchValidation(sheet, rect, { [part]: { ...own[part], [field]: text } });
    });
  /** The rule that all of the cells have; reading a part of it throws where there is none, or more than one. */
  const rule = (): Validation => {
    const own = validationOf(sheet, rect);
    if (!own) throw new Fault('InvalidOperation');
    return own;
  };
  const ruled = (): Rect => {
    rule();
    return rect;
  };
  const text = (part: 'prompt' | 'errorAlert', field: string): string => (rule()[part]?.[field] ?? '') as string;
  return strict(host, 'Validation', {
    get Type() {
      const [kind = ''] = Object.keys(rule().rule);
      return Number(Object.keys(KINDS).find((type) => KINDS[Number(type)] === kind) ?? 0);
    },
    Delete: () => change(host, sheet, () => clearValidation(sheet, rect)),
    Add: (type: number, alert = 1, operator?: number, formula1?: string, formula2?: string) =>
      change(host, sheet, () => {
        if (sheet.validations.some((one) => intersect(one.rect, rect))) throw new Fault('InvalidOperation');
        const kind = KINDS[type];
        if (type !== 0 && (!kind || formula1 === undefined)) throw new Fault('InvalidArgument');
        const rule = kind ? { [kind]: { source: formula1, formula1, formula2, operator } } : {};
        patchValidation(sheet, rect, {
          rule,
          errorAlert: { style: alert === 2 ? 'Warning' : 'Stop' },
          ignoreBlanks: true,
          dropdown: true,
        });
      }),
    get IgnoreBlank() {
      return rule().ignoreBlanks ?? true;
    },
    set IgnoreBlank(ignoreBlanks: boolean) {
      change(host, sheet, () => patchValidation(sheet, ruled(), { ignoreBlanks }));
    },
    get InCellDropdown() {
      return rule().dropdown ?? true;
    },
    set InCellDropdown(dropdown: boolean) {
      change(host, sheet, () => patchValidation(sheet, ruled(), { dropdown }));
    },
    get InputTitle() {
      return text('prompt', 'title');
    },
    set InputTitle(text: string) {
      message('prompt', 'title', text);
    },
    get InputMessage() {
      return text('prompt', 'message');
    },
    set InputMessage(text: string) {
      message('prompt', 'message', text);
    },
    get ErrorTitle() {
      return text('errorAlert', 'title');
    },
    set ErrorTitle(text: string) {
      message('errorAlert', 'title', text);
    },
    get ErrorMessage() {
      return text('errorAlert', 'message');
    },
    set ErrorMessage(text: string) {
      message('errorAlert', 'message', text);
    },
  });
}

/** Formatting that follows the values. */
export function formatConditions(host: WpsHost, book: OpenBook, sheet: Sheet, rect: Rect) {
  return strict(host, 'FormatConditions', {
    get Count() {
      return sheet.conditionalFormats.filter(({ rects }) => rects.some((one) => intersect(one, rect))).length;
    },
    Delete: () => change(host, sheet, () => clearConditionalFormats(sheet, rect)),
    Add: (type: number, _operator: unknown, formula: string) => {
      if (type !== 2 || !formula.startsWith('=')) throw new Fault('InvalidArgument');
      const format = addConditionalFormat(sheet, rect, 'Custom');
      format.formula = `=${fromRange(host, book, sheet, rect, formula.slice(1))}`;
      return condition(host, format);
    },
    AddDatabar: () => databar(host, addConditionalFormat(sheet, rect, 'DataBar')),
  });
}

/** The formula as it counts for the first cell of the range. */
function fromRange(host: WpsHost, book: OpenBook, sheet: Sheet, rect: Rect, formula: string): string {
  if (host.quirks.conditionCountsFrom === 'range') return formula;
  const cursor = book.model.active === sheet ? book.cursors.get(sheet) : undefined;
  return offsetFormula(formula, rect.row - (cursor?.row ?? 0), rect.column - (cursor?.column ?? 0));
}

function condition(host: WpsHost, format: ConditionalFormat) {
  return strict(host, 'FormatCondition', {
    get Font() {
      return strict(host, 'Font', {
        get Bold() {
          return partOf(format, 'font')['bold'] ?? null;
        },
        set Bold(bold: unknown) {
          partOf(format, 'font')['bold'] = bold;
        },
        get Color() {
          return colorIn(format, 'font');
        },
        set Color(color: unknown) {
          partOf(format, 'font')['color'] = toColor(color as number);
        },
      });
    },
    get Interior() {
      return colorOf(host, format, 'fill');
    },
  });
}

const colorIn = (format: ConditionalFormat, part: string): number | null => {
  const { color } = partOf(format, part);
  return typeof color === 'string' ? fromColor(color) : null;
};

const colorOf = (host: WpsHost, format: ConditionalFormat, part: string) =>
  strict(host, 'Interior', {
    get Color(): number | null {
      return colorIn(format, part);
    },
    set Color(color: number) {
      partOf(format, part)['color'] = toColor(color);
    },
  });

function databar(host: WpsHost, format: ConditionalFormat) {
  return strict(host, 'Databar', {
    get BarColor() {
      return colorOf(host, format, 'bar');
    },
    get BarFillType() {
      return partOf(format, 'bar')['solid'] === true ? 0 : 1;
    },
    set BarFillType(type: number) {
      partOf(format, 'bar')['solid'] = type === 0;
    },
  });
}
