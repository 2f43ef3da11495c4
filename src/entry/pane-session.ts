import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { recalculate, type RecalculationStep } from '../app/recalculate';
import { HostError, type CellAddress, type WorkbookWindow } from '../host/workbook';
import { parseA1 } from '../sheets/cell';
import { INPUT_SHEETS } from '../sheets/decode-workbook';
import type { Place } from '../sheets/issue';
import type { PaneText } from '../text/pane';
import { recalculationRefusal } from '../text/pane-messages';
import { SHEETS } from '../text/workbook-names';
import type { Message } from '../ui/message-region';
import { usePaneText } from '../ui/pane-text';
import type { TaskPaneProps } from '../ui/task-pane';
import type { Deliver } from './deliver';
import { today } from './today';
import { version } from './version';
import { workbookActions } from './workbook-actions';

/** A task pane tied to a workbook window. */
export interface PaneSession {
  readonly pane: Omit<TaskPaneProps, 'theme' | 'text'>;
  /** Says that the results are no longer those of the input cells. */
  readonly markStale: () => void;
}

/** Lets the browser show the step before it is busy with it. */
const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** The cell of a problem; the first one where it is about a whole sheet. */
function addressOf({ sheet, cell }: Place): CellAddress {
  return { sheet, ...(parseA1(cell ?? '') ?? { row: 0, column: 0 }) };
}

const isInput = (sheet: string): boolean => (INPUT_SHEETS as readonly string[]).includes(sheet);

/** What a person does in the window: the selected row of the log, from 1, and how often an input sheet was edited. */
function useWatch(
  workbook: WorkbookWindow | null,
  logSheet: { readonly current: string },
  onEdit: () => void,
): number | null {
  const [selection, setSelection] = useState<number | null>(null);
  useEffect(() => {
    if (workbook === null) return undefined;
    const stops = [
      workbook.onChange((sheet) => (isInput(sheet) || sheet === logSheet.current) && onEdit()),
      workbook.onSelect(({ sheet, row }) => setSelection(sheet === logSheet.current ? row + 1 : null)),
    ];
    return () => stops.forEach((stop) => stop());
  }, [workbook, logSheet, onEdit]);
  return selection;
}

async function goTo(workbook: WorkbookWindow | null, place: Place, tellLost: () => void): Promise<void> {
  try {
    await workbook?.select(addressOf(place));
  } catch (cause) {
    if (!(cause instanceof HostError)) throw cause;
    tellLost();
  }
}

const refusalOf = (cause: unknown, writing: boolean, text: PaneText): string | null =>
  cause instanceof HostError ? recalculationRefusal(cause.code, cause.subject, writing, text) : null;

/** Ties a pane to a workbook window, null while there is none yet; `tell` is given what there is to say beside it. */
export function usePaneSession(
  workbook: WorkbookWindow | null,
  tell: (message: Message) => void,
  deliver: Deliver,
): PaneSession {
  const text = usePaneText();
  const [stale, setStale] = useState(false);
  const edits = useRef(0);
  const logSheet = useRef<string>(SHEETS.adoptions);
  const reached = useRef<RecalculationStep>('read');
  const onEdit = useCallback(() => {
    edits.current += 1;
    setStale(true);
  }, []);
  const selection = useWatch(workbook, logSheet, onEdit);

  const onRecalculate: PaneSession['pane']['onRecalculate'] = async (report, isCancelled) => {
    if (workbook === null) throw new HostError('no-workbook', '');
    const before = edits.current;
    reached.current = 'read';
    const onStep = async (step: RecalculationStep): Promise<void> => {
      if (reached.current !== 'write') reached.current = step;
      report(step);
      await nextTask();
    };
    const outcome = await recalculate(workbook, { today: today(), version, onStep, isCancelled });
    setStale(edits.current !== before);
    logSheet.current = outcome.result?.log.table.grid.name ?? SHEETS.adoptions;
    return outcome;
  };
  const explainFailure = (cause: unknown): string | null => refusalOf(cause, reached.current === 'write', text);

  const markStale = useCallback(() => setStale(true), []);
  const actions = useMemo(
    () => (workbook ? { actions: workbookActions(workbook, markStale, deliver, text) } : {}),
    [workbook, markStale, deliver, text],
  );
  const about = { selection, stale, year: null, asOf: null, version, ready: workbook !== null };
  const onGoTo = (place: Place): void =>
    void goTo(workbook, place, () => tell({ intent: 'warning', text: text.messages.cannotGo(place.sheet) }));
  return { pane: { ...about, ...actions, onRecalculate, explainFailure, onGoTo }, markStale };
}
