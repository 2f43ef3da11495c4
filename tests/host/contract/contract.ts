import { HostError, type CellAddress, type CellContent, type CellRange, type CellValue, type PageMargins, type UndoableWindow, type HostErrorCode, type Workbook, type WorkbookChange, type WorkbookWindow } from '../../../src/host/port/workbook'; // prettier-ignore

/** One call of the port, or one act of a person at the window. Each yields one observation. */
export type Step =
  | { readonly do: 'read'; readonly sheets: readonly string[] }
  /** Yields the formulas of a sheet as `row,column formula`, row by row. */
  | { readonly do: 'formulas'; readonly sheet: string }
  | { readonly do: 'write'; readonly changes: readonly WorkbookChange[] }
  /** Where the workbook is a file: save it and open what was saved. Elsewhere nothing. */
  | { readonly do: 'reopen' }
  | { readonly do: 'select'; readonly cell: CellAddress }
  | { readonly do: 'person-edits'; readonly cell: CellAddress; readonly content: CellContent }
  | { readonly do: 'person-selects'; readonly cell: CellAddress }
  | { readonly do: 'stop-listening' }
  /** A block with headings, and with totals in its last row, becomes a table. */
  | { readonly do: 'person-makes-table'; readonly sheet: string; readonly range: CellRange; readonly totals?: true }
  /** Yields the tables of a sheet as `row,column rows×columns`, from top to bottom. */
  | { readonly do: 'tables'; readonly sheet: string }
  /** Yields `fill bold format height` of cells; what is as in an empty sheet is `-`. */
  | { readonly do: 'looks'; readonly cells: readonly CellAddress[] }
  /** Yields the margins of a sheet as `top right bottom left` in points, and then the rows that begin a page. */
  | { readonly do: 'page'; readonly sheet: string }
  | { readonly do: 'undo' }
  /** Yields what the subscriptions reported since the last time. */
  | { readonly do: 'events' };

/** What a read shows; rows without trailing empty cells, and no trailing empty rows. */
export interface ReadObservation {
  readonly date1904: boolean;
  readonly sheetNames: readonly string[];
  readonly sheets: Readonly<Record<string, readonly (readonly CellValue[])[]>>;
}

/** `sheet` of a change, or `sheet!row,column` of a selection. */
export type Observation = ReadObservation | 'done' | HostErrorCode | readonly string[];

/** What a host must be able to do for a case; hosts that cannot leave the case out. */
export type Need = 'window' | 'date1904' | 'tables' | 'looks' | 'pages' | 'undo';

/** How a cell looks: fill as `RRGGBB`, height of its row in points; null where it is as in an empty sheet. */
export interface SeenLook {
  readonly fill: string | null;
  readonly bold: boolean;
  readonly numberFormat: string;
  readonly height: number | null;
}

/** How a sheet is laid on paper. */
export interface SeenPage {
  readonly margins: PageMargins;
  readonly pageBreaks: readonly number[];
}

/** One promise of the port, as data. */
export interface ContractCase {
  readonly name: string;
  readonly needs?: readonly Need[];
  /** Thousands of rows: it is about how much goes over at once. */
  readonly isLong?: true;
  /** Sheets of the workbook to begin with. */
  readonly given: readonly WorkbookChange[];
  readonly run: readonly Step[];
  /** One for each step. */
  readonly expected: readonly Observation[];
}

/** How the contract gets hold of a host. */
export interface ContractHost<W extends Workbook> {
  readonly name: string;
  readonly offers: readonly Need[];
  /** A workbook with no sheets but those of `given`; other sheets, which some hosts cannot do without, are named `blank…`. */
  create(given: readonly WorkbookChange[], options: { readonly date1904: boolean }): Promise<W>;
  reopen?(workbook: W): Promise<W>;
  /** For hosts that offer tables; gives the workbook to go on with. */
  makeTable?(workbook: W, sheet: string, range: CellRange, totals: boolean): W | Promise<W>;
  tablesOf?(workbook: W, sheet: string): readonly CellRange[] | Promise<readonly CellRange[]>;
  /** For hosts that offer looks. */
  lookOf?(workbook: W, cell: CellAddress): SeenLook | Promise<SeenLook>;
  /** For hosts that offer pages. */
  pageOf?(workbook: W, sheet: string): SeenPage | Promise<SeenPage>;
  person?(workbook: W): { edit(cell: CellAddress, content: CellContent): void; choose(cell: CellAddress): void };
}

/** How a case went; `message` says what was seen in place of what was promised. */
export interface CaseResult {
  readonly name: string;
  readonly ok: boolean;
  readonly message: string;
}

function trimmed(rows: readonly (readonly CellValue[])[]): CellValue[][] {
  const result = rows.map((row) => {
    const cells = row.map((value) => (value === '' ? null : value));
    while (cells.length > 0 && cells.at(-1) === null) cells.pop();
    return cells;
  });
  while (result.length > 0 && result.at(-1)!.length === 0) result.pop();
  return result;
}

async function readAll(workbook: Workbook, sheets: readonly string[]): Promise<ReadObservation> {
  const content = await workbook.read(sheets);
  const grids = [...content.sheets].map(([asked, { rows }]) => [asked, trimmed(rows)] as const);
  const sheetNames = content.sheetNames.filter((name) => !name.startsWith('blank'));
  return { date1904: content.date1904, sheetNames, sheets: Object.fromEntries(grids) };
}

