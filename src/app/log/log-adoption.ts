import { ownWorth } from '../../engine/scoring/worth';
import { points, type Points, sheetRowOf } from '../../engine/units';
import type { WorkbookChange, WorkbookContent } from '../../host/port/workbook';
import type { AdoptionLog } from '../../sheets/adoptions/adoption-log';
import { DraftReader } from '../../sheets/adoptions/draft-inputs';
import { foreignSheets } from '../../sheets/foreign-sheets';
import { decodeWorkbook, type Inputs } from '../../sheets/inputs';
import { encodeAdoption, withDraft, type AdoptionDraft } from '../../sheets/adoptions/encode-adoption';
import type { Issue } from '../../issues/issue';
import { KnownTitles } from '../../sheets/adoptions/similar-titles';
import type { RowOutcome } from '../../sheets/adoptions/row-outcomes';
import { ADOPTION_COLUMNS } from '../../text/sheets/workbook-names';
import { evaluate, evaluateInputs, type EvaluationDate } from '../scoring/evaluate';
import type { Outcome, Result } from '../scoring/outcome';

export type { AdoptionDraft } from '../../sheets/adoptions/encode-adoption';

/** What an adoption would become if it were logged now. */
export interface AdoptionPreview {
  /** 判定 of the row; null where the workbook's structure keeps anything from being computed. */
  readonly row: Omit<RowOutcome, 'adoption'> | null;
  /** Null for a row that cannot be read. */
  readonly earned: Points | null;
  /** The rule's value; null where none is stated. */
  readonly ruleValue: Points | null;
  /** 依据 of the rule; null where none applies. */
  readonly basis: string | null;
  /** Problems of the row itself: what is missing or unknown, near-identical titles. */
  readonly issues: readonly Issue[];
  /** The problems that keep the row from being counted, by field. While there are any, the row is not written. */
  readonly faults: ReadonlyMap<DraftField, Issue>;
  /** The changes that write the row; empty where it cannot be written. */
  readonly changes: readonly WorkbookChange[];
}

/** A field of a draft. */
export type DraftField = keyof AdoptionDraft;

/** Thrown where a draft would be a row with errors; it is not written. */
export class DraftRefused extends Error {
  constructor(readonly faults: AdoptionPreview['faults']) {
    super(`draft refused: ${[...faults].map(([field, { code }]) => `${field} ${code}`).join(', ')}`);
    this.name = 'DraftRefused';
  }
}

const NOTHING: AdoptionPreview = {
  row: null,
  earned: null,
  ruleValue: null,
  basis: null,
  issues: [],
  faults: new Map(),
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
  const read = logAsRead(content);
  if (!read) return NOTHING;
  const { log } = read.inputs;
  const at = read.drafts.row;
  const { issues: all, result } = evaluateDraft(content, read, draft, dates);
  const issues = all.filter(({ place }) => place.sheet === log.sheet && place.row === at);
  const faults = faultsOf(log, draft, at, issues);
  return {
    ...earningsOf(result, at),
    issues,
    faults,
    changes: faults.size > 0 ? [] : [encodeAdoption(log, draft, content.date1904)],
  };
}

function evaluateDraft(
  content: WorkbookContent,
  { inputs, drafts, titles, isForeign }: LogAsRead,
  draft: AdoptionDraft,
  dates: EvaluationDate,
): Pick<Outcome, 'issues' | 'result'> {
  const read = drafts.read(draft);
  if (!read) return evaluate(withDraft(content, inputs.log, draft), dates).outcome;
  if (isForeign) return { issues: read.issues, result: null };
  return evaluateInputs(read, dates.asOf ?? inputs.parameters.asOf ?? dates.today, { above: titles });
}

/** The log that every draft is written below and compared with. */
interface LogAsRead {
  readonly inputs: Inputs;
  readonly drafts: DraftReader;
  readonly titles: KnownTitles;
  /** True where a sheet of somebody else stands in the way of the results. */
  readonly isForeign: boolean;
}

/** Logs by the content from which they were read: a draft changes with every key, the log above it does not. */
const logs = new WeakMap<WorkbookContent, LogAsRead>();

function logAsRead(content: WorkbookContent): LogAsRead | null {
  const known = logs.get(content);
  if (known) return known;
  const { inputs } = decodeWorkbook(content).value;
  if (!inputs) return null;
  const read = {
    inputs,
    drafts: new DraftReader(content, inputs),
    titles: KnownTitles.of(inputs),
    isForeign: foreignSheets(content).some(({ severity }) => severity === 'error'),
  };
  logs.set(content, read);
  return read;
}

const REQUIRED: readonly DraftField[] = ['title', 'unit', 'date', 'channel', 'mode'];

/**
 * The errors of a draft by field: those that its row would have, and the fields that are missing where it says too
 * little.
 */
function faultsOf(
  log: AdoptionLog,
  draft: AdoptionDraft,
  at: number,
  issues: readonly Issue[],
): Map<DraftField, Issue> {
  const missing = REQUIRED.filter((field) => (draft[field] ?? '').trim() === '');
  const faults = new Map(missing.map((field) => [field, missingValue(log, field, at)]));
  for (const issue of issues.filter(({ severity }) => severity === 'error')) {
    faults.set((log.fieldIn(issue.place.column) ?? 'title') as DraftField, issue);
  }
  return faults;
}

const missingValue = (log: AdoptionLog, field: DraftField, at: number): Issue => ({
  code: 'missing-value',
  severity: 'error',
  place: log.placeOfRow(sheetRowOf(at), field),
  parameters: { column: ADOPTION_COLUMNS[field].name },
});

type Earnings = Pick<AdoptionPreview, 'row' | 'earned' | 'ruleValue' | 'basis'>;

function earningsOf(result: Result | null, at: number): Earnings {
  const found = result?.rows.find(({ sheetRow }) => sheetRow === sheetRowOf(at));
  const { earned, ruleValue, basis } = NOTHING;
  if (!result || !found) return { row: null, earned, ruleValue, basis };
  const { adoption, ...row } = found;
  return adoption === null ? { row, earned, ruleValue, basis } : { row, ...earningsOfAdoption(result, adoption) };
}

function earningsOfAdoption({ plan, scores }: Result, at: number): Omit<Earnings, 'row'> {
  const basis = plan.rules[scores.rule[at]!]?.basis ?? null;
  return { earned: points(scores.earned[at]!), ruleValue: ownWorth(plan, scores, at), basis };
}

/** The content as it would be with the draft logged below its last row. */
export function contentWith(content: WorkbookContent, draft: AdoptionDraft): WorkbookContent {
  const log = logAsRead(content)?.inputs.log;
  return log ? withDraft(content, log, draft) : content;
}
