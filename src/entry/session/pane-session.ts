import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { shownResults } from '../../app/audit/shown-results';
import {
  recalculate,
  RecalculationCancelled,
  type Progress,
  type RecalculationStep,
} from '../../app/scoring/recalculate';
import { HostError, type WorkbookWindow } from '../../host/port/workbook';
import { INPUT_SHEETS, ITEM_RESULT_SHEETS, RESULT_SHEETS, WORK_RESULT_SHEETS } from '../../sheets/catalogue';
import type { Place } from '../../issues/place';
import type { Outcome } from '../../app/scoring/outcome';
import type { Workflow } from '../../app/workflow/workflow';
import type { PaneSentence } from '../../text/pane/pane';
import { recalculationRefusal } from '../../text/pane/pane-messages';
import { SHEETS } from '../../text/sheets/workbook-names';
import type { Message } from '../../ui/kit/message-region';
import type { RowPlace } from '../../ui/pane/work';
import type { TaskPaneProps } from '../../ui/shell/task-pane';
import { addressOf } from './address-of';
import type { Deliveries } from './deliver';
import { ownFault } from './own-fault';
import { nextTask, pacing } from './pacing';
import { today } from './today';
import { unasked } from './unasked';
import { version } from './version';
import { withRemarks } from './with-remarks';
import { workbookActions, type OwnWrites } from './workbook-actions';

/** A task pane tied to a workbook window. */
export interface PaneSession {
  readonly pane: Omit<TaskPaneProps, 'theme' | 'text'>;
  /** Says that the results are no longer those of the input cells. */
  readonly markStale: () => void;
  /** The results that the workbook held when it was opened, null for none; writes nothing. */
  readonly findResults: () => Promise<Outcome | null>;
}

/** Edits of results count as well: results that somebody typed over, deleted or renamed no longer fit. */
const WATCHED: ReadonlySet<string> = new Set([
  ...INPUT_SHEETS,
  ...RESULT_SHEETS,
  ...ITEM_RESULT_SHEETS,
  ...WORK_RESULT_SHEETS,
]);

/** The sheets of which the pane tells row by row, beside the log. */
const TOLD = ['manuscripts', 'solicitations', 'interviews'] as const satisfies readonly (keyof Workflow)[];
const OF_WORK: ReadonlySet<string> = new Set(TOLD.map((kind) => SHEETS[kind]));

type Selected = Pick<Freshness, 'selection' | 'selected'>;

const NOTHING_SELECTED: Selected = { selection: null, selected: null };

const isSame = (one: Selected, other: Selected): boolean =>
  one.selection === other.selection &&
  one.selected?.sheet === other.selected?.sheet &&
  one.selected?.row === other.selected?.row;

/** What a person does in the window: the selected row, and how often a sheet of input or results was edited. */
function useWatch(
  workbook: WorkbookWindow | null,
  logSheet: { readonly current: string },
  onEdit: () => void,
): Selected {
  const [watched, setWatched] = useState(NOTHING_SELECTED);
  useEffect(() => {
    if (workbook === null) return undefined;
    const stops = [
      workbook.onChange((sheet) => (WATCHED.has(sheet) || sheet === logSheet.current) && onEdit()),
      workbook.onSelect(({ sheet, row }) => {
        const selection = sheet === logSheet.current ? row + 1 : null;
        const selected = OF_WORK.has(sheet) ? { sheet, row } : null;
        setWatched((known) => (isSame(known, { selection, selected }) ? known : { selection, selected }));
      }),
    ];
    return () => stops.forEach((stop) => stop());
  }, [workbook, logSheet, onEdit]);
  return watched;
}

/** Null where the person is there. */
async function goTo(workbook: WorkbookWindow | null, place: Place): Promise<Message | null> {
  try {
    await workbook?.select(addressOf(place));
    return null;
  } catch (cause) {
    if (!(cause instanceof HostError)) return ownFault(cause);
    return { intent: 'warning', text: ({ messages }) => messages.cannotGo(place.sheet) };
  }
}

const refusalOf = (cause: unknown, writing: boolean): PaneSentence | null =>
  cause instanceof HostError ? (text) => recalculationRefusal(cause.code, cause.subject, writing, text) : null;

/** Nobody asked for what the host refuses here. */
const nullIfRefused = (cause: unknown): null => {
  if (cause instanceof HostError) return null;
  throw cause;
};

/** Whether the results are those of the sheet, and what keeps that true. */
interface Freshness extends OwnWrites {
  readonly freshness: TaskPaneProps['freshness'];
  /** The selected row of the log, from 1. */
  readonly selection: number | null;
  /** The selected row of a sheet of the work before the scores. */
  readonly selected: RowPlace | null;
  /** Runs `act`; `outcomeOf` gives the outcome whose results it wrote, null where it wrote none. */
  readonly follow: <Done>(
    act: () => Promise<Done>,
    outcomeOf: (done: Done) => Outcome | null,
    /** Whether a part may have been written where `act` failed. */
    mayHaveWritten: (cause: unknown) => boolean,
  ) => Promise<Done>;
}

