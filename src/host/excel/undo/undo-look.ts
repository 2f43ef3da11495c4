import { sheetKey } from '../../port/check-changes';
import { naming } from '../../port/sheet-references';
import type { CellRange } from '../../port/workbook';
import { HostError } from '../../port/workbook';
import { factsNow, type BookFacts } from '../read/book-facts';
import { askCells, type BrokenOff } from '../read/cells-standing';
import { dependentBlock, dependentsOf, type Dependents } from './dependents';
import { blockOf } from '../read/filled-blocks';
import { askBlock } from '../read/read-blocks';
import { RequestBudget } from '../requests/request-budget';
import type { WrittenRow } from '../write/append-row';
import { askRow } from '../read/row-standing';
import { askWhole, type Used } from '../read/whole-sheet';
import { type Written, type WrittenCells, type WrittenSheet } from '../write/written';

/** Where a replaced sheet stands now. */
export interface Place {
  readonly position: number;
  readonly visibility: Excel.Worksheet['visibility'];
  readonly active: boolean;
}

/** What stands in the workbook before a write is taken back. */
export interface Standing {
  readonly facts: BookFacts;
  /** Sheets on which not all of what was written still stands. */
  readonly changed: readonly string[];
  readonly places: ReadonlyMap<WrittenSheet, Place>;
  /** The cells that each replaced sheet uses; undefined where it is empty. */
  readonly used: Used;
  /** Rows that their tables still have. */
  readonly grown: ReadonlySet<WrittenRow>;
  /** An undo has broken off: parts may be taken back already. */
  readonly brokeOff: boolean;
  /** Cells that hold what they held before the write already. */
  readonly back: ReadonlySet<WrittenCells>;
  /** Formulas outside the replaced sheets that name one of them; those of a kept copy under its name to come. */
  readonly dependents: readonly Dependents[];
  /** Defined names of the workbook that stand for cells of a replaced sheet, with their formulas. */
  readonly names: readonly (readonly [name: string, formula: string])[];
  /** Names that Excel gave a copy of its own when it copied the sheet. */
  readonly copiedNames: ReadonlyMap<WrittenSheet, readonly string[]>;
}

/**
 * Looks at all that taking back `written` would touch; changes nothing. Where an undo has broken off, cells that hold what
 * they held before are taken back already; else somebody has moved or changed them. @throws HostError
 */
export async function lookAround(
  context: Excel.RequestContext,
  written: Written,
  brokeOff: BrokenOff | null,
): Promise<Standing> {
  const facts = await factsNow(context);
  const missing = written.sheets.filter(({ name, origin }) => !isPresent(facts, name, origin.copy));
  if (missing.length > 0) return nothingLeft(facts, missing.map(({ name }) => name)); // prettier-ignore
  const sizes = await usedBlocks(context, [...facts.names, ...facts.backups]);
  return new Look(context, written, facts, sizes, brokeOff).see();
}

const isPresent = ({ sheets, backups }: BookFacts, name: string, copy: string | null): boolean =>
  sheets.has(sheetKey(name)) && (copy === null || backups.includes(copy));

const nothingLeft = (facts: BookFacts, changed: readonly string[]): Standing => ({
  facts,
  changed,
  places: new Map(),
  used: new Map(),
  grown: new Set(),
  brokeOff: false,
  back: new Set(),
  dependents: [],
  names: [],
  copiedNames: new Map(),
});

/** The cells that sheets use, by name; one that is empty has none. */
export async function usedBlocks(context: Excel.RequestContext, names: readonly string[]): Promise<Used> {
  const asked = names.map((name) => {
    const used = context.workbook.worksheets.getItem(name).getUsedRangeOrNullObject(true);
    return { name, used: used.load('rowIndex,columnIndex,rowCount,columnCount') };
  });
  await context.sync();
  const blocks = asked.flatMap(({ name, used }): [string, CellRange][] => {
    if (used.isNullObject) return [];
    return [[name, blockOf(used)]];
  });
  return new Map(blocks);
}

class Look {
  private readonly budget: RequestBudget;
  private readonly worksheets: Excel.WorksheetCollection;

  constructor(
    private readonly context: Excel.RequestContext,
    private readonly written: Written,
    private readonly facts: BookFacts,
    private readonly used: Used,
    private readonly brokeOff: BrokenOff | null,
  ) {
    this.budget = new RequestBudget(context);
    this.worksheets = context.workbook.worksheets;
  }

