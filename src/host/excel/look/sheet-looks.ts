import {
  OWN_CHART,
  type CellContent,
  type CellRange,
  type CellsChange,
  type Look,
  type SheetContent,
} from '../../port/workbook';
import { CELL_PADDING } from '../read/book-facts';
import { applyStyle, applyStyled, LINK_COLOR, rangeAt } from '../requests/range-look';
import { widthOf, type Replacement } from '../write/replace-sheet';
import { addChart, applyFreeze, applyMargins, applyPrintSetup } from './sheet-page';
import { applyConditionalFormat, applyValidation } from './sheet-rules';
import { sizeOf } from '../write/cell-steps';

/** Bytes of groups of actions in a request, at a guess. */
const BYTES = { sheet: 6000, style: 6000, rule: 3000, small: 800 };

/** A few actions, with the bytes they take in a request, at a guess. */
export type LookStep = readonly [bytes: number, queue: () => void];

/** One look of one sheet. Queued anew after a refusal it comes out the same. */
export interface LookGroup {
  /** The sheet by its own name. */
  readonly sheet: string;
  readonly look: Look;
  /** False where something is only taken away: a refusal of that is no look missing. */
  readonly isAsked: boolean;
  /** `charts`: those of the program that stand on the sheet. */
  readonly steps: (sheet: Excel.Worksheet, charts: readonly string[]) => readonly LookStep[];
}

type Queue = (sheet: Excel.Worksheet) => void;
type Sized = readonly [bytes: number, queue: Queue];
type Wanted = readonly [look: Look, steps: readonly Sized[], clearing?: Queue | false];

/** All that a sheet shows beside its cells, in order; of a sheet that stood before, what it no longer has is taken away. */
export function looksOf({ content, existing, characterWidth }: Replacement): readonly LookGroup[] {
  const name = existing?.name ?? content.name;
  const wanted = [...cellsLooks(content, characterWidth), ...rulesLooks(name, content), ...viewLooks(content)];
  return [
    ...wanted.flatMap((one) => groupOf(name, existing !== undefined, one)),
    ...chartGroup(name, content, existing?.ownCharts ?? []),
  ];
}

const listOf = <T>(value: T | undefined): readonly T[] => (value === undefined ? [] : [value]);

function cellsLooks(content: SheetContent, characterWidth: number): Wanted[] {
  const { cells, styles = [], merges = [] } = content;
  const laid = styles.map((_, at): Sized => [BYTES.style, (sheet) => applyStyled(sheet, styles, at)]);
  return [
    ['styles', [...laid, ...linkMarks(cells)]],
    ['sizes', sizes(content, characterWidth), standardSizes],
    ['merges', merges.map((merge): Sized => [BYTES.small, (sheet) => rangeAt(sheet, merge).merge()])],
  ];
}

function rulesLooks(name: string, { validations = [], conditionalFormats = [] }: SheetContent): Wanted[] {
  const rules = validations.map((one): Sized => [BYTES.rule, (sheet) => applyValidation(sheet, name, one)]);
  const lights = conditionalFormats.map((one): Sized => [BYTES.rule, (sheet) => applyConditionalFormat(sheet, one)]);
  return [
    ['rules', rules, (sheet) => sheet.getRange().dataValidation.clear()],
    ['highlights', lights, (sheet) => sheet.getRange().conditionalFormats.clearAll()],
  ];
}

function viewLooks({ tabColor, freeze, autoFilter, print }: SheetContent): Wanted[] {
  return [
    ['tab', listOf(tabColor).map((color): Sized => [BYTES.small, (sheet) => (sheet.tabColor = `#${color}`)]), (sheet) => (sheet.tabColor = '')], // prettier-ignore
    ['freeze', listOf(freeze).map((one): Sized => [BYTES.small, (sheet) => applyFreeze(sheet, one)]), (sheet) => sheet.freezePanes.unfreeze()], // prettier-ignore
    ['filter', listOf(autoFilter).map((range): Sized => [BYTES.small, (sheet) => sheet.autoFilter.apply(rangeAt(sheet, range))])], // prettier-ignore
    ['print', listOf(print).map((setup): Sized => [BYTES.sheet, (sheet) => applyPrintSetup(sheet, setup)])],
    ['print', listOf(print?.margins).map((points): Sized => [BYTES.style, (sheet) => applyMargins(sheet, points)])],
    ['print', listOf(print?.pageBreaks).flatMap(pageBreaks)],
  ];
}

