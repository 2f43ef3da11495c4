import { useEffect, useRef, useState } from 'react';
import type { ChosenSheets } from '../../app/log/chosen-sheets';
import type { LogSetup } from '../../app/log/set-up-log';
import { USUAL_PLAN, type NoPlan, type PlanChoice } from '../../app/plans/plan-choice';
import type { LogMapping } from '../../sheets/adoptions/log-mapping';
import type { PaneSentence } from '../../text/pane/pane';
import { SHEETS } from '../../text/sheets/workbook-names';
import { usePaneActions, type Chosen, type PaneActions } from '../pane/pane-actions';
import { useRefusals } from '../pane/use-refusals';

/** What a workbook without a usable log could get, and the ways to give it that. */
export interface LogSetupDesk {
  /** Null while the sheets are being looked at. */
  readonly setup: LogSetup | null;
  /** Why the host refused; null where it did not. */
  readonly refusal: PaneSentence | null;
  /** Why the chosen plan, or what was pressed, was not taken. */
  readonly noPlan: NoPlan | null;
  readonly isBusy: boolean;
  /** Whether there is a plan to make the sheets by. */
  readonly isReady: boolean;
  /** Looks at the sheets again, without a word: a person may have mended them meanwhile. */
  readonly lookAgain: () => void;
  /** Null is a file that is still to be chosen. */
  readonly choosePlan: (plan: PlanChoice | null) => void;
  readonly addTemplate: () => void;
  readonly mapLog: (mapping: LogMapping) => void;
}

/** Takes what is written first for a plan that was chosen. */
export type OnChosen = (first: ChosenSheets) => void;

interface Runs {
  /** Shows that it is busy, and what came of it. */
  readonly run: (act: () => Promise<NoPlan | null>) => Promise<void>;
  /** What the host refuses here, nobody asked for. */
  readonly quietly: (act: () => Promise<void>) => void;
}

/** Does one thing after the other: what the host refuses, and why a plan is not taken, is told. */
function useRun(actions: PaneActions): Pick<LogSetupDesk, 'refusal' | 'noPlan' | 'isBusy'> & Runs {
  const [refusal, setRefusal] = useState<PaneSentence | null>(null);
  const [noPlan, setNoPlan] = useState<NoPlan | null>(null);
  const [isBusy, setBusy] = useState(false);
  const fail = useRefusals(actions, (sentence) => setRefusal(() => sentence));
  const failQuietly = useRefusals(actions, () => undefined);
  /** The host is asked one thing at a time. */
  const looking = useRef(Promise.resolve());
  const run: Runs['run'] = async (act) => {
    setBusy(true);
    setRefusal(null);
    setNoPlan(null);
    try {
      await looking.current;
      setNoPlan(await act());
    } catch (cause) {
      fail(cause);
    } finally {
      setBusy(false);
    }
  };
  const quietly: Runs['quietly'] = (act) => {
    looking.current = act().catch(failQuietly);
  };
  return { refusal, noPlan, isBusy, run, quietly };
}

/** Why a plan is not taken; null where it is handed on. */
function handedOn(chosen: Chosen, onReady: OnChosen): NoPlan | null {
  if (chosen.ok) onReady(chosen.value);
  return chosen.ok ? null : chosen.why;
}

/** Looks at the sheets when it is shown and when it is asked to; either way is written and calculated by `onReady`. */
export function useLogSetup(actions: PaneActions, onReady: OnChosen): LogSetupDesk {
  const [setup, setSetup] = useState<LogSetup | null>(null);
  const [plan, setPlan] = useState<PlanChoice | null>(null);
  const { run, quietly, ...told } = useRun(actions);
  const choices = useRef(0);
  const look = async (chosen: PlanChoice | null): Promise<NoPlan | null> => {
    const choice = ++choices.current;
    setPlan(null);
    const found = chosen === null ? null : await actions.setup.inspect(chosen);
    if (found === null || choice !== choices.current) return null;
    if (!found.ok) return found.why;
    setSetup(found.value);
    setPlan(chosen);
    return null;
  };
  const lookAgain = (): void => {
    if (plan === null || told.isBusy) return;
    const choice = choices.current;
    quietly(async () => {
      const found = await actions.setup.inspect(plan);
      if (found.ok && choice === choices.current) setSetup(found.value);
    });
  };
  const looked = useRef(false);
  useEffect(() => {
    if (!looked.current) void run(() => look(USUAL_PLAN));
    looked.current = true;
  });
  const withPlan = (act: (by: PlanChoice) => Promise<Chosen>) =>
    run(async () => (plan === null ? null : handedOn(await act(plan), onReady)));
  return {
    ...{ setup, ...told, isReady: plan !== null, lookAgain },
    choosePlan: (chosen) => void run(() => look(chosen)),
    addTemplate: () => void withPlan(actions.setup.template),
    mapLog: (mapping) => void withPlan((by) => actions.setup.mapping(mapping, by)),
  };
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
