import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useContext, useEffect, useRef, useState } from 'react';
import type { Issue } from '../../issues/issue';
import type { Place } from '../../issues/place';
import { safeFixes, type SafeFix } from '../../sheets/issues/safe-fixes';
import type { PaneSentence, PaneText } from '../../text/pane/pane';
import { PaneYearContext, usePaneActions } from '../pane/pane-actions';
import { usePaneText } from '../pane/pane-text';

const useStyles = makeStyles({
  fixes: { display: 'flex', flexWrap: 'wrap', gap: '6px', padding: '0 8px 8px' },
  said: { margin: 0, padding: '0 8px 8px', fontSize: tokens.fontSizeBase200, lineHeight: '18px' },
});

/** Calls back once a person has taken a fix back, with 撤销 or by hand: then it is no longer said to be done. */
function useWithdrawal(place: Place, fix: SafeFix | null, withdrawn: () => void): void {
  const actions = usePaneActions();
  const latest = useRef(withdrawn);
  useEffect(() => {
    latest.current = withdrawn;
  });
  useEffect(() => {
    if (fix === null || actions === null) return undefined;
    let isWatched = true;
    const look = async (): Promise<void> => {
      // A host that refuses to be read just now leaves what is said; the next edit looks again.
      const stands = await actions.isFixed(place, fix).catch(() => true);
      if (isWatched && !stands) latest.current();
    };
    const stop = actions.onEdit(() => void look());
    return () => {
      isWatched = false;
      stop();
    };
  }, [actions, place, fix]);
}

/** Values that would settle the problem, one press each; what was pressed is said for as long as it stands, until the next run. */
export function ProblemFixes({ issue }: { readonly issue: Issue }) {
  const styles = useStyles();
  const text = usePaneText();
  const actions = usePaneActions();
  const year = useContext(PaneYearContext);
  const [said, setSaid] = useState<PaneSentence | null>(null);
  const told = useRef<HTMLParagraphElement>(null);
  useEffect(() => told.current?.focus(), [said]);
  const [applied, setApplied] = useState<SafeFix | null>(null);
  useWithdrawal(issue.place, applied, () => {
    setApplied(null);
    setSaid(null);
  });
  const [crash, setCrash] = useState<{ readonly cause: unknown } | null>(null);
  const fixes = year === null ? [] : safeFixes(issue, year);
  if (crash !== null) throw crash.cause;
  if (actions === null || fixes.length === 0) return null;
  const apply = async (fix: SafeFix): Promise<void> => {
    try {
      await actions.fix(issue.place, fix);
      setApplied(fix);
      setSaid(
        () =>
          ({ problems }: PaneText) =>
            problems.fixed(fix.to),
      );
    } catch (cause) {
      const refusal = actions.explainRefusal(cause);
      if (refusal === null) setCrash({ cause });
      else setSaid(() => refusal);
    }
  };
  if (said !== null) {
    return (
      <p ref={told} tabIndex={-1} className={styles.said} role="status">
        {said(text)}
      </p>
    );
  }
  return (
    <div className={styles.fixes}>
      {fixes.map((fix) => (
        <Button key={fix.to} size="small" onClick={() => void apply(fix)}>
          {text.problems.fix(fix.to)}
        </Button>
      ))}
    </div>
  );
}
