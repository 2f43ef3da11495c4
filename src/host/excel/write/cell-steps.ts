import { holds } from '../../port/cell-entry';
import type { CellContent, CellRange, CellsChange, CellStyle, SheetGrid } from '../../port/workbook';
import { keepFormats } from '../copies/backup-sheets';
import { entryOf, type Entry } from '../requests/cell-entry';
import { answerBytes, entryBlocks } from '../requests/entry-blocks';
import { recheckStep, type Rows } from '../read/expectation';
import type { Queued } from '../requests/queued';
import { rangeAt, setNumberFormat } from '../requests/range-look';
import type { Step } from '../requests/request';

/** So many unchanged rows between changed ones are written along, rather than skipped. */
const GAP = 8;
/** Most rows of a block whose inputs may have to be asked for with it. */
const CHECKED_ROWS = 5000;
/** Bytes of the actions around the cells, at a guess. */
const ACTION_BYTES = 2000;

/** What is known of the cells that a change writes. */
export interface CellsPlan {
  readonly change: CellsChange;
  /** The sheet by its own name. */
  readonly sheet: string;
  /** The sheet as it was read: what already holds is not written again. */
  readonly known: SheetGrid | undefined;
  /** Each row is a block of its own. */
  readonly rowByRow: boolean;
  readonly laidOver: boolean;
  /** The very hidden sheet that is to keep the formats; null where they are not kept. */
  readonly keeper: string | null;
  /** The last step that asks for what the change expects. */
  readonly check: Step | null;
}

/** The block that a change writes; it may have no columns. */
export function sizeOf({ row, column, cells }: CellsChange): CellRange {
  return { row, column, rows: cells.length, columns: cells.reduce((most, line) => Math.max(most, line.length), 0) };
}

/** Writes the cells that differ from what was read last, and asks for what they replace. */
export function cellSteps(plan: CellsPlan): readonly Step[] {
  const { change, sheet } = plan;
  const whole = sizeOf(change);
  if (whole.columns === 0) return [];
  const ranges = plan.rowByRow ? rowsOf(whole) : [whole];
  const first = actionStep(sheet, ACTION_BYTES, (worksheet, workbook) => {
    const kept = plan.keeper === null ? [] : [{ kind: 'formats', kept: keepFormats(workbook, { sheet, range: whole, keeper: plan.keeper }) } as const]; // prettier-ignore
    for (const range of ranges) prepareFormat(rangeAt(worksheet, range), change.style);
    return kept;
  });
  const last = actionStep(sheet, 0, (worksheet) => {
    for (const range of ranges) finishFormat(rangeAt(worksheet, range), change.style);
    return [];
  });
  return [first, ...blockSteps(plan, whole), last];
}

function actionStep(
  sheet: string,
  outgoing: number,
  queue: (worksheet: Excel.Worksheet, workbook: Excel.Workbook) => readonly Queued[],
): Step {
  return { sheet, outgoing, incoming: 0, queue: (workbook) => queue(workbook.worksheets.getItem(sheet), workbook) };
}

function blockSteps(plan: CellsPlan, { columns }: CellRange): Step[] {
  const { change, known } = plan;
  const entries = change.cells.map((line, row) => entriesOf(line, columns, change, row, known));
  return spans(changedRows(change, known)).flatMap(([start, end]) =>
    entryBlocks(entries.slice(start, end), mostRows(plan)).map(({ from, rows, bytes }) =>
      blockStep(plan, [start + from, start + from + rows.length], rows, bytes),
    ),
  );
}

/** `rows` are those of the change. */
function blockStep(plan: CellsPlan, rows: Rows, entries: readonly (readonly Entry[])[], bytes: number): Step {
  const { change, sheet, known, laidOver } = plan;
  const [row, column] = [change.row + rows[0], change.column];
  const at = { row, column, rows: entries.length, columns: entries[0]?.length ?? 0 };
  const formatted = change.style?.numberFormat !== undefined;
  const block = {
    sheet: change.sheet,
    row,
    column,
    entries,
    contents: change.cells.slice(...rows),
    formatted,
    laidOver,
  };
  return {
    sheet,
    outgoing: bytes,
    incoming: imageBytes(change, known, ...rows) ?? bytes * 3,
    ...recheckOf(plan, rows),
    queue: ({ worksheets }) => {
      // What stood here before is asked in the same request, ahead of the entry, and read once it was answered.
      const range = rangeAt(worksheets.getItem(sheet), at).load('formulas,values,numberFormat');
      range.formulas = entries as Entry[][];
      return [{ kind: 'block', block: { ...block, range } }];
    },
  };
}

function recheckOf({ change, sheet, check }: CellsPlan, [from, until]: Rows): Pick<Step, 'recheck'> {
  if (!check || !change.expects) return {};
  return { recheck: { of: check, again: recheckStep(sheet, change.expects, [change.row + from, change.row + until]) } };
}

function mostRows({ change, rowByRow }: CellsPlan): number {
  if (rowByRow) return 1;
  return change.expects ? CHECKED_ROWS : Infinity;
}

function finishFormat(range: Excel.Range, style: CellStyle | undefined): void {
  if (style?.numberFormat === '@') setNumberFormat(range, '@');
}

const rowsOf = (range: CellRange): CellRange[] =>
  Array.from({ length: range.rows }, (_, down) => ({ ...range, row: range.row + down, rows: 1 }));

/**
 * Sets a number format before the values, because cells formatted as text would make texts of numbers. The format of
 * texts is set last.
 */
function prepareFormat(range: Excel.Range, style: CellStyle | undefined): void {
  const format = style?.numberFormat;
  if (format !== undefined && format !== '@') setNumberFormat(range, format);
}

/** Bytes of the answer about what stands in the rows now: formulas, values and number formats; undefined when not known. */
function imageBytes(
  change: CellsChange,
  known: SheetGrid | undefined,
  from: number,
  until: number,
): number | undefined {
  if (!known) return undefined;
  const width = change.cells[from]?.length ?? 0;
  const rows = known.rows.slice(change.row + from, change.row + until);
  const texts = answerBytes(rows.map((line) => line.slice(change.column, change.column + width)));
  return texts * 2 + (until - from) * width * 20;
}

function isKnown(
  change: CellsChange,
  known: SheetGrid | undefined,
  row: number,
  column: number,
  content: CellContent,
): boolean {
  if (known === undefined) return false;
  const [at, right] = [change.row + row, change.column + column];
  const isComputed = (known.formulas?.[at]?.[right] ?? null) !== null;
  return !isComputed && holds(known.rows[at]?.[right] ?? null, content);
}

function changedRows(change: CellsChange, known: SheetGrid | undefined): number[] {
  return change.cells.flatMap((line, row) =>
    line.some((content, column) => !isKnown(change, known, row, column, content)) ? [row] : [],
  );
}

function entriesOf(
  line: readonly CellContent[],
  columns: number,
  change: CellsChange,
  row: number,
  known: SheetGrid | undefined,
): Entry[] {
  return Array.from({ length: columns }, (_, column) => {
    const content = line[column];
    return content === undefined || isKnown(change, known, row, column, content) ? null : entryOf(content);
  });
}

/** Half-open spans of neighbouring rows. */
function spans(rows: readonly number[]): [number, number][] {
  const found: [number, number][] = [];
  for (const row of rows) {
    const last = found.at(-1);
    if (last && row - last[1] < GAP) last[1] = row + 1;
    else found.push([row, row + 1]);
  }
  return found;
}
