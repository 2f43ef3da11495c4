import { useState } from 'react';
import type { ExcelWorkbook } from '../../host/excel';
import { HostError } from '../../host/workbook';
import { EXCEL, recalculationRefusal } from '../../text/excel';
import type { PaneSession } from '../pane-session';
import type { PaneMessage } from './message-strip';

/** Runs that can be taken back, one thing at a time. */
export interface UndoableRun {
  readonly run: PaneSession['run'];
  /** Null where there is nothing to take back. */
  readonly undo: (() => Promise<void>) | null;
  readonly busy: boolean;
}

async function takeBack(workbook: ExcelWorkbook): Promise<PaneMessage> {
  try {
    const outcome = await workbook.undo();
    if (outcome === null) return { intent: 'warning', text: EXCEL.nothingToUndo };
    if (!outcome.undone) return { intent: 'warning', text: EXCEL.changedSince(outcome.changed) };
    return { intent: 'success', text: EXCEL.undone };
  } catch (cause) {
    if (!(cause instanceof HostError)) throw cause;
    return { intent: 'error', text: recalculationRefusal(cause.code, cause.subject, false) };
  }
}

/** The session's recalculation and the way back from the last one; `tell` is given what there is to say. */
export function useUndoableRun(
  workbook: ExcelWorkbook | null,
  session: PaneSession,
  tell: (message: PaneMessage | null) => void,
): UndoableRun {
  const [undoable, setUndoable] = useState(false);
  const [busy, setBusy] = useState(false);

  const alone = async <T>(act: () => Promise<T>): Promise<T> => {
    setBusy(true);
    try {
      return await act();
    } finally {
      setBusy(false);
    }
  };
  const run: PaneSession['run'] = (report) =>
    alone(async () => {
      tell(null);
      setUndoable(false);
      const outcome = await session.run(report);
      setUndoable(true);
      return outcome;
    });
  const undo = (excel: ExcelWorkbook): Promise<void> =>
    alone(async () => {
      const message = await takeBack(excel);
      tell(message);
      if (message.intent === 'success') session.markStale();
      setUndoable(message.intent === 'error');
    });

  return { run, undo: workbook && undoable ? () => undo(workbook) : null, busy };
}
