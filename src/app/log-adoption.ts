import { points, type Points } from '../engine/units';
import type { CellValue, WorkbookChange, WorkbookContent } from '../host/workbook';
import { parseA1 } from '../sheets/cell';
import { decodeWorkbook } from '../sheets/decode-workbook';
import { draftRow, encodeAdoption, nextRow, type AdoptionDraft } from '../sheets/encode-adoption';
import type { Issue } from '../sheets/issue';
import type { RowOutcome } from '../sheets/row-outcomes';
import { SHEETS } from '../text/workbook-names';
import { evaluate, type EvaluationDate } from './evaluate';
import type { Result } from './outcome';

export type { AdoptionDraft } from '../sheets/encode-adoption';

/** What an adoption would become if it were logged now. */
export interface AdoptionPreview {
  /** 判定 of the row; null where the workbook's structure keeps anything from being computed. */
  readonly row: RowOutcome | null;
  readonly earned: Points;
  /** The rule's value; null where none is stated. */
  readonly ruleValue: Points | null;
  /** 依据 of the rule; null where none applies. */
  readonly basis: string | null;
  /** Problems of the row itself: what is missing or unknown, near-identical titles. */
  readonly issues: readonly Issue[];
  /** What writes the row; empty where it cannot be written. */
  readonly changes: readonly WorkbookChange[];
}

const NOTHING: AdoptionPreview = {
  row: null,
  earned: points(0),
  ruleValue: null,
  basis: null,
  issues: [],
  changes: [],
};

/**
 * Scores the workbook as if the draft stood below its last row: the points it will earn, why, and what is wrong with it.
 * Nothing is written; `changes` writes the row.
 */
export function previewAdoption(
  content: WorkbookContent,
  draft: AdoptionDraft,
  dates: EvaluationDate,
): AdoptionPreview {
  const table = decodeWorkbook(content, []).inputs?.log.table;
  if (!table) return NOTHING;
  const at = nextRow(table);
  const { outcome } = evaluate(withRow(content, at, draftRow(table, draft, content.date1904)), dates);
  const place = (cell: string | null): boolean => parseA1(cell ?? '')?.row === at;
  return {
    ...earningsOf(outcome.result, at),
    issues: outcome.issues.filter((issue) => issue.place.sheet === table.grid.name && place(issue.place.cell)),
    changes: [encodeAdoption(table, draft, content.date1904)],
  };
}

type Earnings = Pick<AdoptionPreview, 'row' | 'earned' | 'ruleValue' | 'basis'>;

function earningsOf(result: Result | null, at: number): Earnings {
  const row = result?.rows.find(({ sheetRow }) => sheetRow === at + 1) ?? null;
  const { earned, ruleValue, basis } = NOTHING;
  return result && row && row.adoption !== null
    ? { row, ...earningsOfAdoption(result, row.adoption) }
    : { row, earned, ruleValue, basis };
}

function earningsOfAdoption({ plan, scores }: Result, at: number): Omit<Earnings, 'row'> {
  const { value, basis } = plan.rules[scores.rule[at]!] ?? { value: null, basis: null };
  return { earned: points(scores.earned[at]!), ruleValue: value, basis };
}

function withRow(content: WorkbookContent, at: number, cells: readonly CellValue[]): WorkbookContent {
  const grid = content.sheets.get(SHEETS.adoptions)!;
  const above = Array.from({ length: at }, (_, row) => grid.rows[row] ?? []);
  return { ...content, sheets: new Map(content.sheets).set(SHEETS.adoptions, { ...grid, rows: [...above, cells] }) };
}
