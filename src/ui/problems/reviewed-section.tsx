import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Issue } from '../../issues/issue';
import { cellName, type Place } from '../../issues/place';
import { formatCount } from '../../text/format';
import { PagedList } from '../kit/paged-list';
import { ProblemButton } from '../kit/problem-button';
import { usePaneText } from '../pane/pane-text';
import type { Reviewing } from '../pane/use-reviewing';
import { Folding } from './folding';

const useStyles = makeStyles({
  hint: { margin: '0 8px 4px', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  line: { padding: '0 8px 8px' },
});

interface ReviewedSectionProps {
  readonly issues: readonly Issue[];
  readonly reviewing: Reviewing | null;
  readonly onGoTo: (place: Place) => void;
}

/** The warnings that were found right as they stand, folded away; each can be taken back. */
export function ReviewedSection({ issues, reviewing, onGoTo }: ReviewedSectionProps) {
  const styles = useStyles();
  const { problems } = usePaneText();
  const title = problems.reviewed(formatCount(issues.length));
  return (
    <section data-reviewed>
      <Folding level="h2" title={title} quiet>
        {() => (
          <>
            <p className={styles.hint}>{problems.reviewedHint}</p>
            {reviewing && <ReviewAllButton issues={issues} about={title} isRight={false} reviewing={reviewing} />}
            <PagedList label={title} items={issues} keyOf={(_, index) => index}>
              {(issue) => (
                <>
                  <ProblemButton issue={issue} withAdvice={false} onGoTo={onGoTo} />
                  {reviewing && <ReviewButton issue={issue} isRight={false} reviewing={reviewing} />}
                </>
              )}
            </PagedList>
          </>
        )}
      </Folding>
    </section>
  );
}

interface ReviewPressProps {
  /** False: what was found right is taken back. */
  readonly isRight: boolean;
  readonly reviewing: Reviewing;
}

/** Says that a warning is right as it stands, or takes that back. */
export function ReviewButton({ issue, isRight, reviewing }: ReviewPressProps & { readonly issue: Issue }) {
  const { problems, issue: sentences } = usePaneText();
  const { sheet } = issue.place;
  const label = isRight ? problems.review : problems.takeBack;
  const spoken = problems.labelled(label, problems.place(sheet, cellName(issue.place)), sentences(issue).problem);
  return <Press label={label} spoken={spoken} issues={[issue]} {...{ isRight, reviewing }} />;
}

interface ReviewAllProps extends ReviewPressProps {
  readonly issues: readonly Issue[];
  /** What they have in common. */
  readonly about: string;
}

/** One press for all of several warnings. */
export function ReviewAllButton({ issues, about, isRight, reviewing }: ReviewAllProps) {
  const { problems } = usePaneText();
  if (issues.length < 2) return null;
  const count = formatCount(issues.length);
  const label = isRight ? problems.reviewAll(count) : problems.takeAllBack(count);
  return <Press label={label} spoken={problems.labelledAll(label, about)} {...{ issues, isRight, reviewing }} />;
}

interface PressProps extends ReviewPressProps {
  readonly label: string;
  readonly spoken: string;
  readonly issues: readonly Issue[];
}

function Press({ label, spoken, issues, isRight, reviewing }: PressProps) {
  const styles = useStyles();
  const { problems } = usePaneText();
  return (
    <div className={styles.line}>
      <Button
        size="small"
        data-review
        aria-label={spoken}
        title={isRight ? problems.reviewHint : undefined}
        disabledFocusable={reviewing.isBusy}
        onClick={() => reviewing.press(issues, isRight)}
      >
        {label}
      </Button>
    </div>
  );
}
