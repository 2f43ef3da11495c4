import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { Issue } from '../../issues/issue';
import type { Place } from '../../issues/place';
import { formatCount } from '../../text/format';
import type { PaneText } from '../../text/pane/pane';
import { PagedList } from '../kit/paged-list';
import { usePaneText } from '../pane/pane-text';
import { ProblemButton } from '../kit/problem-button';
import { EqualProblemFixes } from '../kit/problem-fixes';
import { useFixing } from '../kit/use-fixing';
import type { ProblemGroup } from '../pane/problem-groups';
import type { Reviewing } from '../pane/use-reviewing';
import { Folding } from './folding';
import { ReviewAllButton, ReviewButton } from './reviewed-section';

const useStyles = makeStyles({
  count: {
    marginLeft: 'auto',
    flexShrink: 0,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
  },
  advice: {
    margin: '0 0 4px',
    padding: '0 8px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    color: tokens.colorNeutralForeground2,
  },
});

/** The advice that every problem of a group of several gives, or null. */
function sharedAdvice({ issues }: ProblemGroup, sentences: PaneText['issue']): string | null {
  const [first, ...others] = issues;
  if (first === undefined || others.length === 0) return null;
  const { advice } = sentences(first);
  return others.every((issue) => sentences(issue).advice === advice) ? advice : null;
}

interface ProblemGroupSectionProps {
  readonly group: ProblemGroup;
  /** Null where nothing can be found right as it stands. */
  readonly reviewing: Reviewing | null;
  readonly startOpen: boolean;
  readonly onGoTo: (place: Place) => void;
}

/** Problems of one kind under a heading that opens and closes them; advice common to all is given once. */
export function ProblemGroupSection({ group, reviewing, startOpen, onGoTo }: ProblemGroupSectionProps) {
  const styles = useStyles();
  const { problems, issue: sentences } = usePaneText();
  const fixing = useFixing(group);
  const advice = useMemo(() => sharedAdvice(group, sentences), [group, sentences]);
  const kind = problems.kinds[group.code];
  const fixedAlike = (issue: Issue) => fixing.applied?.find(({ place }) => place === issue.place)?.fix;
  const title = (
    <>
      {kind}
      <span className={styles.count}>{problems.count(formatCount(group.issues.length))}</span>
    </>
  );
  return (
    <div>
      <Folding level="h3" title={title} startOpen={startOpen}>
        {() => (
          <>
            {advice !== null && <p className={styles.advice}>{advice}</p>}
            <EqualProblemFixes issues={group.issues} fixing={fixing} />
            {reviewing && (
              <ReviewAllButton issues={group.issues.filter(reviewing.may)} about={kind} isRight {...{ reviewing }} />
            )}
            <PagedList label={kind} items={group.issues} keyOf={(_, index) => index}>
              {(issue) => (
                <>
                  <ProblemButton
                    issue={issue}
                    withAdvice={advice === null}
                    fixedAlike={fixedAlike(issue)}
                    onGoTo={onGoTo}
                  />
                  {reviewing?.may(issue) && <ReviewButton {...{ issue, reviewing }} isRight />}
                </>
              )}
            </PagedList>
          </>
        )}
      </Folding>
    </div>
  );
}
