import { useState } from 'react';
import type { Pace } from '../../documents/word/pace';
import type { Result as Either } from '../../engine/result';
import type { PaneSentence } from '../../text/pane/pane';
import type { PaneActions } from './pane-actions';
import { useBatch, type Batch } from './use-batch';
import { useRefusals } from './use-refusals';

/** A file that was made, and the name that it is handed over under. */
interface MadeFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** Makes a file, or says why not. */
type Make = (pace: Pace) => Promise<Either<MadeFile, PaneSentence>>;

/** Files that are made on a press and handed to the person. */
export interface FileMaking extends Pick<Batch, 'progress' | 'cancel'> {
  readonly isBusy: boolean;
  /** Where the file is, or that it was given up. */
  readonly said: PaneSentence | null;
  /** Why there is none. */
  readonly refusal: PaneSentence | null;
  /** Makes one file at a time; one that is given up is not handed over. */
  readonly make: (make: Make) => Promise<void>;
  /** Says no more of the last one. */
  readonly clear: () => void;
}

/** Makes files with a progress that can be given up; `givenUp` says that none was made. */
export function useFileMaking(actions: PaneActions, givenUp: PaneSentence): FileMaking {
  const { run, progress, cancel } = useBatch();
  const [isBusy, setBusy] = useState(false);
  const [said, setSaid] = useState<PaneSentence | null>(null);
  const [refusal, setRefusal] = useState<PaneSentence | null>(null);
  const fail = useRefusals(actions, (sentence) => setRefusal(() => sentence));
  const clear = (): void => {
    setSaid(null);
    setRefusal(null);
  };
  const handOver = async (makeFile: Make): Promise<void> => {
    const made = await run(makeFile);
    if (made === null) setSaid(() => givenUp);
    else if (!made.ok) setRefusal(() => made.why);
    else {
      const sentence = await actions.deliverFile(made.value.fileName, made.value.bytes);
      setSaid(() => sentence);
    }
  };
  const make = async (makeFile: Make): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    clear();
    try {
      await handOver(makeFile);
    } catch (cause) {
      fail(cause);
    } finally {
      setBusy(false);
    }
  };
  return { isBusy, said, refusal, progress, cancel, make, clear };
}
