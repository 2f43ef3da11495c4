import type { Plan } from '../../engine/scoring/plan';
import type { Scorecard } from '../../engine/scoring/tally';
import { points } from '../../engine/units';
import type { CellContent, SheetContent } from '../../host/port/workbook';
import { columnLetters } from '../../issues/place';
import { ASSESSED_COLUMNS } from '../../text/sheets/assessments';
import { block, FORMATS, STYLES } from '../cells/look/look';
import { byGroup, pointsCell } from '../cells/look/result-cells';

const FIELDS = ['adopted', 'assessed'] as const;

/**
 * 单位得分 with what of the total was earned by adoptions and what 考核项 gave, behind its columns; as it is where the plan
 * has no 考核项. @param head row of its headers, below which the units stand, and then the sums
 */
export function withAssessed(
  sheet: SheetContent,
  plan: Plan,
  scorecards: readonly Scorecard[],
  head: number,
): SheetContent {
  if (scorecards.every(({ assessed }) => assessed === undefined)) return sheet;
  const cards = byGroup(plan, scorecards);
  const first = sheet.cells[head]!.length;
  const end = head + 1 + cards.length;
  const added = (row: number): CellContent[] => {
    if (row === head) return FIELDS.map((field) => ASSESSED_COLUMNS[field]);
    const card = cards[row - head - 1];
    if (row > head && card) return FIELDS.map((field) => pointsCell(card[field] ?? points(0)));
    return row === end ? FIELDS.map((field, at) => sumOf(cards, field, first + at, head)) : [];
  };
  const widened = first + FIELDS.length;
  return {
    ...sheet,
    cells: sheet.cells.map((cells, row) => [...cells, ...added(row)]),
    styles: [
      ...(sheet.styles ?? []),
      { range: block(head, first, 1, FIELDS.length), style: STYLES.head },
      { range: block(head + 1, first, cards.length + 1, FIELDS.length), style: { ...STYLES.cell, ...NUMBERS } },
      { range: block(end, first, 1, FIELDS.length), style: { ...STYLES.total, ...NUMBERS } },
    ],
    columnWidths: [...(sheet.columnWidths ?? []), ...FIELDS.map(() => 11)],
    merges: (sheet.merges ?? []).map((range) =>
      range.column === 0 && range.columns === first ? { ...range, columns: widened } : range,
    ),
  };
}

const NUMBERS = { horizontal: 'right', numberFormat: FORMATS.points } as const;

function sumOf(cards: readonly Scorecard[], field: (typeof FIELDS)[number], column: number, head: number): CellContent {
  const letters = columnLetters(column);
  const value = cards.reduce((sum, card) => sum + (card[field] ?? 0), 0) / 100;
  return { formula: `ROUND(SUM(${letters}${head + 2}:${letters}${head + 1 + cards.length}),2)`, value };
}
