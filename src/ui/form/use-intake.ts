import { useMemo, useState } from 'react';
import { canRegister, proposeRows, type ProposedRow } from '../../app/intake/propose-rows';
import { readForms, type ReadForms } from '../../app/intake/read-files';
import { planManuscripts, type ManuscriptsPlan } from '../../app/workflow/plans/plan-manuscripts';
import type { Inputs } from '../../sheets/inputs';
import type { PaneSentence } from '../../text/pane/pane';
import type { INTAKE_TEXTS } from '../../text/pane/pane-intake';
import { bytesOf } from '../pane/chosen-file';
import type { PaneActions } from '../pane/pane-actions';
import { useBatch, type Batch } from '../pane/use-batch';
import type { Saving } from './form-frame';
import { attempt, NO_ATTEMPT, type Attempt } from './use-record-form';
import { useRefusals } from '../pane/use-refusals';

/** Words of 读入审核表. */
export type IntakeWords = typeof INTAKE_TEXTS;

/** A proposed row, and whether it is to be registered. */
export interface IntakeRow extends ProposedRow {
  readonly isTaken: boolean;
}

/** What the form 读入审核表 shows and does. */
export interface Intake extends Saving, Pick<Batch, 'progress' | 'cancel'> {
  readonly read: ReadForms | null;
  /** True where the last reading was given up. */
  readonly isGivenUp: boolean;
  readonly rows: readonly IntakeRow[];
  readonly received: string;
  readonly saved: ManuscriptsPlan | null;
  readonly choose: (files: readonly File[]) => Promise<void>;
  readonly take: (at: number, isTaken: boolean) => void;
  readonly chooseUnit: (at: number, unit: string) => void;
  readonly receive: (day: string) => void;
}

/** What a person decided about the forms, by number. */
interface Decided {
  readonly units: ReadonlyMap<number, string>;
  readonly taken: ReadonlyMap<number, boolean>;
  readonly received: string;
}

const NOTHING_DECIDED: Decided = { units: new Map(), taken: new Map(), received: '' };
const NO_FORMS: ReadForms['forms'] = [];

/** Reads files of forms and registers those that a person leaves ticked; `onSaved` is called after the write. */
export function useIntake(inputs: Inputs, actions: PaneActions, onSaved: () => void): Intake {
  const { clear, choose, unread, ...reading } = useReading(actions);
  const [decided, setDecided] = useState(NOTHING_DECIDED);
  const [last, setLast] = useState<Attempt<ManuscriptsPlan>>(NO_ATTEMPT);
  const [isSaving, setSaving] = useState(false);
  const forms = reading.read?.forms ?? NO_FORMS;
  const { units, taken, received } = decided;
  const rows = useMemo(
    () =>
      proposeRows(inputs, forms, { units, received }).map((row, at) => ({
        ...row,
        isTaken: canRegister(row) && (taken.get(at) ?? !row.isRepeated),
      })),
    [inputs, forms, units, received, taken],
  );
  const save = async (): Promise<string | null> => {
    const drafts = rows.flatMap(({ isTaken, draft }) => (isTaken ? [draft] : []));
    if (isSaving || drafts.length === 0) return null;
    setSaving(true);
    const came = await attempt(actions, (now) => planManuscripts(now, drafts)).finally(() => setSaving(false));
    setLast(came);
    if (came.saved === null) return null;
    setDecided(NOTHING_DECIDED);
    clear();
    onSaved();
    return null;
  };
  const { saved, refusal, isUnsure } = last;
  return {
    ...{ ...reading, rows, received, isSaving, save, saved, isUnsure, refusal: unread ?? refusal },
    choose: async (files) => {
      setDecided(NOTHING_DECIDED);
      setLast(NO_ATTEMPT);
      await choose(files);
    },
    take: (at, isTaken) => setDecided((before) => ({ ...before, taken: new Map(before.taken).set(at, isTaken) })),
    chooseUnit: (at, unit) => setDecided((before) => ({ ...before, units: new Map(before.units).set(at, unit) })),
    receive: (day) => setDecided((before) => ({ ...before, received: day })),
  };
}

/** Reads files one after the other; other files, or the end of the form, end it. */
function useReading(actions: PaneActions) {
  const { run, progress, cancel } = useBatch();
  const [read, setRead] = useState<ReadForms | null>(null);
  const [isGivenUp, setGivenUp] = useState(false);
  const [unread, setUnread] = useState<PaneSentence | null>(null);
  const fail = useRefusals(actions, (refusal) => setUnread(() => refusal));
  const choose = async (files: readonly File[]): Promise<void> => {
    if (files.length === 0) return;
    setRead(null);
    setGivenUp(false);
    setUnread(null);
    const sources = files.map((file) => ({
      name: file.name,
      size: file.size,
      load: () => bytesOf(file),
    }));
    try {
      const came = await run((pace) => readForms(sources, pace));
      if (came !== null) setRead(came);
    } catch (cause) {
      fail(cause);
    }
  };
  const giveUp = (): void => {
    cancel();
    setGivenUp(true);
  };
  return { read, unread, progress, cancel: giveUp, isGivenUp, choose, clear: () => setRead(null) };
}
