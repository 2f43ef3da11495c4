import { sheetKey } from '../port/check-changes';
import { naming } from '../port/sheet-references';
import type { CellContent, CellRange } from '../port/workbook';
import { HostError } from '../port/workbook';
import { factsNow, type BookFacts } from './book-facts';
import { entryOfRead } from './cell-entry';
import { dependentBlock, dependentsOf, type Dependents } from './dependents';
import { askBlock, type BlockContent } from './read-blocks';
import { RequestBudget } from './request-budget';
import { askRow } from './row-standing';
import { askObjects } from './sheet-objects';
import { stillHold, type CellsImage, type Written, type WrittenCells, type WrittenSheet } from './written';

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
  /** Formulas outside the replaced sheets that name one of them; those of a kept copy under its name to come. */
  readonly dependents: readonly Dependents[];
  /** Defined names of the workbook that stand for cells of a replaced sheet, with their formulas. */
  readonly names: readonly (readonly [name: string, formula: string])[];
  /** Names that Excel gave a copy of its own when it copied the sheet. */
  readonly copiedNames: ReadonlyMap<WrittenSheet, readonly string[]>;
}

type Used = ReadonlyMap<string, CellRange>;

/** Looks at all that taking back `written` would touch; changes nothing. @throws HostError */
export async function lookAround(context: Excel.RequestContext, written: Written): Promise<Standing> {
  const facts = await factsNow(context);
  const missing = written.sheets.filter(({ name, origin }) => !isPresent(facts, name, origin.copy));
  if (missing.length > 0) return nothingLeft(facts, missing.map(({ name }) => name)); // prettier-ignore
  const sizes = await usedBlocks(context, [...facts.names, ...facts.backups]);
  return new Look(context, written, facts, sizes).see();
}

const isPresent = ({ sheets, backups }: BookFacts, name: string, copy: string | null): boolean =>
  sheets.has(sheetKey(name)) && (copy === null || backups.includes(copy));

const nothingLeft = (facts: BookFacts, changed: readonly string[]): Standing => ({
  facts,
  changed,
  places: new Map(),
  dependents: [],
  names: [],
  copiedNames: new Map(),
});

async function usedBlocks(context: Excel.RequestContext, names: readonly string[]): Promise<Used> {
  const asked = names.map((name) => {
    const used = context.workbook.worksheets.getItem(name).getUsedRangeOrNullObject(true);
    return { name, used: used.load('rowIndex,columnIndex,rowCount,columnCount') };
  });
  await context.sync();
  const blocks = asked.flatMap(({ name, used }): [string, CellRange][] => {
    if (used.isNullObject) return [];
    const { rowIndex: row, columnIndex: column, rowCount: rows, columnCount: columns } = used;
    return [[name, { row, column, rows, columns }]];
  });
  return new Map(blocks);
}

const NOTHING: BlockContent = { values: [], formulas: [] };

class Look {
  private readonly budget: RequestBudget;
  private readonly worksheets: Excel.WorksheetCollection;

  constructor(
    private readonly context: Excel.RequestContext,
    private readonly written: Written,
    private readonly facts: BookFacts,
    private readonly used: Used,
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
    const changes = [
      ...(await inTurn(cells, (one) => this.askCells(one))),
      ...(await inTurn(sheets, (one) => this.askSheet(one))),
      ...(await inTurn(rows, (one) => askRow(this.budget, this.worksheets, this.facts, one))),
    ];
    const dependents = await this.dependents();
    await this.budget.take(1);
    await this.budget.flush();
    const isNamed = naming(sheets.map(({ name }) => name));
    return {
      facts: this.facts,
      changed: [...new Set(changes.flatMap((change) => change() ?? []))],
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

  private async askCells({ sheet, contents, before }: WrittenCells): Promise<() => string | null> {
    const columns = Math.max(1, ...before.entries.map((line) => line.length));
    const block = { row: before.row, column: before.column, rows: before.entries.length, columns };
    if (!this.facts.sheets.has(sheetKey(sheet))) return () => sheet;
    const read = await askBlock(this.budget, this.worksheets.getItem(sheet), block, true);
    return () => (stillHold(contents, read().values, read().formulas) || holdAgain(before, read()) ? null : sheet);
  }

  private async askSheet({ name, content, objects }: WrittenSheet): Promise<() => string | null> {
    const used = this.used.get(name);
    const sheet = this.worksheets.getItem(name);
    const read = used ? await askBlock(this.budget, sheet, used, true) : () => NOTHING;
    await this.budget.take(500, 2000);
    const objectsNow = askObjects(sheet);
    return () => (objectsNow() === objects && holdsAll(content.cells, used, read()) ? null : name);
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

/** True where cells hold what they held before the write: an undo may have been refused after taking them back. */
const holdAgain = ({ entries }: CellsImage, { values, formulas }: BlockContent): boolean =>
  entries.every((line, row) =>
    line.every((entry, at) => entry === null || entry === entryOfRead(formulas[row]?.[at], values[row]?.[at])),
  );

/** Whether a sheet's used block holds the content and nothing beside it. */
function holdsAll(
  cells: readonly (readonly CellContent[])[],
  used: CellRange | undefined,
  { values, formulas }: BlockContent,
): boolean {
  const place = (read: BlockContent['values']): unknown[][] => [
    ...Array.from({ length: used?.row ?? 0 }, () => []),
    ...read.map((line) => [...new Array<string>(used?.column ?? 0).fill(''), ...line]),
  ];
  const placed = place(values);
  const beyond = placed.some((line, row) => line.some((value, at) => value !== '' && cells[row]?.[at] === undefined));
  return !beyond && stillHold(cells, placed, place(formulas));
}

/** @throws HostError depended-on where charts or pivot tables of people may show cells of a sheet that would be exchanged. */
export function checkDependedOn({ facts }: Standing, { sheets }: Written): void {
  const gone = new Set(sheets.map(({ name }) => sheetKey(name)));
  const others = [...facts.sheets].filter(([key]) => !gone.has(key)).map(([, sheet]) => sheet);
  const showing = others.find(({ charts, pivotTables }) => charts.length + pivotTables.length > 0);
  if (sheets.length > 0 && showing) throw new HostError('depended-on', showing.name);
}