async function formulasOf(workbook: Workbook, sheet: string): Promise<string[]> {
  const { sheets } = await workbook.read([sheet], { formulas: true });
  const rows = [...(sheets.get(sheet)!.formulas ?? [])];
  return rows.flatMap((line = [], row) =>
    line.flatMap((formula, column) => (formula === null ? [] : [`${row},${column} ${formula}`])),
  );
}

const fromTop = (a: CellRange, b: CellRange): number => a.row - b.row || a.column - b.column;

const blockText = ({ row, column, rows, columns }: CellRange): string => `${row},${column} ${rows}×${columns}`;

const lookText = ({ fill, bold, numberFormat, height }: SeenLook): string =>
  [fill ?? '-', bold ? 'bold' : '-', numberFormat === 'General' ? '-' : numberFormat, height ?? '-'].join(' ');

const pageText = ({ margins: { top, right, bottom, left }, pageBreaks }: SeenPage): string[] => [
  [top, right, bottom, left].map((points) => Math.round(points)).join(' '),
  pageBreaks.join(' '),
];

async function outcome(call: Promise<unknown>): Promise<Observation> {
  try {
    await call;
    return 'done';
  } catch (error) {
    if (error instanceof HostError) return error.code;
    throw error;
  }
}

/** Milliseconds that a host may take to tell what happened. */
const PATIENCE = 20_000;

class CaseRun<W extends Workbook> {
  private events: string[] = [];
  private stop: (() => void)[] = [];

  constructor(
    private readonly host: ContractHost<W>,
    private workbook: W,
  ) {}

  listen(): void {
    const window = this.workbook as Workbook as WorkbookWindow;
    this.stop = [
      window.onChange((sheet) => this.events.push(sheet)),
      window.onSelect(({ sheet, row, column }) => this.events.push(`${sheet}!${row},${column}`)),
    ];
  }

  /** Waits, within reason, until so many events have come: a host tells them when it has time. */
  async heard(count: number): Promise<void> {
    const end = Date.now() + PATIENCE;
    while (this.events.length < count && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 10));
  }

  async step(step: Step): Promise<Observation> {
    switch (step.do) {
      case 'read':
        return readAll(this.workbook, step.sheets);
      case 'formulas':
        return formulasOf(this.workbook, step.sheet);
      case 'write':
        return outcome(this.workbook.write(step.changes));
      case 'reopen':
        if (this.host.reopen) this.workbook = await this.host.reopen(this.workbook);
        return 'done';
      case 'select':
        return outcome((this.workbook as Workbook as WorkbookWindow).select(step.cell));
      case 'person-edits':
        this.host.person!(this.workbook).edit(step.cell, step.content);
        return 'done';
      case 'person-selects':
        this.host.person!(this.workbook).choose(step.cell);
        return 'done';
      case 'person-makes-table':
        this.workbook = await this.host.makeTable!(this.workbook, step.sheet, step.range, step.totals ?? false);
        return 'done';
      case 'tables':
        return [...(await this.host.tablesOf!(this.workbook, step.sheet))].sort(fromTop).map(blockText);
      case 'looks':
        return this.looks(step.cells);
      case 'page':
        return pageText(await this.host.pageOf!(this.workbook, step.sheet));
      case 'undo': {
        const outcome = await (this.workbook as Workbook as UndoableWindow).undo();
        return outcome?.undone === true ? 'done' : 'conflict';
      }
      case 'stop-listening':
        for (const stop of this.stop) stop();
        return 'done';
      case 'events':
        return this.events.splice(0);
    }
  }

  private async looks(cells: readonly CellAddress[]): Promise<string[]> {
    const seen: string[] = [];
    for (const cell of cells) seen.push(lookText(await this.host.lookOf!(this.workbook, cell)));
    return seen;
  }
}

async function runCase<W extends Workbook>(one: ContractCase, host: ContractHost<W>): Promise<CaseResult> {
  const date1904 = one.needs?.includes('date1904') ?? false;
  try {
    const run = new CaseRun(host, await host.create(one.given, { date1904 }));
    if (one.needs?.includes('window')) run.listen();
    for (const [index, step] of one.run.entries()) {
      if (step.do === 'events') await run.heard((one.expected[index] as readonly string[]).length);
      const seen = JSON.stringify(await run.step(step));
      const promised = JSON.stringify(one.expected[index]);
      const message = `step ${index + 1} (${step.do}): promised ${promised}, saw ${seen}`;
      if (seen !== promised) return { name: one.name, ok: false, message: message.slice(0, 2000) };
    }
    return { name: one.name, ok: true, message: '' };
  } catch (error) {
    return { name: one.name, ok: false, message: String(error) };
  }
}

/** What a host would have to be able to do for a case, and cannot. */
export function lacking({ needs = [] }: ContractCase, { offers }: Pick<ContractHost<never>, 'offers'>): Need[] {
  return needs.filter((need) => !offers.includes(need));
}

/** Runs the cases a host can take, one after the other. */
export async function runContract<W extends Workbook>(
  cases: readonly ContractCase[],
  host: ContractHost<W>,
): Promise<CaseResult[]> {
  const results: CaseResult[] = [];
  for (const one of cases) {
    if (lacking(one, host).length === 0) results.push(await runCase(one, host));
  }
  return results;
}
