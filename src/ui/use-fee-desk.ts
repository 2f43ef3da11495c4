import { useEffect, useRef, useState } from 'react';
import type { FeeOverview } from '../app/fee-overview';
import type { FeeRefusal } from '../app/fee-refusal';
import type { ReversalPreparation } from '../app/reverse-quarter';
import type { SettlementPreparation } from '../app/settle-quarter';
import { threeTotals } from '../sheets/fee-statement';
import { formatYuan } from '../text/format';
import type { PaneText } from '../text/pane';
import type { FeeActions } from './fee-actions';
import { usePaneText } from './pane-text';
import { done, refused, useFeeRuns, type FeeNote } from './use-fee-runs';

/** What waits for the clerk's word. */
type Pending = SettlementPreparation | ReversalPreparation;

/** The state of the tab 稿费 and what its buttons do; quarters are 0 to 3. */
export interface FeeDesk extends FeeButtons {
  readonly overview: FeeOverview | null;
  readonly note: FeeNote | null;
  readonly pending: Pending | null;
  readonly isBusy: boolean;
  readonly leave: () => void;
}

interface FeeButtons {
  readonly preview: (quarter: number) => void;
  readonly prepare: (quarter: number) => void;
  readonly prepareReversal: (quarter: number) => void;
  readonly handOver: (quarter: number) => void;
  readonly audit: () => void;
  readonly settle: (prepared: SettlementPreparation, by: string) => void;
  readonly reverse: (prepared: ReversalPreparation, reason: string, by: string) => void;
}

/** Opens the tab 稿费: reads how the quarters stand, then does what is pressed, one thing at a time. */
export function useFeeDesk(actions: FeeActions, explainRefusal: (cause: unknown) => string | null): FeeDesk {
  const text = usePaneText();
  const [overview, setOverview] = useState<FeeOverview | null>(null);
  const [pending, setPending] = useState<Pending | null>(null);
  const { note, isBusy, run, clear } = useFeeRuns(explainRefusal);
  const refresh = async (): Promise<FeeNote | null> => {
    const found = await actions.overview();
    if (found.status === 'refused') return refusedWith(text, found);
    setOverview(found);
    return null;
  };
  const opened = useRef(false);
  useEffect(() => {
    if (opened.current) return;
    opened.current = true;
    void run(refresh);
  });
  const leave = (): void => {
    setPending(null);
    clear();
  };
  const start = (act: () => Promise<FeeNote | null>): void => void run(act);
  return { overview, note, pending, isBusy, leave, ...feeButtons(actions, text, { start, refresh, setPending }) };
}

interface DeskWork {
  readonly start: (act: () => Promise<FeeNote | null>) => void;
  readonly refresh: () => Promise<FeeNote | null>;
  readonly setPending: (pending: Pending | null) => void;
}

function feeButtons(actions: FeeActions, text: PaneText, { start, refresh, setPending }: DeskWork): FeeButtons {
  const name = (quarter: number): string => text.shortQuarters[quarter]!;
  const ask = (prepared: Pending | FeeRefusal): FeeNote | null => {
    if (prepared.status === 'refused') return refusedWith(text, prepared);
    setPending(prepared);
    return null;
  };
  const finish = async (result: FeeRefusal | { readonly status: 'done' }, sentence: string): Promise<FeeNote> => {
    if (result.status === 'refused') return refusedWith(text, result);
    setPending(null);
    return (await refresh()) ?? done(sentence);
  };
  const settle = async (prepared: SettlementPreparation, by: string): Promise<FeeNote> => {
    const result = await actions.settle(prepared, by);
    if (result.status === 'changed') {
      setPending(result.preparation);
      return refused({ reason: text.fees.changed, issues: [] });
    }
    const yuan = formatYuan(threeTotals(prepared.statement).units);
    return finish(ended(result), text.fees.settledNow(name(prepared.quarter), yuan));
  };
  return {
    preview: (quarter) =>
      start(async () => finish(ended(await actions.preview(quarter)), text.fees.previewed(name(quarter)))),
    prepare: (quarter) => start(async () => ask(await actions.prepare(quarter))),
    prepareReversal: (quarter) => start(async () => ask(await actions.prepareReversal(quarter))),
    handOver: (quarter) => start(async () => handedOver(text, await actions.handOver(quarter))),
    audit: () => start(async () => audited(text, await actions.audit())),
    settle: (prepared, by) => start(() => settle(prepared, by)),
    reverse: (prepared, reason, by) =>
      start(async () =>
        finish(ended(await actions.reverse(prepared, reason, by)), text.fees.reversed(name(prepared.quarter))),
      ),
  };
}

const ended = (
  result: FeeRefusal | { readonly status: Exclude<string, 'refused'> },
): FeeRefusal | { status: 'done' } => ('reason' in result ? result : { status: 'done' });

const refusedWith = ({ fees }: PaneText, { code, reason, issues }: FeeRefusal): FeeNote =>
  refused({ reason: fees.refusal(code, reason), issues });

const handedOver = (text: PaneText, result: string | FeeRefusal): FeeNote =>
  typeof result === 'string' ? done(result) : refusedWith(text, result);

const audited = ({ fees }: PaneText, issues: FeeNote['issues']): FeeNote =>
  issues.length === 0 ? done(fees.auditClean) : { intent: 'found', sentence: fees.auditFound(issues.length), issues };
