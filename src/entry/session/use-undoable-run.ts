import { useState } from 'react';
import { RecalculationCancelled } from '../../app/scoring/recalculate';
import type { Outcome } from '../../app/scoring/outcome';
import { cellName, type Place } from '../../issues/place';
import { HostError, type UndoableWindow, type UndoOutcome } from '../../host/port/workbook';
import { undoRefusal } from '../../text/pane/pane-messages';
import type { Message } from '../../ui/kit/message-region';
import type { PaneActions } from '../../ui/pane/pane-actions';
import type { AppendActions } from '../../ui/pane/append-actions';
import type { ReviewActions } from '../../ui/pane/review-actions';
import type { WhatIfActions } from '../../ui/pane/what-if-actions';
import { ownFault } from './own-fault';
import type { PaneSession } from './pane-session';

/** What was written last: results, or a cell or a row of the clerk's, or a plan that was chosen with its first results. */
type Written = 'run' | 'edit' | 'choice';

interface LastWrite {
  readonly what: Written;
  /** The cells whose classified text it has cleared. */
  readonly cleared: readonly Place[];
}

/** What the pane wrote last can be taken back, one thing at a time. */
export interface UndoableRun {
  readonly run: PaneSession['pane']['onRecalculate'];
  readonly actions: { readonly actions?: PaneActions };
  /** What `undo` takes back. */
  readonly written: Written | null;
  /** Null where there is nothing to take back. */
  readonly undo: (() => Promise<void>) | null;
  readonly busy: boolean;
  /** How often a chosen plan was taken back. */
  readonly choicesTakenBack: number;
}

/** `cleared`: the cells whose classified text the write cleared, and which the way back fills again. */
async function takeBack(workbook: UndoableWindow, cleared: readonly Place[]): Promise<Message> {
  try {
    const outcome = await workbook.undo();
    if (outcome === null) return { intent: 'warning', text: ({ messages }) => messages.nothingToUndo };
    if (!outcome.undone) return notTakenBack(outcome);
    const { differing = [] } = outcome;
    const done: Message['text'] = ({ messages }) =>
      differing.length > 0 ? messages.undoneRoughly(differing) : messages.undone;
    if (cleared.length === 0) return { intent: 'success', text: done };
    const cells = cleared.map((place) => `${place.sheet}!${cellName(place)!}`);
    return { intent: 'success', text: (text) => `${done(text)}${text.messages.secretsBack(cells)}` };
  } catch (cause) {
    if (!(cause instanceof HostError)) return ownFault(cause);
    return { intent: 'error', text: (text) => undoRefusal(cause.code, cause.subject, text) };
  }
}

/** The cells whose classified text a run has cleared. */
const clearedIn = ({ issues }: Outcome): Place[] =>
  issues.filter(({ parameters }) => 'isCleared' in parameters && parameters.isCleared).map(({ place }) => place);

function notTakenBack({ changed, inPart }: Extract<UndoOutcome, { readonly undone: false }>): Message {
  const text: Message['text'] = ({ messages: { changedMidway, changedSince } }) =>
    (inPart ? changedMidway : changedSince)(changed);
  return { intent: 'warning', text };
}

/** `hasWritten`: whether the result says that something was written. */
type Wrap = <T>(act: () => Promise<T>, hasWritten?: (result: T) => boolean) => Promise<T>;

const isNull = (fault: unknown): boolean => fault === null;

const undoableTrials = (trials: WhatIfActions, edit: Wrap): WhatIfActions => ({
  ...trials,
  press: (changes) => edit(() => trials.press(changes)),
  make: (inForce) => edit(() => trials.make(inForce), isNull),
});

const undoableAppending = (append: AppendActions, edit: Wrap): AppendActions => ({
  ...append,
  append: (source, mapping) => edit(() => append.append(source, mapping)),
});

const undoableReviews = (review: ReviewActions, edit: Wrap): ReviewActions => ({
  ...review,
  press: (shown, issues, isRight) => edit(() => review.press(shown, issues, isRight)),
});

/** The same actions, each write wrapped: an edit can be taken back, what the ledger has booked cannot. */
const wrapped = (actions: PaneActions, edit: Wrap, book: Wrap): PaneActions => ({
  ...actions,
  isLasting: false,
  openDesk: async () => {
    const desk = await actions.openDesk();
    return desk && { ...desk, save: (draft) => edit(() => desk.save(draft)) };
  },
  fix: (fixes) => edit(() => actions.fix(fixes)),
  work: {
    ...actions.work,
    begin: () => edit(() => actions.work.begin()),
    enter: (plan) => edit(() => actions.work.enter(plan)),
    add: (plan) => edit(() => actions.work.add(plan)),
    writeNotice: (plan) => edit(() => actions.work.writeNotice(plan)),
    writeForms: (plan) => edit(() => actions.work.writeForms(plan), isNull),
  },
  ...(actions.append && { append: undoableAppending(actions.append, edit) }),
  ...(actions.review && { review: undoableReviews(actions.review, edit) }),
  ...(actions.whatIf && { whatIf: undoableTrials(actions.whatIf, edit) }),
  fees: {
    ...actions.fees,
    preview: (quarter) => book(() => actions.fees.preview(quarter)),
    settle: (confirmed, by) => book(() => actions.fees.settle(confirmed, by)),
    reverse: (prepared, reason, by) => book(() => actions.fees.reverse(prepared, reason, by)),
  },
});

/** Whether something is under way, and what makes it so. */
function useAlone() {
  const [busy, setBusy] = useState(false);
  const alone = <T>(act: () => Promise<T>): Promise<T> => {
    setBusy(true);
    return act().finally(() => setBusy(false));
  };
  return { busy, alone };
}

/** The session's recalculation and actions, and the way back from the last write; `tell` is given what there is to say. */
export function useUndoableRun(
  workbook: UndoableWindow | null,
  { pane, markStale }: PaneSession,
  tell: (message: Message | null) => void,
): UndoableRun {
  const [last, setLast] = useState<LastWrite | null>(null);
  const [choicesTakenBack, setTakenBack] = useState(0);
  const { busy, alone } = useAlone();
  const run: UndoableRun['run'] = (report, isCancelled, first) =>
    alone(async () => {
      tell(null);
      try {
        const outcome = await pane.onRecalculate(report, isCancelled, first);
        setLast({ what: first ? 'choice' : 'run', cleared: clearedIn(outcome) });
        return outcome;
      } catch (cause) {
        if (!(cause instanceof RecalculationCancelled)) setLast(null);
        throw cause;
      }
    });
  const undo = (window: UndoableWindow): Promise<void> =>
    alone(async () => {
      const message = await takeBack(window, last?.cleared ?? []);
      tell(message);
      if (message.intent === 'success') markStale();
      if (message.intent === 'success' && last?.what === 'choice') setTakenBack((count) => count + 1);
      if (message.intent !== 'error') setLast(null);
    });

  const edit: Wrap = async (act, hasWritten = () => true) => {
    const result = await alone(act);
    if (hasWritten(result)) setLast({ what: 'edit', cleared: [] });
    return result;
  };
  const book: Wrap = (act) => alone(act).finally(() => setLast(null));
  const actions = pane.actions ? { actions: wrapped(pane.actions, edit, book) } : {};
  const way = { written: last?.what ?? null, undo: workbook && last ? () => undo(workbook) : null };
  return { run, actions, ...way, busy, choicesTakenBack };
}
