import { sha256 } from 'js-sha256';
import type { SheetGrid } from '../../host/port/workbook';
import type { Issue } from '../../issues/issue';
import type { Place } from '../../issues/place';
import { cellAt, cellText } from '../cells/values/cell';
import { oneLine } from '../cells/values/one-line';
import { readMerges } from '../cells/table/merged-values';
import { findHeader, type Columns } from '../cells/table/header';

/** A sheet of which a warning may speak; `columns` null where nobody knows what its columns are. */
export interface SpokenSheet {
  readonly grid: SheetGrid;
  /** Those that people fill in. */
  readonly columns: Columns<string> | null;
}

/** By column: the name under which its cells are part of what a row says. */
type Fields = readonly (string | undefined)[];

/** Digits of a code. A letter before them keeps a table program from taking it for a number. */
const DIGITS = 24;

/** Parameters that say where something is, or which day it is: they change while the contents stay. */
const PASSING: ReadonlySet<string> = new Set(['row', 'cell', 'range', 'asOf']);

/** Gives warnings codes of what they speak of. Where the rows stand, and in which order, is no part of it. */
export class IssueCodes {
  private readonly sheets = new Map<string, { readonly grid: SheetGrid; readonly fields: Fields | null } | null>();

  /** `registered`: the sheet that holds the rows which these kinds of problems compare the row with. */
  constructor(
    private readonly sheetOf: (name: string) => SpokenSheet | null,
    private readonly registered: { readonly sheet: string; readonly kinds: ReadonlySet<Issue['code']> },
  ) {}

  /** The code of a warning: of its kind, its sheet and column, and all that its rows say. */
  of({ code, place, parameters }: Issue): string {
    const about = [code, place.sheet, this.fieldAt(place)];
    const own = place.row === null ? '' : this.rowText(place.sheet, place.row);
    const contents =
      'row' in parameters
        ? [own, this.rowText(this.registered.kinds.has(code) ? this.registered.sheet : place.sheet, parameters.row - 1)]
        : [own, JSON.stringify(lasting(parameters))];
    // Of two rows that are alike, the lower one is told: after sorting it may be the other.
    const isPair = 'row' in parameters && !this.registered.kinds.has(code);
    const said = isPair ? [...contents].sort() : contents;
    return `h${sha256(JSON.stringify([...about, ...said])).slice(0, DIGITS)}`;
  }

  private fieldAt({ sheet, column }: Place): string {
    return (column === null ? null : this.look(sheet)?.fields?.[column]) ?? '';
  }

  /** What people have written in a row, in no order of columns. */
  private rowText(sheet: string, row: number): string {
    const seen = this.look(sheet);
    if (!seen) return '';
    const { grid, fields } = seen;
    const texts = (grid.rows[row] ?? []).flatMap((_, column) => {
      const text = oneLine(cellText(cellAt(grid, row, column)));
      const name = fields === null ? '' : fields[column];
      return text === '' || name === undefined ? [] : [`${name}:${text}`];
    });
    return JSON.stringify(texts.sort());
  }

  private look(sheet: string) {
    const known = this.sheets.get(sheet);
    if (known !== undefined) return known;
    const spoken = this.sheetOf(sheet);
    const seen = spoken && { grid: readMerges(spoken.grid).seen, fields: fieldsOf(spoken) };
    this.sheets.set(sheet, seen);
    return seen;
  }
}

function fieldsOf({ grid, columns }: SpokenSheet): Fields | null {
  if (columns === null) return null;
  const at = findHeader(grid, columns, []).columns;
  const fields: (string | undefined)[] = [];
  for (const [field, column] of Object.entries(at)) if (column >= 0) fields[column] = field;
  return fields;
}

/** Parameters without those that pass, in an order of their own. */
function lasting(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(lasting);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .filter(([name]) => !PASSING.has(name))
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, each]) => [name, lasting(each)]);
}
