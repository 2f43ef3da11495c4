import { makeStyles, tokens } from '@fluentui/react-components';
import { leadingRow } from './surfaces';
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right';
import type { Issue } from '../../issues/issue';
import { cellName, type Place } from '../../issues/place';
import { usePaneText } from '../pane/pane-text';
import type { SafeFix } from '../../sheets/issues/safe-fixes';
import { ProblemFixes } from './problem-fixes';

const useStyles = makeStyles({
  button: { ...leadingRow, color: tokens.colorNeutralForeground1 },
  place: { display: 'block', color: tokens.colorBrandForeground1, fontWeight: tokens.fontWeightSemibold },
  problem: { display: 'block' },
  advice: { display: 'block', color: tokens.colorNeutralForeground3 },
  chevron: { display: 'flex', color: tokens.colorNeutralForeground3 },
});

interface ProblemButtonProps {
  readonly issue: Issue;
  /** False where the advice already stands above. */
  readonly withAdvice?: boolean;
  /** What a press for several problems has put into the cell. */
  readonly fixedAlike?: SafeFix | undefined;
  readonly onGoTo: (place: Place) => void;
}

/** One problem: where, what, what to do; pressing it goes to the cell. Values that would settle it stand below. */
export function ProblemButton({ issue, withAdvice = true, fixedAlike, onGoTo }: ProblemButtonProps) {
  const styles = useStyles();
  const text = usePaneText();
  const { problem, advice } = text.issue(issue);
  return (
    <>
      <button type="button" className={styles.button} onClick={() => onGoTo(issue.place)}>
        <span>
          <span className={styles.place}>{text.problems.place(issue.place.sheet, cellName(issue.place))}</span>
          <span className={styles.problem}>{problem}</span>
          {withAdvice && <span className={styles.advice}>{advice}</span>}
        </span>
        <span className={styles.chevron}>
          <ChevronRight16Regular />
        </span>
      </button>
      <ProblemFixes issue={issue} fixedAlike={fixedAlike} />
    </>
  );
}
