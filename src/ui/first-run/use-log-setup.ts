import { useEffect, useRef, useState } from 'react';
import type { LogSetup } from '../../app/log/set-up-log';
import type { LogMapping } from '../../sheets/adoptions/log-mapping';
import type { PaneSentence, PaneText } from '../../text/pane/pane';
import { SHEETS } from '../../text/sheets/workbook-names';
import { usePaneActions, type PaneActions } from '../pane/pane-actions';

/** What a workbook without a usable log could get, and the ways to give it that. */
export interface LogSetupDesk {
  /** Null while the sheets are being looked at. */
  readonly setup: LogSetup | null;
  /** Why the host refused; null where it did not. */
  readonly refusal: PaneSentence | null;
  readonly isBusy: boolean;
  readonly addTemplate: () => void;
  readonly mapLog: (mapping: LogMapping) => void;
}

/** Looks at the sheets once, and after either way recalculates by `onReady`. */
export function useLogSetup(actions: PaneActions, onReady: () => void): LogSetupDesk {
  const [setup, setSetup] = useState<LogSetup | null>(null);
  const [refusal, setRefusal] = useState<PaneSentence | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [crash, setCrash] = useState<{ readonly cause: unknown } | null>(null);
  if (crash !== null) throw crash.cause;
  const run = async (act: () => Promise<void>): Promise<void> => {
    setBusy(true);
    setRefusal(null);
    try {
      await act();
    } catch (cause) {
      const sentence = actions.explainRefusal(cause);
      if (sentence === null) setCrash({ cause });
      else setRefusal(() => sentence);
    } finally {
      setBusy(false);
    }
  };
  const looked = useRef(false);
  useEffect(() => {
    if (looked.current) return;
    looked.current = true;
    void run(async () => setSetup(await actions.setup.inspect()));
  });
  const addTemplate = (): void => void run(() => actions.setup.addTemplate().then(onReady));
  const map = async (mapping: LogMapping): Promise<void> => {
    if (await actions.setup.mapLog(mapping)) onReady();
    else
      setRefusal(
        () =>
          ({ setup: words }: PaneText) =>
            words.noParameters,
      );
  };
  return { setup, refusal, isBusy, addTemplate, mapLog: (mapping) => void run(() => map(mapping)) };
}

/** The sheet that is the log, null once the workbook is known to have none; in doubt it is 采用登记. */
export function useFoundLog(): string | null {
  const actions = usePaneActions();
  const [log, setLog] = useState<string | null>(SHEETS.adoptions);
  useEffect(() => {
    let current = true;
    const tell = (found: string | null): void => {
      if (current) setLog(found);
    };
    void actions?.setup.findLog().then(tell, () => tell(SHEETS.adoptions));
    return () => {
      current = false;
    };
  }, [actions]);
  return log;
}
