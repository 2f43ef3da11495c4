import { HostError, type Workbook, type WorkbookContent } from '../host/workbook';
import { decodeWorkbook } from '../sheets/decode-workbook';
import { nextRow } from '../sheets/encode-adoption';
import { formatDay } from '../text/format';
import { SHEETS } from '../text/workbook-names';
import type { EvaluationDate } from './evaluate';
import { DraftRefused, previewAdoption, type AdoptionDraft, type AdoptionPreview } from './log-adoption';
import { readInputs } from './read-inputs';

/** Where adoptions are logged one by one: the names to choose from, the score of a draft, the writing of a row. */
export interface AdoptionDesk {
  /** The sheet that is the log. */
  readonly sheet: string;
  readonly units: readonly string[];
  readonly channels: readonly string[];
  readonly modes: readonly string[];
  /** Other names by which these are known, by the name itself. */
  readonly aliases: Readonly<Record<'unit' | 'channel' | 'mode', ReadonlyMap<string, readonly string[]>>>;
  /** The year of the book. */
  readonly year: number;
  /** yyyy-mm-dd. */
  readonly today: string;
  /** Scores the draft against the log as it was last read. */
  readonly preview: (draft: AdoptionDraft) => AdoptionPreview;
  /** Writes the row and reads the log anew; resolves with the 1-based row. @throws HostError, DraftRefused */
  readonly save: (draft: AdoptionDraft) => Promise<number>;
}

/** How often a row is placed anew because somebody else logged one meanwhile. */
const MOST_TRIES = 3;

/** Opens the desk over a workbook; null where its structure leaves nothing to log into. @throws HostError */
export async function openAdoptionDesk(workbook: Workbook, dates: EvaluationDate): Promise<AdoptionDesk | null> {
  let content = await readInputs(workbook);
  const { inputs } = decodeWorkbook(content, []);
  if (!inputs) return null;
  const save = async (draft: AdoptionDraft): Promise<number> => {
    refuseFaulty(previewAdoption(content, draft, dates));
    for (let attempt = 1; ; attempt++) {
      try {
        await workbook.write(previewAdoption(content, draft, dates).changes);
        break;
      } catch (error) {
        const isConflict = error instanceof HostError && error.code === 'conflict';
        if (!isConflict || attempt === MOST_TRIES) throw error;
        content = await readInputs(workbook);
        refuseFaulty(previewAdoption(content, draft, dates));
      }
    }
    const row = rowBelow(content);
    content = await readInputs(workbook);
    return row;
  };
  return {
    sheet: inputs.log.table.grid.name,
    units: inputs.plan.units.map(({ name }) => name),
    channels: inputs.plan.channels,
    modes: inputs.plan.modes,
    aliases: {
      unit: inputs.names.targets.names.aliases,
      channel: inputs.names.channels.aliases,
      mode: inputs.names.modes.aliases,
    },
    year: inputs.plan.year,
    today: formatDay(dates.today),
    preview: (draft) => previewAdoption(content, draft, dates),
    save,
  };
}

/** @throws DraftRefused where the row would have errors; HostError conflict where the log can no longer be read. */
function refuseFaulty({ faults, changes }: AdoptionPreview): void {
  if (faults.size > 0) throw new DraftRefused(faults);
  if (changes.length === 0) throw new HostError('conflict', SHEETS.adoptions);
}

/** 1-based row below everything the log holds. */
function rowBelow(content: WorkbookContent): number {
  const table = decodeWorkbook(content, []).inputs?.log.table;
  return table ? nextRow(table) + 1 : 0;
}
