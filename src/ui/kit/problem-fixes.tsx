import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useContext, useEffect, useRef } from 'react';
import type { Issue } from '../../issues/issue';
import { equalFixes, safeFixes, type EqualFixes, type SafeFix } from '../../sheets/issues/safe-fixes';
import { formatCount } from '../../text/format';
import type { PaneSentence, PaneText } from '../../text/pane/pane';
import { PaneYearContext } from '../pane/pane-actions';
import { usePaneText } from '../pane/pane-text';
import { useFixing, type Fixing } from './use-fixing';

const useStyles = makeStyles({
  fixes: { display: 'flex', flexWrap: 'wrap', gap: '6px', padding: '0 8px 8px' },
  said: { margin: 0, padding: '0 8px 8px', fontSize: tokens.fontSizeBase200, lineHeight: '18px' },
});

const fixedTo =
  (to: string): PaneSentence =>
  ({ problems }: PaneText) =>
    problems.fixed(to);

interface ProblemFixesProps {
  readonly issue: Issue;
  /** What a press for several problems has put into the cell. */
  readonly fixedAlike?: SafeFix | undefined;
}

/** Values that would settle the problem, one press each; what was pressed is said for as long as it stands, until the next run. */
export function ProblemFixes({ issue, fixedAlike }: ProblemFixesProps) {
  const styles = useStyles();
  const text = usePaneText();
  const year = useContext(PaneYearContext);
  const { said, apply } = useFixing(issue);
  const fixes = year === null ? [] : safeFixes(issue, year);
  if (apply === undefined || fixes.length === 0) return null;
  if (said !== null) return <Said sentence={said} />;
  if (fixedAlike !== undefined) return <p className={styles.said}>{text.problems.fixed(fixedAlike.to)}</p>;
  return (
    <div className={styles.fixes}>
      {fixes.map((fix) => (
        <Button key={fix.to} size="small" onClick={() => apply([{ place: issue.place, fix }], fixedTo(fix.to))}>
          {text.problems.fix(fix.to)}
        </Button>
      ))}
    </div>
  );
}

interface EqualProblemFixesProps {
  readonly issues: readonly Issue[];
  readonly fixing: Fixing;
}

/** One press for problems that the same value would settle, where there are several. */
export function EqualProblemFixes({ issues, fixing: { said, apply } }: EqualProblemFixesProps) {
  const styles = useStyles();
  const { problems } = usePaneText();
  const year = useContext(PaneYearContext);
  if (apply === undefined || year === null) return null;
  if (said !== null) return <Said sentence={said} />;
  const equal = equalFixes(issues, year);
  if (equal.length === 0) return null;
  const labelOf = ({ from, to, fixes }: EqualFixes): string => {
    const count = formatCount(fixes.length);
    return from === null || to === null ? problems.fixDates(count, year) : problems.fixAll(count, from, to);
  };
  return (
    <div className={styles.fixes}>
      {equal.map((each) => (
        <Button
          key={labelOf(each)}
          size="small"
          onClick={() => apply(each.fixes, (text) => text.problems.fixedAll(formatCount(each.fixes.length)))}
        >
          {labelOf(each)}
        </Button>
      ))}
    </div>
  );
}

function Said({ sentence }: { readonly sentence: PaneSentence }) {
  const styles = useStyles();
  const text = usePaneText();
  const told = useRef<HTMLParagraphElement>(null);
  useEffect(() => told.current?.focus(), [sentence]);
  return (
    <p ref={told} tabIndex={-1} className={styles.said} role="status">
      {sentence(text)}
    </p>
  );
}
