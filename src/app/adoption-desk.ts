import { HostError, type Workbook, type WorkbookContent } from '../host/workbook';
import { decodeWorkbook } from '../sheets/decode-workbook';
import { nextRow } from '../sheets/encode-adoption';
import { formatDay } from '../text/format';
import type { EvaluationDate } from './evaluate';
import { previewAdoption, type AdoptionDraft, type AdoptionPreview } from './log-adoption';
import { readInputs } from './read-inputs';

/** Where adoptions are logged one by one: the names to choose from, the score of a draft, the writing of a row. */
export interface AdoptionDesk {
  /** The sheet that is the log. */
  readonly sheet: string;
  readonly units: readonly string[];
  readonly channels: readonly string[];
  readonly modes: readonly string[];
  /** yyyy-mm-dd. */
  readonly today: string;
  /** Scores the draft against the log as it was last read. */
  readonly preview: (draft: AdoptionDraft) => AdoptionPreview;
  /** Writes the row and reads the log anew; resolves with the 1-based row. @throws HostError */
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
    for (let attempt = 1; ; attempt++) {
      try {
        await workbook.write(previewAdoption(content, draft, dates).changes);
        break;
      } catch (error) {
        const isConflict = error instanceof HostError && error.code === 'conflict';
        if (!isConflict || attempt === MOST_TRIES) throw error;
        content = await readInputs(workbook);
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
    today: formatDay(dates.today),
    preview: (draft) => previewAdoption(content, draft, dates),
    save,
  };
}

/** 1-based row below everything the log holds. */
function rowBelow(content: WorkbookContent): number {
  const table = decodeWorkbook(content, []).inputs?.log.table;
  return table ? nextRow(table) + 1 : 0;
}
