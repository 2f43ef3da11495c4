import { checkChanges, checkExpectations, sheetKey } from '../../src/host/port/check-changes';
import { rowPieces } from '../../src/host/port/row-pieces';
import { HostError, UNREMARKED, type CellAddress, type CellContent, type CellRange, type CellValue, type RowAppending, type SheetContent, type ReadOptions, type SheetGrid, type StyledRange, type WorkbookChange, type WorkbookContent, type WorkbookWindow, type WriteReport } from '../../src/host/port/workbook'; // prettier-ignore

interface MemorySheet {
  readonly name: string;
  readonly cells: CellContent[][];
  /** As it was last replaced. */
  readonly content: SheetContent;
}

/** A workbook that lives in memory, with the means to act as a person and to look at what was written. */
export class MemoryWorkbook implements WorkbookWindow {
  /** Every call of `write` that succeeded. */
  readonly writes: (readonly WorkbookChange[])[] = [];
  /** Whether those who subscribed are told of what a person does. */
  isTelling = true;
  /** Where `select` or a person went last. */
  selection: CellAddress | null = null;
  private sheets: ReadonlyMap<string, MemorySheet> = new Map();
  private readonly changeListeners = new Set<(sheet: string) => void>();
  private readonly selectListeners = new Set<(cell: CellAddress) => void>();
  private refusal: HostError | null = null;

  constructor(private readonly options: { readonly date1904?: boolean } = {}) {}

  read(sheets: readonly string[], options: ReadOptions = {}): Promise<WorkbookContent> {
    return this.answer(() => this.content(sheets, options));
  }

  private content(sheets: readonly string[], { formulas = false }: ReadOptions = {}): WorkbookContent {
    const found = sheets.flatMap((asked) => {
      const sheet = this.sheets.get(sheetKey(asked));
      const grid = sheet && {
        name: sheet.name,
        rows: sheet.cells.map((row) => row.map(valueOf)),
        ...(formulas && { formulas: sheet.cells.map((row) => row.map(formulaOf)) }),
      };
      return grid === undefined ? [] : [[asked, grid] as [string, SheetGrid]];
    });
    const sheetNames = [...this.sheets.values()].map(({ name }) => name);
    return { date1904: this.options.date1904 ?? false, sheetNames, sheets: new Map(found) };
  }

  write(changes: readonly WorkbookChange[]): Promise<WriteReport> {
    return this.answer(() => {
      this.change(changes);
      return UNREMARKED;
    });
  }

  private change(changes: readonly WorkbookChange[]): void {
    checkChanges(changes, [...this.sheets.values()].map(({ name }) => name)); // prettier-ignore
    checkExpectations(changes, (name) => this.content([name]).sheets.get(name));
    const sheets = new Map(this.sheets);
    for (const change of changes) {
      const key = sheetKey(change.kind === 'replace-sheet' ? change.sheet.name : change.sheet);
      const before = sheets.get(key);
      sheets.set(key, changed(before, change));
    }
    this.sheets = sheets;
    this.writes.push(changes);
  }

  select(cell: CellAddress): Promise<void> {
    return this.answer(() => {
      if (!this.sheets.has(sheetKey(cell.sheet))) throw new HostError('conflict', cell.sheet);
      this.selection = cell;
    });
  }

  onChange(callback: (sheet: string) => void): () => void {
    this.changeListeners.add(callback);
    return () => this.changeListeners.delete(callback);
  }

  onSelect(callback: (cell: CellAddress) => void): () => void {
    this.selectListeners.add(callback);
    return () => this.selectListeners.delete(callback);
  }

  tellsChanges(): boolean {
    return this.isTelling;
  }

  /** What a person does: types into a cell. */
  edit(cell: CellAddress, content: CellContent): void {
    const sheet = this.sheet(cell.sheet);
    const { row, column } = cell;
    const sheets = new Map(this.sheets);
    sheets.set(sheetKey(sheet.name), written(sheet, { row, column, cells: [[content]] }));
    this.sheets = sheets;
    for (const listener of this.changeListeners) listener(sheet.name);
  }

