import type { WorkbookChange } from '../../host/port/workbook';
import { differingCells, type ExpectedBlock } from '../../sheets/cells/seen/compare-cells';
import { isOfWork } from '../../sheets/catalogue';
import { hiddenCells } from '../../sheets/cells/seen/hidden-cells';
import { shownVersion } from '../../sheets/unit-scores/read-stamp';
import type { Issue } from '../../issues/issue';
import { ISSUE_COLUMNS, SHEETS } from '../../text/sheets/workbook-names';
import type { Compared } from './audit-report';
import type { FeeBook, FeeLog } from '../fees/fee-book';
import { encodeOutcome } from '../scoring/recalculate';
import { wholeSheet } from '../../issues/place';

/** Columns of 问题清单 that tell which cells are wrong; its sentences may be those of another version. */
const COMPARED_ISSUE_COLUMNS = [ISSUE_COLUMNS.severity, ISSUE_COLUMNS.sheet, ISSUE_COLUMNS.cell].length;
const ISSUE_HEAD_ROW = 3;
/** These sheets are no documents to pay from, so what is hidden in them is only a remark. */
const REMARKED = { rows: 'warning', others: 'warning' } as const;

/**
 * Compares the result sheets and the machine's columns of the log with a recalculation; nothing is paid by those of the
 * work before the scores.
 */
export function auditResults(
  { content, outcome }: Pick<FeeBook, 'content' | 'outcome'>,
  { inputs }: Pick<FeeLog, 'inputs'>,
): Compared {
  const scores = content.sheets.get(SHEETS.unitScores);
  if (!scores) return { issues: [notCalculated()], sheets: [] };
  const version = shownVersion(scores);
  const changes = encodeOutcome(outcome, inputs, version).filter((change) => !isOfWork(sheetOf(change)));
  const blocks = blocksOf(changes);
  const issues = blocks.flatMap((block) => {
    const shown = content.sheets.get(block.sheet) ?? { name: block.sheet, rows: [] };
    const isSentence = (row: number, column: number): boolean =>
      block.sheet === SHEETS.issues && row > ISSUE_HEAD_ROW && column >= COMPARED_ISSUE_COLUMNS;
    return differingCells(block, shown, 'results', isSentence);
  });
  const hidden = changes.flatMap((change) => {
    const shown = change.kind === 'replace-sheet' ? content.sheets.get(change.sheet.name) : undefined;
    return shown && change.kind === 'replace-sheet' ? hiddenCells(change.sheet, shown, REMARKED) : [];
  });
  return { issues: [...issues, ...hidden], sheets: [...new Set(blocks.map(({ sheet }) => sheet))] };
}

const sheetOf = (change: WorkbookChange): string =>
  change.kind === 'replace-sheet' ? change.sheet.name : change.sheet;

const notCalculated = (): Issue => ({
  code: 'not-calculated',
  severity: 'warning',
  place: wholeSheet(SHEETS.unitScores),
  parameters: {},
});

/** The cells that the changes leave: cells of later changes are laid over the whole sheets before them. */
function blocksOf(changes: readonly WorkbookChange[]): ExpectedBlock[] {
  const whole = new Map<string, ExpectedBlock>();
  const single: ExpectedBlock[] = [];
  for (const change of changes) {
    if (change.kind === 'replace-sheet') {
      const { name, cells } = change.sheet;
      whole.set(name, { sheet: name, row: 0, column: 0, cells, isWholeSheet: true });
      continue;
    }
    const { sheet, row, column } = change;
    const cells = change.kind === 'append-row' ? [change.cells] : change.cells;
    const below = whole.get(sheet);
    if (below) whole.set(sheet, { ...below, cells: laidOver(below.cells, row, column, cells) });
    else single.push({ sheet, row, column, cells, isWholeSheet: false });
  }
  return [...whole.values(), ...single];
}

type Cells = ExpectedBlock['cells'];

const laidOver = (below: Cells, top: number, left: number, cells: Cells): Cells =>
  below.map((line, row) => {
    const over = cells[row - top];
    return over ? line.map((content, column) => over[column - left] ?? content) : line;
  });
