import { makeStyles } from '@fluentui/react-components';
import type { Issue } from '../../issues/issue';
import type { Place } from '../../issues/place';
import { mayBeLog } from '../../sheets/catalogue';
import { FirstRunSetup } from '../first-run/first-run-setup';
import type { OnChosen } from '../first-run/use-log-setup';
import { Notice } from '../kit/notice';
import { ProblemButton } from '../kit/problem-button';
import { usePaneText } from '../pane/pane-text';

const useStyles = makeStyles({ blocking: { listStyleType: 'none', margin: '12px 0 0', padding: 0 } });

interface BlockedProps {
  readonly onGoTo: (place: Place) => void;
  readonly onChosen: OnChosen;
  readonly issues: readonly Issue[];
}

/** What a person is offered where the log is not there, or its headers say nothing. */
const lacksLog = (issue: Issue): boolean =>
  issue.code === 'missing-sheet' || (issue.code === 'missing-column' && mayBeLog(issue.place.sheet));

/** Why nothing could be calculated, and the ways on where the log is what is missing. */
export function Blocked({ issues, onGoTo, onChosen }: BlockedProps) {
  const styles = useStyles();
  const { blocked } = usePaneText();
  return (
    <>
      <Notice title={blocked.title}>
        <p>{issues.some(({ code }) => code === 'foreign-sheet') ? blocked.foreignHint : blocked.hint}</p>
      </Notice>
      <ul className={styles.blocking}>
        {issues
          .filter((issue) => issue.severity === 'error')
          .map((issue, index) => (
            <li key={index}>
              <ProblemButton issue={issue} onGoTo={onGoTo} />
            </li>
          ))}
      </ul>
      {issues.some(lacksLog) && (
        <FirstRunSetup key={issues.map(({ place }) => place.sheet).join()} onReady={onChosen} />
      )}
    </>
  );
}
