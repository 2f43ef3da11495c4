import { Tools, type ICellData, type IStyleData, type Nullable, type Styles } from '@univerjs/presets';
import type { Matrix } from './laid-styles';

/** Cells to be laid over those of a sheet; null empties one. */
export type CellWrites = Record<number, Record<number, ICellData | null>>;

/** Cells as the engine's model holds them: nothing that is null, and looks by their ids. */
export function storedCells(cells: Matrix, styles: Styles): Matrix {
  const ids = new Map<IStyleData, Nullable<string>>();
  const idOf = (style: ICellData['s']): Nullable<string> => {
    if (typeof style !== 'object' || style === null) return style;
    if (!ids.has(style)) ids.set(style, styles.setValue(storedStyle(style)));
    return ids.get(style);
  };
  const stored: Matrix = {};
  for (const [row, line] of Object.entries(cells)) {
    const out: Record<number, ICellData> = (stored[Number(row)] = {});
    for (const [column, cell] of Object.entries(line)) {
      const kept = storedCell(cell, idOf(cell.s));
      if (Object.keys(kept).length > 0) out[Number(column)] = kept;
    }
  }
  return stored;
}

function storedCell({ v, t, f }: ICellData, id: Nullable<string>): ICellData {
  return { ...(v !== null && v !== undefined && { v, t }), ...(f && { f }), ...(id && { s: id }) };
}

/** A style without what it says of nothing; undefined where it says nothing at all. */
function storedStyle(style: IStyleData): IStyleData | undefined {
  const kept = Tools.removeNull(Tools.deepClone(style)) as IStyleData;
  const said = Object.entries(kept).filter(
    ([, value]) => typeof value !== 'object' || Object.keys(value as object).length > 0,
  );
  return said.length === 0 ? undefined : Object.fromEntries(said);
}

/** What brings cells of a sheet to others: first what is emptied, since looks are laid over those before, then what is set. */
export interface CellSteps {
  readonly emptied: CellWrites;
  readonly set: CellWrites;
  /** Rows of which a cell changes. */
  readonly rows: ReadonlySet<number>;
}

/** The steps from the cells of a sheet to `wanted`, both as the model holds them; cells that are the same are in none. */
export function stepsTo(wanted: Matrix, forHeld: (visit: CellVisit) => void): CellSteps {
  const emptied: CellWrites = {};
  const set: CellWrites = {};
  const rows = new Set<number>();
  const same = new Set<ICellData>();
  forHeld((row, column, held) => {
    const cell = wanted[row]?.[column];
    if (!held || Object.keys(held).length === 0) return;
    if (cell !== undefined && isSame(held, cell)) same.add(cell);
    else (emptied[row] ??= {})[column] = null;
    if (cell === undefined) rows.add(row);
  });
  for (const [row, line] of Object.entries(wanted)) {
    const changed = Object.entries(line).filter(([, cell]) => !same.has(cell));
    if (changed.length === 0) continue;
    set[Number(row)] = Object.fromEntries(changed);
    rows.add(Number(row));
  }
  return { emptied, set, rows };
}

type CellVisit = (row: number, column: number, held: Nullable<ICellData>) => void;

function isSame(held: ICellData, wanted: ICellData): boolean {
  const names = Object.keys(wanted) as (keyof ICellData)[];
  return names.length === Object.keys(held).length && names.every((name) => held[name] === wanted[name]);
}

/** Tells whether a cell already holds `data` and looks as `style` says; styles are compared once by id. */
export function holdsAlready(
  styles: Styles,
  style: IStyleData | undefined,
): (held: Nullable<ICellData>, data: ICellData) => boolean {
  const laid = new Map<ICellData['s'], boolean>();
  const isLaid = (id: ICellData['s']): boolean => {
    const known = laid.get(id);
    if (known !== undefined) return known;
    const own = typeof id === 'string' ? styles.get(id) : id;
    const names = Object.keys(style ?? {}) as (keyof IStyleData)[];
    const found = names.every((name) => Tools.diffValue(own?.[name], style?.[name]));
    laid.set(id, found);
    return found;
  };
  return (held, data) => sameValue(held ?? {}, data) && isPlain(held) && isLaid(held?.s);
}

/** Whether a cell has nothing but a value, a formula of its own and a look. */
const isPlain = (held: Nullable<ICellData>): boolean => !held?.p && !held?.si;

const sameValue = (a: ICellData, b: ICellData): boolean =>
  sameOrNone(a.v, b.v) && sameOrNone(a.f, b.f) && (b.v === null || a.t === b.t);

const sameOrNone = (a: unknown, b: unknown): boolean => (a ?? null) === (b ?? null);