const pageBreaks = (rows: readonly number[]): Sized[] => [
  [BYTES.small, (sheet) => sheet.horizontalPageBreaks.removePageBreaks()],
  ...rows.map((row): Sized => [BYTES.small, (sheet) => sheet.horizontalPageBreaks.add(`A${row + 1}`)]),
];

function groupOf(sheet: string, stood: boolean, [look, steps, clearing]: Wanted): LookGroup[] {
  const first = stood && clearing ? [[BYTES.small, clearing] as const] : [];
  const all = [...first, ...steps];
  if (all.length === 0) return [];
  const isAsked = steps.length > 0;
  return [{ sheet, look, isAsked, steps: (now) => all.map(([bytes, queue]) => [bytes, () => queue(now)]) }];
}

/** The looks that a change gives cells of a sheet which otherwise stays; their number formats came with the cells. */
export function cellLooksOf(name: string, change: CellsChange): readonly LookGroup[] {
  const whole = sizeOf(change);
  if (whole.columns === 0) return [];
  const { style = {}, reveals } = change;
  const isStyled = Object.keys(style).some((property) => property !== 'numberFormat');
  const wanted: Wanted[] = [
    ['styles', isStyled ? [[BYTES.style, (sheet) => applyStyle(rangeAt(sheet, whole), whole, style)]] : []],
    ['hidden', reveals ? [[BYTES.small, (sheet) => (rangeAt(sheet, whole).columnHidden = false)]] : []],
  ];
  return wanted.flatMap((one) => groupOf(name, false, one));
}

function standardSizes(sheet: Excel.Worksheet): void {
  const { format } = sheet.getRange();
  format.useStandardWidth = true;
  format.useStandardHeight = true;
}

/** Charts and pictures of people float above the sheet, and stay. */
function chartGroup(sheet: string, { charts = [] }: SheetContent, ownCharts: readonly string[]): LookGroup[] {
  if (charts.length + ownCharts.length === 0) return [];
  const steps: LookGroup['steps'] = (now, standing) => [
    ...standing.map((chart): LookStep => [BYTES.small, () => now.charts.getItem(chart).delete()]),
    ...charts.map((chart, at): LookStep => [BYTES.sheet, () => addChart(now, chart, `${OWN_CHART}${at + 1}`)]),
  ];
  return [{ sheet, look: 'charts', isAsked: charts.length > 0, steps }];
}

const linkMarks = (cells: SheetContent['cells']): Sized[] =>
  linkRuns(cells).map((run) => [BYTES.small, (sheet) => markLink(rangeAt(sheet, run))]);

/** Links among the cells; runs of them in a column are one block. */
function linkRuns(cells: readonly (readonly CellContent[])[]): CellRange[] {
  const runs: CellRange[] = [];
  const columns = widthOf(cells);
  for (let column = 0; column < columns; column++) {
    const links = cells.map((line) => isLink(line[column]));
    for (const [row, rows] of runsOf(links)) if (links[row]) runs.push({ row, column, rows, columns: 1 });
  }
  return runs;
}

const isLink = (content: CellContent | undefined): boolean =>
  typeof content === 'object' && content !== null && 'link' in content;

function markLink({ format }: Excel.Range): void {
  format.font.color = LINK_COLOR;
  format.font.underline = 'Single';
}

/** Neighbours of equal value: first position and length of each run. */
function runsOf(values: readonly unknown[]): [number, number][] {
  const runs: [number, number][] = [];
  values.forEach((value, at) => {
    const last = runs.at(-1);
    if (last && values[last[0]] === value) last[1]++;
    else runs.push([at, 1]);
  });
  return runs;
}

function sizes({ columnWidths = [], rowHeights }: SheetContent, characterWidth: number): Sized[] {
  const widths = runsOf(columnWidths).flatMap(([column, columns]) =>
    listOf(columnWidths[column] ?? undefined).map((width): Sized => {
      const range = { row: 0, column, rows: 1, columns };
      const points = width * characterWidth + CELL_PADDING;
      return [BYTES.small, (sheet) => (rangeAt(sheet, range).format.columnWidth = points)];
    }),
  );
  const rows = Math.max(-1, ...(rowHeights?.keys() ?? [])) + 1;
  const list = Array.from({ length: rows }, (_, row) => rowHeights?.get(row));
  const heights = runsOf(list).flatMap(([row, count]) =>
    listOf(list[row]).map((height): Sized => {
      const range = { row, column: 0, rows: count, columns: 1 };
      return [BYTES.small, (sheet) => (rangeAt(sheet, range).format.rowHeight = height)];
    }),
  );
  return [...widths, ...heights];
}
