import { HostError, type Workbook, type WorkbookChange, type WorkbookContent } from '../../host/port/workbook';
import { decodeWorkbook } from '../../sheets/inputs';
import { nextRow } from '../../sheets/adoptions/encode-adoption';
import { completeRow, standingRow, type StandingRow } from '../../sheets/adoptions/logged-rows';
import { SHEETS } from '../../text/sheets/workbook-names';
import type { EvaluationDate } from '../scoring/evaluate';
import { contentWith, DraftRefused, previewAdoption, type AdoptionDraft } from './log-adoption';
import { readInputs } from '../scoring/read-inputs';
import { isConflict, MOST_TRIES } from '../scoring/retry-on-conflict';

/** A logged adoption, and the log with it. */
export interface LoggedAdoption {
  /** 1-based. */
  readonly row: number;
  readonly content: WorkbookContent;
}

/** A row whose write was refused and that could not be looked for since; `before` is the log before that write. */
interface Doubt {
  readonly draft: AdoptionDraft;
  readonly before: WorkbookContent;
}

/** Rows in doubt by workbook: the form may be closed and opened again before the doubt is settled. */
const doubts = new WeakMap<Workbook, Doubt>();

/**
 * Logs the draft as one row, whatever the host answers. After a refusal it looks whether the row is there, and writes
 * only what is missing. `known` is the log as it was last read. @throws HostError `unverified` where nobody can tell,
 * or `partly` where only a part of the row stands: the next call looks first. `written-before` where that look finds
 * the row of another draft, which is told before anything more is written.
 */
export async function logOnce(
  workbook: Workbook,
  known: WorkbookContent,
  draft: AdoptionDraft,
  dates: EvaluationDate,
): Promise<LoggedAdoption> {
  const doubt = doubts.get(workbook);
  if (!doubt) return await writeOnce(workbook, { draft, before: known }, known, dates);
  const now = await readInputs(workbook).catch((cause: unknown) => {
    throw unverified(doubt, cause);
  });
  const isSame = sameDraft(doubt.draft, draft);
  const standing = standingRow(doubt.before, now, doubt.draft);
  if (!standing && !isSame) {
    doubts.delete(workbook);
    return await writeOnce(workbook, { draft, before: now }, now, dates);
  }
  const logged = await writeOnce(workbook, doubt, now, dates);
  if (isSame) return logged;
  throw new HostError('written-before', place(doubt.before, logged.row));
}

async function writeOnce(
  workbook: Workbook,
  doubt: Doubt,
  known: WorkbookContent,
  dates: EvaluationDate,
): Promise<LoggedAdoption> {
  const { draft, before } = doubt;
  let content = known;
  let standing = standingRow(before, known, draft);
  for (let attempt = 1; standing?.isWhole !== true; attempt++) {
    const changes = changesFor(content, draft, standing, dates);
    try {
      await workbook.write(changes);
      doubts.delete(workbook);
      return await withLog(workbook, content, draft, standing);
    } catch (cause) {
      content = await lookAfter(workbook, doubt, cause);
      standing = standingRow(before, content, draft);
      if (!standing) doubts.delete(workbook);
      if (!standing?.isWhole && !mayGoOn(standing, cause, attempt)) throw failure(workbook, doubt, standing, cause);
    }
  }
  doubts.delete(workbook);
  return { row: standing.row + 1, content };
}

const mayGoOn = (standing: StandingRow | null, cause: unknown, attempt: number): boolean =>
  attempt < MOST_TRIES && (standing !== null || isConflict(cause));

async function lookAfter(workbook: Workbook, doubt: Doubt, cause: unknown): Promise<WorkbookContent> {
  doubts.set(workbook, doubt);
  return await readInputs(workbook).catch(() => {
    throw unverified(doubt, cause);
  });
}

/** @throws DraftRefused where the row would have errors; HostError conflict where the log can no longer be read. */
function changesFor(
  content: WorkbookContent,
  draft: AdoptionDraft,
  standing: StandingRow | null,
  dates: EvaluationDate,
): readonly WorkbookChange[] {
  if (standing) return completeRow(content, draft, standing.row);
  const { faults, changes } = previewAdoption(content, draft, dates);
  if (faults.size > 0) throw new DraftRefused(faults);
  if (changes.length === 0) throw new HostError('conflict', SHEETS.adoptions);
  return changes;
}

/**
 * The log after a write that is known to be made. Where the log cannot be read again, the row is added to the log that
 * was read before.
 */
async function withLog(
  workbook: Workbook,
  content: WorkbookContent,
  draft: AdoptionDraft,
  standing: StandingRow | null,
): Promise<LoggedAdoption> {
  const row = standing?.row ?? rowBelow(content);
  const read = await readInputs(workbook).catch(() => contentWith(content, draft));
  return { row: row + 1, content: read };
}

function failure(workbook: Workbook, doubt: Doubt, standing: StandingRow | null, cause: unknown): unknown {
  if (standing) return new HostError('partly', place(doubt.before, standing.row + 1), { cause });
  doubts.delete(workbook);
  return cause;
}

const unverified = ({ before }: Doubt, cause: unknown): HostError =>
  new HostError('unverified', logName(before), { cause });

const logName = (content: WorkbookContent): string => content.sheets.get(SHEETS.adoptions)?.name ?? SHEETS.adoptions;

const place = (content: WorkbookContent, row: number): string => `${logName(content)}!A${row}`;

/** 0-based row below everything the log holds. */
function rowBelow(content: WorkbookContent): number {
  const log = decodeWorkbook(content).value.inputs?.log;
  return log ? nextRow(log) : 0;
}

const sameDraft = (one: AdoptionDraft, other: AdoptionDraft): boolean => {
  const fields = Object.keys({ ...one, ...other }) as (keyof AdoptionDraft)[];
  return fields.every((field) => (one[field] ?? '').trim() === (other[field] ?? '').trim());
};
