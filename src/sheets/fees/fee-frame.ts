import type { Fen } from '../../engine/units';
import type { CellContent, CellStyle, Formula } from '../../host/port/workbook';
import { FEE_TEXTS } from '../../text/sheets/fee-sheets';
import { capitalAmount } from './capital-amount';
import { a1 } from '../../issues/place';
import type { FeeDraft, Span } from './fee-draft';
import { yuan } from '../cells/look/formulas';
import { paidBy, type FeeStatement } from './fee-statement';
import { block, COLORS, fittedHeight, FONTS, FORMATS, STYLES } from '../cells/look/look';

/** Neighbouring columns: the first and how many. */
export type Columns = readonly [at: number, columns: number];

/** Columns from `from` on in `parts` runs of about the same width. */
function equalSpans(widths: readonly number[], parts: number, from = 0): Columns[] {
  const edges: number[] = [0];
  for (const width of widths.slice(from)) edges.push(edges.at(-1)! + width);
  const starts = [0];
  for (let part = 1; part < parts; part++) {
    const goal = (edges.at(-1)! * part) / parts;
    let best = starts.at(-1)! + 1;
    for (let at = best + 1; at <= edges.length - 1 - (parts - part); at++) {
      if (Math.abs(edges[at]! - goal) < Math.abs(edges[best]! - goal)) best = at;
    }
    starts.push(best);
  }
  return starts.map((at, part) => [from + at, (starts[part + 1] ?? edges.length - 1) - at]);
}

const span = ([at, columns]: Columns, content: CellContent, style: CellStyle = {}): Span => ({
  at,
  columns,
  content,
  style,
});

const WATERMARK: CellStyle = {
  fontName: FONTS.heading,
  fontSize: 16,
  color: COLORS.watermark,
  horizontal: 'center',
};
const FINE: CellStyle = { fontSize: 10, color: COLORS.muted };
const BOXED: CellStyle = { border: 'thin' };

/** Title, whether it may be paid from, who, which period and which unit of money: what stands above the table. */
export function putHeading(draft: FeeDraft, statement: FeeStatement, title: string): void {
  const { year, quarter, office, status, closedAt, closedBy, code, version } = statement;
  draft.text(title, 30, STYLES.title);
  if (status !== 'settled') draft.text(FEE_TEXTS[status], 20, WATERMARK);
  else draft.text(FEE_TEXTS.settled(closedAt, closedBy, code, version), 16, { ...FINE, horizontal: 'center' });
  const [left, middle, right] = equalSpans(draft.widths, 3) as [Columns, Columns, Columns];
  const preparedBy = FEE_TEXTS.preparedBy(office);
  const width = draft.widths.slice(left[0], left[0] + left[1]).reduce((all, next) => all + next, 0);
  const height = fittedHeight([{ text: preparedBy, width }], 0, draft.fontSize);
  const wrap = height > fittedHeight([], 0, draft.fontSize);
  draft.spans(
    [
      span(left, preparedBy, { horizontal: 'left', ...(wrap && { wrap }) }),
      span(middle, FEE_TEXTS.period(year, quarter), { horizontal: 'center' }),
      span(right, FEE_TEXTS.currency(paidBy(statement)), { horizontal: 'right' }),
    ],
    wrap ? height : 18,
  );
}

/** What every printed page of an open quarter says at its head, so that none passes for a document to pay from. */
export const pageHeader = ({ status }: FeeStatement): string | undefined =>
  status === 'settled' ? undefined : `&R&"${FONTS.heading}"&12 ${FEE_TEXTS[status]}`;

/** Cells that are green while a test holds and red when it does not. */
function putCheck(draft: FeeDraft, row: number, column: number): void {
  draft.conditionalFormats.push({
    range: block(row, column),
    rule: {
      kind: 'formula',
      formula: `LEFT(${a1(row, column)},1)="${FEE_TEXTS.badMark}"`,
      style: { ...STYLES.bad, bold: true },
    },
  });
}

