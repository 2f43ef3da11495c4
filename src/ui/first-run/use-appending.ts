import { useState } from 'react';
import { holdsClassified, type RecordSource, type RecordsPlan } from '../../app/log/append-records';
import { logCandidates, type LogCandidate } from '../../sheets/adoptions/guess-log';
import type { LogMapping } from '../../sheets/adoptions/log-mapping';
import type { PaneSentence } from '../../text/pane/pane';
import type { AppendActions } from '../pane/append-actions';
import { bytesOf } from '../pane/chosen-file';
import type { PaneActions } from '../pane/pane-actions';
import { useRefusals } from '../pane/use-refusals';

/** Where a person is with the records of another file. */
type Step =
  | { readonly kind: 'choosing' }
  | {
      readonly kind: 'mapping';
      readonly source: RecordSource;
      readonly candidates: readonly [LogCandidate, ...LogCandidate[]];
    }
  | {
      readonly kind: 'looking';
      readonly source: RecordSource;
      readonly mapping: LogMapping;
      readonly plan: RecordsPlan;
    };

/** What there is to show and to press. */
export interface Appending {
  readonly step: Step;
  readonly isBusy: boolean;
  /** Why nothing was read or written, or what was. */
  readonly said: PaneSentence | null;
  readonly chooseFile: (file: File) => void;
  readonly paste: (text: string) => void;
  readonly map: (mapping: LogMapping) => void;
  readonly append: () => void;
}

/** The records that are not in the log yet. */
export const freshOf = ({ records }: RecordsPlan) => records.filter(({ isThere }) => !isThere);

const CHOOSING: Step = { kind: 'choosing' };

interface Told extends Pick<Appending, 'isBusy' | 'said'> {
  /** Does one thing, and says what came of it, or why the host refused. */
  readonly run: (act: () => Promise<PaneSentence | null>) => Promise<void>;
}

function useTold(actions: PaneActions): Told {
  const [isBusy, setBusy] = useState(false);
  const [said, setSaid] = useState<PaneSentence | null>(null);
  const fail = useRefusals(actions, (refusal) => setSaid(() => refusal));
  const run = async (act: () => Promise<PaneSentence | null>): Promise<void> => {
    setBusy(true);
    setSaid(null);
    try {
      const sentence = await act();
      setSaid(() => sentence);
    } catch (cause) {
      fail(cause);
    } finally {
      setBusy(false);
    }
  };
  return { isBusy, said, run };
}

/** Takes a file or a pasted block, then its columns, shows what would be added, and adds it. */
export function useAppending(pane: PaneActions, actions: AppendActions): Appending {
  const [step, setStep] = useState<Step>(CHOOSING);
  const { run, ...told } = useTold(pane);
  const take = (source: RecordSource): PaneSentence | null => {
    setStep(CHOOSING);
    if (holdsClassified(source)) return ({ append }) => append.classified;
    const [first, ...others] = logCandidates(source.sheets, source.date1904);
    if (!first) return ({ append }) => append.noTable;
    setStep({ kind: 'mapping', source, candidates: [first, ...others] });
    return null;
  };
  const chooseFile = async (file: File): Promise<PaneSentence | null> => {
    const bytes = await bytesOf(file);
    return bytes === null ? ({ append }) => append.gone : take(await actions.read(file.name, bytes));
  };
  const map = async (source: RecordSource, mapping: LogMapping): Promise<PaneSentence | null> => {
    const plan = await actions.plan(source, mapping);
    if (plan === null) return ({ append }) => append.unreadable;
    setStep({ kind: 'looking', source, mapping, plan });
    return null;
  };
  const write = async (source: RecordSource, mapping: LogMapping): Promise<PaneSentence | null> => {
    const plan = await actions.append(source, mapping);
    if (plan === null) return ({ append }) => append.unreadable;
    setStep(CHOOSING);
    return ({ append }) => append.appended(plan.sheet, freshOf(plan).length);
  };
  return {
    ...{ step, ...told },
    chooseFile: (file) => void run(() => chooseFile(file)),
    paste: (text) => void run(async () => take(await actions.readPasted(text))),
    map: (mapping) => step.kind === 'mapping' && void run(() => map(step.source, mapping)),
    append: () => step.kind === 'looking' && void run(() => write(step.source, step.mapping)),
  };
}