  async see(): Promise<Standing> {
    const { sheets, cells, rows } = this.written;
    const active = this.worksheets.getActiveWorksheet().load('id');
    const names = this.context.workbook.names.load('items/name,items/formula');
    const places = sheets.map((one) => this.askPlace(one, active));
    const ownNames = sheets.map((one) => this.askCopiedNames(one));
    const known = { facts: this.facts, used: this.used, brokeOff: this.brokeOff };
    const cellStates = await inTurn(cells, (one) => askCells(this.budget, this.worksheets, known, one));
    const changes = await inTurn(sheets, (one) => this.askSheet(one));
    const rowStates = await inTurn(rows, (one) => askRow(this.budget, this.worksheets, this.facts, one, rows));
    const dependents = await this.dependents();
    await this.budget.take(1);
    await this.budget.flush();
    const isNamed = naming(sheets.map(({ name }) => name));
    const standings = rowStates
      .map((state) => state())
      .map((one) => (one === 'back' && !this.brokeOff ? 'changed' : one));
    const cellStandings = cellStates.map((state) => state());
    const changedParts = [
      ...cells.filter((_, at) => cellStandings[at] === 'changed'),
      ...rows.filter((_, at) => standings[at] === 'changed'),
    ].map(({ sheet }) => sheet);
    return {
      facts: this.facts,
      changed: [...new Set([...changedParts, ...changes.flatMap((change) => change() ?? [])])],
      used: this.used,
      grown: new Set(rows.filter(({ growth }, at) => growth !== null && standings[at] === 'written')),
      brokeOff: this.brokeOff !== null,
      back: new Set(cells.filter((_, at) => cellStandings[at] === 'back')),
      places: new Map(sheets.map((one, at) => [one, places[at]!()])),
      dependents,
      names: names.items.flatMap(({ name, formula }) => (isNamed(formula) ? [[name, formula] as const] : [])),
      copiedNames: new Map(sheets.map((one, at) => [one, ownNames[at]!()])),
    };
  }

  private askPlace({ name }: WrittenSheet, active: Excel.Worksheet): () => Place {
    const sheet = this.worksheets.getItem(name).load('id,position,visibility');
    return () => ({ position: sheet.position, visibility: sheet.visibility, active: sheet.id === active.id });
  }

  private askCopiedNames({ name, origin }: WrittenSheet): () => string[] {
    if (origin.copy === null) return () => [];
    const [now, kept] = [name, origin.copy].map((one) => this.worksheets.getItem(one).names.load('items/name')) as [
      Excel.NamedItemCollection,
      Excel.NamedItemCollection,
    ];
    return () => {
      const own = new Set(now.items.map((item) => item.name));
      return kept.items.map((item) => item.name).filter((item) => !own.has(item));
    };
  }

  private async askSheet(written: WrittenSheet): Promise<() => string | null> {
    const asked = await askWhole(this.budget, this.worksheets, written, this.used);
    return () => (asked() ? null : written.name);
  }

  /** Reads the formulas of all sheets that stay. */
  private async dependents(): Promise<Dependents[]> {
    const isNamed = naming(this.written.sheets.map(({ name }) => name));
    const found = await inTurn(this.staying(), async ([asked, name]) => {
      const used = this.used.get(asked);
      const read = used && (await askBlock(this.budget, this.worksheets.getItem(asked), used, false));
      return { asked, name, block: () => used && read && dependentBlock(used, read(), isNamed) };
    });
    if (found.length === 0) return [];
    await this.budget.flush();
    const again = await inTurn(found, async ({ asked, name, block: find }) => {
      const block = find();
      if (!block) return () => [];
      const read = await askBlock(this.budget, this.worksheets.getItem(asked), block, true);
      return () => [dependentsOf(name, block, read(), isNamed)];
    });
    await this.budget.flush();
    return again.flatMap((one) => one());
  }

  /** Sheets that will still be there, and their names then: kept copies take those of the sheets they are of. */
  private staying(): [now: string, then: string][] {
    const { sheets } = this.written;
    const gone = new Set(sheets.map(({ name }) => name));
    const copies = sheets.flatMap(({ name, origin }): [string, string][] => (origin.copy ? [[origin.copy, name]] : []));
    return [...this.facts.names.filter((name) => !gone.has(name)).map((name): [string, string] => [name, name]), ...copies]; // prettier-ignore
  }
}

async function inTurn<T, R>(all: readonly T[], act: (one: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (const one of all) results.push(await act(one));
  return results;
}

/** @throws HostError depended-on where charts or pivot tables of people may show cells of a sheet that would be exchanged. */
export function checkDependedOn({ facts }: Standing, { sheets }: Written): void {
  const gone = new Set(sheets.map(({ name }) => sheetKey(name)));
  const others = [...facts.sheets].filter(([key]) => !gone.has(key)).map(([, sheet]) => sheet);
  const showing = others.find(({ charts, pivotTables }) => charts.length + pivotTables.length > 0);
  if (sheets.length > 0 && showing) throw new HostError('depended-on', showing.name);
}
