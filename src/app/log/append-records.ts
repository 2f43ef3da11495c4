import { sheetRowAt } from '../../engine/scoring/adoptions';
import { gridRowOf } from '../../engine/units';
import type { SheetGrid, Workbook, WorkbookContent } from '../../host/port/workbook';
import type { Issue } from '../../issues/issue';
import { recordsIn } from '../../sheets/adoptions/records-in';
import { encodeAdoptions, nextRow, withDrafts, type AdoptionDraft } from '../../sheets/adoptions/encode-adoption';
import type { LogMapping } from '../../sheets/adoptions/log-mapping';
import { classifiedCell } from '../../sheets/cells/classified/classified';
import { decodeWorkbook } from '../../sheets/inputs';
import { evaluate, type EvaluationDate } from '../scoring/evaluate';
import type { Result } from '../scoring/outcome';
import { readInputs } from '../scoring/read-inputs';
import { retryOnConflict } from '../scoring/retry-on-conflict';
import { writeOnce } from '../workflow/plans/carry-out';

/** Sheets of another file, or what was pasted. */
export interface RecordSource {
  readonly sheets: readonly SheetGrid[];
  readonly date1904: boolean;
}

/** A row of the source as it would stand in the log. */
export interface ProposedRecord {
  readonly draft: AdoptionDraft;
  /** It stands in the log already, or in an earlier row of the source. */
  readonly isThere: boolean;
  /** What is to be said of it once it stands there. */
  readonly issues: readonly Issue[];
}

/** The rows of a source, for a person to look at before anything is written. */
export interface RecordsPlan {
  /** The sheet that is the log. */
  readonly sheet: string;
  readonly records: readonly ProposedRecord[];
}

/** True where the source may hold something classified: nothing of it is shown or taken. */
export const holdsClassified = ({ sheets }: RecordSource): boolean =>
  sheets.some((grid) => classifiedCell(grid) !== null);

/** Reads the source as records below the log as it is now. Writes nothing; null where the log cannot be read. @throws HostError */
export const planRecords = async (
  workbook: Workbook,
  source: RecordSource,
  mapping: LogMapping,
  dates: EvaluationDate,
): Promise<RecordsPlan | null> => planned(await readInputs(workbook), source, mapping, dates);

/** Adds the records that are not there below the log, all in one write; gives what was planned. @throws HostError */
export const appendRecords = (
  workbook: Workbook,
  source: RecordSource,
  mapping: LogMapping,
  dates: EvaluationDate,
): Promise<RecordsPlan | null> =>
  retryOnConflict(async () => {
    const content = await readInputs(workbook);
    const plan = planned(content, source, mapping, dates);
    const { inputs } = decodeWorkbook(content).value;
    const drafts = plan?.records.filter(({ isThere }) => !isThere).map(({ draft }) => draft) ?? [];
    if (inputs && drafts.length > 0)
      await writeOnce(workbook, encodeAdoptions(inputs.log, drafts, content.date1904), content);
    return plan;
  });

function planned(
  content: WorkbookContent,
  source: RecordSource,
  mapping: LogMapping,
  dates: EvaluationDate,
): RecordsPlan | null {
  const { inputs } = decodeWorkbook(content).value;
  const grid = source.sheets.find(({ name }) => name === mapping.sheet);
  if (!inputs || !grid || holdsClassified(source)) return null;
  const drafts = recordsIn(grid, mapping, source.date1904);
  const { log } = inputs;
  const first = nextRow(log);
  const { issues, result } = evaluate(withDrafts(content, log, drafts), dates).outcome;
  const repeats = repeatedRows(result, first);
  return {
    sheet: log.sheet,
    records: drafts.map((draft, at) => ({
      draft,
      isThere: repeats.has(first + at),
      issues: issues.filter(({ place }) => place.sheet === log.sheet && place.row === first + at),
    })),
  };
}

/** Rows from `first` on that say of a content what an earlier row of the log says: unit, day, channel and way. */
function repeatedRows(result: Result | null, first: number): ReadonlySet<number> {
  const repeats = new Set<number>();
  if (!result) return repeats;
  const { adoptions, log } = result;
  const known = new Set<string>();
  for (let at = 0; at < adoptions.length; at++) {
    const row = gridRowOf(sheetRowAt(adoptions, at));
    const { unit, day, channel, mode, content } = adoptions;
    const key = JSON.stringify([content[at], unit[at], day[at], channel[at], mode[at]]);
    if (row >= first && known.has(key)) repeats.add(row);
    known.add(key);
  }
  const texts = new Set<string>();
  for (const { sheetRow } of log.leftOut) {
    const key = JSON.stringify(RAW_FIELDS.map((field) => log.textOfRow(sheetRow, field).trim()));
    const row = gridRowOf(sheetRow);
    if (row >= first && texts.has(key)) repeats.add(row);
    texts.add(key);
  }
  return repeats;
}

/** Rows that cannot be read are compared as they are typed. */
const RAW_FIELDS = ['title', 'unit', 'date', 'channel', 'mode', 'number'] as const;
