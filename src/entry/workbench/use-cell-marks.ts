import { useCallback, useEffect, useState } from 'react';
import { findCellMarks, type CellMarks } from '../../app/log/cell-marks';
import { HostError, type CellAddress } from '../../host/port/workbook';
import { fixProblems } from '../../app/log/fix-problems';
import type { Issue } from '../../issues/issue';
import { safeFixes, type SafeFix } from '../../sheets/issues/safe-fixes';
import { loadPinyinMatcher, matchByText, namesMeant } from '../../ui/kit/name-match';
import { addressOf } from '../session/address-of';
import { nextTask } from '../session/pacing';
import type { Session } from './session';

/** Milliseconds after the last change before cells are looked at. */
const QUIET = 500;
/** Milliseconds of looking before the page is let answer. */
const SLICE = 12;
/** Values that are offered for a cell. */
const MOST = 3;

/** The cell in which a person stands, where something is wrong with it. */
export interface MarkedCell {
  readonly issue: Issue;
  /** Values that would settle it, the best first. */
  readonly fixes: readonly SafeFix[];
  readonly fix: (fix: SafeFix) => Promise<void>;
}

/** Somebody changed the book meanwhile. */
class Outrun extends Error {}

/** The marked cell that is selected. */
export function useMarkedCell(session: Session, marks: CellMarks | null): MarkedCell | null {
  const at = useSelectedCell(session);
  const issue = at && marks?.issues.find(({ place }) => isAt(place, at));
  const fixes = useFixes(issue ?? null, marks);
  const fix = useCallback(
    (chosen: SafeFix) => (issue ? fixProblems(session, [{ place: issue.place, fix: chosen }]) : Promise.resolve()),
    [session, issue],
  );
  return issue ? { issue, fixes, fix } : null;
}

const isAt = (place: Issue['place'], { sheet, row, column }: CellAddress): boolean =>
  place.sheet === sheet && place.row === row && place.column === column;

/** Marks cells of wrong names and dates soon after they were typed or pasted. */
export function useCellMarks(session: Session, opened: number): CellMarks | null {
  const [marks, setMarks] = useState<CellMarks | null>(null);
  useEffect(() => {
    const show = (found: CellMarks | null): void => {
      setMarks(found);
      session.window.marks.show(found?.issues.map(({ place }) => addressOf(place)) ?? []);
    };
    show(null);
    return afterChanges(session, show);
  }, [session, opened]);
  return marks;
}

/** Looks at the book each time it has been left alone for a moment after a change; gives what ends that. */
function afterChanges(session: Session, show: (found: CellMarks) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let changes = 0;
  const look = async (): Promise<void> => {
    const before = changes;
    let last = performance.now();
    const pause = async (): Promise<void> => {
      if (performance.now() - last > SLICE) await nextTask();
      if (changes !== before) throw new Outrun();
      last = performance.now();
    };
    try {
      const found = await findCellMarks((...asked) => session.glance(...asked), pause);
      if (changes === before) show(found);
    } catch (cause) {
      if (!(cause instanceof Outrun || cause instanceof HostError)) throw cause;
    }
  };
  const changed = (): void => {
    changes++;
    clearTimeout(timer);
    timer = setTimeout(() => void look(), QUIET);
  };
  const stops = [session.onChange(changed), session.onWrite(changed)];
  return () => {
    changes++;
    clearTimeout(timer);
    stops.forEach((stop) => stop());
  };
}

function useSelectedCell(session: Session): CellAddress | null {
  const [at, setAt] = useState<CellAddress | null>(null);
  useEffect(() => session.onSelect(setAt), [session]);
  return at;
}

/** What would settle a problem: the calculation's own proposals, then names by pinyin. */
function useFixes(issue: Issue | null, marks: CellMarks | null): readonly SafeFix[] {
  const [found, setFound] = useState<{ readonly issue: Issue; readonly fixes: readonly SafeFix[] } | null>(null);
  useEffect(() => {
    if (issue === null || marks === null) return undefined;
    let isGone = false;
    void fixesFor(issue, marks).then((fixes) => {
      if (!isGone) setFound({ issue, fixes });
    });
    return () => {
      isGone = true;
    };
  }, [issue, marks]);
  return found !== null && found.issue === issue ? found.fixes : [];
}

async function fixesFor(issue: Issue, { year, names }: CellMarks): Promise<readonly SafeFix[]> {
  const fixes = safeFixes(issue, year);
  const known = names.get(issue.code);
  if (known === undefined || !('value' in issue.parameters)) return fixes;
  const { value } = issue.parameters;
  const matches = await loadPinyinMatcher().catch(() => matchByText);
  const meant = namesMeant(known.names, known.aliases, matches, value);
  const all = [...meant, ...fixes.map(({ to }) => to)];
  return [...new Set(all)].slice(0, MOST).map((to) => ({ from: value, to, day: null }));
}
