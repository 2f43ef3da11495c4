import type { Quarter } from '../../engine/time/quarter';
import { useEffect, useState } from 'react';
import type { FeeOverview } from '../../app/fees/fee-overview';
import type { FeeRefusal } from '../../app/fees/fee-refusal';
import type { Outcome } from '../../app/scoring/outcome';
import type { ReversalPreparation } from '../../app/fees/reverse-quarter';
import type { SettlementPreparation } from '../../app/fees/settle-quarter';
import type { YearPreparation } from '../../app/year/next-year';
import { threeTotals, type FeeStatement } from '../../sheets/fees/fee-statement';
import { FEE_SHEET_NAMES } from '../../text/sheets/fee-sheets';
import { formatYuan } from '../../text/format';
import type { PaneSentence, PaneText } from '../../text/pane/pane';
import { SHEETS } from '../../text/sheets/workbook-names';
import type { FeeActions, HandedOver } from '../pane/fee-actions';
import { done, found, refused, unsure, useFeeRuns, type FeeNote } from './use-fee-runs';

/** What waits for the clerk to confirm it. */
type Pending = SettlementPreparation | ReversalPreparation | YearPreparation;

/** The state of the tab 稿费 and what its buttons do. */
export interface FeeDesk extends FeeButtons {
  readonly overview: FeeOverview | null;
  readonly note: FeeNote | null;
  readonly pending: Pending | null;
  readonly isBusy: boolean;
  readonly leave: () => void;
}

interface FeeButtons {
  readonly preview: (quarter: Quarter) => void;
  readonly prepare: (quarter: Quarter) => void;
  readonly prepareReversal: (quarter: Quarter) => void;
  readonly handOver: (quarter: Quarter) => void;
  readonly audit: () => void;
  readonly settle: (prepared: SettlementPreparation, by: string) => void;
  readonly reverse: (prepared: ReversalPreparation, reason: string, by: string) => void;
  readonly prepareYear: () => void;
  readonly makeYear: (prepared: YearPreparation) => void;
}

export interface FeeDeskProps {
  readonly actions: FeeActions;
  /** The results that the workbook shows. The quarters are read again whenever they change. */
  readonly outcome: Outcome;
  /** Is called with the results that settling, reversing and previewing wrote. */
  readonly onResults: (outcome: Outcome) => void;
  readonly explainRefusal: (cause: unknown) => PaneSentence | null;
}

/** How the quarters stand, and the results that were shown when they were read. */
interface Shown {
  readonly overview: FeeOverview | null;
  readonly results: Outcome | null;
}

/** Opens the tab 稿费: reads how the quarters stand, then does what is pressed, one thing at a time. */
export function useFeeDesk({ actions, outcome, onResults, explainRefusal }: FeeDeskProps): FeeDesk {
  const [shown, setShown] = useState<Shown>({ overview: null, results: null });
  const [pending, setPending] = useState<Pending | null>(null);
  const { note, isBusy, run, runQuietly, clear } = useFeeRuns(explainRefusal);
  const read = async (results: Outcome): Promise<FeeNote | null> => {
    const overview = await actions.overview();
    if (overview.status === 'refused') return refusedWith(overview);
    setShown({ overview, results });
    return null;
  };
  useEffect(() => {
    if (shown.results !== outcome) void runQuietly(() => read(outcome));
    // eslint-disable-next-line react-hooks/exhaustive-deps -- read anew for other results, not for another rendering
  }, [outcome]);
  const accept = async (results: Outcome): Promise<FeeNote | null> => {
    const refusal = await read(results);
    setPending(null);
    onResults(results);
    return refusal;
  };
  const look = async (): Promise<FeeNote | null> => {
    setPending(null);
    return await read(outcome);
  };
  const leave = (): void => {
    setPending(null);
    clear();
  };
  const start = (act: () => Promise<FeeNote | null>): void => void run(act);
  const { overview } = shown;
  return {
    overview,
    note,
    pending,
    isBusy,
    leave,
    ...feeButtons(actions, { start, accept, look, explainRefusal, setPending }),
  };
}

interface DeskWork {
  readonly start: (act: () => Promise<FeeNote | null>) => void;
  /** Reads how the quarters stand after what was written, and hands it on; a note where the reading was refused. */
  readonly accept: (results: Outcome) => Promise<FeeNote | null>;
  /** Reads how the quarters stand after a booking whose sheets are not all written. */
  readonly look: () => Promise<FeeNote | null>;
  readonly explainRefusal: (cause: unknown) => PaneSentence | null;
  readonly setPending: (pending: Pending | null) => void;
}

