import { useEffect, useRef, useState } from 'react';
import type { Pace } from '../../documents/word/pace';

/** A batch that is under way: how many there are, and which of them, from 1, is made. */
export interface Progress {
  readonly number: number;
  readonly all: number;
}

/** Work on many files or pages, which shows how far it is and can be given up. */
export interface Batch {
  /** Null while nothing is made. */
  readonly progress: Progress | null;
  /** Ends the work at the file or page that is being made; what was made of it is dropped. */
  readonly cancel: () => void;
  /** Does the work; null where it was given up, by `cancel`, by the next one or by the end of the panel. */
  readonly run: <Made>(work: (pace: Pace) => Promise<Made>) => Promise<Made | null>;
}

/** Ends the work of a batch from within. */
class GivenUp extends Error {
  override readonly name = 'GivenUp';
}

/** Lets the browser draw and take clicks; a page that nobody sees is not kept waiting, as browsers slow its timers. */
const nextTask = (): Promise<void> | undefined =>
  document.hidden ? undefined : new Promise((resolve) => setTimeout(resolve, 0));

/** Work on many files or pages, one at a time. */
export function useBatch(): Batch {
  const [progress, setProgress] = useState<Progress | null>(null);
  const runs = useRef(0);
  const cancel = (): void => {
    runs.current++;
    setProgress(null);
  };
  useEffect(
    () => () => {
      runs.current++;
    },
    [],
  );
  const run = async <Made>(work: (pace: Pace) => Promise<Made>): Promise<Made | null> => {
    const mine = ++runs.current;
    const goOn = (): void => {
      if (mine !== runs.current) throw new GivenUp();
    };
    try {
      const made = await work(async (number, all) => {
        goOn();
        setProgress({ number, all });
        await nextTask();
        goOn();
      });
      goOn();
      return made;
    } catch (cause) {
      if (cause instanceof GivenUp) return null;
      throw cause;
    } finally {
      if (mine === runs.current) setProgress(null);
    }
  };
  return { progress, cancel, run };
}
