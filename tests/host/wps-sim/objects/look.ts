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

type Patch = (style: Partial<Style>) => void;
/** The one value that cells have of a property; null where they differ. */
type Read = <K extends keyof Style>(key: K) => Style[K] | null;

export function font(host: WpsHost, patch: Patch, read: Read) {
  return strict(host, 'Font', {
    set Name(fontName: string) {
      patch({ fontName });
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
    set Italic(italic: boolean) {
      patch({ italic });
    },
    set Underline(kind: number) {
      patch({ underline: kind === 2 ? 'Single' : 'None' });
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
    get Color() {
      return fromColor(read('fillColor') ?? '');
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
  return strict(host, 'Borders', {
    get LineStyle() {
      const edges = new Set((['top', 'bottom', 'left', 'right'] as const).map((edge) => read(edge)?.style ?? null));
      const [style] = edges;
      return edges.size === 1 && typeof style === 'string' ? (LINES[style] ?? null) : null;
    },
    set LineStyle(style: number | null) {
      set({ style: nameOf(LINES, style ?? 0) });
    },
    set Weight(weight: number) {
      set({ weight: nameOf(WEIGHTS, weight) });
    },
    set Color(color: number) {
      set({ color: toColor(color) });
    },
  });
}