/** The outcome whose results were written; null where they were not, or not all. */
const outcomeIn = (done: object): Outcome | null =>
  'outcome' in done && !('unfinished' in done && done.unfinished) ? (done.outcome as Outcome) : null;

function useFreshness(workbook: WorkbookWindow | null): Freshness {
  const [stale, setStale] = useState(false);
  const [wasUntold, setWasUntold] = useState(false);
  const edits = useRef(0);
  const logSheet = useRef<string>(SHEETS.adoptions);
  const onEdit = useCallback(() => {
    edits.current += 1;
    setStale(true);
  }, []);
  const watched = useWatch(workbook, logSheet, onEdit);
  const follow: Freshness['follow'] = useCallback(
    async (act, outcomeOf, mayHaveWritten) => {
      const before = edits.current;
      const isTold = workbook?.tellsChanges() ?? true;
      const done = await act().catch((cause: unknown) => {
        if (mayHaveWritten(cause)) setStale(true);
        throw cause;
      });
      const outcome = outcomeOf(done);
      if (outcome !== null) {
        setStale(edits.current !== before);
        setWasUntold(!isTold);
      }
      logSheet.current = outcome?.result?.log.sheet ?? logSheet.current;
      return done;
    },
    [workbook],
  );
  const withResults: Freshness['withResults'] = useCallback((act) => follow(act, outcomeIn, () => true), [follow]);
  const isUntold = wasUntold || workbook?.tellsChanges() === false;
  const unknown = isUntold ? 'untold' : 'current';
  return { freshness: stale ? 'stale' : unknown, ...watched, onEdit, follow, withResults };
}

/** Wraps a window: each write tells which looks were not taken. */
function remarking(window: WorkbookWindow, tell: (message: Message) => void): WorkbookWindow {
  const remarked = withRemarks(window, (remarks) =>
    tell({ intent: 'warning', text: ({ messages }) => messages.looksMissing(remarks) }),
  );
  return {
    read: (sheets, options) => remarked.read(sheets, options),
    write: (changes, options) => remarked.write(changes, options),
    select: (cell) => window.select(cell),
    onChange: (callback) => window.onChange(callback),
    onSelect: (callback) => window.onSelect(callback),
    tellsChanges: () => window.tellsChanges(),
  };
}

/** Looks for the results that the workbook holds, unless a person has them calculated meanwhile. */
function useFoundResults(
  workbook: WorkbookWindow | null,
  { follow, onEdit }: Pick<Freshness, 'follow' | 'onEdit'>,
  reached: { readonly current: RecalculationStep | null },
): PaneSession['findResults'] {
  return useCallback(async () => {
    if (workbook === null) return null;
    const search = () => shownResults(unasked(workbook), { today: today() });
    const found = await follow(search, (one) => one?.outcome ?? null, () => false).catch(nullIfRefused); // prettier-ignore
    if (found?.fits === false && reached.current === null) onEdit();
    return found?.outcome ?? null;
  }, [workbook, follow, onEdit, reached]);
}

/** Ties a pane to a workbook window, null while there is none yet; `tell` is given what there is to say beside it. */
export function usePaneSession(
  plain: WorkbookWindow | null,
  tell: (message: Message) => void,
  deliveries: Deliveries,
): PaneSession {
  const workbook = useMemo(() => plain && remarking(plain, tell), [plain, tell]);
  const { freshness, selection, selected, onEdit, follow, withResults } = useFreshness(workbook);
  const reached = useRef<RecalculationStep | null>(null);
  const onRecalculate: PaneSession['pane']['onRecalculate'] = async (report, isCancelled, first) => {
    if (workbook === null) throw new HostError('no-workbook', '');
    reached.current = 'read';
    const onStep = async (step: RecalculationStep): Promise<void> => {
      if (reached.current !== 'write') reached.current = step;
      report(step);
      await nextTask();
    };
    const onProgress = pacing<Progress>((progress) => report(progress.step, progress));
    const run = () => recalculate(workbook, { today: today(), version, onStep, onProgress, isCancelled, first });
    return await follow(
      run,
      (outcome) => outcome,
      (cause) => reached.current === 'write' && !(cause instanceof RecalculationCancelled),
    );
  };
  const findResults = useFoundResults(workbook, { follow, onEdit }, reached);
  const explainFailure = (cause: unknown) => refusalOf(cause, reached.current === 'write');

  const actions = useMemo(
    () => (workbook ? { actions: workbookActions(workbook, { onEdit, withResults }, deliveries) } : {}),
    [workbook, onEdit, withResults, deliveries],
  );
  const about = { selection, selected, freshness, year: null, asOf: null, version, ready: workbook !== null };
  const onGoTo = (place: Place): void => void goTo(workbook, place).then((message) => message && tell(message));
  return { pane: { ...about, ...actions, onRecalculate, explainFailure, onGoTo }, markStale: onEdit, findResults };
}
