import { useState } from 'react';
import type { Pace } from '../../documents/word/pace';
import type { Result as Either } from '../../engine/result';
import type { PaneSentence } from '../../text/pane/pane';
import type { PaneActions } from './pane-actions';
import { useBatch, type Batch } from './use-batch';
import { useRefusals } from './use-refusals';

/** Makes a file, or says why not. */
type Make = (pace: Pace) => Promise<Either<Uint8Array, PaneSentence>>;

/** Files that are made on a press and handed to the person. */
export interface FileMaking extends Pick<Batch, 'progress' | 'cancel'> {
  readonly isBusy: boolean;
  /** Where the file is, or that it was given up. */
  readonly said: PaneSentence | null;
  /** Why there is none. */
  readonly refusal: PaneSentence | null;
  /** Makes one file at a time; one that is given up is not handed over. */
  readonly make: (fileName: string, make: Make) => Promise<void>;
}

/** Makes files with a progress that can be given up; `givenUp` says that none was made. */
export function useFileMaking(actions: PaneActions, givenUp: PaneSentence): FileMaking {
  const { run, progress, cancel } = useBatch();
  const [isBusy, setBusy] = useState(false);
  const [said, setSaid] = useState<PaneSentence | null>(null);
  const [refusal, setRefusal] = useState<PaneSentence | null>(null);
  const fail = useRefusals(actions, (sentence) => setRefusal(() => sentence));
  const handOver = async (fileName: string, makeFile: Make): Promise<void> => {
    const made = await run(makeFile);
    if (made === null) setSaid(() => givenUp);
    else if (!made.ok) setRefusal(() => made.why);
    else {
      const sentence = await actions.deliverFile(fileName, made.value);
      setSaid(() => sentence);
    }
  };
  const make = async (fileName: string, makeFile: Make): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    setSaid(null);
    setRefusal(null);
    try {
      await handOver(fileName, makeFile);
    } catch (cause) {
      fail(cause);
    } finally {
      setBusy(false);
    }
  };
  return { isBusy, said, refusal, progress, cancel, make };
}