  /** What a person does: selects a cell. */
  choose(cell: CellAddress): void {
    this.selection = { ...cell, sheet: this.sheet(cell.sheet).name };
    for (const listener of this.selectListeners) listener(this.selection);
  }

  /** The sheet as it was last replaced, with the cells written since; throws when there is none. */
  contentOf(sheet: string): SheetContent {
    const { content, cells } = this.sheet(sheet);
    return { ...content, cells };
  }

  /** The next call is refused with this error. */
  refuseNext(error: HostError): void {
    this.refusal = error;
  }

  private answer<T>(call: () => T): Promise<T> {
    return new Promise((resolve) => {
      const { refusal } = this;
      this.refusal = null;
      if (refusal !== null) throw refusal;
      resolve(call());
    });
  }

  private sheet(name: string): MemorySheet {
    const sheet = this.sheets.get(sheetKey(name));
    if (sheet === undefined) throw new Error(`no sheet ${name}`);
    return sheet;
  }
}

function valueOf(content: CellContent): CellValue {
  if (content === null || content === '') return null;
  if (typeof content !== 'object') return content;
  if ('link' in content) return content.text;
  return content.value ?? { error: '#UNCALCULATED' };
}

const formulaOf = (content: CellContent): string | null =>
  typeof content === 'object' && content !== null && 'formula' in content ? content.formula : null;

function changed(before: MemorySheet | undefined, change: WorkbookChange): MemorySheet {
  if (change.kind === 'replace-sheet') return replaced(before, change.sheet);
  if (change.kind === 'write-cells') return written(before!, change);
  const cells = rowPieces(change).reduce<MemorySheet>(written, before!);
  const content = change.below === 'row' ? continued(cells.content, change.row) : cells.content;
  return { ...cells, content: { ...content, styles: [...(content.styles ?? []), ...ownFormats(change)] } };
}

function ownFormats({ row, column, numberFormats = [] }: RowAppending): StyledRange[] {
  return numberFormats.flatMap((numberFormat, at) =>
    numberFormat === null
      ? []
      : [{ range: { row, column: column + at, rows: 1, columns: 1 }, style: { numberFormat } }],
  );
}

/** A sheet whose looks reach one row further down where they ended right above the new row. */
function continued(content: SheetContent, row: number): SheetContent {
  const longer = <T extends { readonly range: CellRange }>(part: T): T =>
    part.range.row + part.range.rows === row ? { ...part, range: { ...part.range, rows: part.range.rows + 1 } } : part;
  const { styles = [], validations = [], conditionalFormats = [], rowHeights = new Map<number, number>() } = content;
  const height = rowHeights.get(row - 1);
  return {
    ...content,
    styles: styles.map(longer),
    validations: validations.map(longer),
    conditionalFormats: conditionalFormats.map(longer),
    ...(height !== undefined && { rowHeights: new Map(rowHeights).set(row, height) }),
  };
}

function replaced(before: MemorySheet | undefined, content: SheetContent): MemorySheet {
  return { name: before?.name ?? content.name, cells: content.cells.map((row) => [...row]), content };
}

interface Block {
  readonly row: number;
  readonly column: number;
  readonly cells: readonly (readonly CellContent[])[];
}

function written(sheet: MemorySheet, block: Block): MemorySheet {
  const cells = sheet.cells.map((row) => [...row]);
  block.cells.forEach((line, down) => {
    if (line.length === 0) return;
    while (cells.length <= block.row + down) cells.push([]);
    const row = cells[block.row + down]!;
    while (row.length < block.column) row.push(null);
    line.forEach((content, right) => {
      row[block.column + right] = content;
    });
  });
  return { ...sheet, cells };
}
