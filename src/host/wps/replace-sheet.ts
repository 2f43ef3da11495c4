import { OWN_CHART, type CellContent, type CellRange, type SheetContent } from '../port/workbook';
import { a1, columnLetters } from './address';
import { equalSpans, verticalRuns, widest, type Block } from './cell-runs';
import { applyFreeze, inFront } from './front-sheet';
import { get } from './jsapi';
import { addChart, type ChartWay } from './sheet-chart';
import { applyLinkLook, applyStyled } from './sheet-look';
import { applyPrintSetup } from './sheet-page';
import { applyConditionalFormat, validationStep } from './sheet-rules';
import type { SheetStep } from './sheet-step';
import { bgr, XL } from './xl';

/** All that makes an empty sheet what its content says; made before anything is changed. */
export interface SheetPlan {
  readonly content: SheetContent;
  readonly beforeCells: readonly SheetStep[];
  readonly cells: Block;
  readonly afterCells: readonly SheetStep[];
}

/** @throws HostError unsupported for a content that this program cannot take */
export function planSheet(
  content: SheetContent,
  facts: { readonly date1904: boolean; readonly chartWay: () => ChartWay },
): SheetPlan {
  const { styles = [], merges = [], validations = [], print, charts = [] } = content;
  return {
    content,
    beforeCells: [
      tabStep(content.tabColor),
      ...styles.map(
        (_, at): SheetStep =>
          (sheet) =>
            applyStyled(sheet, styles, at),
      ),
    ],
    cells: rectangle(content.cells),
    afterCells: [
      ...linkSteps(content.cells),
      ...sizeSteps(content),
      ...merges.map(
        (merge): SheetStep =>
          (sheet) =>
            sheet.Range(a1(merge)).Merge(),
      ),
      ...validations.map((one) => validationStep(content.name, one, facts.date1904)),
      frontStep(content),
      ...filterSteps(content.autoFilter),
      ...(print ? [((sheet) => applyPrintSetup(sheet, print)) satisfies SheetStep] : []),
      ...charts.map((chart, at): SheetStep => {
        return (sheet) => addChart(sheet, chart, `${OWN_CHART}${at + 1}`, facts.chartWay());
      }),
    ],
  };
}

const tabStep =
  (color: string | undefined): SheetStep =>
  (sheet) => {
    const tab = get(sheet, 'Tab');
    if (color === undefined) tab.ColorIndex = XL.noColor;
    else tab.Color = bgr(color);
  };

function rectangle(cells: SheetContent['cells']): Block {
  const columns = widest(cells);
  const contents = cells.map((line) => Array.from({ length: columns }, (_, at): CellContent => line[at] ?? null));
  return { row: 0, column: 0, contents };
}

const isLink = (content: CellContent): boolean => typeof content === 'object' && content !== null && 'link' in content;

const linkSteps = (cells: SheetContent['cells']): SheetStep[] =>
  verticalRuns(rectangle(cells), isLink).map(
    (run: CellRange): SheetStep =>
      (sheet) =>
        applyLinkLook(sheet, run),
  );

function sizeSteps({ columnWidths = [], rowHeights }: SheetContent): SheetStep[] {
  const widths = equalSpans(columnWidths).flatMap(({ from, until, value }): SheetStep[] => {
    const columns = `${columnLetters(from)}:${columnLetters(until - 1)}`;
    return value === null ? [] : [(sheet) => (get(sheet, 'Columns').Item(columns).ColumnWidth = value)];
  });
  return rowHeights ? [...widths, ...heightSteps(rowHeights)] : widths;
}

/** Of neighbouring rows that have heights, all get the most frequent one, and then the others theirs. */
function heightSteps(rowHeights: ReadonlyMap<number, number>): SheetStep[] {
  const rows = [...rowHeights.keys()].reduce((last, row) => Math.max(last, row), -1) + 1;
  const list = Array.from({ length: rows }, (_, row) => rowHeights.get(row));
  const steps: SheetStep[] = [];
  const give = (from: number, until: number, height: number): void => {
    steps.push((sheet) => (get(sheet, 'Rows').Item(`${from + 1}:${until}`).RowHeight = height));
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

const frontStep =
  ({ freeze, conditionalFormats = [] }: SheetContent): SheetStep =>
  (sheet, book) =>
    inFront(book, sheet, (window) => {
      applyFreeze(window, freeze ?? { rows: 0, columns: 0 });
      for (const one of conditionalFormats) applyConditionalFormat(sheet, one);
    });

const filterSteps = (range: CellRange | undefined): SheetStep[] =>
  range ? [(sheet) => sheet.Range(a1(range)).AutoFilter()] : [];
