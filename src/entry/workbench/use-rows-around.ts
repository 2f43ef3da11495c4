import { useEffect, useState } from 'react';
import type { RowsAround } from '../../host/univer/read/rows-around';
import type { Session } from './session';

/** Milliseconds after the last selection or change before the rows are read: while somebody types on, none are. */
const QUIET = 400;

/** The rows around the selected cell, and whether it stands on another sheet than the one before. */
export interface FollowedRows extends RowsAround {
  readonly isNewSheet: boolean;
}

/** Follows the selected cell, once the page is ready. */
export function useRowsAround(session: Session, opened: number, ready: boolean): FollowedRows | null {
  const [rows, setRows] = useState<FollowedRows | null>(null);
  useEffect(() => {
    if (!ready) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let sheet = '';
    const look = (): void => {
      const around = session.window.rowsAround();
      setRows(around && { ...around, isNewSheet: around.at.sheet !== sheet });
      sheet = around?.at.sheet ?? '';
    };
    const follow = (): void => {
      clearTimeout(timer);
      timer = setTimeout(look, QUIET);
    };
    follow();
    const stops = [session.onSelect(follow), session.onChange(follow), session.onWrite(follow)];
    return () => {
      clearTimeout(timer);
      stops.forEach((stop) => stop());
    };
  }, [session, opened, ready]);
  return rows;
}
