import { useCallback, useEffect, useState } from 'react';
import { SHEETS } from '../../text/workbook-names';
import type { Session } from './session';

/** What the pane wants to know of the grid. */
export interface GridState {
  /** An input cell changed since the last calculation. */
  readonly stale: boolean;
  /** Selected row of the log, from 1; null where something else is selected. */
  readonly selection: number | null;
  readonly calculated: () => void;
}

/** Follows what a person edits and selects in the grid. */
export function useGrid(session: Session, onEdit: () => void): GridState {
  const [stale, setStale] = useState(false);
  const [selection, setSelection] = useState<number | null>(null);
  useEffect(() => {
    const stopChanges = session.window.onChange(() => {
      setStale(true);
      onEdit();
    });
    const stopSelections = session.window.onSelect(({ sheet, row }) =>
      setSelection(sheet === SHEETS.adoptions ? row + 1 : null),
    );
    return () => {
      stopChanges();
      stopSelections();
    };
  }, [session, onEdit]);
  const calculated = useCallback(() => setStale(false), []);
  return { stale, selection, calculated };
}
