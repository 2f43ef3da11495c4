import type { Border, Style } from '../../excel-sim/model/style';
import { strict } from '../strict';
import type { WpsHost } from '../wps';
import { fromColor, toColor } from './colors';

export const HORIZONTAL: Readonly<Record<string, number>> = { General: 1, Left: -4131, Center: -4108, Right: -4152 };
export const VERTICAL: Readonly<Record<string, number>> = { Top: -4160, Center: -4108, Bottom: -4107 };

/** The name behind a number; numbers that mean nothing are refused. */
export function nameOf(names: Readonly<Record<string, number>>, value: number): string {
  const name = Object.keys(names).find((key) => names[key] === value);
  if (name === undefined) throw new Error('0x800A03EC');
  return name;
}

const UNDERLINES: Readonly<Record<string, number>> = { None: -4142, Single: 2, Double: -4119 };

/** The number of a name; null where cells differ. */
export const numberOf = (names: Readonly<Record<string, number>>, name: string | null): number | null =>
  name === null ? null : (names[name] ?? null);

type Patch = (style: Partial<Style>) => void;
/** The one value that cells have of a property; null where they differ. */
type Read = <K extends keyof Style>(key: K) => Style[K] | null;

export function font(host: WpsHost, patch: Patch, read: Read) {
  return strict(host, 'Font', {
    get Name() {
      return read('fontName') as string;
    },
    set Name(fontName: string) {
      patch({ fontName });
    },
    get Size() {
      return read('fontSize') as number;
    },
    set Size(fontSize: number) {
      patch({ fontSize });
    },
    get Bold() {
      return read('bold') as boolean;
    },
    set Bold(bold: boolean) {
      patch({ bold });
    },
    get Italic() {
      return read('italic') as boolean;
    },
    set Italic(italic: boolean) {
      patch({ italic });
    },
    get Underline(): number | null {
      return numberOf(UNDERLINES, read('underline'));
    },
    set Underline(kind: number) {
      patch({ underline: nameOf(UNDERLINES, kind) });
    },
    get Color(): number | null {
      const color = read('fontColor');
      return color === null ? null : fromColor(color);
    },
    set Color(color: number) {
      patch({ fontColor: toColor(color) });
    },
  });
}

export function interior(host: WpsHost, patch: Patch, read: Read) {
  return strict(host, 'Interior', {
    get ColorIndex() {
      const pattern = read('fillPattern');
      return pattern === null ? null : pattern === 'None' ? -4142 : 1;
    },
    set ColorIndex(index: number | null) {
      if (index !== -4142) throw new Error('0x800A03EC');
      patch({ fillColor: '#FFFFFF', fillPattern: 'None' });
    },
    get Color(): number | null {
      const color = read('fillColor');
      return color === null ? null : fromColor(color);
    },
    set Color(color: number) {
      patch({ fillColor: toColor(color), fillPattern: 'Solid' });
    },
  });
}

const LINES: Readonly<Record<string, number>> = { Continuous: 1, None: -4142 };
const WEIGHTS: Readonly<Record<string, number>> = { Hairline: 1, Thin: 2, Medium: -4138, Thick: 4 };

/** All edges of each cell at once. */
export function borders(host: WpsHost, patch: Patch, read: Read) {
  if (host.quirks.borders === 'throw') throw new Error('0x80004005');
  let border: Border = { style: 'Continuous', color: '#000000', weight: 'Thin' };
  const set = (part: Partial<Border>): void => {
    border = { ...border, ...part };
    patch({ top: border, bottom: border, left: border, right: border });
  };
  const common = (part: keyof Border): string | null => {
    const edges = new Set((['top', 'bottom', 'left', 'right'] as const).map((edge) => read(edge)?.[part] ?? null));
    const [one] = edges;
    return edges.size === 1 && typeof one === 'string' ? one : null;
  };
  return strict(host, 'Borders', {
    get LineStyle() {
      return numberOf(LINES, common('style'));
    },
    set LineStyle(style: number | null) {
      set({ style: nameOf(LINES, style ?? 0) });
    },
    get Weight() {
      return numberOf(WEIGHTS, common('weight'));
    },
    set Weight(weight: number | null) {
      set({ weight: nameOf(WEIGHTS, weight ?? 0) });
    },
    get Color() {
      const color = common('color');
      return color === null ? null : fromColor(color);
    },
    set Color(color: number | null) {
      set({ color: toColor(color ?? 0) });
    },
  });
}
