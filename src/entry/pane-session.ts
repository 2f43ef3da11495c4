import { useCallback, useEffect, useRef, useState } from 'react';
import type { Outcome } from '../app/outcome';
import { recalculate, type RecalculationStep } from '../app/recalculate';
import { HostError, type CellAddress, type WorkbookWindow } from '../host/workbook';
import { parseRange } from '../host/xlsx/a1';
import { INPUT_SHEETS } from '../sheets/decode-workbook';
import type { Place } from '../sheets/issue';
import { recalculationRefusal } from '../text/excel';
import { SHEETS } from '../text/workbook-names';
import { version } from './version';
import { today } from './workbench/today';

/** What a task pane needs of a workbook window; see `TaskPaneProps`. */
export interface PaneSession {
  readonly run: (report: (step: RecalculationStep) => void) => Promise<Outcome>;
  readonly explainFailure: (cause: unknown) => string | null;
  readonly selection: number | null;
  readonly stale: boolean;
  readonly markStale: () => void;
}

/** Lets the browser show the step before it is busy with it. */
const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** The cell of a problem; the first one where it is about a whole sheet. */
export function addressOf({ sheet, cell }: Place): CellAddress {
  const { row, column } = parseRange(cell ?? 'A1') ?? { row: 0, column: 0 };
  return { sheet, row, column };
}

const isInput = (sheet: string): boolean => (INPUT_SHEETS as readonly string[]).includes(sheet);

/** Ties a pane to a workbook window: null while there is none yet. */
export function usePaneSession(workbook: WorkbookWindow | null): PaneSession {
  const [selection, setSelection] = useState<number | null>(null);
  const [stale, setStale] = useState(false);
  const edits = useRef(0);
  const reached = useRef<RecalculationStep>('read');
  const markStale = useCallback(() => setStale(true), []);

  useEffect(() => {
    if (workbook === null) return undefined;
    const stops = [
      workbook.onChange((sheet) => {
        if (!isInput(sheet)) return;
        edits.current += 1;
        setStale(true);
      }),
      workbook.onSelect(({ sheet, row }) => setSelection(sheet === SHEETS.adoptions ? row + 1 : null)),
    ];
    return () => stops.forEach((stop) => stop());
  }, [workbook]);

  const run: PaneSession['run'] = async (report) => {
    if (workbook === null) throw new HostError('no-workbook', '');
    const before = edits.current;
    const onStep = async (step: RecalculationStep): Promise<void> => {
      reached.current = step;
      report(step);
      await nextTask();
    };
    const outcome = await recalculate(workbook, { today: today(), version, onStep });
    setStale(edits.current !== before);
    return outcome;
  };
  const explainFailure = (cause: unknown): string | null =>
    cause instanceof HostError ? recalculationRefusal(cause.code, cause.subject, reached.current === 'write') : null;

  return { run, explainFailure, selection, stale, markStale };
}
