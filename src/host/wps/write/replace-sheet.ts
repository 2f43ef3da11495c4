import { columnLetters, rangeReference as a1 } from '../../port/a1';
import { OWN_CHART, type CellContent, type CellRange, type ConditionalFormat, type Look, type PrintSetup, type SheetContent } from '../../port/workbook'; // prettier-ignore
import { needsTextFormat } from './cell-entry';
import { equalSpans, verticalRuns, widest, type Block } from '../read/cell-runs';
import { filterRange } from './filter-move';
import { applyFreeze, inFront } from './front-sheet';
import { get, type Worksheet } from '../api/jsapi';
import { setKnown, setSize } from '../api/set-known';
import { mergeStep } from './merge-cells';
import { addChart } from '../look/sheet-chart';
import { applyLinkLook, applyStyled } from '../look/sheet-look';
import { applyMargins, applyPageBreaks, applyPrintSetup } from '../look/sheet-page';
import { applyConditionalFormat, validationStep } from '../look/sheet-rules';
import { sameRange } from '../read/tables';
import type { LookStep, SheetStep } from '../api/sheet-step';
import { bgr, XL } from '../api/xl';

/** All that makes a sheet what its content says, made before anything is changed: the cells, and the looks. */
export interface SheetPlan {
  readonly content: SheetContent;
  readonly looks: readonly LookStep[];
}

/** @throws HostError unsupported for a content that this program cannot take */
export function planSheet(content: SheetContent, date1904: boolean): SheetPlan {
  const { styles = [], merges = [], validations = [], print, charts = [], cells } = content;
  const proven = new Set<string>();
  const of = (look: Look, steps: readonly SheetStep[]): LookStep[] => steps.map((step) => ({ look, step }));
  return {
    content,
    looks: [
      { look: 'tab', step: tabStep(content.tabColor), takesOff: content.tabColor === undefined },
      ...of('styles', styles.map((_, at) => (sheet) => applyStyled(sheet, { styles, proven }, at))), // prettier-ignore
      ...of('styles', [...textSteps(cells), ...linkSteps(cells)]),
      ...of('sizes', sizeSteps(content)),
      ...of('merges', merges.map(mergeStep)),
      ...of('rules', validations.map((one) => validationStep(content.name, one, date1904))), // prettier-ignore
      { look: 'freeze', step: freezeStep(content), takesOff: content.freeze === undefined },
      ...of('highlights', (content.conditionalFormats ?? []).map(highlightStep)),
      ...of('filter', filterSteps(content.autoFilter)),
      ...of('print', print ? printSteps(print) : []),
      ...of('charts', charts.map((chart, at) => (sheet) => addChart(sheet, chart, `${OWN_CHART}${at + 1}`))), // prettier-ignore
    ],
  };
}

/** Each part by itself: a build without breaks prints with margins all the same. */
function printSteps(print: PrintSetup): SheetStep[] {
  const { margins, pageBreaks } = print;
  return [
    (sheet) => applyPrintSetup(sheet, print),
    ...(margins ? [(sheet: Worksheet) => applyMargins(sheet, margins)] : []),
    ...(pageBreaks ? [(sheet: Worksheet) => applyPageBreaks(sheet, pageBreaks)] : []),
  ];
}

const tabStep =
  (color: string | undefined): SheetStep =>
  (sheet) => {
    const tab = get(sheet, 'Tab');
    if (color === undefined) setKnown(tab, 'ColorIndex', XL.noColor);
    else setKnown(tab, 'Color', bgr(color));
  };

function block(cells: SheetContent['cells']): Block {
  const width = widest(cells);
  const contents = cells.map((line) => Array.from({ length: width }, (_, at): CellContent => line[at] ?? null));
  return { row: 0, column: 0, contents };
}

/** Texts that look like numbers stay texts, also when they are edited. */
const textSteps = (cells: SheetContent['cells']): SheetStep[] =>
  verticalRuns(block(cells), needsTextFormat).map(
    (run) => (sheet) => setKnown(sheet.Range(a1(run)), 'NumberFormat', '@'),
  );

const isLink = (content: CellContent): boolean => typeof content === 'object' && content !== null && 'link' in content;

const linkSteps = (cells: SheetContent['cells']): SheetStep[] =>
  verticalRuns(block(cells), isLink).map(
    (run: CellRange): SheetStep =>
      (sheet) =>
        applyLinkLook(sheet, run),
  );

function sizeSteps({ columnWidths = [], rowHeights }: SheetContent): SheetStep[] {
  const widths = equalSpans(columnWidths).flatMap(({ from, until, value }): SheetStep[] => {
    const columns = `${columnLetters(from)}:${columnLetters(until - 1)}`;
    return value === null ? [] : [(sheet) => setSize(get(sheet, 'Columns').Item(columns), 'ColumnWidth', value)];
  });
  return rowHeights ? [...widths, ...heightSteps(rowHeights)] : widths;
}

/** Of neighbouring rows that have heights, all get the most frequent one, and then the others theirs. */
function heightSteps(rowHeights: ReadonlyMap<number, number>): SheetStep[] {
  const rows = [...rowHeights.keys()].reduce((last, row) => Math.max(last, row), -1) + 1;
  const list = Array.from({ length: rows }, (_, row) => rowHeights.get(row));
  const steps: SheetStep[] = [];
  const give = (from: number, until: number, height: number): void => {
    steps.push((sheet) => setSize(get(sheet, 'Rows').Item(`${from + 1}:${until}`), 'RowHeight', height));
  };
  for (const { from, until, value: isGiven } of equalSpans(list.map((height) => height !== undefined))) {
    if (!isGiven) continue;
    const heights = list.slice(from, until) as number[];
    const usual = mostFrequent(heights);
    give(from, until, usual);
    for (const one of equalSpans(heights)) if (one.value !== usual) give(from + one.from, from + one.until, one.value);
  }
  return steps;
}

function mostFrequent(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].reduce((most, one) => (one[1] > most[1] ? one : most), [0, 0])[0];
}

const freezeStep =
  ({ freeze }: SheetContent): SheetStep =>
  (sheet, book) =>
    inFront(book, sheet, (window) => applyFreeze(window, freeze ?? { rows: 0, columns: 0 }));

const highlightStep =
  (one: ConditionalFormat): SheetStep =>
  (sheet, book) =>
    inFront(book, sheet, (window) => applyConditionalFormat(sheet, window, one));

const NO_CELLS: CellRange = { row: 0, column: 0, rows: 0, columns: 0 };

const filterSteps = (range: CellRange | undefined): SheetStep[] =>
  range
    ? [
        (sheet) => {
          const isWanted = (): boolean => sameRange(filterRange(sheet) ?? NO_CELLS, range);
          if (get(sheet, 'AutoFilterMode') && !isWanted()) setKnown(sheet, 'AutoFilterMode', false);
          if (!get(sheet, 'AutoFilterMode')) sheet.Range(a1(range)).AutoFilter();
          if (!get(sheet, 'AutoFilterMode')) throw new TypeError('Range.AutoFilter is ignored');
        },
      ]
    : [];