const CHECK_STYLE: CellStyle = { ...STYLES.good, horizontal: 'center' };

const judged = (test: string, texts: { readonly good: string; readonly bad: string }, isGood: boolean): Formula => ({
  formula: `IF(${test},"${texts.good}","${texts.bad}")`,
  value: isGood ? texts.good : texts.bad,
});

/** A cell of the sheet itself. */
interface Cell {
  readonly row: number;
  readonly column: number;
}

/** The total in capitals, and a live check that they still say what the total is. */
export function putCapitals(draft: FeeDraft, total: Cell, amount: Fen): void {
  const row = draft.next;
  const { widths } = draft;
  const sum = a1(total.row, total.column);
  const after = total.column + 1;
  const capitals: Columns = [2, total.column - 2];
  const width = widths.slice(2, total.column).reduce((all, next) => all + next, 0);
  const text = capitalAmount(amount);
  draft.spans(
    [
      span([0, 2], FEE_TEXTS.capitals, { horizontal: 'center', bold: true }),
      span(capitals, text, { horizontal: 'left', bold: true, wrap: true }),
      span([total.column, 1], { formula: sum, value: yuan(amount) }, { bold: true, numberFormat: FORMATS.yuan }),
      span(
        [after, widths.length - after],
        judged(`ROUND(${sum},2)=${yuan(amount)}`, FEE_TEXTS.checkOfCapitals, true),
        CHECK_STYLE,
      ),
    ],
    fittedHeight([{ text, width }], 22, draft.fontSize),
    BOXED,
  );
  putCheck(draft, row, after);
}

/** A total of the three sheets: the cell, of this sheet or another, and what it amounts to. */
export interface ShownTotal {
  readonly reference: string;
  readonly amount: Fen;
}

/** The totals of the three sheets side by side, each read live from its sheet, and whether they agree. */
export function putTotals(draft: FeeDraft, totals: readonly ShownTotal[]): void {
  const row = draft.next;
  const places = equalSpans(draft.widths, totals.length + 1, 2);
  const check = places.at(-1)!;
  const cells = totals.map((_, index) => a1(row, places[index]![0]));
  const test = cells.slice(1).map((cell) => `ROUND(${cells[0]}-${cell},2)=0`);
  const isGood = totals.every(({ amount }) => amount === totals[0]!.amount);
  draft.spans(
    [
      span([0, 2], FEE_TEXTS.totals, { horizontal: 'center' }),
      ...totals.map(({ reference, amount }, index) =>
        span(
          places[index]!,
          { formula: reference, value: yuan(amount) },
          { horizontal: 'center', numberFormat: `"${FEE_TEXTS.totalsOf[index]}　"${FORMATS.money}` },
        ),
      ),
      span(check, judged(`AND(${test.join(',')})`, FEE_TEXTS.checkOfTotals, isGood), CHECK_STYLE),
    ],
    20,
    BOXED,
  );
  putCheck(draft, row, check[0]);
}

/** Lines of small print below the table. */
export function putNotes(draft: FeeDraft, notes: readonly string[]): void {
  const width = draft.widths.reduce((sum, next) => sum + next, 0);
  notes.forEach((text, index) => {
    const height = fittedHeight([{ text, width }], index === 0 ? 18 : 15);
    draft.text(text, height, { ...FINE, wrap: true });
  });
}

/** Signatures side by side. */
const SIGNATURES = 5;

/** A line of names to sign by, with room above for a hand or a stamp, and the day below. */
export function putSignatures(draft: FeeDraft, roles: readonly string[]): void {
  const places = equalSpans(draft.widths, SIGNATURES).slice(0, roles.length);
  draft.spans(
    roles.map((role, index) => span(places[index]!, FEE_TEXTS.signature(role))),
    32,
    { horizontal: 'left', vertical: 'bottom' },
  );
  draft.spans(
    places.map((place) => span(place, FEE_TEXTS.signedOn)),
    17,
    { horizontal: 'center', vertical: 'bottom', color: COLORS.muted },
  );
}
