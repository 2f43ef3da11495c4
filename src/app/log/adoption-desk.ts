import type { Workbook } from '../../host/port/workbook';
import { decodeWorkbook } from '../../sheets/inputs';
import { proposedDate } from './proposed-date';
import type { EvaluationDate } from '../scoring/evaluate';
import { previewAdoption, type AdoptionDraft, type AdoptionPreview } from './log-adoption';
import { logOnce } from './log-once';
import { readInputs } from '../scoring/read-inputs';

/** Where adoptions are logged one by one: the names to choose from, the score of a draft, the writing of a row. */
export interface AdoptionDesk {
  /** The sheet that is the log. */
  readonly sheet: string;
  readonly units: readonly string[];
  readonly channels: readonly string[];
  readonly modes: readonly string[];
  /** Other names of these units and channels, by the name itself. */
  readonly aliases: Readonly<Record<'unit' | 'channel' | 'mode', ReadonlyMap<string, readonly string[]>>>;
  /** The year of the book. */
  readonly year: number;
  /** The date that is proposed, as yyyy-mm-dd. */
  readonly date: string;
  /** Scores the draft against the log as it was last read. */
  readonly preview: (draft: AdoptionDraft) => AdoptionPreview;
  /**
   * Writes the row once, whatever the host answers, and reads the log again. Gives the 1-based row. @throws HostError,
   * DraftRefused
   */
  readonly save: (draft: AdoptionDraft) => Promise<number>;
}

/** Opens the desk over a workbook; null where its structure does not let anything be logged. @throws HostError */
export async function openAdoptionDesk(workbook: Workbook, dates: EvaluationDate): Promise<AdoptionDesk | null> {
  let content = await readInputs(workbook);
  const { inputs } = decodeWorkbook(content).value;
  if (!inputs) return null;
  const save = async (draft: AdoptionDraft): Promise<number> => {
    const logged = await logOnce(workbook, content, draft, dates);
    ({ content } = logged);
    return logged.row;
  };
  return {
    sheet: inputs.log.sheet,
    units: inputs.plan.units.map(({ name }) => name),
    channels: inputs.plan.channels,
    modes: inputs.plan.modes,
    aliases: {
      unit: inputs.names.targets.names.aliases,
      channel: inputs.names.channels.aliases,
      mode: inputs.names.modes.aliases,
    },
    year: inputs.plan.year,
    date: proposedDate(inputs.parameters, dates.today),
    preview: (draft) => previewAdoption(content, draft, dates),
    save,
  };
}
