import { useEffect, useRef, useState } from 'react';
import type { LogSetup } from '../app/set-up-log';
import type { LogMapping } from '../sheets/log-mapping';
import { usePaneActions, type PaneActions } from './pane-actions';
import { usePaneText } from './pane-text';

/** What a workbook without a usable log could get, and the ways to give it that. */
export interface LogSetupDesk {
  /** Null while the sheets are being looked at. */
  readonly setup: LogSetup | null;
  /** A sentence on why the host refused; null where it did not. */
  readonly refusal: string | null;
  readonly isBusy: boolean;
  readonly addTemplate: () => void;
  readonly mapLog: (mapping: LogMapping) => void;
}

/** Looks at the sheets once, and after either way recalculates by `onReady`. */
export function useLogSetup(actions: PaneActions, onReady: () => void): LogSetupDesk {
  const text = usePaneText();
  const [setup, setSetup] = useState<LogSetup | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
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
      else setRefusal(sentence);
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
    else setRefusal(text.setup.noParameters);
  };
  return { setup, refusal, isBusy, addTemplate, mapLog: (mapping) => void run(() => map(mapping)) };
}

/** True once the workbook is known to have no log; looked up lightly when the pane opens, and in doubt false. */
export function useLogMissing(): boolean {
  const actions = usePaneActions();
  const [isMissing, setMissing] = useState(false);
  useEffect(() => {
    let current = true;
    const tell = (found: boolean): void => {
      if (current) setMissing(found);
    };
    void actions?.setup.isLogMissing().then(tell, () => tell(false));
    return () => {
      current = false;
    };
  }, [actions]);
  return isMissing;
}