interface Written {
  readonly status: 'done' | 'settled' | 'reversed';
  readonly outcome: Outcome;
  readonly statement: FeeStatement;
  /** Why the sheets do not show all that was booked; null or absent where they do. */
  readonly unfinished?: unknown;
}

/** What is said where everything was written, and where only the ledger was. */
interface Sentences {
  readonly whole: PaneSentence;
  readonly unfinished: (text: PaneText, reason: string) => string;
}

function feeButtons(actions: FeeActions, work: DeskWork): FeeButtons {
  const { start, setPending } = work;
  const ask = (prepared: Pending | FeeRefusal): FeeNote | null => {
    if (prepared.status === 'refused') return refusedWith(prepared);
    setPending(prepared);
    return null;
  };
  return {
    preview: (quarter) => start(() => preview(actions, work, quarter)),
    prepare: (quarter) => start(async () => ask(await actions.prepare(quarter))),
    prepareReversal: (quarter) => start(async () => ask(await actions.prepareReversal(quarter))),
    prepareYear: () => start(async () => ask(await actions.prepareYear())),
    makeYear: (prepared) =>
      start(async () => {
        const sentence = await actions.makeYear(prepared);
        setPending(null);
        return done(sentence);
      }),
    handOver: (quarter) => start(async () => handedOver(await actions.handOver(quarter))),
    audit: () => start(async () => audited(await actions.audit())),
    settle: (prepared, by) => start(() => settle(actions, work, prepared, by)),
    reverse: (prepared, reason, by) =>
      start(async () =>
        finish(work, await actions.reverse(prepared, reason, by), {
          whole: (text) => text.fees.reversed(quarterName(text, prepared)),
          unfinished: (text, why) => text.fees.reversedUnfinished(quarterName(text, prepared), why),
        }),
      ),
  };
}

async function finish(
  { accept, look, explainRefusal }: DeskWork,
  written: Written | FeeRefusal,
  { whole, unfinished }: Sentences,
  more: readonly string[] = [SHEETS.ledger],
): Promise<FeeNote> {
  if (written.status === 'refused') return refusedWith(written);
  const why = explainRefusal(written.unfinished);
  if (why === null) return (await accept(written.outcome)) ?? done(whole, [...sheetsOf(written.statement), ...more]);
  await look().catch(() => null);
  return unsure((text) => unfinished(text, why(text)), more);
}

async function settle(
  actions: FeeActions,
  work: DeskWork,
  prepared: SettlementPreparation,
  by: string,
): Promise<FeeNote> {
  const result = await actions.settle(prepared, by);
  if (result.status === 'changed') {
    work.setPending(result.preparation);
    return refused(({ fees }) => fees.changed);
  }
  const yuan = formatYuan(threeTotals(prepared.statement).units);
  return finish(work, result, {
    whole: (text) => text.fees.settledNow(quarterName(text, prepared), yuan),
    unfinished: (text, reason) => text.fees.settledUnfinished(quarterName(text, prepared), reason),
  });
}

async function preview(actions: FeeActions, work: DeskWork, quarter: Quarter): Promise<FeeNote> {
  const result = await actions.preview(quarter);
  const isSettled = result.status === 'done' && result.statement.status === 'settled';
  const whole: PaneSentence = ({ fees, shortQuarters }) =>
    (isSettled ? fees.rewritten : fees.previewed)(shortQuarters[quarter]);
  const note = await finish(work, result, { whole, unfinished: (_text, why) => why }, []);
  return result.status === 'done' && note.intent === 'done' ? { ...note, issues: result.remarks } : note;
}

const quarterName = ({ shortQuarters }: PaneText, { quarter }: { readonly quarter: Quarter }): string =>
  shortQuarters[quarter];

const sheetsOf = ({ year, quarter }: Pick<FeeStatement, 'year' | 'quarter'>): string[] =>
  Object.values(FEE_SHEET_NAMES).map((nameOf) => nameOf(year, quarter));

const refusedWith = (refusal: FeeRefusal): FeeNote => refused(({ fees }) => fees.refusal(refusal), refusal.issues);

const handedOver = (result: HandedOver | FeeRefusal): FeeNote =>
  result.status === 'refused'
    ? refusedWith(result)
    : { ...done(result.sentence, sheetsOf(result.statement)), issues: result.issues };

function audited({ issues, areLooksSeen }: Awaited<ReturnType<FeeActions['audit']>>): FeeNote {
  const unseen = ({ fees }: PaneText): string => (areLooksSeen ? '' : fees.auditUnseen);
  return issues.length === 0
    ? done((text) => text.fees.auditClean + unseen(text))
    : found((text) => unseen(text) + text.fees.auditFound(issues.length), issues);
}
